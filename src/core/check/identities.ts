/** Judges every identity of the pack on the located tables. */
import { formatAmount } from "../amount/amount";
import { rowLabel, toWords } from "../terms/words";
import type { CheckContext, Judged } from "./context";
import { cellOf, printedAt, wordsAt } from "./context";
import type { Instance } from "./instances";
import { instancesOf } from "./instances";
import type { Judgement, Outcome } from "./judge";
import { judge } from "./judge";
import type { Finding, FindingCell } from "./report";

export interface JudgedInstance {
  readonly instance: Instance;
  readonly judgement: Judgement;
}

/** Cells of a long right side that a finding lists; the others are in the sums named. */
const LISTED_CELLS = 6;

export function judgeInstances(context: CheckContext): { readonly judged: readonly JudgedInstance[]; readonly unseen: readonly Outcome[] } {
  const judged: JudgedInstance[] = [];
  const unseen: Outcome[] = [];
  for (const rule of context.pack.rules) {
    if (rule.kind !== "identity" || rule.compared === false) continue;
    const map = context.book.tables.get(rule.table);
    if (!map) {
      unseen.push(isPublished(context, rule.table) ? "missingInput" : "notApplicable");
      continue;
    }
    const instances = instancesOf(rule, map);
    if (rule.columns.some((column) => !map.columns.has(column))) unseen.push("missingInput");
    for (const instance of instances) judged.push({ instance, judgement: withoutWorkingTables(context, judge(instance, context.book)) });
  }
  return { judged, unseen };
}

/** A published workbook need not hold our working sheets; what only they could tell does not apply there. */
function withoutWorkingTables(context: CheckContext, judgement: Judgement): Judgement {
  const missing = judgement.missing;
  if (judgement.outcome !== "missingInput" || missing?.kind !== "table" || isPublished(context, missing.table)) return judgement;
  return { ...judgement, outcome: "notApplicable" };
}

function isPublished(context: CheckContext, table: string): boolean {
  return context.pack.tables.some((candidate) => candidate.id === table && candidate.formNo !== null);
}

export function identityFindings(context: CheckContext, judged: readonly JudgedInstance[]): Judged {
  const findings = judged.flatMap(({ instance, judgement }) => (judgement.agreement === "equal" ? [] : [findingOf(context, instance, judgement)]));
  return { outcomes: judged.map(({ judgement }) => judgement.outcome), findings };
}

function findingOf(context: CheckContext, instance: Instance, judgement: Judgement): Finding {
  const { rule, map, row, column } = instance;
  const left = cellOf(context, map, row, column);
  const rounding = judgement.agreement === "rounding";
  const difference = judgement.actual - judgement.expected;
  const { places } = map.money;
  return {
    rule: rule.id,
    form: rule.form,
    severity: rounding ? "info" : rule.severity,
    kind: rounding ? "rounding" : "mismatch",
    template: rounding ? "rounding" : rule.relation,
    words: {
      left: left?.words ?? "",
      right: rightWords(context, instance),
      label: rule.label,
      actual: formatAmount(judgement.actual, places),
      expected: formatAmount(judgement.expected, places),
      difference: formatAmount(Math.abs(difference), places),
      unit: map.money.unit,
    },
    table: map.table.id,
    cells: [...(left ? [left] : []), ...rightCells(context, judgement)],
    actual: judgement.actual,
    expected: judgement.expected,
    difference,
    places,
  };
}

function rightWords(context: CheckContext, instance: Instance): string {
  const { rule, map, row, column } = instance;
  return toWords(rule.right, { table: map.table, rowLabel: rowLabel(row), column }, context.pack);
}

function rightCells(context: CheckContext, judgement: Judgement): readonly FindingCell[] {
  return judgement.cells.slice(0, LISTED_CELLS).map((address) => ({ address, words: wordsAt(context, address), printed: printedAt(context, address) }));
}

