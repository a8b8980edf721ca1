/** The lines of 目录 as a document prints them: what each names, and on which page. */
import { bookPages } from "../../check/book/pages";
import type { CheckContext } from "../../finding/context";
import { textAt } from "../../model/cellText";
import type { CellValue } from "../../model/snapshot";
import { normalizeText } from "../../text/normalize";
import type { TextLine } from "../textBlocks";

export interface PrintedContentsLine extends TextLine {
  /** Comparable form of its words, without the number of the page. */
  readonly plain: string;
  /** Null where it has none. */
  readonly page: number | null;
}

/** Between a line and the number of its page. */
const LEADERS = " \t\u3000.…·—-";

export function contentsLines(context: CheckContext): readonly PrintedContentsLine[] {
  return bookPages(context)
    .filter(({ role, sheet }) => role === "contents" && sheet.visible)
    .flatMap(({ sheet }) =>
      sheet.values.flatMap((cells, row): readonly PrintedContentsLine[] => {
        const column = cells.findIndex((value) => typeof value === "string" && value.trim() !== "");
        if (column < 0) return [];
        const { text, page } = parted(textAt(sheet, row, column).trim());
        const at = { sheet: sheet.name, row, column };
        return text === "" ? [] : [{ text, plain: plainLine(text), page: page ?? pageIn(cells.slice(column + 1)), at }];
      }),
    );
}

/** Whatever stands between a number and a name. */
export function plainLine(text: string): string {
  return normalizeText(text).replace(/[、.:·]/g, "");
}

function pageIn(cells: readonly CellValue[]): number | null {
  const last = cells.filter((value) => value !== null && value !== "").at(-1);
  if (typeof last === "number") return last;
  return typeof last === "string" && /^\d{1,4}$/.test(last.trim()) ? Number(last) : null;
}

/** A number that stands right behind the words is theirs. */
function parted(text: string): { readonly text: string; readonly page: number | null } {
  const back = (from: number, matches: (character: string) => boolean): number => {
    let end = from;
    while (end > 0 && matches(text[end - 1] ?? "")) end -= 1;
    return end;
  };
  const digits = back(text.length, (character) => character >= "0" && character <= "9");
  const words = back(digits, (character) => LEADERS.includes(character));
  if (words === digits) return { text, page: null };
  return { text: text.slice(0, words), page: digits < text.length ? Number(text.slice(digits)) : null };
}
