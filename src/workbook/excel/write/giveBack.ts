/**
 * What somebody typed in the moment of writing stands again where it was written over, however often a request is lost. What is typed behind it
 * is newer, and stays.
 */
import type { CellAddress } from "../../../core/model/snapshot";
import type { WorkbookPlan } from "../../../core/model/workbookPlan";
import { cellName } from "../../address";
import type { WrittenOver } from "../../port";
import { holds } from "../history/compared";
import { cellFormula } from "../read/grid";
import type { CellBlock, CellInput } from "./blocks";
import { inputOf } from "./former";
import type { Grid } from "./grids";
import { sendBatch } from "./sendBatch";
import { blockSteps } from "./sheetSteps";
import { objectSize } from "./step";
import type { WriteStep } from "./step";

export interface ToGiveBack extends CellAddress {
  readonly input: CellInput;
  /** What may have been written over it; a cell that holds anything else is somebody's. */
  readonly over: readonly CellInput[];
}

const ATTEMPTS = 3;

/** Each cell is loaded before it is written; `newer` gets what else was found there, which has to be given back in turn. */
export function giveBackSteps(cells: readonly ToGiveBack[], newer: (cell: ToGiveBack) => void): readonly WriteStep[] {
  return cells.flatMap((cell): WriteStep[] => [
    {
      size: objectSize,
      queue: (workbook) => {
        const take = load(workbook, cell);
        return () => {
          const found = take();
          if (found === null || [cell.input, ...cell.over].some((input) => isThere(input, found))) return;
          newer({ ...cell, input: found.input, over: [cell.input] });
        };
      },
    },
    ...blockSteps(cell.sheet, { top: cell.row, left: cell.column, rows: [[cell.input]] }),
  ]);
}

/** Looks, and writes where something else of ours stands, until all is there. Returns what could not be given back; never throws. */
export async function standAgain(
  context: Excel.RequestContext,
  cells: readonly ToGiveBack[],
): Promise<readonly ToGiveBack[]> {
  let left = cells;
  for (let attempt = 0; attempt < ATTEMPTS && left.length > 0; attempt += 1) {
    try {
      left = await missing(context, left);
      if (left.length === 0) break;
      const newer: ToGiveBack[] = [];
      await sendBatch(
        context,
        giveBackSteps(left, (cell) => void newer.push(cell)),
      );
      left = newer;
    } catch {
      // Once more: what is left is what was left before.
    }
  }
  return left;
}

/** A sheet that is gone has taken the typing along. */
async function missing(context: Excel.RequestContext, cells: readonly ToGiveBack[]): Promise<readonly ToGiveBack[]> {
  const queued = cells.map((cell) => ({ cell, take: load(context.workbook, cell) }));
  await context.sync();
  return queued.flatMap(({ cell, take }) => {
    const found = take();
    if (found === null) return [cell];
    return !isThere(cell.input, found) && cell.over.some((input) => isThere(input, found)) ? [cell] : [];
  });
}

/** Those that stand at neither of their two places; all of them where nobody can look. */
export async function standingNowhere(
  context: Excel.RequestContext,
  before: readonly ToGiveBack[],
  after: readonly ToGiveBack[],
): Promise<readonly ToGiveBack[]> {
  if (before.length === 0) return [];
  const queued = before.map((cell, index) => ({
    cell,
    takes: [cell, after[index] ?? cell].map((place) => load(context.workbook, place)),
  }));
  try {
    await context.sync();
  } catch {
    return before;
  }
  return queued.flatMap(({ cell, takes }) => {
    const found = takes.map((take) => take());
    return found.some((one) => one !== null && isThere(cell.input, one)) ? [] : [cell];
  });
}

/** What the plan may put into a cell: its content, and the text of its link, as inputs. */
export function writtenInto({ sheets }: WorkbookPlan, { sheet, row, column }: CellAddress): readonly CellInput[] {
  const isAt = (place: { readonly row: number; readonly column: number }): boolean =>
    place.row === row && place.column === column;
  return sheets
    .filter(({ name }) => name === sheet)
    .flatMap(({ cells, links = [] }) => [
      ...cells
        .filter(isAt)
        .map(({ content }) => (content.kind === "formula" ? content.formula : inputOf(null, content.value, "General"))),
      ...links.filter(isAt).map(({ text }) => inputOf(null, text, "General")),
    ]);
}

/** What blocks hold at a cell; null where it is in none of them. */
export function inputsIn(
  blocks: readonly (CellBlock & { readonly sheet: string })[],
): (cell: CellAddress) => CellInput {
  return ({ sheet, row, column }) => {
    const block = blocks.find(({ sheet: name, top, rows }) => name === sheet && row >= top && row < top + rows.length);
    return block?.rows[row - block.top]?.[column - block.left] ?? null;
  };
}

interface Found {
  readonly grid: Grid;
  readonly input: CellInput;
}

function load(workbook: Excel.Workbook, { sheet, row, column }: CellAddress): () => Found | null {
  const worksheet = workbook.worksheets.getItemOrNullObject(sheet).load("name");
  const range = worksheet.getRange(cellName(row, column)).load("values,formulas,numberFormat").untrack();
  return () => {
    if (worksheet.isNullObject) return null;
    const [value = null] = (range.values as CellInput[][])[0] ?? [];
    const [shown = null] = (range.formulas as unknown[][])[0] ?? [];
    const [format = "General"] = (range.numberFormat as unknown[][])[0] ?? [];
    const formula = cellFormula(shown, value);
    return {
      grid: { name: sheet, values: [[value]], formulas: [[formula]] },
      input: inputOf(formula, value, String(format)),
    };
  };
}

const isThere = (input: CellInput, { grid }: Found): boolean => holds(input, grid, 0, 0);

/** For those who are told. */
export function writtenOver({ sheet, row, column, input }: ToGiveBack): WrittenOver {
  return { sheet, row, column, text: String(input ?? "").replace(/^'/, "") };
}
