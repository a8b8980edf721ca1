/** The formula of a `lookup`: exact SUMIF on one key column; where a code is printed in parts, the parts put together are compared. */
import { columnLetters } from "../model/columnLetters";
import { cellName, fixedAreaName, quoteSheet } from "../model/address";
import type { TableMap, TableSite } from "../model/tableMap";
import { blockOf, codeCells, lacksOptional, sitesOf } from "../model/tableMap";
import type { Term } from "../declare/term";
import type { Scope } from "./scope";
import { thisCell } from "./scope";

type LookupTerm = Extract<Term, { term: "lookup" }>;

/** In the unit of the other table. Null when something that it needs is not there. */
export function lookupFormula(term: LookupTerm, scope: Scope, sheet: string): string | null {
  return eachPlace(term, scope, sheet, (keys, criterion, amounts) => {
    const [only] = keys;
    return keys.length === 1 && only !== undefined
      ? `SUMIF(${only},${criterion},${amounts})`
      : `SUMPRODUCT((${keys.join("&")}=${criterion})*1,${amounts})`;
  });
}

/** How many of the figures that it looks up are not zero. */
export function lookupCount(term: LookupTerm, scope: Scope, sheet: string): string | null {
  return eachPlace(term, scope, sheet, (keys, criterion, amounts) => {
    const [only] = keys;
    if (keys.length === 1 && only !== undefined)
      return [">0", "<0"].map((sign) => `COUNTIFS(${only},${criterion},${amounts},"${sign}")`).join("+");
    return `SUMPRODUCT((${keys.join("&")}=${criterion})*1,(${amounts}<>0)*1)`;
  });
}

type Write = (keys: readonly string[], criterion: string, amounts: string) => string;

function eachPlace(term: LookupTerm, scope: Scope, sheet: string, write: Write): string | null {
  const column = term.column ?? thisCell(scope).column;
  const map = scope.book.tables.get(term.table);
  if (!map?.columns.has(column)) return map && lacksOptional(map, column) ? "0" : null;
  const criterion = criterionOf(term, scope, sheet);
  if (criterion === null) return null;
  const block = blockOf(map.table, column);
  const texts = placesOf(map).map((place) =>
    placeFormula(term, { place, block: block ?? "", column, criterion, sheet }, write),
  );
  return texts.some((text) => text === null) ? null : texts.join("+");
}

interface Place extends TableSite {
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The table's own place, and those where it goes on. */
function placesOf(map: TableMap): readonly Place[] {
  return [
    map,
    ...sitesOf(map)
      .slice(1)
      .map((site) => {
        const rows = map.rows.filter((row) => row.site === site).map((row) => row.row);
        return { ...site, firstRow: Math.min(...rows), lastRow: Math.max(...rows) };
      }),
  ];
}

interface Looking {
  readonly place: Place;
  readonly block: string;
  readonly column: string;
  readonly criterion: string;
  readonly sheet: string;
}

function placeFormula(
  term: LookupTerm,
  { place, block, column, criterion, sheet }: Looking,
  write: Write,
): string | null {
  const prefix = place.sheet === sheet ? "" : `${quoteSheet(place.sheet)}!`;
  const keys = keyColumns(term, place, block);
  const amounts = place.columns.get(column);
  if (amounts === undefined || keys.length === 0) return null;
  return write(
    keys.map((index) => prefix + wholeColumn(place, index)),
    criterion,
    prefix + relativeColumn(place, amounts),
  );
}

function keyColumns(term: LookupTerm, place: Place, block: string): readonly number[] {
  const codes = place.codes.get(block) ?? [];
  const names = place.names.get(block);
  if (term.name === undefined) return codes;
  return [...(term.code === undefined ? [] : codes), ...(names === undefined ? [] : [names])];
}

/** What the keys are compared with: constants, or the cells of this row's code. Null for a row without a code. */
function criterionOf(term: LookupTerm, scope: Scope, sheet: string): string | null {
  if (term.name !== undefined || term.code !== undefined) return `"${term.code ?? ""}${term.name ?? ""}"`;
  const { map, row } = thisCell(scope);
  const cells = row.kind === "tree" ? codeCells(map, row) : [];
  if (cells.length === 0) return row.code === null ? null : `"${row.code}"`;
  return cells
    .map((cell) => `${cell.sheet === sheet ? "" : `${quoteSheet(cell.sheet)}!`}$${cellName(cell.row, cell.column)}`)
    .join("&");
}

/** From the first row to the row under the table, so that a row added at the end counts. */
function wholeColumn(place: Place, column: number): string {
  return fixedAreaName({ top: place.firstRow, left: column, bottom: place.lastRow + 1, right: column });
}

function relativeColumn(place: Place, column: number): string {
  const letters = columnLetters(column);
  return `${letters}$${place.firstRow + 1}:${letters}$${place.lastRow + 2}`;
}
