/** A code with figures in one table and without a row in those that are compared with it: what differs is just its figures. */
import { convertAmount } from "../../amount/money";
import type { CheckContext } from "../../finding/context";
import { cellOf } from "../../finding/context";
import { rowHasFigures } from "../../identity/figures";
import type { Finding, FindingCell } from "../../finding/finding";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { blockSpec } from "../../model/tableMap";
import { amountColumns, findGroup } from "../../declare/lookups";
import type { PackSpec } from "../../declare/pack";
import type { Term } from "../../declare/term";
import type { CauseSearch, FoundCause } from "./causes";
import type { LinearForm } from "../search/forms";
import { holdsAt, isEvenAt } from "../search/forms";
import { namedTables } from "./namedTables";
import { termsOf } from "../../terms/inner";
import { rowFigures } from "./undone";

/** Codes looked at for a pair of tables; more is no forgotten row. */
const MOST = 12;

interface Lacking {
  readonly from: TableMap;
  readonly row: RowPlace;
  readonly tables: readonly TableMap[];
}

export function missingRows(search: CauseSearch): readonly FoundCause[] {
  const accused = search.findings.filter(({ template }) => template === "codeByFigures");
  const lacking = lackingRows(search).filter((one) => !accused.some((finding) => isAccused(finding, one)));
  if (lacking.length === 0) return [];
  const together = new Map<string, Lacking[]>();
  for (const one of lacking) together.set(one.from.table.id, [...(together.get(one.from.table.id) ?? []), one]);
  return merged(
    lacking.flatMap((one): readonly FoundCause[] => {
      const alone = explainedBy(search, [one], one);
      const forms = alone.length > 0 ? alone : explainedBy(search, together.get(one.from.table.id) ?? [], one);
      if (forms.length === 0) return [];
      const cells = figuresOf(search, one);
      return [
        {
          kind: "missingRow",
          words: {
            from: one.from.table.shortName,
            tables: one.tables.map(({ table }) => table.shortName).join("、"),
            row: `${one.row.code ?? ""} ${one.row.label}`.trim(),
            code: one.row.code ?? "",
          },
          cells,
          forms,
        },
      ];
    }),
  );
}

/** The row has another row's code, or another row has its code: no row is missing. */
function isAccused({ table, words, cells: [cell] }: Finding, { from, row, tables }: Lacking): boolean {
  if (from.table.id === table) return cell?.address.row === row.row;
  return (words.expected ?? "").replaceAll(" ", "") === row.code && tables.every((map) => map.table.id === table);
}

/** A row that several tables have and the same ones lack is one cause. */
function merged(causes: readonly FoundCause[]): readonly FoundCause[] {
  const found = new Map<string, FoundCause>();
  for (const cause of causes) {
    const id = `${cause.words.code ?? ""} ${cause.words.tables ?? ""}`;
    const known = found.get(id);
    found.set(
      id,
      known === undefined
        ? cause
        : {
            ...known,
            words: { ...known.words, from: `${known.words.from ?? ""}、${cause.words.from ?? ""}` },
            cells: [...known.cells, ...cause.cells],
            forms: [...new Set([...known.forms, ...cause.forms])],
          },
    );
  }
  return [...found.values()];
}

function figuresOf({ context, space }: CauseSearch, { from, row }: Lacking): readonly FindingCell[] {
  const block = blockSpec(from.table, row.block);
  return (block ? amountColumns(from.table, block) : []).flatMap((column) => {
    const read = context.book.amount(from, row, column);
    const cell = read.ok && read.amount !== 0 ? cellOf(context, from, row, column) : null;
    return cell && space.figures.size > 0 ? [cell] : [];
  });
}

/** Failing forms that speak of a table without the rows, or compare another with theirs, and would hold if the rows' figures were on both sides or on neither, in one column. */
function explainedBy(search: CauseSearch, rows: readonly Lacking[], { from, tables }: Lacking): readonly number[] {
  const { context, space, left } = search;
  const columns = [
    ...new Set(
      rows.flatMap(({ row }) => {
        const block = blockSpec(from.table, row.block);
        return block ? amountColumns(from.table, block) : [];
      }),
    ),
  ];
  const sums = columns
    .map((column) =>
      rows.reduce((sum, { row }) => {
        const read = context.book.amount(from, row, column);
        return sum + (read.ok ? read.amount : 0);
      }, 0),
    )
    .filter((sum) => sum !== 0);
  const lacking = new Set(tables.map(({ table }) => table.id));
  return left.filter((index) => {
    const form = space.problem.forms[index];
    if (!form) return false;
    const { map } = form.instance;
    const holds = holdsWith(form, rows);
    const named = namedTables(form);
    // Formulas may have brought the figures into an identity that speaks of another table.
    const isRead =
      !named.includes(from.table.id) &&
      rows.some(({ row }) => rowFigures(space, from, row).some(({ key }) => form.shares.has(key)));
    const isBetween =
      isRead ||
      named.some((id) => lacking.has(id)) ||
      (named.includes(from.table.id) && named.some((id) => id !== from.table.id));
    if (!isBetween || holds === null) return false;
    return sums.some((sum) =>
      [1, -1].some((sign) => holds(form, form.residual - sign * convertAmount(sum, from.money.unit, map.money.unit))),
    );
  });
}

/** Of what stands above the rows a bound need only hold; elsewhere any large figure would satisfy it. Null for a row with another code. */
function holdsWith({ instance: { row } }: LinearForm, rows: readonly Lacking[]): typeof holdsAt | null {
  if (row.kind !== "tree" || row.code === null) return isEvenAt;
  return rows.some((one) => one.row.code?.startsWith(row.code ?? "") === true) ? holdsAt : null;
}

function lackingRows({ context, space, left }: CauseSearch): readonly Lacking[] {
  const failingTables = new Set(left.flatMap((index) => space.problem.forms[index]?.instance.map.table.id ?? []));
  const pairs = left.length === 0 ? new Map<string, Set<string>>() : comparedTables(context.pack);
  const beside = left.length === 0 ? new Map<string, Set<string>>() : tablesBeside(context.pack, pairs);
  return [...context.book.tables.values()].flatMap((from) => {
    const others = [...(pairs.get(from.table.id) ?? [])]
      .flatMap((id) => context.book.tables.get(id) ?? [])
      .filter(({ table }) => failingTables.has(table.id) || failingTables.has(from.table.id));
    const leaves =
      others.length === 0
        ? []
        : from.rows.filter(
            (row) =>
              row.kind === "tree" &&
              row.code !== null &&
              row.printedCode.length > 0 &&
              row.children.length === 0 &&
              rowHasFigures(context.book, from, row),
          );
    const lacks = new Map<RowPlace, TableMap[]>();
    for (const other of others) {
      const shared = [...(beside.get(other.table.id) ?? [])].flatMap((id) => context.book.tables.get(id) ?? []);
      const isThere = ({ code, group }: RowPlace): boolean =>
        shared.some((map) =>
          map.rows.some(
            (row) => row.code === code && catalogueOf(context.pack, row.group) === catalogueOf(context.pack, group),
          ),
        );
      for (const row of lackedBy(context.pack, leaves, other).filter((one) => !isThere(one)))
        lacks.set(row, [...(lacks.get(row) ?? []), other]);
    }
    return [...lacks].map(([row, tables]): Lacking => ({ from, row, tables }));
  });
}

/** Tables with rows of the catalogue that this row belongs to, and these rows; itself among them. */
export function rowsAlike(
  { pack, book }: CheckContext,
  { group }: RowPlace,
): readonly { readonly map: TableMap; readonly rows: readonly RowPlace[] }[] {
  const catalogue = catalogueOf(pack, group);
  return [...book.tables.values()].flatMap((map) => {
    const rows = catalogue === null ? [] : map.rows.filter((row) => catalogueOf(pack, row.group) === catalogue);
    return rows.length > 0 ? [{ map, rows }] : [];
  });
}

/** Tables that are compared with this one and have rows of its catalogue, but none with the code of this row. */
export function tablesWithout(context: CheckContext, from: TableMap, row: RowPlace): readonly TableMap[] {
  const compared = comparedTables(context.pack).get(from.table.id);
  return rowsAlike(context, row).flatMap(({ map, rows }) =>
    row.code !== null && compared?.has(map.table.id) === true && rows.every(({ code }) => code !== row.code)
      ? [map]
      : [],
  );
}

/** Rows whose code another table has not, though it has most of the others. */
function lackedBy(pack: PackSpec, leaves: readonly RowPlace[], other: TableMap): readonly RowPlace[] {
  const catalogue = (group: string): string | null => catalogueOf(pack, group);
  const kinds = new Map([...new Set(other.rows.map(({ group }) => group))].map((group) => [group, catalogue(group)]));
  const codes = new Map<string, Set<string>>();
  for (const row of other.rows) {
    const kind = kinds.get(row.group);
    if (row.code !== null && kind) codes.set(kind, (codes.get(kind) ?? new Set()).add(row.code));
  }
  const comparable = leaves.filter((row) => codes.has(catalogue(row.group) ?? ""));
  const lacked = comparable.filter((row) => codes.get(catalogue(row.group) ?? "")?.has(row.code ?? "") === false);
  return lacked.length > 0 && lacked.length <= MOST && lacked.length * 2 <= comparable.length ? lacked : [];
}

function catalogueOf(pack: PackSpec, group: string): string | null {
  const found = findGroup(pack, group)?.group;
  return found?.kind === "tree" ? found.catalogue : null;
}

/**
 * Tables whose figures for one code are added up, and which are not compared with each other: 表五 and 表八 of 表三. A code of one fund
 * stands in one of them and is missing in none.
 */
function tablesBeside(pack: PackSpec, pairs: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string>> {
  const beside = new Map<string, Set<string>>();
  for (const rule of pack.rules) {
    if (rule.kind !== "identity") continue;
    const added = rule.right.term === "add" ? [...new Set(lookedUp(rule.right))] : [];
    for (const table of added)
      for (const other of added)
        if (other !== table && pairs.get(table)?.has(other) !== true)
          beside.set(table, (beside.get(table) ?? new Set()).add(other));
  }
  return beside;
}

/** The tables in which it looks for the code of its row. */
function lookedUp(term: Term): readonly string[] {
  return termsOf("lookup", term)
    .filter(({ code }) => code === undefined)
    .map(({ table }) => table);
}

/** Tables of which one is looked up in the other, both ways. */
function comparedTables(pack: PackSpec): Map<string, Set<string>> {
  const pairs = new Map<string, Set<string>>();
  const add = (a: string, b: string): void => void pairs.set(a, (pairs.get(a) ?? new Set()).add(b));
  for (const rule of pack.rules) {
    if (rule.kind !== "identity") continue;
    for (const table of lookedUp(rule.right)) {
      if (table === rule.table) continue;
      add(rule.table, table);
      add(table, rule.table);
    }
  }
  return pairs;
}
