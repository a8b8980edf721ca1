/** The names that a form's declarations may use, as types: its tables' columns, rows and groups, and the fields of its 基础信息. */
import type { NamedTable } from "../declaredTable";
import type { InfoSpec } from "../info";
import type { TableSpec } from "../table";

/** A table whose names are known one by one: declared, or a literal (`as const`) as core has it. */
export type AnyTable = NamedTable | TableSpec;

type PlainGroup<T extends TableSpec> = T["blocks"][number]["bands"][number][number];
type Declared<T, Kind extends "column" | "row" | "group"> = T extends NamedTable
  ? NonNullable<T["names"]>[Kind]
  : never;

export type ColumnOf<T extends AnyTable> = T extends TableSpec ? T["columns"][number]["id"] : Declared<T, "column">;
export type RowOf<T extends AnyTable> = T extends TableSpec
  ? Extract<PlainGroup<T>, { readonly kind: "fixed" }>["rows"][number]["id"]
  : Declared<T, "row">;
export type GroupOf<T extends AnyTable> = T extends TableSpec ? PlainGroup<T>["id"] : Declared<T, "group">;

/** Of several forms that share an id, their tables of that id: their names are known together. */
export type TableOf<All extends AnyTable, Id extends All["id"]> = Extract<All, { readonly id: Id }>;
export type FieldOf<Info extends InfoSpec> = Info["sections"][number]["fields"][number]["id"];
