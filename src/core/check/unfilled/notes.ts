/** Notes that a table is empty, of a workbook that somebody may still be filling in: a table without figures is no error before that is known. */
import { retold } from "../../finding/finding";
import type { CheckContext, TableOutcome } from "../../finding/context";
import type { UnitResult } from "../part";
import type { Finding } from "../../finding/finding";
import { firstAmount, hasFormulas } from "./inputs";

/** `waiting`: tables that something else says are still to be filled in; these need no note, and one that is left there is only told. */
export function withNotes(context: CheckContext, unit: UnitResult, waiting: ReadonlySet<string | null>): UnitResult {
  if (!unit.findings.some(isAboutNote)) return unit;
  const isOpen = waiting.size > 0 || isOurs(context);
  const findings = unit.findings.flatMap((finding): readonly Finding[] => {
    if (!isAboutNote(finding)) return [finding];
    if (finding.template === "noteOnFilledTable")
      return [waiting.has(finding.table) ? { ...finding, severity: "info" } : finding];
    return waiting.has(finding.table) ? [] : [isOpen ? orEmpty(context, finding) : finding];
  });
  return {
    ...unit,
    findings,
    outcomes: findings.some(({ severity }) => severity !== "info") ? unit.outcomes : unit.outcomes.map(asWaiting),
  };
}

function isAboutNote({ template }: Finding): boolean {
  return template === "noteMissing" || template === "noteOnFilledTable";
}

/** It has the page to fill in that only our workbooks have, and formulas; what is published has neither. */
function isOurs(context: CheckContext): boolean {
  return (
    context.book.infoAddress(context.pack.info.unitName) !== null &&
    [...context.book.tables.values()].some((map) => hasFormulas(context, map))
  );
}

/** Nothing else asks for its figures, so that only a person knows. */
function orEmpty({ book }: CheckContext, finding: Finding): Finding {
  const map = finding.table === null ? undefined : book.tables.get(finding.table);
  const at = map ? firstAmount(map) : null;
  return {
    ...retold(finding, "unfilledOrEmpty"),
    severity: "info",
    kind: "unfilled",
    cells: at ? [{ address: at, words: finding.words.table ?? "", printed: "" }] : finding.cells,
  };
}

function asWaiting(one: TableOutcome): TableOutcome {
  return one.outcome === "fail" ? { ...one, outcome: "missingInput", unfilled: true } : one;
}
