/** Terms by name, so that a declaration says them in a line; `termsOf` are those that name something of the form. */
import type { InfoSpec } from "../info";
import type { Condition } from "../rule";
import type { Term } from "../term";
import type { AnyTable, ColumnOf, FieldOf, GroupOf, RowOf, TableOf } from "./names";

/** Sum of the next lower rows of the code tree, in this column. */
export const children: Term = { term: "children" };
export const zero: Term = { term: "zero" };

export function add(...of: readonly Term[]): Term {
  return { term: "add", of };
}

export function subtract(from: Term, ...less: readonly Term[]): Term {
  return { term: "subtract", from, less };
}

/** A term times a ratio of whole numbers, rounded like a figure; for what is usual only. */
export function scaled(of: Term, times: number, per: number): Term {
  return { term: "scaled", of, times, per };
}

/** All these figures are zero. */
export function allZero(...terms: readonly Term[]): Condition {
  return { kind: "allZero", terms };
}

/** Each of these figures is there and not zero. */
export function noneZero(...terms: readonly Term[]): Condition {
  return { kind: "noneZero", terms };
}

/** The terms that name tables and fields; what the form does not have is a compile error that offers the right name. */
export interface FormTerms<All extends AnyTable, Info extends InfoSpec> {
  /** One named cell of a table. */
  cell<Id extends All["id"]>(table: Id, row: RowOf<TableOf<All, Id>>, column: ColumnOf<TableOf<All, Id>>): Term;
  /** The rows of another table with this row's code, in this column or a given one; 0 where there is none. */
  lookup<Id extends All["id"]>(table: Id, column?: ColumnOf<TableOf<All, Id>>): Term;
  /** The rows of another table with a code or name, in this column or a given one; 0 where there is none. */
  rowCalled<Id extends All["id"]>(table: Id, called: Called, column?: ColumnOf<TableOf<All, Id>>): Term;
  /** Sum of the top rows of a group of another table; with `naming` only those whose name contains one of the words. */
  rowsIn<Id extends All["id"]>(
    table: Id,
    group: GroupOf<TableOf<All, Id>>,
    column: ColumnOf<TableOf<All, Id>>,
    ...naming: readonly string[]
  ): Term;
  /** An amount of 基础信息. */
  info(field: FieldOf<Info>): Term;
  /** The inner term for units whose field has one of the values, nothing for the others. */
  onlyFor(field: FieldOf<Info>, values: readonly string[], then: Term): Term;
  /** A choice of 基础信息 is one of the values. */
  fieldIs(field: FieldOf<Info>, ...values: readonly string[]): Condition;
}

export interface Called {
  readonly code?: string;
  readonly name?: string;
}

export function termsOf<All extends AnyTable, Info extends InfoSpec>(): FormTerms<All, Info> {
  return {
    cell: (table, row, column) => ({ term: "cell", table, row, column }),
    lookup: (table, column) => ({ term: "lookup", table, ...(column === undefined ? {} : { column }) }),
    rowCalled: (table, called, column) => ({
      term: "lookup",
      table,
      ...(column === undefined ? {} : { column }),
      ...called,
    }),
    rowsIn: (table, group, column, ...naming) => ({
      term: "rows",
      table,
      group,
      column,
      ...(naming.length > 0 ? { naming } : {}),
    }),
    info: (field) => ({ term: "info", field }),
    onlyFor: (field, values, then) => ({ term: "onlyFor", field, values, then }),
    fieldIs: (field, ...values) => ({ kind: "field", field, values }),
  };
}
