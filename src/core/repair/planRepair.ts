/** A suspect's correction as a plan. What the check read must still be there: a suggestion for another figure is worth nothing. */
import { parseTypedAmount, toAmount, toNumber } from "../amount/amount";
import { contextOf } from "../report/check";
import type { FormulaRepair, Repair, Suspect } from "../finding/suspect";
import { definitions } from "../identity/definitions";
import type { LocatedWorkbook } from "../locate/locate";
import { printsNothing } from "../model/cellText";
import { addressKey } from "../model/address";
import type { CellContent } from "../model/workbookPlan";
import { toCellFormula } from "../terms/formula";
import type { CellChange } from "../model/cellContent";
import { contentAt, holds, planOfCells } from "../model/cellContent";
import type { RepairOutcome, RepairRefusal, RepairedCell } from "./repair";

export function planRepair(located: LocatedWorkbook, suspect: Suspect): RepairOutcome {
  const cells: RepairedCell[] = [];
  for (const repair of [suspect, ...suspect.together]) {
    const before = contentAt(located.snapshot, repair.address);
    const reason = refusal(before, repair, suspect.places);
    if (before === null || reason !== null)
      return { ok: false, reason: reason ?? "gone", words: repair.words, address: repair.address };
    cells.push({ address: repair.address, words: repair.words, before, after: contentAfter(located, suspect, repair) });
  }
  return { ok: true, cells, plan: planOfCells(cells.map((cell) => changeOf(cell, suspect.places))) };
}

/** A formula in place of the one that the check read. */
export function planFormulaRepair(
  { snapshot }: LocatedWorkbook,
  { address, words, actual, suggested, value }: FormulaRepair,
): RepairOutcome {
  const before = contentAt(snapshot, address);
  if (before === null) return { ok: false, reason: "gone", words, address };
  const read: CellContent = { kind: "formula", formula: actual, value: before.value };
  if (!holds(before, read)) return { ok: false, reason: "changed", words, address };
  const cell: RepairedCell = {
    address,
    words,
    before,
    after: { kind: "formula", formula: suggested, value: toNumber(value) },
  };
  return { ok: true, cells: [cell], plan: planOfCells([{ address, content: cell.after }]) };
}

function changeOf({ address, before, after }: RepairedCell, places: number): CellChange {
  const becomesFigure = typeof before.value === "string" && before.value !== "" && typeof after.value === "number";
  return { address, content: after, ...(becomesFigure ? { numberFormat: places === 0 ? "#,##0" : "#,##0.00" } : {}) };
}

function refusal(before: CellContent | null, repair: Repair, places: number): RepairRefusal | null {
  if (before === null) return "gone";
  if (before.kind === "formula") return "formula";
  return stillReads(before.value, repair.actual, places) ? null : "changed";
}

/** The cell as the check reads it: a blank or a dash is 0, a number kept as text is that number. */
function stillReads(value: string | number, actual: Repair["actual"], places: number): boolean {
  if (typeof actual === "string") return String(value).trim() === actual.trim();
  const number = typeof value === "number" ? value : printsNothing(value) ? 0 : parseTypedAmount(value);
  return number !== null && toAmount(number, places) === actual;
}

/** A constant over a formula gives way to the formula, so that the cell follows its parts again; elsewhere the value is written. */
function contentAfter(located: LocatedWorkbook, suspect: Suspect, repair: Repair): CellContent {
  const value = typeof repair.suggested === "string" ? repair.suggested : toNumber(repair.suggested);
  const formula = suspect.slip === "overwrittenFormula" && repair === suspect ? formulaOf(located, repair) : null;
  return formula === null ? { kind: "value", value } : { kind: "formula", formula, value };
}

function formulaOf(located: LocatedWorkbook, { address }: Repair): string | null {
  const context = contextOf(located);
  const instance = definitions(context.pack, context.book).get(addressKey(address));
  if (!instance) return null;
  const { rule, map, row, column } = instance;
  return toCellFormula(rule.right, { book: context.book, map, row, column }, address.sheet);
}
