/**
 * A row that was put in by hand: it has no formula, or was copied with those of another; its totals do not count it, and as a rule the
 * other tables do not know it.
 */
import { cellOf } from "../../finding/context";
import type { Finding, FindingCell } from "../../finding/finding";
import { lineKey } from "../../model/address";
import { rowsAt } from "../../model/cellsOf";
import { formulaAt } from "../../model/cellText";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { cellAt } from "../../model/tableMap";
import { layoutMemory } from "../../plan/memory";
import { isOurs } from "../../plan/refusal";
import { stateOf } from "../../state/state";
import { rowLabel } from "../../terms/words";
import { lineRanges } from "../../text/lineRanges";
import type { CauseSearch, FoundCause } from "./causes";
import { cellsWithoutFormula } from "./formulasGone";
import { tablesWithout } from "./missingRows";
import { shortRanges } from "./shortRanges";
import { becoming, columnsOf, explainsAll, mendedBy, rowFigures } from "./undone";

interface TypedRow {
  readonly map: TableMap;
  readonly row: RowPlace;
  readonly hasFormula: boolean;
}

/** What was put in together is one cause; where that does not explain it, the rows with one code are. */
export function typedRows(search: CauseSearch): readonly FoundCause[] {
  const rows = [...rowsWithoutFormula(search), ...copiedRows(search)];
  const together = new Map<string, TypedRow[]>();
  for (const typed of rows) {
    const id = typed.row.code ?? `${typed.map.table.id}|${String(typed.row.row)}`;
    together.set(id, [...(together.get(id) ?? []), typed]);
  }
  const all = rows.length > 0 ? toldTogether(search, rows) : [];
  return all.length > 0 ? all : [...together.values()].flatMap((own) => toldTogether(search, own));
}

function toldTogether(search: CauseSearch, rows: readonly TypedRow[]): readonly FoundCause[] {
  const forms = mendedWithoutAll(search, rows);
  return forms.length > 0 ? [causeOf(search, rows, forms)] : [];
}

/** Of the check: rows in which a formula should stand, and none does. Their total may have been typed as well. */
function rowsWithoutFormula(search: CauseSearch): readonly TypedRow[] {
  const cells = search.findings.flatMap(cellsWithoutFormula);
  return rowsOf(search, cells).filter(({ hasFormula }) => !hasFormula);
}

/** Rows that formulas of totals leave out, in a workbook whose rows are others than when it was written: a range was not cut by hand. */
function copiedRows(search: CauseSearch): readonly TypedRow[] {
  const { located, book } = search.context;
  const layout = stateOf(located.snapshot)?.layout;
  const left = layout === undefined ? [] : shortRanges(search).filter(({ kind }) => kind === "range");
  return left.length === 0 || layout === layoutMemory(book.tables.values()).layout
    ? []
    : rowsOf(
        search,
        left.flatMap(({ cells }) => cells.slice(1)),
      ).filter(({ hasFormula }) => hasFormula);
}

/** Rows of the form's trees and lists with these cells; a row that stands twice was pasted twice. */
function rowsOf({ context }: CauseSearch, cells: readonly Pick<FindingCell, "address">[]): readonly TypedRow[] {
  const { book, sheets } = context;
  const lines = new Map(cells.map(({ address }) => [lineKey(address), address]));
  const found = [...lines.values()].flatMap(({ sheet, row: line }) => rowsAt(book.tables, sheet, line));
  const repeated = new Map([...new Set(found.map(({ map }) => map))].map((map) => [map, twice(map)]));
  return found.flatMap(({ map, row }): readonly TypedRow[] => {
    const sheet = sheets.get((row.site ?? map).sheet);
    if (row.kind === "fixed" || row.children.length > 0 || !sheet) return [];
    if (repeated.get(map)?.has(nameOf(row)) === true) return [];
    const hasFormula = columnsOf(map, row).some((column) => {
      const at = cellAt(map, row, column);
      return at !== null && formulaAt(sheet, at.row, at.column) !== null;
    });
    return [{ map, row, hasFormula }];
  });
}

function twice({ rows }: TableMap): ReadonlySet<string> {
  const once = new Set<string>();
  return new Set(rows.map(nameOf).filter((name) => once.has(name) || !once.add(name)));
}

function nameOf({ group, code, label }: RowPlace): string {
  return `${group} ${code ?? label}`;
}

/** The failing forms that would hold without these rows; none where others hold only with them, or more fails of them. */
function mendedWithoutAll(search: CauseSearch, typed: readonly TypedRow[]): readonly number[] {
  const gone = typed.flatMap(({ map, row }) =>
    rowFigures(search.space, map, row).flatMap((figure) => becoming(figure, 0)),
  );
  const forms = mendedBy(
    search,
    gone,
    0,
    typed.map(({ row }) => row),
  );
  return explainsAll(search, forms, gone) ? forms : [];
}

function causeOf(search: CauseSearch, typed: readonly TypedRow[], forms: readonly number[]): FoundCause {
  const { context, findings } = search;
  const cells = typed.flatMap(({ map, row }) =>
    columnsOf(map, row).flatMap((column) => cellOf(context, map, row, column) ?? []),
  );
  const lines = new Set(cells.map(({ address }) => lineKey(address)));
  const own = new Set(typed.map(({ map }) => map));
  const lacking = new Set(
    typed.flatMap(({ map, row }) => tablesWithout(context, map, row).filter((other) => !own.has(other))),
  );
  const names = [...new Set(typed.map(({ row }) => rowLabel(row)))];
  const codes = new Set(typed.map(({ row }) => row.code));
  return {
    kind: "typedRow",
    words: {
      places: [...own].map((map) => `${map.table.shortName}第 ${lineRanges(rowsOn(typed, map))} 行`).join("、"),
      row: names.length > NAMED ? `${names.slice(0, NAMED).join("、")} 等` : names.join("、"),
      code: codes.size === 1 ? (typed[0]?.row.code ?? "") : "",
      // Elsewhere there is no 更新.
      isOurs: isOurs(context.pack, context.located.snapshot) ? "是" : "",
      formula: typed.some(({ hasFormula }) => hasFormula) ? "" : "没有公式，",
      tables: [...lacking].map(({ table }) => table.shortName).join("、"),
    },
    cells: cells.filter(({ printed }) => printed !== ""),
    forms,
    others: findings.flatMap((finding, index) => (isOfRow(finding, lines) ? [index] : [])),
  };
}

/** Rows that are called by their names. */
const NAMED = 3;

function rowsOn(typed: readonly TypedRow[], map: TableMap): readonly number[] {
  return typed.flatMap((one) => (one.map === map ? [one.row.row] : []));
}

/** What 更新 mends with the row. */
const OF_ROW: ReadonlySet<Finding["template"]> = new Set<Finding["template"]>([
  "rowWithoutFormulas",
  "rowsWithoutFormulas",
  "formulaLost",
  "codeWithoutParent",
  "codeOrder",
]);

function isOfRow({ template, cells }: Finding, lines: ReadonlySet<string>): boolean {
  return OF_ROW.has(template) && cells.length > 0 && cells.every(({ address }) => lines.has(lineKey(address)));
}
