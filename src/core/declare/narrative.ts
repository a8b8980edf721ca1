/**
 * Schemas of the narrative: a sentence is a text with named slots; the slot kinds hold every choice of words.
 * In every text {year} is the budget year, {lastYear} the one before, and any other name a slot or a word of the pack.
 */
import { z } from "zod";
import { EnteredSlot, ItemsSlot, RemainderSlot, RowCountSlot } from "./enteredSlot";
import { Page, Position } from "./page";
import { Alternatives } from "./sentenceForms";
import { Term } from "./term";

const id = z.string().min(1);

/**
 * A figure of the row that a repeated sentence is about: a column of that row, or of the rows of another table with its code
 * (nothing where there is none).
 */
export const RowFigure = z.union([
  z.strictObject({ row: z.literal("own"), column: id }),
  z.strictObject({ row: z.literal("sameCode"), table: id, column: id }),
]);
export type RowFigure = z.infer<typeof RowFigure>;

/** A figure of the workbook, in hundredths of 万元. */
export const Figure = z.union([Term, RowFigure]);
export type Figure = z.infer<typeof Figure>;

/** A field of 基础信息, or in a repeated sentence the text column of another table's row with the same code. */
export const TextSource = z.union([id, z.strictObject({ table: id, column: id })]);
export type TextSource = z.infer<typeof TextSource>;

export const Slot = z.discriminatedUnion("slot", [
  /** What stands in the source; where it is blank 【待填：{gap}】, or nothing without `gap`. With `own` the user may write it otherwise in the sentence. */
  z.strictObject({
    slot: z.literal("text"),
    field: TextSource,
    gap: z.string().optional(),
    own: z.literal(true).optional(),
  }),
  z.strictObject({ slot: z.literal("year"), offset: z.number().int() }),
  z.strictObject({ slot: z.literal("amount"), of: Figure }),
  /** Percentage with two places; 0% for nothing. */
  z.strictObject({ slot: z.literal("share"), part: Figure, whole: Figure }),
  /**
   * 比{base}增加x万元，增长y%, or the words for no change; no percentage on a zero base. `show` leaves one of the two parts.
   * With `gap`, a base of fields that are all blank counts as not entered: 【待填：{gap}】 instead of a false change. `with`: fields of
   * its group; as soon as one of them was entered, a blank base is written as 0.
   */
  z.strictObject({
    slot: z.literal("change"),
    now: Figure,
    before: Figure,
    base: z.string(),
    same: z.string(),
    show: z.enum(["amountAndPercent", "amount", "percent"]).optional(),
    gap: z.string().optional(),
    with: z.array(z.string()).readonly().optional(),
  }),
  /** 增加 or 减少. */
  z.strictObject({ slot: z.literal("direction"), now: Figure, before: Figure, gap: z.string() }),
  /** ，主要原因是…, only where there is a change; with `always` also where a reason was entered for no change. */
  z.strictObject({
    slot: z.literal("reason"),
    now: Figure,
    before: Figure,
    lead: z.string(),
    field: TextSource,
    always: z.boolean().optional(),
  }),
  /** Sum of whole-number fields (辆, 个, 台); blank fields count as 0. */
  z.strictObject({ slot: z.literal("count"), fields: z.array(id).min(1).readonly() }),
  /** Position of a repeated sentence among its own, from 1. */
  z.strictObject({ slot: z.literal("number") }),
  /** Names from the top of the code tree down to the row of a repeated sentence, each with the suffix of its level; with `last` only the row's own. */
  z.strictObject({
    slot: z.literal("path"),
    suffixes: z.array(z.string()).min(1).readonly(),
    last: z.literal(true).optional(),
  }),
  /** The rows of a group with figures, in the order of the table. */
  z.strictObject({
    slot: z.literal("list"),
    table: id,
    group: id,
    depth: z.enum(["top", "leaf"]),
    column: id,
    /** name: only names; amount: with amounts; share: with amounts and shares of the whole. */
    show: z.enum(["name", "amount", "share"]),
    whole: Term.optional(),
    separator: z.string(),
    /** Words when no row has a figure. */
    none: z.string(),
  }),
  EnteredSlot,
  RowCountSlot,
  RemainderSlot,
  ItemsSlot,
]);
export type Slot = z.infer<typeof Slot>;

const slots = z.record(z.string(), Slot);

export const Sentence = z.strictObject({
  id,
  text: z.string(),
  slots,
  /** Other printed forms of the same sentence, with its slots. */
  alternatives: Alternatives.optional(),
  /** The sentence for a figure of zero instead; an empty text leaves the sentence out. With `entered` only where one of these fields is not blank. */
  whenZero: z
    .strictObject({
      of: Figure,
      entered: z.array(id).min(1).readonly().optional(),
      text: z.string(),
      slots,
      alternatives: Alternatives.optional(),
    })
    .optional(),
  /** One paragraph for each lowest row with a figure in the column, in the order of the tables; its id is `<id>/<code>`. */
  each: z
    .array(z.strictObject({ table: id, group: id, column: id }))
    .min(1)
    .readonly()
    .optional(),
});
export type Sentence = z.infer<typeof Sentence>;

export const Section = z.strictObject({
  id,
  /** {year} only. Null for running text under the title; only the first section of a sheet may be without. */
  heading: z.string().nullable(),
  /** Other printed headings of the same section. */
  headingAliases: z.array(z.string()).readonly().optional(),
  /** 1 for 一、 2 for （一）. */
  level: z.union([z.literal(1), z.literal(2)]),
  sentences: z.array(Sentence).readonly(),
  /** After them a paragraph for each term of the glossary that the disclosure uses; its id is `<section>/<term>`. */
  terms: z.literal(true).optional(),
});
export type Section = z.infer<typeof Section>;

/** One sheet of text that is written from the figures. */
export const NarrativeSpec = z.strictObject({
  id,
  sheet: z.string(),
  /** {year} only, as in headings: they are also how the sheet and its sections are found. */
  title: z.string(),
  /** Other titles, or ends of titles, by which a sheet of another name is known. */
  titleAliases: z.array(z.string()).readonly().optional(),
  /** How the sheet's sentences print nothing. */
  zero: z.enum(["0", "0.00"]),
  position: Position,
  page: Page,
  sections: z.array(Section).min(1).readonly(),
});
export type NarrativeSpec = z.infer<typeof NarrativeSpec>;
