/** What a check says: outcomes counted, findings with places and numbers. Plain data; wording is in core/check/wording. */
import type { Amount } from "../amount/amount";
import type { Recognition } from "../locate/recognition";
import type { CellAddress } from "../model/snapshot";
import type { Attachment } from "./attachments";
import type { CatalogueUse } from "./catalogues";
import type { Explanation, Place } from "../state/explanations";
import type { Outcome } from "./judge";

export type FindingKind =
  | "mismatch"
  | "rounding"
  | "narrative"
  | "percent"
  | "direction"
  | "code"
  | "name"
  | "emptyNote"
  | "missingReason"
  | "placeholder"
  | "overwrittenFormula"
  | "missingTable"
  | "unit"
  | "wording"
  | "plausibility"
  | "unknown"
  | "circular"
  | "publication"
  | "format"
  | "performance"
  | "unfilled";

export type Severity = "error" | "warning" | "info";

export interface FindingCell {
  readonly address: CellAddress;
  /** 表三 合计·项目支出 */
  readonly words: string;
  /** What the cell shows. */
  readonly printed: string;
}

/** `template` picks the sentence in core/check/wording, `words` fills it. */
export interface Finding {
  readonly rule: string;
  /** Number in the catalogue of identities, "" for findings without one. */
  readonly form: string;
  readonly severity: Severity;
  readonly kind: FindingKind;
  readonly template: string;
  readonly words: Readonly<Record<string, string>>;
  /** Table id, null for findings about the whole workbook. */
  readonly table: string | null;
  /** The judged cell first. */
  readonly cells: readonly FindingCell[];
  readonly actual: Amount | null;
  readonly expected: Amount | null;
  readonly difference: Amount | null;
  /** Decimals that the table prints; two when absent. */
  readonly places?: number;
  /** Which row and column it is about, wherever they stand; in every finding of a report. */
  readonly place?: Place;
  /** Of a text: the cells that its figure is compared with. */
  readonly sources?: readonly CellAddress[];
  /** It stands in a paragraph of ours that writing the text anew would bring up to date. */
  readonly renewable?: true;
  /** Position among the report's findings of the one that this follows from; absent where it follows from none. */
  readonly root?: number;
  /** The accountant's reason, as long as what it was given for is unchanged. */
  readonly explained?: { readonly reason: string; readonly date: string };
}

/** A reason that holds no longer. changed: the finding is there with another value, or as an error; gone: it is not there. */
export interface LapsedExplanation extends Explanation {
  readonly cause: "changed" | "gone";
}

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

/**
 * missingRow: a row that other tables have. notFilled: a table, column or row is blank where its counterpart has figures.
 * range: a total whose formula leaves out rows. formula: a formula that does not give what the form says. repeatedRow: a row pasted
 * twice. subtotalRow: a subtotal typed as a leaf. tableUnit: a table in 元 among tables in 万元. pastedColumn: figures one column
 * beside their own. pastedValues: figures over the formulas of a column. otherVersion: a table of last year, or of another draft.
 * otherFund: a row whose code belongs to another fund. emptyRow: rows without any figure, where a sum is too small. uncountedRow: a row without which everything holds, and which no total has. missingPart: a sum larger than its rows.
 */
export type CauseKind =
  | "missingRow" | "otherFund" | "notFilled" | "emptyRow" | "range" | "formula" | "repeatedRow" | "subtotalRow" | "tableUnit" | "pastedColumn" | "pastedValues" | "otherVersion" | "uncountedRow" | "missingPart";

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

export interface TableReport {
  readonly id: string;
  readonly shortName: string;
  /** False for working sheets, which a published workbook does not have. */
  readonly published: boolean;
  /** The form says nothing of it: only its sums, codes and copies were checked. */
  readonly beside?: true;
  readonly sheet: string | null;
  readonly found: boolean;
  /** Of the rules that judge this table. */
  readonly outcomes: OutcomeCounts;
  /** Found, and without any figure. */
  readonly empty: boolean;
  /** What the note of the table says; null where there is none. */
  readonly note: string | null;
}

/** `unfilled`: how many of the missing inputs are still to be filled in. */
export type OutcomeCounts = Readonly<Record<Outcome | "unfilled", number>>;

/** A sheet of text: how many sentences the form asks for, and how many of them are not there. */
export interface NarrativeReport {
  readonly sheet: string;
  readonly found: boolean;
  readonly sentences: number;
  readonly blank: number;
  /** Numbers in the text that were compared with the cells. */
  readonly checked: number;
  /** 未核对: numbers that no sentence of the form explains. */
  readonly unchecked: readonly UncheckedNumber[];
}

/** The performance forms that stand in the workbook, and how many projects the tables list. */
export interface PerformanceReport {
  readonly overall: number;
  readonly projects: number;
  readonly listed: number;
}

export interface UncheckedNumber {
  readonly address: CellAddress;
  /** With its unit. */
  readonly printed: string;
  /** The words that it stands among. */
  readonly around: string;
}

/** How far the filling in has come. */
export interface Progress {
  /** Blank fields of 基础信息 that the texts of the form ask for. */
  readonly fields: readonly FindingCell[];
  /** Short names of tables that are blank throughout and should not be. */
  readonly tables: readonly string[];
  /** Rows, columns and cells elsewhere that wait. */
  readonly others: number;
}

/**
 * trackedChanges: read as accepted. comments: as of a workbook. hiddenText, textBoxes and notes (behind their paragraph), inCells: those of cells of tables, not read; pageWords: headers and footers, pictures, nestedTables (as
 * text of the cell). tabTables: lines whose columns are set by tabs, read as tables. splitTables: put together. unevenTables: rows of
 * different widths.
 */
export const NOTICE_CODES = ["trackedChanges", "comments", "hiddenText", "struckOut", "textBoxes", "notes", "inCells", "pageWords", "pictures", "nestedTables", "tabTables", "splitTables", "unevenTables"] as const;

export interface DocumentNotice {
  readonly code: (typeof NOTICE_CODES)[number];
  readonly count: number;
}

export interface CheckReport {
  readonly pack: string;
  /** No pack declares the form: only what holds in any disclosure was checked. `finalAccounts`: the titles say 决算. */
  readonly formless?: {
    readonly finalAccounts: boolean;
    /** Nothing states a year: `year` is then only that of the catalogues. */
    readonly yearUnknown?: true;
  };
  /** Of a pack that is not built in: what is checked is what somebody else has declared. */
  readonly ownPack?: { readonly title: string };
  readonly unit: string;
  readonly year: number;
  readonly tables: readonly TableReport[];
  /** Where each table was read, and by what it was told. */
  readonly recognition: Recognition;
  /** The catalogues that codes and names were compared with, and those at hand that are of another year. */
  readonly catalogues: readonly CatalogueUse[];
  /** The workbook was made elsewhere and not adopted yet. */
  readonly adoptable: boolean;
  readonly outcomes: OutcomeCounts;
  readonly progress: Progress;
  /** 舍位平衡 has changed cells that can be given back. */
  readonly adjusted?: true;
  /** Name of 勾稽检查 in a workbook that was adopted; the pack's when absent. */
  readonly checkSheet?: string;
  readonly narratives: readonly NarrativeReport[];
  /** Absent where the workbook has no performance forms. */
  readonly performance?: PerformanceReport;
  /** What the texts promise and the workbook has not. */
  readonly attachments: readonly Attachment[];
  /** Worst first, then in the order of the tables. */
  readonly findings: readonly Finding[];
  /** Likeliest first. */
  readonly suspects: readonly Suspect[];
  /** Most findings first; absent where there are none. */
  readonly causes?: readonly Cause[];
  /** Of a document: what was read only in part, or not at all, and how often. Absent for workbooks. */
  readonly document?: { readonly notices: readonly DocumentNotice[] };
  /** Reasons that hold no longer; absent where there are none. */
  readonly lapsed?: readonly LapsedExplanation[];
}
