/** Pack and inputs → the plan of a whole new workbook. */
import type { Inputs } from "../data/inputs";
import type { SheetPlan, WorkbookPlan } from "../model/workbookPlan";
import { packYear } from "../spec/lookups";
import type { PackSpec } from "../spec/pack";
import type { Position } from "../spec/page";
import { chartSheet } from "./chartSheet";
import { checkSheet } from "./checkSheet";
import type { PlanContext } from "./context";
import { createDraftBook } from "./draftBook";
import { contentsSheet, coverSheet } from "./frontSheets";
import { infoAddresses, infoSheet } from "./infoSheet";
import { layoutTables } from "./layout";
import { layoutMemory } from "./memory";
import { narrativeSheet } from "./narrativeSheet";
import { performanceSheets } from "./performance/formSheets";
import { textPage } from "./textPages";
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
  return {
    sheets: sheetsOf(context),
    names: tableNames(maps),
    state: writeState({ ...newState(pack, context.year), ...catalogues(pack, context.year), ...layoutMemory(maps) }),
    activate: pack.info.sheet,
  };
}

/** Every sheet of the form, over tables that are laid out or were found. */
export function sheetsOf(context: PlanContext): readonly SheetPlan[] {
  const { pack, tables } = context;
  return [
    coverSheet(context),
    contentsSheet(context),
    infoSheet(context),
    ...textSheets(context, "beforeTables"),
    ...[...tables.values()].map((map) => tableSheet(context, map)),
    ...textSheets(context, "afterTables"),
    ...(pack.charts ? [chartSheet(context, pack.charts)] : []),
    checkSheet(context),
  ];
}

/** The workbook takes along the catalogues of its year, so that it is judged alike on another computer. */
function catalogues(pack: PackSpec, year: number): Pick<State, "catalogues"> {
  const own = (pack.atHand ?? []).filter((one) => one.year === year);
  return own.length > 0 ? { catalogues: own } : {};
}

/** Before the tables the user's pages come first, as what they explain; after them last. */
function textSheets(context: PlanContext, position: Position): readonly SheetPlan[] {
  const pages = (context.pack.textPages ?? []).filter((page) => page.position === position).map((page) => textPage(context, page));
  const narratives = context.pack.narratives.filter((narrative) => narrative.position === position);
  const behind = context.pack.performance?.behind;
  const written = narratives.flatMap((narrative) => [narrativeSheet(context, narrative), ...(narrative.id === behind ? performanceSheets(context) : [])]);
  if (position === "beforeTables") return [...pages, ...written];
  return [...written, ...pages, ...(behind === undefined ? performanceSheets(context) : [])];
}
