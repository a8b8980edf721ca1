/**
 * The small algebra in which a pack says what a figure is. Every term knows how to become a formula, a value and words (see core/terms).
 * A term is read for one cell at a time, "this cell": one row and one column of a table.
 */
import { z } from "zod";

const id = z.string().min(1);

export type Term =
  | { readonly term: "cell"; readonly table: string; readonly row: string; readonly column: string }
  | { readonly term: "info"; readonly field: string }
  | { readonly term: "parts"; readonly columns: readonly string[] }
  | { readonly term: "named"; readonly rows: readonly string[] }
  | { readonly term: "children" }
  | {
      readonly term: "rows";
      readonly group: string;
      readonly table?: string | undefined;
      readonly column?: string | undefined;
      readonly naming?: readonly string[] | undefined;
    }
  | {
      readonly term: "lookup";
      readonly table: string;
      readonly column?: string | undefined;
      readonly code?: string | undefined;
      readonly name?: string | undefined;
    }
  | { readonly term: "add"; readonly of: readonly Term[] }
  | { readonly term: "subtract"; readonly from: Term; readonly less: readonly Term[] }
  | { readonly term: "scaled"; readonly of: Term; readonly times: number; readonly per: number }
  | { readonly term: "onlyFor"; readonly field: string; readonly values: readonly string[]; readonly then: Term }
  | { readonly term: "zero" };

/** Structure of a term; that its ids resolve is checked by test/packs. */
export const Term: z.ZodType<Term> = z.lazy(() =>
  z.discriminatedUnion("term", [
    /** One named cell of a table. */
    z.strictObject({ term: z.literal("cell"), table: id, row: id, column: id }),
    /** One amount field of 基础信息. */
    z.strictObject({ term: z.literal("info"), field: id }),
    /** Sum of other columns of this row. */
    z.strictObject({ term: z.literal("parts"), columns: z.array(id).min(1) }),
    /** Sum of named rows of this table, in this column. */
    z.strictObject({ term: z.literal("named"), rows: z.array(id).min(1) }),
    /** Sum of the next lower rows of the code tree, in this column. */
    z.strictObject({ term: z.literal("children") }),
    /** Sum of the top rows of a row group (类 of a tree, all rows of a list or of fixed rows), in this column or a given one. With `naming` only those whose name contains one of the words. */
    z.strictObject({
      term: z.literal("rows"),
      group: id,
      table: id.optional(),
      column: id.optional(),
      naming: z.array(z.string().min(1)).min(1).optional(),
    }),
    /** The rows of another table with this row's code, with a given code, with a given name, or with both; 0 where there is none. */
    z.strictObject({
      term: z.literal("lookup"),
      table: id,
      column: id.optional(),
      code: id.optional(),
      name: id.optional(),
    }),
    z.strictObject({ term: z.literal("add"), of: z.array(Term).min(1) }),
    z.strictObject({ term: z.literal("subtract"), from: Term, less: z.array(Term).min(1) }),
    /** The inner term times a ratio of whole numbers (8 % of what 16 % are taken of: times 1 per 2), rounded like a figure. Only for what is usual, see ADR 0012. */
    z.strictObject({
      term: z.literal("scaled"),
      of: Term,
      times: z.number().int().positive(),
      per: z.number().int().positive(),
    }),
    /** The inner term for units whose field has one of the values, nothing for the others. */
    z.strictObject({ term: z.literal("onlyFor"), field: id, values: z.array(z.string()).min(1), then: Term }),
    z.strictObject({ term: z.literal("zero") }),
  ]),
);
