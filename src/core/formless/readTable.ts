/** One table of an unknown form: as a declaration made from what stands there, and where its rows and columns are. */
import type { FreeChoices } from "../locate/choices";
import { freeKey, NO_FREE_CHOICES, rowText } from "../locate/choices";
import { moneyInHeader } from "../locate/moneyLine";
import { usualMoney } from "../locate/printedPlaces";
import type { LocatedTable } from "../locate/locate";
import { bodyEnd, firstText, noteOf } from "../locate/notes";
import { printedRows, partLengths } from "../locate/printedRows";
import type { TableRegion } from "../locate/regions";
import { textAt } from "../model/cellText";
import type { RowPlace, TableMap, TableSite } from "../model/tableMap";
import { indexRows } from "../model/tableMap";
import type { PackSpec } from "../declare/pack";
import type { BlockSpec, RowGroup, TableSpec, TreeGroup } from "../declare/table";
import { normalizeText, withoutYear } from "../text/normalize";
import type { BlockLines } from "./balances";
import type { Body, FoundBlock, FoundColumn } from "./columns";
import { blocksOf, columnsOf } from "./columns";
import { codedRows, FUNCTION_LEVELS } from "./codedRows";
import { joinedColumn, joinsCodes, withJoinedCodes } from "./joinedCodes";
import type { FoundHeader } from "./header";
import { headerOf, repeatsHeader } from "./header";
import { blockId, columnId, lineGroup, lineKey } from "./ids";
import type { TableLine } from "./lines";
import { linesOf } from "./lines";
import { sectionsOf } from "./sections";
import type { TablePlace } from "./places";
import { withMoneyOf } from "./places";

export interface FormlessTable {
  readonly located: LocatedTable;
  readonly title: string;
  readonly blocks: readonly BlockLines[];
  readonly codes: readonly ("function" | "economic" | null)[];
  /** By block, where its codes begin again for each unit. */
  readonly sections: readonly (readonly (readonly RowPlace[])[] | null)[];
  /** Amounts stand in columns of text as well: rows have slipped, so that nothing down a column can be added up. */
  readonly isSlipped: boolean;
  readonly statesMoney: boolean;
  /** 元 or 万元 is stated: figures of another unit, or of none, are compared with no other table. */
  readonly knowsUnit: boolean;
  /** Sheet columns that are totals because the user says so. */
  readonly totals: readonly number[];
}

interface ReadBlock {
  readonly found: FoundBlock;
  readonly spec: BlockSpec;
  readonly tree: TreeGroup | null;
  readonly coded: readonly RowPlace[];
  readonly lines: readonly TableLine[];
  readonly sections: readonly (readonly RowPlace[])[] | null;
}

/** Null where there are no amounts under a header. */
export function readFormlessTable(
  base: PackSpec,
  begun: TablePlace,
  id: string,
  said: FreeChoices = NO_FREE_CHOICES,
): FormlessTable | null {
  const header = headerOf(begun);
  if (header === null) return null;
  const place = withMoneyOf(begun, moneyInHeader(begun.sheet, header));
  const { sheet, title, end } = place;
  const noted = { sheet, title, header: { top: header.top, bottom: header.first - 1 }, end };
  const key = freeKey(sheet.name, title && textAt(sheet, title.row, title.column));
  const body = without(bodyOf(sheet, header, bodyEnd(noted) - 1), said.rows[key] ?? []);
  const { columns, slipped } = columnsOf(header, body);
  const found = blocksOf(columns);
  if (found.length === 0) return null;
  const site = siteOf(place, found);
  const blocks = found.map((block, at) => readBlock(base, id, block, at, site, body));
  const printed = title === null ? sheet.name : textAt(sheet, title.row, title.column).trim();
  const table = specOf(id, sheet.name, printed, place, blocks);
  const rows = blocks
    .flatMap((block, at) => [...block.coded, ...block.lines.map((line) => linePlace(id, blockId(at), line))])
    .sort((a, b) => a.row - b.row);
  const map: TableMap = {
    ...site,
    table,
    money: usualMoney(table, table.moneyUnit),
    rows,
    byKey: indexRows(rows),
    firstRow: header.first,
    lastRow: rows.reduce((most, { row }) => Math.max(most, row), header.first),
  };
  const region: TableRegion = {
    table,
    sheet,
    header: locatedHeader(header, site),
    title,
    evidence: title === null ? "header" : "title",
    continued: false,
    end,
  };
  return {
    located: {
      map,
      sheet,
      header: region.header,
      title,
      evidence: region.evidence,
      places: [region],
      note: noteOf(noted),
      copies: [],
    },
    title: printed,
    blocks: blocks.map(({ found: block, lines }) => ({ block, lines })),
    sections: blocks.map(({ sections }) => sections),
    codes: blocks.map(({ tree }) => tree?.catalogue ?? null),
    isSlipped: slipped,
    statesMoney: place.statesMoney,
    knowsUnit: place.unit !== null,
    totals: said.totals[key] ?? [],
  };
}

/** 制表人：…, 审核 | 张某 under a table. */
const SIGNATURE = /^(?:制表|填表|填报|编制|复核|审核|经办|单位负责|财务负责|分管领导|联系)[^合总小计]{0,5}(?:[:：]|$)/;

/** — 1 — under a table, wherever it stands in its row. */
const PAGE_NUMBER = /^[-—–]{1,2}\s*\d{1,3}\s*[-—–]{1,2}$|^第\s*\d{1,3}\s*页$/;

/** Without headers that are printed anew, signatures and numbers of pages. */
function bodyOf(sheet: LocatedTable["sheet"], header: FoundHeader, last: number): Body {
  const rows = Array.from({ length: Math.max(0, last - header.first + 1) }, (_, index) => header.first + index);
  return { sheet, rows: rows.filter((row) => !repeatsHeader(sheet, header, row) && !isSignature(sheet, row)) };
}

/** `texts`: of rows that the user takes out. */
function without({ sheet, rows }: Body, texts: readonly string[]): Body {
  return { sheet, rows: texts.length === 0 ? rows : rows.filter((row) => !texts.includes(rowText(sheet, row))) };
}

function isSignature(sheet: LocatedTable["sheet"], row: number): boolean {
  const column = firstText(sheet, row);
  const text = column < 0 ? "" : textAt(sheet, row, column).trim();
  return SIGNATURE.test(text) || (PAGE_NUMBER.test(text) && textsIn(sheet, row) === 1);
}

function textsIn({ values }: LocatedTable["sheet"], row: number): number {
  return (values[row] ?? []).filter((value) => value !== null && value !== "").length;
}

function readBlock(
  base: PackSpec,
  table: string,
  found: FoundBlock,
  at: number,
  site: TableSite,
  body: Body,
): ReadBlock {
  const id = blockId(at);
  const name = found.labels.at(-1);
  const isJoined = name !== undefined && joinsCodes(found, body);
  const codeColumns = isJoined ? [joinedColumn(name)] : found.codes.map(({ index }) => columnId(index));
  const spec: BlockSpec = {
    id,
    codeColumns,
    nameColumn: name ? columnId(name.index) : null,
    columns: found.amounts.map(({ index }) => columnId(index)),
    bands: [],
  };
  const { sheet, rows } = body;
  const inBody = new Set(rows);
  const place = { sheet, site, main: true, first: rows[0] ?? 0, last: rows.at(-1) ?? -1 };
  const printed = printedRows(spec, [place], partLengths(FUNCTION_LEVELS)).filter(({ row }) => inBody.has(row));
  const all = isJoined ? withJoinedCodes(id, found, body, site, printed) : printed;
  const { tree, coded } = codedRows(base, table, spec, all) ?? { tree: null, coded: [] };
  const taken = new Set(coded.map(({ row }) => row));
  const lines = linesOf(body, found).filter(({ row }) => !taken.has(row));
  const before = found.labels.slice(0, -1).map(({ index }) => index);
  const sections = sectionsOf(coded, lines, (row) =>
    before.map((column) => textAt(sheet, row, column).trim()).join(""),
  );
  return { found, spec, tree, coded: sections?.flat() ?? coded, lines, sections };
}

function siteOf({ sheet }: TablePlace, blocks: readonly FoundBlock[]): TableSite {
  return {
    sheet: sheet.name,
    columns: new Map(
      blocks.flatMap(({ labels, amounts }) =>
        [...labels, ...amounts].map(({ index }) => [columnId(index), index] as const),
      ),
    ),
    codes: new Map(blocks.map(({ codes }, at) => [blockId(at), codes.map(({ index }) => index)] as const)),
    names: new Map(
      blocks.flatMap(({ labels }, at) => labels.slice(-1).map(({ index }) => [blockId(at), index] as const)),
    ),
  };
}

function locatedHeader({ top, first }: FoundHeader, { columns, codes }: TableSite): TableRegion["header"] {
  return { columns, codes, top, bottom: first - 1, share: 1 };
}

function linePlace(table: string, block: string, { row, label }: TableLine): RowPlace {
  return {
    key: lineKey(table, block, row),
    block,
    group: lineGroup(table, block),
    kind: "fixed",
    code: null,
    printedCode: [],
    label: label.replace(/\s+/g, ""),
    level: null,
    parent: null,
    children: [],
    row,
    columns: null,
  };
}

const WIDTH = 12;

function specOf(id: string, sheet: string, title: string, place: TablePlace, blocks: readonly ReadBlock[]): TableSpec {
  const columns = blocks.flatMap(({ found, spec }) => [
    ...found.codes.map((column) => ({ ...labelled(column), kind: "code" as const })),
    ...found.labels
      .slice(-1)
      .filter((column) => spec.codeColumns.includes(joinedColumn(column)))
      .map((column) => ({ ...labelled(column), id: joinedColumn(column), kind: "code" as const })),
    ...found.labels.map((column, index) => ({
      ...labelled(column),
      kind: index === found.labels.length - 1 ? ("name" as const) : ("text" as const),
    })),
    ...found.amounts.map((column) => ({ ...labelled(column, found.amounts), kind: "amount" as const })),
  ]);
  return {
    id,
    formNo: id,
    shortName: shortName(title, sheet),
    sheet,
    title: title.replace(/[{}]/g, ""),
    moneyUnit: place.unit ?? "万元",
    orientation: "portrait",
    columns,
    header: columns.map((column) => ({ column: column.id })),
    basis: "",
    blocks: blocks.map(({ spec, tree, lines }): BlockSpec => ({
      ...spec,
      bands: [[...linesGroup(id, spec.id, lines), ...(tree === null ? [] : [tree])]],
    })),
  };
}

function linesGroup(table: string, block: string, lines: readonly TableLine[]): readonly RowGroup[] {
  if (lines.length === 0) return [];
  return [
    {
      kind: "fixed",
      id: lineGroup(table, block),
      rows: lines.map(({ row, label, under }) => ({
        id: lineKey(table, block, row),
        label: label.replace(/\s+/g, ""),
        words: wordsOf(row, label, under),
      })),
    },
  ];
}

function wordsOf(row: number, label: string, under: string): string {
  const own = label.replace(/\s+/g, "");
  if (own === "") return `第${row + 1}行`;
  return under === "" ? own : `${under.replace(/\s+/g, "")}·${own}`;
}

/** `beside`: amounts of its block; 公务接待费 under 2025年, 2026年 and 增减变化 says which. */
function labelled(
  column: FoundColumn,
  beside: readonly FoundColumn[] = [],
): {
  readonly id: string;
  readonly label: string;
  readonly width: number;
} {
  const own = ownLabel(column);
  const [top] = column.above;
  const isAgain = beside.some(
    (other) => other.index !== column.index && other.above[0] !== top && ownLabel(other) === own,
  );
  const label = isAgain && top !== undefined && !own.startsWith(top) ? `${top}·${own}` : own;
  return { id: columnId(column.index), label: label.replace(/[{}]/g, ""), width: WIDTH };
}

function ownLabel({ printed, above }: FoundColumn): string {
  return /^(?:小计|合计|金额)$/.test(printed) ? [...above.slice(-1), printed].join("·") : printed;
}

/** What a title says of the table, without year and what stands in brackets behind it. */
function shortName(title: string, sheet: string): string {
  const text = withoutYear(title) || normalizeText(sheet);
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}
