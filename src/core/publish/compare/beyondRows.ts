/** What a table prints besides the rows and columns of the form: rows of one's own, rows that stand twice, columns of one's own. */
import { amountColumns } from "../../declare/lookups";
import type { LocatedTable, LocatedWorkbook } from "../../locate/locate";
import { bodyEnd } from "../../locate/notes";
import { isNumberRow } from "../../locate/readTable";
import type { TableRegion } from "../../locate/regions";
import { addressKey } from "../../model/address";
import { isBlank } from "../../model/cellText";
import type { CellAddress, CellValue } from "../../model/snapshot";
import type { RowPlace } from "../../model/tableMap";
import { normalizeText } from "../../text/normalize";
import { isHidden } from "../printed";
import { isUnprintedRow } from "../publishedTable";
import { shownCell } from "../shownCell";
import type { TextLine } from "../textBlocks";

/** A line for each row that has such cells, in their order; `outside`: what is not published. */
export function linesBeyondRows({ tables }: LocatedWorkbook, outside: readonly CellAddress[]): readonly TextLine[] {
  const own = [...tables.values()].filter(({ map }) => map.table.formNo !== null);
  const taken = new Set([...outside, ...own.flatMap(cellsOfRows)].map(addressKey));
  return own.flatMap((table) => table.places.flatMap((region) => linesOf(table, region, taken)));
}

function linesOf(table: LocatedTable, region: TableRegion, taken: Set<string>): readonly TextLine[] {
  const { sheet, header } = region;
  const money = new Set(
    table.map.table.blocks
      .flatMap((block) => amountColumns(table.map.table, block))
      .flatMap((id) => header.columns.get(id) ?? []),
  );
  const headers = new Set(sheet.values.slice(header.top, header.bottom + 1).map(wordsOf));
  const first = header.bottom + 1 + (isNumberRow(region) ? 1 : 0);
  return sheet.values.slice(first, bodyEnd(region)).flatMap((cells, index): readonly TextLine[] => {
    const row = first + index;
    if (isUnprintedRow(table.map, sheet, row) || headers.has(wordsOf(cells))) return [];
    const found = cells.flatMap((value, column) => {
      const key = addressKey({ sheet: sheet.name, row, column });
      if (isBlank(value) || taken.has(key) || isHidden(sheet, row, column)) return [];
      taken.add(key);
      return [{ column, text: shownCell(sheet, row, column, money.has(column) ? table.map.money : null).text }];
    });
    const text = found
      .map((cell) => cell.text)
      .filter((cell) => cell !== "")
      .join("　");
    return text === "" ? [] : [{ text, at: { sheet: sheet.name, row, column: found[0]?.column ?? 0 } }];
  });
}

/** Of a row: a header that is repeated says the same as the first. */
function wordsOf(cells: readonly CellValue[]): string {
  return cells.map((value) => normalizeText(String(value ?? ""))).join("|");
}

/** The cells that are compared row by row: names, codes, figures and texts. */
function cellsOfRows({ map }: LocatedTable): readonly CellAddress[] {
  return map.rows.flatMap((row: RowPlace) => {
    const { sheet, columns, codes, names } = row.site ?? map;
    const ids = map.table.blocks.find(({ id }) => id === row.block)?.columns ?? [];
    return [names.get(row.block), ...(codes.get(row.block) ?? []), ...ids.map((id) => columns.get(id))].flatMap(
      (column) => (column === undefined ? [] : [{ sheet, row: row.row, column }]),
    );
  });
}
