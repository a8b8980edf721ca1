/** Which terms of the pack's 名词解释 a disclosure uses, and how their paragraphs read. */
import type { Book, Missing } from "../model/tableMap";
import type { GlossarySpec, GlossaryTerm } from "../declare/glossary";
import { chineseOrdinal } from "../declare/lookups";
import { evaluate } from "./evaluate";

export interface TermInUse {
  readonly term: GlossaryTerm;
  /** Null when its figures could not be read, so that nobody can tell. */
  readonly used: boolean | null;
  readonly missing: readonly Missing[];
}

export function termsInUse(glossary: GlossarySpec, book: Book): readonly TermInUse[] {
  return glossary.terms.map((term) => ({ term, ...useOf(term, book) }));
}

function useOf({ used }: GlossaryTerm, book: Book): Omit<TermInUse, "term"> {
  if (used.in !== "figures") return { used: true, missing: [] };
  const values = used.of.map((of) => evaluate(of, { book, map: null, row: null, column: null }));
  if (values.some((value) => value.ok && value.amount !== 0)) return { used: true, missing: [] };
  const missing = values.flatMap((value) => (value.ok ? [] : [value.missing]));
  return { used: missing.length > 0 ? null : false, missing };
}

/** 一、 or （一） of the paragraph with this number, from 1. */
export function termOrdinal({ numbering }: GlossarySpec, number: number): string {
  const ordinal = chineseOrdinal(number);
  return numbering === "一、" ? `${ordinal}、` : `（${ordinal}）`;
}
