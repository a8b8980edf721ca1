/** Gives every row and column of the pack's tables its place on the sheets, from what the unit has entered. */
import { namedCodes } from "../catalogue/known";
import { PRINTED } from "../amount/money";
import type { InputRow, Inputs } from "../model/inputs";
import type { RowPlace, TableMap } from "../model/tableMap";
import { indexRows, listKey, treeKey } from "../model/tableMap";
import { ancestors, chineseOrdinal, codeParts } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { BlockSpec, FixedRow, HeaderNode, RowGroup, SheetForm, TableSpec, TreeGroup } from "../declare/table";

/** Form number, title, and the line with the unit's name stand above the header. */
const USUAL_FORM: SheetForm = { title: 1, unitLine: 2, header: 3, unitLabel: "单位名称：", moneyLabel: "单位：" };

export function formOf(table: TableSpec): SheetForm {
  return table.form ?? USUAL_FORM;
}

export function headerDepth(header: readonly HeaderNode[]): number {
  return Math.max(...header.map((node) => ("children" in node ? 1 + headerDepth(node.children) : 1)));
}

export function firstBodyRow(table: TableSpec): number {
  return formOf(table).header + headerDepth(table.header) + (table.columnNumbers ? 1 : 0);
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
  const codes = new Map(
    table.blocks.map((block) => [block.id, block.codeColumns.flatMap((id) => columns.get(id) ?? [])]),
  );
  const names = new Map(
    table.blocks.flatMap((block) =>
      block.nameColumn === null ? [] : [[block.id, columns.get(block.nameColumn) ?? 0] as const],
    ),
  );
  return {
    table,
    sheet: table.sheet,
    money: PRINTED[table.moneyUnit],
    columns,
    codes,
    names,
    rows,
    byKey: indexRows(rows),
    firstRow: firstBodyRow(table),
    lastRow: bandStart - 1,
  };
}

function layoutGroup(
  pack: PackSpec,
  block: BlockSpec,
  group: RowGroup,
  inputs: Inputs,
  start: number,
): readonly RowPlace[] {
  switch (group.kind) {
    case "fixed":
      return group.rows.map((row, index) => fixedPlace(block, group.id, row, start + index));
    case "list": {
      const entered = inputs.groups.get(group.id) ?? [];
      return (entered.length > 0 ? entered : [BLANK_ROW]).map((row, index) =>
        listPlace(block, group.id, row, index, start + index),
      );
    }
    case "tree":
      return treePlaces(pack, block, group, inputs, start);
  }
}

const BLANK_ROW: InputRow = { rowId: null, code: null, name: "", texts: new Map(), amounts: new Map() };

function fixedPlace(block: BlockSpec, group: string, row: FixedRow, at: number): RowPlace {
  return {
    key: row.id,
    block: block.id,
    group,
    kind: "fixed",
    code: row.code ?? null,
    printedCode: [],
    label: row.label,
    level: null,
    parent: null,
    children: [],
    row: at,
    columns: row.columns ?? null,
  };
}

function listPlace(block: BlockSpec, group: string, row: InputRow, index: number, at: number): RowPlace {
  return {
    key: listKey(group, index),
    block: block.id,
    group,
    kind: "list",
    code: row.code,
    printedCode: row.code === null ? [] : [row.code],
    label: row.name,
    level: null,
    parent: null,
    children: [],
    row: at,
    columns: null,
  };
}

function treePlaces(
  pack: PackSpec,
  block: BlockSpec,
  group: TreeGroup,
  inputs: Inputs,
  start: number,
): readonly RowPlace[] {
  const names = codeNames(pack, group, inputs);
  const codes = treeCodes(group, inputs);
  const blanks = Math.max(group.minRows ?? 1, codes.length) - codes.length;
  let ordinal = 0;
  const coded = codes.map((code, index): RowPlace => {
    const parent = ancestors(code, group.levels).at(-1);
    const childLength = group.levels[group.levels.indexOf(code.length) + 1];
    const children = codes.filter((other) => other.length === childLength && other.startsWith(code));
    const name = names.get(code) ?? "";
    const ordinals = group.ordinals === true && parent === undefined;
    if (ordinals) ordinal += 1;
    return {
      key: treeKey(group.id, code),
      block: block.id,
      group: group.id,
      kind: "tree",
      code,
      printedCode: codeParts(code, group.levels, block.codeColumns.length),
      label: ordinals ? `${chineseOrdinal(ordinal)}、${name}` : name,
      level: group.levels.indexOf(code.length),
      parent: parent === undefined ? null : treeKey(group.id, parent),
      children: children.map((child) => treeKey(group.id, child)),
      row: start + index,
      columns: null,
    };
  });
  return [
    ...coded,
    ...Array.from({ length: blanks }, (_, index) => blankPlace(block, group, index, start + codes.length + index)),
  ];
}

/** A row that waits for a code. */
function blankPlace(block: BlockSpec, group: TreeGroup, index: number, at: number): RowPlace {
  return {
    key: listKey(group.id, index),
    block: block.id,
    group: group.id,
    kind: "tree",
    code: null,
    printedCode: [],
    label: "",
    level: null,
    parent: null,
    children: [],
    row: at,
    columns: null,
  };
}

/** Every code entered for the group or for one that it draws on, with its parents, in the order of the tree. */
export function treeCodes(group: TreeGroup, inputs: Inputs): readonly string[] {
  const codes = new Set<string>();
  for (const source of [group.id, ...(group.codesFrom ?? [])]) {
    for (const row of inputs.groups.get(source) ?? []) {
      if (row.code === null) continue;
      for (const code of [...ancestors(row.code, group.levels), row.code])
        if (group.levels.includes(code.length)) codes.add(code);
    }
  }
  return [...codes].sort();
}

function codeNames(pack: PackSpec, group: TreeGroup, inputs: Inputs): ReadonlyMap<string, string> {
  const names = new Map([...namedCodes(pack.catalogues[group.catalogue])].map(([code, { name }]) => [code, name]));
  for (const rows of inputs.groups.values()) {
    for (const row of rows)
      if (row.code !== null && row.name !== "" && row.code.length === group.levels.at(-1))
        names.set(row.code, row.name);
  }
  for (const row of inputs.groups.get(`${group.catalogue}Names`) ?? [])
    if (row.code !== null) names.set(row.code, row.name);
  return names;
}
