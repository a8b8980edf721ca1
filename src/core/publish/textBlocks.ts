/** A sheet of text as headings, paragraphs and, where the text speaks of them, charts. */
import { isBlank } from "../locate/text";
import type { SheetSnapshot } from "../model/snapshot";
import { filledLines } from "../text/ends";
import { withoutYear } from "../text/normalize";
import type { PublishedChart, TextBlock } from "./publication";
import { within } from "./publishedTable";
import { shownText } from "./shownCell";

/** A heading that the form declares. */
export interface DeclaredHeading {
  /** The section that it begins; "" where none is declared. */
  readonly section: string;
  readonly texts: readonly string[];
  readonly level: 2 | 3;
}

export interface TextSource {
  readonly sheet: SheetSnapshot;
  readonly headings: readonly DeclaredHeading[];
  /** Whether 目录 has lines for the headings of the upper level. */
  readonly listed: boolean;
  /** Section → its charts. */
  readonly charts: ReadonlyMap<string, readonly PublishedChart[]>;
}

/** The longest heading that is told by its ordinal alone. */
const LONGEST_HEADING = 30;
const ORDINALS: readonly (readonly [RegExp, 2 | 3])[] = [
  [/^[一二三四五六七八九十]{1,3}、/, 2],
  [/^[（(][一二三四五六七八九十]{1,3}[)）]/, 3],
];

/** The first line is the title. */
export function textBlocks({ sheet, headings, listed, charts }: TextSource): { readonly title: string; readonly blocks: readonly TextBlock[] } {
  const [title = "", ...lines] = linesOf(sheet);
  const blocks: TextBlock[] = [];
  let section = "";
  const finish = (): void => {
    for (const chart of charts.get(section) ?? []) blocks.push({ kind: "chart", chart });
    section = "";
  };
  for (const text of lines) {
    const plain = withoutYear(text);
    const declared = headings.find(({ texts }) => texts.includes(plain));
    const level = declared?.level ?? ordinalLevel(text);
    if (declared || level === 2) finish();
    if (declared) section = declared.section;
    blocks.push(level === null ? { kind: "paragraph", text } : { kind: "heading", level, text, listed: listed && level === 2 });
  }
  finish();
  return { title, blocks };
}

function linesOf(sheet: SheetSnapshot): readonly string[] {
  return sheet.values.flatMap((cells, row) => {
    if (within(sheet.hiddenRows, row)) return [];
    const texts = cells.flatMap((value, column) => (isBlank(value) || within(sheet.hiddenColumns, column) ? [] : [shownText(sheet, row, column)]));
    return filledLines(texts.join("　"));
  });
}

/** A short line without the end of a sentence. */
function ordinalLevel(text: string): 2 | 3 | null {
  if (text.length > LONGEST_HEADING || /[。；;：:，,]/.test(text)) return null;
  return ORDINALS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
