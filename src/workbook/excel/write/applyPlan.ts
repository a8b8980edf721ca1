/** Carries a plan out in few large batches, or leaves the workbook as it was. */
import { changedPlaces } from "../../../core/model/changedPlaces";
import type { SheetPlan, WorkbookPlan } from "../../../core/model/workbookPlan";
import { WorkbookError } from "../../port";
import type { ApplyOptions } from "../../port";
import { toWorkbookError } from "../errors";
import type { FormatOf } from "./blocks";
import { LookBeforeWriting } from "./lookBeforeWriting";
import { formatsAfterMove, moveSteps } from "./moves";
import { OUR_RECORD, preflight } from "./preflight";
import type { Preflight } from "./preflight";
import type { FormerRules } from "./rules";
import { removeRules } from "./rules";
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
  if (options.expected !== undefined || before.grids.size > 0) return applyGuarded(context, plan, before, options);
  const state = plan.state === null ? [] : [stateStep(plan.state, before.stateIds)];
  const steps = [...addedSheets(plan), ...nameSteps(plan.names, before.names), ...contentSteps(plan, before), ...outdated(before.formerRules), ...state, ...shownSheet(plan)];
  await sendAll(context, plan, { ...before, rules: before.formerRules }, batchesOf(steps, options));
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

/** All of them, or none. */
async function sendAll(context: Excel.RequestContext, plan: WorkbookPlan, former: Former, { list, done, total, options }: Batches): Promise<void> {
  try {
    for (const [index, batch] of list.entries()) {
      if (done + index > 1) stopIfCancelled(options, done + index);
      await sendBatch(context, batch);
      options.onProgress?.(done + index + 1, total);
    }
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
 * Sheets come first, and names, because formulas may point to any of them. Adding sheets is also what a protected workbook structure refuses,
 * so that nothing else has happened then.
 */
function addedSheets(plan: WorkbookPlan): readonly Step[] {
  return plan.sheets.filter((sheet) => sheet.mode === "create").map(({ name }): Step => ({ size: objectSize, queue: (workbook) => void workbook.worksheets.add(name) }));
}

function contentSteps(plan: WorkbookPlan, before: Preflight): readonly Step[] {
  return plan.sheets.flatMap((sheet) => sheetSteps(sheet, formatsBefore(sheet, before)));
}

/** Colours that the plan's take the place of go after these have come. */
function outdated(rules: readonly FormerRules[] | null): readonly Step[] {
  return (rules ?? []).flatMap(({ sheet, alike }) => removeRules(sheet, alike));
}

function shownSheet({ activate }: WorkbookPlan): readonly Step[] {
  return activate === null ? [] : [{ size: objectSize, queue: (workbook: Excel.Workbook) => workbook.worksheets.getItem(activate).activate() }];
}

/**
 * A plan that must not meet another workbook than it was made for: the request that writes first loads the sheets before it writes, and the
 * one that writes the state loads that. Where rows move, their request comes back before colours, links and what else is slow to say follow.
 */
async function applyGuarded(context: Excel.RequestContext, plan: WorkbookPlan, before: Preflight, options: ApplyOptions): Promise<void> {
  const look = new LookBeforeWriting(plan, before);
  const moving = before.moves.length > 0;
  const updates = plan.sheets.filter(({ mode }) => mode === "update");
  const cells = moving ? updates.flatMap((sheet) => cellSteps(sheet, formatsBefore(sheet, before))) : contentSteps(plan, before);
  const opening = [...addedSheets(plan), ...look.steps, ...before.moves.flatMap(moveSteps), ...nameSteps(plan.names, before.names), ...cells];
  const closing = (): Step[] => [
    ...(moving ? plan.sheets.flatMap((sheet) => (sheet.mode === "create" ? sheetSteps(sheet, () => "General") : laterSteps(sheet))) : []),
    ...outdated(look.rules), ...look.stateSteps, ...shownSheet(plan),
  ];
  const all = batchesOf(moving ? opening : [...opening, ...closing()], options);
  const [first = [], ...others] = all.list;
  // Of a plan that moves rows everything up to the cells; of any other the first request, which is as a rule the only one.
  const begun = moving ? all.list : [first];
  await sendAll(context, plan, { ...before, rules: moving ? null : before.formerRules }, { ...all, list: begun });
  const typed = typedCells(plan, before, look.seen);
  const former = { ...before, rules: look.rules };
  if (typed === null) throw await undone(context, plan, look.former(former), new WorkbookError("changed", changedPlaces([...before.grids.values()], look.seen) ?? ""));
  const giveBack = typed.flatMap((cell) => cell.giveBack ?? []);
  const rest = moving ? packSteps([...giveBack, ...closing()]) : [...others, ...packSteps(giveBack)];
  await sendAll(context, plan, former, { list: rest, done: 1 + begun.length, total: 1 + begun.length + rest.length, options });
  if (await look.isStateOfAnother(context)) throw await undone(context, plan, look.former(former), new WorkbookError("changed", OUR_RECORD));
  if (typed.length > 0) options.onTyped?.(typed.map(({ sheet, row, column }) => ({ sheet, row, column })));
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
