/** What a list adds up to: the inputs, the totals by table, and what was not imported. Every 分 of the list is in one of the sums. */
import type { Amount } from "../amount/amount";
import type { ImportedCatalogue } from "../declare/imported";
import type { Inputs } from "../model/inputs";
import { amountColumns, withYear } from "../declare/lookups";
import type { ListImport } from "../declare/listImport";
import type { PackSpec } from "../declare/pack";
import { categoryFields } from "./categoryFields";
import { decide, placedOf, soleTotal } from "./decide";
import type { Doubt, DoubtChoices } from "./doubts";
import { sumOf } from "./doubts";
import type { Gathered } from "./gather";
import { toInputs } from "./gather";
import { columnLabel } from "./header";
import type { MoneyUnit } from "../amount/money";
import type { Fen } from "./money";
import { codeNames } from "./names";
import type { PlacedListRow } from "./place";
import { placeRow } from "./place";
import type { ImportProblem } from "./problem";
import { isChosen, isNote } from "./problem";
import type { ListRows } from "./rows";
import type { SkippedRow } from "./skipped";

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
  /** What the user has to say about rows that read well. */
  readonly doubts: readonly Doubt[];
  /** Codes of levels above the rows' own that have no name yet; the user can give them. */
  readonly unnamed: readonly string[];
}

export interface RowChoices extends DoubtChoices {
  /** Names of codes that neither the catalogue nor the list gives. */
  readonly names: ReadonlyMap<string, string>;
  /** The user's catalogues; those of the pack's year name the codes that the pack does not list. */
  readonly catalogues: readonly ImportedCatalogue[];
  /** The year to be imported, where the user says it; else the form's, or that of a list which is all of one other year. */
  readonly year?: number;
}

export function importRows(pack: PackSpec, spec: ListImport, list: ListRows, choices: RowChoices): ImportOutcome {
  const year = choices.year ?? yearOf(pack, list);
  const named = choices.catalogues.filter((one) => one.year === (choices.year ?? pack.year));
  const known = codeNames(
    pack,
    list.rows,
    new Map([...named.flatMap(({ names }) => Object.entries(names)), ...choices.names]),
  );
  const context = { pack, targets: spec.targets, names: known, columns: list.columns, year };
  const first = list.rows.map((row) => placeRow(context, row));
  const { rows, gathered, doubts, notes } = decide(first, choices, list.skipped);
  const placed = placedOf(rows);
  const leftOut = rows.filter((row) => row.problems.length > 0);
  const units = [...new Set(list.rows.map((row) => row.unit).filter((unit) => unit !== ""))];
  const [unit] = units;
  const info = new Map([
    ...(units.length === 1 && unit !== undefined ? [[pack.info.unitName, unit] as const] : []),
    ...categoryFields(spec, gathered),
    ...(choices.year === undefined ? [] : [[pack.info.year, String(choices.year)] as const]),
  ]);
  const listed = sumOf(rows);
  const chosen = sumOf(leftOut.filter(({ problems }) => problems.every(isChosen)));
  const problems = [
    ...byYear(rows),
    ...rows.flatMap((row) =>
      row.problems.length > 0 ? row.problems.filter(({ code }) => code !== "otherYear") : row.notes,
    ),
    ...governmentNotes(gathered),
  ];
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
    problems: [
      ...notes,
      ...catalogueNotes(choices.year ?? pack.year, choices.catalogues),
      ...(choices.year === undefined ? yearNotes(pack, year) : []),
      ...wholeListNotes(list, units, listed, chosen),
      ...problems.sort((left, right) => (left.row ?? 0) - (right.row ?? 0)),
    ],
    doubts,
    unnamed: [
      ...new Set(
        problems.flatMap(({ code, detail }) =>
          code === "unknownName" && detail["code"] !== undefined ? [detail["code"]] : [],
        ),
      ),
    ].sort(),
  };
}

/** The form's; a list that is all of one other year is one of that year. */
function yearOf(pack: PackSpec, { rows }: ListRows): number {
  const years = new Set(rows.flatMap(({ year }) => year ?? []));
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : pack.year;
}

function yearNotes(pack: PackSpec, year: number): readonly ImportProblem[] {
  return year === pack.year
    ? []
    : [
        {
          code: "listOfYear",
          row: null,
          field: null,
          column: null,
          text: String(year),
          detail: { wanted: String(pack.year) },
        },
      ];
}

const OPEN_NOTES: readonly ImportProblem["code"][] = ["totalDiffers", "listOfYear"];

/** Rows of other years, one problem for each year. */
function byYear(rows: readonly PlacedListRow[]): readonly ImportProblem[] {
  const years = new Map<string, PlacedListRow[]>();
  for (const placed of rows)
    for (const { code, text } of placed.problems)
      if (code === "otherYear") years.set(text, [...(years.get(text) ?? []), placed]);
  return [...years.values()].flatMap((own) =>
    (own[0]?.problems ?? []).map((problem) => ({
      ...problem,
      field: null,
      rows: own.map(({ row }) => row.row),
      fen: sumOf(own),
    })),
  );
}

/** True while rows are left out that the user did not give up, or imported that the user may not want, or the list's own total says otherwise. */
export function isUnsettled({ problems, doubts }: ImportOutcome): boolean {
  return (
    problems.some((problem) => OPEN_NOTES.includes(problem.code) || (!isNote(problem) && !isChosen(problem))) ||
    doubts.some(({ choice }) => choice === null)
  );
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
    return [
      {
        group,
        table: place.table.shortName,
        unit: place.table.moneyUnit,
        columns,
        rows: rows.length,
        partial: isPartial,
      },
    ];
  });
}

function governmentNotes(gathered: Gathered): readonly ImportProblem[] {
  return [...gathered.values()].flat().flatMap((row) =>
    row.undecided.map((): ImportProblem => ({
      code: "otherGovernment",
      row: null,
      field: "government",
      column: null,
      text: [row.code, row.name].filter(Boolean).join(" "),
      detail: {},
    })),
  );
}

/** A catalogue of another year names nothing. */
function catalogueNotes(wanted: number, catalogues: readonly ImportedCatalogue[]): readonly ImportProblem[] {
  const others = catalogues.filter(({ year }) => year !== wanted);
  return others.map(({ year, source }) => ({
    code: "otherCatalogue",
    row: null,
    field: null,
    column: null,
    text: source,
    detail: { year: String(year), wanted: String(wanted) },
  }));
}

/** `chosen` is what the user left out: the total may be meant without it. */
function wholeListNotes(list: ListRows, units: readonly string[], listed: Fen, chosen: Fen): readonly ImportProblem[] {
  const note = (
    code: ImportProblem["code"],
    detail: ImportProblem["detail"],
    row: number | null = null,
  ): ImportProblem => ({ code, row, field: null, column: null, text: "", detail });
  const total = soleTotal(list.skipped);
  const counted = listed - chosen;
  const hidden = list.hiddenColumns.map(columnLabel).join("、");
  return [
    ...(list.columns.has("period") ? [] : [note("noPeriodColumn", {})]),
    ...(units.length > 1
      ? [note("severalUnits", { count: String(units.length), units: units.slice(0, 5).join("、") })]
      : []),
    ...(hidden === "" ? [] : [note("hiddenColumn", { columns: hidden })]),
    ...(total?.fen !== undefined && total.fen !== null && total.fen !== counted
      ? [note("totalDiffers", { total: String(total.fen), listed: String(counted) }, total.row)]
      : []),
  ];
}
