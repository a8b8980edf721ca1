/** What Univer itself holds of conditional formats and validations. */
import type { Univer } from "@univerjs/core";
import { DataValidationModel } from "@univerjs/data-validation";
import { ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";
import type { IFormulaHighlightCell } from "@univerjs/sheets-conditional-formatting";
import { formatArea } from "../../../src/sandbox/host";

export interface ShownRules {
  readonly conditions: readonly { readonly area: string; readonly formula: string; readonly fill: string | null }[];
  readonly validations: readonly { readonly area: string; readonly type: string; readonly source: string | null }[];
}

interface UniverRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

const addressOf = (ranges: readonly UniverRange[]): string =>
  ranges
    .map((range) =>
      formatArea({ top: range.startRow, bottom: range.endRow, left: range.startColumn, right: range.endColumn }),
    )
    .join(",");

/** The rules of one sheet; needs a workbook that shows rules. */
export function readShownRules(univer: Univer, workbook: string, sheet: string): ShownRules {
  const injector = univer.__getInjector();
  const conditions = injector.get(ConditionalFormattingRuleModel).getSubunitRules(workbook, sheet) ?? [];
  const validations = injector.get(DataValidationModel).getRules(workbook, sheet);
  return {
    conditions: conditions.map(({ ranges, rule }) => {
      const { value, style } = rule as IFormulaHighlightCell;
      return { area: addressOf(ranges), formula: value, fill: style.bg?.rgb ?? null };
    }),
    validations: validations.map((rule) => ({
      area: addressOf(rule.ranges),
      type: rule.type,
      source: rule.formula1 ?? null,
    })),
  };
}
