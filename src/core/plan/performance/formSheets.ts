/** The performance forms of a new workbook: one for the unit, one for each project of its tables, where the unit asks for them. */
import type { CellStyle, SheetPlan } from "../../model/workbookPlan";
import { NO_ENTRY } from "../../model/performanceEntries";
import type { FormEntry } from "../../model/performanceEntries";
import type { Project } from "../../performance/projects";
import { projectsOf } from "../../performance/projects";
import type { PerformanceForm } from "../../declare/performance";
import type { FormLayout, FormSection } from "../../declare/performanceLayout";
import type { PlanContext } from "../context";
import { yearText } from "../context";
import type { State } from "../../state/state";
import { SheetBuilder } from "../sheetBuilder";
import { style, TAB } from "../theme";
import { fieldLines, goalLines, longLine, pairLines } from "./fieldSections";
import type { FormContext } from "./formContext";
import { look } from "./formContext";
import type { DraftFormCell } from "./formDraft";
import { FormDraft, said } from "./formDraft";
import { indicatorLines } from "./indicatorLines";
import { moneyLines } from "./moneyLines";
import { formName, makesForms } from "./formNames";
import { formPrint } from "./formPrint";

/** Title and the line with the year. */
const FIRST_ROW = 2;
const TITLE_HEIGHT = 30;
const SUBTITLE_HEIGHT = 18;

/** None where the inputs ask for none, or the pack has no forms that can be printed. */
export function performanceSheets(context: PlanContext): readonly SheetPlan[] {
  const {
    pack: { performance: spec },
    inputs: { performance: entries },
    tables,
  } = context;
  if (spec === undefined || entries === undefined) return [];
  const overall =
    spec.overall === undefined
      ? []
      : formSheet(context, spec.overall, entries.overall, null, formName(spec.overall, 0));
  const projects = projectsOf(spec, tables).flatMap((project, index) =>
    formSheet(
      context,
      spec.project,
      entries.projects.get(project.key) ?? NO_ENTRY,
      project,
      formName(spec.project, index + 1),
    ),
  );
  return [...overall, ...projects];
}

/** Which project each form of a new workbook is made for, by the name of its sheet. */
export function formMemory({ pack, inputs, tables }: PlanContext): Pick<State, "forms"> {
  const { performance: spec } = pack;
  if (spec === undefined || inputs.performance === undefined || !makesForms(pack)) return {};
  const projects = projectsOf(spec, tables);
  return { forms: Object.fromEntries(projects.map(({ name }, index) => [formName(spec.project, index + 1), name])) };
}

/** Of a project, or the unit's own; none where the form cannot be printed. */
export function formSheet(
  plan: PlanContext,
  form: PerformanceForm,
  entry: FormEntry,
  project: Project | null,
  sheet: string,
): readonly SheetPlan[] {
  const { layout } = form;
  if (layout === undefined) return [];
  const draft = new FormDraft(layout, FIRST_ROW);
  const context: FormContext = { plan, form, layout, entry, sheet, project, draft };
  for (const section of layout.sections) withSide(context, section);
  return [built(context, draft)];
}

function withSide(context: FormContext, section: FormSection): void {
  const from = context.draft.row;
  sectionLines(context, section);
  const side = section.kind === "pairs" ? context.form.pairs?.label : "side" in section ? section.side : undefined;
  if (side !== undefined)
    context.draft.beside(from, { across: context.layout.side, content: said(side), styles: look.label });
}

function sectionLines(context: FormContext, section: FormSection): void {
  switch (section.kind) {
    case "fields":
      return fieldLines(context, section);
    case "long":
      return longLine(context, section);
    case "goals":
      return goalLines(context, section);
    case "money":
      return moneyLines(context, section);
    case "pairs":
      return pairLines(context, section);
    case "indicators":
      return indicatorLines(context, section);
  }
}

function built({ plan, layout, sheet }: FormContext, draft: FormDraft): SheetPlan {
  const builder = new SheetBuilder(sheet, layout.columnWidths.length);
  const last = layout.columnWidths.length - 1;
  head(builder, plan, layout, last);
  const body: CellStyle = {
    fontName: layout.font.name,
    fontSize: layout.font.size,
    horizontal: "center",
    vertical: "center",
    wrap: true,
    grid: true,
  };
  builder.style({ top: FIRST_ROW, left: 0, bottom: draft.row - 1, right: last }, body);
  for (const cell of draft.cells) put(builder, cell);
  for (const { area, look } of byLook(draft.cells)) builder.style(area, look);
  const rowHeights = [{ row: 0, height: TITLE_HEIGHT }, { row: 1, height: SUBTITLE_HEIGHT }, ...draft.heights];
  return builder.build({
    mode: "create",
    tabColor: TAB.text,
    showGridlines: false,
    columnWidths: layout.columnWidths,
    rowHeights,
    print: formPrint(
      layout,
      { top: 0, left: 0, bottom: draft.row - 1, right: last },
      rowHeights.reduce((sum, { height }) => sum + height, 0),
    ),
  });
}

function head(builder: SheetBuilder, plan: PlanContext, layout: FormLayout, last: number): void {
  [layout.title, layout.subtitle].forEach((text, row) =>
    builder.value(row, 0, yearText(plan, text)).merge({ top: row, left: 0, bottom: row, right: last }),
  );
  builder
    .rowStyle(0, style.title)
    .rowStyle(1, { fontName: layout.font.name, fontSize: 11, horizontal: "center", vertical: "center" });
}

function put(builder: SheetBuilder, { area, content }: DraftFormCell): void {
  if (content.kind === "formula") builder.formula(area.top, area.left, content.formula, content.value);
  else builder.value(area.top, area.left, content.kind === "number" ? content.value : content.text);
  builder.merge(area);
}

/** Cells of one look below one another come one after the other, so that they become one area: sixty forms have thousands. */
function byLook(
  cells: readonly DraftFormCell[],
): readonly { readonly area: DraftFormCell["area"]; readonly look: CellStyle }[] {
  const styled = cells
    .filter(({ styles }) => styles.length > 0)
    .map(({ area, styles }) => {
      const look = Object.assign({}, ...styles) as CellStyle;
      return { area, look, order: JSON.stringify([look, area.left, area.right]) };
    });
  return styled.sort((one, other) =>
    one.order === other.order ? one.area.top - other.area.top : one.order < other.order ? -1 : 1,
  );
}
