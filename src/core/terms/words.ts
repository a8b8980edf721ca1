/** A term in the words of the form: 表三 合计·项目支出. */
import type { Term } from "../declare/term";
import { kindOf } from "./kinds";
import type { Vocabulary, WordScope } from "./kinds/kind";

export type { Vocabulary, WordScope } from "./kinds/kind";
export { cellWords, columnLabel, fieldLabel, placeWords, rowLabel } from "./vocabulary";

export function toWords(term: Term, scope: WordScope, vocabulary: Vocabulary): string {
  return kindOf(term).words(term, scope, vocabulary, (inner) => toWords(inner, scope, vocabulary));
}
