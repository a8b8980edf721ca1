/** Schemas of a disclosure table: header tree, columns, blocks standing side by side, and groups of rows. */
import { z } from "zod";
import { MONEY_UNITS } from "../amount/money";

const id = z.string().min(1);

export const ColumnSpec = z.strictObject({
  id,
  label: z.string(),
  kind: z.enum(["code", "name", "text", "amount"]),
  /** Characters of the default font. */
  width: z.number().positive(),
  /** Other printed labels that mean the same column. */
  aliases: z.array(z.string()).readonly().optional(),
  /** A workbook may lack it, as those have that were made before the form had it: its figures are then none, and nobody misses it. */
  optional: z.boolean().optional(),
});
export type ColumnSpec = z.infer<typeof ColumnSpec>;

/** A leaf names a column, a branch spans its children; `aliases` are other printed labels of the branch. */
export type HeaderNode =
  | { readonly column: string }
  | {
      readonly label: string;
      readonly aliases?: readonly string[] | undefined;
      readonly children: readonly HeaderNode[];
    };
export const HeaderNode: z.ZodType<HeaderNode> = z.lazy(() =>
  z.union([
    z.strictObject({ column: id }),
    z.strictObject({
      label: z.string(),
      aliases: z.array(z.string()).readonly().optional(),
      children: z.array(HeaderNode).min(1).readonly(),
    }),
  ]),
);

export const FixedRow = z.strictObject({
  id,
  label: z.string(),
  /** Functional class that the row stands for (表一, 表四). */
  code: z.string().optional(),
  bold: z.boolean().optional(),
  indent: z.number().int().optional(),
  /** Amount columns that the row uses; the block's all when absent. */
  columns: z.array(id).readonly().optional(),
  /** The label is the unit's name, kept live. */
  unitName: z.boolean().optional(),
  /** The label is printed across the code columns and the name column. */
  spansCodes: z.boolean().optional(),
  aliases: z.array(z.string()).readonly().optional(),
  /** How messages call the row where its printed label is not enough. */
  words: z.string().optional(),
});
export type FixedRow = z.infer<typeof FixedRow>;

/** A group's id is also the key of its figures in a data file. */
export const RowGroup = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("fixed"), id, rows: z.array(FixedRow).min(1).readonly() }),
  /** Rows of a code tree; the parents of every entered code are added. */
  z.strictObject({
    kind: z.literal("tree"),
    id,
    catalogue: z.enum(["function", "economic"]),
    /** Code lengths from the top level down. */
    levels: z.array(z.number().int().positive()).min(1).readonly(),
    /** Groups whose codes get a row here too. */
    codesFrom: z.array(id).readonly().optional(),
    /** The budget whose money the amounts are; absent where they are of several. */
    fund: z.enum(["general", "governmentFund", "stateCapital"]).optional(),
    /** Print 一、二、三、 before the names. */
    ordinals: z.boolean().optional(),
    /** Rows that a new table has at least; those without a code are blank. */
    minRows: z.number().int().positive().optional(),
  }),
  /** Rows with names (and maybe codes) of the unit's own: projects, income items. */
  z.strictObject({ kind: z.literal("list"), id, noun: z.string() }),
]);
export type RowGroup = z.infer<typeof RowGroup>;
export type TreeGroup = Extract<RowGroup, { kind: "tree" }>;

export const BlockSpec = z.strictObject({
  id,
  /** None where the form prints only names; one; or one for each level of the code (类, 款, 项). */
  codeColumns: z.array(id).readonly(),
  /** Null for a block of one row that has no label. */
  nameColumn: id.nullable(),
  columns: z.array(id).min(1).readonly(),
  /** Bands stand one under the other and start on the same sheet row in every block. */
  bands: z.array(z.array(RowGroup).readonly()).readonly(),
});
export type BlockSpec = z.infer<typeof BlockSpec>;

/** Where a sheet has its head and how it is set up; rows count from 0. */
export const SheetForm = z.strictObject({
  title: z.number().int(),
  unitLine: z.number().int(),
  header: z.number().int(),
  /** Before the unit's name: 单位名称： */
  unitLabel: z.string(),
  /** Before the unit of money: 单位： */
  moneyLabel: z.string(),
  /** Columns that the title and the unit's name are merged over; all, and none, when absent. */
  titleSpan: z.number().int().positive().optional(),
  unitSpan: z.number().int().positive().optional(),
  /** Points; as high as the text needs when absent. */
  bodyHeight: z.number().positive().optional(),
  rowHeights: z
    .array(z.strictObject({ row: z.number().int(), height: z.number().positive() }))
    .readonly()
    .optional(),
  /** Inches. */
  margins: z
    .strictObject({
      left: z.number(),
      right: z.number(),
      top: z.number(),
      bottom: z.number(),
      header: z.number(),
      footer: z.number(),
    })
    .optional(),
  centerVertically: z.boolean().optional(),
  /** True when absent. */
  centerHorizontally: z.boolean().optional(),
  /** Points of the title where the whole table is in one plain font; else the title, the header and the totals stand out. */
  plainTitleSize: z.number().positive().optional(),
});
export type SheetForm = z.infer<typeof SheetForm>;

export const TableSpec = z.strictObject({
  id,
  /** "预算公开表1"; null for working sheets that are not published. */
  formNo: z.string().nullable(),
  /** How messages call the table: 表一. */
  shortName: z.string(),
  sheet: z.string(),
  /** {year} is replaced. */
  title: z.string(),
  titleAliases: z.array(z.string()).readonly().optional(),
  /** 元 are printed whole, 万元 with two places. */
  moneyUnit: z.enum(MONEY_UNITS),
  orientation: z.enum(["portrait", "landscape"]),
  /** Form number, title, unit line and header in the rows 1 to 4 when absent. */
  form: SheetForm.optional(),
  columns: z.array(ColumnSpec).min(1).readonly(),
  header: z.array(HeaderNode).min(1).readonly(),
  /** Print 1, 2, 3 … under the header. */
  columnNumbers: z.boolean().optional(),
  blocks: z.array(BlockSpec).min(1).readonly(),
  /** The note under a table without figures, and the cell that decides. */
  emptyNote: z
    .strictObject({
      text: z.string(),
      row: id,
      column: id,
      /** The kind of money that the note has to name, where the form has a note for each kind. */
      names: z.string().optional(),
    })
    .optional(),
  basis: z.string(),
});
export type TableSpec = z.infer<typeof TableSpec>;
