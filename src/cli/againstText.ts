/** check --against, for people and for scripts. */
import { describeCharts, describeDifference, describeDifferencePlace } from "../app/wording/against";
import { cellName } from "../core/model/address";
import type { CellAddress } from "../core/model/snapshot";
import type { ChartCount } from "../core/publish/compare/documentChart";
import type { Difference } from "../core/publish/compare/difference";
import { shownLines } from "./longList";
import { shownName } from "./printable";

/** What the file was held against. */
export interface Against {
  readonly file: string;
  readonly differences: readonly Difference[];
  readonly charts: ChartCount;
}

export function againstLines({ file, differences, charts }: Against): readonly string[] {
  const name = shownName(file);
  const drawn = describeCharts(charts);
  if (differences.length === 0) return [`  与 ${name} 比较：数和文字都相同${drawn === null ? "" : `；${drawn}`}。`, ""];
  return [
    `  与 ${name} 比较：有 ${differences.length} 处不同：`,
    ...shownLines(
      differences.map((one, index) => ({ one, index })),
      ({ one, index }) => lineOf(one, index),
      (count) => `  另有 ${count} 处，用 --json 查看。`,
    ),
    ...(drawn === null ? [] : [`  ${drawn}。`]),
    "",
  ];
}

function lineOf(difference: Difference, index: number): string {
  const place = describeDifferencePlace(difference);
  return `  ${index + 1}. ${describeDifference(difference)}${place === "" ? "" : `（${place}）`}`;
}

export function againstJson({ file, differences, charts }: Against): unknown {
  const at = (address: CellAddress | null): object | null =>
    address && { sheet: address.sheet, address: cellName(address.row, address.column) };
  return {
    file,
    same: differences.length === 0,
    charts,
    differences: differences.map((one) => ({
      kind: one.kind,
      message: describeDifference(one),
      document: { printed: one.document, at: at(one.documentAt) },
      workbook: { printed: one.workbook, at: at(one.workbookAt) },
    })),
  };
}
