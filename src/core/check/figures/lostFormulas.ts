/** Constants where the form calculates: typed over a formula, a row filled in by hand, a table or column that was pasted as values. */
import type { Template, WordsBut } from "../../finding/templates";
import { asTold } from "../../finding/templates";
import type { CellAddress } from "../../model/snapshot";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { cellAt } from "../../model/tableMap";
import { stateOf } from "../../state/state";
import type { CheckContext } from "../../finding/context";
import { cellOf, hasFormula } from "../../finding/context";
import { rowHasFigures } from "../../identity/figures";
import { lineRanges } from "../../text/lineRanges";
import type { Instance } from "../../identity/instances";
import { instancesOf } from "../../identity/instances";
import { judge } from "../../identity/judge";
import type { Finding, FindingCell } from "../../finding/finding";

/** Constants of one table that are what their formulas would give, from which they were pasted and not typed one by one. */
const PASTED = 4;
/** Cells that a finding names; its text counts them all. */
const MOST_CELLS = 100;

function lost<T extends Template>(
  template: T,
  map: TableMap,
  words: WordsBut<"table", T>,
  cells: readonly FindingCell[],
): Finding {
  return {
    rule: "workbook.formulas-are-kept",
    form: "",
    severity: "warning",
    kind: "overwrittenFormula",
    ...asTold(template, { ...words, table: map.table.shortName }),
    table: map.table.id,
    cells,
    actual: null,
    expected: null,
    difference: null,
  };
}

interface Constant {
  readonly instance: Instance;
  readonly cell: FindingCell;
}

/**
 * A workbook keeps its formulas when most cells that should be formulas are; one saved as plain values is not accused.
 * In an adopted workbook many a constant never had one; only those are named that agree with their formula now, the others are
 * differences of their own. Many that agree in one table are one finding.
 */
export function lostFormulas(context: CheckContext): readonly Finding[] {
  const { kept, constants, adopted, live } = definedCells(context);
  const byTable = new Map<TableMap, Instance[]>();
  for (const instance of constants) byTable.set(instance.map, [...(byTable.get(instance.map) ?? []), instance]);
  const found = [...byTable].map(([map, own]) => tableConstants(context, map, own, adopted, live));
  // Told one by one they would not be fewer than the formulas.
  return kept > found.reduce((sum, { count }) => sum + count, 0) ? found.flatMap(({ findings }) => findings) : [];
}

interface Told {
  readonly findings: readonly Finding[];
  /** Cells and rows by hand. */
  readonly count: number;
}

function tableConstants(
  context: CheckContext,
  map: TableMap,
  own: readonly Instance[],
  adopted: boolean,
  live: ReadonlySet<RowPlace>,
): Told {
  // Where no row is left with a formula, no row was put in between.
  const calculates = map.rows.some((row) => live.has(row));
  const rows = new Map<RowPlace, Instance[]>();
  for (const instance of own) rows.set(instance.row, [...(rows.get(instance.row) ?? []), instance]);
  const typed = [...rows].filter(
    ([row, instances]) => !adopted && calculates && !live.has(row) && isTypedRow(context, row, instances),
  );
  const isTyped = new Set(typed.map(([row]) => row));
  const cells = own
    .filter(({ row }) => !isTyped.has(row))
    .flatMap((instance): readonly Constant[] => {
      const cell = cellOf(context, map, instance.row, instance.column);
      return cell && (!adopted || mightBeFormula(context, instance, cell)) ? [{ instance, cell }] : [];
    });
  const agreeing = cells.filter(({ instance }) => agrees(context, instance));
  const pasted = agreeing.length < PASTED ? new Set<Constant>() : new Set(agreeing);
  const single = cells.filter((one) => !pasted.has(one));
  return {
    findings: [
      ...pastedFindings(map, [...pasted], adopted),
      ...typedRows(context, map, typed),
      ...single.map(({ instance: { rule }, cell }) =>
        lost("formulaLost", map, { place: cell.words, label: rule.label, value: cell.printed || "空白" }, [cell]),
      ),
    ],
    count: typed.length + cells.length,
  };
}

function agrees(context: CheckContext, instance: Instance): boolean {
  const { outcome } = judge(instance, context.book);
  return outcome === "pass" || outcome === "notApplicable";
}

/** 更新 leaves the constants of an adopted workbook alone. */
function pastedFindings(map: TableMap, pasted: readonly Constant[], adopted: boolean): readonly Finding[] {
  const cells = pasted
    .map(({ cell }) => cell)
    .sort((a, b) => a.address.row - b.address.row || a.address.column - b.address.column);
  const [first] = cells;
  const words = {
    place: first?.words ?? "",
    count: String(cells.length),
    ...(adopted ? {} : { mend: "用“更新”恢复公式" }),
  };
  return first ? [lost("formulasLost", map, words, cells.slice(0, MOST_CELLS))] : [];
}

/** A row that was inserted and filled in by hand has no formula at all, and as a rule blanks where they would be. */
function isTypedRow(context: CheckContext, row: RowPlace, instances: readonly Instance[]): boolean {
  if (row.kind === "fixed") return false;
  return (
    instances.length > 1 ||
    instances.some((instance) => cellOf(context, instance.map, row, instance.column)?.printed === "")
  );
}

type TypedRow = readonly [row: RowPlace, instances: readonly Instance[]];

/** Rows with figures and blank ones, each one by one or, of many, the table once. */
function typedRows(context: CheckContext, map: TableMap, typed: readonly TypedRow[]): readonly Finding[] {
  const filled = typed.filter(([row]) => rowHasFigures(context.book, map, row));
  const blank = typed.filter((one) => !filled.includes(one));
  const cellsOf = ([row, instances]: TypedRow): readonly FindingCell[] =>
    instances.flatMap(({ column }) => cellOf(context, map, row, column) ?? []);
  const tell = (
    own: readonly TypedRow[],
    one: "rowWithoutFormulas" | "rowCleared",
    many: "rowsWithoutFormulas" | "rowsCleared",
  ): readonly Finding[] => {
    if (own.length >= PASTED) {
      const words = { count: String(own.length), lines: lineRanges(own.map(([{ row }]) => row)) };
      return [lost(many, map, words, own.flatMap(cellsOf).slice(0, MOST_CELLS))];
    }
    return own.map((typedRow) => {
      const [row] = typedRow;
      const words = { row: [row.code, row.label].filter(Boolean).join(" "), line: String(row.row + 1) };
      return lost(one, map, words, cellsOf(typedRow));
    });
  };
  return [
    ...tell(filled, "rowWithoutFormulas", "rowsWithoutFormulas"),
    ...tell(blank, "rowCleared", "rowsCleared"),
  ].filter(({ cells }) => cells.length > 0);
}

/** What lostFormulas shows. */
export function constantsForFormulas(context: CheckContext): readonly CellAddress[] {
  return definedCells(context).constants.flatMap(({ map, row, column }) => cellAt(map, row, column) ?? []);
}

/** Of the cells that a rule defines: how many hold a formula, and those that hold something else; none where that is the usual thing. `live`: rows with formulas. */
function definedCells(context: CheckContext): {
  readonly kept: number;
  readonly constants: readonly Instance[];
  readonly adopted: boolean;
  readonly live: ReadonlySet<RowPlace>;
} {
  const adopted = stateOf(context.located.snapshot)?.adopted !== undefined;
  const constants: Instance[] = [];
  const live = new Set<RowPlace>();
  let kept = 0;
  for (const rule of context.pack.rules) {
    const map = rule.kind === "identity" && rule.role === "defines" ? context.book.tables.get(rule.table) : undefined;
    if (!map || rule.kind !== "identity") continue;
    for (const instance of instancesOf(rule, map)) {
      const at = cellAt(map, instance.row, instance.column);
      if (!at) continue;
      if (hasFormula(context, at)) {
        kept += 1;
        live.add(instance.row);
      } else constants.push(instance);
    }
  }
  return { kept, constants: kept === 0 || (!adopted && constants.length >= kept) ? [] : constants, adopted, live };
}

function mightBeFormula(context: CheckContext, instance: Instance, cell: FindingCell): boolean {
  const { outcome, actual, expected } = judge(instance, context.book);
  return cell.printed !== "" && (outcome === "pass" || outcome === "notApplicable") && actual === expected;
}
