/** The places of a table → its rows and columns. A table goes on where it says so, where its header is repeated, or where its end is. */
import type { TableMap, TableSite } from "../model/tableMap";
import { indexRows } from "../model/tableMap";
import { groupsOf } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { TableSpec } from "../declare/table";
import { normalizeText } from "../text/normalize";
import { yearIn } from "../text/reader/year";
import type { LocatedTable } from "./locate";
import { printedMoney } from "./moneyLine";
import { bodyEnd, noteOf } from "./notes";
import { usualMoney } from "./printedPlaces";
import type { BodyPlace } from "./printedRows";
import type { TableRegion } from "./regions";
import { locateRows } from "./rows";
import { textAt } from "../model/cellText";

type ChosenColumns = Readonly<Record<string, number>>;

/** `regions` are all of this table; the likeliest first place is the one with the best evidence, then the one on the table's own sheet (a copy stands before it as often as behind), then the first. */
export function readTable(
  pack: PackSpec,
  table: TableSpec,
  regions: readonly TableRegion[],
  chosen: ChosenColumns,
): LocatedTable {
  const [main = regions[0] as TableRegion, ...others] = byEvidence(table, regions);
  const { following, copies } = sortOut(pack, table, main, others, chosen);
  const places = [main, ...following];
  const bodies = places.map((region, index) => bodyOf(table, region, chosen, index === 0));
  const rows = table.blocks.flatMap((block) => locateRows(pack, block, bodies));
  const [first] = bodies;
  const money = usualMoney(table, printedMoney(main)?.unit ?? table.moneyUnit);
  const map: TableMap = {
    ...siteOf(table, main, chosen),
    table,
    money,
    rows,
    byKey: indexRows(rows),
    firstRow: first?.first ?? 0,
    lastRow: rows
      .filter((row) => row.site === undefined)
      .reduce((most, row) => Math.max(most, row.row), first?.first ?? 0),
  };
  const note =
    [...places]
      .reverse()
      .map(noteOf)
      .find((found) => found !== null) ?? null;
  return {
    map,
    sheet: main.sheet,
    header: main.header,
    title: main.title,
    evidence: main.evidence,
    places,
    note,
    copies,
  };
}

const RANK: Readonly<Record<TableRegion["evidence"], number>> = { chosen: 0, title: 1, sheetName: 2, header: 3 };

function byEvidence(table: TableSpec, regions: readonly TableRegion[]): readonly TableRegion[] {
  const isOwn = ({ sheet }: TableRegion): number =>
    Number(sheet.visible && normalizeText(sheet.name) === normalizeText(table.sheet));
  return [...regions].sort(
    (a, b) =>
      RANK[a.evidence] - RANK[b.evidence] ||
      Number(a.continued) - Number(b.continued) ||
      yearOf(b) - yearOf(a) ||
      isOwn(b) - isOwn(a),
  );
}

/** A workbook may hold last year's tables as well. */
function yearOf({ sheet, title }: TableRegion): number {
  return Number(title === null ? 0 : (yearIn(textAt(sheet, title.row, title.column)) ?? 0));
}

/** A second place on the same sheet is a repeated header; on another sheet it goes on when it says so or has the end that is missing here. */
function sortOut(
  pack: PackSpec,
  table: TableSpec,
  main: TableRegion,
  others: readonly TableRegion[],
  chosen: ChosenColumns,
): { readonly following: readonly TableRegion[]; readonly copies: readonly string[] } {
  const following: TableRegion[] = [];
  const copies: string[] = [];
  for (const region of others) {
    const goesOn =
      region.sheet === main.sheet
        ? region.header.top > main.header.top
        : region.continued || completes(pack, table, [main, ...following], region, chosen);
    if (goesOn) following.push(region);
    else copies.push(region.sheet.name);
  }
  return { following: following.sort((a, b) => (a.sheet === b.sheet ? a.header.top - b.header.top : 0)), copies };
}

/** The fixed rows that are missing so far stand there, and none that are here already. */
function completes(
  pack: PackSpec,
  table: TableSpec,
  found: readonly TableRegion[],
  region: TableRegion,
  chosen: ChosenColumns,
): boolean {
  const keys = (regions: readonly TableRegion[]): ReadonlySet<string> => {
    const bodies = regions.map((place, index) => bodyOf(table, place, chosen, index === 0));
    return new Set(
      table.blocks
        .flatMap((block) => locateRows(pack, block, bodies))
        .filter((row) => row.kind === "fixed")
        .map((row) => row.key),
    );
  };
  const wanted = groupsOf(table).flatMap((group) => (group.kind === "fixed" ? group.rows.map((row) => row.id) : []));
  const here = keys(found);
  const there = keys([region]);
  return (
    wanted.some((key) => !here.has(key)) &&
    wanted.every((key) => !here.has(key) || !there.has(key)) &&
    wanted.some((key) => there.has(key))
  );
}

function siteOf(table: TableSpec, { sheet, header }: TableRegion, chosen: ChosenColumns): TableSite {
  const columns = new Map([...header.columns, ...Object.entries(chosen)]);
  const names = new Map(
    table.blocks.flatMap((block): [string, number][] => {
      const name = block.nameColumn === null ? undefined : columns.get(block.nameColumn);
      return name === undefined ? [] : [[block.id, name]];
    }),
  );
  return { sheet: sheet.name, columns, codes: header.codes, names };
}

function bodyOf(table: TableSpec, region: TableRegion, chosen: ChosenColumns, main: boolean): BodyPlace {
  const first = region.header.bottom + 1 + (isNumberRow(region) ? 1 : 0);
  const last = bodyEnd(region) - 1;
  // The one row of a block without labels is there also while it is blank.
  const unlabelled = table.blocks.some((block) => block.nameColumn === null);
  return {
    sheet: region.sheet,
    site: siteOf(table, region, chosen),
    main,
    first,
    last: unlabelled ? Math.max(first, last) : last,
  };
}

/** The row 1, 2, 3 … under some headers, also 栏次 | 1=2+3 | 2 | 3 and （1）（2）（3）; columns of names have a letter, 甲, a dash or nothing. */
export function isNumberRow({ sheet, header }: Pick<TableRegion, "sheet" | "header">): boolean {
  const cells = [...[...header.codes.values()].flat(), ...header.columns.values()]
    .sort((a, b) => a - b)
    .map((column) => normalizeText(textAt(sheet, header.bottom + 1, column)));
  const numbers = cells.flatMap((cell) => NUMBER_OF_COLUMN.exec(cell)?.[1] ?? []).map(Number);
  const isMarked = cells.some((cell) => /^(?:[栏行]次|甲)$/.test(cell));
  return (
    numbers.length > (isMarked ? 0 : 2) &&
    (numbers[0] ?? 0) <= 2 &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1) &&
    cells.every((cell) => cell === "" || NUMBER_OF_COLUMN.test(cell) || NUMBERS_NOTHING.test(cell))
  );
}

const NUMBER_OF_COLUMN = /^\(?([1-9]\d?)(?:\.0{1,2})?\)?(?:=[\d+\-()]{1,60})?$/;
const NUMBERS_NOTHING = /^(?:[栏行]次|[*]{1,3}|[-—–]{1,2}|[甲乙丙丁戊己]|[A-Ha-h])$/;
