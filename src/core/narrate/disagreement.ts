/** Where a printed text says something else than the cells. */
import type { FindingKind } from "../finding/finding";

export interface Disagreement {
  readonly slot: string;
  readonly kind: Extract<FindingKind, "narrative" | "percent" | "direction" | "unit" | "wording" | "name">;
  /** omitted, added: of a list; renamed: its amount under another name; differs: anything else; typo: one character of the sentence's own words. */
  readonly what: "differs" | "omitted" | "added" | "renamed" | "typo";
  readonly printed: string;
  readonly expected: string;
  /** Where the words stand in the text, the end excluded. */
  readonly start: number;
  readonly end: number;
}
