/** One look before writing: what would fail is refused while nothing has changed, and what will be overwritten is remembered. */
import type { Area, SheetPlan, WorkbookPlan } from "../../../core/model/workbookPlan";
import { areaName } from "../../address";
import { checkPlan } from "../../checkPlan";
import { WorkbookError } from "../../port";
import { stateFromXml, stateNamespace } from "../../state";
import { cellFormula } from "../read/grid";
import type { Block, CellInput } from "./blocks";
import { writtenAreas } from "./blocks";
import { literalText } from "./text";

/** A rectangle that an update writes into, as it was. */
export interface FormerBlock extends Block {
  readonly sheet: string;
  readonly formats: readonly (readonly string[])[];
}

/** The conditional formats that an updated sheet had. */
export interface FormerRules {
  readonly sheet: string;
  readonly ids: ReadonlySet<string>;
}

export interface Preflight {
  readonly former: readonly FormerBlock[];
  /** Of the sheets that get conditional formats. */
  readonly formerRules: readonly FormerRules[];
  /** Former formula of each name of the plan, null for a name that is new. */
  readonly names: ReadonlyMap<string, string | null>;
  /** Ids of our custom XML parts; more than one only if another program copied them. */
  readonly stateIds: readonly string[];
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
 * read before. Throws sheetExists, sheetMissing, protectedSheet, readOnly, tooLarge or rejected.
 */
export async function preflight(context: Excel.RequestContext, plan: WorkbookPlan, stateId: string | null): Promise<Preflight> {
  const moving = plan.sheets.find((sheet) => sheet.rows !== undefined || sheet.renewConditions === true);
  if (moving) throw new WorkbookError("rejected", `${moving.name}: rows come and go in files only`);
  const { workbook } = context;
  workbook.load("readOnly");
  const sheets = workbook.worksheets.load("items/name");
  const parts = workbook.customXmlParts.getByNamespace(stateNamespace).load("items/id");
  const names = plan.names.map(({ name }) => ({ name, item: workbook.names.getItemOrNullObject(name).load("formula") }));
  const updates = plan.sheets.filter((sheet) => sheet.mode === "update");
  const protections = updates.map(({ name }) => ({ name, protection: workbook.worksheets.getItemOrNullObject(name).protection.load("protected") }));
  const watched = updates.flatMap((sheet) => watch(workbook, sheet));
  const guess = plan.state === null || stateId === null ? null : workbook.customXmlParts.getItemOrNullObject(stateId).getXml();
  const rules = coloured(plan).map((sheet) => ({ sheet, formats: formatsOf(workbook, sheet) }));
  await context.sync();
  checkPlan(plan, sheets.items.map((sheet) => sheet.name));
  if (workbook.readOnly) throw new WorkbookError("readOnly", "workbook");
  for (const { name, protection } of protections) if (protection.protected) throw new WorkbookError("protectedSheet", name);
  const stateIds = parts.items.map((part) => part.id);
  return {
    former: watched.map(formerBlock),
    formerRules: rules.map(({ sheet, formats }) => ({ sheet, ids: new Set(formats.items.map((format) => format.id)) })),
    names: new Map(names.map(({ name, item }) => [name, item.isNullObject ? null : String(item.formula)])),
    stateIds,
    formerState: plan.state === null ? null : guess !== null && stateIds[0] === stateId ? stateFromXml(guess.value) : await readFormerState(context, stateIds),
  };
}

/** Names of the updated sheets that get conditional formats. */
function coloured(plan: WorkbookPlan): readonly string[] {
  return plan.sheets.filter((sheet) => sheet.mode === "update" && (sheet.conditionalFormats ?? []).length > 0).map((sheet) => sheet.name);
}

/** All conditional formats of a sheet, their ids loaded. */
export function formatsOf(workbook: Excel.Workbook, sheet: string): Excel.ConditionalFormatCollection {
  return workbook.worksheets.getItemOrNullObject(sheet).getRange().untrack().conditionalFormats.load("items/id");
}

function watch(workbook: Excel.Workbook, sheet: SheetPlan): Watched[] {
  const worksheet = workbook.worksheets.getItemOrNullObject(sheet.name);
  const written = new Set(sheet.cells.map(({ row, column }) => `${row},${column}`));
  return writtenAreas(sheet.cells).map((area) => ({ sheet: sheet.name, area, written, range: worksheet.getRange(areaName(area)).load("values,formulas,numberFormat").untrack() }));
}

async function readFormerState(context: Excel.RequestContext, ids: readonly string[]): Promise<string | null> {
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
      const formula = cellFormula(range.formulas[rowIndex]?.[column], value);
      if (formula !== null) return formula;
      if (typeof value === "string") return literalText(value, formats[rowIndex]?.[column] ?? "General");
      return typeof value === "number" || typeof value === "boolean" ? value : "";
    }),
  );
  return { sheet, top: area.top, left: area.left, rows, formats };
}
