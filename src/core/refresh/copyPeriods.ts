/** 年度 indicators and goals that are still blank, taken from 实施期 beside them. Only on forms of ours, whose columns are known. */
import { formulaAt, isBlank, textAt, valueAt } from "../model/cellText";
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import type { ReadForm } from "../performance/model";
import type { PerformanceForm } from "../declare/performance";
import type { FormLayout } from "../declare/performanceLayout";
import { isGapText } from "../text/gap";

export interface CopiedCell {
  readonly at: CellAddress;
  readonly text: string;
}

/** Where the year has any indicator of its own none is copied; a goal where its place is blank or asks to be filled in. */
export function copiedPeriods(form: PerformanceForm, sheet: SheetSnapshot, read: ReadForm): readonly CopiedCell[] {
  return form.layout === undefined
    ? []
    : [...indicators(form.layout, sheet, read), ...goals(form, form.layout, sheet, read)];
}

function indicators(layout: FormLayout, sheet: SheetSnapshot, read: ReadForm): readonly CopiedCell[] {
  const columns = layout.sections.flatMap((section) => (section.kind === "indicators" ? section.periods : []));
  const [life, year] = (["life", "year"] as const).map(
    (period) => columns.find((one) => one.period === period)?.columns,
  );
  if (!life || !year || read.indicators.some(({ period }) => period === "year")) return [];
  return read.indicators
    .filter(({ period }) => period === "life")
    .flatMap(
      ({ name, value }) =>
        [
          [name, 1],
          [value, 2],
        ] as const,
    )
    .flatMap(([said, part]): readonly CopiedCell[] => {
      const at = said && { sheet: sheet.name, row: said.address.row, column: year[part][0] };
      return said && at && said.address.column === life[part][0] && isVacant(sheet, at)
        ? [{ at, text: said.text }]
        : [];
    });
}

function goals(form: PerformanceForm, layout: FormLayout, sheet: SheetSnapshot, read: ReadForm): readonly CopiedCell[] {
  return layout.sections.flatMap((section) => {
    if (section.kind !== "goals") return [];
    const [life, year] = (["life", "year"] as const).map((period) =>
      section.fields.find(({ field }) => form.fields.find(({ id }) => id === field)?.period === period),
    );
    const said = life && read.fields.get(life.field);
    const at = said && year && { sheet: sheet.name, row: said.address.row, column: year.across[0] };
    return said && at && said.address.column === life.across[0] && isVacant(sheet, at) ? [{ at, text: said.text }] : [];
  });
}

function isVacant(sheet: SheetSnapshot, { row, column }: CellAddress): boolean {
  return (
    formulaAt(sheet, row, column) === null &&
    (isBlank(valueAt(sheet, row, column)) || isGapText(textAt(sheet, row, column).trim()))
  );
}
