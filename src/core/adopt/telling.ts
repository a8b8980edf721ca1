/** Which identities can be told by formulas in this workbook, and why the others cannot. */
import { lacksOptional } from "../model/tableMap";
import { toNumber } from "../amount/amount";
import type { Instance } from "../identity/instances";
import { instancesOf } from "../identity/instances";
import type { Judgement } from "../identity/judge";
import { judge } from "../identity/judge";
import type { CellValue, WorkbookSnapshot } from "../model/snapshot";
import { printedAddress } from "../model/address";
import type { Book, Missing } from "../model/tableMap";
import { hasLiveLine, verdictFormulas } from "../plan/verdict";
import { groupsOf } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { IdentityRule } from "../declare/rule";
import { columnLabel, fieldLabel } from "../terms/words";
import type { SkippedRule, SkipReason } from "./adoption";
import { tryFormulas } from "../formula/scratch";

export interface Telling {
  readonly tells: (instance: Instance) => boolean;
  /** Instances with a line of their own, and those of them that do not hold. */
  readonly lines: number;
  readonly failing: number;
  readonly skipped: readonly SkippedRule[];
}

interface Told {
  readonly instance: Instance;
  readonly judgement: Judgement;
  readonly left: string;
  readonly right: string;
  readonly envelope: string;
}

interface Untold {
  readonly rule: IdentityRule;
  readonly reason: SkipReason;
  readonly detail: string;
}

/** `sheet` is the name of the new 勾稽检查; `snapshot` holds the new 基础信息 too. */
export function tellIdentities(pack: PackSpec, book: Book, snapshot: WorkbookSnapshot, sheet: string): Telling {
  const told: Told[] = [];
  const untold: Untold[] = [];
  for (const rule of pack.rules) {
    if (!hasLiveLine(rule)) continue;
    const map = book.tables.get(rule.table);
    if (!map) {
      // A working sheet that a published workbook does not have is not missed.
      if (pack.tables.some((table) => table.id === rule.table && table.formNo === null)) continue;
      untold.push({
        rule,
        reason: "notThere",
        detail: missingWords(pack, { kind: "table", table: rule.table, detail: rule.table }),
      });
      continue;
    }
    for (const column of rule.columns.filter((id) => !map.columns.has(id) && !lacksOptional(map, id))) {
      untold.push({
        rule,
        reason: "notThere",
        detail: missingWords(pack, { kind: "column", table: rule.table, detail: column }),
      });
    }
    for (const instance of instancesOf(rule, map)) {
      const one = tellOne(pack, book, sheet, instance);
      if ("reason" in one) untold.push(one);
      else told.push(one);
    }
  }
  const values = tryFormulas(
    snapshot,
    sheet,
    told.flatMap(({ left, right, envelope }) => [`=ROUND(${left},2)`, `=ROUND(${right},2)`, `=${envelope}`]),
  );
  const agrees = ({ judgement }: Told, index: number): boolean =>
    is(values[3 * index], toNumber(judgement.actual)) &&
    is(values[3 * index + 1], toNumber(judgement.expected)) &&
    is(values[3 * index + 2], toNumber(judgement.right?.allowance ?? 0));
  const lines = told.filter(agrees);
  untold.push(
    ...told
      .filter((one, index) => !agrees(one, index))
      .map(({ instance }): Untold => ({ rule: instance.rule, reason: "otherValue", detail: "" })),
  );
  const keys = new Set(lines.map(({ instance }) => instanceKey(instance)));
  return {
    tells: (instance) => keys.has(instanceKey(instance)),
    lines: lines.length,
    failing: lines.filter(({ judgement }) => judgement.outcome === "fail").length,
    skipped: countSkipped(pack, untold),
  };
}

function tellOne(pack: PackSpec, book: Book, sheet: string, instance: Instance): Told | Untold {
  const { rule } = instance;
  const judgement = judge(instance, book);
  if (judgement.outcome === "missingInput" || judgement.outcome === "ruleError") {
    return {
      rule,
      reason: judgement.outcome === "missingInput" ? "notThere" : "noFigure",
      detail: judgement.missing ? missingWords(pack, judgement.missing) : "",
    };
  }
  const verdict = verdictFormulas(instance, book, sheet);
  return verdict
    ? {
        instance,
        judgement,
        left: verdict.left,
        right: verdict.right,
        envelope: verdict.envelope ?? "0",
      }
    : { rule, reason: "notThere", detail: "" };
}

/** Float noise of a sum is none. */
export function is(value: CellValue | undefined, expected: number): boolean {
  return typeof value === "number" && Math.abs(value - expected) < 1e-9 * Math.max(1, Math.abs(expected));
}

function instanceKey({ rule, row, column }: Instance): string {
  return `${rule.id}|${row.key}|${column}`;
}

/** 表三 没有“项目支出”列, 表十二!C8 的“待定” */
function missingWords(pack: PackSpec, { kind, table, detail, at }: Missing): string {
  const spec = pack.tables.find((candidate) => candidate.id === table);
  if (at) return `${printedAddress(at)}“${detail}”`;
  if (kind === "field") return fieldLabel(pack.info, detail);
  if (!spec || kind === "table") return spec?.shortName ?? table;
  if (kind === "column") return `${spec.shortName} ${columnLabel(spec, detail)}`;
  const row = groupsOf(spec)
    .flatMap((group) => (group.kind === "fixed" ? group.rows : []))
    .find((candidate) => candidate.id === detail);
  return `${spec.shortName} ${row?.label || row?.words || detail}`;
}

function countSkipped(pack: PackSpec, untold: readonly Untold[]): readonly SkippedRule[] {
  const counted = new Map<string, SkippedRule>();
  for (const { rule, reason, detail } of untold) {
    const key = `${rule.id}|${reason}|${detail}`;
    const table = pack.tables.find((candidate) => candidate.id === rule.table)?.shortName ?? rule.table;
    counted.set(key, {
      rule: rule.id,
      form: rule.form,
      label: rule.label,
      table,
      reason,
      detail,
      count: (counted.get(key)?.count ?? 0) + 1,
    });
  }
  return [...counted.values()];
}
