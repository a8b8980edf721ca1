/** What is wrong, where, and in which words: plain data. */
import type { Template, Told } from "./templates";
import { asTold } from "./templates";
import type { Severity } from "../declare/rule";
import type { Amount } from "../amount/amount";
import type { CellAddress } from "../model/snapshot";
import type { Explanation, Place } from "../state/explanations";

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

export interface FindingCell {
  readonly address: CellAddress;
  /** 表三 合计·项目支出 */
  readonly words: string;
  /** What the cell shows. */
  readonly printed: string;
}

/** `template` picks the sentence, `words` fills it. */
export type Finding = FindingBase & Told;

/** The same in another sentence: its words are those of the first one and what is added to them. */
export function retold(
  finding: Finding,
  template: Template,
  words: Readonly<Record<string, string>> = finding.words,
): Finding {
  const same: FindingBase = finding;
  return { ...same, ...asTold(template, words) };
}

interface FindingBase {
  readonly rule: string;
  /** Number in the catalogue of identities, "" for findings without one. */
  readonly form: string;
  readonly severity: Severity;
  readonly kind: FindingKind;
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
