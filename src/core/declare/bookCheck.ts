/** Schemas of checks of the whole workbook: what must not stand in it anywhere, and how its texts are written. Words are data of the pack. */
import { z } from "zod";
import { ProjectPage } from "./projectPage";
import { StatedDirection, StatedRate, StatedSum } from "./statedChanges";

const words = z.array(z.string().min(1)).min(1).readonly();

const common = {
  id: z.string().regex(/^book\.[a-z-]+$/),
  /** Number in the catalogue of checks. */
  form: z.string(),
  label: z.string(),
  /** The gravest that the check reports; what is uncertain, or stands outside the disclosure, is reported as less. */
  severity: z.enum(["error", "warning", "info"]),
  /** What it is about and what to do, for people. */
  explanation: z.string(),
  basis: z.string(),
};

/** Words that say which way a figure goes. */
const directions = { up: words, down: words };

export const BookCheck = z.discriminatedUnion("kind", [
  /** A command of the pane that was cut off has not left a part of its work here. */
  z.strictObject({ kind: z.literal("cutOff"), ...common }),
  /** #REF! and the like outside the figures of tables, which have their own rule. */
  z.strictObject({ kind: z.literal("errorValues"), ...common }),
  /** Amounts and counts of 基础信息 are numbers, with no more decimals than shown. */
  z.strictObject({ kind: z.literal("enteredFields"), ...common }),
  /** Formulas that divide or multiply are rounded to what the form prints. */
  z.strictObject({ kind: z.literal("hiddenDecimals"), ...common }),
  z.strictObject({ kind: z.literal("externalLinks"), ...common }),
  z.strictObject({ kind: z.literal("hiddenSheets"), ...common }),
  z.strictObject({ kind: z.literal("hiddenLines"), ...common }),
  /** What the file says of itself names nobody, and no other year. Names that begin with one of `programs` are no people. */
  z.strictObject({ kind: z.literal("documentProperties"), ...common, programs: words }),
  z.strictObject({ kind: z.literal("comments"), ...common }),
  /** Print areas show all of what is published. */
  z.strictObject({ kind: z.literal("printAreas"), ...common }),
  /** No table stands on two sheets that everybody sees; an error where their figures differ. */
  z.strictObject({ kind: z.literal("copies"), ...common }),
  /** Two or more of `crosses` in a row, or one of the words. */
  z.strictObject({ kind: z.literal("placeholders"), ...common, crosses: z.string().min(1), words }),
  /** 增加（减少） side by side: one has to be chosen. */
  z.strictObject({ kind: z.literal("alternatives"), ...common, ...directions, same: words }),
  /** Brackets whose whole text is one of `whole`, or begins with one of `beginnings`. */
  z.strictObject({ kind: z.literal("remarks"), ...common, whole: words, beginnings: words }),
  /** From the top down: the words of one level in the definitions of a unit of another. `signs` tell the level from the unit's name, parts of `noSigns` do not. */
  z.strictObject({
    kind: z.literal("levels"),
    ...common,
    noSigns: words,
    levels: z
      .array(z.strictObject({ name: z.string(), signs: words, words }))
      .min(2)
      .readonly(),
  }),
  /** A page that the user writes has not the text it began with. */
  z.strictObject({ kind: z.literal("untouchedPages"), ...common }),
  z.strictObject({ kind: z.literal("years"), ...common }),
  /** 本单位 or 本部门, by the kind of form. */
  z.strictObject({ kind: z.literal("selfName"), ...common, own: z.string(), other: z.string() }),
  /** 封面 names the unit of the tables. */
  z.strictObject({ kind: z.literal("coverUnit"), ...common }),
  z.strictObject({ kind: z.literal("amountStyles"), ...common }),
  z.strictObject({ kind: z.literal("blankReasons"), ...common }),
  z.strictObject({ kind: z.literal("repeatedReasons"), ...common }),
  z.strictObject({ kind: z.literal("reasonDirections"), ...common, ...directions }),
  /** Changes that the text states in several places, or as parts and a whole. */
  z.strictObject({
    kind: z.literal("statedChanges"),
    ...common,
    sums: z.array(StatedSum).min(1).readonly(),
    directions: z.array(StatedDirection).readonly(),
  }),
  z.strictObject({ kind: z.literal("statedRates"), ...common, rate: StatedRate }),
  z.strictObject({ kind: z.literal("projectPages"), ...common, page: ProjectPage }),
  /** Texts in 万元 about tables in 元. */
  z.strictObject({ kind: z.literal("truncatedAmounts"), ...common }),
  z.strictObject({ kind: z.literal("counts"), ...common }),
  /** Names beside a code in brackets are those of the tables and the catalogue. */
  z.strictObject({ kind: z.literal("codedNames"), ...common }),
  /** Amounts behind the name of a 科目 are those of its row. */
  z.strictObject({
    kind: z.literal("namedFigures"),
    ...common,
    /** Only names with their level: 行政运行（项）. */ onlyMarked: z.literal(true).optional(),
    /** Only what people have added to the sentences of a form, and names without their level. */ onlyAdded: z
      .literal(true)
      .optional(),
  }),
  /** What a text says there is none of: 没有安排公务接待费. */
  z.strictObject({ kind: z.literal("denials"), ...common }),
  /** Year, unit's name and unit of money over a table are those of most tables; for workbooks without a form. */
  z.strictObject({ kind: z.literal("sameHeads"), ...common }),
  /** No mark stands twice, or without its partner in its paragraph. */
  z.strictObject({ kind: z.literal("marks"), ...common }),
  /** Amounts, changes, percentages, parts and shares that a paragraph states agree with each other. Parts with the names of one of `partitions`, and no others, are a whole together. */
  z.strictObject({ kind: z.literal("sentences"), ...common, partitions: z.array(words).readonly() }),
  /** What the fields say together is not more than what another field allows; only where both were entered. A hint. */
  z.strictObject({
    kind: z.literal("fieldsWithin"),
    ...common,
    fields: words,
    most: z.string().min(1),
    noun: z.string(),
    measure: z.string(),
  }),
  /** Words before a number, or over its column, that say what it is. */
  z.strictObject({
    kind: z.literal("personalNumbers"),
    ...common,
    identity: words,
    telephone: words,
    account: words,
    codes: words,
  }),
  /** `certain`: followed by something, they are a finding; `hints`: worth a look. */
  z.strictObject({ kind: z.literal("internalDetails"), ...common, certain: words, hints: words, hostEndings: words }),
  z.strictObject({ kind: z.literal("suppliers"), ...common, endings: words }),
]);
export type BookCheck = z.infer<typeof BookCheck>;
export type BookCheckOf<Kind extends BookCheck["kind"]> = Extract<BookCheck, { kind: Kind }>;
