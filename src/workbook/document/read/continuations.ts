/** Lines between two parts of one table, such as 续表: the second part has the header of the first again, or as many columns and none. */
import { normalizeText } from "../../../core/text/normalize";
import type { DocumentBlock } from "./blocks";
import type { DocumentTable } from "./tables";
import { widthOf } from "./tables";

const CONTINUED = /^[(]?(?:续上?表|接上表|上表续|续)(?:[一二三四五六七八九十\d]{1,2})?[)]?$/;
/** Behind the title. */
const TITLE_CONTINUED = /[(]?(?:续上?表?|接上表)(?:[一二三四五六七八九十\d]{1,2})?[)]?$/;
const UNIT = /^[(]?(?:金额)?单位:(?:人民币)?[百千万亿]*元[)]?$/;
const MOST_LINES = 3;
/** Of the lines over a table. */
const MOST_HEAD_LINES = 5;

/** Without the lines that only say that the table before goes on. A unit or a title must be the one over its first part. */
export function withoutContinuations(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const kept: DocumentBlock[] = [];
  /** Behind the last table. */
  let between: string[] = [];
  let head: readonly string[] = [];
  let last: { readonly table: DocumentTable; readonly at: number } | null = null;
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      const plain = normalizeText(block.paragraph.text);
      if (plain !== "") between.push(plain);
    } else {
      if (last !== null && between.length > 0 && goesOn(last.table, block.table, between, head))
        kept.length = last.at + 1;
      else if (last === null || between.length > 0) head = between.slice(-MOST_HEAD_LINES);
      last = { table: block.table, at: kept.length };
      between = [];
    }
    kept.push(block);
  }
  return kept;
}

function goesOn(
  before: DocumentTable,
  table: DocumentTable,
  between: readonly string[],
  head: readonly string[],
): boolean {
  if (between.length > MOST_LINES) return false;
  if (headerOf(before) !== "" && headerOf(before) === headerOf(table))
    return between.every((line) => isCaption(line, head));
  return widthOf(before) === widthOf(table) && between.every((line) => CONTINUED.test(line));
}

function headerOf({ rows: [first] }: DocumentTable): string {
  const texts = (first ?? []).map((text) => normalizeText(text ?? ""));
  return texts.every((text) => text === "") ? "" : texts.join("\t");
}

function isCaption(line: string, head: readonly string[]): boolean {
  if (CONTINUED.test(line)) return true;
  if (UNIT.test(line)) return head.some((over) => over.includes(line));
  const title = line.replace(TITLE_CONTINUED, "");
  return title !== line && title !== "" && head.some((over) => over.includes(title));
}
