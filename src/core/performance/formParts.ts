/** Sheets that hold a part of a performance form and no name of a project: what a page break has cut off. */
import type { PerformanceSpec } from "../declare/performance";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { normalizeText } from "../text/normalize";
import { classNames } from "./classes";
import { isFormSheet } from "./formTitle";
import { rowsOf } from "./grid";
import type { ReadForm } from "./model";
import { formsOn, mayHoldForm } from "./readForm";

/** Kinds of indicators that have to be named: a sentence may name one or two. */
const FEWEST_KINDS = 3;

export function isPartOfForm(spec: PerformanceSpec, sheet: SheetSnapshot): boolean {
  if (!mayHoldForm(sheet) || formsOn(spec, sheet).length > 0) return false;
  return [spec.project, ...(spec.overall ? [spec.overall] : [])].some((form) => {
    const { kinds } = classNames(form);
    const named = rowsOf(sheet, form).flatMap((row) => row.flatMap(({ text }) => kinds.get(normalizeText(text)) ?? []));
    return new Set(named).size >= FEWEST_KINDS;
  });
}

/** Those of a workbook that are meant as forms: by their title, or because they stand right behind a form that breaks off. */
export function formParts(
  spec: PerformanceSpec,
  { sheets }: Pick<WorkbookSnapshot, "sheets">,
  forms: readonly ReadForm[],
): readonly SheetSnapshot[] {
  const shown = sheets.filter(({ visible }) => visible);
  return shown.filter((sheet, index) => {
    const before = forms.filter((form) => form.sheet === shown[index - 1]?.name).at(-1);
    return (
      (isFormSheet({ performance: spec }, sheet) || (before !== undefined && breaksOff(spec, before))) &&
      isPartOfForm(spec, sheet)
    );
  });
}

/** Nothing of the last kind, which every form ends with. */
function breaksOff(spec: PerformanceSpec, form: ReadForm): boolean {
  const { indicators } = form.kind === "overall" && spec.overall ? spec.overall : spec.project;
  const last = indicators.at(-1)?.kinds.at(-1)?.name;
  return !form.indicators.some(({ level2 }) => level2 === last);
}
