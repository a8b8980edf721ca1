/** The cells that identities judge, and when each of them is to light up. */
import type { Instance } from "../identity/instances";
import { instancesOf } from "../identity/instances";
import { judge } from "../identity/judge";
import type { RowPlace, TableMap } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import type { Term } from "../declare/term";
import type { IdentityContext } from "./context";
import { blankSide, openCondition } from "./stillBlank";
import { differenceFormula, excessFormula, hasLiveLine, verdictFormulas } from "./verdict";

/** One identity at one cell. */
export interface Alarm {
  readonly row: number;
  readonly column: number;
  /** Without "="; TRUE where the identity fails. */
  readonly fails: string;
  /** The same with what is still to be filled in, as earlier versions had it. */
  readonly fallsShort: string;
  /** What it yields now; asked for by files only. */
  readonly isFailing: () => boolean;
}

/** Those of the table's cells on one sheet; a table may go on on another. */
export function alarmsOf(context: IdentityContext, map: TableMap, sheet = map.sheet): readonly (readonly Alarm[])[] {
  return context.pack.rules.flatMap((rule) => {
    const judgedMap = hasLiveLine(rule) ? context.tables.get(rule.table) : undefined;
    if (!hasLiveLine(rule) || !judgedMap) return [];
    const others = namedCells(rule.right).filter((cell) => cell.table === map.table.id);
    if (judgedMap !== map && others.length === 0) return [];
    const instances = instancesOf(rule, judgedMap).filter((instance) => context.tells?.(instance) ?? true);
    const alarm = (instance: Instance, row: RowPlace, column: string): Alarm | null =>
      alarmAt(context, { map, sheet }, instance, row, column);
    const own =
      judgedMap === map ? instances.flatMap((instance) => alarm(instance, instance.row, instance.column) ?? []) : [];
    const named = instances.flatMap((instance) =>
      others.flatMap((cell) => {
        const row = map.byKey.get(cell.row);
        return (row && alarm(instance, row, cell.column)) ?? [];
      }),
    );
    return [own, named];
  });
}

type NamedCell = Extract<Term, { term: "cell" }>;

/** Single cells that the right side names: they light up together with the judged one. */
function namedCells(term: Term): readonly NamedCell[] {
  if (term.term === "cell") return [term];
  if (term.term === "add") return term.of.flatMap(namedCells);
  return term.term === "subtract" ? [term.from, ...term.less].flatMap(namedCells) : [];
}

interface AlarmPlace {
  readonly map: TableMap;
  readonly sheet: string;
}

function alarmAt(
  context: IdentityContext,
  { map, sheet }: AlarmPlace,
  instance: Instance,
  place: RowPlace,
  columnId: string,
): Alarm | null {
  const at = cellAt(map, place, columnId);
  const verdict = at?.sheet === sheet ? verdictFormulas(instance, context.book, sheet) : null;
  if (!at || !verdict) return null;
  const fails = `${excessFormula(instance.rule.relation, differenceFormula(verdict.left, verdict.right))}>${verdict.envelope ?? "0"}`;
  const waits = [
    openCondition(context, instance, sheet),
    blankSide(context, instance, sheet, { left: verdict.left, right: `(${verdict.right})` }),
  ].flatMap((one) => one ?? []);
  const conditions = [verdict.applies ?? [], fails].flat();
  return {
    row: at.row,
    column: at.column,
    fails: every([...conditions, ...waits.map(({ formula }) => `NOT(${formula})`)]),
    fallsShort: every(conditions),
    isFailing: () => judge(instance, context.book).outcome === "fail" && !waits.some(({ now }) => now),
  };
}

function every(conditions: readonly string[]): string {
  return conditions.length === 1 ? (conditions[0] ?? "") : `AND(${conditions.join(",")})`;
}
