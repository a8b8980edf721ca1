/** Edits as people make them, each at a place that is picked in the workbook as it is at that moment. */
import fc from "fast-check";
import { cellAt, codeCells, nameCell } from "../../src/core/model/tableMap";
import type { CellAddress, CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { amountColumns, infoFields } from "../../src/core/declare/lookups";
import type { LocatedWorkbook } from "../../src/core/locate/locate";
import { recalculate } from "../../src/core/formula";
import { insertRow } from "./insertRow";

const KINDS = [
  "amount",
  "amount",
  "amount",
  "amount",
  "amount",
  "overwrite",
  "zero",
  "blank",
  "figureInBlank",
  "year",
  "decimals",
  "textAmount",
  "wordAmount",
  "broken",
  "paste",
  "clearRow",
  "clearTable",
  "zeroRow",
  "zeroTable",
  "zeroTable",
  "code",
  "name",
  "title",
  "header",
  "note",
  "insertRow",
  "field",
  "field",
  "unitName",
  "narrative",
  "otherSheet",
  "state",
  "hide",
  "anyCell",
] as const;

export interface Edit {
  readonly kind: (typeof KINDS)[number];
  /** Picks the place. */
  readonly at: number;
  readonly amount: number;
}

export const randomEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.nat(1_000_000),
  amount: fc.integer({ min: 1, max: 900_000 }),
});

interface Write extends CellAddress {
  readonly value: CellValue;
}

export function applyEdit(located: LocatedWorkbook, { kind, at, amount }: Edit): WorkbookSnapshot {
  const { snapshot } = located;
  const figure = amount / 100;
  const sheets = snapshot.sheets.map((sheet) => sheet.name);
  const pick = <T>(all: readonly T[]): T | undefined => all[at % Math.max(1, all.length)];
  const write = (place: CellAddress | null | undefined, value: CellValue): WorkbookSnapshot =>
    place ? written(snapshot, [{ ...place, value }]) : snapshot;
  switch (kind) {
    case "amount":
      return write(pick(typed(located, (value) => typeof value === "number" && value !== 0)), figure);
    case "overwrite":
      return write(pick(figures(located, (value) => typeof value === "number")), figure);
    case "zero":
      return write(pick(typed(located, (value) => typeof value === "number")), 0);
    case "blank":
      return write(pick(figures(located, () => true)), null);
    case "figureInBlank":
      return write(pick(typed(located, (value) => value === null || value === "" || value === 0)), figure);
    case "year":
      return write(pick(figures(located, () => true)), 2026);
    case "decimals":
      return write(pick(typed(located, () => true)), figure + 0.001);
    case "textAmount":
      return write(pick(figures(located, () => true)), String(figure));
    case "wordAmount":
      return write(pick(figures(located, () => true)), pick(["——", "待定", "2026年", "合计", "注：本表无数据"]) ?? "");
    case "broken":
      return write(pick(figures(located, () => true)), "#REF!");
    case "paste":
      return written(
        snapshot,
        typed(located, () => true)
          .slice(at % 50, (at % 50) + 30)
          .map((place, index) => ({ ...place, value: index % 7 === 0 ? null : figure + index })),
      );
    case "clearRow":
      return written(
        snapshot,
        rowFigures(located, at).map((place) => ({ ...place, value: null })),
      );
    case "clearTable":
      return written(
        snapshot,
        tableFigures(located, at).map((place) => ({ ...place, value: null })),
      );
    case "zeroRow":
      return written(
        snapshot,
        rowFigures(located, at)
          .filter((place) => isNumber(snapshot, place))
          .map((place) => ({ ...place, value: 0 })),
      );
    case "zeroTable":
      return written(
        snapshot,
        tableFigures(located, at)
          .filter((place) => isNumber(snapshot, place))
          .map((place) => ({ ...place, value: 0 })),
      );
    case "code":
      return write(pick(codes(located)), pick(["2", "201", "20101", "2089999", "05"]) ?? "");
    case "name":
      return write(pick(names(located)), pick(["其他支出", "合计", "行政运行", "改过的名称", ""]) ?? "");
    case "title":
      return write(
        pick([...located.tables.values()].flatMap(({ title }) => title ?? [])),
        pick(["2025年预算公开表", "部门收支总表", ""]) ?? "",
      );
    case "header":
      return write(pick(headers(located)), pick(["预算数", "合计", "2025年", ""]) ?? "");
    case "note":
      return write(
        pick(
          [...located.tables.values()].map(
            ({ map, note }) => note ?? { sheet: map.sheet, row: map.lastRow + 1, column: 0 },
          ),
        ),
        pick(["注：本表无数据", "注：本单位无此项预算，本表为空表", ""]) ?? "",
      );
    case "insertRow": {
      const map = pick([...located.tables.values()])?.map;
      return map
        ? recalculate(insertRow(snapshot, map.sheet, map.firstRow + (amount % Math.max(1, map.lastRow - map.firstRow))))
            .snapshot
        : snapshot;
    }
    case "field":
      return write(
        pick(fieldCells(located, false)),
        pick<CellValue>([figure, "因机构改革", "行政单位", "事业单位", null, 12]) ?? null,
      );
    case "unitName":
      return write(pick(fieldCells(located, true)), pick(["另一个单位", "2025", ""]) ?? "");
    case "narrative":
      return write(
        { sheet: pick(located.pack.narratives)?.sheet ?? "", row: 3 + (amount % 30), column: amount % 2 },
        `本单位预算${figure}万元`,
      );
    case "otherSheet":
      return write(
        { sheet: pick(sheets) ?? "", row: amount % 12, column: amount % 6 },
        pick<CellValue>([figure, "随便写的", "合计", "单位：元", null]) ?? null,
      );
    case "state":
      return { ...snapshot, state: at % 2 === 0 ? null : `{"later": ${at}}` };
    case "hide":
      return {
        ...snapshot,
        sheets: snapshot.sheets.map((sheet) =>
          sheet.name === pick(sheets) ? { ...sheet, visible: !sheet.visible } : sheet,
        ),
      };
    case "anyCell":
      return write(anyCell(snapshot, at), pick<CellValue>([figure, "字", "", 1]) ?? null);
  }
}

/** Typed over whatever stands there, formulas too; the rest follows. */
function written(snapshot: WorkbookSnapshot, writes: readonly Write[]): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet): SheetSnapshot => {
    const own = writes.filter((write) => write.sheet === sheet.name && write.row < sheet.values.length);
    if (own.length === 0) return sheet;
    const values = sheet.values.map((row) => [...row]);
    const formulas = sheet.formulas.map((row) => [...row]);
    for (const { row, column, value } of own) {
      (values[row] as CellValue[])[column] = value;
      const line = formulas[row];
      if (line && column < line.length) line[column] = null;
    }
    return { ...sheet, values: values.map((row) => Array.from(row, (value) => value ?? null)), formulas };
  });
  return recalculate({ ...snapshot, sheets }).snapshot;
}

function figures(located: LocatedWorkbook, accept: (value: CellValue) => boolean): readonly CellAddress[] {
  const sheets = new Map(located.snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const all = [...located.tables.values()].flatMap(({ map }) =>
    map.rows.flatMap((row) =>
      map.table.blocks
        .filter((block) => block.id === row.block)
        .flatMap((block) => amountColumns(map.table, block).flatMap((column) => cellAt(map, row, column) ?? [])),
    ),
  );
  return all.filter((at) => accept(sheets.get(at.sheet)?.values[at.row]?.[at.column] ?? null));
}

function isNumber({ sheets }: WorkbookSnapshot, { sheet, row, column }: CellAddress): boolean {
  return typeof sheets.find(({ name }) => name === sheet)?.values[row]?.[column] === "number";
}

/** Those without a formula. */
function typed(located: LocatedWorkbook, accept: (value: CellValue) => boolean): readonly CellAddress[] {
  const sheets = new Map(located.snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  return figures(located, accept).filter(
    (at) => (sheets.get(at.sheet)?.formulas[at.row]?.[at.column] ?? null) === null,
  );
}

function rowFigures(located: LocatedWorkbook, at: number): readonly CellAddress[] {
  const all = figures(located, () => true);
  const one = all[at % Math.max(1, all.length)];
  return all.filter((cell) => cell.sheet === one?.sheet && cell.row === one.row);
}

function tableFigures(located: LocatedWorkbook, at: number): readonly CellAddress[] {
  const all = figures(located, () => true);
  const one = all[at % Math.max(1, all.length)];
  return all.filter((cell) => cell.sheet === one?.sheet);
}

function codes(located: LocatedWorkbook): readonly CellAddress[] {
  return [...located.tables.values()].flatMap(({ map }) => map.rows.flatMap((row) => codeCells(map, row)));
}

function names(located: LocatedWorkbook): readonly CellAddress[] {
  return [...located.tables.values()].flatMap(({ map }) => map.rows.flatMap((row) => nameCell(map, row) ?? []));
}

function headers(located: LocatedWorkbook): readonly CellAddress[] {
  return [...located.tables.values()].flatMap(({ map, header }) =>
    [...map.columns.values()].map((column) => ({ sheet: map.sheet, row: header.bottom, column })),
  );
}

function fieldCells({ pack, book }: LocatedWorkbook, heads: boolean): readonly CellAddress[] {
  return infoFields(pack.info)
    .filter(({ id }) => (id === pack.info.unitName || id === pack.info.year) === heads)
    .flatMap(({ id }) => book.infoAddress(id) ?? []);
}

function anyCell(snapshot: WorkbookSnapshot, at: number): CellAddress {
  const sheet = snapshot.sheets[at % snapshot.sheets.length] as SheetSnapshot;
  const row = (at >> 3) % Math.max(1, sheet.values.length);
  return { sheet: sheet.name, row, column: (at >> 5) % Math.max(1, sheet.values[row]?.length ?? 1) };
}
