/** What a list adds up to: the inputs, the totals by table, and what was not imported. Every 分 of the list is in one of the sums. */
import type { Amount } from "../amount/amount";
import type { Inputs } from "../data/inputs";
import { amountColumns, withYear } from "../spec/lookups";
import type { ListImport } from "../spec/listImport";
import type { PackSpec } from "../spec/pack";
import type { Gathered, GatheredRow } from "./gather";
import { badCells, gather, toInputs } from "./gather";
import type { MoneyUnit } from "../amount/money";
import type { Fen } from "./money";
import { codeNames } from "./names";
import type { PlacedRow } from "./place";
import { placeRow } from "./place";
import type { ImportProblem } from "./problem";
import type { ListRow, ListRows } from "./rows";
import type { SkippedRow } from "./skipped";
import { isGrandTotal } from "./skipped";

export interface TableTotal {
  readonly group: string;
  /** 表五. */
  readonly table: string;
  readonly unit: MoneyUnit;
  /** Columns in the order of the table; of rounded cells, as the table will show them. */
  readonly columns: readonly { readonly id: string; readonly label: string; readonly amount: Amount }[];
  /** Rows written. */
  readonly rows: number;
  /** The rows are typed over a prefill, so they are not all that the table shows. */
  readonly partial: boolean;
}

export interface ImportOutcome {
  readonly inputs: Inputs;
  readonly totals: readonly TableTotal[];
  /** In 分, of all rows whose amount can be read; `placed` + `leftOut` = `listed`. */
  readonly listed: Fen;
  readonly placed: Fen;
  readonly leftOut: Fen;
  readonly placedRows: number;
  readonly leftOutRows: number;
  /** Rows left out whose amount cannot be read, and so is in none of the sums. */
  readonly uncountedRows: number;
  readonly skipped: readonly SkippedRow[];
  /** In the order of the list. */
  readonly problems: readonly ImportProblem[];
  /** Codes of levels above the rows' own that have no name yet; the user can give them. */
  readonly unnamed: readonly string[];
}

/** `names` are given by the user, by code. */
export function importRows(pack: PackSpec, spec: ListImport, list: ListRows, names: ReadonlyMap<string, string>): ImportOutcome {
  const known = codeNames(pack, list.rows, names);
  const context = { pack, targets: spec.targets, names: known, columns: list.columns };
  const first = list.rows.map((row) => placeRow(context, row));
  const { rows, gathered } = settle(first);
  const placed = rows.filter((row) => row.problems.length === 0);
  const leftOut = rows.filter((row) => row.problems.length > 0);
  const units = [...new Set(list.rows.map((row) => row.unit).filter((unit) => unit !== ""))];
  const [unit] = units;
  const info = new Map(units.length === 1 && unit !== undefined ? [[pack.info.unitName, unit]] : []);
  const listed = sumOf(rows);
  const problems = [...rows.flatMap((row) => (row.problems.length > 0 ? row.problems : row.notes)), ...governmentNotes(gathered)];
  return {
    inputs: toInputs(gathered, known, info),
    totals: tableTotals(pack, spec, gathered),
    listed,
    placed: sumOf(placed),
    leftOut: sumOf(leftOut),
    placedRows: placed.length,
    leftOutRows: leftOut.length,
    uncountedRows: leftOut.filter(({ row }) => row.fen === null).length,
    skipped: list.skipped,
    problems: [...wholeListNotes(list, units, listed), ...problems.sort((left, right) => (left.row ?? 0) - (right.row ?? 0))],
    unnamed: [...new Set(problems.flatMap(({ code, detail }) => (code === "unknownName" && detail["code"] !== undefined ? [detail["code"]] : [])))].sort(),
  };
}

function sumOf(rows: readonly { readonly row: ListRow }[]): Fen {
  return rows.reduce((sum, { row }) => sum + (row.fen ?? 0), 0);
}

/** Takes rows out until no cell is negative or too large; a row that goes may leave another cell with less. */
function settle(first: readonly PlacedRow[]): { readonly rows: readonly PlacedRow[]; readonly gathered: Gathered } {
  let rows = first;
  for (;;) {
    const gathered = gather(rows.filter((row) => row.problems.length === 0));
    const bad = new Map<ListRow, ImportProblem>();
    for (const { row, column, cell } of badCells(gathered)) for (const placed of cell.rows) if (!bad.has(placed.row)) bad.set(placed.row, cellProblem(placed.row, row, column, cell.fen));
    if (bad.size === 0) return { rows, gathered };
    rows = rows.map((placed) => {
      const problem = bad.get(placed.row);
      return problem === undefined ? placed : { ...placed, problems: [...placed.problems, problem] };
    });
  }
}

function cellProblem(row: ListRow, { place, code, name }: GatheredRow, column: string, fen: Fen): ImportProblem {
  const label = place.table.columns.find((candidate) => candidate.id === column)?.label ?? column;
  const cell = `${place.table.shortName} ${[code, name].filter(Boolean).join(" ")}·${label}`;
  return { code: fen < 0 ? "negativeCell" : "tooLarge", row: row.row, field: "amount", column: null, text: "", detail: { cell } };
}

/** One total per group, in the order of the declaration. */
function tableTotals(pack: PackSpec, spec: ListImport, gathered: Gathered): readonly TableTotal[] {
  const partial = new Map(spec.targets.map((target) => [target.group, target.onlyKeysWith !== undefined]));
  return [...partial].flatMap(([group, isPartial]): readonly TableTotal[] => {
    const rows = gathered.get(group) ?? [];
    const place = rows[0]?.place;
    if (place === undefined) return [];
    const columns = amountColumns(place.table, place.block).flatMap((id) => {
      const cells = rows.flatMap((row) => row.cells.get(id) ?? []);
      const label = withYear(place.table.columns.find((column) => column.id === id)?.label ?? id, pack.year);
      return cells.length === 0 ? [] : [{ id, label, amount: cells.reduce((sum, cell) => sum + cell.amount, 0) }];
    });
    return [{ group, table: place.table.shortName, unit: place.table.moneyUnit, columns, rows: rows.length, partial: isPartial }];
  });
}

function governmentNotes(gathered: Gathered): readonly ImportProblem[] {
  return [...gathered.values()].flat().flatMap((row) =>
    row.undecided.map((): ImportProblem => ({ code: "otherGovernment", row: null, field: "government", column: null, text: [row.code, row.name].filter(Boolean).join(" "), detail: {} })),
  );
}

function wholeListNotes(list: ListRows, units: readonly string[], listed: Fen): readonly ImportProblem[] {
  const note = (code: ImportProblem["code"], detail: ImportProblem["detail"], row: number | null = null): ImportProblem => ({ code, row, field: null, column: null, text: "", detail });
  const totals = list.skipped.filter(isGrandTotal);
  const [total] = totals;
  return [
    ...(list.columns.has("period") ? [] : [note("noPeriodColumn", {})]),
    ...(units.length > 1 ? [note("severalUnits", { count: String(units.length), units: units.slice(0, 5).join("、") })] : []),
    ...(totals.length === 1 && total !== undefined && total.fen !== null && total.fen !== listed ? [note("totalDiffers", { total: String(total.fen), listed: String(listed) }, total.row)] : []),
  ];
}
