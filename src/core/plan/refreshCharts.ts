/**
 * The chart sheet of a workbook whose tables were located: rows that came or went since are listed anew. Only what stands as we wrote it
 * is written over; charts of stated figures need nothing, their cells follow by themselves.
 */
import type { LocatedWorkbook } from "../locate/locate";
import { textAt } from "../model/cellText";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { CellWrite, SheetPlan } from "../model/workbookPlan";
import { chartLines, lineCells, liveFigure, placesHidden } from "./chartFigures";
import type { ChartBlock } from "./chartLayout";
import { AMOUNT, blockAt, LABEL, places, SHARE } from "./chartLayout";
import { CHART_HEADER, TOTAL_LABEL } from "./chartWords";
import type { DrawnChart } from "./textCharts";
import type { ChartSpec } from "../declare/chart";
import type { PackSpec } from "../declare/pack";
import { normalizeText } from "../text/normalize";

/** No plan where there is nothing to change. */
export function refreshCharts({ pack, snapshot, book }: LocatedWorkbook): readonly SheetPlan[] {
  const { charts } = pack;
  const sheet = findChartSheet(pack, snapshot);
  if (!charts || !sheet) return [];
  const changes = charts.charts
    .filter(({ figures }) => figures.from === "rows")
    .flatMap((chart) => {
      const found = findBlock(chart, sheet);
      const block = found !== null && isUntouched(found, sheet) ? found : null;
      const lines = block && chartLines(chart, book, sheet.name);
      const total = liveFigure(chart.whole, book, sheet.name)?.amount ?? null;
      return block && lines
        ? [
            {
              cells: changedCells(lineCells(lines, block, total), block, sheet),
              hidden: placesHidden(lines.length, block),
            },
          ]
        : [];
    })
    .filter(({ cells }) => cells.length > 0);
  if (changes.length === 0) return [];
  return [
    {
      name: sheet.name,
      mode: "update",
      cells: changes.flatMap(({ cells }) => cells),
      hiddenRows: changes.flatMap(({ hidden }) => hidden),
    },
  ];
}

export function findChartSheet({ charts }: PackSpec, snapshot: WorkbookSnapshot): SheetSnapshot | undefined {
  return charts && snapshot.sheets.find(({ name }) => normalizeText(name) === normalizeText(charts.sheet));
}

/** The figures that charts of the text can draw, as they stand in a workbook. */
export function chartsStanding(pack: PackSpec, snapshot: WorkbookSnapshot): readonly DrawnChart[] {
  const sheet = findChartSheet(pack, snapshot);
  return sheet === undefined
    ? []
    : (pack.charts?.charts ?? []).flatMap((chart) => {
        const block = findBlock(chart, sheet);
        return block === null
          ? []
          : [{ chart, sheet: sheet.name, block, titleText: textAt(sheet, block.title, LABEL) }];
      });
}

/** By its caption, header and total; null where somebody has moved parts of it. */
function findBlock(chart: ChartSpec, sheet: SheetSnapshot): ChartBlock | null {
  const caption = sheet.values.findIndex((row) => row[LABEL] === chart.caption);
  if (caption < 0) return null;
  const block = blockAt(caption, places(chart.figures));
  const isOurs =
    CHART_HEADER.every((text, column) => valueAt(sheet, block.header, column) === text) &&
    valueAt(sheet, block.total, LABEL) === TOTAL_LABEL;
  return isOurs ? block : null;
}

/** Nobody has typed where rows of a table are listed. */
function isUntouched(block: ChartBlock, sheet: SheetSnapshot): boolean {
  return placesOf(block).every(
    ({ row, column }) => formulaAt(sheet, row, column) !== null || isBlank(valueAt(sheet, row, column)),
  );
}

function placesOf(block: ChartBlock): readonly { readonly row: number; readonly column: number }[] {
  return Array.from({ length: block.last - block.first + 1 }, (_, index) => block.first + index).flatMap((row) =>
    [LABEL, AMOUNT, SHARE].map((column) => ({ row, column })),
  );
}

/** The cells that differ from what stands there; a place that lost its row is blanked. */
function changedCells(wanted: readonly CellWrite[], block: ChartBlock, sheet: SheetSnapshot): readonly CellWrite[] {
  const cells = new Map(wanted.map((cell) => [`${cell.row},${cell.column}`, cell]));
  return placesOf(block).flatMap(({ row, column }): readonly CellWrite[] => {
    const cell = cells.get(`${row},${column}`);
    const standing = formulaAt(sheet, row, column);
    if (!cell) return standing === null ? [] : [{ row, column, content: { kind: "value", value: "" } }];
    return cell.content.kind === "formula" && standing !== null && sameFormula(cell.content.formula, standing)
      ? []
      : [cell];
  });
}

/** Excel leaves the quotes of a sheet's name away where it can. */
function sameFormula(one: string, other: string): boolean {
  return one.replace(/'/g, "") === other.replace(/'/g, "");
}

function valueAt(sheet: SheetSnapshot, row: number, column: number): unknown {
  return sheet.values[row]?.[column] ?? null;
}

function formulaAt(sheet: SheetSnapshot, row: number, column: number): string | null {
  return sheet.formulas[row]?.[column] ?? null;
}

function isBlank(value: unknown): boolean {
  return value === null || value === "";
}
