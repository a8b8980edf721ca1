/** Sheets of ours that are gone, as a new workbook would have them, over the tables that are there. */
import type { Inputs, InputRow } from "../model/inputs";
import { definitions } from "../identity/definitions";
import { plannedSheet } from "../formula/scratch";
import { statedUnit } from "../locate/heads";
import { isBlank, textAt } from "../model/cellText";
import type { CellAddress, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { TableMap } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import type { SheetPlan } from "../model/workbookPlan";
import { chartsStanding } from "../plan/refreshCharts";
import { canBeDrawn } from "../plan/chartFigures";
import type { PlanContext } from "../plan/context";
import { createDraftBook } from "../plan/draftBook";
import { infoAddresses } from "../plan/infoSheet";
import { layoutTables } from "../layout/layout";
import { bareLabel } from "../plan/memory";
import { sheetsOf } from "../plan/plan";
import type { PackSpec } from "../declare/pack";
import { groupsOf } from "../declare/lookups";
import type { State } from "../state/state";
import { toCellFormula } from "../terms/formula";
import { normalizeText } from "../text/normalize";
import type { KeptCell } from "./account";
import type { Additions } from "./additions";
import { isBroken } from "../formula/formulaShape";
import { withoutNumbers } from "./pages";
import type { RefreshReading } from "./reading";
import { readAgain } from "./reading";

/** Whether the workbook lacks a sheet that a new one has. */
function isMissingSheet(pack: PackSpec, { sheets }: WorkbookSnapshot, tables: ReadonlyMap<string, TableMap>): boolean {
  const { cover, contents, info, textPages = [], narratives, charts, checkSheet } = pack;
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const wanted = [cover, contents, info, ...textPages, ...narratives, ...(charts ? [charts] : []), checkSheet].map(
    ({ sheet }) => sheet.toLowerCase(),
  );
  return wanted.some((name) => !names.has(name)) || pack.tables.some(({ id }) => !tables.has(id));
}

interface Remaking {
  readonly pack: PackSpec;
  /** The same, without page numbers where the workbook has none. */
  readonly numbered: PackSpec;
  readonly snapshot: WorkbookSnapshot;
  readonly tables: ReadonlyMap<string, TableMap>;
  readonly additions: Additions;
  readonly year: number;
  readonly unit: string;
  readonly infoAddress: (field: string) => CellAddress | null;
  readonly infoText: (field: string) => string | null;
}

export interface Remade {
  /** All sheets of the workbook as a new one would have them; none where none is missing and no formula is broken. */
  readonly planned: readonly SheetPlan[];
  /** Those to be made; 勾稽检查 is made last, over everything else. */
  readonly sheets: readonly SheetPlan[];
  readonly kept: readonly KeptCell[];
}

const NOTHING: Remade = { planned: [], sheets: [], kept: [] };

/** The workbook with the sheets that it lacks. What was adopted never had our sheets. */
export function withRemadeSheets(
  reading: RefreshReading,
  additions: Additions,
  state: State,
): { readonly remade: Remade; readonly reading: RefreshReading } {
  const {
    located: { pack },
    snapshot,
    tables,
    book,
  } = reading;
  const isWhole =
    !isMissingSheet(pack, snapshot, tables) &&
    !snapshot.sheets.some(({ formulas }) =>
      formulas.some((row) => row.some((formula) => formula !== null && isBroken(formula))),
    );
  if (state.adopted || isWhole) return { remade: NOTHING, reading };
  const unit = book.infoText(pack.info.unitName) || (statedUnit(reading.located) ?? "");
  const made = remakeSheets({
    pack,
    numbered: withoutNumbers(pack, state),
    snapshot,
    tables,
    additions,
    year: state.year,
    unit,
    infoAddress: book.infoAddress,
    infoText: book.infoText,
  });
  const sheets = made.sheets.filter(({ name }) => name !== pack.checkSheet.sheet);
  const remade = { ...made, planned: made.planned.filter(({ name }) => name !== pack.checkSheet.sheet), sheets };
  return {
    remade,
    reading:
      sheets.length === 0
        ? reading
        : readAgain(reading, { ...snapshot, sheets: [...snapshot.sheets, ...sheets.map(plannedSheet)] }),
  };
}

function remakeSheets(remaking: Remaking): Remade {
  const { pack, snapshot, tables, numbered } = remaking;
  const inputs = inputsOf(remaking);
  const laid = layoutTables(pack, inputs);
  const all = new Map(
    pack.tables.flatMap(({ id }): readonly (readonly [string, TableMap])[] => {
      const map = tables.get(id) ?? laid.get(id);
      return map ? [[id, map]] : [];
    }),
  );
  const context = contextOf(remaking, inputs, all);
  const whole = unplannable(pack, context);
  const missing = pack.tables.filter(({ id }) => !tables.has(id));
  if (whole !== null)
    return {
      ...NOTHING,
      kept: missing.length > 0 ? [noSheet(missing.map(({ shortName }) => shortName).join("、"), whole)] : [],
    };
  const planned = sheetsOf({ ...context, pack: numbered }, chartsStanding(pack, snapshot)).filter(
    ({ name }) => name !== pack.tablesTitle?.sheet,
  );
  const taken = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase()));
  const absent = planned.filter((plan) => !isThere(plan, snapshot, tables, pack));
  const free = absent.filter(({ name }) => !taken.has(name.toLowerCase()));
  const made = new Set(free.map(({ name }) => name));
  const written = new Set(pack.narratives.map(({ sheet }) => sheet));
  return {
    // The lines of a text stand anywhere: a formula there is not mended by its place.
    planned: planned.filter(({ name }) => made.has(name) || !written.has(name)),
    sheets: free,
    kept: absent.filter(({ name }) => !made.has(name)).map(({ name }) => noSheet(name, null)),
  };
}

function noSheet(words: string, found: string | null): KeptCell {
  return { kind: "noSheet", words, at: null, found, expected: null };
}

/** What the tables that are there print, and what the data file has for those that are not. */
function inputsOf({ pack, tables, additions, infoText, unit, year }: Remaking): Inputs {
  const groups = new Map<string, readonly InputRow[]>(additions.rows);
  for (const map of tables.values()) {
    for (const group of groupsOf(map.table)) {
      if (group.kind === "fixed") continue;
      const rows = map.rows.filter(
        (row) => row.group === group.id && (group.kind === "tree" ? row.level !== null : row.label !== ""),
      );
      groups.set(
        group.id,
        rows.map((row) => ({
          rowId: null,
          code: row.code,
          name: group.kind === "tree" ? bareLabel(group, row.label) : row.label,
          texts: new Map(),
          amounts: new Map(),
        })),
      );
    }
  }
  const info = new Map(
    pack.info.sections
      .flatMap((section) => section.fields)
      .flatMap(({ id, initial }) => {
        const text =
          infoText(id) ??
          additions.info.get(id) ??
          (id === pack.info.unitName ? unit : id === pack.info.year ? String(year) : initial);
        return text === undefined ? [] : [[id, text] as const];
      }),
  );
  return { info, groups, stated: [] };
}

function contextOf(
  { pack, year, unit, infoAddress }: Remaking,
  inputs: Inputs,
  tables: ReadonlyMap<string, TableMap>,
): PlanContext {
  const usual = infoAddresses(pack.info);
  const addresses = new Map([...usual].map(([field, address]) => [field, infoAddress(field) ?? address]));
  const unitNameAddress = addresses.get(pack.info.unitName) ?? { sheet: pack.info.sheet, row: 0, column: 0 };
  return {
    pack,
    inputs,
    tables,
    book: createDraftBook(pack, inputs, tables, addresses),
    year,
    unitName: inputs.info.get(pack.info.unitName) ?? unit,
    unitNameAddress,
  };
}

/** A cell whose formula, or a chart that, would read something that is not there, in words; null when every sheet can be planned. */
function unplannable(pack: PackSpec, context: PlanContext): string | null {
  for (const { rule, map, row, column } of definitions(pack, context.book).values()) {
    const at = cellAt(map, row, column);
    if (row.kind === "tree" && row.code === null) continue;
    if (at && toCellFormula(rule.right, { book: context.book, map, row, column }, at.sheet) === null) return rule.label;
  }
  return pack.charts?.charts.find((chart) => !canBeDrawn(chart, context.book))?.caption ?? null;
}

/** A table by what it says; another sheet by its name or by the first text on it, as somebody may have renamed it. */
function isThere(
  plan: SheetPlan,
  snapshot: WorkbookSnapshot,
  tables: ReadonlyMap<string, TableMap>,
  pack: PackSpec,
): boolean {
  const table = pack.tables.find(({ sheet }) => sheet === plan.name);
  if (table) return tables.has(table.id);
  if (snapshot.sheets.some(({ name }) => name.toLowerCase() === plan.name.toLowerCase())) return true;
  const title = firstText(plannedSheet(plan));
  return title !== "" && snapshot.sheets.some((sheet) => firstText(sheet) === title);
}

function firstText(sheet: SheetSnapshot): string {
  for (let row = 0; row < sheet.values.length; row += 1) {
    const column = (sheet.values[row] ?? []).findIndex((value) => !isBlank(value));
    if (column >= 0) return normalizeText(textAt(sheet, row, column));
  }
  return "";
}
