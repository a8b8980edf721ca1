/** Rows over a row that are not printed: each by itself, or a whole level of them at once. */
import type { RowPlace, TableMap } from "../../model/tableMap";
import { printsLevel } from "../../terms/printedLevels";

interface WithoutParents {
  readonly template: "codeWithoutParent" | "codeLevelsMissing";
  readonly code: string;
  readonly name: string;
  readonly parent: string;
}

/** `absent`: codes over the row that no row of the table has, and that nothing above this row asks for. */
export function withoutParents(map: TableMap, row: RowPlace, absent: readonly string[]): readonly WithoutParents[] {
  const level = ({ length }: string): boolean => printsLevel(map, row.block, length);
  const single = absent.filter(level);
  const whole = absent.filter((code) => !level(code));
  const isFirst = map.rows.find(({ group, code }) => group === row.group && code !== null) === row;
  const words = { code: row.code ?? "", name: row.label };
  return [
    ...(single.length > 0 ? [{ template: "codeWithoutParent" as const, ...words, parent: single.join("、") }] : []),
    ...(isFirst && whole.length > 0
      ? [{ template: "codeLevelsMissing" as const, ...words, parent: whole.join("、") }]
      : []),
  ];
}
