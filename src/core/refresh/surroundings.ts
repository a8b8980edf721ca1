/** What stands round the figures and follows them: 勾稽检查, colours, drop-down lists, named areas, the data of charts. */
import { freeName } from "../adopt/freeName";
import { tellIdentities } from "../adopt/telling";
import type { Surrounding } from "../adopt/verdictsBeside";
import { surroundingOf, verdictsBeside } from "../adopt/verdictsBeside";
import { normalizeText } from "../text/normalize";
import { textAt } from "../model/cellText";
import type { CellAddress, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { Book, TableMap } from "../model/tableMap";
import { sitesOf } from "../model/tableMap";
import type { CellWrite, ConditionalFormatPlan, NamePlan, SheetPlan } from "../model/workbookPlan";
import { refreshCharts } from "../plan/refreshCharts";
import { checkSheet } from "../plan/checkSheet";
import type { IdentityContext } from "../plan/context";
import { formerColours } from "../plan/formerColours";
import { tableNames } from "../plan/names";
import { amountValidations } from "../plan/tableSheet";
import { verdictColumns } from "../plan/verdictColumns";
import { formerCondition, yieldsNumber } from "../plan/verdictForm";
import type { State } from "../state/state";
import type { LineChanges } from "./account";
import { isSpelledAlike } from "../formula/formulaShape";
import type { RefreshReading } from "./reading";
import { renewLines } from "./renewLines";

export interface Surroundings {
  readonly updates: readonly SheetPlan[];
  /** 勾稽检查 where it is gone. */
  readonly created: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
  readonly lines: LineChanges | null;
  /** Sheets whose colours are written anew. */
  readonly colours: readonly string[];
}

/** What of the layout is another than when all this was last written. */
export interface LayoutChanges {
  /** Nothing of the form is missing: lines of which nothing is left may go. */
  readonly isWhole: boolean;
  /** Rows of tables stand elsewhere. */
  readonly anew: boolean;
  /** Sheets that are only being made have their own surroundings. */
  readonly made: ReadonlySet<string>;
  /** Whether a cell stands where it stood then. */
  readonly stayed: (place: CellAddress) => boolean;
}

export function renewSurroundings(
  reading: RefreshReading,
  state: State,
  { isWhole, anew, made, stayed }: LayoutChanges,
): Surroundings {
  const { tables, sheets } = reading;
  const context = identityContext(reading, state);
  const maps = [...tables.values()];
  const there = checkSheetThere(reading, state);
  const lines = there ? renewLines(context, there, { isWhole, anew, stayed }) : { plan: null, changes: null };
  const surrounding = surroundingOf(reading.snapshot);
  const names = tableNames(maps, reading.located.pack);
  const isRenewed = anew || lacksAny(names, reading.snapshot);
  const coloured = [...sheets.values()]
    .filter(({ name }) => !made.has(name))
    .flatMap((sheet) => colours(context, maps, sheet, { state, anew: isRenewed, surrounding }));
  const charts = refreshCharts({ ...reading.located, snapshot: reading.snapshot, book: quiet(reading.book) }).filter(
    ({ name }) => !made.has(name),
  );
  return {
    updates: [...coloured, ...charts, ...(lines.plan ? [lines.plan] : [])],
    created: there ? [] : [checkSheet(context, checkSheetName(reading, state))],
    names: isRenewed ? names.map((name) => (state.adopted ? { ...name, keepExisting: true } : name)) : [],
    lines: lines.changes,
    colours: coloured.map(({ name }) => name),
  };
}

/**
 * Whether somebody has deleted names of ours, or they lead nowhere. Those of the verdicts are not told from here: they go the same way, in
 * 名称管理器 or in another program, so that the colours are written anew with them.
 */
function lacksAny(names: readonly NamePlan[], { names: standing }: WorkbookSnapshot): boolean {
  if (standing === undefined) return false;
  const known = new Set(standing.filter(({ refersTo }) => !refersTo.includes("#REF!")).map(({ name }) => name));
  return names.some(({ name }) => !known.has(name));
}

/** The colours of these sheets as we have given them to the workbook as it is read here. */
export function coloursOf(
  reading: RefreshReading,
  state: State,
  names: readonly string[],
): ReadonlyMap<string, readonly ConditionalFormatPlan[]> {
  const context = identityContext(reading, state);
  const maps = [...reading.tables.values()];
  const lines = checkSheetThere(reading, state)?.name;
  return new Map(
    names.map((name) => {
      if (name === lines) return [name, checkSheet(context, name).conditionalFormats ?? []];
      const [sheet, own] = [reading.sheets.get(name), mapsOn(maps, name)];
      if (sheet?.verdicts === undefined) return [name, own.flatMap((map) => formerColours(context, map, name))];
      const standing = verdictColumns(context, own, name, sheet.verdicts.area.left)?.conditionalFormats ?? [];
      const isFormer = sheet.verdicts.formulas.some((row) => row.some(yieldsNumber));
      return [name, isFormer ? standing.map((one) => ({ ...one, formula: formerCondition(one.formula) })) : standing];
    }),
  );
}

/** In a workbook from elsewhere only what formulas read as the check does has lines and colours; in ours everything does, whatever stands there now. */
function identityContext({ located: { pack }, tables, book, snapshot }: RefreshReading, state: State): IdentityContext {
  if (!state.adopted) return { pack, tables, book: quiet(book) };
  const scratch = freeName(
    "核对",
    snapshot.sheets.map(({ name }) => name),
  );
  return { pack, tables, book, tells: tellIdentities(pack, book, snapshot, scratch).tells };
}

/** Which lines there are does not depend on what is broken at the moment. */
function quiet(book: Book): Book {
  return {
    ...book,
    amount: (map, row, column) => {
      const read = book.amount(map, row, column);
      return read.ok ? read : { ok: true, amount: 0 };
    },
    infoAmount: (field) => {
      const read = book.infoAmount(field);
      return read.ok ? read : { ok: true, amount: 0 };
    },
    infoText: (field) => book.infoText(field) ?? "",
  };
}

function checkSheetName({ located: { pack } }: RefreshReading, state: State): string {
  return state.adopted?.checkSheet ?? pack.checkSheet.sheet;
}

/** By its name, else by its title: it may have been renamed. */
function checkSheetThere(reading: RefreshReading, state: State): SheetSnapshot | undefined {
  const name = checkSheetName(reading, state);
  const title = normalizeText(reading.located.pack.checkSheet.title);
  return (
    reading.sheets.get(name) ?? reading.snapshot.sheets.find((sheet) => normalizeText(textAt(sheet, 0, 0)) === title)
  );
}

interface Colouring {
  readonly state: State;
  /** Written whatever stands there. */
  readonly anew: boolean;
  readonly surrounding: Surrounding;
}

/** None where no rows have moved, no names are gone, and every verdict stands as it should. */
function colours(
  context: IdentityContext,
  maps: readonly TableMap[],
  sheet: SheetSnapshot,
  { state, anew, surrounding }: Colouring,
): readonly SheetPlan[] {
  const { name } = sheet;
  const own = mapsOn(maps, name);
  const { columns } = verdictsBeside(context, own, sheet, surrounding);
  if (columns === null) return [];
  const { verdicts, conditionalFormats } = columns;
  const cells = verdicts.cells.filter((cell) => !isVerdictThere(cell, sheet));
  if (!anew && cells.length === 0) return [];
  const validations = state.adopted ? [] : own.filter((map) => map.sheet === name).flatMap(amountValidations);
  return [
    {
      name,
      mode: "update",
      cells: [],
      verdicts: { ...verdicts, cells },
      conditionalFormats,
      renewConditions: true,
      validations,
    },
  ];
}

function isVerdictThere({ row, column, content }: CellWrite, { name, verdicts }: SheetSnapshot): boolean {
  const standing = verdicts?.formulas[row]?.[column - verdicts.area.left] ?? null;
  return standing !== null && content.kind === "formula" && isSpelledAlike(standing, content.formula, name);
}

function mapsOn(maps: readonly TableMap[], name: string): readonly TableMap[] {
  return maps.filter((map) => sitesOf(map).some((site) => site.sheet === name));
}
