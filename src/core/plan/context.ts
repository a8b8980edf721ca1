/** What the sheets of a new workbook are made from, and the smaller part that located tables have as well. */
import type { Instance } from "../identity/instances";
import type { Inputs } from "../model/inputs";
import { reference } from "../model/address";
import type { CellAddress } from "../model/snapshot";
import type { Book, TableMap } from "../model/tableMap";
import { withYear } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { DraftBook } from "./draftBook";

/** What identities become formulas from, outside their own cells: planned and located tables alike. */
export interface IdentityContext {
  readonly pack: PackSpec;
  readonly tables: ReadonlyMap<string, TableMap>;
  readonly book: Book;
  /** False for an instance that cannot be told by formulas in this workbook; all can when absent. */
  readonly tells?: (instance: Instance) => boolean;
}

export interface PlanContext extends IdentityContext {
  readonly inputs: Inputs;
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
