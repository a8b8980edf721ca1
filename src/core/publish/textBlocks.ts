/** A sheet of text as headings, paragraphs and, where the text speaks of them, charts. */
import { columnCount, isBlank } from "../model/cellText";
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import { filledLines } from "../text/ends";
import { withoutYear } from "../text/normalize";
import { cellsBut, isHidden, isPrinted } from "./printed";
import type { PublishedChart, TextBlock } from "./publication";
import { shownCell } from "./shownCell";

/** A heading that the form declares. */
export interface DeclaredHeading {
  /** The section that it begins; "" where none is declared. */
  readonly section: string;
  readonly texts: readonly string[];
  readonly level: 2 | 3;
}

export interface TextSheet {
  readonly sheet: SheetSnapshot;
  readonly headings: readonly DeclaredHeading[];
  /** Whether 目录 has lines for the headings of the upper level. */
  readonly listed: boolean;
  /** Section → its charts. */
  readonly charts: ReadonlyMap<string, readonly PublishedChart[]>;
  /** Row → the chart that stands on it. */
  readonly drawn: ReadonlyMap<number, { readonly id: string }>;
}

/** The longest heading that is told by its ordinal alone. */
const LONGEST_HEADING = 30;
const ORDINALS: readonly (readonly [RegExp, 2 | 3])[] = [
  [/^[一二三四五六七八九十]{1,3}、/, 2],
  [/^[（(][一二三四五六七八九十]{1,3}[)）]/, 3],
];

/** The first line is the title. A chart stands where the sheet has it, else at the end of its section. */
export function textBlocks({ sheet, headings, listed, charts, drawn }: TextSheet): {
  readonly title: string;
  readonly titleAt: CellAddress | null;
  readonly blocks: readonly TextBlock[];
} {
  const [title, ...lines] = textLines(sheet);
  const byId = new Map([...charts.values()].flat().map((chart) => [chart.id, chart]));
  const placed = new Set([...drawn.values()].map(({ id }) => id));
  const blocks: TextBlock[] = [];
  let section = "";
  const finish = (): void => {
    for (const chart of charts.get(section) ?? []) if (!placed.has(chart.id)) blocks.push({ kind: "chart", chart });
    section = "";
  };
  for (const { text, at } of lines) {
    const standing = drawn.get(at.row);
    if (standing !== undefined) {
      const chart = byId.get(standing.id);
      if (chart !== undefined) blocks.push({ kind: "chart", chart });
      continue;
    }
    const plain = withoutYear(text);
    const declared = headings.find(({ texts }) => texts.includes(plain));
    const level = declared?.level ?? ordinalLevel(text);
    if (declared || level === 2) finish();
    if (declared) section = declared.section;
    blocks.push(
      level === null
        ? { kind: "paragraph", text, at }
        : { kind: "heading", level, text, listed: listed && level === 2, at },
    );
  }
  finish();
  return { title: title?.text ?? "", titleAt: title?.at ?? null, blocks };
}

export interface TextLine {
  readonly text: string;
  readonly at: CellAddress;
}

/** What is published of a page of text; cells of one row are one line, as far as they do not stand beside the text. */
export function textLines(sheet: SheetSnapshot): readonly TextLine[] {
  const taken = ofText(sheet);
  return sheet.values.flatMap((cells, row) => {
    const columns = cells.flatMap((value, column) => (isBlank(value) || !taken(row, column) ? [] : [column]));
    const at = { sheet: sheet.name, row, column: columns[0] ?? 0 };
    return filledLines(columns.map((column) => shownCell(sheet, row, column, null).text).join("　")).map((text) => ({
      text,
      at,
    }));
  });
}

/** Cells of a page of text that are not published. */
export function besideText(sheet: SheetSnapshot): readonly CellAddress[] {
  return cellsBut(sheet, ofText(sheet));
}

/** Seen, printed, and not to the right of the column with most of the text. */
function ofText(sheet: SheetSnapshot): (row: number, column: number) => boolean {
  const shown = (row: number, column: number): boolean =>
    !isHidden(sheet, row, column) && isPrinted(sheet, row, column);
  const lengths = Array.from({ length: columnCount(sheet) }, (_, column) =>
    sheet.values.reduce((sum, cells, row) => sum + (shown(row, column) ? String(cells[column] ?? "").length : 0), 0),
  );
  const own = lengths.indexOf(Math.max(...lengths));
  return (row, column) => column <= own && shown(row, column);
}

/** Of a heading that no form declares: a short line with an ordinal, without the end of a sentence. */
export function ordinalLevel(text: string): 2 | 3 | null {
  if (text.length > LONGEST_HEADING || /[。；;：:，,]/.test(text)) return null;
  return ORDINALS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
