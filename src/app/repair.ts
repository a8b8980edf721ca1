/** 改为建议值 and its way back, over any workbook. */
import type { FormulaRepair, Suspect } from "../core/finding/suspect";
import type { LocatedWorkbook } from "../core/locate/locate";
import { planFormulaRepair, planRepair } from "../core/repair/planRepair";
import type { RepairUndo } from "../core/repair/planUndo";
import { planRepairUndo } from "../core/repair/planUndo";
import type { RepairedCell, RepairOutcome, RepairRefusal } from "../core/repair/repair";
import type { PackSpec } from "../core/declare/pack";
import type { ApplyOptions, WorkbookPort } from "../workbook/port";
import { recognisedOrInferred } from "./recognised";
import { writePlanned } from "./writePlanned";

/** Nothing was written: the workbook is not any more what the suggestion was worked out from. */
export class RepairRefused extends Error {
  constructor(
    readonly reason: RepairRefusal,
    readonly words: string,
  ) {
    super(`repair refused: ${reason}`);
    this.name = "RepairRefused";
  }
}

/** Writes the suggested value, and what has to change with it, after reading the workbook once more. Throws RepairRefused. */
export async function repair(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  suspect: Suspect,
  options?: ApplyOptions,
): Promise<readonly RepairedCell[]> {
  return written(port, packs, (located) => planRepair(located, suspect), options);
}

/** Writes the formula that a cause suggests in place of the one that the check read. Throws RepairRefused. */
export async function repairFormula(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  formula: FormulaRepair,
  options?: ApplyOptions,
): Promise<readonly RepairedCell[]> {
  return written(port, packs, (located) => planFormulaRepair(located, formula), options);
}

async function written(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  plan: (located: LocatedWorkbook) => RepairOutcome,
  options?: ApplyOptions,
): Promise<readonly RepairedCell[]> {
  return writePlanned(
    port,
    (snapshot) => {
      const outcome = plan(recognisedOrInferred(packs, snapshot));
      if (!outcome.ok) throw new RepairRefused(outcome.reason, outcome.words);
      return { plan: outcome.plan, result: outcome.cells };
    },
    options,
  );
}

/** Gives back what the cells held before; those that were changed since are left. */
export async function undoRepair(
  port: WorkbookPort,
  cells: readonly RepairedCell[],
  options?: ApplyOptions,
): Promise<RepairUndo> {
  return writePlanned(
    port,
    (snapshot) => {
      const undo = planRepairUndo(snapshot, cells);
      return { plan: undo.restored.length > 0 ? undo.plan : null, result: undo };
    },
    options,
  );
}
