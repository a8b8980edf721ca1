/** Schema of a page on which every project has the same headings. */
import { z } from "zod";
import { Term } from "./term";

export const ProjectPage = z.strictObject({
  sheet: z.string().min(1),
  /** Without their ordinals, in the order of the form. */
  headings: z.array(z.string().min(1)).min(2).readonly(),
  /** The heading under which the project's money of the year stands, and what no project has more of. */
  budget: z.string().min(1),
  most: Term,
});
export type ProjectPage = z.infer<typeof ProjectPage>;
