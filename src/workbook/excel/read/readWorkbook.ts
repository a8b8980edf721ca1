/** Reads the whole workbook: one round trip when the sheets are those of the last time, otherwise two. */
import type { SheetSnapshot, WorkbookSnapshot } from "../../../core/model/snapshot";
import { stateFromXml, stateNamespace } from "../../state";
import { gridsOf } from "./grid";

/** What is worth remembering between reads: Excel's ids, which survive renaming. */
export interface KnownWorkbook {
  /** Sheet id → name. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Id of the custom XML part with the state. */
  readonly stateId: string | null;
}

export const unknownWorkbook: KnownWorkbook = { sheets: new Map(), stateId: null };

export interface ReadResult {
  readonly snapshot: WorkbookSnapshot;
  readonly known: KnownWorkbook;
}

const rangeProperties = "values,formulas,rowIndex,columnIndex";

export async function readWorkbook(context: Excel.RequestContext, known: KnownWorkbook): Promise<ReadResult> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/id,items/name,items/visibility");
  const parts = workbook.customXmlParts.getByNamespace(stateNamespace).load("items/id");
  const guess = queueContents(workbook, [...known.sheets.keys()], known.stateId);
  await context.sync();
  const ids = sheets.items.map((sheet) => sheet.id);
  const stateId = parts.items[0]?.id ?? null;
  const stillTrue = stateId === known.stateId && ids.length > 0 && ids.every((id) => known.sheets.has(id));
  const contents = stillTrue ? guess : queueContents(workbook, ids, stateId);
  if (!stillTrue) await context.sync();
  const snapshots = sheets.items.map((sheet): SheetSnapshot => {
    const range = contents.ranges.get(sheet.id);
    const grids = range === undefined ? { values: [], formulas: [] } : gridsOf(sheet.name, range);
    return { name: sheet.name, visible: sheet.visibility === "Visible", ...grids };
  });
  const state = contents.state === null ? null : stateFromXml(contents.state.value);
  return {
    snapshot: { sheets: snapshots, state },
    known: { sheets: new Map(sheets.items.map((sheet) => [sheet.id, sheet.name])), stateId },
  };
}

interface Contents {
  readonly ranges: ReadonlyMap<string, Excel.Range>;
  readonly state: OfficeExtension.ClientResult<string> | null;
}

/** A sheet that is gone yields a null object, never an error that would lose the others. */
function queueContents(workbook: Excel.Workbook, ids: readonly string[], stateId: string | null): Contents {
  const ranges = new Map(ids.map((id) => [id, workbook.worksheets.getItemOrNullObject(id).getUsedRangeOrNullObject(true).load(rangeProperties).untrack()]));
  const state = stateId === null ? null : workbook.customXmlParts.getItemOrNullObject(stateId).getXml();
  return { ranges, state };
}
