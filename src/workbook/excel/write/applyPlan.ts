/** Carries a plan out in few large batches, or leaves the workbook as it was. */
import { changedPlaces } from "../../../core/model/changedPlaces";
import type { WorkbookPlan } from "../../../core/model/workbookPlan";
import { WorkbookError } from "../../port";
import type { ApplyOptions } from "../../port";
import { toWorkbookError } from "../errors";
import { drawingSteps } from "./chartSteps";
import { finish, stepsAlong } from "./finish";
import type { Along } from "./finish";
import { formatsBefore } from "./formatsBefore";
import { LookBeforeWriting } from "./lookBeforeWriting";
import { moveSteps } from "./moves";
import { orderSteps } from "./orderSteps";
import { OUR_RECORD, preflight } from "./preflight";
import type { Preflight } from "./preflight";
import type { FormerRules } from "./rules";
import { removeRules } from "./rules";
import { WriteRun, stopIfCancelled } from "./run";
import { cellSteps, laterSteps, sheetSteps } from "./sheetSteps";
import { nameSteps, stateStep } from "./stateSteps";
import { objectSize } from "./step";
import type { WriteStep } from "./step";
import { typedCells } from "./typed";

/** `stateId`: the part with the state as last read, which saves a round trip. Throws WorkbookError; unless its code is halfWritten nothing has changed then. */
export async function applyPlan(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  options: ApplyOptions,
  stateId: string | null,
): Promise<void> {
  stopIfCancelled(options, 0);
  const before = await lookBefore(context, plan, options, stateId);
  if (options.note !== undefined && before.isUnfinished) throw new WorkbookError("unfinished", options.note.command);
  const run = new WriteRun(context, plan, before, options);
  const along =
    options.expected !== undefined || before.grids.size > 0 ? await applyGuarded(run) : await applyPlainly(run);
  await finish(context, plan, before.hidden, along, options);
}

async function applyPlainly(run: WriteRun): Promise<Along> {
  const { plan, before } = run;
  const state = plan.state === null ? [] : [stateStep(plan.state, before.stateIds)];
  const content = [
    ...addedSheets(plan),
    ...nameSteps(plan.names, before.names),
    ...contentSteps(plan, before),
    ...outdated(before.formerRules),
    ...orderSteps(plan.order ?? []),
  ];
  return run.send(run.begin([...run.opening, ...content, ...state, ...run.closing]), stepsAlong(plan, before.hidden));
}

/** The part that was known may be gone by now: look again without assuming anything. */
async function lookBefore(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  options: ApplyOptions,
  stateId: string | null,
): Promise<Preflight> {
  try {
    return await preflight(context, plan, stateId, options);
  } catch (cause) {
    if (stateId === null || toWorkbookError(cause).code !== "sheetMissing") throw cause;
    return preflight(context, plan, null, options);
  }
}

/**
 * Sheets come first, and names, because formulas may point to any of them. Adding sheets is also what a protected workbook structure refuses,
 * so that nothing else has happened then.
 */
function addedSheets(plan: WorkbookPlan): readonly WriteStep[] {
  return plan.sheets
    .filter((sheet) => sheet.mode === "create")
    .map(({ name }): WriteStep => ({ size: objectSize, queue: (workbook) => void workbook.worksheets.add(name) }));
}

function contentSteps(plan: WorkbookPlan, before: Preflight): readonly WriteStep[] {
  return [
    ...plan.sheets.flatMap((sheet) => sheetSteps(sheet, formatsBefore(sheet, before))),
    ...drawingSteps(plan.sheets),
  ];
}

/** Colours that the plan's take the place of go after these have come. */
function outdated(rules: readonly FormerRules[] | null): readonly WriteStep[] {
  return (rules ?? []).flatMap(({ sheet, alike }) => removeRules(sheet, alike));
}

/**
 * A plan that must not meet another workbook than it was made for: the request that writes first loads the sheets before it writes, and the
 * one that writes the state loads that. Where rows move, their request comes back before colours, links and what else is slow to say follow.
 * What is loaded does not come back where something that goes along is refused, as pages are without a printer: then these go by themselves.
 */
async function applyGuarded(run: WriteRun): Promise<Along> {
  const { plan, before, options } = run;
  const look = new LookBeforeWriting(plan, before, options.judging === true);
  const moving = before.moves.length > 0;
  const updates = plan.sheets.filter(({ mode }) => mode === "update");
  const cells = moving
    ? updates.flatMap((sheet) => cellSteps(sheet, formatsBefore(sheet, before)))
    : contentSteps(plan, before);
  const opening = [
    ...run.opening,
    ...addedSheets(plan),
    ...look.steps,
    ...look.stateSteps,
    ...moveSteps(before.moves, (done) => run.counted(done)),
    ...nameSteps(plan.names, before.names),
    ...cells,
    ...look.ruleSteps,
  ];
  const later = (): WriteStep[] => [
    ...(moving
      ? plan.sheets.flatMap((sheet) =>
          sheet.mode === "create" ? sheetSteps(sheet, () => "General") : laterSteps(sheet),
        )
      : []),
    ...(moving ? drawingSteps(plan.sheets) : []),
    ...outdated(look.rules),
    ...orderSteps(plan.order ?? []),
  ];
  const { closing } = run;
  const all = run.begin(moving ? opening : [...opening, ...later(), ...closing]);
  // Of a plan that moves rows everything up to the cells; of any other what looks, as a rule the first and only request.
  const begun = moving
    ? all
    : all.slice(
        0,
        1 + Math.max(0, ...all.map((batch, index) => (batch.some(({ answer }) => answer !== undefined) ? index : 0))),
      );
  const setsPagesUp = plan.sheets.some(({ print, pages }) => print !== undefined || pages !== undefined);
  const isLast = !moving && all.length === begun.length;
  const along = isLast && setsPagesUp ? [] : stepsAlong(plan, before.hidden);
  run.seen = (former) => look.former(former);
  let gone = await sentLooking(run, look, begun, isLast ? along : []);
  const typed = typedCells(plan, before, look.seen);
  run.typed = typed ?? [];
  run.former = { ...run.former, rules: look.rules };
  if (typed === null || (options.judging === true && typed.length > 0))
    return run.refuse(changedPlaces(look.standing, look.seen) ?? "");
  if (isLast) await run.giveBack();
  else {
    const left = moving ? later() : all.slice(begun.length).flat();
    gone = await run.sendGivingBack(
      left.filter((step) => !closing.includes(step)),
      closing,
      along,
    );
  }
  if (await look.isStateOfAnother(run.context)) return run.refuse(OUR_RECORD);
  if (typed.length > 0) options.onTyped?.(typed.map(({ sheet, row, column }) => ({ sheet, row, column })));
  return gone;
}

/** Where the answer is lost nobody knows what was written over. */
async function sentLooking(
  run: WriteRun,
  look: LookBeforeWriting,
  batches: readonly (readonly WriteStep[])[],
  along: readonly WriteStep[],
): Promise<Along> {
  try {
    return await run.send(batches, along);
  } finally {
    if (run.hasBrokenOff && !look.hasSeen)
      run.options.onUnseen?.(run.plan.sheets.filter(({ mode }) => mode === "update").map(({ name }) => name));
  }
}
