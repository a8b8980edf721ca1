/** What the parts of a performance form are made from. */
import type { FormEntry } from "../../model/performanceEntries";
import type { Project } from "../../performance/projects";
import type { PerformanceForm } from "../../declare/performance";
import type { FormLayout } from "../../declare/performanceLayout";
import type { CellStyle } from "../../model/workbookPlan";
import type { PlanContext } from "../context";
import { style, TEXT_FORMAT } from "../theme";
import type { FormDraft } from "./formDraft";

export interface FormContext {
  readonly plan: PlanContext;
  readonly form: PerformanceForm;
  readonly layout: FormLayout;
  readonly entry: FormEntry;
  /** Name of the sheet. */
  readonly sheet: string;
  /** Whose form it is; null for the unit's own. */
  readonly project: Project | null;
  readonly draft: FormDraft;
}

/** Looks of the cells of a form, over that of its whole area, in which texts stand in the middle: labels need no more. */
export const look = {
  label: [],
  entry: [style.input, { horizontal: "left" }],
  /** Kept as it is typed: 100%, 2次/月, a date without marks. */
  short: [style.input, { horizontal: "left", numberFormat: TEXT_FORMAT }],
  value: [style.input, { numberFormat: TEXT_FORMAT }],
  formula: [style.formula, { horizontal: "left" }],
} as const satisfies Record<string, readonly CellStyle[]>;
