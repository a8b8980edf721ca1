/** The workbook as if a code were another: which findings about codes and which identities it would mend. */
import { checkCodes } from "../../check/codes/codes";
import type { CheckContext } from "../../finding/context";
import type { JudgedInstance } from "../../check/figures/identities";
import { judgedIdentities } from "../../check/figures/identities";
import type { Instance } from "../../identity/instances";
import { withoutUnfilled } from "../../check/unfilled/settle";
import type { Finding } from "../../finding/finding";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { indexRows } from "../../model/tableMap";
import { relinkTree } from "../../locate/treeRows";
import { findGroup } from "../../declare/lookups";
import type { IdentityRule } from "../../declare/rule";
import { readTables } from "../../terms/inner";
import type { CodeSlip } from "./codeSlips";
import type { LinearForm } from "../search/forms";
import { failsWithoutMending, formsOf, instanceId } from "../search/forms";

export interface CodeTrial {
  readonly slip: CodeSlip;
  /** Codes of the same group that have to change with it. */
  readonly also: readonly CodeSlip[];
  readonly context: CheckContext;
  /** Weight of the findings about codes that go away, less those that come. */
  readonly gain: number;
}

/** What fails of the amounts, formulas taken to follow. */
export interface AmountTrial extends CodeTrial {
  readonly judged: readonly JudgedInstance[];
  readonly forms: readonly LinearForm[];
  readonly failing: ReadonlySet<string>;
}

export function tryCode(
  context: CheckContext,
  slip: CodeSlip,
  counts: (finding: Finding) => boolean,
  also: readonly CodeSlip[] = [],
): CodeTrial | null {
  const map = context.book.tables.get(slip.table);
  const group = findGroup(context.pack, slip.row.group)?.group;
  if (!map || group?.kind !== "tree") return null;
  const all = [slip, ...also];
  const rows = relinkTree(group, map.rows, new Map(all.map((one) => [one.row.key, one.code]))).map((row) => {
    const own = row.group === slip.row.group ? all.find((one) => one.row.row === row.row) : undefined;
    return own ? printedAs(row, own) : row;
  });
  const tables = new Map(context.book.tables).set(slip.table, { ...map, rows, byKey: indexRows(rows) });
  const trial: CheckContext = { ...context, book: { ...context.book, tables } };
  const before = codeFindings(context, slip.table).filter(counts);
  return {
    slip,
    also,
    context: trial,
    gain: weightOf(before) - weightOf(codeFindings(trial, slip.table).filter(counts)),
  };
}

function printedAs(row: RowPlace, slip: CodeSlip): RowPlace {
  if (slip.actual === "") return { ...row, printedCode: [...row.printedCode, slip.suggested] };
  const at = row.printedCode.length > 1 ? row.printedCode.findIndex((part) => part === slip.actual) : 0;
  return {
    ...row,
    printedCode:
      row.printedCode.length > 1
        ? row.printedCode.map((part, index) => (index === at ? slip.suggested : part))
        : [slip.code],
  };
}

const known = new WeakMap<CheckContext, Map<string, readonly Finding[]>>();

/** Asked for anew with every code that is tried, and again of the one that is chosen. */
export function codeFindings(context: CheckContext, table: string): readonly Finding[] {
  const before = known.get(context) ?? new Map<string, readonly Finding[]>();
  known.set(context, before);
  const found = before.get(table) ?? findingsAbout(context, table);
  before.set(table, found);
  return found;
}

function findingsAbout(context: CheckContext, table: string): readonly Finding[] {
  const map: TableMap | undefined = context.book.tables.get(table);
  return context.pack.rules.flatMap((rule) =>
    rule.kind === "codes" && rule.table === table && map ? checkCodes(context, rule, map) : [],
  );
}

const WEIGHT = { error: 1, warning: 0.5, info: 0.1 } as const;

function weightOf(findings: readonly Finding[]): number {
  return findings.reduce((sum, { severity }) => sum + WEIGHT[severity], 0);
}

/** `before`: as the workbook stands. */
export function withAmounts(trial: CodeTrial, before: readonly JudgedInstance[]): AmountTrial {
  const judged = withoutUnfilled(
    trial.context,
    judgedIdentities(trial.context, beside(trial.slip.table, before)),
    codeFindings(trial.context, trial.slip.table),
  );
  const forms = formsOf(trial.context, judged, "followed");
  return {
    ...trial,
    judged,
    forms,
    failing: new Set(forms.filter(failsWithoutMending).map((form) => instanceId(form.instance))),
  };
}

/** The judgements that a code of the table has no part in. */
function beside(table: string, judged: readonly JudgedInstance[]): (instance: Instance) => JudgedInstance | undefined {
  const rules = new Map<IdentityRule, boolean>();
  const isApart = (rule: IdentityRule): boolean => {
    const known = rules.get(rule) ?? !readTables(rule).has(table);
    rules.set(rule, known);
    return known;
  };
  const apart = new Map(
    judged
      .filter(({ instance, judgement }) => judgement.unfilled !== true && isApart(instance.rule))
      .map((one) => [one.instance, one]),
  );
  return (instance) => apart.get(instance);
}
