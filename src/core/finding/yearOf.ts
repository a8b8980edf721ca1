/** The year of a report as it may be shown: without a form a workbook may state none, and then nobody knows it. */
import type { CheckReport } from "./report";

/** What is said in the place of a year. */
export const YEAR_UNKNOWN = "没有写明";

/** Null where nothing states it. */
export function yearOf({ year, formless }: Pick<CheckReport, "year" | "formless">): number | null {
  return formless?.yearUnknown ? null : year;
}

/** Behind the name of a unit: 2026 年. */
export function yearTitle(year: number | null): string {
  return year === null ? `年度${YEAR_UNKNOWN}` : `${year} 年`;
}
