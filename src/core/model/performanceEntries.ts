/** What a unit has entered for its performance forms. */
import type { Amount } from "../amount/amount";
import type { Period } from "../declare/period";

export const OPERATORS = ["≥", "≤", "=", "定性"] as const;
export type IndicatorOperator = (typeof OPERATORS)[number];

export interface IndicatorEntry {
  /** As the form's declaration calls them. */
  readonly level1: string;
  readonly level2: string;
  /** 三级指标 */
  readonly name: string;
  readonly operator: IndicatorOperator | null;
  readonly value: string;
  readonly unit: string;
  /** 人 of 10万元/人; "" where the value is not for each of something. */
  readonly per: string;
}

/** The other period's, which is to be copied. */
export type Copy = { readonly copy: Period };

export interface FormEntry {
  /** By the field's id; what is not entered is absent. */
  readonly fields: ReadonlyMap<string, string | Copy>;
  /** By the block's id, then the line's, in hundredths of the form's unit. */
  readonly money: ReadonlyMap<string, ReadonlyMap<string, Amount> | Copy>;
  readonly indicators: ReadonlyMap<Period, readonly IndicatorEntry[] | Copy>;
  readonly pairs: readonly (readonly [string, string])[];
  /** Of another year's form: that it says something else is no difference. */
  readonly older?: true;
}

export interface PerformanceEntries {
  readonly overall: FormEntry;
  /** By the project's comparable name. */
  readonly projects: ReadonlyMap<string, FormEntry & { readonly name: string }>;
}

export const NO_ENTRY: FormEntry = { fields: new Map(), money: new Map(), indicators: new Map(), pairs: [] };

export function isCopy<T>(value: T | Copy): value is Copy {
  return typeof value === "object" && value !== null && "copy" in value;
}

/** 指标值 in the official wording: ≥100人, ≤10万元/人, 及时. An equation needs no sign. */
export function indicatorText({
  operator,
  value,
  unit,
  per,
}: Pick<IndicatorEntry, "operator" | "value" | "unit" | "per">): string {
  const sign = operator === "≥" || operator === "≤" ? operator : "";
  return `${sign}${value}${unit}${per === "" ? "" : `/${per}`}`;
}
