/** Codes that begin again for each unit: parts of one table, each a tree of its own under or over the line that is its sum. */
import type { RowPlace } from "../model/tableMap";
import { normalizeText } from "../text/normalize";
import type { TableLine } from "./lines";

/** The rows of one unit, and the lines that state their sum. */
export interface UnitSection {
  readonly rows: readonly RowPlace[];
  readonly sums: readonly TableLine[];
}

const CLOSING = /小计$|合计$/;
const WHOLE = /(?:合计|总计)$/;

/**
 * Null where the codes stand once, or begin again in no order. `rows`: of a tree, as printed; `lines`: those of the block between them;
 * `unitAt`: what stands before the codes of a sheet row, "" where that is blank.
 */
export function sectionsOf(
  rows: readonly RowPlace[],
  lines: readonly Pick<TableLine, "row">[],
  unitAt: (row: number) => string,
): readonly (readonly RowPlace[])[] | null {
  const again = namesAgain(rows);
  if (again === 0) return null;
  const units = carried(rows.map(({ row }) => unitAt(row)));
  const isParted = (at: number): boolean => {
    const [before, own] = [rows[at - 1]?.row ?? Infinity, rows[at]?.row ?? 0];
    return units[at] !== units[at - 1] || lines.some(({ row }) => row > before && row < own);
  };
  const highest = Math.min(...rows.map(({ code }) => code?.length ?? Infinity));
  const tops = rows.flatMap(({ code }, at) => (code?.length === highest ? [{ code, at }] : []));
  const starts = tops.filter(
    ({ code, at }, index) => index === 0 || isParted(at) || code <= (tops[index - 1]?.code ?? ""),
  );
  const sections = starts.map(({ at }, index) => rows.slice(index === 0 ? 0 : at, starts[index + 1]?.at));
  const isCertain = again >= FEWEST_AGAIN || starts.slice(1).every(({ at }) => isParted(at));
  const isClear = sections
    .map((section) => section.filter((row, at) => !isPasted(section[at - 1], row)))
    .every((section) => new Set(section.map(({ code }) => code)).size === section.length);
  return sections.length > 1 && isClear && isCertain ? sections.map(linked) : null;
}

/** Right under itself: pasted twice, and in the sums of its unit. */
function isPasted(before: RowPlace | undefined, { row, code, label }: RowPlace): boolean {
  return before !== undefined && before.row === row - 1 && before.code === code && before.label === label;
}

/** A name holds until the next. */
function carried(names: readonly string[]): readonly string[] {
  let last = "";
  return names.map((name) => (last = name === "" ? last : name));
}

/** Codes that stand again with the name that they had: where nothing parts the units, fewer may be misprints or rows pasted twice. */
const FEWEST_AGAIN = 3;

/** The codes of each unit in turn: to have them again, and in another order, is right there. */
export function isListOfUnits(rows: readonly Pick<RowPlace, "code" | "label">[]): boolean {
  return namesAgain(rows) >= FEWEST_AGAIN;
}

function namesAgain(rows: readonly Pick<RowPlace, "code" | "label">[]): number {
  const names = new Map<string, string>();
  let again = 0;
  for (const { code, label } of rows) {
    if (code === null) continue;
    if (names.get(code) === label) again += 1;
    else if (!names.has(code)) names.set(code, label);
  }
  return again;
}

/** Each row under the rows of its own section. */
function linked(section: readonly RowPlace[]): readonly RowPlace[] {
  const byCode = new Map(section.map((row) => [row.code ?? "", row] as const));
  const parentOf = ({ code }: RowPlace): string | null => {
    for (let length = (code?.length ?? 0) - 1; length > 0; length -= 1) {
      const above = byCode.get((code ?? "").slice(0, length));
      if (above) return above.key;
    }
    return null;
  };
  const parents = new Map(section.map((row) => [row.key, parentOf(row)] as const));
  return section.map((row) => ({
    ...row,
    parent: parents.get(row.key) ?? null,
    children: section.filter(({ key }) => parents.get(key) === row.key).map(({ key }) => key),
  }));
}

/** 县水利局本级 over its codes, 小计 under them; `rest`: the lines that belong to none. */
export function withSums(
  sections: readonly (readonly RowPlace[])[],
  lines: readonly TableLine[],
): { readonly sections: readonly UnitSection[]; readonly rest: readonly TableLine[] } {
  const [first, end] = [
    (at: number) => sections[at]?.[0]?.row ?? Infinity,
    (at: number) => sections[at]?.at(-1)?.row ?? -1,
  ];
  const between = (at: number): readonly TableLine[] => lines.filter(({ row }) => row > end(at - 1) && row < first(at));
  const closing = (at: number): readonly TableLine[] =>
    between(at)
      .slice(0, 1)
      .filter(({ label, isTotal }) => isTotal && CLOSING.test(normalizeText(label)));
  const inner = sections.slice(1).every((_, at) => closing(at + 1).length > 0);
  const own = sections.map((rows, at): UnitSection => {
    const heading = between(at)
      .slice(-1)
      .filter(({ isTotal, isPart }) => !isTotal && !isPart);
    const isLast = at === sections.length - 1;
    const closes = inner && (!isLast || isSubtotal(between(at + 1))) ? closing(at + 1) : [];
    return { rows, sums: [...heading, ...closes] };
  });
  const taken = new Set(own.flatMap(({ sums }) => sums));
  return { sections: own, rest: lines.filter((line) => !taken.has(line)) };
}

/** Under the last unit the first of two totals is its own, and one alone that says no more than 小计. */
function isSubtotal(lines: readonly TableLine[]): boolean {
  return lines.length > 1 || lines.every(({ label }) => !WHOLE.test(normalizeText(label)));
}
