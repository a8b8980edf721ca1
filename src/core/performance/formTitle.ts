/** Which sheets are performance forms, by what stands over them. */
import { textAt } from "../locate/text";
import type { SheetSnapshot } from "../model/snapshot";
import type { PackSpec } from "../spec/pack";
import { normalizeText } from "../text/normalize";

/** A form number, the title and a blank line may stand above one another. */
const HEAD_ROWS = 5;

/** A title ends with what the form is called: a sentence that only mentions one goes on. */
export function isFormSheet({ performance: spec }: Pick<PackSpec, "performance">, sheet: SheetSnapshot): boolean {
  if (spec === undefined) return false;
  const titles = [spec.project, ...(spec.overall ? [spec.overall] : [])].flatMap(({ title, otherTitles = [] }) => [title, ...otherTitles]).map(normalizeText);
  return sheet.values.slice(0, HEAD_ROWS).some((cells, row) => cells.some((value, column) => {
    if (typeof value !== "string") return false;
    const text = normalizeText(textAt(sheet, row, column)).replace(/\(?20\d\d\)?年?度?\)?$/, "");
    return titles.some((title) => text.endsWith(title));
  }));
}
