/**
 * What is merely usual, of a table that is blank throughout, or in which only formulas show something: it is no hint about figures, the
 * table is still to be filled in.
 */
import { addressKey } from "../../model/address";
import type { TableMap } from "../../model/tableMap";
import { cellAt } from "../../model/tableMap";
import { isPlausibility } from "../../declare/rule";
import type { CheckContext } from "../../finding/context";
import type { JudgedInstance } from "../figures/identities";
import { judgeIn } from "../figures/identities";
import { instancesOf } from "../../identity/instances";
import type { UnitResult } from "../part";
import { gathered } from "../part";
import type { Finding } from "../../finding/finding";
import { inputReader } from "./inputs";

/** The failing ones of blank tables, where another table has a figure that this one has usually no less of. */
export function hintsOfBlankTables(context: CheckContext, found: readonly UnitResult[]): readonly JudgedInstance[] {
  const hints = gathered(found, ({ findings }) => findings).filter(isShort);
  if (hints.length === 0) return [];
  const reader = inputReader(context);
  const blank = new Set(
    [...new Set(hints.map(({ table }) => table))].flatMap((id): readonly TableMap[] => {
      const map = id === null ? undefined : context.book.tables.get(id);
      return map && (reader.isBlankTable(map) || reader.isUntypedTable(map)) ? [map] : [];
    }),
  );
  const rules = new Set(hints.map(({ rule }) => rule));
  return context.pack.rules.flatMap((rule) => {
    const map =
      rule.kind === "identity" && isPlausibility(rule) && rules.has(rule.id)
        ? context.book.tables.get(rule.table)
        : undefined;
    return rule.kind !== "identity" || !map || !blank.has(map)
      ? []
      : instancesOf(rule, map)
          .map((instance) => judgeIn(context, instance))
          .filter(({ judgement }) => judgement.outcome === "fail");
  });
}

function isShort({ kind, actual, expected }: Finding): boolean {
  return kind === "plausibility" && actual === 0 && expected !== null && expected > 0;
}

/** Without the hints that wait, told by rule and place. */
export function withoutHints(unit: UnitResult, waiting: readonly JudgedInstance[]): UnitResult {
  if (waiting.length === 0 || !unit.findings.some(isShort)) return unit;
  const ids = new Set(
    waiting.map(({ instance: { rule, map, row, column } }) => {
      const at = cellAt(map, row, column);
      return `${rule.id}|${at ? addressKey(at) : ""}`;
    }),
  );
  return {
    ...unit,
    findings: unit.findings.filter((finding) => {
      const at = finding.cells[0]?.address;
      return !(isShort(finding) && at && ids.has(`${finding.rule}|${addressKey(at)}`));
    }),
  };
}
