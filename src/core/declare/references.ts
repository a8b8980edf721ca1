/**
 * Rules whose tables, rows, columns and groups are those of a form: a name that the form does not have is a compile error that offers the
 * right one. Fields of 基础信息 and codes stay texts; packFile/references holds these, and packs from files, to the form.
 */
import type { Condition, IdentityRule, Rule } from "./rule";
import type { DeclaredTable } from "./structure";
import type { Term } from "./term";

type Groups<T extends DeclaredTable> = T["blocks"][number]["bands"][number][number];
type RowId<T extends DeclaredTable> = Extract<Groups<T>, { readonly kind: "fixed" }>["rows"][number]["id"];
type GroupId<T extends DeclaredTable> = Groups<T>["id"];
type ColumnId<T extends DeclaredTable> = T["columns"][number]["id"];

type CellOf<T extends DeclaredTable> = T extends DeclaredTable
  ? { readonly term: "cell"; readonly table: T["id"]; readonly row: RowId<T>; readonly column: ColumnId<T> }
  : never;
type LookupOf<T extends DeclaredTable> = T extends DeclaredTable
  ? {
      readonly term: "lookup";
      readonly table: T["id"];
      readonly column?: ColumnId<T>;
      readonly code?: string;
      readonly name?: string;
    }
  : never;
type RowsOf<T extends DeclaredTable> = T extends DeclaredTable
  ? {
      readonly term: "rows";
      readonly group: GroupId<T>;
      readonly table?: T["id"];
      readonly column?: ColumnId<T>;
      readonly naming?: readonly string[];
    }
  : never;

/** `All`: the tables of the form, `Own`: the one of the cell that the term is read for. */
export type TermOf<All extends DeclaredTable, Own extends DeclaredTable> =
  | CellOf<All>
  | LookupOf<All>
  | RowsOf<All>
  | Extract<Term, { readonly term: "children" | "zero" | "info" }>
  | { readonly term: "parts"; readonly columns: readonly ColumnId<Own>[] }
  | { readonly term: "named"; readonly rows: readonly RowId<Own>[] }
  | { readonly term: "add"; readonly of: readonly TermOf<All, Own>[] }
  | { readonly term: "subtract"; readonly from: TermOf<All, Own>; readonly less: readonly TermOf<All, Own>[] }
  | { readonly term: "scaled"; readonly of: TermOf<All, Own>; readonly times: number; readonly per: number }
  | {
      readonly term: "onlyFor";
      readonly field: string;
      readonly values: readonly string[];
      readonly then: TermOf<All, Own>;
    };

type SelectorOf<T extends DeclaredTable> =
  | { readonly rows: readonly RowId<T>[] }
  | { readonly group: GroupId<T>; readonly depth: "any" | "branch" | "leaf"; readonly under?: readonly string[] };

type ConditionOf<All extends DeclaredTable, Own extends DeclaredTable> =
  | Extract<Condition, { readonly kind: "field" }>
  | { readonly kind: "allZero" | "noneZero"; readonly terms: readonly TermOf<All, Own>[] };

type IdentityOf<All extends DeclaredTable, Own extends DeclaredTable> = Own extends DeclaredTable
  ? Omit<IdentityRule, "table" | "rows" | "columns" | "right" | "roundedParts" | "when"> & {
      readonly table: Own["id"];
      readonly rows: readonly SelectorOf<Own>[];
      readonly columns: readonly ColumnId<Own>[];
      readonly right: TermOf<All, Own>;
      readonly roundedParts?: TermOf<All, Own>;
      readonly when?: ConditionOf<All, Own>;
    }
  : never;

type TextOf<All extends DeclaredTable> = Exclude<Rule, IdentityRule> & { readonly table: All["id"] };

export type RuleOfTables<All extends DeclaredTable> = IdentityOf<All, All> | TextOf<All>;
