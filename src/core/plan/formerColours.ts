/**
 * The conditions of workbooks that were written before the sheets had columns for verdicts: each reads what it judges, on whatever sheet. They
 * stay until 更新 writes the columns, and taking that back brings them back.
 */
import { isFormulaError, parseFormula, relativeForm } from "../formula/index";
import type { TableMap } from "../model/tableMap";
import type { Area, ConditionalFormatPlan } from "../model/workbookPlan";
import type { Alarm } from "./alarms";
import { alarmsOf } from "./alarms";
import type { IdentityContext } from "./context";
import { figureAlarm } from "./theme";

export function formerColours(
  context: IdentityContext,
  map: TableMap,
  sheet: string,
): readonly ConditionalFormatPlan[] {
  return alarmsOf(context, map, sheet).flatMap((alarms) =>
    joinCells(alarms).map(({ area, formula }) => ({ area, formula: `=${formula}`, ...figureAlarm(map.money) })),
  );
}

/** Cells of one shape, filled down or across, become rectangles: first along each row, then down. */
function joinCells(alarms: readonly Alarm[]): readonly { area: Area; formula: string }[] {
  const cells = alarms.map(({ row, column, fallsShort }) => ({
    row,
    column,
    formula: fallsShort,
    shape: shapeOf(fallsShort, row, column),
  }));
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { area: Area; formula: string; shape: string }[] = [];
  for (const cell of sorted) {
    const last = runs.at(-1);
    if (last && last.shape === cell.shape && last.area.top === cell.row && last.area.right + 1 === cell.column) {
      last.area = { ...last.area, right: cell.column };
    } else {
      runs.push({
        area: { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column },
        formula: cell.formula,
        shape: cell.shape,
      });
    }
  }
  const joined: typeof runs = [];
  for (const run of runs) {
    const above = joined.find(
      (candidate) =>
        candidate.shape === run.shape &&
        candidate.area.left === run.area.left &&
        candidate.area.right === run.area.right &&
        candidate.area.bottom + 1 === run.area.top,
    );
    if (above) above.area = { ...above.area, bottom: run.area.bottom };
    else joined.push(run);
  }
  return joined;
}

function shapeOf(formula: string, row: number, column: number): string {
  const parsed = parseFormula(`=${formula}`);
  if (isFormulaError(parsed)) throw new Error(`conditional format does not parse: ${formula}`);
  return relativeForm(parsed, row, column);
}
