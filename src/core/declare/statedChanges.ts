/** Schemas of what a text says about changes, compared with what it says elsewhere: certain without any cell. */
import { z } from "zod";

const words = z.string().min(1);

/** Changes are known by the words before their figure: 财政拨款收入950.12万元，比2023年预算增加0.46万元. */
export const StatedSum = z.strictObject({
  whole: words,
  parts: z.array(words).min(1).readonly(),
  /** Fields of 基础信息 with last year's figures: where one is entered every change is compared with the cells, and nothing is left to do. */
  bases: z.array(words).min(1).readonly(),
});
export type StatedSum = z.infer<typeof StatedSum>;

/** A direction without a figure behind these words goes the way of that change: 财政拨款收入支出增加的主要原因. */
export const StatedDirection = z.strictObject({ after: words, of: words, bases: z.array(words).min(1).readonly() });
export type StatedDirection = z.infer<typeof StatedDirection>;

/** In one paragraph: the amount at its head, last year's execution and this year's budget behind these words, and the percentage after them. */
export const StatedRate = z.strictObject({
  before: words,
  now: words,
  /** A text column's table: paragraphs of its rows with a figure in the column are compared with that figure. */
  known: z.strictObject({ table: words, column: words }),
});
export type StatedRate = z.infer<typeof StatedRate>;
