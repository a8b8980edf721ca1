/** The indicators of a form, row by row; texts that stand a column off are known by what they say. */
import type { PerformanceForm } from "../declare/performance";
import { normalizeText } from "../text/normalize";
import { standsForNothing } from "../text/reader/amount";
import { withWholeValues } from "./apartValues";
import { classNames } from "./classes";
import { isFormTitle } from "./formTitle";
import type { FormCell, FormRow } from "./grid";
import { headsOf, said } from "./grid";
import type { IndicatorArea, PeriodColumns } from "./indicatorColumns";
import { indicatorArea, isHeader } from "./indicatorColumns";
import { shiftOf } from "./slippedRows";
import type { FormSlip, Indicator } from "./model";

export interface ReadIndicators {
  readonly indicators: readonly Indicator[];
  readonly slips: readonly FormSlip[];
}

export function readIndicators(form: PerformanceForm, printed: readonly FormRow[]): ReadIndicators {
  const rows = withWholeValues(form, printed);
  const area = indicatorArea(form, rows);
  const heads = headsOf(rows);
  const found = area && {
    ...area,
    rows: area.rows.filter((row) => !row.every(({ text }) => heads.has(normalizeText(text)))),
  };
  if (!found) return { indicators: [], slips: [{ kind: "label", at: null, what: form.indicatorHeads[2] }] };
  const moved = found.rows.map((row) => ({ row, shift: shiftOf(form, found.parts, row) }));
  const straight = {
    ...found,
    rows: moved.map(({ row, shift }) =>
      shift === 0 ? row : row.map((cell) => ({ ...cell, column: cell.column + shift })),
    ),
  };
  const slips: FormSlip[] = [
    ...(straight.hasHeader ? [] : [{ kind: "label", at: null, what: form.indicatorHeads.join("、") } as const]),
    ...moved.flatMap(({ row: [first], shift }): readonly FormSlip[] =>
      shift === 0 || !first ? [] : [{ kind: "slipped", at: said(first), what: first.text }],
    ),
  ];
  const indicators: Indicator[] = [];
  straight.parts.forEach((part, index) => {
    const read = readPart(form, straight, part, straight.parts[index + 1]?.first ?? Infinity);
    indicators.push(...read.indicators);
    slips.push(...read.slips);
  });
  return { indicators, slips: [...slips, ...repeated(indicators)] };
}

function readPart(
  form: PerformanceForm,
  { rows, parts: [first] }: IndicatorArea,
  part: PeriodColumns,
  end: number,
): ReadIndicators {
  const indicators: Indicator[] = [];
  const slips: FormSlip[] = [];
  let level1: string | null = null;
  let level2: string | null = null;
  for (const row of rows) {
    if (endsIndicators(row)) break;
    if (isHeader(form, row) || row.some(({ text }) => isFormTitle(form, text))) continue;
    const own = sorted(
      form,
      part,
      row.filter(({ column }) => column >= part.first && column < end),
    );
    [level1, level2] = levelsAt(
      form,
      own,
      [level1, level2],
      own.level1 ?? classBeside(form, row, first?.level1 ?? null),
    );
    slips.push(...own.slips);
    if (own.name === null && own.value === null) continue;
    const at = own.name ?? own.value;
    if (level2 === null) slips.push({ kind: "level", at: at && said(at), what: form.indicatorHeads[1] });
    indicators.push({
      period: part.period,
      level1,
      level2,
      name: own.name && said(own.name),
      value: own.value && said(own.value),
    });
  }
  return { indicators, slips };
}

type Levels = readonly [level1: string | null, level2: string | null];

/** Class and kind of a row after those of the row before. The kind tells its class: cells of classes are merged over many rows, and the first to slip. */
function levelsAt(form: PerformanceForm, own: Sorted, [before1, before2]: Levels, stated: string | null): Levels {
  if (own.unknownLevel) return [null, null];
  const { classOf } = classNames(form);
  const goesOn = stated === null || stated === before1 || stated === classOf.get(before2 ?? "");
  const level2 = own.level2 ?? (goesOn ? before2 : null);
  return [(level2 === null ? null : classOf.get(level2)) ?? stated ?? before1, level2];
}

/** Both periods have the class that stands beside the first. */
function classBeside(form: PerformanceForm, row: FormRow, column: number | null): string | null {
  const cell = row.find((one) => one.column === column);
  return cell === undefined ? null : (classNames(form).classes.get(normalizeText(cell.text)) ?? null);
}

/** 负责人：, 年度绩效目标: the next label that is none of the indicators' own. */
function endsIndicators(row: FormRow): boolean {
  return row.some(({ label }) => label?.kind === "field");
}

interface Sorted {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: FormCell | null;
  readonly value: FormCell | null;
  /** What stands in the columns of classes and kinds is none of the form's: the indicator is of no kind that one knows, and so are those below it. */
  readonly unknownLevel: boolean;
  readonly slips: readonly FormSlip[];
}

/** A kind with its indicator and value stands one column to the right, beside a half that did not slip. */
function slippedHalf(
  part: PeriodColumns,
  cells: readonly FormCell[],
  kinds: ReadonlyMap<string, string>,
): readonly FormCell[] {
  const { level2, name, value } = part;
  if (
    level2 === null ||
    name === null ||
    value === null ||
    cells.length < 3 ||
    cells.some(({ column }) => column === level2)
  )
    return cells;
  const has = (column: number): boolean => cells.some((cell) => cell.column === column);
  const first = cells.find(({ column }) => column === name);
  return first !== undefined && kinds.has(normalizeText(first.text)) && has(value) && has(value + 1)
    ? cells.map((cell) => (cell.column >= name ? { ...cell, column: cell.column - 1 } : cell))
    : cells;
}

/** Which cell of a row is what: by its column where that fits, else by what it says. */
function sorted(form: PerformanceForm, part: PeriodColumns, cells: readonly FormCell[]): Sorted {
  const { classes, kinds } = classNames(form);
  // 项目支出 may be the name of a cost as well as of a line of money.
  const isOwn = ({ label, column }: FormCell): boolean =>
    label === null || (label.kind === "money" && column === part.name);
  const standing = cells.filter((cell) => isOwn(cell) && !standsForNothing(cell.text));
  const open = slippedHalf(part, standing, kinds);
  const [half] = open === standing ? [] : standing;
  const isFigure = ({ column }: FormCell): boolean => column === part.name || column === part.value;
  const named = (names: ReadonlyMap<string, string>, column: number | null): FormCell | undefined =>
    [...open]
      .sort((a, b) => Number(b.column === column) - Number(a.column === column))
      .find((cell) => names.has(normalizeText(cell.text)) && (cell.column === column || !isFigure(cell)));
  const kind = named(kinds, part.level2) ?? aloneIn(open, kinds);
  const ofClass = named(classes, part.level1) ?? undefined;
  const level = ofClass === kind ? undefined : ofClass;
  const words = new Set([...classes.keys(), ...kinds.keys()]);
  const isWord = (cell: FormCell): boolean => words.has(normalizeText(cell.text));
  // 服务对象满意度 may be the name of an indicator too; alone it names none.
  const figures = open.filter((cell) => cell !== kind && cell !== level && (isFigure(cell) || !isWord(cell)));
  const rest = figures.length === 1 && figures.every(isWord) ? [] : figures;
  const { name, value, extra } = namedValue(part, rest);
  const isSlipped =
    kind !== undefined && part.level2 !== null && kind.column !== part.level2 && (name !== null || value !== null);
  const levels = new Set([part.level1, part.level2].filter((column) => column !== null));
  const unknown = kind === undefined ? extra.filter(({ column }) => levels.has(column)) : [];
  return {
    name,
    value,
    unknownLevel: unknown.length > 0,
    level1: level ? (classes.get(normalizeText(level.text)) ?? null) : null,
    level2: kind ? (kinds.get(normalizeText(kind.text)) ?? null) : null,
    slips: [
      ...(half === undefined ? [] : [half]),
      ...(isSlipped ? [kind] : []),
      ...extra.filter((cell) => !unknown.includes(cell)),
    ].map((cell): FormSlip => ({ kind: "slipped", at: said(cell), what: cell.text })),
  };
}

/** A kind that slipped into a column of figures, with nothing else beside it. */
function aloneIn(cells: readonly FormCell[], kinds: ReadonlyMap<string, string>): FormCell | undefined {
  const [only, ...others] = cells;
  return only && others.length === 0 && kinds.has(normalizeText(only.text)) ? only : undefined;
}

/** 三级指标 and 指标值: of one cell alone its column decides, or that it begins like a value. */
function namedValue(
  part: PeriodColumns,
  rest: readonly FormCell[],
): { readonly name: FormCell | null; readonly value: FormCell | null; readonly extra: readonly FormCell[] } {
  const [first, second] = rest;
  if (!first) return { name: null, value: null, extra: [] };
  if (rest.length === 1) {
    const text = normalizeText(first.text);
    const isValue = first.column === part.value || BOUND.test(text) || (first.column !== part.name && VALUE.test(text));
    return isValue ? { name: null, value: first, extra: [] } : { name: first, value: null, extra: [] };
  }
  if (rest.length === 2) return { name: first, value: second ?? null, extra: [] };
  const name = rest.find(({ column }) => column === part.name) ?? first;
  const value =
    rest.find((cell) => cell !== name && cell.column === part.value) ??
    rest.filter((cell) => cell !== name).at(-1) ??
    null;
  return { name, value, extra: rest.filter((cell) => cell !== name && cell !== value) };
}

const VALUE = /^\d/;
const BOUND = /^[≥≤><=]/;

/** The same kind, name and value again in one period. */
function repeated(indicators: readonly Indicator[]): readonly FormSlip[] {
  const seen = new Set<string>();
  return indicators.flatMap(({ period, level2, name, value }): readonly FormSlip[] => {
    const key = [period, level2, normalizeText(name?.text ?? ""), normalizeText(value?.text ?? "")].join("|");
    const known = name !== null && seen.has(key);
    seen.add(key);
    return known ? [{ kind: "twice", at: name, what: name.text }] : [];
  });
}
