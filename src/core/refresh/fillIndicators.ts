/** Indicators of a file's form for one of ours: into the vacant lines of their kind, and where there are too few into lines that come in. */
import { textAt } from "../model/cellText";
import type { RowInsertion } from "../model/rowChanges";
import type { IndicatorEntry } from "../model/performanceEntries";
import { indicatorText, isCopy } from "../model/performanceEntries";
import type { IndicatorClass } from "../declare/performance";
import type { Across, FormSection } from "../declare/performanceLayout";
import { normalizeText } from "../text/normalize";
import type { FillContext, FormFill, FormRowPlace, FormWrite } from "./fillForm";
import { differs, isVacant, joined, NO_FILL } from "./fillForm";

type Section = Extract<FormSection, { kind: "indicators" }>;
type PeriodColumns = Section["periods"][number];

/** The lines of a kind, first and last, among those of its class. */
interface KindLines {
  readonly first: number;
  readonly last: number;
  /** The class has no other line before the first or behind the last. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

export function fillIndicators(context: FillContext, section: Section): FormFill {
  return joined(
    context.form.indicators.flatMap((one) =>
      one.kinds.map((kind) => {
        const lines = linesOf(context, section, one, kind.name);
        return lines === null ? NO_FILL : fillKind(context, section, { one, kind: kind.name, lines });
      }),
    ),
  );
}

interface Kind {
  readonly one: IndicatorClass;
  readonly kind: string;
  readonly lines: KindLines;
}

function fillKind(context: FillContext, section: Section, kind: Kind): FormFill {
  const { lines } = kind;
  const own = section.periods.map((period) => fillPeriod(context, period, kind));
  const more = Math.max(0, ...own.map(({ open, vacant }) => open.length - vacant.length));
  const isSingle = lines.first === lines.last;
  // Above the last line everything that stands beside several lines grows by itself; below a single one its class does, unless it ends there.
  const above = !isSingle || lines.isLast;
  const into: RowInsertion = { before: above ? lines.last : lines.last + 1, count: more, like: lines.last };
  const columns = isSingle
    ? [
        ...(lines.isFirst && lines.isLast ? [section.level1] : []),
        ...section.periods.map((period) => period.columns[0]),
      ]
    : [];
  if (more > 0 && columns.some(([left, right]) => left !== right))
    return { ...NO_FILL, kept: own.flatMap(({ kept }) => kept) };
  const places = (vacant: readonly number[]): readonly FormRowPlace[] => [
    ...vacant.filter((row) => row < into.before).map((row) => ({ row })),
    ...Array.from({ length: more }, (_, row) => ({ row, into })),
    ...vacant.filter((row) => row >= into.before).map((row) => ({ row })),
  ];
  const labels = (across: Across): readonly FormWrite[] => [
    { row: 0, into, across, value: textAt(context.sheet, lines.first, across[0]) },
    { row: lines.first, across, value: "" },
  ];
  return {
    kept: own.flatMap(({ kept }) => kept),
    writes: [
      ...own.flatMap(({ period, open, vacant }) =>
        open.flatMap((indicator, index) => writesOf(period, indicator, places(vacant)[index])),
      ),
      ...(more > 0 && above ? columns.flatMap(labels) : []),
    ],
    inserted: more > 0 ? [into] : [],
    merges:
      more > 0
        ? columns.map((across) => ({ ...(above ? { row: 0, into } : { row: lines.first }), rows: more + 1, across }))
        : [],
  };
}

function writesOf(
  { columns: [, name, value] }: PeriodColumns,
  indicator: IndicatorEntry,
  place: FormRowPlace | undefined,
): readonly FormWrite[] {
  const text = indicatorText(indicator);
  return place === undefined
    ? []
    : [
        { ...place, across: name, value: indicator.name },
        ...(text === "" ? [] : [{ ...place, across: value, value: text }]),
      ];
}

/** Those of the file that the form does not have yet, and the lines where nothing stands. */
function fillPeriod(
  context: FillContext,
  period: PeriodColumns,
  { one, kind, lines }: Kind,
): {
  readonly period: PeriodColumns;
  readonly open: readonly IndicatorEntry[];
  readonly vacant: readonly number[];
  readonly kept: FormFill["kept"];
} {
  const { entry, read, sheet } = context;
  const all = entry.indicators.get(period.period) ?? [];
  const given = isCopy(all) ? [] : all.filter(({ level1, level2 }) => level1 === one.name && level2 === kind);
  const there = read.indicators.filter((indicator) => indicator.period === period.period && indicator.name !== null);
  const known = new Map(there.map((indicator) => [normalizeText(indicator.name?.text ?? ""), indicator]));
  const open = given.filter(({ name }) => !known.has(normalizeText(name)));
  const kept = given.flatMap((indicator) => {
    const same = known.get(normalizeText(indicator.name));
    const text = indicatorText(indicator);
    if (
      same === undefined ||
      same.name === null ||
      text === "" ||
      normalizeText(same.value?.text ?? "") === normalizeText(text)
    )
      return [];
    return [differs(context, same.name.address.row, period.columns[2][0], `${kind}“${indicator.name}”`, text)];
  });
  const vacant = Array.from({ length: lines.last - lines.first + 1 }, (_, index) => lines.first + index).filter(
    (row) => isVacant(sheet, row, period.columns[1][0]) && isVacant(sheet, row, period.columns[2][0]),
  );
  return { period, open, vacant, kept };
}

/** By the names of the kinds beside the lines; null where the form has been rebuilt. */
function linesOf(
  { sheet, form, read }: FillContext,
  { level1, periods }: Section,
  one: IndicatorClass,
  kind: string,
): KindLines | null {
  const column = periods[0]?.columns[0][0] ?? 0;
  const names = new Set(form.indicators.flatMap(({ kinds }) => kinds.map(({ name }) => normalizeText(name))));
  const classes = new Set(form.indicators.map(({ name }) => normalizeText(name)));
  const at = (row: number, from: number): string => normalizeText(textAt(sheet, row, from));
  const all = Array.from({ length: read.rows.last - read.rows.first + 1 }, (_, index) => read.rows.first + index);
  const start = all.find((row) => at(row, level1[0]) === normalizeText(one.name));
  if (start === undefined) return null;
  const isEnd = (row: number): boolean =>
    row > read.rows.last || (row > start && (classes.has(at(row, level1[0])) || at(row, 0) !== ""));
  let end = start;
  while (!isEnd(end + 1)) end += 1;
  const own = all.filter((row) => row >= start && row <= end);
  const first = own.find((row) => at(row, column) === normalizeText(kind));
  if (first === undefined) return null;
  const next = own.find((row) => row > first && names.has(at(row, column)));
  const last = (next ?? end + 1) - 1;
  return { first, last, isFirst: first === start, isLast: last === end };
}
