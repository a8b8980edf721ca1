/**
 * A table as a form declares it: every name once. A leaf of the header is the column itself; which columns a block has, and which of them
 * hold codes and names, follows from their kinds; columns, rows and groups carry the sums that they are (see structure.ts).
 * `declareTable` knows the names of columns, rows and groups: one that the table does not have is a compile error that offers the right one.
 */
import type { ColumnSpec, FixedRow, HeaderNode, RowGroup, TableSpec, TreeGroup } from "./table";

/** Of a rule that follows: its number in the catalogue of identities, and what differs from the pack's words. */
export interface Follows {
  readonly form: string;
  readonly id?: string;
  readonly label?: string;
  readonly basis?: string;
  /** Of the same sum in the columns that are sums themselves, where only a check is left. */
  readonly check?: { readonly id: string; readonly label: string };
}

export type DeclaredColumn<Column extends string = string> = ColumnSpec & {
  readonly id: Column;
  /** Columns of the same row. */
  readonly sum?: Follows & { readonly of: readonly NoInfer<Column>[] };
};

/** A column, or a heading over several. */
export type DeclaredHeader<Column extends string = string> =
  | DeclaredColumn<Column>
  | {
      readonly label: string;
      readonly aliases?: readonly string[];
      readonly children: readonly DeclaredHeader<Column>[];
    };

/** Of the top rows of a group of the same table, or of rows that are named. */
export type RowSum<Row extends string = string, Group extends string = string> = Follows &
  ({ readonly of: NoInfer<Group> } | { readonly rows: readonly NoInfer<Row>[] });

export type DeclaredRow<Row extends string = string, Group extends string = string> = FixedRow & {
  readonly id: Row;
  readonly sum?: RowSum<Row, Group>;
};

/** Printed rows, the rows of a code tree, or a list. */
export type DeclaredGroup<Row extends string = string, Group extends string = string> = { readonly id: Group } & (
  | { readonly kind?: never; readonly rows: readonly DeclaredRow<Row, Group>[] }
  | (Omit<TreeGroup, "id"> & {
      /** Every code is the sum of the codes right below it. */
      readonly sums?: Follows;
      /** Its codes are not looked at where another rule of the table says more. */
      readonly codes?: false;
    })
  | (Omit<Extract<RowGroup, { kind: "list" }>, "id"> & {
      /** Names are not blank and not repeated. */
      readonly unique?: true;
    })
);

/** A group, or several that stand one under the other. */
type Band<Row extends string, Group extends string> = DeclaredGroup<Row, Group> | readonly DeclaredGroup<Row, Group>[];

export type DeclaredTable<
  Column extends string = string,
  Row extends string = string,
  Group extends string = string,
> = Omit<TableSpec, "columns" | "header" | "blocks" | "emptyNote"> & {
  readonly header: readonly DeclaredHeader<Column>[];
  /** The bands of each block, from left to right: a block begins where codes or names follow amounts. */
  readonly blocks: Readonly<Record<string, readonly Band<Row, Group>[]>>;
  readonly emptyNote?: Omit<NonNullable<TableSpec["emptyNote"]>, "row" | "column"> & {
    readonly row: NoInfer<Row>;
    readonly column: NoInfer<Column>;
  };
};

/** A table with the names that rules and sentences may use. */
export interface NamedTable<
  Id extends string = string,
  Column extends string = string,
  Row extends string = string,
  Group extends string = string,
> extends DeclaredTable {
  readonly id: Id;
  /** Only for the compiler. */
  readonly names?: { readonly column: Column; readonly row: Row; readonly group: Group };
}

/** The table as it is, with its names known to the compiler. */
export function declareTable<Id extends string, Column extends string, Row extends string, Group extends string>(
  table: DeclaredTable<Column, Row, Group> & { readonly id: Id },
): NamedTable<Id, Column, Row, Group> {
  return table;
}

/** The columns from left to right. */
export function columnsOf(table: Pick<DeclaredTable, "header">): readonly DeclaredColumn[] {
  return table.header.flatMap(leavesOf);
}

function leavesOf(node: DeclaredHeader): readonly DeclaredColumn[] {
  return "children" in node ? node.children.flatMap(leavesOf) : [node];
}

/** The columns of each block, in the order of the blocks. */
export function blockColumns(table: Pick<DeclaredTable, "header">): readonly (readonly DeclaredColumn[])[] {
  const blocks: DeclaredColumn[][] = [];
  let previous: DeclaredColumn | undefined;
  for (const column of columnsOf(table)) {
    const begins = !previous || (previous.kind === "amount" && (column.kind === "code" || column.kind === "name"));
    if (begins) blocks.push([]);
    blocks.at(-1)?.push(column);
    previous = column;
  }
  return blocks;
}

/** The groups of each block, band by band. */
export function bandsOf({ blocks }: Pick<DeclaredTable, "blocks">): readonly (readonly (readonly DeclaredGroup[])[])[] {
  return Object.values(blocks).map((bands) => bands.map((band) => (isGroup(band) ? [band] : band)));
}

function isGroup(band: DeclaredGroup | readonly DeclaredGroup[]): band is DeclaredGroup {
  return "id" in band;
}

/** As core knows it: columns, header and blocks apart, without what the rules say now. */
export function plainTable({ header, blocks, ...table }: DeclaredTable): TableSpec {
  const columns = blockColumns({ header });
  const bands = bandsOf({ blocks });
  return {
    ...table,
    columns: columns.flat().map(({ sum: _, ...column }) => column),
    header: header.map(plainHeader),
    blocks: Object.keys(blocks).map((id, index) => {
      const own = columns[index] ?? [];
      return {
        id,
        codeColumns: own.filter(({ kind }) => kind === "code").map((column) => column.id),
        nameColumn: own.find(({ kind }) => kind === "name")?.id ?? null,
        columns: own.map((column) => column.id),
        bands: (bands[index] ?? []).map((band) => band.map(plainGroup)),
      };
    }),
  };
}

function plainHeader(node: DeclaredHeader): HeaderNode {
  if (!("children" in node)) return { column: node.id };
  return { ...node, children: node.children.map(plainHeader) };
}

function plainGroup(group: DeclaredGroup): RowGroup {
  if (!group.kind) return { ...group, kind: "fixed", rows: group.rows.map(({ sum: _, ...row }) => row) };
  if (group.kind === "list") return (({ unique: _, ...list }) => list)(group);
  return (({ sums: _, codes: _codes, ...tree }) => tree)(group);
}
