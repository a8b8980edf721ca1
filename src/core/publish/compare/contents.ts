/** Lines of 目录 in a document that are nearly what the workbook calls a part or a chapter, and not quite. */
import { bookPages } from "../../check/book/pages";
import type { CheckContext } from "../../finding/context";
import { textAt } from "../../model/cellText";
import { normalizeText } from "../../text/normalize";
import { areAlike, likeness } from "../../text/similarity";
import type { Part, Publication } from "../publication";
import type { TextLine } from "../textBlocks";
import type { Difference } from "./difference";

/** A shorter piece of a line says nothing of it. */
const SHORTEST = 4;
/** Between a line and the number of its page. */
const LEADERS = " \t\u3000.…·—-";

/**
 * `own`: what the document itself has; where that differs from the workbook it is told there. Numbers of pages are not compared, nor whether a
 * line is lacking: a program that writes 目录 anew has its own.
 */
export function compareContents(
  document: CheckContext,
  own: Publication,
  workbook: Publication,
): readonly Difference[] {
  const known = [workbook.contentsTitle, ...workbook.parts.flatMap(namesOf)].map((text) => ({
    text,
    plain: plainOf(text),
  }));
  const names = [...known.map(({ plain }) => plain), ...own.parts.flatMap(namesOf).map(plainOf)];
  return linesOf(document).flatMap(({ text, at }): readonly Difference[] => {
    const plain = plainOf(text);
    const isKnown = names.some((name) => name === plain || (plain.length >= SHORTEST && name.includes(plain)));
    if (isKnown) return [];
    const best = known
      .filter((one) => areAlike(one.plain, plain))
      .map((one) => ({ one, shared: likeness(one.plain, plain).shared }))
      .reduce<{ readonly text: string; readonly shared: number } | null>(
        (most, { one, shared }) => (most !== null && most.shared >= shared ? most : { text: one.text, shared }),
        null,
      );
    return best === null
      ? []
      : [{ kind: "contents", words: "目录", document: text, workbook: best.text, documentAt: at, workbookAt: null }];
  });
}

/** Whatever stands between a number and a name. */
function plainOf(text: string): string {
  return normalizeText(text).replace(/[、.:·]/g, "");
}

/** In 目录 and over its page, with its chapters. */
function namesOf(part: Part): readonly string[] {
  if (part.kind === "title") return [part.contents];
  if (part.kind === "table") return [part.contents, part.table.title];
  return [part.contents, part.title, ...part.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []))];
}

function linesOf(context: CheckContext): readonly TextLine[] {
  return bookPages(context)
    .filter(({ role, sheet }) => role === "contents" && sheet.visible)
    .flatMap(({ sheet }) =>
      sheet.values.flatMap((cells, row): readonly TextLine[] => {
        const column = cells.findIndex((value) => typeof value === "string" && value.trim() !== "");
        const text = column < 0 ? "" : withoutPage(textAt(sheet, row, column).trim());
        return text === "" ? [] : [{ text, at: { sheet: sheet.name, row, column } }];
      }),
    );
}

/** Without dots and the number behind them; a number that stands right behind the words is theirs. */
function withoutPage(text: string): string {
  const back = (from: number, matches: (character: string) => boolean): number => {
    let end = from;
    while (end > 0 && matches(text[end - 1] ?? "")) end -= 1;
    return end;
  };
  const digits = back(text.length, (character) => character >= "0" && character <= "9");
  const words = back(digits, (character) => LEADERS.includes(character));
  return words < digits ? text.slice(0, words) : text;
}
