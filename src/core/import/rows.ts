/** Reads the rows under the header. Every row becomes a list row, or is skipped for a reason that is told. */
import type { MoneyUnit } from "../amount/money";
import type { CellValue } from "../model/snapshot";
import type { FieldId } from "./fields";
import type { Header, HeaderColumn } from "./header";
import type { RowLikeness } from "./likeness";
import { likenessIn } from "./likeness";
import type { ListSheet } from "../list/list";
import { cellText, indexesIn, isBlankRow } from "../list/list";
import type { ListedAmount } from "./money";
import { readAmountCell } from "./money";
import type { ImportProblem } from "./problem";
import type { ListRow } from "./row";
import { listRow } from "./row";
import type { SkippedRow } from "./skipped";
import { isColumnNumbers, isGrandTotal, isRepeatedHeader, isSecondHeader, isTotal } from "./skipped";
import { lacksFields } from "./shortRows";
import type { Room, Surplus } from "./surplus";
import { withoutSubtotals } from "./subtotals";
import { joined, roomOf, surplusOf } from "./surplus";

export interface ListRows {
  readonly rows: readonly ListRow[];
  /** Blank rows are not mentioned. */
  readonly skipped: readonly SkippedRow[];
  readonly columns: ReadonlyMap<FieldId, HeaderColumn>;
  /** Columns of fields that the list hides. */
  readonly hiddenColumns: readonly HeaderColumn[];
}

interface Reader {
  readonly sheet: ListSheet;
  readonly header: Header;
  readonly columns: ReadonlyMap<FieldId, HeaderColumn>;
  readonly unit: MoneyUnit;
  readonly room: Room;
  readonly likeness: RowLikeness;
  /** Puts amounts together that fell apart at their commas. */
  readonly joins: boolean;
}

export function readRows(
  sheet: ListSheet,
  header: Header,
  columns: ReadonlyMap<FieldId, HeaderColumn>,
  unit: MoneyUnit,
): ListRows {
  const reader: Reader = {
    sheet,
    header,
    columns,
    unit,
    room: roomOf(sheet.rows, header),
    likeness: likenessIn(header, columns),
    joins: false,
  };
  const plain = readAll(reader);
  if (!plain.rows.some(({ problems }) => problems.some(({ code }) => code === "surplusFields"))) return plain;
  const put = readAll({ ...reader, joins: true });
  return agreesWithTotal(put) ? put : plain;
}

/** Amounts are put together only where the list's own total proves them, down to the last 分. */
function agreesWithTotal({ rows, skipped }: ListRows): boolean {
  const [total, ...more] = skipped.filter(isGrandTotal);
  const readable = rows.every(
    ({ fen, joined: text, problems }) => fen !== null && (text === null || problems.length === 0),
  );
  return readable && more.length === 0 && total?.fen === rows.reduce((sum, { fen }) => sum + (fen ?? 0), 0);
}

function readAll(reader: Reader): ListRows {
  const { sheet, header, columns } = reader;
  const read: ListRow[] = [];
  const skipped: SkippedRow[] = [];
  const broken = new Set(sheet.brokenQuotes);
  const hidden = indexesIn(sheet.hiddenRows, sheet.rows.length);
  sheet.rows.forEach((printed, index) => {
    if (index <= header.lastRow || isBlankRow(printed)) return;
    const { cells, amount, surplus, joinedText } = fieldsOf(reader, printed);
    const reason = skipReason(reader, cells, amount, broken.has(index));
    if (reason !== null)
      return void skipped.push({
        row: index + 1,
        reason,
        text: firstText(cells),
        fen: amount?.kind === "amount" ? amount.fen : null,
      });
    const faults = faultsOf(reader, cells, index, surplus, broken.has(index));
    const row = listRow(cells, index + 1, columns, faults.length > 0 ? null : amount);
    const likeness = row.fen === null ? null : reader.likeness.of(cells, row.fen);
    read.push({
      ...row,
      ...(faults.length > 0 ? { problems: faults } : {}),
      joined: joinedText,
      hidden: hidden.has(index),
      likeness,
    });
  });
  const unseen = indexesIn(sheet.hiddenColumns, reader.room.named);
  const hiddenColumns = [...columns.values()].filter(({ column }) => unseen.has(column));
  return { ...withoutSubtotals(read, skipped, columns, (row) => sheet.rows[row - 1] ?? []), columns, hiddenColumns };
}

interface Fields {
  readonly cells: readonly CellValue[];
  /** Null where the fields are not those of the header. */
  readonly amount: ListedAmount | null;
  readonly surplus: Surplus | null;
  readonly joinedText: string | null;
}

function fieldsOf({ columns, unit, room, joins }: Reader, printed: readonly CellValue[]): Fields {
  const column = columns.get("amount")?.column ?? -1;
  const surplus = surplusOf(printed, room, column);
  if (surplus === null)
    return { cells: printed, amount: readAmountCell(printed[column], unit), surplus, joinedText: null };
  const cells = joins ? joined(printed, surplus, column) : null;
  if (cells === null) return { cells: printed, amount: null, surplus, joinedText: null };
  return { cells, amount: readAmountCell(cells[column], unit), surplus: null, joinedText: cellText(cells[column]) };
}

function skipReason(
  reader: Reader,
  cells: readonly CellValue[],
  amount: ListedAmount | null,
  broken: boolean,
): SkippedRow["reason"] | null {
  const { sheet, header, columns } = reader;
  if (isRepeatedHeader(cells, sheet.rows, header) || isSecondHeader(cells, columns)) return "header";
  if (isColumnNumbers(cells)) return "columnNumbers";
  if (isTotal(cells, columns)) return "total";
  return amount?.kind === "blank" && !broken && !missesFields(reader, cells) ? "noAmount" : null;
}

/** Why no field of the row can be trusted to be what its column says. */
function faultsOf(
  reader: Reader,
  cells: readonly CellValue[],
  index: number,
  surplus: Surplus | null,
  broken: boolean,
): readonly ImportProblem[] {
  const fault = (
    code: ImportProblem["code"],
    text: string,
    detail: ImportProblem["detail"] = {},
  ): readonly ImportProblem[] => [{ code, row: index + 1, field: null, column: null, text, detail }];
  if (broken) return fault("brokenQuote", cells.map(cellText).find((text) => text.startsWith('"')) ?? "");
  if (surplus !== null) {
    const { found, expected } = surplus;
    const from = found > expected ? reader.room.named - 1 : (reader.columns.get("amount")?.column ?? 0);
    return fault("surplusFields", cells.slice(from).map(cellText).join(","), {
      found: String(found),
      expected: String(expected),
    });
  }
  return missesFields(reader, cells)
    ? fault("missingFields", cells.map(cellText).join(","), {
        found: String(cells.length),
        expected: String(reader.room.named),
      })
    : [];
}

function missesFields({ sheet, columns, unit, room }: Reader, cells: readonly CellValue[]): boolean {
  return lacksFields(cells, columns, unit, sheet.separated === true && cells.length < room.named);
}

function firstText(cells: readonly CellValue[]): string {
  return cells.map(cellText).find((text) => text !== "") ?? "";
}
