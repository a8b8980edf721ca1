/** What the sheets with performance forms are called, without making them. */
import type { PackSpec } from "../../declare/pack";
import type { PerformanceForm } from "../../declare/performance";

/** The pack has forms that can be printed. */
export function makesForms({ performance: spec }: Pick<PackSpec, "performance">): boolean {
  return spec?.project.layout !== undefined;
}

/** Names of the sheets that a new workbook with so many projects has for its forms. */
export function formNames(pack: Pick<PackSpec, "performance">, projects: number): readonly string[] {
  const { performance: spec } = pack;
  if (spec === undefined || !makesForms(pack)) return [];
  const { project, overall } = spec;
  return [
    ...(overall === undefined ? [] : [formName(overall, 0)]),
    ...Array.from({ length: projects }, (_, index) => formName(project, index + 1)),
  ];
}

/** Name of the sheet with the form, the first being 1. */
export function formName({ layout }: PerformanceForm, number: number): string {
  return layout?.sheet.replace("{number}", String(number).padStart(2, "0")) ?? "";
}
