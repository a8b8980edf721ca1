/** Reads one row under the header by its fields. What cannot be read is a problem of the row, never a guess. */
import type { CellValue } from "../model/snapshot";
import type { ListCategory, ListFund, ListPeriod } from "../declare/listImport";
import { normalizeText } from "../text/normalize";
import { wholeYear } from "../text/reader/year";
import { forbiddenCharacter } from "../text/xmlCharacters";
import type { ListedCode } from "../list/codeText";
import { entryName, ownName, readCodeText } from "../list/codeText";
import type { FieldId } from "./fields";
import type { HeaderColumn } from "./header";
import { readCarriedOver, readCategory, readFund, readPeriod } from "./keywords";
import { cellText } from "../list/list";
import type { ListedAmount, Fen } from "./money";
import type { ImportProblem, ImportProblemCode } from "./problem";

export interface ListRow {
  /** From 1, as the spreadsheet program counts. */
  readonly row: number;
  /** Null where the amount cannot be read. */
  readonly fen: Fen | null;
  readonly function: ListedCode;
  readonly economic: ListedCode;
  readonly government: ListedCode;
  readonly project: string;
  readonly unit: string;
  /** Null where the list has no such column, or where a problem says why. */
  readonly category: ListCategory | null;
  readonly fund: ListFund | null;
  readonly period: ListPeriod | null;
  /** Null where the list does not say it. */
  readonly year: number | null;
  readonly problems: readonly ImportProblem[];
  /** The amount as it was put together of the fields that its commas had made; null for one that is as printed. */
  readonly joined: string | null;
  /** A filter or a hand has hidden it. */
  readonly hidden: boolean;
  /** The same for rows alike; null where the amount cannot be read. */
  readonly likeness: string | null;
}

/** `amount` is null where the fields of the row are not those of the header. */
export function listRow(
  cells: readonly CellValue[],
  row: number,
  columns: ReadonlyMap<FieldId, HeaderColumn>,
  read: ListedAmount | null,
): Omit<ListRow, "joined" | "hidden" | "likeness"> {
  const amount = read?.kind === "amount" ? read : null;
  const problems: ImportProblem[] = [];
  const cell = (field: FieldId): CellValue => cells[columns.get(field)?.column ?? -1] ?? null;
  const text = (field: FieldId): string => cellText(cell(field));
  const report = (code: ImportProblemCode, field: FieldId, detail: ImportProblem["detail"] = {}): void =>
    void problems.push({ code, row, field, column: columns.get(field)?.text ?? null, text: text(field), detail });
  problems.push(...textProblems(cells, row, columns));
  if (amount === null || !amount.exact)
    report(
      amount === null ? "unreadableAmount" : "finerThanFen",
      "amount",
      read?.kind === "unreadable" ? { because: read.because } : {},
    );
  const said = <Value>(field: FieldId, value: Value | null, code: ImportProblemCode): Value | null => {
    if (columns.has(field) && value === null) report(code, field);
    return columns.has(field) ? value : null;
  };
  const fund = said("fund", readFund(text("fund")), "unknownFund");
  const category = said("category", readCategory(entryName(text("category"))), "unknownCategory");
  const period = readRowPeriod(text("fund"), text("period"), columns.get("period")?.text ?? null);
  if (period === "unknownPeriod" || period === "periodConflict")
    report(period, columns.has("period") ? "period" : "fund");
  const year = wholeYear(text("year"));
  if (text("year") !== "" && year === null) report("unknownYear", "year");
  return {
    row,
    year,
    fen: amount?.fen ?? null,
    function: readCodeText(cell("function"), cell("functionName")),
    economic: readCodeText(cell("economic"), cell("economicName")),
    government: readCodeText(cell("government")),
    project: ownName(text("project")),
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
function textProblems(
  cells: readonly CellValue[],
  row: number,
  columns: ReadonlyMap<FieldId, HeaderColumn>,
): readonly ImportProblem[] {
  return [...columns].flatMap(([field, { column, text: header }]): readonly ImportProblem[] => {
    const text = cellText(cells[column]);
    if (text.includes("\uFFFD")) return [{ code: "brokenText", row, field, column: header, text, detail: {} }];
    const character = forbiddenCharacter(text);
    if (character !== null)
      return [{ code: "forbiddenCharacter", row, field, column: header, text, detail: { character } }];
    return text.length > LONGEST_TEXT ? [{ code: "textTooLong", row, field, column: header, text, detail: {} }] : [];
  });
}

/** Without a column of its own, money whose source does not speak of 结转 is the year's; the outcome says so once. */
function readRowPeriod(
  fund: string,
  text: string,
  header: string | null,
): ListPeriod | "unknownPeriod" | "periodConflict" {
  const byFund = readPeriod(fund);
  if (header === null) return byFund ?? (/结转|结余/.test(fund) ? "unknownPeriod" : "current");
  if (text === "") return byFund ?? "unknownPeriod";
  const byColumn = normalizeText(header).includes("是否") ? readCarriedOver(text) : readPeriod(text);
  if (byColumn === null) return "unknownPeriod";
  return byFund !== null && byFund !== byColumn ? "periodConflict" : byColumn;
}
