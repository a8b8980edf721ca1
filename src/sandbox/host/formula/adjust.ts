/** Keeps formulas that the engine does not know (conditions, list sources) pointing at the same cells. */
import { COLUMN_LIMIT, columnIndex, columnLetters, quoteSheetName, ROW_LIMIT } from "../address";
import { shiftSpan } from "../records/structureChange";
import type { StructureChange } from "../records/structureChange";
import { tokenize } from "./tokens";
import type { HostToken } from "./tokens";

/** The formula after cells moved. `home` is the sheet it belongs to, `changed` the sheet of the change, both by name. */
export function adjustForStructure(formula: string, home: string, changed: string, change: StructureChange): string {
  return mapReferences(formula, (token) => {
    const sheet = token.sheet === null ? home : unquote(token.sheet);
    if (!sameName(sheet, changed)) return token.text;
    const prefix = token.sheet === null ? "" : `${token.sheet}!`;
    return prefix + shiftReference(token.text.slice(prefix.length), change);
  });
}

/** The formula after a sheet was renamed. */
export function adjustForRename(formula: string, before: string, after: string): string {
  return mapReferences(formula, (token) => {
    if (token.sheet === null || !sameName(unquote(token.sheet), before)) return token.text;
    return `${quoteSheetName(after)}!${token.text.slice(token.sheet.length + 1)}`;
  });
}

/** The formula after a sheet was deleted: its references become #REF!. */
export function adjustForDeletedSheet(formula: string, deleted: string): string {
  return mapReferences(formula, (token) =>
    token.sheet !== null && sameName(unquote(token.sheet), deleted) ? "#REF!" : token.text,
  );
}

function mapReferences(formula: string, map: (token: HostToken) => string): string {
  return tokenize(formula)
    .map((token) => (token.kind === "reference" ? map(token) : token.text))
    .join("");
}

const unquote = (sheet: string): string => (sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet);

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const CORNER = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/;

interface Corner {
  readonly columnMark: string;
  readonly column: number | null;
  readonly rowMark: string;
  readonly row: number | null;
}

function readCorner(text: string): Corner {
  const [, first = "", letters = "", second = "", digits = ""] = CORNER.exec(text) ?? [];
  const column = letters === "" ? null : columnIndex(letters);
  const row = digits === "" ? null : Number(digits) - 1;
  return column === null
    ? { columnMark: "", column, rowMark: first, row }
    : { columnMark: first, column, rowMark: second, row };
}

const writeCorner = (corner: Corner): string =>
  (corner.column === null ? "" : corner.columnMark + columnLetters(corner.column)) +
  (corner.row === null ? "" : corner.rowMark + String(corner.row + 1));

function shiftReference(reference: string, change: StructureChange): string {
  const [fromText = "", toText] = reference.split(":");
  const from = readCorner(fromText);
  const to = toText === undefined ? from : readCorner(toText);
  const key = change.axis;
  const across = key === "row" ? "column" : "row";
  const start = from[key];
  const end = to[key];
  if (start === null || end === null || !isInBand(from[across], to[across], change)) return reference;
  const moved = shiftSpan(Math.min(start, end), Math.max(start, end), change);
  if (!moved || moved[1] >= (key === "row" ? ROW_LIMIT : COLUMN_LIMIT)) return "#REF!";
  const [first, last] = start <= end ? moved : [moved[1], moved[0]];
  const newFrom = writeCorner({ ...from, [key]: first });
  return toText === undefined ? newFrom : `${newFrom}:${writeCorner({ ...to, [key]: last })}`;
}

/** Without a column (or row) of its own a reference spans all of them, so only a change of the whole grid moves it. */
function isInBand(from: number | null, to: number | null, change: StructureChange): boolean {
  const limit = change.axis === "row" ? COLUMN_LIMIT : ROW_LIMIT;
  const low = Math.min(from ?? 0, to ?? 0);
  const high = Math.max(from ?? limit - 1, to ?? limit - 1);
  return low >= change.first && high <= change.last;
}

/** The formula as it reads from a cell `rows` further down and `columns` further right: relative parts move along. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (token) => {
    const prefix = token.sheet === null ? "" : `${token.sheet}!`;
    const corners = token.text
      .slice(prefix.length)
      .split(":")
      .map((text) => translateCorner(readCorner(text), rows, columns));
    return corners.includes(null) ? "#REF!" : prefix + corners.join(":");
  });
}

function translateCorner(corner: Corner, rows: number, columns: number): string | null {
  const row = corner.row === null || corner.rowMark === "$" ? corner.row : corner.row + rows;
  const column = corner.column === null || corner.columnMark === "$" ? corner.column : corner.column + columns;
  const outside =
    (row !== null && (row < 0 || row >= ROW_LIMIT)) || (column !== null && (column < 0 || column >= COLUMN_LIMIT));
  return outside ? null : writeCorner({ ...corner, row, column });
}
