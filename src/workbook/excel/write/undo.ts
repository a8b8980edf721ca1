/** Brings a half-written workbook back: created sheets and added colours go, overwritten cells, names and the state return. */
import type { WorkbookPlan } from "../../../core/model/workbookPlan";
import { areaName } from "../../address";
import { stateNamespace } from "../../state";
import { undoOf } from "../../../core/model/rowSteps";
import { WorkbookError } from "../../port";
import { areaOf, inputSize, splitBlock } from "./blocks";
import type { FormerBlock } from "./former";
import { writtenBefore } from "./former";
import type { Grid } from "./grids";
import { GridReading } from "./grids";
import type { Move } from "./moves";
import { rowStep, stepsDone } from "./moves";
import type { Preflight } from "./preflight";
import type { FormerRules } from "./rules";
import { formatsOf, removeRules } from "./rules";
import { sendBatch } from "./sendBatch";
import { blockSteps } from "./sheetSteps";
import { stateStep } from "./stateSteps";
import { maxBatchSize, objectSize, packSteps, rangeOf } from "./step";
import type { Step } from "./step";

/** What is known of the workbook as it was: from the look before writing, or from the batch that wrote first. */
export interface Former extends Pick<Preflight, "former" | "moves" | "grids" | "names" | "formerState"> {
  /** Null where no colours were written yet. */
  readonly rules: readonly FormerRules[] | null;
}

/**
 * Formats other than number formats of updated cells stay as the plan left them, and colours that gave way in the very last batch do not
 * return; reading them all beforehand would cost more than it saves. Throws rejected where the rows stand as nobody knows.
 */
export async function undoPlan(context: Excel.RequestContext, plan: WorkbookPlan, before: Former): Promise<void> {
  const { workbook } = context;
  const parts = workbook.customXmlParts.getByNamespace(stateNamespace).load("items/id");
  const rules = (before.rules ?? []).map((former) => ({ former, formats: formatsOf(workbook, former.sheet) }));
  const reading = new GridReading(before.moves.map(({ sheet }) => sheet), [...before.grids.values()]);
  const looked = reading.queue(workbook, reading.answers[0]);
  await context.sync();
  looked();
  await reading.load(context, reading.answers.slice(1));
  const now = new Map(reading.grids().map((grid) => [grid.name, grid]));
  const steps: Step[] = [
    ...rules.flatMap(({ former, formats }) => removeRules(former.sheet, formats.items.map(({ id }) => id).filter((id) => !former.ids.has(id)))),
    ...before.moves.flatMap((move) => rowsUndo(plan, move, before.grids.get(move.sheet), now.get(move.sheet))),
    ...nameUndo(plan, before),
    ...plan.sheets.filter((sheet) => sheet.mode === "create").map(({ name }) => removeSheet(name)),
    ...before.former.flatMap((block) => [...formatUndo(block), ...blockSteps(block.sheet, block)]),
    ...(plan.state === null ? [] : [stateStep(before.formerState, parts.items.map((part) => part.id))]),
  ];
  // An undo without steps still goes out: it switches the events on again.
  for (const batch of steps.length === 0 ? [[]] : packSteps(steps)) await sendBatch(context, batch);
}

/** As many steps back as were made. */
function rowsUndo(plan: WorkbookPlan, move: Move, before: Grid | undefined, now: Grid | undefined): readonly Step[] {
  const sheet = plan.sheets.find(({ name }) => name === move.sheet);
  const done = sheet && before && now ? stepsDone(move, before, now, writtenBefore(sheet, move, before)) : null;
  if (done === null) throw new WorkbookError("rejected", `${move.sheet}: rows stand elsewhere`);
  return move.steps.slice(0, done).reverse().map((step) => rowStep(move.sheet, undoOf(step)));
}

/** Excel does nothing when asked to delete a null object. */
function removeSheet(name: string): Step {
  return { size: 500, queue: (workbook) => workbook.worksheets.getItemOrNullObject(name).delete() };
}

/** A name that was to be left alone was not touched. */
function nameUndo(plan: WorkbookPlan, before: Former): Step[] {
  const kept = new Set(plan.names.filter(({ name, keepExisting }) => keepExisting === true && typeof before.names.get(name) === "string").map(({ name }) => name));
  return [...before.names].filter(([name]) => !kept.has(name)).map(([name, formula]) => ({
    size: 600,
    queue: (workbook) => {
      const item = workbook.names.getItemOrNullObject(name);
      if (formula === null) item.delete();
      else item.formula = formula;
    },
  }));
}

function formatUndo(block: FormerBlock): Step[] {
  return splitBlock({ ...block, rows: block.formats }, maxBatchSize / 2).map((piece) => ({
    size: objectSize + piece.rows.reduce((size, row) => size + inputSize(row), 0),
    queue: (workbook) => {
      rangeOf(workbook, block.sheet, areaName(areaOf(piece))).numberFormat = piece.rows.map((row) => [...row]);
    },
  }));
}
