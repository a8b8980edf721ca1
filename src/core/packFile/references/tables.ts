/** Whether the parts of a table fit together. */
import { findGroup, groupsOf } from "../../declare/lookups";
import type { BlockSpec, HeaderNode, RowGroup, TableSpec } from "../../declare/table";
import type { PackFault, Path } from "../fault";
import { each, fault, unless } from "../fault";
import type { Known } from "./known";
import { columnFault, rowFault } from "./known";

export function tableFaults(known: Known, table: TableSpec, path: Path): readonly PackFault[] {
  const own = table.columns.map(({ id }) => id);
  const inBlocks = table.blocks.flatMap(({ columns }) => columns);
  const ids = new Set(own);
  const printed = inHeader(table.header);
  const unknown = [...new Set([...inBlocks, ...printed])].filter((column) => !ids.has(column));
  return [
    ...unknown.map((column) => fault([...path, "columns"], `blocks 或 header 里的“${column}”列没有声明`)),
    ...(unknown.length === 0
      ? [
          ...unless(
            String(printed) === String(own),
            [...path, "header"],
            "表头里各列的顺序要与 columns 一致，每一列一次",
          ),
          ...unless(
            String([...inBlocks].sort()) === String([...own].sort()),
            [...path, "blocks"],
            "每一列要在一个块里，而且只在一个块里",
          ),
        ]
      : []),
    ...each(table.blocks, [...path, "blocks"], (block, at) => blockFaults(known, table, block, at)),
    ...(table.emptyNote
      ? [
          ...rowFault(known, table.id, table.emptyNote.row, [...path, "emptyNote", "row"]),
          ...columnFault(known, table.id, table.emptyNote.column, "amount", [...path, "emptyNote", "column"]),
        ]
      : []),
    ...formFaults(table, [...path, "form"]),
  ];
}

function inHeader(nodes: readonly HeaderNode[]): readonly string[] {
  return nodes.flatMap((node) => ("column" in node ? [node.column] : inHeader(node.children)));
}

function blockFaults(known: Known, table: TableSpec, block: BlockSpec, path: Path): readonly PackFault[] {
  const own = (column: string, at: Path): readonly PackFault[] =>
    unless(block.columns.includes(column), at, `“${column}”列不在这个块里`);
  return [
    ...each(block.codeColumns, [...path, "codeColumns"], (column, at) => [
      ...own(column, at),
      ...columnFault(known, table.id, column, "code", at),
    ]),
    ...(block.nameColumn === null
      ? []
      : [
          ...own(block.nameColumn, [...path, "nameColumn"]),
          ...columnFault(known, table.id, block.nameColumn, "name", [...path, "nameColumn"]),
        ]),
    ...each(block.bands, [...path, "bands"], (band, at) =>
      each(band, at, (group, place) => groupFaults(known, table, group, place)),
    ),
  ];
}

function groupFaults(known: Known, table: TableSpec, group: RowGroup, path: Path): readonly PackFault[] {
  if (group.kind === "list") return [];
  if (group.kind === "fixed")
    return each(group.rows, [...path, "rows"], (row, at) =>
      each(row.columns ?? [], [...at, "columns"], (column, place) =>
        columnFault(known, table.id, column, "amount", place),
      ),
    );
  const ascending = group.levels.every((length, index) => index === 0 || length > (group.levels[index - 1] ?? 0));
  return [
    ...unless(ascending, [...path, "levels"], "编码的长度要从短到长"),
    ...each(group.codesFrom ?? [], [...path, "codesFrom"], (source, at) =>
      unless(findGroup(known.pack, source)?.group.kind === "tree", at, `没有“${source}”这一组按编码排的行`),
    ),
  ];
}

function formFaults({ form, header }: TableSpec, path: Path): readonly PackFault[] {
  if (!form) return [];
  const depth = (nodes: readonly HeaderNode[]): number =>
    Math.max(...nodes.map((node) => ("column" in node ? 1 : 1 + depth(node.children))));
  return [
    ...unless(
      form.title >= 0 && form.title < form.header && form.unitLine >= 0 && form.unitLine < form.header,
      path,
      "title 和 unitLine 要在 header 上面",
    ),
    ...unless(
      (form.rowHeights ?? []).every(({ row }) => row >= 0 && row < form.header + depth(header) + 1),
      [...path, "rowHeights"],
      "rowHeights 只能是表头以上的行",
    ),
  ];
}

/** Everything with an id of its own, to be held to be unique. */
export function groupIds(tables: readonly TableSpec[]): readonly string[] {
  return tables.flatMap((table) => groupsOf(table).map(({ id }) => id));
}
