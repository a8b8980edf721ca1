/** A table of the pack: its head, its columns and which cells are filled in how. */
import { amountColumns, withYear } from "../../core/declare/lookups";
import type { PackSpec } from "../../core/declare/pack";
import type { BlockSpec, ColumnSpec, FixedRow, HeaderNode, RowGroup, TableSpec } from "../../core/declare/table";
import { cellRole } from "./cellRoles";
import { code, markdownTable, paragraphs } from "./markdown";

const KIND_WORDS: Readonly<Record<ColumnSpec["kind"], string>> = {
  code: "编码",
  name: "名称",
  text: "文字",
  amount: "金额",
};

export function tableSection(pack: PackSpec, table: TableSpec): string {
  const facts = [
    `工作表“${table.sheet}”`,
    table.formNo === null ? "不公开" : `表号“${table.formNo}”`,
    `金额单位 ${table.moneyUnit}`,
    table.orientation === "landscape" ? "横向打印" : "纵向打印",
    ...(table.columnNumbers ? ["表头下印列号"] : []),
    `编号 ${code(table.id)}`,
  ];
  const aliases = (table.titleAliases ?? []).map((title) => `“${withYear(title, pack.year)}”`);
  return paragraphs([
    `### ${table.shortName}　${withYear(table.title, pack.year)}`,
    `${facts.join("，")}。依据：${table.basis}。`,
    aliases.length === 0 ? "" : `表题也可以是${aliases.join("、")}。`,
    headerTable(pack, table),
    ...table.blocks.map((block) => blockTable(pack, table, block)),
    table.emptyNote ? `没有数据时在表下注明“${table.emptyNote.text}”。` : "",
  ]);
}

/** One line a column, from the top of the header down. */
function headerTable(pack: PackSpec, table: TableSpec): string {
  const depth = Math.max(...table.header.map(headerDepth));
  const head = ["列", ...Array.from({ length: depth }, (_, level) => `表头第 ${level + 1} 层`), "内容", "编号"];
  const rows = table.header
    .flatMap((node) => leaves(node, []))
    .map(({ column, path }, index) => {
      const spec = table.columns.find((candidate) => candidate.id === column);
      const labels = [...path, spec?.label ?? column].map((label) => withYear(label, pack.year));
      const aliases = (spec?.aliases ?? []).map((alias) => `“${alias}”`);
      const also = aliases.length === 0 ? "" : `，也可以叫${aliases.join("、")}`;
      return [
        String(index + 1),
        ...Array.from({ length: depth }, (_, level) => labels[level] ?? ""),
        `${spec ? KIND_WORDS[spec.kind] : ""}${also}`,
        code(column),
      ];
    });
  return markdownTable(head, rows);
}

function headerDepth(node: HeaderNode): number {
  return "children" in node ? 1 + Math.max(...node.children.map(headerDepth)) : 1;
}

function leaves(
  node: HeaderNode,
  path: readonly string[],
): readonly { readonly column: string; readonly path: readonly string[] }[] {
  return "column" in node
    ? [{ column: node.column, path }]
    : node.children.flatMap((child) => leaves(child, [...path, node.label]));
}

function blockTable(pack: PackSpec, table: TableSpec, block: BlockSpec): string {
  const amounts = amountColumns(table, block);
  const label = (column: string): string =>
    withYear(table.columns.find((candidate) => candidate.id === column)?.label ?? column, pack.year);
  const rows = block.bands.flat().flatMap((group) => groupRows(pack, table, group, amounts));
  return markdownTable(["行", ...amounts.map(label), "编号"], rows);
}

function groupRows(
  pack: PackSpec,
  table: TableSpec,
  group: RowGroup,
  amounts: readonly string[],
): readonly (readonly string[])[] {
  switch (group.kind) {
    case "fixed":
      return group.rows.map((row) => [
        fixedLabel(row),
        ...amounts.map((column) =>
          row.columns && !row.columns.includes(column)
            ? "—"
            : cellRole(pack, table, { group: group.id, row: row.id, depth: "leaf" }, column),
        ),
        code(row.id),
      ]);
    case "list":
      return [
        [
          `每个${group.noun}一行`,
          ...amounts.map((column) => cellRole(pack, table, { group: group.id, row: null, depth: "leaf" }, column)),
          code(group.id),
        ],
      ];
    case "tree":
      return (["branch", "leaf"] as const).map((depth) => [
        depth === "branch"
          ? `上级科目（编码 ${group.levels.slice(0, -1).join("、")} 位）`
          : `末级科目（编码 ${group.levels.slice(-1).join("、")} 位）`,
        ...amounts.map((column) => cellRole(pack, table, { group: group.id, row: null, depth }, column)),
        code(group.id),
      ]);
  }
}

function fixedLabel(row: FixedRow): string {
  const label = row.unitName ? "（单位名称）" : row.label;
  const aliases = (row.aliases ?? []).map((alias) => `“${alias}”`);
  const also = aliases.length === 0 ? "" : `，也可以写${aliases.join("、")}`;
  return `${label}${row.code === undefined ? "" : `（类 ${row.code}）`}${also}`;
}
