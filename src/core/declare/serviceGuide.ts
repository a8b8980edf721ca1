/** Schema of the 政府购买服务指导性目录 that goes with a disclosure: a list of codes with the name of each on its level. */
import { z } from "zod";
import { Page } from "./page";

const id = z.string().min(1);

export const ServiceGuide = z.strictObject({
  /** Its sheet in a new workbook. */
  sheet: z.string().min(1),
  /** As printed; {year} and words of the pack. */
  title: z.string().min(1),
  /** Its columns from the left are the code and the levels. */
  page: Page,
  /** Header of the column of codes. */
  codeHead: z.string().min(1),
  otherCodeHeads: z.array(z.string().min(1)).readonly().optional(),
  /** From 一级目录. `characters`: of a code of this level. */
  levels: z
    .array(z.strictObject({ head: z.string().min(1), characters: z.number().int().positive() }))
    .min(1)
    .readonly(),
  /** Where the unit's purchases are listed item by item: a list group of a table, with the columns of code and amount. */
  purchases: z.strictObject({ table: id, group: id, code: id, amount: id }).optional(),
  /** Section of a narrative that speaks of it: a document has the list behind its chapter; behind all texts when absent. */
  behind: id.optional(),
});
export type ServiceGuide = z.infer<typeof ServiceGuide>;
