/** One look before writing: what would fail is refused while nothing has changed, and what will be overwritten is remembered. */
import type { Area, SheetPlan, WorkbookPlan } from "../../../core/model/workbookPlan";
import { changedPlaces } from "../../../core/model/changedPlaces";
import type { WorkbookSnapshot } from "../../../core/model/snapshot";
import type { ApplyOptions } from "../../port";
import { areaName } from "../../address";
import { checkPlan } from "../../checkPlan";
import { WorkbookError } from "../../port";
import { withVerdictFormulas } from "../../verdicts";
import { runningNamespace, stateFromXml, stateNamespace, wayBackNamespace } from "../../state";
import type { KeptIds } from "../history/keep";
import { readKept } from "../history/keep";
import { cellFormula } from "../read/grid";
import type { CellInput } from "./blocks";
import { writtenAreas } from "./blocks";
import type { FormerBlock } from "./former";
import { formerBlocks, inputOf } from "./former";
import type { Grid } from "./grids";
import { GridReading } from "./grids";
import type { FormerLook } from "./looks";
import { queueLooks } from "./looks";
import type { SheetMove } from "./moves";
import { movesOf } from "./moves";
import type { FormerRest } from "./rest";
import { queueRest } from "./rest";
import type { FormerRules } from "./rules";
import { queueRules } from "./rules";

export interface Preflight {
  readonly former: readonly FormerBlock[];
  /** Of the sheets that get conditional formats; null where rows move first, which may give them new ids. */
  readonly formerRules: readonly FormerRules[] | null;
  readonly moves: readonly SheetMove[];
  /** Where rows move or cells are written by a reading: of the sheets that the plan changes and of those of the reading; else empty. */
  readonly grids: ReadonlyMap<string, Grid>;
  /** Former formula of each name of the plan, null for a name that is new. */
  readonly names: ReadonlyMap<string, string | null>;
  /** Ids of our custom XML parts; more than one only if another program copied them. */
  readonly stateIds: readonly string[];
  /** A command before this one was cut off. */
  readonly isUnfinished: boolean;
  /** What earlier commands have kept: the way back of the last, and marks. */
  readonly kept: KeptIds;
  /** Looks of what the plan restyles on sheets whose rows stay. */
  readonly looks: readonly FormerLook[];
  /** Drop-down lists, links, merged areas and pages of what the plan sets on sheets that are there. */
  readonly rest: FormerRest;
  /** Sheets that cannot come into view, in lower case. */
  readonly hidden: ReadonlySet<string>;
  /** Tabs as they stood. */
  readonly tabs: readonly string[];
  /** State as it was; null when there was none or the plan leaves it alone. */
  readonly formerState: string | null;
}

interface Watched {
  readonly sheet: string;
  readonly area: Area;
  readonly range: Excel.Range;
  /** "row,column" of the cells that the plan writes; the others between them are left alone on the way back too. */
  readonly written: ReadonlySet<string>;
}

/**
 * Takes one round trip, a second one when there is a state to remember and `stateId` is not its part, which it is where the workbook was
 * read before. `expected` is the reading that the plan was made from. Throws changed, sheetExists, sheetMissing, protectedSheet,
 * protectedWorkbook, readOnly, tooLarge or rejected.
 */
export async function preflight(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  stateId: string | null,
  options: Pick<ApplyOptions, "expected" | "judging">,
): Promise<Preflight> {
  const { workbook } = context;
  const { expected } = options;
  const moves = movesOf(plan);
  const standing = (expected?.sheets ?? []).map(withVerdictFormulas);
  workbook.load("readOnly");
  const sheets = workbook.worksheets.load("items/name,items/visibility");
  const parts = workbook.customXmlParts.getByNamespace(stateNamespace).load("items/id");
  const names = plan.names.map(({ name }) => ({
    name,
    item: workbook.names.getItemOrNullObject(name).load("formula"),
  }));
  const updates = plan.sheets.filter((sheet) => sheet.mode === "update");
  const refuseProtected = queueProtections(workbook, plan);
  const isWhole = looksAtAll(plan, options);
  const whole = new GridReading(isWhole ? namesOf(updates, expected) : [], standing);
  const looked = whole.queue(workbook, whole.answers[0]);
  const watched = isWhole ? [] : updates.flatMap((sheet) => watch(workbook, sheet));
  const guess =
    plan.state === null || stateId === null ? null : workbook.customXmlParts.getItemOrNullObject(stateId).getXml();
  const rules = moves.length > 0 ? null : queueRules(workbook, plan);
  const looks = queueLooks(workbook, plan);
  const rest = queueRest(workbook, plan, moves);
  const [running, ways] = [runningNamespace, wayBackNamespace].map((namespace) =>
    workbook.customXmlParts.getByNamespace(namespace).load("items/id"),
  );
  await context.sync();
  looked();
  await whole.load(context, whole.answers.slice(1));
  checkPlan(
    plan,
    sheets.items.map((sheet) => sheet.name),
  );
  if (workbook.readOnly) throw new WorkbookError("readOnly", "workbook");
  refuseProtected();
  const stateIds = parts.items.map((part) => part.id);
  const formerState =
    plan.state === null
      ? null
      : guess !== null && stateIds[0] === stateId
        ? stateFromXml(guess.value)
        : await readFormerState(context, stateIds);
  const grids = new Map(whole.grids().map((grid) => [grid.name, grid]));
  if (expected !== undefined)
    refuseChanged(
      isWhole ? standing : [],
      [...grids.values()],
      plan.state === null ? null : { expected: expected.state, now: formerState },
    );
  return {
    former: isWhole ? formerBlocks(plan, moves, grids) : watched.map(formerBlock),
    formerRules: rules && rules(),
    moves,
    grids,
    names: new Map(names.map(({ name, item }) => [name, item.isNullObject ? null : String(item.formula)])),
    stateIds,
    isUnfinished: await isCutOff(context, running),
    kept: { ways: idsOf(ways), marks: idsOf(running) },
    looks: looks(),
    rest: await rest(context),
    hidden: hiddenAmong(sheets.items),
    tabs: sheets.items.map(({ name }) => name),
    formerState,
  };
}

/** A plan that writes into nothing that is there has nothing to lose by what was typed, unless it judges it. */
function looksAtAll(plan: WorkbookPlan, { expected, judging }: Pick<ApplyOptions, "expected" | "judging">): boolean {
  if (movesOf(plan).length > 0) return true;
  return expected !== undefined && (judging === true || plan.sheets.some(({ mode }) => mode === "update"));
}

/** Call what is returned once the batch has come back: it throws where Excel would refuse to write, or to add sheets. */
function queueProtections(workbook: Excel.Workbook, { sheets, order }: WorkbookPlan): () => void {
  const updates = sheets
    .filter(({ mode }) => mode === "update")
    .map(({ name }) => ({
      name,
      protection: workbook.worksheets.getItemOrNullObject(name).protection.load("protected"),
    }));
  const structure =
    updates.length < sheets.length || order !== undefined ? workbook.protection.load("protected") : null;
  return () => {
    const locked = updates.find(({ protection }) => protection.protected);
    if (locked !== undefined) throw new WorkbookError("protectedSheet", locked.name);
    if (structure?.protected === true) throw new WorkbookError("protectedWorkbook", "workbook");
  };
}

function hiddenAmong(sheets: readonly Excel.Worksheet[]): ReadonlySet<string> {
  return new Set(sheets.filter(({ visibility }) => visibility !== "Visible").map(({ name }) => name.toLowerCase()));
}

/** One request where there is a mark: it may be of a command that has written nothing. */
async function isCutOff(
  context: Excel.RequestContext,
  running: Excel.CustomXmlPartScopedCollection | undefined,
): Promise<boolean> {
  const kept = idsOf(running).length > 0 ? await readKept(context) : null;
  return kept !== null && kept.rows !== null;
}

function idsOf(parts: Excel.CustomXmlPartScopedCollection | undefined): readonly string[] {
  return parts?.items.map(({ id }) => id) ?? [];
}

function namesOf(updates: readonly SheetPlan[], expected: WorkbookSnapshot | undefined): readonly string[] {
  return [...new Set([...updates, ...(expected?.sheets ?? [])].map(({ name }) => name))];
}

/** What another pane has made us remember meanwhile. */
export const OUR_RECORD = "本助手在工作簿中的记录";

function refuseChanged(
  sheets: WorkbookSnapshot["sheets"],
  grids: readonly Grid[],
  state: { readonly expected: string | null; readonly now: string | null } | null,
): void {
  const places = changedPlaces(sheets, grids);
  if (places !== null) throw new WorkbookError("changed", places);
  if (state !== null && state.expected !== state.now) throw new WorkbookError("changed", OUR_RECORD);
}

function watch(workbook: Excel.Workbook, sheet: SheetPlan): Watched[] {
  const worksheet = workbook.worksheets.getItemOrNullObject(sheet.name);
  const written = new Set(sheet.cells.map(({ row, column }) => `${row},${column}`));
  return writtenAreas(sheet.cells).map((area) => ({
    sheet: sheet.name,
    area,
    written,
    range: worksheet.getRange(areaName(area)).load("values,formulas,numberFormat").untrack(),
  }));
}

/** Of the first of these parts; null where there is none, or it is no state. */
export async function readFormerState(context: Excel.RequestContext, ids: readonly string[]): Promise<string | null> {
  const [id] = ids;
  if (id === undefined) return null;
  const xml = context.workbook.customXmlParts.getItem(id).getXml();
  await context.sync();
  // eslint-disable-next-line office-addins/load-object-before-read -- the result of a method, there is nothing to load
  return stateFromXml(xml.value);
}

/** The inputs that bring the cells back: formulas as they are, text marked so that it stays text. */
function formerBlock({ sheet, area, range, written }: Watched): FormerBlock {
  const values = range.values as unknown[][] | null;
  if (values === null) throw new WorkbookError("tooLarge", `${sheet} ${areaName(area)}`);
  const formats = (range.numberFormat as unknown[][]).map((row) => row.map(String));
  const rows = values.map((row, rowIndex) =>
    row.map((value, column): CellInput => {
      if (!written.has(`${area.top + rowIndex},${area.left + column}`)) return null;
      return inputOf(
        cellFormula(range.formulas[rowIndex]?.[column], value),
        value,
        formats[rowIndex]?.[column] ?? "General",
      );
    }),
  );
  return { sheet, top: area.top, left: area.left, rows, formats };
}
