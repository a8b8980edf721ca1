/**
 * Rules of one table, said with what is particular to them. What follows is not said: an identity is an error unless it is a hint; it may be
 * off by rounding where its right side adds figures up, and must hold to the cent where that is one figure; its basis is that of relations
 * within a table or between tables, whichever the right side is.
 */
import type { Condition, IdentityRule, RowSelector, Rule, Severity } from "../rule";
import type { Term } from "../term";
import type { AnyTable, ColumnOf, GroupOf, RowOf } from "./names";

/** Where relations of the form come from, within a table and between tables. */
export interface Bases {
  readonly within: string;
  readonly between: string;
}

/** The cells that a rule judges. */
export type Cells = Pick<IdentityRule, "rows" | "columns">;

type Related =
  | { readonly equals: Term; readonly atMost?: never; readonly atLeast?: never }
  | { readonly equals?: never; readonly atMost: Term; readonly atLeast?: never }
  | { readonly equals?: never; readonly atMost?: never; readonly atLeast: Term };

export type SaidRule = Related & {
  /** Number in the catalogue of identities. */
  readonly form: string;
  readonly label: string;
  /** Why it must hold, and what to do where it does not. */
  readonly explanation: string;
  readonly when?: Condition;
  readonly basis?: string;
  readonly severity?: Severity;
  readonly tolerance?: IdentityRule["tolerance"];
  /** The figures whose rounding both sides carry, when they are not the ones that the right side adds up. */
  readonly roundedParts?: Term;
};

type TextSaid = Pick<Rule, "form" | "label" | "severity" | "basis" | "explanation">;

export interface TableRules<All extends AnyTable, Own extends AnyTable> {
  /** A locked formula. */
  defines(id: Id<Own>, cells: Cells, said: SaidRule): Rule;
  /** A formula that the user may type over; by any other figure where it is not compared. */
  prefills(id: Id<Own>, cells: Cells, said: SaidRule & { readonly compared?: false }): Rule;
  /** No formula. */
  checks(id: Id<Own>, cells: Cells, said: SaidRule): Rule;
  /** What is usual, though a unit may have its reasons. */
  hints(id: Id<Own>, cells: Cells, said: SaidRule & { readonly basis: string }): Rule;
  /** The names of printed 类. */
  codes(id: Id<Own>, said: TextSaid & { readonly group: GroupOf<Own> }): Rule;
  /** The 政府预算支出经济科目 beside each 部门 item. */
  mappedItems(id: Id<Own>, said: TextSaid & { readonly group: GroupOf<Own>; readonly column: ColumnOf<Own> }): Rule;
  /** Codes that the catalogue does not know have one name in all these groups. */
  sameNames(id: Id<Own>, said: TextSaid & { readonly groups: readonly GroupOf<All>[] }): Rule;

  row(row: RowOf<Own>, ...columns: readonly ColumnOf<Own>[]): Cells;
  /** All rows of a group. */
  each(group: GroupOf<Own>, ...columns: readonly ColumnOf<Own>[]): Cells;
  /** All rows of a group, and a printed one. */
  eachAnd(group: GroupOf<Own>, row: RowOf<Own>, ...columns: readonly ColumnOf<Own>[]): Cells;
  /** The rows of a tree that have some below them. */
  branches(group: GroupOf<Own>, ...columns: readonly ColumnOf<Own>[]): Cells;
  /** The rows of a tree that have none below them. */
  leaves(group: GroupOf<Own>, ...columns: readonly ColumnOf<Own>[]): Cells;
  /** The rows whose code starts with one of these. */
  under(group: GroupOf<Own>, codes: readonly string[], ...columns: readonly ColumnOf<Own>[]): Cells;
  /** Of these, those that have some below them; or those that have none. */
  branchesUnder(group: GroupOf<Own>, codes: readonly string[], ...columns: readonly ColumnOf<Own>[]): Cells;
  leavesUnder(group: GroupOf<Own>, codes: readonly string[], ...columns: readonly ColumnOf<Own>[]): Cells;

  /** Sum of other columns of the judged row. */
  parts(...columns: readonly ColumnOf<Own>[]): Term;
  /** Sum of named rows, in the judged column. */
  named(...rows: readonly RowOf<Own>[]): Term;
  /** Sum of the top rows of a group, in the judged column. */
  rowsOf(group: GroupOf<Own>): Term;
}

type Id<T extends AnyTable> = `${T["id"]}.${string}`;

export function rulesOn<All extends AnyTable, Own extends AnyTable>(
  table: Own["id"],
  bases: Bases,
): TableRules<All, Own> {
  const identity =
    (role: IdentityRule["role"]) =>
    (id: string, cells: Cells, said: SaidRule): Rule =>
      identityRule(table, bases, role, id, cells, said);
  return {
    defines: identity("defines"),
    prefills: identity("prefills"),
    checks: identity("checks"),
    hints: (id, cells, said) => ({
      ...identityRule(table, bases, "checks", id, cells, { severity: "info", ...said }),
      finding: "plausibility",
    }),
    codes: (id, said) => ({ kind: "codes", id, table, ...said }),
    mappedItems: (id, said) => ({ kind: "mappedItems", id, table, ...said }),
    sameNames: (id, said) => ({ kind: "sameNames", id, table, ...said }),
    row: (row, ...columns) => ({ rows: [{ rows: [row] }], columns }),
    each: (group, ...columns) => selected({ group, depth: "any" }, columns),
    eachAnd: (group, row, ...columns) => ({ rows: [{ group, depth: "any" }, { rows: [row] }], columns }),
    branches: (group, ...columns) => selected({ group, depth: "branch" }, columns),
    leaves: (group, ...columns) => selected({ group, depth: "leaf" }, columns),
    under: (group, under, ...columns) => selected({ group, depth: "any", under }, columns),
    branchesUnder: (group, under, ...columns) => selected({ group, depth: "branch", under }, columns),
    leavesUnder: (group, under, ...columns) => selected({ group, depth: "leaf", under }, columns),
    parts: (...columns) => ({ term: "parts", columns }),
    named: (...rows) => ({ term: "named", rows }),
    rowsOf: (group) => ({ term: "rows", group }),
  };
}

function selected(rows: RowSelector, columns: readonly string[]): Cells {
  return { rows: [rows], columns };
}

function identityRule(
  table: string,
  bases: Bases,
  role: IdentityRule["role"],
  id: string,
  cells: Cells,
  { equals, atMost, atLeast, ...said }: SaidRule,
): IdentityRule {
  const right = equals ?? atMost ?? atLeast;
  const rounded = said.roundedParts !== undefined || addsUp(right);
  return {
    kind: "identity",
    id,
    severity: "error",
    role,
    table,
    ...cells,
    relation: equals ? "equals" : atMost ? "atMost" : "atLeast",
    right,
    tolerance: rounded ? "rounding" : "exact",
    basis: tablesIn(right).some((other) => other !== table) ? bases.between : bases.within,
    ...said,
  };
}

/** More than one figure. */
function addsUp(term: Term): boolean {
  switch (term.term) {
    case "cell":
    case "info":
    case "lookup":
    case "zero":
      return false;
    case "parts":
      return term.columns.length > 1;
    case "named":
      return term.rows.length > 1;
    case "add":
      return term.of.length > 1 || term.of.some(addsUp);
    case "onlyFor":
      return addsUp(term.then);
    case "children":
    case "rows":
    case "subtract":
    case "scaled":
      return true;
  }
}

function tablesIn(term: Term): readonly string[] {
  switch (term.term) {
    case "cell":
    case "lookup":
      return [term.table];
    case "rows":
      return term.table === undefined ? [] : [term.table];
    case "add":
      return term.of.flatMap(tablesIn);
    case "subtract":
      return [term.from, ...term.less].flatMap(tablesIn);
    case "scaled":
      return tablesIn(term.of);
    case "onlyFor":
      return tablesIn(term.then);
    case "parts":
    case "named":
    case "children":
    case "info":
    case "zero":
      return [];
  }
}
