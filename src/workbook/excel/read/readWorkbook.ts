/** Reads the whole workbook: one round trip when the sheets are those of the last time, otherwise two. */
import type { DefinedName } from "../../../core/formula";
import { externalFiles } from "../../../core/formula/externalFiles";
import type { CellComment, DocumentProperties, SheetSnapshot, WorkbookSnapshot } from "../../../core/model/snapshot";
import { printAreasIn } from "../../printAreas";
import { stateFromXml, stateNamespace } from "../../state";
import { gridsOf, hiddenSpans } from "./grid";

/** What is worth remembering between reads: Excel's ids, which survive renaming. */
export interface KnownWorkbook {
  /** Sheet id → name. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Id of the custom XML part with the state. */
  readonly stateId: string | null;
  /** Whether print areas can be asked for; a computer without a printer may refuse everything about pages. */
  readonly hasPages: boolean;
}

export const unknownWorkbook: KnownWorkbook = { sheets: new Map(), stateId: null, hasPages: true };

export interface ReadResult {
  readonly snapshot: WorkbookSnapshot;
  readonly known: KnownWorkbook;
  /** Names of the whole workbook. */
  readonly names: readonly DefinedName[];
}

const documentProperties = "author,lastAuthor,company,manager,title,subject";
const commentProperties = "items/content,items/authorName";
const rangeProperties = "values,formulas,numberFormat,rowIndex,columnIndex";

export async function readWorkbook(context: Excel.RequestContext, known: KnownWorkbook): Promise<ReadResult> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/id,items/name,items/visibility");
  const parts = workbook.customXmlParts.getByNamespace(stateNamespace).load("items/id");
  const names = workbook.names.load("items/name,items/formula");
  const properties = workbook.properties.load(documentProperties);
  const guess = queueContents(workbook, [...known.sheets.keys()], known);
  await context.sync();
  const ids = sheets.items.map((sheet) => sheet.id);
  const stateId = parts.items[0]?.id ?? null;
  const stillTrue = stateId === known.stateId && ids.length > 0 && ids.every((id) => known.sheets.has(id));
  const contents = stillTrue ? guess : queueContents(workbook, ids, { stateId, hasPages: known.hasPages });
  if (!stillTrue) await context.sync();
  const snapshots = sheets.items.map((sheet): SheetSnapshot => {
    const visible = sheet.visibility === "Visible";
    const head = { name: sheet.name, visible, ...(sheet.visibility === "VeryHidden" ? { veryHidden: true } : {}) };
    const loaded = contents.sheets.get(sheet.id);
    return loaded === undefined || loaded.range.isNullObject ? { ...head, hiddenRows: [], hiddenColumns: [], values: [], formulas: [] } : { ...head, ...hiddenLines(loaded), ...gridsOf(sheet.name, loaded.range), comments: commentsOf(loaded.comments), ...printed(loaded) };
  });
  const state = contents.state === null ? null : stateFromXml(contents.state.value);
  return {
    snapshot: { sheets: snapshots, state, linkedFiles: filesNamedIn(names.items.map((name) => String(name.formula))), properties: propertiesOf(properties) },
    known: { sheets: new Map(sheets.items.map((sheet) => [sheet.id, sheet.name])), stateId, hasPages: known.hasPages },
    names: names.items.map(({ name, formula }) => ({ name, refersTo: String(formula).replace(/^=/, "") })),
  };
}

interface LoadedSheet {
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly comments: Excel.CommentCollection;
  /** Null where it cannot be asked for. */
  readonly printArea: Excel.RangeAreas | null;
}

interface Contents {
  readonly sheets: ReadonlyMap<string, LoadedSheet>;
  readonly state: OfficeExtension.ClientResult<string> | null;
}

/** A sheet that is gone yields a null object, never an error that would lose the others. */
function queueContents(workbook: Excel.Workbook, ids: readonly string[], { stateId, hasPages }: Pick<KnownWorkbook, "stateId" | "hasPages">): Contents {
  const sheets = new Map(ids.map((id) => [id, queueSheet(workbook.worksheets.getItemOrNullObject(id), hasPages)]));
  const state = stateId === null ? null : workbook.customXmlParts.getItemOrNullObject(stateId).getXml();
  return { sheets, state };
}

/** The used range of a blank sheet is A1 where it is asked for rows and columns: these want an object that is there. */
function queueSheet(sheet: Excel.Worksheet, hasPages: boolean): LoadedSheet {
  const lines = sheet.getUsedRange(true).untrack();
  return {
    range: sheet.getUsedRangeOrNullObject(true).load(rangeProperties).untrack(),
    rows: lines.getRowProperties({ rowHidden: true }),
    columns: lines.getColumnProperties({ columnHidden: true }),
    comments: sheet.comments.load(commentProperties),
    printArea: hasPages ? sheet.pageLayout.getPrintAreaOrNullObject().load("address").untrack() : null,
  };
}

function hiddenLines({ range, rows, columns }: LoadedSheet): Pick<SheetSnapshot, "hiddenRows" | "hiddenColumns"> {
  return { hiddenRows: hiddenSpans(rows.value, range.rowIndex), hiddenColumns: hiddenSpans(columns.value, range.columnIndex) };
}

function printed({ printArea }: LoadedSheet): Pick<SheetSnapshot, "printAreas"> {
  return printArea === null ? {} : { printAreas: printArea.isNullObject ? [] : printAreasIn(printArea.address) };
}

/** Which cell a comment belongs to would take a request of its own. */
function commentsOf({ items }: Excel.CommentCollection): readonly CellComment[] {
  return items.map(({ authorName, content }) => ({ at: null, author: authorName, text: content }));
}

function propertiesOf({ author, lastAuthor, company, manager, title, subject }: Excel.DocumentProperties): DocumentProperties {
  return { author, lastAuthor, company, manager, title, subject };
}

/** Excel has no list of linked workbooks below ExcelApiOnline; beside the cells it is names that keep links alive. */
function filesNamedIn(formulas: readonly string[]): readonly string[] {
  return [...new Set(formulas.flatMap((formula) => externalFiles(formula)))];
}
