/** Takes a command back: created sheets, rows and colours go, overwritten cells, names, looks and the state return. */
import { mergeState } from "../../../core/state/mergeState";
import type { CellAddress } from "../../../core/model/snapshot";
import { moveRows } from "../../../core/formula/moveRows";
import { rowMove } from "../../../core/model/rowChanges";
import { changesOf, originsAfter, undoOf } from "../../../core/model/rowSteps";
import type { ConditionalFormatPlan } from "../../../core/model/workbookPlan";
import { areaName } from "../../address";
import { stateFromXml, stateNamespace } from "../../state";
import type { TypingTold } from "../../port";
import { WorkbookError } from "../../port";
import { holds } from "../history/compared";
import { beginSteps, countedRows, forgetAll, FORGET, isForgotten, renewWay } from "../history/keep";
import type { KeptIds } from "../history/keep";
import { typedOn } from "../history/typedSince";
import type { WayBack } from "../../../core/state/wayBack";
import { areaOf, inputSize, splitBlock } from "./blocks";
import type { CellBlock, CellInput } from "./blocks";
import type { Grid } from "./grids";
import { GridReading } from "./grids";
import { lookSteps } from "./looks";
import { rowStep, stepsDone } from "./moves";
import { orderBack } from "./orderSteps";
import type { Preflight } from "./preflight";
import type { FormerRules } from "./rules";
import { alikeIds, begunIds, coloursOf, removeRules } from "./rules";
import type { FormerRest } from "./rest";
import { giveBackPages } from "./formerPages";
import { NO_REST, queueStanding, restSteps } from "./rest";
import { conditionalFormatSteps } from "./ruleSteps";
import { sendAll } from "./sendBatch";
import { blockSteps } from "./sheetSteps";
import { stateStep } from "./stateSteps";
import { maxBatchSize, objectSize, packSteps, rangeOf } from "./step";
import type { WriteStep } from "./step";
import { UndoTyping } from "./undoTyping";

/** What is known of the workbook as it was: from the look before writing, or from the batch that wrote first. */
export interface Former extends Pick<
  Preflight,
  "former" | "moves" | "grids" | "names" | "formerState" | "looks" | "rest" | "tabs"
> {
  /** Null where no colours were written yet. */
  readonly rules: readonly FormerRules[] | null;
}

export interface Undone {
  readonly restored: number;
  /** Cells that somebody has changed since, where they stand now. */
  readonly left: readonly CellAddress[];
}

export interface TakenParts extends KeptIds {
  /** The command that runs takes itself back; else other windows are kept out first. */
  readonly isRunning: boolean;
  /** What the workbook keeps is of before the way that is gone now. */
  readonly renews?: boolean;
}

/** The workbook as it is, as far as taking back has to know it. */
interface Now {
  readonly grids: ReadonlyMap<string, Grid>;
  readonly names: ReadonlyMap<string, string | null>;
  readonly state: string | null;
  readonly stateIds: readonly string[];
  readonly colours: ReadonlyMap<string, readonly string[]>;
  /** Those of the command that are there. */
  readonly charts: NonNullable<WayBack["charts"]>;
  /** A sheet of ours that somebody has commented on. */
  readonly commented: string | null;
  /** A sheet that has to be written to, and is protected. */
  readonly locked: string | null;
  readonly isStructureLocked: boolean;
  readonly tabs: readonly string[];
  /** What beside cells is still as the command has left it. */
  readonly rest: FormerRest;
}

/** How far the command has come. */
export interface WriteProgress {
  /** It had finished, so that its rows have all moved. */
  readonly isWhole: boolean;
  /** Steps of rows that were made for certain; null where nobody knows. */
  readonly rows: number | null;
}

/**
 * `kept`: the parts in which the workbook keeps the way, so that taking back can be cut off and begun again; null where nothing is kept. Throws cannotUndo, and changes nothing, where a sheet is gone, where a sheet or a row that
 * would go holds what somebody has typed or commented, or where rows stand elsewhere; protectedSheet and protectedWorkbook where Excel would
 * refuse a part of it.
 */
export async function takeBack(
  context: Excel.RequestContext,
  way: WayBack,
  progress: WriteProgress,
  kept: TakenParts | null,
  told: TypingTold,
): Promise<Undone> {
  const now = await look(context, way, progress.isWhole);
  if (now.locked !== null) throw new WorkbookError("protectedSheet", now.locked);
  if (now.isStructureLocked && (way.order !== undefined || way.created.some(({ sheet }) => now.grids.has(sheet))))
    throw new WorkbookError("protectedWorkbook", "workbook");
  if (now.commented !== null) throw new WorkbookError("cannotUndo", `${now.commented} 有后来加的批注`);
  const moved = way.moves.map((move, index) => ({
    ...move,
    done: doneOf(move, now.grids.get(move.sheet), rangeOfDone(way.moves, index, progress)),
  }));
  const typed = typedOn(way, moved, now.grids);
  if (typed !== null) throw new WorkbookError("cannotUndo", `${typed} 有后来填写或改动的内容`);
  const left: CellAddress[] = [];
  const blocks = way.former.map((block) => stillOurs(block, way, moved, now.grids.get(block.sheet), left));
  const typing = new UndoTyping(now.grids, { moved, blocks, created: way.created });
  const total = way.moves.reduce((sum, { steps: made }) => sum + made.length, 0);
  const steps: WriteStep[] = [
    ...(kept?.renews === true ? kept.ways.flatMap((id) => renewWay(way, id)) : []),
    ...(kept === null || kept.isRunning ? [] : beginSteps(way, kept, progress.isWhole ? total : (progress.rows ?? 0))),
    ...typing.steps,
    ...way.colours.flatMap(({ sheet }) => removeRules(sheet, now.colours.get(sheet) ?? [])),
    ...now.charts.map(removeChart),
    ...rowsBack(moved, kept === null ? null : way.token),
    ...way.colours.flatMap(({ sheet, former }) =>
      conditionalFormatSteps(sheet, (former ?? []) as readonly ConditionalFormatPlan[]),
    ),
    ...way.names
      .filter(([name, , after]) => isName(now.names.get(name) ?? null, standingNow(after, moved)))
      .map(([name, before]) => nameStep(name, before)),
    ...way.created.map(({ sheet }) => removeSheet(sheet)),
    ...orderBack(way.order, now.tabs, new Set(way.created.map(({ sheet }) => sheet))),
    ...restSteps(now.rest),
    ...blocks.flatMap((block) =>
      hasInputs(block.rows) ? [...formatUndo(block), ...blockSteps(block.sheet, block)] : [],
    ),
    ...lookSteps(way.looks),
    ...stateUndo(way, now),
    ...(kept === null ? [] : kept.isRunning ? forgetAll(kept) : FORGET),
  ];
  // An undo without steps still goes out: it switches the events on again.
  await sendAll(context, steps.length === 0 ? [[]] : packSteps(steps), () => isForgotten(context, kept && way.token));
  await typing.giveBack(context, told);
  await giveBackPages(context, now.rest.pages, progress.isWhole);
  return {
    restored: blocks.reduce((sum, { rows }) => sum + rows.flat().filter((input) => input !== null).length, 0),
    left,
  };
}

/** Before its row goes, which would leave it without height. */
function removeChart({ sheet, name }: { readonly sheet: string; readonly name: string }): WriteStep {
  return {
    size: 3 * objectSize,
    queue: (workbook) => workbook.worksheets.getItem(sheet).charts.getItem(name).delete(),
  };
}

/** From the last to the first, so that those that are left are always the first ones. */
function rowsBack(moved: readonly Moved[], token: string | null): readonly WriteStep[] {
  let left = moved.reduce((sum, { done }) => sum + done, 0);
  return [...moved].reverse().flatMap(({ sheet, steps, done }) =>
    steps
      .slice(0, done)
      .reverse()
      .flatMap((step) => {
        left -= 1;
        return [rowStep(sheet, undoOf(step)), ...(token === null ? [] : countedRows(token, left))];
      }),
  );
}

async function look(context: Excel.RequestContext, way: WayBack, isWhole: boolean): Promise<Now> {
  const { workbook } = context;
  const parts = workbook.customXmlParts.getByNamespace(stateNamespace).load("items/id");
  const state = workbook.customXmlParts.getByNamespace(stateNamespace).getOnlyItemOrNullObject().getXml();
  const colours = way.colours.map((colour) => ({ colour, formats: coloursOf(workbook, colour.sheet) }));
  const names = way.names.map(([name]) => ({ name, item: workbook.names.getItemOrNullObject(name).load("formula") }));
  const sheets = [...way.created, ...way.former, ...way.after, ...way.moves].map(({ sheet }) => sheet);
  const comments = way.created.map(({ sheet }) => ({
    sheet,
    comments: workbook.worksheets.getItemOrNullObject(sheet).comments.load("items/id"),
  }));
  const written = [...new Set([...way.former, ...way.moves, ...way.colours, ...way.looks].map(({ sheet }) => sheet))];
  const protections = written.map((sheet) => ({
    sheet,
    protection: workbook.worksheets.getItemOrNullObject(sheet).protection.load("protected"),
  }));
  const structure = workbook.protection.load("protected");
  const tabs = workbook.worksheets.load("items/name");
  const charts = (way.charts ?? []).map((chart) => ({
    chart,
    item: workbook.worksheets.getItemOrNullObject(chart.sheet).charts.getItemOrNullObject(chart.name).load("id"),
  }));
  const rest = queueStanding(workbook, way.rest ?? NO_REST, isWhole);
  const reading = new GridReading([...new Set(sheets)], []);
  await context.sync();
  refuseGone(way, tabs.items);
  await reading.load(context);
  return {
    grids: new Map(reading.grids().map((grid) => [grid.name, grid])),
    names: new Map(names.map(({ name, item }) => [name, item.isNullObject ? null : String(item.formula)])),
    // eslint-disable-next-line office-addins/load-object-before-read -- the result of a method, there is nothing to load
    state: parts.items.length === 1 ? stateFromXml(state.value) : null,
    stateIds: parts.items.map((part) => part.id),
    commented: comments.find(({ sheet, comments: { items } }) => reading.has(sheet) && items.length > 0)?.sheet ?? null,
    rest: rest(),
    charts: charts.filter(({ item }) => !item.isNullObject).map(({ chart }) => chart),
    locked: protections.find(({ protection }) => protection.protected === true)?.sheet ?? null,
    isStructureLocked: structure.protected === true,
    tabs: tabs.items.map(({ name }) => name),
    colours: new Map(
      colours.map(({ colour, formats: { items } }) => [
        colour.sheet,
        [...new Set([...alikeIds(items, withBegun(colour.looks)), ...begunIds(items)])].filter(
          (id) => colour.former !== null || colour.ids?.includes(id) === false,
        ),
      ]),
    ),
  };
}

/** A sheet that was renamed or deleted since. Those that the command has made may be gone. */
function refuseGone(way: WayBack, tabs: readonly Excel.Worksheet[]): void {
  const there = new Set(tabs.map(({ name }) => name.toLowerCase()));
  const created = new Set(way.created.map(({ sheet }) => sheet));
  const { validations, links, merges, pages } = way.rest ?? NO_REST;
  const needed = [way.former, way.after, way.moves, way.colours, way.looks, validations, links, merges, pages].flat();
  const gone = needed.find(({ sheet }) => !created.has(sheet) && !there.has(sheet.toLowerCase()));
  if (gone !== undefined)
    throw new WorkbookError("cannotUndo", `工作表“${gone.sheet}”改了名或删除了（改了名的请先改回来）`);
}

/** A colour that was begun has its fill, and not yet its text. */
function withBegun(looks: readonly string[]): ReadonlySet<string> {
  return new Set([...looks, ...looks.map((look) => `${look.split(" ")[0] ?? ""} `)]);
}

/** The least and the most steps that a sheet can have made: the one that was going on, or back, when it broke off is not known. */
function rangeOfDone(
  moves: WayBack["moves"],
  index: number,
  { isWhole, rows }: WriteProgress,
): readonly [number, number] {
  const count = moves[index]?.steps.length ?? 0;
  if (isWhole || rows === null) return [isWhole ? count : 0, count];
  const before = moves.slice(0, index).reduce((sum, { steps }) => sum + steps.length, 0);
  const within = (done: number): number => Math.min(Math.max(done - before, 0), count);
  return [within(rows - 1), within(rows + 1)];
}

function doneOf(
  move: WayBack["moves"][number],
  now: Grid | undefined,
  [least, most]: readonly [number, number],
): number {
  const done = now === undefined ? null : stepsDone(move, now, least, most);
  if (done === null) throw new WorkbookError("cannotUndo", `${move.sheet} 的行后来有增减`);
  return done;
}

type Moved = WayBack["moves"][number] & { readonly done: number };
type FormerBlock = WayBack["former"][number];

/** Null where a cell holds neither what was written nor what stood there before: that is somebody's; and where nothing is to be done. */
function stillOurs(
  block: FormerBlock,
  { after }: WayBack,
  moved: readonly Moved[],
  now: Grid | undefined,
  left: CellAddress[],
): FormerBlock {
  if (now === undefined) return { ...block, rows: block.rows.map((row) => row.map(() => null)) };
  const move = moved.find(({ sheet }) => sheet === block.sheet);
  const places = placesAfter(move?.steps ?? [], block.top + block.rows.length, now.values.length);
  const standing = placesAfter(
    (move?.steps ?? []).slice(0, move?.done ?? 0),
    block.top + block.rows.length,
    now.values.length,
  );
  const written = writtenOn(after, block.sheet);
  const rows = block.rows.map((row, index) =>
    row.map((former, offset): CellInput => {
      const [origin, column] = [block.top + index, block.left + offset];
      const [wanted, place] = [places.get(origin), standing.get(origin)];
      if (former === null || place === undefined) return former;
      if (holds(former, now, place, column)) return null;
      const input = wanted === undefined ? null : (written.get(`${wanted},${column}`) ?? null);
      // A formula that lost its reference with the rows that went, or what the command wrote.
      const isLost = input === null && (now.formulas[place]?.[column] ?? null) !== null;
      // A row that went and is back is blank.
      const isBack = wanted === undefined && holds("", now, place, column);
      if (isLost || isBack || (input !== null && holds(input, now, place, column))) return former;
      left.push({ sheet: block.sheet, row: place, column });
      return null;
    }),
  );
  return { ...block, rows };
}

/** Where each row of before stands after these steps. */
function placesAfter(steps: Moved["steps"], ...heights: readonly number[]): ReadonlyMap<number, number> {
  return new Map(
    originsAfter(steps, Math.max(...heights)).flatMap((origin, row) =>
      origin === null ? [] : [[origin, row] as const],
    ),
  );
}

function writtenOn(after: WayBack["after"], sheet: string): ReadonlyMap<string, CellInput> {
  const inputs = after
    .filter((block) => block.sheet === sheet)
    .flatMap(({ top, left, rows }) =>
      rows.flatMap((row, index) => row.map((input, column) => [`${top + index},${left + column}`, input] as const)),
    );
  return new Map(inputs.filter(([, input]) => input !== null));
}

function hasInputs(rows: CellBlock["rows"]): boolean {
  return rows.some((row) => row.some((input) => input !== null));
}

/** Excel does nothing when asked to delete a null object. */
function removeSheet(name: string): WriteStep {
  return { size: 500, queue: (workbook) => workbook.worksheets.getItemOrNullObject(name).delete() };
}

/** A formula of afterwards, as Excel has it where some rows have not moved, or are back. */
function standingNow(formula: string, moved: readonly Moved[]): string {
  return moved.reduce(
    (text, { sheet, steps, done }) =>
      [...steps.slice(done)]
        .reverse()
        .reduce((inner, step) => moveRows(inner, sheet, sheet, rowMove(changesOf(undoOf(step)))), text),
    formula,
  );
}

/** Still what the command made of it. */
function isName(now: string | null, after: string): boolean {
  return now !== null && now.replaceAll("'", "") === after.replaceAll("'", "");
}

function nameStep(name: string, before: string | null): WriteStep {
  return {
    size: 600,
    queue: (workbook) => {
      const item = workbook.names.getItemOrNullObject(name);
      if (before === null) item.delete();
      else item.formula = before;
    },
  };
}

/** Only of the cells that return. */
function formatUndo(block: FormerBlock): WriteStep[] {
  const rows = block.formats.map((row, index) =>
    row.map((format, column) => (block.rows[index]?.[column] === null ? null : format)),
  );
  return splitBlock({ ...block, rows }, maxBatchSize / 2).map((piece) => ({
    size: objectSize + piece.rows.reduce((size, row) => size + inputSize(row), 0),
    queue: (workbook) => {
      rangeOf(workbook, block.sheet, areaName(areaOf(piece))).numberFormat = piece.rows.map((row) => [...row]);
    },
  }));
}

function stateUndo({ state }: WayBack, now: Now): readonly WriteStep[] {
  if (state === null) return [];
  const merged = mergeState(state.before, state.after, now.state);
  return merged === now.state ? [] : [stateStep(merged, now.stateIds)];
}
