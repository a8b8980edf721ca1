/** Schema of 名词解释: the terms of a form with their explanations, and by what a disclosure uses each of them. */
import { z } from "zod";
import { Term } from "./term";

const id = z.string().min(1);

export const TermUse = z.discriminatedUnion("in", [
  /** The words stand in the title, head or labels of a table that every disclosure of the form has; test/packs looks. */
  z.strictObject({ in: z.literal("table"), table: id }),
  /** The words stand in the heading or a sentence of a section that every disclosure of the form has. */
  z.strictObject({ in: z.literal("section"), section: id }),
  /** One of these figures is not zero. They are read outside any table. */
  z.strictObject({ in: z.literal("figures"), of: z.array(Term).min(1).readonly() }),
]);
export type TermUse = z.infer<typeof TermUse>;

export const GlossaryTerm = z.strictObject({
  id,
  name: z.string().min(1),
  /** Other printed names under which the term is known when it is read. */
  otherNames: z.array(z.string().min(1)).readonly().optional(),
  /** What stands after the colon; words of the pack. */
  explanation: z.string().min(1),
  used: TermUse,
});
export type GlossaryTerm = z.infer<typeof GlossaryTerm>;

export const GlossarySpec = z.strictObject({
  /** Sheet on which the explanations stand: one of the pack's narratives or text pages. */
  sheet: z.string(),
  title: z.string(),
  /** How the paragraphs are numbered. */
  numbering: z.enum(["一、", "（一）"]),
  /** In the order of the form. */
  terms: z.array(GlossaryTerm).min(1).readonly(),
});
export type GlossarySpec = z.infer<typeof GlossarySpec>;
