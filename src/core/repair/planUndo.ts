/** The way back from a correction: each cell that still holds what was written gets back what it held before. */
import type { WorkbookSnapshot } from "../model/snapshot";
import type { WorkbookPlan } from "../model/workbookPlan";
import { contentAt, holds, planOfCells } from "../model/cellContent";
import type { RepairedCell } from "./repair";

export interface RepairUndo {
  readonly plan: WorkbookPlan;
  readonly restored: readonly RepairedCell[];
  /** Changed by the user since, or gone: left as they are. */
  readonly left: readonly RepairedCell[];
}

export function planRepairUndo(snapshot: WorkbookSnapshot, cells: readonly RepairedCell[]): RepairUndo {
  const isOurs = ({ address, after }: RepairedCell): boolean => {
    const now = contentAt(snapshot, address);
    return now !== null && holds(now, after);
  };
  const restored = cells.filter(isOurs);
  return {
    restored,
    left: cells.filter((cell) => !isOurs(cell)),
    plan: planOfCells(restored.map(({ address, before }) => ({ address, content: before }))),
  };
}
