/** Schemas of the slots of what 基础信息 holds and of lists that the unit keeps. What nobody entered is 【待填：{gap}】, not nothing. */
import { z } from "zod";
import { Term } from "./term";

const id = z.string().min(1);
const fields = z.array(id).min(1).readonly();

/** Says a category of the projects whose goals are published: these words ask for it while it is open of which category those without a performance form are. */
const ofPublished = z.string().optional();

/**
 * The sum of fields, less others. `with` is the group that they belong to, themselves when absent: where all of it is blank, nobody
 * entered it; where one was entered, blank counts as 0.
 * amount: as money in 万元; number: plain, such as cars or 平方米.
 */
export const EnteredSlot = z.strictObject({
  slot: z.literal("entered"),
  fields,
  less: fields.optional(),
  with: fields.optional(),
  gap: z.string(),
  show: z.enum(["amount", "number"]),
  ofPublished,
});

/** Blank fields of `less` count as 0; those of `needs` must not all be blank. */
const remainder = { less: z.array(id).readonly(), needs: fields.optional(), gap: z.string(), ofPublished };

/** The number of rows of a list with a figure in the column, less the fields. */
export const RowCountSlot = z.strictObject({
  slot: z.literal("rowCount"),
  table: id,
  group: id,
  column: id,
  ...remainder,
});

/** A figure of the tables, less the fields. */
export const RemainderSlot = z.strictObject({ slot: z.literal("remainder"), of: Term, ...remainder });

/** The rows of a list with a figure: number, name and figure in the unit of the table. */
export const ItemsSlot = z.strictObject({
  slot: z.literal("items"),
  table: id,
  group: id,
  code: id,
  column: id,
  separator: z.string(),
  gap: z.string(),
});
