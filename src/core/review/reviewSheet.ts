/** 提交前检查 as a sheet: made once, and renewed in place without touching what somebody else typed there. */
import type { LocatedWorkbook } from "../locate/locate";
import { formulaAt, isBlank, textAt } from "../model/cellText";
import { cellName } from "../model/address";
import type { SheetSnapshot } from "../model/snapshot";
import type { CellStyle, CellWrite, SheetPlan } from "../model/workbookPlan";
import { INTERNAL } from "../plan/paging/pagePrint";
import { SheetBuilder } from "../plan/sheetBuilder";
import { style, TAB } from "../plan/theme";
import type { State } from "../state/state";
import type { Review } from "./review";
import type { ReviewRow } from "./reviewRows";
import { reviewRows, SIGNATURE_ROW } from "./reviewRows";
import { changedFormula } from "./tableSums";
import { REVIEW_TITLE } from "../declare/reviewPage";
import { OUTDATED } from "./wording";

/** 表, 状态, six counts, and whether the figures have changed since. */
const WIDTHS = [18, 10, 8, 8, 10, 8, 8, 10, 8] as const;
const CHANGED = WIDTHS.length - 1;
const ROW_HEIGHT = 14.25;
/** Columns of the labels of the signatures; between them people write. */
const SIGNATURE_COLUMNS = [0, 2, 5] as const;

const base = {
  fontName: "宋体",
  fontSize: 10,
  bold: false,
  fontColor: "#000000",
  horizontal: "left",
  vertical: "center",
  wrap: false,
  grid: false,
  numberFormat: "General",
} as const satisfies CellStyle;

export interface ReviewSheet {
  readonly plan: SheetPlan;
  /** Its texts, by row and column, for the state. */
  readonly texts: NonNullable<State["review"]>;
}

/** taken: a sheet of this name is not ours; edited: somebody typed at `cell` where the page is to stand. */
export type ReviewSheetRefusal = { readonly code: "taken" | "edited"; readonly cell: string };

/** `written` is what the state remembers of the last time. */
export function planReviewSheet(
  located: LocatedWorkbook,
  review: Review,
  written: State["review"],
): ReviewSheet | ReviewSheetRefusal {
  const rows = reviewRows(review);
  const sheets = new Map(located.snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const existing = located.snapshot.sheets.find((sheet) => sheet.name.trim() === REVIEW_TITLE);
  if (existing) {
    const strange = strangeCell(existing, written ?? [], Math.max(rows.length, written?.length ?? 0));
    const ours = written !== undefined && textAt(existing, 0, 0) === written[0]?.[0];
    if (strange !== null) return { code: ours ? "edited" : "taken", cell: strange };
  }
  const formulas = new Map([...located.book.tables].map(([id, map]) => [id, changedFormula(map, sheets)]));
  const sheet = draw(existing?.name ?? REVIEW_TITLE, rows, formulas);
  return { plan: existing ? renewed(sheet, written ?? []) : sheet, texts: textsOf(sheet.cells, rows.length) };
}

/** The first cell in our columns whose content is neither ours nor blank; formulas and signatures are not looked at. */
function strangeCell(sheet: SheetSnapshot, written: readonly (readonly string[])[], height: number): string | null {
  for (let row = 0; row < height; row += 1) {
    if (row === SIGNATURE_ROW) continue;
    for (let column = 0; column < WIDTHS.length; column += 1) {
      const ours = written[row]?.[column] ?? "";
      const now = textAt(sheet, row, column);
      const own = ours.startsWith("=") ? formulaAt(sheet, row, column) !== null : now.trim() === ours.trim();
      if (!own && !isBlank(now)) return cellName(row, column);
    }
  }
  return null;
}

function draw(name: string, rows: readonly ReviewRow[], formulas: ReadonlyMap<string, string | null>): SheetPlan {
  const builder = new SheetBuilder(name, WIDTHS.length);
  const last = rows.length - 1;
  builder.style({ top: 0, left: 0, bottom: last, right: CHANGED }, base);
  const watched: string[] = [];
  rows.forEach((row, at) => {
    const formula = "id" in row && row.id !== null ? (formulas.get(row.id) ?? null) : null;
    if (formula !== null) {
      builder.formula(at, CHANGED, `=${formula}`, "").cellStyle(at, CHANGED, { bold: true });
      watched.push(cellName(at, CHANGED));
    }
  });
  rows.forEach((row, at) => drawRow(builder, row, at, watched));
  return builder.build({
    mode: "create",
    tabColor: TAB.check,
    showGridlines: false,
    columnWidths: WIDTHS,
    rowHeights: rows.map((_, row) => ({ row, height: row === 0 ? 28 : row === SIGNATURE_ROW ? 30 : ROW_HEIGHT })),
    print: {
      orientation: "portrait",
      area: { top: 0, left: 0, bottom: last, right: CHANGED },
      titleRows: null,
      centerHorizontally: true,
      margins: { left: 0.6, right: 0.6, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      blackAndWhite: true,
      ...INTERNAL,
    },
  });
}

function drawRow(builder: SheetBuilder, row: ReviewRow, at: number, watched: readonly string[]): void {
  switch (row.kind) {
    case "title":
      builder.value(at, 0, row.text).cellStyle(at, 0, { fontName: "黑体", fontSize: 16, bold: true });
      return;
    case "heading":
      builder.value(at, 0, row.text).cellStyle(at, 0, { fontName: "黑体", fontSize: 11, bold: true });
      return;
    case "verdict":
      drawVerdict(builder, row.text, at, watched);
      return;
    case "text":
      builder.value(at, 0, row.text);
      return;
    case "signatures":
      row.labels.forEach((label, index) => builder.value(at, SIGNATURE_COLUMNS[index] ?? 0, label));
      return;
    case "header":
    case "table":
    case "total":
      row.cells.forEach((cell, column) => builder.value(at, column, cell));
      builder.style({ top: at, left: 0, bottom: at, right: CHANGED - 1 }, { grid: true, bold: row.kind !== "table" });
      builder.style(
        { top: at, left: 2, bottom: at, right: CHANGED - 1 },
        { horizontal: row.kind === "header" ? "center" : "right" },
      );
  }
}

/** A page that says that it may be handed in takes that back by itself when a figure changes. */
function drawVerdict(builder: SheetBuilder, text: string, at: number, watched: readonly string[]): void {
  const stays = text.includes("还不能") || watched.length === 0;
  if (stays) builder.value(at, 0, text);
  else builder.formula(at, 0, `=IF(${watched.join("&")}="","${text}","结论：${OUTDATED}")`, text);
  builder.cellStyle(at, 0, style.bold, { fontName: "黑体", fontSize: 12 });
}

/** In place: what was ours and is not needed any more goes, the signatures stay as they are. */
function renewed(sheet: SheetPlan, written: readonly (readonly string[])[]): SheetPlan {
  const needed = new Set(sheet.cells.map(({ row, column }) => `${row},${column}`));
  const cleared = written.flatMap((texts, row) =>
    texts.flatMap((text, column): CellWrite[] =>
      text === "" || needed.has(`${row},${column}`) ? [] : [{ row, column, content: { kind: "value", value: "" } }],
    ),
  );
  const former = { top: 0, left: 0, bottom: Math.max(written.length, 1) - 1, right: CHANGED };
  return {
    ...sheet,
    mode: "update",
    cells: [...sheet.cells, ...cleared],
    styles: [{ area: former, style: base }, ...(sheet.styles ?? [])],
  };
}

/** A formula is remembered as such: its result changes. */
function textsOf(cells: readonly CellWrite[], height: number): string[][] {
  const texts = Array.from({ length: height }, () => new Array<string>(WIDTHS.length).fill(""));
  for (const { row, column, content } of cells) {
    const line = texts[row];
    if (line) line[column] = content.kind === "formula" ? "=" : String(content.value);
  }
  return texts;
}
