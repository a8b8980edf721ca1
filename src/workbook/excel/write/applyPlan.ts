/** Carries a plan out in few large batches, or leaves the workbook as it was. */
import { changedPlaces } from "../../../core/model/changedPlaces";
import type { SheetPlan, WorkbookPlan } from "../../../core/model/workbookPlan";
import { WorkbookError } from "../../port";
import type { ApplyOptions } from "../../port";
import { toWorkbookError } from "../errors";
import type { FormatOf } from "./blocks";
import { finish, stepsAlong } from "./finish";
import type { Along } from "./finish";
import { formerBlocks } from "./former";
import type { Grid } from "./grids";
import { GridReading } from "./grids";
import { formatsAfterMove, moveSteps } from "./moves";
import { preflight } from "./preflight";
import type { Preflight } from "./preflight";
import type { FormerRules } from "./rules";
import { queueRules, removeRules } from "./rules";
import { cellSteps, laterSteps, sheetSteps } from "./sheetSteps";
import { sendBatch } from "./sendBatch";
import { nameSteps, stateStep } from "./stateSteps";
import { objectSize, packSteps } from "./step";
import type { Step } from "./step";
import { typedCells } from "./typed";
import type { Former } from "./undo";
import { undoPlan } from "./undo";

/** `stateId`: the part with the state as last read, which saves a round trip. Throws WorkbookError; unless its detail says that undoing failed as well, nothing has changed then. */
export async function applyPlan(context: Excel.RequestContext, plan: WorkbookPlan, options: ApplyOptions, stateId: string | null): Promise<void> {
  stopIfCancelled(options, 0);
  const before = await lookBefore(context, plan, options, stateId);
  const rules = before.formerRules;
  const along = before.grids.size > 0
    ? await applyGuarded(context, plan, before, options)
    : await sendAll(context, plan, { ...before, rules }, batchesOf([...planSteps(plan, before), ...outdated(rules), ...lastSteps(plan, before)], options), stepsAlong(plan, before.hidden));
  await finish(context, plan, before.hidden, along, options);
}

/** What is sent one after the other; `done` is how many round trips there were. */
interface Batches {
  readonly list: readonly (readonly Step[])[];
  readonly done: number;
  readonly total: number;
  readonly options: ApplyOptions;
}

function batchesOf(steps: readonly Step[], options: ApplyOptions): Batches {
  const list = packSteps(steps);
  options.onProgress?.(1, list.length + 1);
  stopIfCancelled(options, 1);
  return { list, done: 1, total: list.length + 1, options };
}

/** All of them, or none; `along` goes with the last, and may be refused. */
async function sendAll(context: Excel.RequestContext, plan: WorkbookPlan, former: Former, { list, done, total, options }: Batches, along: readonly Step[] = []): Promise<Along> {
  let tried: Along = "not tried";
  try {
    for (const [index, batch] of list.entries()) {
      if (done + index > 1) stopIfCancelled(options, done + index);
      const isLast = index === list.length - 1 && along.length > 0;
      const refused = await sendBatch(context, batch, isLast ? along : []);
      if (isLast) tried = refused ?? "all";
      options.onProgress?.(done + index + 1, total);
    }
    return tried;
  } catch (cause) {
    throw await undone(context, plan, former, toWorkbookError(cause));
  }
}

/** The part that was known may be gone by now: look again without assuming anything. */
async function lookBefore(context: Excel.RequestContext, plan: WorkbookPlan, { expected }: ApplyOptions, stateId: string | null): Promise<Preflight> {
  try {
    return await preflight(context, plan, stateId, expected);
  } catch (cause) {
    if (stateId === null || toWorkbookError(cause).code !== "sheetMissing") throw cause;
    return preflight(context, plan, null, expected);
  }
}

/**
 * Sheets and names first, because formulas may point to any of them. Adding sheets is also what a protected workbook
 * structure refuses, so that nothing else has happened then.
 */
function planSteps(plan: WorkbookPlan, before: Preflight): Step[] {
  return [...addedSheets(plan), ...nameSteps(plan.names, before.names), ...plan.sheets.flatMap((sheet) => sheetSteps(sheet, formatsBefore(sheet, before)))];
}

function addedSheets(plan: WorkbookPlan): readonly Step[] {
  return plan.sheets.filter((sheet) => sheet.mode === "create").map(({ name }): Step => ({ size: objectSize, queue: (workbook) => void workbook.worksheets.add(name) }));
}

/** Colours that the plan's take the place of go after these have come. */
function outdated(rules: readonly FormerRules[] | null): readonly Step[] {
  return (rules ?? []).flatMap(({ sheet, alike }) => removeRules(sheet, alike));
}

function lastSteps({ state }: WorkbookPlan, before: Preflight): readonly Step[] {
  return state === null ? [] : [stateStep(state, before.stateIds)];
}

/**
 * A plan that must not meet another workbook than it was made for. Rows and contents of cells go over first, as a rule in one request, which
 * loads the sheets before it writes; colours, links and what else is slow to say follow.
 */
async function applyGuarded(context: Excel.RequestContext, plan: WorkbookPlan, before: Preflight, options: ApplyOptions): Promise<Along> {
  const updates = plan.sheets.filter(({ mode }) => mode === "update");
  let rules = before.formerRules;
  // Formulas of any sheet may lose their reference to rows that go.
  const looked = before.moves.some(({ removes }) => removes) ? [...before.grids.keys()] : updates.map(({ name }) => name);
  const reading = new GridReading(looked, [...before.grids.values()]);
  const looking = reading.answers.map((answer): Step => ({
    size: answer.length * 3 * objectSize, answer: answer.reduce((sum, { size }) => sum + size, 0), queue: (workbook) => reading.queue(workbook, answer),
  }));
  const looksAtRules: Step = { size: updates.length * 3 * objectSize, queue: (workbook) => {
    const found = queueRules(workbook, plan);
    return () => void (rules = found());
  } };
  const first = batchesOf([
    ...addedSheets(plan), ...looking, ...before.moves.flatMap(moveSteps), ...nameSteps(plan.names, before.names),
    ...updates.flatMap((sheet) => cellSteps(sheet, formatsBefore(sheet, before))), ...(rules === null ? [looksAtRules] : []),
  ], options);
  await sendAll(context, plan, { ...before, rules: null }, first);
  const seen = reading.grids();
  const typed = typedCells(plan, before, seen);
  const former = { ...before, rules };
  if (typed === null) throw await undone(context, plan, formerAsSeen(plan, former, seen), new WorkbookError("changed", changedPlaces([...before.grids.values()], seen) ?? ""));
  const later = packSteps([
    ...plan.sheets.flatMap((sheet) => (sheet.mode === "create" ? sheetSteps(sheet, () => "General") : laterSteps(sheet))),
    ...outdated(rules), ...typed.flatMap(({ giveBack }) => giveBack ?? []), ...lastSteps(plan, before),
  ]);
  const along = await sendAll(context, plan, former, { list: later, done: first.total, total: first.total + later.length, options }, stepsAlong(plan, before.hidden));
  if (typed.length > 0) options.onTyped?.(typed.map(({ sheet, row, column }) => ({ sheet, row, column })));
  return along;
}

/** Somebody was between the look and the writing: what the first batch found is what has to come back. */
function formerAsSeen(plan: WorkbookPlan, former: Former, seen: readonly Grid[]): Former {
  const grids = new Map(seen.map((grid) => [grid.name, grid]));
  return { ...former, grids, former: formerBlocks(plan, former.moves, grids) };
}

async function undone(context: Excel.RequestContext, plan: WorkbookPlan, before: Former, error: WorkbookError): Promise<WorkbookError> {
  try {
    await undoPlan(context, plan, before);
    return error;
  } catch (cause) {
    return new WorkbookError(error.code, `${error.detail}; could not be undone: ${toWorkbookError(cause).detail}`, { cause: error });
  }
}

function formatsBefore(sheet: SheetPlan, before: Preflight): FormatOf {
  const grid = before.grids.get(sheet.name);
  if (grid !== undefined) return formatsAfterMove(sheet, before.moves.find((move) => move.sheet === sheet.name), grid);
  const blocks = before.former.filter((block) => block.sheet === sheet.name);
  return (row, column) => {
    const block = blocks.find(({ top, left, formats }) => row >= top && row < top + formats.length && column >= left && column < left + (formats[0]?.length ?? 0));
    return block?.formats[row - block.top]?.[column - block.left] ?? "General";
  };
}

function stopIfCancelled(options: ApplyOptions, done: number): void {
  if (options.cancel?.cancelled === true) throw new WorkbookError("cancelled", `after ${done} round trips`);
}
