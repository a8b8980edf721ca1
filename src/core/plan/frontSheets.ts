/** 封面 and 目录. */
import type { SheetPlan } from "../model/workbookPlan";
import type { PlanContext } from "./context";
import { unitNameFormula, yearText } from "./context";
import { SheetBuilder } from "./sheetBuilder";
import { style, TAB } from "./theme";

const COVER_FIRST_LINE = 7;

export function coverSheet(context: PlanContext): SheetPlan {
  const { cover } = context.pack;
  const builder = new SheetBuilder(cover.sheet, 1);
  const rows = cover.lines.map((line, index) => ({ row: COVER_FIRST_LINE + index * 3, line }));
  for (const { row, line } of rows) {
    if (line === "{unitName}") builder.formula(row, 0, unitNameFormula(context, cover.sheet, ""), context.unitName);
    else builder.value(row, 0, yearText(context, line));
    builder.cellStyle(row, 0, style.coverTitle);
  }
  const last = (rows.at(-1)?.row ?? COVER_FIRST_LINE) + 8;
  return builder.build({
    mode: "create",
    tabColor: TAB.text,
    showGridlines: false,
    columnWidths: [86],
    rowHeights: rows.map(({ row }) => ({ row, height: 60 })),
    print: {
      orientation: "portrait", area: { top: 0, left: 0, bottom: last, right: 0 }, titleRows: null,
      centerHorizontally: true, blackAndWhite: true, footer: "",
    },
  });
}

export function contentsSheet(context: PlanContext): SheetPlan {
  const { contents, tables, narrative } = context.pack;
  const builder = new SheetBuilder(contents.sheet, 2);
  builder.value(0, 0, contents.title).rowStyle(0, style.title).merge({ top: 0, left: 0, bottom: 0, right: 1 });
  const published = tables.filter((table) => table.formNo !== null);
  const entries = [
    ...published.map((table) => ({ number: table.shortName, text: yearText(context, table.title), sheet: table.sheet })),
    { number: "", text: yearText(context, narrative.title), sheet: narrative.sheet },
  ];
  entries.forEach((entry, index) => {
    const row = index + 2;
    builder.value(row, 0, entry.number).link(row, 1, { sheet: entry.sheet, row: 0, column: 0 }, entry.text);
    builder.rowStyle(row, style.note, style.text).cellStyle(row, 1, style.link);
  });
  return builder.build({
    mode: "create",
    tabColor: TAB.text,
    showGridlines: false,
    columnWidths: [12, 74],
    rowHeights: [{ row: 0, height: 36 }],
    print: {
      orientation: "portrait", area: { top: 0, left: 0, bottom: entries.length + 1, right: 1 }, titleRows: null,
      centerHorizontally: true, blackAndWhite: true, footer: "",
    },
  });
}
