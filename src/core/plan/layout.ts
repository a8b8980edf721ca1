/** Gives every row and column of the pack's tables its place on the sheets, from what the unit has entered. */
import type { InputRow, Inputs } from "../data/inputs";
import type { RowPlace, TableMap } from "../model/tableMap";
import { indexRows, listKey, treeKey } from "../model/tableMap";
import { ancestors, catalogueFor } from "../spec/lookups";
import type { PackSpec } from "../spec/pack";
import type { BlockSpec, FixedRow, HeaderNode, RowGroup, TableSpec, TreeGroup } from "../spec/table";

/** Form number, title, and the line with the unit's name stand above the header. */
export const HEADER_ROW = 3;

export function headerDepth(header: readonly HeaderNode[]): number {
  return Math.max(...header.map((node) => ("children" in node ? 1 + headerDepth(node.children) : 1)));
}

export function firstBodyRow(table: TableSpec): number {
  return HEADER_ROW + headerDepth(table.header) + (table.columnNumbers ? 1 : 0);
}

export function layoutTables(pack: PackSpec, inputs: Inputs): ReadonlyMap<string, TableMap> {
  return new Map(pack.tables.map((table) => [table.id, layoutTable(pack, table, inputs)]));
}

function layoutTable(pack: PackSpec, table: TableSpec, inputs: Inputs): TableMap {
  const rows: RowPlace[] = [];
  const bandCount = Math.max(...table.blocks.map((block) => block.bands.length));
  let bandStart = firstBodyRow(table);
  for (let band = 0; band < bandCount; band += 1) {
    let bandEnd = bandStart;
    for (const block of table.blocks) {
      let row = bandStart;
      for (const group of block.bands[band] ?? []) {
        const placed = layoutGroup(pack, block, group, inputs, row);
        rows.push(...placed);
        row += placed.length;
      }
      bandEnd = Math.max(bandEnd, row);
    }
    bandStart = bandEnd;
  }
  const columns = new Map(table.columns.map((column, index) => [column.id, index]));
  return { table, sheet: table.sheet, columns, rows, byKey: indexRows(rows), firstRow: firstBodyRow(table), lastRow: bandStart - 1 };
}

function layoutGroup(pack: PackSpec, block: BlockSpec, group: RowGroup, inputs: Inputs, start: number): readonly RowPlace[] {
  switch (group.kind) {
    case "fixed":
      return group.rows.map((row, index) => fixedPlace(block, group.id, row, start + index));
    case "list": {
      const entered = inputs.groups.get(group.id) ?? [];
      return (entered.length > 0 ? entered : [BLANK_ROW]).map((row, index) => listPlace(block, group.id, row, index, start + index));
    }
    case "tree":
      return treePlaces(pack, block, group, inputs, start);
  }
}

const BLANK_ROW: InputRow = { rowId: null, code: null, name: "", texts: new Map(), amounts: new Map() };

function fixedPlace(block: BlockSpec, group: string, row: FixedRow, at: number): RowPlace {
  return {
    key: row.id, block: block.id, group, kind: "fixed", code: row.code ?? null, label: row.label,
    level: null, parent: null, children: [], row: at, columns: row.columns ?? null,
  };
}

function listPlace(block: BlockSpec, group: string, row: InputRow, index: number, at: number): RowPlace {
  return {
    key: listKey(group, index), block: block.id, group, kind: "list", code: row.code, label: row.name,
    level: null, parent: null, children: [], row: at, columns: null,
  };
}

function treePlaces(pack: PackSpec, block: BlockSpec, group: TreeGroup, inputs: Inputs, start: number): readonly RowPlace[] {
  const names = codeNames(pack, group, inputs);
  const codes = treeCodes(group, inputs);
  if (codes.length === 0) {
    const blank = { key: listKey(group.id, 0), code: null, label: "", level: null, parent: null, children: [] };
    return [{ ...blank, block: block.id, group: group.id, kind: "tree", row: start, columns: null }];
  }
  return codes.map((code, index): RowPlace => {
    const parent = ancestors(code, group.levels).at(-1);
    const childLength = group.levels[group.levels.indexOf(code.length) + 1];
    const children = codes.filter((other) => other.length === childLength && other.startsWith(code));
    return {
      key: treeKey(group.id, code), block: block.id, group: group.id, kind: "tree", code, label: names.get(code) ?? "",
      level: group.levels.indexOf(code.length), parent: parent === undefined ? null : treeKey(group.id, parent),
      children: children.map((child) => treeKey(group.id, child)), row: start + index, columns: null,
    };
  });
}

/** Every code entered for the group or for one that it draws on, with its parents, in the order of the tree. */
export function treeCodes(group: TreeGroup, inputs: Inputs): readonly string[] {
  const codes = new Set<string>();
  for (const source of [group.id, ...(group.codesFrom ?? [])]) {
    for (const row of inputs.groups.get(source) ?? []) {
      if (row.code === null) continue;
      for (const code of [...ancestors(row.code, group.levels), row.code]) codes.add(code);
    }
  }
  return [...codes].sort();
}

function codeNames(pack: PackSpec, group: TreeGroup, inputs: Inputs): ReadonlyMap<string, string> {
  const names = new Map(catalogueFor(pack, group).map((entry) => [entry.code, entry.name]));
  for (const rows of inputs.groups.values()) {
    for (const row of rows) if (row.code !== null && row.name !== "" && row.code.length === group.levels.at(-1)) names.set(row.code, row.name);
  }
  for (const row of inputs.groups.get(`${group.catalogue}Names`) ?? []) if (row.code !== null) names.set(row.code, row.name);
  return names;
}
