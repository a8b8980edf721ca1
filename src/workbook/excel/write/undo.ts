/** Brings a half-written workbook back: created sheets and added colours go, overwritten cells, names and the state return. */
import type { WorkbookPlan } from "../../../core/model/workbookPlan";
import { areaName } from "../../address";
import { stateNamespace } from "../../state";
import type { FormerBlock, Preflight } from "./preflight";
import { formatsOf } from "./preflight";
import { areaOf, inputSize, splitBlock } from "./blocks";
import { sendBatch } from "./sendBatch";
import { blockSteps } from "./sheetSteps";
import { stateStep } from "./stateSteps";
import { maxBatchSize, objectSize, packSteps, rangeOf } from "./step";
import type { Step } from "./step";

/** Formats other than number formats of updated cells stay as the plan left them; reading them all beforehand would cost more than it saves. */
export async function undoPlan(context: Excel.RequestContext, plan: WorkbookPlan, before: Preflight): Promise<void> {
  const parts = context.workbook.customXmlParts.getByNamespace(stateNamespace).load("items/id");
  const rules = before.formerRules.map((former) => ({ former, formats: formatsOf(context.workbook, former.sheet) }));
  await context.sync();
  const steps: Step[] = [
    ...nameUndo(plan, before),
    ...rules.flatMap(({ former, formats }) => formats.items.filter((format) => !former.ids.has(format.id)).map((format) => removeFormat(former.sheet, format.id))),
    ...plan.sheets.filter((sheet) => sheet.mode === "create").map(({ name }) => removeSheet(name)),
    ...before.former.flatMap((block) => [...formatUndo(block), ...blockSteps(block.sheet, block)]),
    ...(plan.state === null ? [] : [stateStep(before.formerState, parts.items.map((part) => part.id))]),
  ];
  // An undo without steps still goes out: it switches the events on again.
  for (const batch of steps.length === 0 ? [[]] : packSteps(steps)) await sendBatch(context, batch);
}

/** Excel does nothing when asked to delete a null object. */
function removeSheet(name: string): Step {
  return { size: 500, queue: (workbook) => workbook.worksheets.getItemOrNullObject(name).delete() };
}

function removeFormat(sheet: string, id: string): Step {
  return { size: 3 * objectSize, queue: (workbook) => workbook.worksheets.getItem(sheet).getRange().untrack().conditionalFormats.getItem(id).delete() };
}

/** A name that was to be left alone was not touched. */
function nameUndo(plan: WorkbookPlan, before: Preflight): Step[] {
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
