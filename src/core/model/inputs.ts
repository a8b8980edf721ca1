/** What a unit has entered, from a data file, the pane or an import: the only source of a new workbook's figures. */
import type { Amount } from "../amount/amount";
import type { GuideEntry } from "./guideEntries";
import type { PerformanceEntries } from "./performanceEntries";

export interface InputRow {
  /** Id of a fixed row; null for tree and list rows. */
  readonly rowId: string | null;
  readonly code: string | null;
  readonly name: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly amounts: ReadonlyMap<string, Amount>;
}

/** A subtotal that the budget system rounded from exact figures, and that its printed parts miss by their rounding. */
export interface StatedTotal {
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly amount: Amount;
}

export interface Inputs {
  readonly info: ReadonlyMap<string, string>;
  /** Rows by group id, in the order entered. */
  readonly groups: ReadonlyMap<string, readonly InputRow[]>;
  readonly stated: readonly StatedTotal[];
  /** Texts of the pages that the user writes, by the id of their part; paragraphs on lines of their own. */
  readonly pages?: ReadonlyMap<string, string>;
  /** Absent where no performance forms are asked for; empty ones make blank forms. */
  readonly performance?: PerformanceEntries;
  /** 政府购买服务指导性目录: absent where it is not asked for; an empty one makes a blank list. */
  readonly serviceGuide?: readonly GuideEntry[];
}

export const NO_INPUTS: Inputs = { info: new Map(), groups: new Map(), stated: [] };
