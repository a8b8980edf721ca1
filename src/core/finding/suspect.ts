/** What would mend findings: a value for a cell (Suspect), or advice that is none (Cause). Plain data. */
import type { Amount } from "../amount/amount";
import type { CellAddress } from "../model/snapshot";
import type { FindingCell } from "./finding";

/** How a wrong figure or code came about, where that is recognised. */
export type SlipKind =
  | "transposed"
  | "wrongDigit"
  | "extraDigit"
  | "missingDigit"
  | "unit"
  | "decimalPoint"
  | "sign"
  | "shiftedRow"
  | "swappedColumns"
  | "overwrittenFormula"
  | "forgottenTotal"
  | "textNumber"
  | "code";

/** An amount's cell is corrected to an amount, a code's to a text. */
export type SuspectValue = Amount | string;

/** One cell of a correction. */
export interface Repair {
  readonly address: CellAddress;
  /** 表三 合计·项目支出 */
  readonly words: string;
  readonly actual: SuspectValue;
  readonly suggested: SuspectValue;
}

interface SuspectCommon {
  readonly address: CellAddress;
  readonly words: string;
  /** Decimals that the table prints. */
  readonly places: number;
  /** Ids of the rules that it would mend. */
  readonly explains: readonly string[];
  /** Positions in the report's findings that it explains. */
  readonly findings: readonly number[];
  /** Suspects with the same number are alternatives for one mistake; different numbers are independent mistakes. */
  readonly mistake: number;
  /**
   * only: nothing else explains as much. likelier: others explain as much, this one is the likeliest. equal: others are as likely.
   * less: another suspect of this mistake is likelier. open: nothing else was found, and no usual slip leads to what stands there.
   * beside: a cause explains a part of the same. several: only, but for the other mistakes on the same sheet.
   */
  readonly certainty: "only" | "likelier" | "equal" | "less" | "open" | "beside" | "several";
  /** Null where no usual slip leads from the suggested to the actual value. */
  readonly slip: SlipKind | null;
  /** Other cells that have to change with it. */
  readonly together: readonly Repair[];
}

export interface AmountSuspect extends SuspectCommon {
  readonly kind: "amount";
  readonly actual: Amount;
  readonly suggested: Amount;
}

export interface CodeSuspect extends SuspectCommon {
  readonly kind: "code";
  readonly actual: string;
  readonly suggested: string;
}

/** An amount that is kept as text, so that formulas leave it out: `actual` is the text, `suggested` the number that it says. */
export interface TextSuspect extends SuspectCommon {
  readonly kind: "text";
  readonly actual: string;
  readonly suggested: Amount;
}

/** A cell that would explain findings if it held the suggested value. */
export type Suspect = AmountSuspect | CodeSuspect | TextSuspect;

export type CauseKind =
  /** A row that other tables have. */
  | "missingRow"
  /** A row put in by hand, that no total counts. */
  | "typedRow"
  /** A row that is gone, so that formulas show #REF!. */
  | "deletedRow"
  /** A row whose code belongs to another fund. */
  | "otherFund"
  /** A table, column or row is blank where its counterpart has figures. */
  | "notFilled"
  /** Rows without any figure, where a sum is too small. */
  | "emptyRow"
  /** A total whose formula leaves out rows. */
  | "range"
  /** A formula that does not give what the form says. */
  | "formula"
  /** A row pasted twice. */
  | "repeatedRow"
  /** A subtotal typed as a leaf. */
  | "subtotalRow"
  /** A table in 元 among tables in 万元. */
  | "tableUnit"
  /** Figures one column beside their own. */
  | "pastedColumn"
  /** Those of one column one line below or above their own. */
  | "slippedColumn"
  /** Two columns in each other's place. */
  | "exchangedColumns"
  /** A table with fewer decimals than the others. */
  | "roundedTable"
  /** Figures over the formulas of a column. */
  | "pastedValues"
  /** A table of last year, or of another draft. */
  | "otherVersion"
  /** A change that was carried into some tables only. */
  | "partlyChanged"
  /** A row without which everything holds, and which no total has. */
  | "uncountedRow"
  /** A sum larger than its rows. */
  | "missingPart";

/** A formula that should be another: what it is, and what it should be. */
export interface FormulaRepair {
  readonly address: CellAddress;
  readonly words: string;
  readonly actual: string;
  readonly suggested: string;
  /** What the suggested one gives. */
  readonly value: Amount;
}

/** What would explain findings and is no value for a cell. */
export interface Cause {
  readonly kind: CauseKind;
  /** Of a total whose range leaves out rows: the formula that has them. Absent where none was found that gives what the form says. */
  readonly formula?: FormulaRepair;
  /** Fills the sentence of its kind. */
  readonly words: Readonly<Record<string, string>>;
  /** Where to look, the likeliest first. */
  readonly cells: readonly FindingCell[];
  /** Positions in the report's findings that it explains. */
  readonly findings: readonly number[];
}
