/** What every sheet of a new workbook is made from. */
import type { Inputs } from "../data/inputs";
import { reference } from "../model/address";
import type { CellAddress } from "../model/snapshot";
import type { TableMap } from "../model/tableMap";
import { withYear } from "../spec/lookups";
import type { PackSpec } from "../spec/pack";
import type { DraftBook } from "./draftBook";

export interface PlanContext {
  readonly pack: PackSpec;
  readonly inputs: Inputs;
  readonly tables: ReadonlyMap<string, TableMap>;
  readonly book: DraftBook;
  readonly year: number;
  readonly unitName: string;
  readonly unitNameAddress: CellAddress;
}

/** Formula that shows the unit's name from 基础信息 after a prefix; blank cells give an empty text. */
export function unitNameFormula(context: PlanContext, sheet: string, prefix: string): string {
  const cell = reference(context.unitNameAddress, sheet);
  return prefix === "" ? `=IF(${cell}="","",${cell})` : `="${prefix}"&${cell}`;
}

export function yearText(context: PlanContext, text: string): string {
  return withYear(text, context.year);
}
