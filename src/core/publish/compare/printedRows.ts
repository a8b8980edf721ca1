/** The rows under the header of a table as they are printed: what each says, and in which order. */
import { amountColumns } from "../../declare/lookups";
import type { LocatedTable } from "../../locate/locate";
import { bodyEnd } from "../../locate/notes";
import { isNumberRow } from "../../locate/readTable";
import type { TableRegion } from "../../locate/regions";
import { addressKey } from "../../model/address";
import { isBlank } from "../../model/cellText";
import type { CellAddress } from "../../model/snapshot";
import type { RowPlace } from "../../model/tableMap";
import { comparableName, normalizeText } from "../../text/normalize";
import { isHidden } from "../printed";
import { isHiddenOfForm, isUnprintedRow } from "../publishedTable";
import { shownCell } from "../shownCell";

export interface PrintedTableRow {
  readonly at: CellAddress;
  readonly text: string;
  /** Alike in two rows that say the same. */
  readonly key: string;
  /** Stays behind when the table is published. */
  readonly isOptional: boolean;
}

/** Without repeated headers; `outside`: cells that are not published; `isSource`: what is hidden is judged as it will be published. */
export function printedRows(
  table: LocatedTable,
  outside: readonly CellAddress[],
  isSource: boolean,
): readonly PrintedTableRow[] {
  const left = new Set(outside.map(addressKey));
  const seen = new Set<string>();
  return table.places.flatMap((region) => rowsOf(table, region, { left, seen, isSource }));
}

function rowsOf(
  table: LocatedTable,
  region: TableRegion,
  {
    left,
    seen,
    isSource,
  }: { readonly left: ReadonlySet<string>; readonly seen: Set<string>; readonly isSource: boolean },
): readonly PrintedTableRow[] {
  const { map } = table;
  const { sheet, header } = region;
  const found = sheet.name === map.sheet ? [header.columns, map.columns] : [header.columns];
  const amounts = map.table.blocks.flatMap((block) => amountColumns(map.table, block));
  const money = new Set(amounts.flatMap((id) => found.flatMap((columns) => columns.get(id) ?? [])));
  const cellsAt = (row: number): readonly ShownAt[] =>
    (sheet.values[row] ?? []).flatMap((value, column): readonly ShownAt[] => {
      const isLeft = isHidden(sheet, row, column) && !(isSource && isHiddenOfForm(map, sheet, row));
      if (isBlank(value) || isLeft) return [];
      if (left.has(addressKey({ sheet: sheet.name, row, column }))) return [];
      const { text } = shownCell(sheet, row, column, money.has(column) ? map.money : null);
      return text === "" ? [] : [{ column, text, isAmount: money.has(column) }];
    });
  const headers = new Set(
    Array.from({ length: header.bottom - header.top + 1 }, (_, index) => textsOf(cellsAt(header.top + index))),
  );
  const first = header.bottom + 1 + (isNumberRow(region) ? 1 : 0);
  return Array.from({ length: Math.max(0, bodyEnd(region) - first) }, (_, index) => first + index).flatMap(
    (row): readonly PrintedTableRow[] => {
      const place = `${sheet.name} ${row}`;
      const cells = cellsAt(row);
      const at = { sheet: sheet.name, row, column: cells[0]?.column ?? 0 };
      if (cells.length === 0 || seen.has(place) || headers.has(textsOf(cells))) return [];
      seen.add(place);
      const own = map.rows.filter((candidate) => candidate.row === row && (candidate.site ?? map).sheet === sheet.name);
      return [
        {
          at,
          text: cells.map(({ text }) => text).join("　"),
          key: keyOf(table, own, cells),
          isOptional: isUnprintedRow(map, sheet, row),
        },
      ];
    },
  );
}

interface ShownAt {
  readonly column: number;
  readonly text: string;
  readonly isAmount: boolean;
}

function textsOf(cells: readonly ShownAt[]): string {
  return cells.map(({ text }) => normalizeText(text)).join("|");
}

/** What the form's rows say, however their codes are printed, and the other cells as they stand. */
function keyOf({ map }: LocatedTable, rows: readonly RowPlace[], cells: readonly ShownAt[]): string {
  const named = new Set(
    rows.flatMap((row) => {
      const site = row.site ?? map;
      return [...(site.codes.get(row.block) ?? []), site.names.get(row.block)];
    }),
  );
  return [
    ...rows.map(({ code, label }) => `${code ?? ""} ${comparableName(label)}`),
    ...cells.filter(({ column }) => !named.has(column)).map(said),
  ]
    .filter((text) => text !== "")
    .join("|");
}

/** Nothing, 0 and a dash are one figure. */
function said({ text, isAmount }: ShownAt): string {
  const plain = normalizeText(text);
  if (isAmount && /^[-—–]+$/.test(plain)) return "";
  if (!/^[-(]?[\d,]+(?:\.\d+)?\)?$/.test(plain)) return comparableName(text);
  const figure = Number(plain.replace(/[(),-]/g, ""));
  return isAmount && figure === 0 ? "" : `${/^[-(]/.test(plain) ? "-" : ""}${figure}`;
}
