/** 政府购买服务指导性目录 as a sheet: a row for each code, its name in the column of its level, the header on every page. */
import type { GuideEntry, ReadGuide } from "../model/guideEntries";
import { isBlank, textAt, valueAt } from "../model/cellText";
import type { SheetSnapshot } from "../model/snapshot";
import type { Area, CellStyle, CellWrite, SheetPlan } from "../model/workbookPlan";
import { MARGINS } from "./paging/paging";
import type { PageRows } from "./paging/pageSource";
import { packText } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { ServiceGuide } from "../declare/serviceGuide";
import { gapText } from "../text/gap";
import type { PlanContext } from "./context";
import { pageLayout } from "./pages";
import { SheetBuilder } from "./sheetBuilder";
import { heightOfLines, wrappedLines } from "./textHeight";
import { style, TEXT_FORMAT } from "./theme";

/** Title and header; the rows follow. */
const HEADER_ROW = 1;
const HEADER_HEIGHT = 22;
const FIRST_ROW = HEADER_ROW + 1;
/** While nothing is entered. */
const BLANK_ROWS = 12;
/** Lines break before their end, and fonts differ between machines. */
const WRAPPING_LOSS = 0.9;

/** None where the pack has no such list or the inputs ask for none. */
export function guideSheets(context: Pick<PlanContext, "pack" | "year" | "inputs">): readonly SheetPlan[] {
  const {
    pack: { serviceGuide: spec },
    inputs: { serviceGuide: entries },
  } = context;
  return spec === undefined || entries === undefined ? [] : [guideSheet(context, spec, entries)];
}

export function guideSheet(
  { pack, year }: Pick<PlanContext, "pack" | "year">,
  spec: ServiceGuide,
  entries: readonly GuideEntry[],
): SheetPlan {
  const { page } = spec;
  const builder = new SheetBuilder(spec.sheet, page.columnWidths.length);
  const last = page.columnWidths.length - 1;
  builder
    .value(0, 0, packText(pack, spec.title, year))
    .merge({ top: 0, left: 0, bottom: 0, right: last })
    .rowStyle(0, style.title);
  [spec.codeHead, ...spec.levels.map(({ head }) => head)].forEach((head, column) =>
    builder.value(HEADER_ROW, column, head),
  );
  builder.rowStyle(HEADER_ROW, style.header, fontOf(spec));
  const body = guideBody(spec, entries, FIRST_ROW);
  for (const { row, column, content } of body.cells)
    if (content.kind === "value") builder.value(row, column, content.value);
  for (const { area, style: look } of body.styles) builder.style(area, look);
  for (const area of body.merges) builder.merge(area);
  const layout = pageLayout(page, null);
  return builder.build({
    ...layout,
    freeze: { rows: FIRST_ROW, columns: 0 },
    rowHeights: [{ row: 0, height: page.titleHeight }, { row: HEADER_ROW, height: HEADER_HEIGHT }, ...body.rowHeights],
    print: { ...layout.print, titleRows: { first: HEADER_ROW, last: HEADER_ROW } },
  });
}

/** What the rows from `first` on hold, one for each entry; places to fill in where there is none. */
export function guideBody(
  spec: ServiceGuide,
  entries: readonly GuideEntry[],
  first: number,
): Required<Pick<SheetPlan, "cells" | "merges" | "rowHeights">> & {
  readonly styles: readonly { readonly area: Area; readonly style: CellStyle }[];
} {
  const last = spec.page.columnWidths.length - 1;
  const count = entries.length === 0 ? BLANK_ROWS : entries.length;
  const texts =
    entries.length === 0
      ? [[spec.codeHead, ...spec.levels.map(({ head }) => head)].map(gapText)]
      : entries.map((entry) => textsOf(spec, entry));
  const headings = entries.flatMap(({ kind }, index) => (kind === "heading" ? [first + index] : []));
  return {
    cells: texts.flatMap((line, index) =>
      line.flatMap((value, column): readonly CellWrite[] =>
        value === "" ? [] : [{ row: first + index, column, content: { kind: "value", value } }],
      ),
    ),
    styles: [
      {
        area: { top: first, left: 0, bottom: first + count - 1, right: last },
        style: {
          ...style.body,
          ...fontOf(spec),
          ...style.input,
          horizontal: "left",
          wrap: true,
          numberFormat: TEXT_FORMAT,
        },
      },
      ...headings.map((row) => ({ area: { top: row, left: 0, bottom: row, right: last }, style: { bold: true } })),
    ],
    merges: headings.map((row) => ({ top: row, left: 0, bottom: row, right: last })),
    rowHeights: Array.from({ length: count }, (_, index) => ({
      row: first + index,
      height: heightOf(spec, texts[index] ?? [], entries[index]?.kind === "heading"),
    })),
  };
}

function textsOf({ levels }: ServiceGuide, entry: GuideEntry): readonly string[] {
  return entry.kind === "heading"
    ? [entry.name]
    : [entry.code, ...levels.map((_, index) => (index + 1 === entry.level ? entry.name : ""))];
}

const fontOf = ({ page: { font } }: ServiceGuide): CellStyle => ({ fontName: font.name, fontSize: font.size });

/** A heading has the whole width for itself. */
function heightOf({ page }: ServiceGuide, texts: readonly string[], isHeading: boolean): number {
  const { size } = page.font;
  const whole = page.columnWidths.reduce((sum, width) => sum + width, 0);
  const lines = texts.map((text, column) =>
    wrappedLines(text, (isHeading ? whole : (page.columnWidths[column] ?? whole)) * WRAPPING_LOSS, {
      fontSize: size,
      bold: isHeading,
    }),
  );
  return Math.max(page.rowHeight ?? 0, heightOfLines(Math.max(1, ...lines), size));
}

/** Made here: our title in the first cell, and our header right under it. */
export function isOurGuide(pack: PackSpec, year: number, sheet: SheetSnapshot, { header }: ReadGuide): boolean {
  return (
    pack.serviceGuide !== undefined &&
    header.row === HEADER_ROW &&
    header.code === 0 &&
    header.levels.every((column, index) => column === index + 1) &&
    textAt(sheet, 0, 0) === packText(pack, pack.serviceGuide.title, year)
  );
}

/** What decides where its pages end, whatever has been typed into it since. */
export function guidePages(spec: ServiceGuide, { header }: ReadGuide, sheet: SheetSnapshot): PageRows {
  const { page } = spec;
  const columns = [header.code, ...header.levels];
  const filled = sheet.values.reduce((last, cells, row) => (cells.some((value) => !isBlank(value)) ? row : last), 0);
  const rows = Array.from({ length: Math.max(filled, header.row) + 1 }, (_, row) => {
    if (row <= header.row) return { height: row === 0 ? page.titleHeight : HEADER_HEIGHT, leads: true };
    const texts = columns.map((column) => textAt(sheet, row, column));
    const isHeading = texts.slice(1).every((text) => text === "") && !isBlank(valueAt(sheet, row, header.code));
    return { height: heightOf(spec, texts, isHeading), leads: isHeading };
  });
  return { orientation: page.orientation, margins: MARGINS, widths: page.columnWidths, rows, repeated: HEADER_HEIGHT };
}
