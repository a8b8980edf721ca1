/** The plan of one sheet as steps, in the order that Excel needs. */
import type { SheetPlan } from "../../../core/model/workbookPlan";
import { areaName } from "../../address";
import { areaOf, blocksOf, formatsAfter, generalFormats, inputSize, splitBlock } from "./blocks";
import type { CellBlock, CellFormatOf } from "./blocks";
import { layoutSteps } from "./layoutSteps";
import { conditionalFormatSteps, linkSteps, validationSteps } from "./ruleSteps";
import { maxBatchSize, objectSize, rangeOf } from "./step";
import type { WriteStep } from "./step";
import { styleSteps } from "./styleSteps";

/** A huge table goes over in pieces that fit beside other steps. */
const maxBlockSize = maxBatchSize / 2;

/** `before` tells the number formats that the cells have now. Number formats come before values, or codes lose their zeros. */
export function sheetSteps(plan: SheetPlan, before: CellFormatOf): WriteStep[] {
  return [...linkSteps(plan.name, plan.links ?? []), ...cellSteps(plan, before), ...otherSteps(plan)];
}

/** Formats and contents of cells. */
export function cellSteps(plan: SheetPlan, before: CellFormatOf): WriteStep[] {
  const formatOf = formatsAfter(plan.styles, before);
  return [
    ...styleSteps(plan.name, [...(plan.styles ?? []), ...generalFormats(plan, formatOf)]),
    ...blocksOf(plan, formatOf).flatMap((block) => blockSteps(plan.name, block)),
  ];
}

function otherSteps(plan: SheetPlan): WriteStep[] {
  return [
    ...layoutSteps(plan),
    ...conditionalFormatSteps(plan.name, plan.conditionalFormats ?? []),
    ...validationSteps(plan.name, plan.validations ?? []),
  ];
}

/** What may follow in a later batch than the cells; links take the look of cells away, so that styles come once more. */
export function laterSteps(plan: SheetPlan): WriteStep[] {
  const links = linkSteps(plan.name, plan.links ?? []);
  return [...links, ...(links.length > 0 ? styleSteps(plan.name, plan.styles ?? []) : []), ...otherSteps(plan)];
}

/** Values and formulas of a rectangle in one write. */
export function blockSteps(sheet: string, block: CellBlock): WriteStep[] {
  return splitBlock(block, maxBlockSize).map((piece) => ({
    size: objectSize + piece.rows.reduce((size, row) => size + inputSize(row), 0),
    queue: (workbook) => {
      rangeOf(workbook, sheet, areaName(areaOf(piece))).formulas = piece.rows.map((row) => [...row]);
    },
  }));
}
