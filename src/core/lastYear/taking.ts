/** 取上年数: what last year's disclosure says of the fields of 基础信息 that hold last year's figures, beside what they hold now. */
import type { Amount } from "../amount/amount";
import type { CellAddress } from "../model/snapshot";
import type { Missing } from "../model/tableMap";
import type { CellContent } from "../model/workbookPlan";

/**
 * Why last year's file gives no figure. blank: its cell is blank although its own check needs a figure there.
 * moneyUnit: its table states a unit of money that no form has; `detail` is as printed, `at` that line.
 */
export type NotTaken =
  | Missing
  | { readonly kind: "blank"; readonly at: CellAddress }
  | { readonly kind: "moneyUnit"; readonly at: CellAddress; readonly detail: string };

/**
 * same: the field holds that figure. fill: it is blank. differs: it holds another figure, a text or a formula.
 * notFound: last year's file does not give it. noField: this workbook has no such line.
 */
export type TakingStatus = "same" | "fill" | "differs" | "notFound" | "noField";

export interface Taking {
  readonly field: string;
  readonly label: string;
  readonly status: TakingStatus;
  /** The field's cell and what it held when it was looked at; null where there is none. */
  readonly target: CellAddress | null;
  readonly before: CellContent | null;
  /** In hundredths of 万元; null where it was not found. */
  readonly amount: Amount | null;
  /** Where it was read in last year's file. */
  readonly from: readonly CellAddress[];
  readonly why: NotTaken | null;
  /** Last year's file has an error at that cell, or at the unit of money on its sheet: the figure is as printed, and worth a look. */
  readonly doubtful: boolean;
}

export interface LastYearProposal {
  readonly year: number;
  /** As last year's file says it; null where it says none, or several. */
  readonly lastYear: number | null;
  readonly unit: string;
  readonly lastUnit: string;
  /** The two workbooks name different units. */
  readonly otherUnit: boolean;
  readonly takings: readonly Taking[];
}

/** notRecognised: no disclosure. otherForm: of another kind. wrongYear: not the year before, or of no year at all. noFigures: a form that nobody filled in. */
export type LastYearRefusal =
  | { readonly code: "notRecognised" }
  | { readonly code: "noFigures" }
  | { readonly code: "otherForm"; readonly form: string; readonly lastForm: string }
  | { readonly code: "wrongYear"; readonly year: number; readonly lastYear: number | null };

export type LastYearOutcome =
  | { readonly ok: true; readonly proposal: LastYearProposal }
  | { readonly ok: false; readonly refusal: LastYearRefusal };

/** What may be written without asking: it replaces nothing. */
export function fillsBlank({ status }: Taking): boolean {
  return status === "fill";
}

/** What the user may choose. */
export function canBeWritten({ status }: Taking): boolean {
  return status === "fill" || status === "differs";
}
