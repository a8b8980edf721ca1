/** On which page of the Word document each heading stands: lines are counted, as their heights are fixed. */
import { breaksOf, pageOf } from "../../plan/paging/paging";
import type { PagedRow } from "../../plan/paging/paging";
import type { PublicationPart, Publication, TextPart } from "../publication";
import { lineCount } from "./lineCount";
import { CHART, HEADING, TABLE_TITLE, TEXT, textHeight, textWidth } from "./measures";
import { titleSize } from "./titleSize";
import { wordParts } from "./wordParts";
import { wordTableLook } from "./wordTableLook";

export interface ContentsEntry {
  readonly text: string;
  readonly level: 1 | 2;
  /** From 1. */
  readonly page: number;
  /** Part of `wordParts`, and heading in it; null for the part's own. */
  readonly part: number;
  readonly block: number | null;
}

/** 目录 as it is printed. */
export function wordContents(publication: Pick<Publication, "parts">): readonly ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  let page = 1;
  for (const [index, part] of wordParts(publication).entries()) {
    if (part.kind !== "text" || part.goesOn !== true)
      entries.push({ text: part.contents, level: part.level, page, part: index, block: null });
    const { pages, headings } = pagesOf(part);
    for (const { block, text, offset } of headings)
      entries.push({ text, level: 2, page: page + offset, part: index, block });
    page += pages;
  }
  return entries;
}

interface PartPages {
  readonly pages: number;
  readonly headings: readonly { readonly block: number; readonly text: string; readonly offset: number }[];
}

function pagesOf(part: PublicationPart): PartPages {
  if (part.kind === "title") return { pages: 1, headings: [] };
  return part.kind === "text" ? textPages(part) : { pages: wordTableLook(part).pages, headings: [] };
}

function textPages({ title, level, blocks, orientation }: TextPart): PartPages {
  const width = textWidth(orientation);
  const lines: PagedRow[] = title === "" ? [] : titleLines(title, level, width);
  const starts = blocks.map((block): number => {
    const start = lines.length;
    if (block.kind === "chart") lines.push({ height: CHART.line, leads: false });
    else if (block.kind === "paragraph")
      lines.push(...linesOf(lineCount(block.text, width, TEXT.size, 2 * TEXT.size), TEXT.line, false));
    else {
      const { size, line, before } = HEADING[block.level];
      const count = lineCount(block.text, width, size, 2 * size);
      lines.push(
        ...linesOf(count, line, true).map((one, index) =>
          index === 0 ? { ...one, height: one.height + before } : one,
        ),
      );
    }
    return start;
  });
  const breaks = breaksOf(lines, textHeight(orientation));
  return {
    pages: breaks.length + 1,
    headings: blocks.flatMap((block, index) =>
      block.kind === "heading" && block.listed
        ? [{ block: index, text: block.text, offset: pageOf(starts[index] ?? 0, breaks) }]
        : [],
    ),
  };
}

function titleLines(title: string, level: 1 | 2, width: number): PagedRow[] {
  const { line, before, after } = level === 1 ? HEADING[1] : TABLE_TITLE;
  const size = level === 1 ? HEADING[1].size : titleSize(title, width);
  return [{ height: before + after + line * lineCount(title, width, size), leads: true }];
}

function linesOf(count: number, height: number, leads: boolean): PagedRow[] {
  return Array.from({ length: count }, () => ({ height, leads }));
}
