/** Parts of a form that are there and in which nothing stands, not even 【待填】: long texts, goals, the project's duration, totals, indicators, tasks. */
import { textAt } from "../model/cellText";
import type { SheetSnapshot, Span } from "../model/snapshot";
import type { FormField, PerformanceForm, Period } from "../declare/performance";
import { isGapText } from "../text/gap";
import { normalizeText } from "../text/normalize";
import type { FormCell, FormRow } from "./grid";
import { said } from "./grid";
import { indicatorArea } from "./indicatorColumns";
import { labelKey } from "./labels";
import type { FormBlank, ReadForm } from "./model";

interface Gap {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

type Read = Pick<ReadForm, "fields" | "money" | "indicators" | "pairs">;

/** In the order of the form's declaration. What 【待填】 stands in asks for itself. */
export function blanksOf(
  form: PerformanceForm,
  sheet: SheetSnapshot,
  rows: readonly FormRow[],
  read: Read,
): readonly FormBlank[] {
  const cells = rows.flat();
  const gaps = gapsOn(sheet, {
    first: Math.min(...cells.map(({ row }) => row)),
    last: Math.max(...cells.map(({ row }) => row)),
  });
  const blank = (cell: FormCell | undefined, what: string): readonly FormBlank[] =>
    cell === undefined || gaps.some(({ text }) => asksFor(text, what)) ? [] : [{ what, at: said(cell) }];
  return [
    // A form with 【待填】 asks to be filled in as a whole.
    ...form.money
      .filter(({ id, total }) => gaps.length === 0 && !read.money.has(`${id}.${total.id}`))
      .flatMap(({ head, total, period }) => {
        const own = cells.find(({ text }) => labelKey(text) === labelKey(total.label));
        // 合计 of one block is not that of another.
        return form.money.some((one) => one.total.label === total.label && one.head !== head) || period === undefined
          ? []
          : blank(own, total.label);
      }),
    ...form.fields
      .filter((field) => isDue(field) && !read.fields.has(field.id))
      .flatMap((field) =>
        blank(
          cells.find(({ label }) => label?.kind === "field" && label.id === field.id),
          field.label,
        ),
      ),
    ...(form.pairs && read.pairs.length === 0
      ? form.pairs.heads.some((head) => gaps.some(({ text }) => asksFor(text, head)))
        ? []
        : blank(
            cells.find(({ text }) => normalizeText(text) === form.pairs?.heads[0]),
            form.pairs.label,
          )
      : []),
    ...blankPeriods(form, rows, read, gaps),
  ];
}

/** Signatures may be left to the pen; what says what the project is may not. */
function isDue({ long, kind }: FormField): boolean {
  return long === true || kind === "duration";
}

const WORDS: Readonly<Record<Period, string>> = { life: "实施期绩效指标", year: "年度绩效指标" };

function blankPeriods(
  form: PerformanceForm,
  rows: readonly FormRow[],
  { indicators }: Read,
  gaps: readonly Gap[],
): readonly FormBlank[] {
  const area = indicatorArea(form, rows);
  const [first] = area?.rows.flat() ?? [];
  if (area === null || first === undefined) return [];
  return area.parts.flatMap((part, index): readonly FormBlank[] => {
    const end = area.parts[index + 1]?.first ?? Infinity;
    const isWaiting = gaps.some(({ row, column }) => row >= first.row && column >= part.first && column < end);
    if (isWaiting || indicators.some(({ period }) => period === part.period)) return [];
    const at = rows.flat().find(({ row, column, text }) => row < first.row && column === part.name && text !== "");
    return [{ what: WORDS[part.period], at: said(at ?? first) }];
  });
}

function gapsOn(sheet: SheetSnapshot, { first, last }: Span): readonly Gap[] {
  return sheet.values.slice(first, last + 1).flatMap((cells, index) =>
    cells.flatMap((value, column): readonly Gap[] => {
      if (typeof value !== "string") return [];
      const text = textAt(sheet, first + index, column).trim();
      return isGapText(text) ? [{ text, row: first + index, column }] : [];
    }),
  );
}

/** 【待填：项目概况】 */
function asksFor(gap: string, what: string): boolean {
  return normalizeText(gap).includes(`:${normalizeText(what)}`);
}
