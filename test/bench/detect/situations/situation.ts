/** What people really do to a workbook: the kinds, and one of them as it was done. Nothing of any rule. */
import type { CellAddress, WorkbookSnapshot } from "../../../../src/core/model/snapshot";
import type { Style } from "../styles";
import type { Ground } from "./ground";

/**
 * wrong: figures or words that have to be mended. waiting: not filled in yet, and no error. noted: the figures are right, and
 * something else is to be told. read: nothing is wrong, it is only written otherwise.
 */
export type Mode = "wrong" | "waiting" | "noted" | "read";

export interface Situation {
  readonly snapshot: WorkbookSnapshot;
  /** Naming any of these names the cause; by the addresses of `snapshot`. For each cause one list, two where two things were done. */
  readonly causes: readonly (readonly CellAddress[])[];
  /** Cells that hold what they should not. A change of any other cell does harm. */
  readonly wrong: readonly CellAddress[];
  /** What a row that only one table has holds: raising the others by it is as good as taking it out. */
  readonly amounts?: readonly number[];
  /** The sheet as a whole is the cause: whatever names a cell of it names it. */
  readonly sheets?: readonly string[];
  /** Ids of what is said, where what is to be named has no cell of its own. */
  readonly templates?: readonly string[];
}

export interface KindSpec {
  /** As the printout calls it. */
  readonly words: string;
  readonly mode: Mode;
  readonly style: Style;
  /** With the 情况说明 written. */
  readonly told?: true;
  /** Null where the workbook has no place for it. */
  readonly make: Make;
}

export type Make = (ground: Ground) => Situation | null;
