/** What the comparison of sentences, the heads of tables and 目录 say of a cell is not said again by the checks of the whole workbook. */
import type { PackSpec } from "../../spec/pack";
import type { BookCheck } from "../../spec/bookCheck";
import type { Finding } from "../report";
import { addressKey } from "../../model/address";

const MAY_REPEAT: ReadonlySet<BookCheck["kind"]> = new Set<BookCheck["kind"]>(["placeholders", "years", "blankReasons", "truncatedAmounts"]);

export function withoutRepeats({ bookChecks = [] }: PackSpec, findings: readonly Finding[]): readonly Finding[] {
  const own = new Set(bookChecks.filter(({ kind }) => MAY_REPEAT.has(kind)).map(({ id }) => id));
  if (!findings.some(({ rule }) => own.has(rule))) return findings;
  const told = new Set(findings.filter(isTold).flatMap(({ cells }) => cells.map(({ address }) => addressKey(address))));
  return findings.filter(({ rule, cells }) => !own.has(rule) || !cells.some(({ address }) => told.has(addressKey(address))));
}

/** A sentence that the comparison could not read is shown beside what it should be. */
function isTold({ rule, severity, template }: Finding): boolean {
  return !rule.startsWith("book.") && (severity !== "info" || template === "narrativeUnread");
}
