/** A located workbook, and what is to be in it besides → everything that brings it up to date, and the account of it. */
import { recalculate } from "../formula/index";
import { bookOf } from "../locate/book";
import { statedUnit, workbookYear } from "../locate/heads";
import type { LocatedWorkbook } from "../locate/locate";
import { addressKey } from "../model/address";
import { rowMove } from "../model/rowChanges";
import type { CellAddress } from "../model/snapshot";
import type { SheetPlan } from "../model/workbookPlan";
import { layoutMemory } from "../plan/memory";
import type { State } from "../state/state";
import { newState, readState, writeState } from "../state/state";
import type { ChangedFormula, Refresh, RefreshAccount } from "./account";
import { changesAnything } from "./account";
import type { Additions } from "./additions";
import type { IsRow } from "./completedRows";
import { completedRows } from "./completedRows";
import type { Filled } from "./fill";
import { fillBlanks, fillInfo, join } from "./fill";
import { refreshForms } from "./forms";
import { refreshGuide } from "./guide";
import { idleRows } from "./idleRows";
import type { LabelWrites } from "./labels";
import { settleLabels } from "./labels";
import { mendOutside } from "./mendOutside";
import { withoutParts } from "./missingParts";
import { leafNames, missingRows, waitingForUnit } from "./missingRows";
import { withRemadeSheets } from "./missingSheets";
import { withCells, withPlans, withRowChanges } from "../formula/movedSnapshot";
import { refreshPages } from "./pages";
import type { RowPlacement } from "./placeRows";
import { labelWrites, placeRows } from "./placeRows";
import type { RefreshReading } from "./reading";
import { hasNoFormula, readAgain, readingOf } from "./reading";
import type { Renewal } from "./renewFormulas";
import { deviatingFormulas, renewFormulas } from "./renewFormulas";
import { rowLooks } from "./rowLook";
import { SheetWrites } from "./sheetWrites";
import { notFoundByCode, withoutCode } from "./unreadCodes";
import { coloursOf, renewSurroundings } from "./surroundings";
import { alreadyThere } from "./there";
import { isWaiting } from "./waiting";

/** The workbook is ours: generated or adopted. `inOrder`: the sheets are to stand in the order of publication. Addresses of the account are those afterwards. */
export function planRefresh(located: LocatedWorkbook, additions: Additions, inOrder = false): Refresh {
  const { pack } = located;
  const state = readState(located.snapshot.state) ?? newState(pack, workbookYear(located));
  const { info, reading: named } = withInfo(readingOf(located), additions);
  const { placement, reading: complete } = withMissingRows(named, additions);
  const { remade, reading: whole } = withRemadeSheets(complete, additions, state);
  const added = new Set(placement.rows.map((row) => `${row.site.sheet}|${row.row}`));
  const isAdded: IsRow = (map, row) => added.has(`${(row.site ?? map).sheet}|${row.row}`);
  const isNew: IsRow = (map, row) =>
    isAdded(map, row) || (!state.adopted && row.kind !== "fixed" && !isWaiting(row) && hasNoFormula(whole, map, row));
  const names = { given: new Map([...additions.names, ...leafNames(pack, additions)]), remembered: state.names ?? {} };
  const labels = settleLabels(pack, whole.tables, whole.sheets, names, ({ sheet, row }) =>
    added.has(`${sheet}|${row}`),
  );
  const filled = join(info, fillBlanks({ ...whole, pack, additions, isNew }));
  const typed = withTyped(whole, labels, filled);
  const isChanged = changedSince(state, named, placement, remade.sheets.length > 0);
  const renewal = renewFormulas({
    ...typed,
    pack,
    isNew,
    isChanged,
    isWorkedOut: typed.snapshot === located.snapshot,
    adopted: state.adopted !== undefined,
    stated: additions.stated,
  });
  const mended = mendOutside(remade.planned, typed.tables, typed.sheets, typed.located);
  const after = withFormulas(typed, renewal, mended);
  const memory = layoutMemory(after.tables.values());
  const anew = memory.layout !== state.layout || placement.rows.length > 0 || remade.sheets.length > 0;
  const parts = state.adopted ? [] : withoutParts(after.tables);
  const surroundings = renewSurroundings(after, state, {
    isWhole: parts.length === 0 && (state.adopted !== undefined || pack.tables.every(({ id }) => after.tables.has(id))),
    anew,
    made: new Set(remade.sheets.map(({ name }) => name)),
    stayed: stayedSince(state, named, placement),
  });
  const forms = refreshForms(after, additions, state, remade.sheets);
  const guide = refreshGuide(after, additions, state);
  const made = [...remade.sheets, ...surroundings.created, ...forms.sheets, ...guide.sheets];
  const pages = refreshPages(
    { ...after, snapshot: withPlans(after.snapshot, [...forms.updates, ...guide.updates]) },
    made,
    state,
    inOrder,
  );
  const completed = completedRows(after, renewal, isNew, isAdded);
  const known = alreadyThere(pack, after.tables, after.sheets, additions, ({ sheet, row }) =>
    added.has(`${sheet}|${row}`),
  );
  const account: RefreshAccount = {
    pack: pack.id,
    unit: after.book.infoText(pack.info.unitName) || (statedUnit(located) ?? ""),
    year: state.year,
    added: placement.rows.map(({ map, site, code, name, row, inserted, group }) => ({
      table: map.table.shortName,
      code: group.kind === "tree" ? code : null,
      name,
      at: { sheet: site.sheet, row, column: 0 },
      inserted,
    })),
    there: known.there,
    completed: completed.map(({ words }) => words),
    renamed: labels.renamed,
    formulas: [...renewal.formulas, ...mended, ...forms.formulas],
    filled: filled.cells,
    sheets: [...remade.sheets, ...surroundings.created, ...pages.created.slice(made.length)].map(({ name }) => name),
    forms: forms.added,
    copied: forms.copied,
    formsFilled: forms.filled,
    guide: guide.change,
    lines: surroundings.lines,
    colours: surroundings.colours,
    ordered: pages.isReordered,
    charts: pages.charts,
    pages: pages.updates.map(({ name }) => name).filter((name) => !pages.created.some((plan) => plan.name === name)),
    printed: pages.grown.map(({ sheet, rows, text }) => ({ sheet, rows, text })),
    orderOffered: pages.isOffered,
    kept: [
      ...parts,
      ...waitingForUnit(named.tables, additions),
      ...remade.kept,
      ...labels.kept,
      ...known.kept,
      ...filled.kept,
      ...renewal.kept,
      ...withoutCode(after),
      ...notFoundByCode(after),
      ...forms.kept,
      ...guide.kept,
      ...pages.kept,
    ],
    idle: [...filled.idle, ...idleRows(pack, after.tables, after.sheets)],
  };
  const remembered: State = {
    ...state,
    ...memory,
    names: settledNames(memory.names, state.names, labels.unsettled),
    ...forms.memory,
    ...(pages.pages === undefined ? {} : { pages: pages.pages }),
  };
  if (!changesAnything(account) && writeState(remembered) === writeState(state)) return { plan: null, account };
  const writes = new SheetWrites();
  writes.rows(placement.changes);
  writes.rows(pages.changes);
  for (const plan of [...surroundings.updates, ...forms.updates, ...guide.updates, ...pages.updates])
    writes.add(plan.name, plan);
  if (!state.adopted)
    looks(
      writes,
      after,
      (map, row) => isAdded(map, row) || completed.some((one) => one.row === row && one.map === map),
    );
  writeCells(writes, placement, labels, filled, [...renewal.formulas, ...mended, ...forms.formulas]);
  for (const { at, text } of forms.cells) writes.text(at, text);
  const created = new Map(pages.created.map((plan) => [plan.name, plan]));
  return {
    plan: {
      sheets: [
        ...withLaterWrites(created, writes),
        ...withFormerColours(
          writes.plans().filter(({ name }) => !created.has(name)),
          named,
          state,
        ),
      ],
      names: surroundings.names,
      state: writeState(remembered),
      activate: null,
      ...(pages.order === null ? {} : { order: pages.order }),
    },
    account,
  };
}

/** Of codes that the tables call differently the workbook goes on remembering what it did, so that the next 更新 says the same of them. */
function settledNames(now: State["names"], before: State["names"], unsettled: ReadonlySet<string>): State["names"] {
  return {
    ...Object.fromEntries(Object.entries(now ?? {}).filter(([key]) => !unsettled.has(key))),
    ...Object.fromEntries(Object.entries(before ?? {}).filter(([key]) => unsettled.has(key))),
  };
}

/** So that taking the plan back gives them back. */
function withFormerColours(plans: readonly SheetPlan[], before: RefreshReading, state: State): readonly SheetPlan[] {
  const renewed = plans.filter(({ renewConditions }) => renewConditions === true).map(({ name }) => name);
  const former = renewed.length > 0 ? coloursOf(before, state, renewed) : new Map<string, never>();
  return plans.map((plan) =>
    former.has(plan.name) ? { ...plan, formerConditions: former.get(plan.name) ?? [] } : plan,
  );
}

/** First of all: the unit's name stands in the tables, and its kind decides what some rows say. */
function withInfo(
  reading: RefreshReading,
  additions: Additions,
): { readonly info: Filled; readonly reading: RefreshReading } {
  const info = fillInfo({ ...reading, pack: reading.located.pack, additions });
  if (info.cells.length === 0) return { info, reading };
  const writes = new SheetWrites();
  writeCells(writes, null, null, info, []);
  return { info, reading: readAgain(reading, recalculate(withCells(reading.snapshot, writes.cells())).snapshot) };
}

function withMissingRows(
  reading: RefreshReading,
  additions: Additions,
): { readonly placement: RowPlacement; readonly reading: RefreshReading } {
  const placement = placeRows(
    missingRows(reading.located.pack, reading.tables, reading.sheets, additions),
    reading.sheets,
  );
  if (placement.rows.length === 0) return { placement, reading };
  const writes = new SheetWrites();
  writeCells(writes, placement, null, null, []);
  const listed = placement.rows
    .filter(({ group }) => group.kind === "list")
    .map(({ map, group, site, row, code, name }) => ({
      table: map.table.id,
      group: group.id,
      sheet: site.sheet,
      row,
      code,
      name,
    }));
  return {
    placement,
    reading: readAgain(
      { ...reading, listed },
      withCells(withRowChanges(reading.snapshot, placement.changes), writes.cells()),
    ),
  };
}

/** Formulas that somebody has changed since all was last written; while rows have moved nobody can tell them from those of another day. */
function changedSince(
  state: State,
  named: RefreshReading,
  { rows, changes }: RowPlacement,
  remade: boolean,
): (at: CellAddress) => boolean {
  if (layoutMemory(named.tables.values()).layout !== state.layout) return () => false;
  if (rows.length === 0 && !remade) return () => true;
  const keys = new Set(
    deviatingFormulas(named).flatMap(({ sheet, row, column }) => {
      const change = changes.get(sheet);
      const to = change === undefined ? row : rowMove(change).to(row);
      return to === null ? [] : [addressKey({ sheet, row: to, column })];
    }),
  );
  return (at) => keys.has(addressKey(at));
}

/** Above the rows that come in now, where nobody has moved any since everything was last written. */
function stayedSince(
  state: State,
  { tables }: RefreshReading,
  { changes }: RowPlacement,
): (place: CellAddress) => boolean {
  if (layoutMemory(tables.values()).layout !== state.layout) return () => false;
  return ({ sheet, row }) => (changes.get(sheet)?.inserted ?? []).every(({ before }) => row < before);
}

function withTyped(reading: RefreshReading, labels: LabelWrites, filled: Filled): RefreshReading {
  if (labels.writes.length + filled.cells.length === 0) return reading;
  const writes = new SheetWrites();
  writeCells(writes, null, labels, filled, []);
  return readAgain(reading, withCells(reading.snapshot, writes.cells()));
}

function withFormulas(
  reading: RefreshReading,
  { snapshot }: Renewal,
  mended: readonly ChangedFormula[],
): RefreshReading {
  const writes = new SheetWrites();
  writeCells(writes, null, null, null, mended);
  const after = withCells(snapshot, writes.cells());
  const book = { ...bookOf(reading.located.pack, after, reading.tables), tables: reading.tables };
  return { ...reading, snapshot: after, sheets: new Map(after.sheets.map((sheet) => [sheet.name, sheet])), book };
}

/** In the order in which they came to be known: a later one of one cell holds. */
function writeCells(
  writes: SheetWrites,
  placement: RowPlacement | null,
  labels: LabelWrites | null,
  filled: Filled | null,
  formulas: readonly ChangedFormula[],
): void {
  for (const row of placement?.rows ?? [])
    for (const { column, content } of labelWrites(row))
      writes.cell({ sheet: row.site.sheet, row: row.row, column }, content);
  for (const { text, ...at } of labels?.writes ?? []) writes.text(at, text);
  for (const { at, value } of filled?.cells ?? []) writes.text(at, value);
  for (const { at, after } of formulas)
    writes.cell(at, after === null ? { kind: "value", value: "" } : { kind: "formula", formula: after, value: null });
}

function looks(writes: SheetWrites, { located: { pack }, tables, book }: RefreshReading, isOurs: IsRow): void {
  const lookOf = rowLooks(pack, book);
  for (const map of tables.values())
    for (const row of map.rows) if (row.site === undefined && isOurs(map, row)) writes.add(map.sheet, lookOf(map, row));
}

/** What was found out later about a sheet that is only being made is written with it, each cell once. */
function withLaterWrites(created: ReadonlyMap<string, SheetPlan>, writes: SheetWrites): readonly SheetPlan[] {
  const later = writes.cells();
  return [...created.values()].map((plan) => {
    const own = later.get(plan.name) ?? [];
    const written = new Set(own.map(({ row, column }) => `${row},${column}`));
    return { ...plan, cells: [...plan.cells.filter(({ row, column }) => !written.has(`${row},${column}`)), ...own] };
  });
}
