/** What can be wrong with the rows of a list. Problems carry codes and plain values; their Chinese wording stands in wording.ts. */
import type { FieldId } from "./fields";
import type { Fen } from "./money";

/** The row is not imported. */
export const LEFT_OUT_CODES = [
  "forbiddenCharacter",
  "textTooLong",
  "brokenText",
  "brokenQuote",
  "surplusFields",
  "missingFields",
  "unreadableAmount",
  "finerThanFen",
  "unknownFund",
  "unknownCategory",
  "unknownPeriod",
  "periodConflict",
  "otherYear",
  "unknownYear",
  "codeSubtotal",
  "badCode",
  "unknownClass",
  "unknownName",
  "noProject",
  "noPlace",
  "negativeCell",
  "tooLarge",
  "droppedHidden",
  "droppedAlike",
] as const;

/** The row is imported; somebody should look. */
export const NOTE_CODES = [
  "otherName",
  "otherGovernment",
  "severalUnits",
  "totalDiffers",
  "listOfYear",
  "noPeriodColumn",
  "joinedAmount",
  "hiddenColumn",
  "otherMoney",
  "otherCatalogue",
  "hiddenRows",
  "alikeRows",
] as const;

/** Rows that the user said to leave out. */
const CHOSEN: readonly string[] = ["droppedHidden", "droppedAlike"];

export type ImportProblemCode = (typeof LEFT_OUT_CODES)[number] | (typeof NOTE_CODES)[number];

export interface ImportProblem {
  readonly code: ImportProblemCode;
  /** From 1, as the spreadsheet program counts; null for the list as a whole. */
  readonly row: number | null;
  readonly field: FieldId | null;
  /** The header of the column, null where the list has no such column. */
  readonly column: string | null;
  /** What stands in the cell. */
  readonly text: string;
  /** Values for the wording. */
  readonly detail: Readonly<Record<string, string>>;
  /** Of a problem of several rows, from 1. */
  readonly rows?: readonly number[];
  /** The money at stake. */
  readonly fen?: Fen;
}

const NOTES: readonly string[] = NOTE_CODES;

export function isNote(problem: ImportProblem): boolean {
  return NOTES.includes(problem.code);
}

export function isChosen(problem: ImportProblem): boolean {
  return CHOSEN.includes(problem.code);
}
