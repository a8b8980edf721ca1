/** Reads the whole workbook: one round trip when the sheets are those of the last time, otherwise two; more where an answer would be too large. */
import type { DefinedName } from "../../../core/formula";
import { externalFiles } from "../../../core/formula/externalFiles";
import type { CellComment, DocumentProperties, SheetSnapshot, WorkbookSnapshot } from "../../../core/model/snapshot";
import { printAreasIn } from "../../printAreas";
import { stateFromXml, stateNamespace } from "../../state";
import type { Extent } from "./extents";
import { extentsOf, roughExtent } from "./extents";
import { hiddenSpans, joinedGrids } from "./grid";
import type { Portion } from "./portions";
import { answersOf, bandOf, isTooLarge, loadAnswer, portionsOf, usedRangeOf } from "./portions";

/** What is worth remembering between reads: Excel's ids, which survive renaming. */
export interface KnownWorkbook {
  /** Sheet id → name. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Id of the custom XML part with the state. */
  readonly stateId: string | null;
  /** Whether print areas can be asked for; a computer without a printer may refuse everything about pages. */
  readonly hasPages: boolean;
  /** Excel calculates only when asked to, so that what formulas yield may be of before. */
  readonly isManual: boolean;
  /** How large each sheet is, by its id; empty while all of them fit into one answer. */
  readonly extents: ReadonlyMap<string, Extent>;
}

export const unknownWorkbook: KnownWorkbook = {
  sheets: new Map(),
  stateId: null,
  hasPages: true,
  isManual: false,
  extents: new Map(),
};

export interface ReadResult {
  readonly snapshot: WorkbookSnapshot;
  readonly known: KnownWorkbook;
  /** Names of the whole workbook. */
  readonly names: readonly DefinedName[];
}

const documentProperties = "author,lastAuthor,company,manager,title,subject";
const rangeProperties = "values,formulas,numberFormat,rowIndex,columnIndex";

export async function readWorkbook(context: Excel.RequestContext, known: KnownWorkbook): Promise<ReadResult> {
  const { workbook } = context;
  if (known.isManual) workbook.application.calculate("Recalculate");
  const application = workbook.application.load("calculationMode");
  const sheets = workbook.worksheets.load("items/id,items/name,items/visibility");
  const parts = workbook.customXmlParts.getByNamespace(stateNamespace).load("items/id");
  const names = workbook.names.load("items/name,items/formula");
  const properties = workbook.properties.load(documentProperties);
  const [first = [], ...others] = answersOf(
    [...known.sheets.keys()].flatMap((id) => portionsOf(id, known.extents.get(id))),
  );
  const guess = first.map((portion) => queuePortion(workbook, portion, known.hasPages));
  const guessedState =
    known.stateId === null ? null : workbook.customXmlParts.getItemOrNullObject(known.stateId).getXml();
  await context.sync();
  const ids = sheets.items.map((sheet) => sheet.id);
  const stateId = parts.items[0]?.id ?? null;
  const stillTrue = stateId === known.stateId && ids.length > 0 && ids.every((id) => known.sheets.has(id));
  const contents = stillTrue
    ? { portions: [...guess, ...(await loadAnswers(context, others, known.hasPages))], state: guessedState }
    : await loadContents(context, ids, { stateId, hasPages: known.hasPages });
  const snapshots = sheets.items.map((sheet): SheetSnapshot => {
    const visible = sheet.visibility === "Visible";
    const head = { name: sheet.name, visible, ...(sheet.visibility === "VeryHidden" ? { veryHidden: true } : {}) };
    const loaded = contents.portions.filter(({ id }) => id === sheet.id);
    const used = loaded.filter(({ range }) => !range.isNullObject);
    if (used.length === 0) return { ...head, hiddenRows: [], hiddenColumns: [], values: [], formulas: [] };
    return {
      ...head,
      ...hiddenLines(used),
      ...joinedGrids(
        sheet.name,
        used.map(({ range }) => range),
      ),
      ...aboutSheet(loaded),
    };
  });
  const state = contents.state === null ? null : stateFromXml(contents.state.value);
  const extents = extentsOf(snapshots.map((snapshot, index) => [ids[index] ?? "", snapshot]));
  return {
    snapshot: {
      sheets: snapshots,
      state,
      linkedFiles: filesNamedIn(names.items.map((name) => String(name.formula))),
      properties: propertiesOf(properties),
    },
    known: {
      sheets: new Map(sheets.items.map((sheet) => [sheet.id, sheet.name])),
      stateId,
      hasPages: known.hasPages,
      isManual: application.calculationMode === "Manual",
      extents,
    },
    names: names.items.map(({ name, formula }) => ({ name, refersTo: String(formula).replace(/^=/, "") })),
  };
}

interface LoadedPortion {
  readonly id: string;
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  /** What is asked of a sheet once. Null in further bands, and the print area where it cannot be asked for. */
  readonly comments: Excel.CommentCollection | null;
  readonly printArea: Excel.RangeAreas | null;
}

interface Contents {
  readonly portions: readonly LoadedPortion[];
  readonly state: OfficeExtension.ClientResult<string> | null;
}

/** Of sheets about which nothing is known: everything in one answer, and where that is too large, measured first. */
async function loadContents(
  context: Excel.RequestContext,
  ids: readonly string[],
  { stateId, hasPages }: Pick<KnownWorkbook, "stateId" | "hasPages">,
): Promise<Contents> {
  const { workbook } = context;
  const queueState = () => (stateId === null ? null : workbook.customXmlParts.getItemOrNullObject(stateId).getXml());
  try {
    const contents = {
      portions: ids.map((sheet) => queuePortion(workbook, { sheet, rows: null, size: 0 }, hasPages)),
      state: queueState(),
    };
    await context.sync();
    return contents;
  } catch (cause) {
    if (!isTooLarge(cause)) throw cause;
  }
  const measured = ids.map((id) => ({
    id,
    range: workbook.worksheets
      .getItemOrNullObject(id)
      .getUsedRangeOrNullObject(true)
      .load("rowIndex,rowCount,columnCount")
      .untrack(),
  }));
  const state = queueState();
  await context.sync();
  const answers = answersOf(measured.flatMap(({ id, range }) => portionsOf(id, roughExtent(range))));
  return { portions: await loadAnswers(context, answers, hasPages), state };
}

async function loadAnswers(
  context: Excel.RequestContext,
  answers: readonly (readonly Portion[])[],
  hasPages: boolean,
): Promise<readonly LoadedPortion[]> {
  const loaded: LoadedPortion[] = [];
  for (const answer of answers) {
    await loadAnswer(context, answer, (portion) => {
      const queued = queuePortion(context.workbook, portion, hasPages);
      return () => void loaded.push(queued);
    });
  }
  return loaded;
}

/**
 * A sheet that is gone yields a null object, never an error that would lose the others. The used range of a blank sheet is A1 where it is asked
 * for rows and columns: these want an object that is there.
 */
function queuePortion(workbook: Excel.Workbook, portion: Portion, hasPages: boolean): LoadedPortion {
  const sheet = workbook.worksheets.getItemOrNullObject(portion.sheet);
  const lines = bandOf(sheet, portion.rows).getUsedRange(true).untrack();
  const isFirst = portion.rows === null || portion.rows.first === 0;
  return {
    id: portion.sheet,
    range: usedRangeOf(sheet, portion).load(rangeProperties).untrack(),
    rows: lines.getRowProperties({ rowHidden: true }),
    columns: lines.getColumnProperties({ columnHidden: true }),
    comments: isFirst ? sheet.comments.load("items/content,items/authorName") : null,
    printArea: isFirst && hasPages ? sheet.pageLayout.getPrintAreaOrNullObject().load("address").untrack() : null,
  };
}

function hiddenLines(portions: readonly LoadedPortion[]): Pick<SheetSnapshot, "hiddenRows" | "hiddenColumns"> {
  return {
    hiddenRows: hiddenSpans(portions.map(({ range, rows }) => ({ lines: rows.value, first: range.rowIndex }))),
    hiddenColumns: hiddenSpans(
      portions.map(({ range, columns }) => ({ lines: columns.value, first: range.columnIndex })),
    ),
  };
}

function aboutSheet(portions: readonly LoadedPortion[]): Pick<SheetSnapshot, "comments" | "printAreas"> {
  const comments = portions.flatMap((portion) => (portion.comments === null ? [] : commentsOf(portion.comments)));
  const printArea = portions.find((portion) => portion.printArea !== null)?.printArea ?? null;
  return {
    comments,
    ...(printArea === null ? {} : { printAreas: printArea.isNullObject ? [] : printAreasIn(printArea.address) }),
  };
}

/** Which cell a comment belongs to would take a request of its own. */
function commentsOf({ items }: Excel.CommentCollection): readonly CellComment[] {
  return items.map(({ authorName, content }) => ({ at: null, author: authorName, text: content }));
}

function propertiesOf({
  author,
  lastAuthor,
  company,
  manager,
  title,
  subject,
}: Excel.DocumentProperties): DocumentProperties {
  return { author, lastAuthor, company, manager, title, subject };
}

/** Excel has no list of linked workbooks below ExcelApiOnline; beside the cells it is names that keep links alive. */
function filesNamedIn(formulas: readonly string[]): readonly string[] {
  return [...new Set(formulas.flatMap((formula) => externalFiles(formula)))];
}
