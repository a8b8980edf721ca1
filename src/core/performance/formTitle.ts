/** Which sheets are performance forms, by what stands over them. */
import { keptBySheet } from "../model/keptBySheet";
import { derived } from "../declare/derived";
import { textAt } from "../model/cellText";
import type { SheetSnapshot } from "../model/snapshot";
import type { PackSpec } from "../declare/pack";
import type { PerformanceForm, PerformanceSpec } from "../declare/performance";
import { normalizeText } from "../text/normalize";

/** A form number, the title and a blank line may stand above one another. */
const HEAD_ROWS = 5;

/** A longer text is no title. */
const LONGEST_TITLE = 60;

export function isFormSheet({ performance: spec }: Pick<PackSpec, "performance">, sheet: SheetSnapshot): boolean {
  return spec !== undefined && hasFormTitle(spec)(sheet);
}

const hasFormTitle = derived((spec: PerformanceSpec) => {
  const forms = [spec.project, ...(spec.overall ? [spec.overall] : [])];
  return keptBySheet((sheet): boolean =>
    sheet.values
      .slice(0, HEAD_ROWS)
      .some((cells, row) =>
        cells.some(
          (value, column) =>
            typeof value === "string" && forms.some((form) => isFormTitle(form, textAt(sheet, row, column))),
        ),
      ),
  );
});

/** A title ends with what the form is called, or with the year behind it: a sentence that only mentions one goes on. */
export function isFormTitle(form: TitledForm, text: string): boolean {
  if (text.length > LONGEST_TITLE) return false;
  const whole = normalizeText(text);
  const titles = titlesOf(form);
  if (!titles.some((title) => whole.includes(title))) return false;
  const plain = whole.replace(/\(续(?:表)?\)$/, "").replace(/\(?20\d\d\)?年?度?\)?$/, "");
  return titles.some((title) => plain.endsWith(title));
}

type TitledForm = Pick<PerformanceForm, "title" | "otherTitles">;

const titlesOf = derived(({ title, otherTitles = [] }: TitledForm): readonly string[] =>
  [title, ...otherTitles].map(normalizeText),
);
