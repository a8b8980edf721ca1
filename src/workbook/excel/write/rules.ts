/** The conditional formats that a sheet has, and which of them the plan's take the place of. */
import type { SheetPlan, WorkbookPlan } from "../../../core/model/workbookPlan";
import { objectSize } from "./step";
import type { WriteStep } from "./step";

export interface FormerRules {
  readonly sheet: string;
  readonly ids: ReadonlySet<string>;
  /** Those that look like the plan's, where these are written anew. */
  readonly alike: readonly string[];
}

const looks =
  "items/id,items/type,items/customOrNullObject/format/fill/color,items/customOrNullObject/format/font/color";

/** Of the updated sheets that get conditional formats. Call what is returned once the batch has come back. */
export function queueRules(workbook: Excel.Workbook, plan: WorkbookPlan): () => readonly FormerRules[] {
  const loaded = plan.sheets.filter(isColoured).map((sheet) => ({
    sheet,
    formats: formatsOf(workbook, sheet.name, sheet.renewConditions === true ? looks : "items/id"),
  }));
  return () =>
    loaded.map(({ sheet, formats }) => ({
      sheet: sheet.name,
      ids: new Set(formats.items.map(({ id }) => id)),
      alike: sheet.renewConditions === true ? alike(sheet, formats.items) : [],
    }));
}

function isColoured({ mode, conditionalFormats }: SheetPlan): boolean {
  return mode === "update" && (conditionalFormats ?? []).length > 0;
}

/** All conditional formats of a sheet. */
export function formatsOf(
  workbook: Excel.Workbook,
  sheet: string,
  properties = "items/id",
): Excel.ConditionalFormatCollection {
  return workbook.worksheets.getItemOrNullObject(sheet).getRange().untrack().conditionalFormats.load(properties);
}

/** By fill and text colour, as in files: programs write the same look in other words when they save. */
function alike({ conditionalFormats = [] }: SheetPlan, formats: readonly Excel.ConditionalFormat[]): readonly string[] {
  return alikeIds(formats, new Set(conditionalFormats.map(({ fill, fontColor }) => lookOf(fill, fontColor))));
}

/** Of a sheet, with what tells ours apart, and those that were only begun. */
export function coloursOf(workbook: Excel.Workbook, sheet: string): Excel.ConditionalFormatCollection {
  return formatsOf(
    workbook,
    sheet,
    `${looks},items/stopIfTrue,items/customOrNullObject/format/font/bold,items/customOrNullObject/format/font/underline,items/customOrNullObject/format/numberFormat`,
  );
}

/** Without any look and without stopping others: a rule that was only begun, and that nobody can see. */
export function begunIds(formats: readonly Excel.ConditionalFormat[]): readonly string[] {
  return formats
    .filter(({ type, stopIfTrue, customOrNullObject: { isNullObject, format } }) => {
      if (type !== "Custom" || isNullObject || stopIfTrue === true) return false;
      const { fill, font, numberFormat } = format;
      const underline = font.underline as string | null;
      return !font.color && !font.bold && (!underline || underline === "None") && !numberFormat && !fill.color;
    })
    .map(({ id }) => id);
}

/** Those that look like one of `ours`; see `lookOf`. */
export function alikeIds(formats: readonly Excel.ConditionalFormat[], ours: ReadonlySet<string>): readonly string[] {
  return formats
    .filter(
      ({ type, customOrNullObject: { isNullObject, format } }) =>
        type === "Custom" && !isNullObject && ours.has(lookOf(format.fill.color, format.font.color)),
    )
    .map(({ id }) => id);
}

/** A colour that is not set is null or "". */
export function lookOf(fill: string | null, text: string | null): string {
  return `${fill ?? ""} ${text ?? ""}`.toUpperCase();
}

/** So many in one step that it fits beside others. */
const TOGETHER = 200;

export function removeRules(sheet: string, ids: readonly string[]): readonly WriteStep[] {
  return Array.from({ length: Math.ceil(ids.length / TOGETHER) }, (_, index) =>
    ids.slice(index * TOGETHER, (index + 1) * TOGETHER),
  ).map((some) => ({
    size: (some.length + 3) * objectSize,
    queue: (workbook) => {
      const formats = workbook.worksheets.getItem(sheet).getRange().untrack().conditionalFormats;
      for (const id of some) formats.getItem(id).delete();
    },
  }));
}
