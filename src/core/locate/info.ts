/** Finds the fields of 基础信息 by their labels; the values stand in the first column right of the labels that holds any. */
import type { CellAddress, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { InfoField, InfoSpec } from "../declare/info";
import { infoFields } from "../declare/lookups";
import { normalizeText } from "../text/normalize";
import { monthAndDay, writtenDay } from "../text/reader/date";
import { wholeYear } from "../text/reader/year";
import type { PackSpec } from "../declare/pack";
import type { Missing } from "../model/tableMap";
import { columnCount, dayNumber, isBlank, textAt, valueAt } from "../model/cellText";

export interface InfoPlace {
  readonly sheet: SheetSnapshot;
  readonly address: CellAddress;
}

interface LabelPlace {
  readonly field: string;
  readonly row: number;
  readonly column: number;
}

export function locateInfo(info: InfoSpec, snapshot: WorkbookSnapshot): ReadonlyMap<string, InfoPlace> {
  const sheets = infoSheets(info, snapshot);
  const isNamed = (sheet: SheetSnapshot): number => Number(normalizeText(sheet.name) === normalizeText(info.sheet));
  // Another program's page may have the name; ours is the one with the fields, and of a page and its copy the one with the name.
  const [best] = sheets
    .map((sheet) => ({ sheet, labels: findLabels(info, sheet) }))
    .sort((a, b) => b.labels.length - a.labels.length || isNamed(b.sheet) - isNamed(a.sheet));
  if (!best) return new Map();
  const { sheet, labels } = best;
  const column = valueColumn(sheet, labels);
  return new Map(labels.map(({ field, row }) => [field, { sheet, address: { sheet: sheet.name, row, column } }]));
}

export function infoSheets(info: InfoSpec, snapshot: WorkbookSnapshot): readonly SheetSnapshot[] {
  return snapshot.sheets.filter(
    (candidate) => normalizeText(candidate.name) === normalizeText(info.sheet) || isTitled(info, candidate),
  );
}

function isTitled(info: InfoSpec, sheet: SheetSnapshot): boolean {
  const title = normalizeText(info.title);
  return (sheet.values[0] ?? []).some((_, column) => normalizeText(textAt(sheet, 0, column)) === title);
}

function findLabels(info: InfoSpec, sheet: SheetSnapshot): readonly LabelPlace[] {
  const fields = new Map(infoFields(info).map((field) => [normalizeText(field.label), field.id]));
  const places = new Map<string, LabelPlace>();
  sheet.values.forEach((cells, row) => {
    const column = cells.findIndex((_, index) => fields.has(normalizeText(textAt(sheet, row, index))));
    const field = column < 0 ? undefined : fields.get(normalizeText(textAt(sheet, row, column)));
    if (field !== undefined && !places.has(field)) places.set(field, { field, row, column });
  });
  return [...places.values()];
}

/** A column inserted between labels and values is empty; while nothing is filled in yet, the next column is the one. */
function valueColumn(sheet: SheetSnapshot, labels: readonly LabelPlace[]): number {
  const next = Math.max(0, ...labels.map((label) => label.column)) + 1;
  for (let column = next; column < columnCount(sheet); column += 1) {
    if (labels.some(({ row }) => !isBlank(valueAt(sheet, row, column)))) return column;
  }
  return next;
}

/** A year in digits however it is written; month and day where the field asks for those (12月31日) and a program has kept a date. */
export function fieldText(pack: PackSpec, id: string, { sheet, address: { row, column } }: InfoPlace): string {
  const text = textAt(sheet, row, column).trim();
  if (id === pack.info.year) return String(wholeYear(text) ?? text);
  const field = infoFields(pack.info).find((candidate) => candidate.id === id);
  if (field?.kind === "choice") return choiceOf(field, text) ?? text;
  const value = valueAt(sheet, row, column);
  const isDay = field?.kind === "text" && /^\d+月\d+日$/.test(field.initial ?? "");
  if (!isDay) return text;
  return (typeof value === "number" ? monthAndDay(dayNumber(sheet, value)) : writtenDay(text)) ?? text;
}

/** The value that is meant, blanks, width and invisible characters aside; null where it is none of the field's. */
function choiceOf({ choices = [] }: InfoField, text: string): string | null {
  const chosen = normalizeText(text);
  return choices.find((choice) => normalizeText(choice) === chosen) ?? null;
}

/** Why a choice field says nothing; null where it does. */
export function choiceFault(pack: PackSpec, id: string, { sheet, address: at }: InfoPlace): Missing | null {
  const field = infoFields(pack.info).find((candidate) => candidate.id === id);
  const text = textAt(sheet, at.row, at.column).trim();
  if (field?.kind !== "choice" || choiceOf(field, text) !== null) return null;
  return { kind: text === "" ? "field" : "choice", table: "info", detail: text === "" ? id : text, at };
}

/** A choice field that holds another text than one of its values. */
export interface MisreadChoice {
  readonly field: InfoField;
  readonly at: CellAddress;
  readonly raw: string;
  /** The value that is meant; null where the text is none. */
  readonly plain: string | null;
}

/** Blank fields are none: nobody has chosen yet. */
export function misreadChoices(info: InfoSpec, places: ReadonlyMap<string, InfoPlace>): readonly MisreadChoice[] {
  return infoFields(info).flatMap((field): readonly MisreadChoice[] => {
    const place = field.kind === "choice" ? places.get(field.id) : undefined;
    if (!place) return [];
    const { sheet, address: at } = place;
    const raw = String(valueAt(sheet, at.row, at.column) ?? "");
    return normalizeText(raw) === "" || field.choices?.includes(raw)
      ? []
      : [{ field, at, raw, plain: choiceOf(field, raw) }];
  });
}
