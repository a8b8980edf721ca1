/** Schema of how a performance form is printed: what stands where on its grid of columns. Labels, lines and classes follow from the form itself. */
import { z } from "zod";
import { Period } from "./period";

const id = z.string().min(1);

/** Columns of the form from 0, both ends included. */
const Across = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]).readonly();
export type Across = z.infer<typeof Across>;

/** A label with its value beside it. */
const Place = z.strictObject({ label: Across, value: Across });

/** `label`: printed instead of the field's own (其中:在编人员数). */
const FieldPlace = z.strictObject({ field: id, at: Place, label: z.string().min(1).optional() });
export type FormFieldPlace = z.infer<typeof FieldPlace>;

/** What the parts of a form that have a common label on their left print there. */
const side = { side: z.string().min(1).optional() };

export const FormSection = z.discriminatedUnion("kind", [
  /** Short fields, one line of them after the other. `colon`: behind the labels, as under the form; such fields may stay blank. */
  z.strictObject({
    kind: z.literal("fields"),
    ...side,
    colon: z.boolean().optional(),
    lines: z.array(z.array(FieldPlace).min(1).readonly()).min(1).readonly(),
  }),
  /** A long text beside its label. */
  z.strictObject({ kind: z.literal("long"), field: id, at: Place }),
  /** Long texts side by side, their labels above them. */
  z.strictObject({
    kind: z.literal("goals"),
    ...side,
    fields: z
      .array(z.strictObject({ field: id, across: Across }))
      .min(1)
      .readonly(),
  }),
  /** Blocks of money side by side, a total above its parts. `amountHead`: a line with each block's head and these words stands over them. */
  z.strictObject({
    kind: z.literal("money"),
    ...side,
    amountHead: z.string().min(1).optional(),
    blocks: z
      .array(z.strictObject({ block: id, at: Place }))
      .min(1)
      .readonly(),
  }),
  /** The pairs' label at the side, their heads above. */
  z.strictObject({ kind: z.literal("pairs"), columns: z.tuple([Across, Across]).readonly() }),
  /** 一级指标, then 二级指标, 三级指标 and 指标值 of each period. */
  z.strictObject({
    kind: z.literal("indicators"),
    ...side,
    level1: Across,
    periods: z
      .array(z.strictObject({ period: Period, columns: z.tuple([Across, Across, Across]).readonly() }))
      .min(1)
      .readonly(),
  }),
]);
export type FormSection = z.infer<typeof FormSection>;

export const FormLayout = z.strictObject({
  /** Name of the sheet; {number} is 01, 02 … where there are several. */
  sheet: z.string().min(1),
  /** Over the form, and the line under it: {year}. */
  title: z.string().min(1),
  subtitle: z.string(),
  /** Characters of the default font. The sheet prints upright, one page wide. */
  columnWidths: z.array(z.number().positive()).min(1).readonly(),
  /** Columns of the labels at the side. */
  side: Across,
  font: z.strictObject({ name: z.string(), size: z.number().positive() }),
  sections: z.array(FormSection).min(1).readonly(),
});
export type FormLayout = z.infer<typeof FormLayout>;
