/** What is wrong with the workbook itself: missing tables, columns and rows, error values, text for figures, hidden decimals, lost formulas. */
import { textReadAt } from "../../finding/textRead";
import type { FilledBy, Template, WordsBut } from "../../finding/templates";
import { asTold } from "../../finding/templates";
import { hasHiddenDecimals, parseTypedAmount } from "../../amount/amount";
import { canBeAmount } from "../../amount/money";
import { addressKey, printedAddress } from "../../model/address";
import type { CellAddress, CellValue } from "../../model/snapshot";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { blockSpec, cellAt } from "../../model/tableMap";
import { figureAt, formatAt, isErrorValue, printsNothing, textAt } from "../../model/cellText";
import { amountColumns, groupsOf } from "../../declare/lookups";
import type { TableSpec } from "../../declare/table";
import { spelt } from "../../text/reader/characters";
import { isNoAmount, scaleOf } from "../../text/reader/format";
import { printsAllDecimals } from "../../locate/numberFormat";
import { isCalculated } from "./calculated";
import type { CheckContext } from "../../finding/context";
import { cellOf, hasFormula } from "../../finding/context";
import { hasFigures } from "../../identity/figures";
import { constantsForFormulas, lostFormulas } from "./lostFormulas";
import { negativeFindings } from "./negatives";
import { unreadUnits } from "./unread";
import type { CheckUnit } from "../part";
import { findingUnit } from "../part";
import type { Severity } from "../../declare/rule";
import type { Finding, FindingCell, FindingKind } from "../../finding/finding";

/** The shape of each table, the figures of each of its rows, and what concerns the whole workbook. */
export function integrityUnits(context: CheckContext): readonly CheckUnit[] {
  const units = context.pack.tables.flatMap((table): readonly CheckUnit[] => {
    const map = context.book.tables.get(table.id);
    if (map)
      return [
        findingUnit(() => shapeFindings(map), "layout"),
        ...map.rows.map((row) =>
          findingUnit(
            (now) => [...valueFindings(now, map, row), ...negativeFindings(now, map, row)],
            () => amountCells(map, row),
          ),
        ),
      ];
    return table.formNo === null ? [] : [findingUnit((now) => missingTable(now, table), "layout")];
  });
  return [
    ...units,
    ...unreadUnits(context),
    findingUnit(lostFormulas, () => constantsForFormulas(context)),
    findingUnit(blankFindings, "presence"),
  ];
}

/** A workbook that nobody has filled in yet agrees with itself; that must not read like a pass. */
function blankFindings(context: CheckContext): readonly Finding[] {
  const filled = [...context.book.tables.values()].some((map) => hasFigures(context.book, map));
  const at = context.book.infoAddress(context.pack.info.unitName);
  const cells = at ? [{ address: at, words: `${context.pack.info.sheet} 单位名称`, printed: "" }] : [];
  const make = (
    rule: string,
    severity: Severity,
    template: FilledBy<never>,
    places: readonly FindingCell[],
  ): Finding => ({
    rule,
    form: "",
    severity,
    kind: "placeholder",
    ...asTold(template, {}),
    table: null,
    cells: places,
    actual: null,
    expected: null,
    difference: null,
  });
  return [
    ...(context.unit === ""
      ? [
          make(
            "workbook.unit-is-named",
            filled && !context.pack.formless ? "error" : "info",
            context.pack.formless ? "unitNameUnknown" : "unitNameBlank",
            cells,
          ),
        ]
      : []),
    ...(filled ? [] : [make("workbook.figures-are-entered", "info", "nothingEntered", [])]),
  ];
}

function finding<T extends Template>(
  rule: string,
  severity: Severity,
  kind: FindingKind,
  template: T,
  table: TableSpec,
  words: WordsBut<"table", T>,
  cells: readonly FindingCell[],
): Finding {
  return {
    rule,
    form: "",
    severity,
    kind,
    ...asTold(template, { ...words, table: table.shortName }),
    table: table.id,
    cells,
    actual: null,
    expected: null,
    difference: null,
  };
}

function missingTable(context: CheckContext, table: TableSpec): readonly Finding[] {
  return [
    finding(
      "workbook.tables-are-present",
      "error",
      "missingTable",
      "tableMissing",
      table,
      { title: table.title.replace(/\{year\}/g, String(context.year)), sheet: table.sheet },
      [],
    ),
  ];
}

function shapeFindings(map: TableMap): readonly Finding[] {
  const { table } = map;
  const at = { address: { sheet: map.sheet, row: map.firstRow, column: 0 }, words: table.shortName, printed: "" };
  const { columns, rows } = missingParts(map);
  return [
    ...columns.map((column) =>
      finding("workbook.columns-are-present", "error", "missingTable", "columnMissing", table, { column }, [at]),
    ),
    ...rows.map((row) =>
      finding("workbook.rows-are-present", "error", "missingTable", "rowMissing", table, { row }, [at]),
    ),
  ];
}

/** Labels of declared columns and fixed rows that were not found. */
export function missingParts(map: TableMap): { readonly columns: readonly string[]; readonly rows: readonly string[] } {
  const { table } = map;
  const codeIds = new Set(
    table.blocks
      .filter((block) => (map.codes.get(block.id) ?? []).length > 0 || printsCodes(map, block.id))
      .flatMap((block) => block.codeColumns),
  );
  const columns = table.columns.filter(
    (column) => !map.columns.has(column.id) && !codeIds.has(column.id) && column.optional !== true,
  );
  // Rows are known by their names: without these only the column is missing.
  const unnamed = new Set(
    table.blocks.flatMap(({ nameColumn, bands }) =>
      nameColumn !== null && !map.columns.has(nameColumn) ? bands.flat().map(({ id }) => id) : [],
    ),
  );
  const rows = groupsOf(table)
    .flatMap((group) => (group.kind === "fixed" && !unnamed.has(group.id) ? group.rows : []))
    .filter((row) => !map.byKey.has(row.id));
  return {
    columns: columns.map(({ label, id }) => label.replace(/\{year\}年?/g, "") || id),
    rows: rows.map(({ label }) => label || "单位名称"),
  };
}

/** Without a column of their own, before the names; a table without rows has no code to print. */
function printsCodes(map: TableMap, block: string): boolean {
  const rows = map.rows.filter((row) => row.block === block && row.kind === "tree");
  return rows.length === 0 || rows.some((row) => row.printedCode.length > 0);
}

function amountCells(map: TableMap, row: RowPlace): readonly CellAddress[] {
  return amountsOf(map, row).flatMap((column) => cellAt(map, row, column) ?? []);
}

function amountsOf(map: TableMap, row: RowPlace): readonly string[] {
  const block = blockSpec(map.table, row.block);
  return block ? amountColumns(map.table, block) : [];
}

function valueFindings(context: CheckContext, map: TableMap, row: RowPlace): readonly Finding[] {
  return amountsOf(map, row).flatMap((column) => {
    const at = cellAt(map, row, column);
    const sheet = at && context.sheets.get(at.sheet);
    return at && sheet ? valueFault(context, map, row, column, at, figureAt(sheet, at.row, at.column)) : [];
  });
}

const PLACES: Readonly<Record<number, string>> = { 1: "一位小数", 2: "两位小数" };

function valueFault(
  context: CheckContext,
  map: TableMap,
  row: RowPlace,
  column: string,
  at: CellAddress,
  value: CellValue,
): readonly Finding[] {
  const root = context.book.hangsOn?.(at) ?? null;
  // As nearly all are.
  if (root === null && printsNothing(value)) return [];
  // A formula over a cell that holds no amount is told there.
  if (root !== null && addressKey(root) !== addressKey(at)) return [];
  const make = (
    rule: string,
    severity: Severity,
    kind: FindingKind,
    template: FilledBy<"table" | "place" | "value" | "form">,
  ): readonly Finding[] => {
    const cell = cellOf(context, map, row, column);
    const words = {
      place: cell?.words ?? "",
      value: spelt(String(value)),
      form: PLACES[map.money.places] ?? `整数${map.money.unit}`,
    };
    return cell ? [finding(rule, severity, kind, template, map.table, words, [cell])] : [];
  };
  if (printsNothing(value))
    return make("workbook.amounts-are-numbers", "error", "overwrittenFormula", "formulaGivesNothing");
  if (isErrorValue(value)) return errorFault(context, map, row, column, at);
  const number =
    typeof value === "number" ? value : typeof value === "string" ? parseTypedAmount(value, map.money.unit) : null;
  if (number !== null && !canBeAmount(number, map.money.unit))
    return make("workbook.amounts-are-numbers", "error", "placeholder", "impossibleAmount");
  if (typeof value === "number") {
    return hidesDecimals(context, at, value, map)
      ? make("workbook.no-hidden-decimals", "warning", "rounding", "hiddenDecimals")
      : [];
  }
  if (number === null)
    return make(
      "workbook.amounts-are-numbers",
      "error",
      "placeholder",
      hasFormula(context, at) ? "formulaGivesText" : "textForAmount",
    );
  // Where nothing is calculated it does no harm, and is told with all of its table (readings.ts).
  return isCalculated(context, map)
    ? make(
        "workbook.amounts-are-numbers",
        "error",
        "placeholder",
        hasFormula(context, at) ? "formulaGivesText" : "numberAsText",
      )
    : [];
}

/** Gone for good, reckoning with a text, or not to be worked out for another reason. */
function errorFault(
  context: CheckContext,
  map: TableMap,
  row: RowPlace,
  column: string,
  at: CellAddress,
): readonly Finding[] {
  const cell = cellOf(context, map, row, column);
  if (!cell) return [];
  const common = { place: cell.words, value: cell.printed };
  const tell = <T extends "errorValue" | "errorOfText" | "errorOfFormula">(
    template: T,
    words: WordsBut<"table", T>,
  ): readonly Finding[] => [
    finding("workbook.no-error-values", "error", "overwrittenFormula", template, map.table, words, [cell]),
  ];
  const text = cell.printed === "#VALUE!" ? textReadAt(context, at) : null;
  const sheet = text && context.sheets.get(text.sheet);
  if (text && sheet) {
    const written = spelt(textAt(sheet, text.row, text.column));
    return tell("errorOfText", { ...common, cell: printedAddress(text), text: written });
  }
  const isGone = cell.printed === "#REF!" || !hasFormula(context, at);
  return tell(isGone ? "errorValue" : "errorOfFormula", common);
}

/** Dates, percentages and figures whose format moves the point are told with their format. */
function hidesDecimals(context: CheckContext, at: CellAddress, value: number, map: TableMap): boolean {
  const code = formatCodeOf(context, at);
  const isShown = !isNoAmount(code, value) && (code === null || scaleOf(code, value) === 0);
  // How many decimals a form prints only its declaration knows.
  const isPrinted = context.pack.formless && printsAllDecimals(code, value);
  return isShown && !isPrinted && hasHiddenDecimals(value, map.money.places) && !hasFormula(context, at);
}

function formatCodeOf({ sheets }: CheckContext, { sheet: name, row, column }: CellAddress): string | null {
  const sheet = sheets.get(name);
  return sheet ? formatAt(sheet, row, column) : null;
}
