/** A second sheet that everybody sees with the same table: readers do not know which one counts. Compared with the one that was checked. */
import { formatAmount, toAmount } from "../../amount/amount";
import { canBeAmount } from "../../amount/money";
import type { LocatedTable } from "../../locate/locate";
import { isBlank, isNothing, textAt, valueAt } from "../../model/cellText";
import { cellName } from "../../model/address";
import type { CellAddress, SheetSnapshot } from "../../model/snapshot";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { cellAt, codeCells, nameCell } from "../../model/tableMap";
import { amountColumns } from "../../declare/lookups";
import type { BookCheckOf } from "../../declare/bookCheck";
import { normalizeText } from "../../text/normalize";
import { yearIn } from "../../text/reader/year";
import type { Finding } from "../../finding/finding";
import type { BookContext, BookVerdict } from "./bookContext";
import { bookFinding, listed } from "./bookContext";
import { textCopies } from "./textCopies";

/** Cells that one finding links to; the text counts them all. */
const SHOWN = 6;
/** Titles and the line of the unit of money stand in the first lines. */
const HEAD = 8;
/** So many of the rows have to be found in the copy before its figures are held against the table's. */
const ALIKE = 0.5;

export function copies(book: BookContext, declared: BookCheckOf<"copies">): BookVerdict {
  if (book.check.located.tables.size === 0) return null;
  return [...tableCopies(book, declared), ...textCopies(book, declared)];
}

function tableCopies({ check }: BookContext, declared: BookCheckOf<"copies">): readonly Finding[] {
  return [...check.located.tables.values()].flatMap((found) => {
    const sheets = [...new Set(found.copies)]
      .filter((name) => name !== found.sheet.name)
      .flatMap((name) => check.sheets.get(name) ?? []);
    const copied = sheets
      .filter((sheet) => sheet.visible && !isOfOtherYear(sheet, check.year))
      .map((sheet) => ({ sheet, differing: differences(found.sheet, sheet, found.map) }));
    const alike = copied.filter(({ differing }) => differing.length === 0).map(({ sheet }) => sheet);
    const others = copied
      .filter(({ differing }) => differing.length > 0)
      .map(({ sheet, differing }) => differingFinding(declared, found, sheet.name, differing));
    return [...others, ...(alike.length === 0 ? [] : [alikeFinding(declared, found, alike)])];
  });
}

/** Last year's tables in the same workbook say so over their headers. */
function isOfOtherYear(sheet: SheetSnapshot, year: number): boolean {
  const years = sheet.values
    .slice(0, HEAD)
    .flatMap((cells, row) => cells.flatMap((_, column) => yearIn(textAt(sheet, row, column)) ?? []));
  return years.length > 0 && !years.includes(String(year));
}

function alikeFinding(
  declared: BookCheckOf<"copies">,
  { map, sheet: main }: LocatedTable,
  copied: readonly SheetSnapshot[],
): Finding {
  const words = {
    table: map.table.shortName,
    sheets: listed(copied.map(({ name }) => `“${name.trim()}”`)),
    main: main.name.trim(),
  };
  const cells = copied
    .slice(0, SHOWN)
    .map(({ name }) => ({ address: { sheet: name, row: 0, column: 0 }, words: name.trim(), printed: "" }));
  return bookFinding(declared, { kind: "publication", table: map.table.id, template: "bookTableCopy", words, cells });
}

function differingFinding(
  declared: BookCheckOf<"copies">,
  { map, sheet: main }: LocatedTable,
  name: string,
  differing: readonly Difference[],
): Finding {
  const words = { table: map.table.shortName, sheet: name.trim(), main: main.name.trim() };
  const places = listed(
    differing.map(
      ({ own, other, here, there }) =>
        `${cellName(own.row, own.column)}（${shown(here)}，那里 ${cellName(other.row, other.column)} 是${shown(there)}）`,
    ),
  );
  const cells = differing.slice(0, SHOWN).flatMap(({ own, other, here, there }) => [
    { address: own, words: words.main, printed: here },
    { address: other, words: words.sheet, printed: there },
  ]);
  return bookFinding(declared, {
    kind: "publication",
    table: map.table.id,
    template: "bookTableCopyDiffers",
    severity: "error",
    words: { ...words, count: String(differing.length), places },
    cells,
  });
}

const shown = (text: string): string => (text === "" ? "空白" : text);

interface Difference {
  readonly own: CellAddress;
  readonly other: CellAddress;
  readonly here: string;
  readonly there: string;
}

/** Rows are found by what they are called, whatever line they stand on; columns stand where they stand. */
function differences(main: SheetSnapshot, copy: SheetSnapshot, map: TableMap): readonly Difference[] {
  const rows = map.rows.filter(({ site, label }) => (site ?? map).sheet === main.name && label !== "");
  const labels = labelledRows(copy, rows, map);
  const pairs = rows.flatMap((row) => {
    const at = labels.get(labelIn(main, row, map, row.row))?.shift();
    return at === undefined ? [] : [{ row, at }];
  });
  if (pairs.length < rows.length * ALIKE) return [];
  return pairs.flatMap(({ row, at }) =>
    columnsOf(map, row).flatMap((column): readonly Difference[] => {
      const own = cellAt(map, row, column);
      if (own === null) return [];
      const [here, there] = [printed(main, own.row, own.column, map), printed(copy, at, own.column, map)];
      return here === there ? [] : [{ own, other: { sheet: copy.name, row: at, column: own.column }, here, there }];
    }),
  );
}

function columnsOf({ table }: TableMap, row: RowPlace): readonly string[] {
  const block = table.blocks.find(({ id }) => id === row.block);
  return block === undefined ? [] : (row.columns ?? amountColumns(table, block));
}

/** What the cells of code and name of a row say, looked for in any row of any sheet with the same columns. */
function labelIn(sheet: SheetSnapshot, row: RowPlace, map: TableMap, at: number): string {
  const cells = [...codeCells(map, row), ...[nameCell(map, row) ?? []].flat()];
  return cells.map(({ column }) => normalizeText(textAt(sheet, at, column))).join("|");
}

/** Of each block: what a row of the copy is called → its lines from the top. */
function labelledRows(copy: SheetSnapshot, rows: readonly RowPlace[], map: TableMap): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>();
  const blocks = new Map(rows.map((row) => [row.block, row]));
  for (const row of blocks.values()) {
    copy.values.forEach((_, at) => {
      const label = labelIn(copy, row, map, at);
      if (label.replaceAll("|", "") === "") return;
      const lines = found.get(label);
      if (lines) lines.push(at);
      else found.set(label, [at]);
    });
  }
  return found;
}

/** Nothing, a zero and a dash are the same to readers. */
function printed(sheet: SheetSnapshot, row: number, column: number, { money }: TableMap): string {
  const value = valueAt(sheet, row, column);
  if (isBlank(value) || isNothing(value) || value === 0) return "";
  return typeof value === "number" && canBeAmount(value, money.unit)
    ? formatAmount(toAmount(value, money.places), money.places)
    : String(value).trim();
}
