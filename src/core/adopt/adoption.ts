/** What adopting a workbook will do: the plan, and the account that people read before and after. Plain data; wording is in app/wording. */
import type { Amount } from "../amount/amount";
import type { CellAddress, CellValue } from "../model/snapshot";
import type { WorkbookPlan } from "../model/workbookPlan";

export interface AdoptionOptions {
  /** Replace constants that agree by their formulas. */
  readonly formulas: boolean;
}

export interface Adoption {
  readonly plan: WorkbookPlan;
  readonly account: AdoptionAccount;
}

export interface AdoptedTable {
  readonly id: string;
  readonly shortName: string;
  /** Where it stands, its first place first. */
  readonly sheets: readonly string[];
}

/** A field of the new 基础信息 that the tables state, or that fits them best. */
export interface FilledField {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  /** Chosen because the tables agree with it, stated nowhere. */
  readonly guessed: boolean;
}

/**
 * differs, rounding: the figure is not what the formula yields, by more or no more than rounding explains; hiddenDecimals: it is,
 * but only as printed; text: no number; otherValue: the figures agree, but the formula would read the cells otherwise (a code with
 * blanks round it, say); circular: a formula of the user's reads this cell.
 */
export type KeptReason = "differs" | "rounding" | "hiddenDecimals" | "text" | "otherValue" | "circular";

/** A constant that stays although the form has a formula there. */
export interface KeptConstant {
  readonly address: CellAddress;
  /** 表六 301 工资福利支出·人员经费 */
  readonly words: string;
  readonly rule: string;
  readonly value: CellValue;
  readonly formula: string;
  /** What the form's identity yields, in hundredths of the table's unit of money. */
  readonly expected: Amount;
  /** Decimals that the table prints. */
  readonly places: number;
  readonly reason: KeptReason;
}

export interface FormulaAccount {
  /** Constants that agree with their formula; they are replaced when formulas were asked for. */
  readonly agreeing: number;
  /** How many are replaced: `agreeing`, or 0. */
  readonly written: number;
  readonly already: number;
  /** Cells blank or with a dash that have a formula in the form; they stay as they are. */
  readonly blank: number;
  /** Cells whose formula reads something that is not there. */
  readonly unreadable: number;
  readonly kept: readonly KeptConstant[];
}

/** notThere: a table, column, row or field is missing; noFigure: text or an error where a figure should be; otherValue: as above. */
export type SkipReason = "notThere" | "noFigure" | "otherValue";

/** Places where an identity gets no line in 勾稽检查 and no colour. */
export interface SkippedRule {
  readonly rule: string;
  readonly form: string;
  readonly label: string;
  /** 表三 */
  readonly table: string;
  readonly reason: SkipReason;
  /** What is missing or wrong, in words of the form; "" when nothing more is known. */
  readonly detail: string;
  /** Cells; 1 for a table that is missing as a whole. */
  readonly count: number;
}

/** code: a row whose code cannot be made out; copy: a sheet that holds the same table again and is left alone. */
export interface Unrecognised {
  readonly kind: "table" | "column" | "row" | "code" | "copy";
  readonly table: string;
  readonly detail: string;
}

export interface AdoptionAccount {
  readonly pack: string;
  /** No form was there: what is known of it was told by its figures. */
  readonly formless?: true;
  readonly unit: string;
  /** Null where nothing states it. */
  readonly year: number | null;
  readonly tables: readonly AdoptedTable[];
  readonly checkSheet: { readonly sheet: string; readonly lines: number; readonly failing: number };
  /** Null where the workbook has one. */
  readonly infoSheet: { readonly sheet: string; readonly filled: readonly FilledField[] } | null;
  /** Usual names that other sheets have already, and those that the new sheets get instead. */
  readonly renamed: readonly { readonly wanted: string; readonly used: string }[];
  readonly names: readonly string[];
  readonly conditionalFormats: number;
  /** Columns such as J:P that were free and are hidden now; what colours read stands there. */
  readonly hiddenColumns: readonly { readonly sheet: string; readonly columns: string }[];
  /**
   * Sheets without colours: a formula, at a cell or a name, reads whole rows and would count what colours need; or, without a formula, cells
   * up to this one leave no columns free.
   */
  readonly uncoloured: readonly { readonly sheet: string; readonly at: string; readonly formula: string | null }[];
  readonly formulas: FormulaAccount;
  readonly skipped: readonly SkippedRule[];
  readonly unrecognised: readonly Unrecognised[];
}
