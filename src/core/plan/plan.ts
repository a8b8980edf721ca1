/** Pack and inputs → the plan of a whole new workbook. */
import type { Inputs } from "../model/inputs";
import { guideOn } from "../guide/readGuide";
import type { SheetPlan, WorkbookPlan } from "../model/workbookPlan";
import { plannedSheet } from "../formula/scratch";
import { pageNumber } from "./paging/contentsNumbers";
import { pagesMemory } from "./paging/memory";
import type { PageSource } from "./paging/pageSource";
import { paginate, sourceOfPlan } from "./paging/pageSource";
import { publicSheets } from "./paging/publicSheets";
import { withPages } from "./paging/pagePrint";
import { explainsTerms, packYear } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { Position } from "../declare/page";
import { chartSheet } from "./chartSheet";
import { checkSheet } from "./checkSheet";
import type { PlanContext } from "./context";
import { createDraftBook } from "./draftBook";
import type { ContentsTarget } from "./frontSheets";
import { contentsEntries, contentsSheet, coverSheet, titleSheet } from "./frontSheets";
import { guidePages, guideSheets } from "./guideSheet";
import { infoAddresses, infoSheet } from "./infoSheet";
import { layoutTables } from "../layout/layout";
import { layoutMemory } from "./memory";
import { narrativeSheet } from "./narrativeSheet";
import { formMemory, performanceSheets } from "./performance/formSheets";
import { textPage } from "./textPages";
import type { DrawnChart } from "./textCharts";
import type { State } from "../state/state";
import { newState, writeState } from "../state/state";
import { tableNames } from "./names";
import { tableSheet } from "./tableSheet";

export function planContext(pack: PackSpec, inputs: Inputs): PlanContext {
  const tables = layoutTables(pack, inputs);
  const addresses = infoAddresses(pack.info);
  const unitNameAddress = addresses.get(pack.info.unitName);
  if (!unitNameAddress) throw new Error(`pack ${pack.id} has no field ${pack.info.unitName}`);
  return {
    pack,
    inputs,
    tables,
    book: createDraftBook(pack, inputs, tables, addresses),
    year: packYear(pack, inputs.info.get(pack.info.year)),
    unitName: inputs.info.get(pack.info.unitName) ?? "",
    unitNameAddress,
  };
}

export function planWorkbook(pack: PackSpec, inputs: Inputs): WorkbookPlan {
  const context = planContext(pack, inputs);
  const maps = [...context.tables.values()];
  const { sheets, pages } = wholeWorkbook(context);
  return {
    sheets,
    names: tableNames(maps, pack),
    state: writeState({
      ...newState(pack, context.year),
      ...catalogues(pack, context.year),
      ...layoutMemory(maps),
      ...formMemory(context),
      ...(pages === null ? {} : { pages }),
    }),
    activate: pack.info.sheet,
  };
}

export interface WholeWorkbook {
  /** In the order of publication: what is public, then what is not. */
  readonly sheets: readonly SheetPlan[];
  /** What the state remembers of the pages; null where the form prints no numbers. */
  readonly pages: State["pages"] | null;
}

/** Every sheet of the form, over tables that are laid out or were found. `standing`: the figures of charts in a workbook that has their sheet. */
export function wholeWorkbook(context: PlanContext, standing: readonly DrawnChart[] = []): WholeWorkbook {
  const { pack, tables } = context;
  const forms = performanceSheets(context);
  const guides = guideSheets(context);
  const figures = pack.charts === undefined ? null : chartSheet(context, pack.charts);
  const published = publishedSheets(
    context,
    [...forms, ...guides],
    standing.length > 0 ? standing : (figures?.charts ?? []),
  );
  const inner = [
    infoSheet(context),
    ...[...tables.values()].filter(({ table }) => table.formNo === null).map((map) => tableSheet(context, map)),
    checkSheet(context),
    ...(figures === null ? [] : [figures.sheet]),
  ];
  const snapshot = { sheets: published.map(plannedSheet), state: null };
  const paged =
    pack.contents.numbers === undefined
      ? []
      : paginate(
          publicSheets({
            pack,
            year: context.year,
            tables,
            snapshot,
            attached: [...forms.map((form) => sourceOfPlan(form)), ...guides.map((plan) => guideSource(context, plan))],
          }),
        );
  const numberOf = ({ cells, target }: ContentsTarget): number | null =>
    pageNumber(
      paged,
      snapshot.sheets.find(({ name }) => name === target.sheet),
      cells.at(-1) ?? "",
    );
  const contents = contentsSheet(context, numberOf);
  return {
    sheets: [coverSheet(context), contents, ...published.map((sheet) => withPages(sheet, paged)), ...inner],
    pages:
      pack.contents.numbers === undefined ? null : pagesMemory(pack, paged, contentsEntries(context).map(numberOf)),
  };
}

export function sheetsOf(context: PlanContext, standing: readonly DrawnChart[]): readonly SheetPlan[] {
  return wholeWorkbook(context, standing).sheets;
}

function guideSource({ pack }: PlanContext, plan: SheetPlan): PageSource {
  const sheet = plannedSheet(plan);
  const read = guideOn(pack, sheet);
  return {
    sheet: plan.name,
    rows: pack.serviceGuide === undefined || read === null ? null : guidePages(pack.serviceGuide, read, sheet),
  };
}

/** What has page numbers, in their order. */
function publishedSheets(
  context: PlanContext,
  attached: readonly SheetPlan[],
  charts: readonly DrawnChart[],
): readonly SheetPlan[] {
  const { pack, tables } = context;
  const own = (position: Position): readonly SheetPlan[] =>
    (pack.textPages ?? []).filter((page) => page.position === position).map((page) => textPage(context, page));
  const written = (position: Position, explaining: boolean): readonly SheetPlan[] =>
    pack.narratives
      .filter((narrative) => narrative.position === position && explainsTerms(narrative) === explaining)
      .map((narrative) => narrativeSheet(context, narrative, charts));
  return [
    ...own("beforeTables"),
    ...written("beforeTables", false),
    ...written("beforeTables", true),
    ...(pack.tablesTitle ? [titleSheet(context, pack.tablesTitle)] : []),
    ...[...tables.values()].filter(({ table }) => table.formNo !== null).map((map) => tableSheet(context, map)),
    ...written("afterTables", false),
    ...attached,
    ...written("afterTables", true),
    ...own("afterTables"),
  ];
}

/** The workbook takes along the catalogues of its year, so that it is judged alike on another computer. */
function catalogues(pack: PackSpec, year: number): Pick<State, "catalogues"> {
  const own = (pack.atHand ?? []).filter((one) => one.year === year);
  return own.length > 0 ? { catalogues: own } : {};
}
