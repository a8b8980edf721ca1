/** Figures that are seen as another number than the cell holds, by format, colour or width: one finding for each table and kind. */
import type { FilledBy } from "../../finding/templates";
import { asTold } from "../../finding/templates";
import { canBeAmount } from "../../amount/money";
import { dayNumber, figureAt, formatAt, valueAt } from "../../model/cellText";
import type { CellAddress, CellLook } from "../../model/snapshot";
import type { TableMap } from "../../model/tableMap";
import { blockSpec, cellAt } from "../../model/tableMap";
import { amountColumns } from "../../declare/lookups";
import { dateText, timeText } from "../../text/reader/date";
import type { ShownAs } from "../../text/reader/format";
import { hasConditions, hasOwnColor, shownAs } from "../../text/reader/format";
import { placeWords } from "../../terms/words";
import type { CheckContext } from "../../finding/context";
import type { CheckUnit } from "../part";
import { findingUnit } from "../part";
import type { Severity } from "../../declare/rule";
import type { Finding } from "../../finding/finding";
import { leastWidth } from "./shownWidth";

interface Figure {
  readonly at: CellAddress;
  readonly words: string;
  readonly value: number;
  /** The value as a day, where it is shown as one. */
  readonly day: number;
  readonly code: string | null;
  /** Null where the format is not judged. */
  readonly shown: ShownAs | null;
  readonly unseen: boolean;
  readonly tooNarrow: boolean;
}

/** Figures that the sentence itself lists, and cells that a finding names. */
const LISTED = 3;
const MOST_CELLS = 100;

export function formatUnits(context: CheckContext): readonly CheckUnit[] {
  return context.pack.tables.flatMap((table) =>
    context.book.tables.has(table.id) ? [findingUnit((now) => tableFindings(now, table.id))] : [],
  );
}

function tableFindings(context: CheckContext, table: string): readonly Finding[] {
  const map = context.book.tables.get(table);
  if (!map) return [];
  const figures = figuresOf(context, map);
  const { places, unit } = map.money;
  const of = (
    template: FilledBy<"table" | "count" | "list" | "unit" | "places">,
    severity: Severity,
    found: readonly Figure[],
    text: (figure: Figure) => string,
  ): readonly Finding[] => {
    if (found.length === 0) return [];
    const list = found
      .slice(0, LISTED)
      .map((figure) => `${figure.words} ${figure.value} 显示为${text(figure)}`)
      .join("，");
    return [
      {
        rule: "workbook.formats-show-figures",
        form: "",
        severity,
        kind: "format",
        table,
        ...asTold(template, {
          table: map.table.shortName,
          count: String(found.length),
          list: found.length > LISTED ? `${list} 等` : list,
          unit,
          places: String(places),
        }),
        cells: found
          .slice(0, MOST_CELLS)
          .map(({ at, words, value }) => ({ address: at, words, printed: String(value) })),
        actual: null,
        expected: null,
        difference: null,
      },
    ];
  };
  const kept = (figure: Figure): number => Number(figureOf(context, figure.at).toFixed(places));
  const byFormat = figures.filter(showsOther);
  const seen = figures.filter((figure) => !showsOther(figure) && !figure.unseen);
  return [
    ...of(
      "formatScaled",
      "warning",
      figures.filter(({ shown, code }) => shown?.kind === "scaled" && !hasConditions(code)),
      (figure) => ` ${figureOf(context, figure.at)}`,
    ),
    ...of("formatIsDate", "error", byFormat.filter(isTime), textOf),
    ...of(
      "formatShowsOther",
      "error",
      byFormat.filter((figure) => !isTime(figure)),
      textOf,
    ),
    ...of(
      "formatUnseen",
      "error",
      figures.filter((figure) => figure.unseen && !showsOther(figure)),
      () => "空白",
    ),
    ...of(
      "formatTooNarrow",
      "warning",
      seen.filter(({ tooNarrow }) => tooNarrow),
      () => " ####",
    ),
    ...of(
      "formatHidesDigits",
      "warning",
      seen.filter(
        (figure) =>
          canBeAmount(figure.value, unit) &&
          decimalsOf(figure) < places &&
          kept(figure) !== rounded(kept(figure), decimalsOf(figure)),
      ),
      (figure) => ` ${withPlaces(rounded(kept(figure), decimalsOf(figure)), decimalsOf(figure))}`,
    ),
  ];
}

/** A format with conditions moves the point of some figures only, so that they cannot be compared as shown. */
function showsOther({ shown, code }: Figure): boolean {
  return (
    shown !== null &&
    (shown.kind === "percent" ||
      isTime({ shown }) ||
      shown.kind === "nothing" ||
      (shown.kind === "scaled" && hasConditions(code)))
  );
}

function isTime({ shown }: Pick<Figure, "shown">): boolean {
  return shown?.kind === "date" || shown?.kind === "time";
}

function decimalsOf({ shown }: Figure): number {
  return shown?.kind === "plain" || shown?.kind === "scaled" ? shown.decimals : Infinity;
}

/** The last shown place, half away from zero, as a spreadsheet program prints it. */
function rounded(value: number, decimals: number): number {
  return Number(`${Math.sign(value) * Math.round(Number(`${Math.abs(value)}e${decimals}`))}e-${decimals}`);
}

function withPlaces(value: number, places: number): string {
  return value.toLocaleString("en-US", { minimumFractionDigits: places, maximumFractionDigits: places });
}

function textOf({ value, day, code, shown }: Figure): string {
  if (shown?.kind === "scaled") return ` ${Number(`${value}e-${shown.digits}`).toFixed(shown.decimals)}`;
  if (shown?.kind === "percent") return ` ${Number(`${value}e2`).toFixed(shown.decimals)}%`;
  if (shown?.kind === "time") return `时间 ${timeText(value)}`;
  return shown?.kind === "date" ? `日期 ${dateText(day, code) ?? ""}`.trimEnd() : "空白";
}

function figureOf(context: CheckContext, at: CellAddress): number {
  const sheet = context.sheets.get(at.sheet);
  return sheet ? Number(figureAt(sheet, at.row, at.column)) : 0;
}

/** Numbers other than zero. */
function figuresOf(context: CheckContext, map: TableMap): readonly Figure[] {
  return map.rows.flatMap((row) => {
    const block = blockSpec(map.table, row.block);
    return (block ? amountColumns(map.table, block) : []).flatMap((column): readonly Figure[] => {
      const at = cellAt(map, row, column);
      const sheet = at && context.sheets.get(at.sheet);
      const value = at && sheet ? valueAt(sheet, at.row, at.column) : null;
      if (!at || !sheet || typeof value !== "number" || value === 0) return [];
      const code = formatAt(sheet, at.row, at.column);
      const shown = shownAs(code, value);
      const look = sheet.looks?.[at.row]?.[at.column] ?? null;
      const unseen = look?.unseen === true && !hasOwnColor(code, value);
      const tooNarrow = isTooNarrow(sheet.columnWidths?.[at.column] ?? 0, look, leastWidth(value, code, shown));
      return shown === null && !unseen && !tooNarrow
        ? []
        : [
            {
              at,
              words: placeWords(map, row, column),
              value,
              day: dayNumber(sheet, value),
              code,
              shown,
              unseen,
              tooNarrow,
            },
          ];
    });
  });
}

/** `room`: width of the column; 0 where it is hidden or not known. */
function isTooNarrow(room: number, look: CellLook | null, width: number): boolean {
  const digit = look === null ? 1 : look.digit;
  return room > 0 && digit !== null && width * digit > room;
}
