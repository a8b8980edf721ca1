/** Tables of a disclosure that its form says nothing of: read as without a form, with the form's own tables to be compared with. */
import { workbookYear, headOf } from "../locate/heads";
import { createBook } from "../locate/book";
import type { LocatedTable, LocatedWorkbook } from "../locate/locate";
import { labelText } from "../locate/labels";
import { textAt } from "../model/cellText";
import { titleOf } from "../locate/titles";
import { tableCellAt } from "../model/cellsOf";
import type { SheetSnapshot } from "../model/snapshot";
import { cellAt } from "../model/tableMap";
import type { PackSpec } from "../declare/pack";
import type { IdentityRule } from "../declare/rule";
import type { Term } from "../declare/term";
import { definedByFormulas } from "./byFormulas";
import { besideId } from "./ids";
import { rulesAcross, rulesInside, settledTables, sheetsWithTables } from "./inferForm";
import { isBudgetTable } from "./isDisclosure";
import type { TablePlace } from "./places";
import { tablePlaces } from "./places";
import type { FormlessTable } from "./readTable";
import { readFormlessTable } from "./readTable";

/** `sheets`: where such tables may stand. Null where there are none. The tables of the form that they are compared with are in the book alone. */
export function besideForm(located: LocatedWorkbook, sheets: readonly SheetSnapshot[]): LocatedWorkbook | null {
  const { snapshot } = located;
  const base: PackSpec = { ...located.pack, tables: [], rules: [], narratives: [], bookChecks: [], formless: true };
  const found: FormlessTable[] = [];
  for (const sheet of sheetsWithTables(sheets, located.choices.free)) {
    for (const place of tablePlaces(sheet)) {
      const table = isDeclared(located, place)
        ? null
        : readFormlessTable(base, place, besideId(found.length), located.choices.free);
      if (table && isBudgetTable(table, base.catalogues)) found.push(table);
    }
  }
  if (found.length === 0) return null;
  const { read, tables, book } = settledTables(base, snapshot, found);
  const across = withDeclared(located, base, read);
  const named = across.flatMap(({ right }) => ("table" in right && right.table !== undefined ? [right.table] : []));
  const compared = [...located.tables].filter(([id]) => named.includes(id));
  const pack: PackSpec = {
    ...base,
    tables: read.map((table) => table.located.map.table),
    rules: definedByFormulas([...rulesInside(read, book), ...across], book, snapshot),
  };
  return { ...located, pack, tables, book: createBook(base, snapshot, new Map([...compared, ...tables])) };
}

/** The title of a table that the form has read stands over a copy or another draft of it; rows that it has read are its own. */
function isDeclared({ pack, tables }: LocatedWorkbook, { sheet, title, from, end }: TablePlace): boolean {
  const match = title === null ? null : titleOf(pack.tables, labelText(textAt(sheet, title.row, title.column)));
  if (match !== null && tables.has(match.table)) return true;
  const first = title?.row ?? from;
  return [...tables.values()].some(({ map, places }) =>
    places.some((place) => {
      const top = place.title?.row ?? place.header.top;
      const last = Math.max(
        place.header.bottom,
        ...map.rows.filter((row) => (row.site ?? map).sheet === sheet.name).map(({ row }) => row),
      );
      return place.sheet.name === sheet.name && first <= last && end > top;
    }),
  );
}

/** Totals and codes of these tables against those of the form, as between any two tables; of another year's nothing is expected. */
function withDeclared(
  located: LocatedWorkbook,
  base: PackSpec,
  beside: readonly FormlessTable[],
): readonly IdentityRule[] {
  const year = String(workbookYear(located));
  const current = beside.filter((table) => (headOf(table.located).year ?? year) === year);
  const sheets = new Set([...located.tables.values()].flatMap(({ places }) => places.map(({ sheet }) => sheet)));
  const declared = [...sheets].flatMap((sheet, at) =>
    tablePlaces(sheet).flatMap((place, index) => readFormlessTable(base, place, `declared${at}-${index}`) ?? []),
  );
  const { read, tables, book } = settledTables(base, located.snapshot, [...declared, ...current]);
  const own = new Set(current.map((table) => table.located.map.table.id));
  return rulesAcross(read, book).flatMap((rule): readonly IdentityRule[] => {
    const right = own.has(rule.table) ? inForm(located, rule.right, own, tables) : null;
    return right === null ? [] : [{ ...rule, right }];
  });
}

/** The same cells as the form names them; null where it does not read them. */
function inForm(
  { book }: LocatedWorkbook,
  term: Term,
  own: ReadonlySet<string>,
  tables: ReadonlyMap<string, LocatedTable>,
): Term | null {
  if ((term.term !== "cell" && term.term !== "lookup") || term.table === undefined || own.has(term.table)) return term;
  const map = tables.get(term.table)?.map;
  const cells = (map?.rows ?? [])
    .filter((row) => term.term === "lookup" || row.key === term.row)
    .flatMap((row) => {
      const at = map && term.column !== undefined ? cellAt(map, row, term.column) : null;
      return (at && tableCellAt(book.tables, at)) ?? [];
    });
  const [first] = cells;
  if (first === undefined || cells.some((cell) => cell.map !== first.map || cell.column !== first.column)) return null;
  return term.term === "cell"
    ? { ...term, table: first.map.table.id, row: first.row.key, column: first.column }
    : { ...term, table: first.map.table.id, column: first.column };
}
