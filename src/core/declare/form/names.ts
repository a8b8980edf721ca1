/** The names that a form's declarations may use, as types: its tables' columns, rows and groups, and the fields of its 基础信息. */
import type { DeclaredTable } from "../declaredTable";
import type { InfoSpec } from "../info";

/** A table whose names are known one by one. */
export type AnyTable = DeclaredTable;
type Names<T extends AnyTable> = NonNullable<T["names"]>;
export type ColumnOf<T extends AnyTable> = Names<T>["column"];
export type RowOf<T extends AnyTable> = Names<T>["row"];
export type GroupOf<T extends AnyTable> = Names<T>["group"];

export type TableOf<All extends AnyTable, Id extends All["id"]> = Extract<All, { readonly id: Id }>;
export type FieldOf<Info extends InfoSpec> = Info["sections"][number]["fields"][number]["id"];
