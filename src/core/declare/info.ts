/** Schema of 基础信息: the sheet with every single input, one labelled field a row. */
import { z } from "zod";
import { Term } from "./term";

export const InfoField = z.strictObject({
  id: z.string().min(1),
  label: z.string(),
  /** amount: 万元, two decimals; count: a whole number of cars, projects …, not negative; quantity: any other number with at most two decimals, such as 平方米. */
  kind: z.enum(["text", "amount", "choice", "year", "count", "quantity"]),
  choices: z.array(z.string()).readonly().optional(),
  /** Value of a new workbook. */
  initial: z.string().optional(),
  /** What to enter, shown beside the field. */
  hint: z.string().optional(),
  /** Of last year's figures: where the disclosure of the year before states it, read in its tables and in 万元. */
  takenFrom: Term.optional(),
  /** What the texts say, in 万元, while the field is blank and this is not zero: a working sheet that lists it item by item. */
  drawnFrom: Term.optional(),
});
export type InfoField = z.infer<typeof InfoField>;

export const InfoSpec = z.strictObject({
  sheet: z.string(),
  title: z.string(),
  sections: z.array(z.strictObject({ label: z.string(), fields: z.array(InfoField).min(1).readonly() })).readonly(),
  /** Ids of the fields that other parts rely on. */
  unitName: z.string(),
  year: z.string(),
});
export type InfoSpec = z.infer<typeof InfoSpec>;
