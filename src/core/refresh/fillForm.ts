/** A performance form of ours that stands in the workbook, filled from the same project's form in a file: blanks alone, whatever else differs is told. */
import { toDecimalString, toNumber } from "../amount/amount";
import { convertAmount } from "../amount/money";
import { typedLines } from "../declare/performanceLines";
import { formulaAt, isBlank, textAt, valueAt } from "../model/cellText";
import type { RowInsertion } from "../model/rowChanges";
import { rowMove } from "../model/rowChanges";
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import type { SheetPlan } from "../model/workbookPlan";
import type { FormEntry } from "../model/performanceEntries";
import { isCopy } from "../model/performanceEntries";
import type { FormRow } from "../performance/grid";
import { rowsOf } from "../performance/grid";
import type { ReadForm } from "../performance/model";
import { lineHeight } from "../plan/performance/formDraft";
import type { PerformanceForm } from "../declare/performance";
import type { Across, FormFieldPlace, FormLayout, FormSection } from "../declare/performanceLayout";
import { isGapText } from "../text/gap";
import { normalizeText } from "../text/normalize";
import type { KeptCell } from "./account";
import { fillIndicators } from "./fillIndicators";

/** A row of the form as it stands, or one of those that come in together, from 0. */
export type FormRowPlace =
  { readonly row: number; readonly into?: undefined } | { readonly row: number; readonly into: RowInsertion };

export type FormWrite = FormRowPlace & {
  readonly across: Across;
  readonly value: string | number;
};

/** What a part of the form adds. */
export interface FormFill {
  readonly writes: readonly FormWrite[];
  readonly inserted: readonly RowInsertion[];
  /** Labels that stand over more lines than before, with their first row as it will be. */
  readonly merges: readonly (FormRowPlace & { readonly rows: number; readonly across: Across })[];
  readonly kept: readonly KeptCell[];
}

export const NO_FILL: FormFill = { writes: [], inserted: [], merges: [], kept: [] };

export interface FillContext {
  readonly form: PerformanceForm;
  readonly layout: FormLayout;
  readonly sheet: SheetSnapshot;
  readonly read: ReadForm;
  readonly entry: FormEntry;
  readonly rows: readonly FormRow[];
}

export interface FormFilling {
  /** Null where there is nothing to write. */
  readonly plan: SheetPlan | null;
  readonly cells: number;
  readonly kept: readonly KeptCell[];
}

export function fillForm(form: PerformanceForm, sheet: SheetSnapshot, read: ReadForm, entry: FormEntry): FormFilling {
  const { layout } = form;
  if (layout === undefined) return { plan: null, cells: 0, kept: [] };
  const context: FillContext = { form, layout, sheet, read, entry, rows: rowsOf(sheet, form) };
  const fills = layout.sections.map((section) => fillSection(context, section));
  const kept = entry.older === true ? [] : fills.flatMap((fill) => fill.kept);
  const writes = fills.flatMap((fill) => fill.writes);
  if (writes.length === 0) return { plan: null, cells: 0, kept };
  const inserted = fills.flatMap((fill) => fill.inserted).sort((one, other) => one.before - other.before);
  const move = rowMove({ inserted, removed: [] });
  const before = (one: RowInsertion): number =>
    inserted
      .slice(0, inserted.indexOf(one))
      .reduce((sum, other) => (other.before === one.before ? sum + other.count : sum), 0);
  const rowOf = ({ row, into }: FormRowPlace): number =>
    into === undefined ? (move.to(row) ?? row) : move.insertedAt(into.before) + before(into) + row;
  const filled = writes.filter(({ value }) => value !== "");
  return {
    cells: filled.length,
    kept,
    plan: {
      name: sheet.name,
      mode: "update",
      ...(inserted.length === 0 ? {} : { rows: { inserted, removed: [] } }),
      cells: writes.map((write) => ({
        row: rowOf(write),
        column: write.across[0],
        content: { kind: "value", value: write.value },
      })),
      merges: fills
        .flatMap((fill) => fill.merges)
        .map((merge) => ({
          top: rowOf(merge),
          left: merge.across[0],
          bottom: rowOf(merge) + merge.rows - 1,
          right: merge.across[1],
        })),
      rowHeights: heights(
        layout,
        filled.map((write) => ({ ...write, row: rowOf(write) })),
      ),
    },
  };
}

/** Merged cells do not grow by themselves. */
function heights(
  layout: FormLayout,
  writes: readonly FormWrite[],
): { readonly row: number; readonly height: number }[] {
  const needs = new Map<number, number>();
  for (const { row, across, value } of writes)
    needs.set(row, Math.max(needs.get(row) ?? 0, lineHeight(layout, across, String(value))));
  return [...needs]
    .filter(([, height]) => height > lineHeight(layout, [0, 0], "") + 1)
    .map(([row, height]) => ({ row, height: Math.min(HIGHEST, Math.max(height, LEAST)) }));
}

/** A program takes no higher row; a line is at least so high. */
const HIGHEST = 409;
const LEAST = 18;

function fillSection(context: FillContext, section: FormSection): FormFill {
  switch (section.kind) {
    case "fields":
      return joined(section.lines.flatMap((line) => line.map((place) => fieldFill(context, place.field, place.at))));
    case "long":
      return fieldFill(context, section.field, section.at);
    case "goals":
      return joined(
        section.fields.map(({ field, across }) => {
          const row = rowOfLabel(context, across[0], (cell) => cell.label?.kind === "field" && cell.label.id === field);
          return row === null ? NO_FILL : textFill(context, field, row + 1, across);
        }),
      );
    case "money":
      return joined(
        section.blocks.flatMap(({ block, at }) =>
          typedLines(context.form, block).map((line) => moneyFill(context, block, line, at)),
        ),
      );
    case "pairs":
      return pairsFill(context, section.columns);
    case "indicators":
      return fillIndicators(context, section);
  }
}

export function joined(fills: readonly FormFill[]): FormFill {
  return {
    writes: fills.flatMap((one) => one.writes),
    inserted: fills.flatMap((one) => one.inserted),
    merges: fills.flatMap((one) => one.merges),
    kept: fills.flatMap((one) => one.kept),
  };
}

export function rowOfLabel(
  { rows }: FillContext,
  column: number,
  isLabel: (cell: FormRow[number]) => boolean,
): number | null {
  return rows.flat().find((cell) => cell.column === column && isLabel(cell))?.row ?? null;
}

export function isVacant(sheet: SheetSnapshot, row: number, column: number): boolean {
  return (
    formulaAt(sheet, row, column) === null &&
    (isBlank(valueAt(sheet, row, column)) || isGapText(textAt(sheet, row, column).trim()))
  );
}

export function differs(
  { sheet }: FillContext,
  row: number,
  column: number,
  words: string,
  expected: string,
): KeptCell {
  const at: CellAddress = { sheet: sheet.name, row, column };
  const [found, given] = fromDifference(textAt(sheet, row, column).trim(), expected);
  return { kind: "formDiffers", words: `${sheet.name} ${words}`, at, found, expected: given };
}

/** Of long texts the place where they part. */
const SHORT = 40;
const LEAD = 8;

function fromDifference(one: string, other: string): readonly [string, string] {
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  const start = Math.max(one.length, other.length) <= SHORT ? 0 : Math.max(0, from - LEAD);
  const cut = (text: string): string =>
    `${start > 0 ? "……" : ""}${text.slice(start, start + SHORT)}${text.length > start + SHORT ? "……" : ""}`;
  return [cut(one), cut(other)];
}

function fieldFill(context: FillContext, field: string, at: FormFieldPlace["at"]): FormFill {
  const row = rowOfLabel(context, at.label[0], (cell) => cell.label?.kind === "field" && cell.label.id === field);
  return row === null ? NO_FILL : textFill(context, field, row, at.value);
}

function textFill(context: FillContext, field: string, row: number, across: Across): FormFill {
  const { sheet, form, entry } = context;
  const text = entry.fields.get(field);
  if (text === undefined || isCopy(text) || formulaAt(sheet, row, across[0]) !== null) return NO_FILL;
  if (isVacant(sheet, row, across[0])) return { ...NO_FILL, writes: [{ row, across, value: text }] };
  if (normalizeText(textAt(sheet, row, across[0])) === normalizeText(text)) return NO_FILL;
  return {
    ...NO_FILL,
    kept: [differs(context, row, across[0], form.fields.find(({ id }) => id === field)?.label ?? "", text)],
  };
}

function moneyFill(context: FillContext, block: string, line: string, at: FormFieldPlace["at"]): FormFill {
  const { sheet, form, entry, read } = context;
  const lines = entry.money.get(block);
  const amount = lines === undefined || isCopy(lines) ? undefined : lines.get(line);
  const row = rowOfLabel(
    context,
    at.label[0],
    ({ label }) => label?.kind === "money" && label.lines.some((one) => one.block === block && one.line === line),
  );
  if (amount === undefined || row === null || formulaAt(sheet, row, at.value[0]) !== null) return NO_FILL;
  if (isVacant(sheet, row, at.value[0]))
    return { ...NO_FILL, writes: [{ row, across: at.value, value: toNumber(amount) }] };
  const now = read.money.get(`${block}.${line}`)?.amount ?? null;
  if (now !== null && convertAmount(now, "元", form.moneyUnit) === amount) return NO_FILL;
  const own = form.money.find(({ id }) => id === block);
  const label = [own?.total, ...(own?.parts ?? [])].find((one) => one?.id === line)?.label ?? "";
  return { ...NO_FILL, kept: [differs(context, row, at.value[0], label, toDecimalString(amount, 2))] };
}

/** Only where none is typed yet: which of two lists of tasks is meant nobody can tell line by line. */
function pairsFill(context: FillContext, columns: readonly [Across, Across]): FormFill {
  const { sheet, form, read, entry } = context;
  const head = form.pairs?.heads[0] ?? "";
  const row = rowOfLabel(context, columns[0][0], ({ text }) => normalizeText(text) === normalizeText(head));
  if (row === null || entry.pairs.length === 0) return NO_FILL;
  if (read.pairs.length > 0) {
    const known = new Set(read.pairs.flat().flatMap((one) => (one === null ? [] : [normalizeText(one.text)])));
    const other = entry.pairs.flat().filter((text) => text !== "" && !known.has(normalizeText(text)));
    return other.length === 0
      ? NO_FILL
      : { ...NO_FILL, kept: [differs(context, row + 1, columns[0][0], form.pairs?.label ?? "", other.join("；"))] };
  }
  let vacant = 0;
  while (
    columns.every(([column]) => isVacant(sheet, row + 1 + vacant, column)) &&
    !context.rows.flat().some((cell) => cell.row === row + 1 + vacant && cell.label !== null) &&
    row + 1 + vacant <= read.rows.last
  )
    vacant += 1;
  if (vacant === 0) return NO_FILL;
  const more = Math.max(0, entry.pairs.length - vacant);
  const last = row + vacant;
  const into = { before: last, count: more, like: last };
  const placeOf = (index: number): FormRowPlace =>
    index < vacant - 1
      ? { row: row + 1 + index }
      : index < entry.pairs.length - 1 && more > 0
        ? { row: index - (vacant - 1), into }
        : { row: last };
  return {
    kept: [],
    writes: entry.pairs.flatMap((pair, index) =>
      pair.map((value, side) => ({ ...placeOf(index), across: columns[side] ?? columns[0], value })),
    ),
    inserted: more === 0 ? [] : [into],
    merges: Array.from({ length: more }, (_, index) =>
      columns.filter(([left, right]) => right > left).map((across) => ({ row: index, into, rows: 1, across })),
    ).flat(),
  };
}
