/**
 * Tables that were emptied with the labels of their rows, while other tables have their figures: still to be filled in, like one whose
 * labels were left. Nothing says that such a table has no figures, and a row that went with them is part of it.
 */
import { formatAmount } from "../../amount/amount";
import type { IdentityRule } from "../../declare/rule";
import type { Term } from "../../declare/term";
import type { CheckContext } from "../../finding/context";
import type { Finding } from "../../finding/finding";
import { hasFigures } from "../../identity/figures";
import type { TableMap } from "../../model/tableMap";
import { evaluate } from "../../terms/evaluate";
import { everyTerm, tablesOf } from "../../terms/inner";
import { placeWords, toWords } from "../../terms/words";
import type { JudgedInstance } from "../figures/identities";
import type { UnitResult } from "../part";

/** By table: the finding that says what it waits for. */
export type Emptied = ReadonlyMap<string, Finding>;

export function emptiedTables(context: CheckContext, found: readonly UnitResult[]): Emptied {
  const findings = found.flatMap((unit) => unit.findings);
  const unnoted = new Set(findings.flatMap(({ template, table }) => (template === "noteMissing" ? [table] : [])));
  const rows = findings.filter(({ template, table }) => template === "rowMissing" && unnoted.has(table));
  if (rows.length === 0) return new Map();
  const judged = found.flatMap((unit) => unit.judged ?? []);
  return new Map(
    [...new Set(rows.map(({ table }) => table))].flatMap((id): [string, Finding][] => {
      const map = id === null ? undefined : context.book.tables.get(id);
      const needs =
        map && !hasFigures(context.book, map) ? (askedFor(context, judged, map) ?? ownNeeds(context, map)) : null;
      const lost = rows.filter(({ table }) => table === id);
      return map && needs !== null ? [[map.table.id, findingOf(map, needs, lost)]] : [];
    }),
  );
}

/** What another table shows that a row of this one has to give. */
function askedFor({ book }: CheckContext, judged: readonly JudgedInstance[], { table }: TableMap): string | null {
  for (const { instance, judgement } of judged) {
    const { missing } = judgement;
    if (missing?.kind !== "row" || missing.table !== table.id || instance.rule.relation !== "equals") continue;
    const { rule, map, row, column } = instance;
    const [read, others] = [
      book.amount(map, row, column),
      evaluate(without(rule.right, table.id), { book, map, row, column }),
    ];
    // What other tables give of it already is not asked of this one.
    if (!read.ok || !others.ok || read.amount === others.amount) continue;
    const needs = printed(placeWords(map, row, column), read.amount, map);
    const given = printed("", others.amount, map);
    if (needs !== null) return given === null ? needs : `${needs}，其他表里只${given}`;
  }
  return null;
}

/** The term with nothing in place of what it reads of the table. */
function without(term: Term, table: string): Term {
  if (!tablesOf(term).includes(table)) return term;
  switch (term.term) {
    case "add":
      return { ...term, of: term.of.map((part) => without(part, table)) };
    case "subtract":
      return { ...term, from: without(term.from, table), less: term.less.map((part) => without(part, table)) };
    case "onlyFor":
      return { ...term, then: without(term.then, table) };
    default:
      return { term: "zero" };
  }
}

/** What the rows that are gone take from other tables. */
function ownNeeds(context: CheckContext, map: TableMap): string | null {
  for (const rule of context.pack.rules) {
    if (rule.kind !== "identity" || rule.table !== map.table.id || !isCopy(rule)) continue;
    const right = evaluate(rule.right, { book: context.book, map, row: null, column: null });
    const words = toWords(rule.right, { table: map.table, rowLabel: "", column: "" }, context.pack);
    const needs = right.ok ? printed(words, right.amount, map) : null;
    if (needs !== null) return needs;
  }
  return null;
}

/** At named rows, and from named cells of other tables, so that it can be read without a row. */
function isCopy({ rows, relation, right, table }: IdentityRule): boolean {
  const tables = tablesOf(right);
  return (
    relation === "equals" &&
    rows.every((selector) => "rows" in selector) &&
    tables.length > 0 &&
    !tables.includes(table) &&
    everyTerm(right).every(standsAlone)
  );
}

function standsAlone(term: Term): boolean {
  switch (term.term) {
    case "cell":
    case "add":
    case "subtract":
    case "onlyFor":
    case "scaled":
    case "zero":
      return true;
    case "lookup":
      return (term.code !== undefined || term.name !== undefined) && term.column !== undefined;
    case "rows":
      return term.table !== undefined && term.column !== undefined;
    default:
      return false;
  }
}

function printed(place: string, amount: number, { money: { places, unit } }: TableMap): string | null {
  return amount === 0 ? null : `${place}有 ${formatAmount(amount, places)} ${unit}`;
}

function findingOf(map: TableMap, needs: string, lost: readonly Finding[]): Finding {
  const rows = [...new Set(lost.map(({ words }) => words.row ?? ""))].map((row) => `“${row}”`).join("、");
  return {
    rule: "workbook.figures-are-filled-in",
    form: "",
    severity: "info",
    kind: "unfilled",
    template: "unfilledEmptied",
    words: { table: map.table.shortName, needs, rows },
    table: map.table.id,
    cells: [{ address: { sheet: map.sheet, row: map.firstRow, column: 0 }, words: map.table.shortName, printed: "" }],
    actual: null,
    expected: null,
    difference: null,
  };
}

/** Without the rows that went with the figures: they are told as part of it. */
export function withoutLostRows(unit: UnitResult, emptied: Emptied): UnitResult {
  const findings = unit.findings.filter(
    ({ template, table }) => template !== "rowMissing" || !emptied.has(table ?? ""),
  );
  return findings.length === unit.findings.length ? unit : { ...unit, findings };
}
