/** Reads the rows under the header. Every row becomes a list row, or is skipped for a reason that is told. */
import type { CellValue } from "../model/snapshot";
import type { ListCategory, ListFund, ListPeriod } from "../spec/listImport";
import { normalizeText } from "../text/normalize";
import { forbiddenCharacter } from "../text/xmlCharacters";
import type { CodeText } from "./codeText";
import { readCodeText } from "./codeText";
import type { FieldId } from "./fields";
import type { Header, HeaderColumn } from "./header";
import { readCarriedOver, readCategory, readFund, readPeriod } from "./keywords";
import { cellText, isBlankRow } from "./list";
import type { MoneyUnit } from "../amount/money";
import type { Fen } from "./money";
import { readAmountCell } from "./money";
import type { ImportProblem, ImportProblemCode } from "./problem";
import type { SkippedRow } from "./skipped";
import { isColumnNumbers, isRepeatedHeader, isTotal } from "./skipped";

export interface ListRow {
  /** From 1, as the spreadsheet program counts. */
  readonly row: number;
  /** Null where the amount cannot be read. */
  readonly fen: Fen | null;
  readonly function: CodeText;
  readonly economic: CodeText;
  readonly government: CodeText;
  readonly project: string;
  readonly unit: string;
  /** Null where the list has no such column, or where a problem says why. */
  readonly category: ListCategory | null;
  readonly fund: ListFund | null;
  readonly period: ListPeriod | null;
  readonly problems: readonly ImportProblem[];
}

export interface ListRows {
  readonly rows: readonly ListRow[];
  /** Blank rows are not mentioned. */
  readonly skipped: readonly SkippedRow[];
  readonly columns: ReadonlyMap<FieldId, HeaderColumn>;
}

export function readRows(rows: readonly (readonly CellValue[])[], header: Header, columns: ReadonlyMap<FieldId, HeaderColumn>, unit: MoneyUnit): ListRows {
  const read: ListRow[] = [];
  const skipped: SkippedRow[] = [];
  const width = Math.max(rows[header.row]?.length ?? 0, rows[header.lastRow]?.length ?? 0);
  rows.forEach((cells, index) => {
    if (index <= header.lastRow || isBlankRow(cells)) return;
    const row = index + 1;
    const amountColumn = columns.get("amount")?.column ?? -1;
    const surplus = hasSurplusFields(cells, width, amountColumn);
    const amount = surplus ? UNREADABLE : readAmountCell(cells[amountColumn], unit);
    const skip = (reason: SkippedRow["reason"]): void => void skipped.push({ row, reason, text: firstText(cells), fen: amount.kind === "amount" ? amount.fen : null });
    if (isRepeatedHeader(cells, rows, header)) skip("header");
    else if (isColumnNumbers(cells)) skip("columnNumbers");
    else if (isTotal(cells, columns)) skip("total");
    else if (amount.kind === "blank") skip("noAmount");
    else if (surplus) read.push(surplusRow(cells, row, columns, width));
    else read.push(listRow(cells, row, columns, amount.kind === "amount" ? amount : null));
  });
  return { rows: read, skipped, columns };
}

const UNREADABLE = { kind: "unreadable" } as const;

/** More fields than the header has: an amount with commas and no quotation marks fell apart, and what stands in its column is not the amount. */
function hasSurplusFields(cells: readonly CellValue[], width: number, amountColumn: number): boolean {
  if (cells.length <= width) return false;
  if (cells.slice(width).some((cell) => cellText(cell) !== "")) return true;
  // A separator at the end of every line is harmless; thousands behind the amount are not.
  return /^\d{3}(?:\.\d+)?$/.test(cellText(cells[amountColumn + 1]));
}

/** Which column each field belongs to is not known, so only the surplus is told. */
function surplusRow(cells: readonly CellValue[], row: number, columns: ReadonlyMap<FieldId, HeaderColumn>, width: number): ListRow {
  const text = cells.slice(width - 1).map(cellText).join(",");
  const detail = { found: String(cells.length), expected: String(width) };
  const problem: ImportProblem = { code: "surplusFields", row, field: null, column: null, text, detail };
  return { ...listRow(cells, row, columns, null), problems: [problem] };
}

function firstText(cells: readonly CellValue[]): string {
  return cells.map(cellText).find((text) => text !== "") ?? "";
}

function listRow(cells: readonly CellValue[], row: number, columns: ReadonlyMap<FieldId, HeaderColumn>, amount: { readonly fen: Fen; readonly exact: boolean } | null): ListRow {
  const problems: ImportProblem[] = [];
  const cell = (field: FieldId): CellValue => cells[columns.get(field)?.column ?? -1] ?? null;
  const text = (field: FieldId): string => cellText(cell(field));
  const report = (code: ImportProblemCode, field: FieldId): void =>
    void problems.push({ code, row, field, column: columns.get(field)?.text ?? null, text: text(field), detail: {} });
  problems.push(...textProblems(cells, row, columns));
  if (amount === null) report("unreadableAmount", "amount");
  else if (!amount.exact) report("finerThanFen", "amount");
  const fund = columns.has("fund") ? readFund(text("fund")) : null;
  if (columns.has("fund") && fund === null) report("unknownFund", "fund");
  const category = columns.has("category") ? readCategory(text("category")) : null;
  if (columns.has("category") && category === null) report("unknownCategory", "category");
  const period = readRowPeriod(text("fund"), text("period"), columns.get("period")?.text ?? null);
  if (period === "unknownPeriod" || period === "periodConflict") report(period, columns.has("period") ? "period" : "fund");
  return {
    row,
    fen: amount?.fen ?? null,
    function: readCodeText(cell("function"), cell("functionName")),
    economic: readCodeText(cell("economic"), cell("economicName")),
    government: readCodeText(cell("government")),
    project: text("project"),
    unit: readCodeText(cell("unit")).name,
    category,
    fund,
    period: period === "unknownPeriod" || period === "periodConflict" ? null : period,
    problems,
  };
}

/** Characters of a cell. */
const LONGEST_TEXT = 32_767;

/** Texts that no workbook can hold. */
function textProblems(cells: readonly CellValue[], row: number, columns: ReadonlyMap<FieldId, HeaderColumn>): readonly ImportProblem[] {
  return [...columns].flatMap(([field, { column, text: header }]): readonly ImportProblem[] => {
    const text = cellText(cells[column]);
    const character = forbiddenCharacter(text);
    if (character !== null) return [{ code: "forbiddenCharacter", row, field, column: header, text, detail: { character } }];
    return text.length > LONGEST_TEXT ? [{ code: "textTooLong", row, field, column: header, text, detail: {} }] : [];
  });
}

/** Without a column of its own, money whose source does not speak of 结转 is the year's; the outcome says so once. */
function readRowPeriod(fund: string, text: string, header: string | null): ListPeriod | "unknownPeriod" | "periodConflict" {
  const byFund = readPeriod(fund);
  if (header === null) return byFund ?? (/结转|结余/.test(fund) ? "unknownPeriod" : "current");
  if (text === "") return byFund ?? "unknownPeriod";
  const byColumn = normalizeText(header).includes("是否") ? readCarriedOver(text) : readPeriod(text);
  if (byColumn === null) return "unknownPeriod";
  return byFund !== null && byFund !== byColumn ? "periodConflict" : byColumn;
}
