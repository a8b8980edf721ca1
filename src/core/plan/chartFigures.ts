/** The figures of one chart as cells: labels and amounts that follow the tables, each with its share. For new workbooks and located ones. */
import type { Amount } from "../amount/amount";
import { toNumber } from "../amount/amount";
import { cellName, reference } from "../model/address";
import type { Book } from "../model/tableMap";
import { nameCell } from "../model/tableMap";
import type { CellContent, CellWrite } from "../model/workbookPlan";
import type { ChartSpec } from "../declare/chart";
import type { Term } from "../declare/term";
import { evaluate } from "../terms/evaluate";
import { toFormula } from "../terms/formula";
import type { ChartBlock } from "./chartLayout";
import { AMOUNT, LABEL, SHARE } from "./chartLayout";

/** Shares are kept in ten-thousandths, shown as percentages with two places. */
const SHARE_PLACES = 10_000;

/** A figure that the workbook holds: its formula without "=", and the amount in hundredths of 万元 as it stands; null when it cannot be read. */
export interface LiveFigure {
  readonly formula: string;
  readonly amount: Amount | null;
}

export interface ChartLine {
  readonly label: CellContent;
  readonly figure: LiveFigure;
}

/** Outside any table, so that the amount comes in 万元 whatever the unit of its table. Null when something the term needs is not there. */
export function liveFigure(term: Term, book: Book, sheet: string): LiveFigure | null {
  const scope = { book, map: null, row: null, column: null };
  const formula = toFormula(term, scope, sheet);
  const value = evaluate(term, scope);
  return formula === null ? null : { formula, amount: value.ok ? value.amount : null };
}

/** The lines of a chart, at most as many as it has places; null when something they need is not there. */
export function chartLines({ figures }: ChartSpec, book: Book, sheet: string): readonly ChartLine[] | null {
  const lines =
    figures.from === "rows"
      ? rowLines(figures, book, sheet)
      : figures.items.map(({ label, of }) => line({ kind: "value", value: label }, liveFigure(of, book, sheet)));
  return lines === null || lines.some((one) => one === null) ? null : lines.filter((one) => one !== null);
}

/** Whether the workbook has everything that the chart shows. */
export function canBeDrawn(chart: ChartSpec, book: Book): boolean {
  return chartLines(chart, book, "") !== null && liveFigure(chart.whole, book, "") !== null;
}

function line(label: CellContent, figure: LiveFigure | null): ChartLine | null {
  return figure && { label, figure };
}

function rowLines(
  figures: Extract<ChartSpec["figures"], { from: "rows" }>,
  book: Book,
  sheet: string,
): readonly (ChartLine | null)[] | null {
  const { table, group, column } = figures;
  const map = book.tables.get(table);
  if (!map) return null;
  // Rows of the blank form that nobody has given a code yet show nothing.
  const rows = map.rows.filter(
    (row) => row.group === group && row.parent === null && !(row.kind === "tree" && row.code === null),
  );
  return rows.slice(0, figures.places).map((row) => {
    const name = nameCell(map, row);
    const text = name && reference(name, sheet);
    const label: CellContent = text
      ? { kind: "formula", formula: `=IF(${text}="","",${text})`, value: row.label }
      : { kind: "value", value: row.label };
    return line(label, liveFigure({ term: "cell", table, row: row.key, column }, book, sheet));
  });
}

/** The cells of the lines; places that no line takes are blank. */
export function lineCells(lines: readonly ChartLine[], block: ChartBlock, total: Amount | null): readonly CellWrite[] {
  const whole = cellName(block.total, AMOUNT);
  return lines.flatMap(({ label, figure }, index) => {
    const row = block.first + index;
    const amount = cellName(row, AMOUNT);
    return [
      { row, column: LABEL, content: label },
      {
        row,
        column: AMOUNT,
        content: {
          kind: "formula",
          formula: `=${figure.formula}`,
          value: figure.amount === null ? null : toNumber(figure.amount),
        },
      },
      {
        row,
        column: SHARE,
        content: {
          kind: "formula",
          formula: `=IF(${whole}=0,0,ROUND(${amount}/${whole},4))`,
          value: shareOf(figure.amount, total),
        },
      },
    ];
  });
}

/** Four places, half away from zero, as the formula rounds. */
function shareOf(part: Amount | null, whole: Amount | null): number | null {
  if (part === null || whole === null) return null;
  if (whole === 0) return 0;
  const share =
    Math.floor((2 * Math.abs(part) * SHARE_PLACES + Math.abs(whole)) / (2 * Math.abs(whole))) / SHARE_PLACES;
  return part < 0 === whole < 0 ? share : -share;
}

/** A place without a line is hidden, so that no empty slice stands in the legend. */
export function placesHidden(
  lines: number,
  block: ChartBlock,
): readonly { readonly row: number; readonly hidden: boolean }[] {
  return Array.from({ length: block.last - block.first + 1 }, (_, index) => ({
    row: block.first + index,
    hidden: index >= lines,
  }));
}
