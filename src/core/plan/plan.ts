/** Pack and inputs → the plan of a whole new workbook. */
import type { Inputs } from "../data/inputs";
import type { WorkbookPlan } from "../model/workbookPlan";
import type { PackSpec } from "../spec/pack";
import { checkSheet } from "./checkSheet";
import type { PlanContext } from "./context";
import { createDraftBook } from "./draftBook";
import { contentsSheet, coverSheet } from "./frontSheets";
import { infoAddresses, infoSheet } from "./infoSheet";
import { layoutTables } from "./layout";
import { narrativeSheet } from "./narrativeSheet";
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
    year: pack.year,
    unitName: inputs.info.get(pack.info.unitName) ?? "",
    unitNameAddress,
  };
}

export function planWorkbook(pack: PackSpec, inputs: Inputs): WorkbookPlan {
  const context = planContext(pack, inputs);
  const maps = [...context.tables.values()];
  return {
    sheets: [
      coverSheet(context),
      contentsSheet(context),
      infoSheet(context),
      ...maps.map((map) => tableSheet(context, map)),
      narrativeSheet(context),
      checkSheet(context),
    ],
    names: tableNames(maps),
    state: writeState(newState(pack)),
    activate: pack.info.sheet,
  };
}
