/** Judges every identity of the pack on the located tables. */
import type { FilledBy } from "../../finding/templates";
import { asTold } from "../../finding/templates";
import { formatAmount } from "../../amount/amount";
import type { IdentityRule } from "../../declare/rule";
import { isPlausibility } from "../../declare/rule";
import { rowLabel, toWords } from "../../terms/words";
import { lacksOptional } from "../../model/tableMap";
import type { CheckContext, TableOutcome } from "../../finding/context";
import { cellOf, printedAt, wordsAt } from "../../finding/context";
import type { Instance } from "../../identity/instances";
import { instancesOf } from "../../identity/instances";
import type { Judgement } from "../../identity/judge";
import { judge } from "../../identity/judge";
import { withoutBlankTotals } from "./blankTotals";
import { judgedOverTexts } from "./overTexts";
import type { CheckUnit, UnitResult } from "../part";
import { FROM_BOOK } from "../part";
import type { Finding, FindingCell } from "../../finding/finding";

export interface JudgedInstance {
  readonly instance: Instance;
  readonly judgement: Judgement;
}

/** Cells of a long right side that a finding lists; the others are in the sums named. */
const LISTED_CELLS = 6;

/** Every compared identity that there is to judge, and what cannot be: a table or column is not there. */
function comparedInstances(context: CheckContext): {
  readonly instances: readonly Instance[];
  readonly unseen: readonly TableOutcome[];
} {
  const instances: Instance[] = [];
  const unseen: TableOutcome[] = [];
  for (const rule of context.pack.rules) {
    if (rule.kind !== "identity" || rule.compared === false) continue;
    const map = context.book.tables.get(rule.table);
    if (!map) {
      unseen.push({ table: rule.table, outcome: isPublished(context, rule.table) ? "missingInput" : "notApplicable" });
      continue;
    }
    for (const instance of instancesOf(rule, map)) instances.push(instance);
    if (rule.columns.some((column) => !map.columns.has(column) && !lacksOptional(map, column)))
      unseen.push({ table: rule.table, outcome: "missingInput" });
  }
  return { instances, unseen };
}

export function judgeInstances(context: CheckContext): {
  readonly judged: readonly JudgedInstance[];
  readonly unseen: readonly TableOutcome[];
} {
  const { instances, unseen } = comparedInstances(context);
  return { judged: instances.map((instance) => judgeIn(context, instance)), unseen };
}

/** What the diagnosis reasons from: what is merely unusual proves nothing. `known`: judgements that the context leaves as they were. */
export function judgedIdentities(
  context: CheckContext,
  known: (instance: Instance) => JudgedInstance | undefined = () => undefined,
): readonly JudgedInstance[] {
  return comparedInstances(context)
    .instances.filter(({ rule }) => !isPlausibility(rule))
    .map((instance) => known(instance) ?? judgeIn(context, instance));
}

/** One identity, as the workbook has it. */
export function judgeIn(context: CheckContext, instance: Instance): JudgedInstance {
  return {
    instance,
    judgement: withoutWorkingTables(
      context,
      instance,
      withoutBlankTotals(context, instance, judgedOverTexts(context, instance, judge(instance, context.book))),
    ),
  };
}

class IdentityUnit implements CheckUnit {
  readonly reads = FROM_BOOK;

  constructor(private readonly instance: Instance) {}

  run(context: CheckContext): UnitResult {
    return foundAt(context, this.instance);
  }
}

/** One unit for each instance; a finding shows no cell that judging has not read. */
export function identityUnits(context: CheckContext): readonly CheckUnit[] {
  const { instances, unseen } = comparedInstances(context);
  return [
    ...instances.map((instance) => new IdentityUnit(instance)),
    { reads: "layout", run: () => ({ outcomes: unseen, findings: [] }) },
  ];
}

const NO_FINDINGS: readonly Finding[] = [];

function foundAt(context: CheckContext, instance: Instance): UnitResult {
  const judged = judgeIn(context, instance);
  const { judgement } = judged;
  const outcomes = [{ table: instance.rule.table, outcome: countedOutcome(instance, judgement) }];
  // Nearly all of them agree: words and places are worked out for the others alone.
  const findings = isTold(instance, judgement) ? [findingOf(context, instance, judgement)] : NO_FINDINGS;
  return isPlausibility(instance.rule) ? { outcomes, findings } : { outcomes, findings, judged };
}

/** What is unusual is told, but is nothing that failed. */
function countedOutcome({ rule }: Instance, { outcome }: Judgement): Judgement["outcome"] {
  return isPlausibility(rule) && outcome === "fail" ? "pass" : outcome;
}

/** A cent of rounding in what is merely usual is not worth a word. */
function isTold({ rule }: Instance, { agreement }: Judgement): boolean {
  return agreement === "different" || (agreement === "rounding" && !isPlausibility(rule));
}

/** A published workbook need not hold our working sheets; what only they could tell does not apply there. */
function withoutWorkingTables(context: CheckContext, { rule }: Instance, judgement: Judgement): Judgement {
  const missing = judgement.missing;
  // Nor need an older workbook of ours hold the fields that what is usual is compared with.
  if (judgement.outcome === "missingInput" && missing?.kind === "field" && isPlausibility(rule))
    return { ...judgement, outcome: "notApplicable" };
  if (judgement.outcome !== "missingInput" || missing?.kind !== "table" || isPublished(context, missing.table))
    return judgement;
  return { ...judgement, outcome: "notApplicable" };
}

function isPublished(context: CheckContext, table: string): boolean {
  return context.pack.tables.some((candidate) => candidate.id === table && candidate.formNo !== null);
}

/** What is to be nothing needs no words beside its figure. */
const NOTHING = "0";

function findingOf(context: CheckContext, instance: Instance, judgement: Judgement): Finding {
  const { rule, map, row, column } = instance;
  const left = cellOf(context, map, row, column);
  const rounding = judgement.agreement === "rounding";
  const difference = judgement.actual - judgement.expected;
  const right = rightWords(context, instance);
  const { places } = map.money;
  return {
    rule: rule.id,
    form: rule.form,
    severity: rounding ? "info" : rule.severity,
    kind: rounding ? "rounding" : (rule.finding ?? "mismatch"),
    ...asTold(rounding ? "rounding" : templateOf(rule), {
      left: left?.words ?? "",
      ...(right === NOTHING ? {} : { right }),
      label: rule.label,
      actual: formatAmount(judgement.actual, places),
      expected: formatAmount(judgement.expected, places),
      difference: formatAmount(Math.abs(difference), places),
      unit: map.money.unit,
    }),
    table: map.table.id,
    cells: [...(left ? [left] : []), ...rightCells(context, judgement)],
    actual: judgement.actual,
    expected: judgement.expected,
    difference,
    places,
  };
}

const UNUSUAL = { equals: "unusualEquals", atMost: "unusualAtMost", atLeast: "unusualAtLeast" } as const;

function templateOf(rule: IdentityRule): FilledBy<"left" | "label" | "actual" | "expected" | "difference" | "unit"> {
  if (!isPlausibility(rule)) return rule.relation;
  return rule.right.term === "zero" ? "unusualFigure" : UNUSUAL[rule.relation];
}

function rightWords(context: CheckContext, instance: Instance): string {
  const { rule, map, row, column } = instance;
  return toWords(rule.right, { table: map.table, rowLabel: rowLabel(row), column }, context.pack);
}

function rightCells(context: CheckContext, judgement: Judgement): readonly FindingCell[] {
  return judgement.cells
    .slice(0, LISTED_CELLS)
    .map((address) => ({ address, words: wordsAt(context, address), printed: printedAt(context, address) }));
}
