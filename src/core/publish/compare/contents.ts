/** Lines of 目录 in a document: nearly what the workbook calls a part or a chapter, and not quite; those that lack; pages out of their order. */
import type { CheckContext } from "../../finding/context";
import { areAlike, likeness } from "../../text/similarity";
import type { PublicationPart, Publication } from "../publication";
import type { PrintedContentsLine } from "./contentsLines";
import { contentsLines, plainLine } from "./contentsLines";
import type { Difference } from "./difference";
import { outOfOrder } from "./inOrder";

/** A shorter piece of a line says nothing of it. */
const SHORTEST = 4;
/** Where more pages stand in another order, the lines do. */
const MOST_OUT_OF_ORDER = 2;

/** `own`: what the document itself has; where that differs from the workbook it is told there. */
export function compareContents(
  document: CheckContext,
  own: Publication,
  workbook: Publication,
): readonly Difference[] {
  const lines = contentsLines(document);
  return [
    ...changedLines(lines, own, workbook),
    ...lackingLines(lines, own, workbook),
    ...pagesInOrder(lines, workbook),
  ];
}

function changedLines(
  lines: readonly PrintedContentsLine[],
  own: Publication,
  workbook: Publication,
): readonly Difference[] {
  const known = [workbook.contentsTitle, ...workbook.parts.flatMap(namesOf)].map((text) => ({
    text,
    plain: plainLine(text),
  }));
  const names = [...known.map(({ plain }) => plain), ...own.parts.flatMap(namesOf).map(plainLine)];
  return lines.flatMap(({ text, plain, at }): readonly Difference[] => {
    if (names.some((name) => isNamed(name, plain))) return [];
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

/** Whether a line is the name, or a piece of it. */
function isNamed(name: string, line: string): boolean {
  return name === line || (line.length >= SHORTEST && name.includes(line));
}

/**
 * What 目录 leaves out although most of its like is there and the document has it: 目录 of parts and tables alone lacks no chapter. Forms of
 * projects are passed over, because a program that writes 目录 anew calls them all alike.
 */
function lackingLines(
  lines: readonly PrintedContentsLine[],
  own: Publication,
  workbook: Publication,
): readonly Difference[] {
  const theirs = new Set(own.parts.flatMap(namesOf).map(plainLine));
  const all = workbook.parts.flatMap(namesOf).map(plainLine);
  const free = lines.filter(({ plain }) => !all.some((name) => name === plain));
  const isThere = (names: readonly string[]): boolean =>
    names.some(
      (name) =>
        lines.some(({ plain }) => plain.includes(name) || isNamed(name, plain)) ||
        free.some(({ plain }) => areAlike(name, plain)),
    );
  return groupsOf(workbook).flatMap((group): readonly Difference[] => {
    const listed = group.map((names) => ({ names, plain: names.map(plainLine) }));
    const lacking = listed.filter(({ plain }) => !isThere(plain));
    if (lacking.length * 2 > listed.length) return [];
    return lacking
      .filter(({ plain }) => plain.some((name) => theirs.has(name)))
      .map(({ names: [name = ""] }) => ({
        kind: "noContents",
        words: "目录",
        document: "",
        workbook: name,
        documentAt: null,
        workbookAt: null,
      }));
  });
}

/** The parts; the tables of the form; the chapters of each text. Of each the names that it may go by, that of 目录 first. */
function groupsOf({ parts }: Publication): readonly (readonly (readonly string[])[])[] {
  const chapters = (part: PublicationPart): readonly (readonly string[])[] =>
    part.kind === "text"
      ? part.blocks.flatMap((block) => (block.kind === "heading" && block.listed ? [[block.text]] : []))
      : [];
  const own = ({ contents, ...part }: PublicationPart): readonly string[] =>
    part.kind === "title" ? [contents] : [contents, part.kind === "table" ? part.table.title : part.title];
  return [
    parts.filter((part) => part.level === 1 && part.kind !== "table").map(own),
    parts.filter((part) => part.kind === "table" && part.id !== null).map(own),
    ...parts.map(chapters),
  ];
}

/** Pages ascend with the lines, and a whole line between others that have a page has one. */
function pagesInOrder(lines: readonly PrintedContentsLine[], workbook: Publication): readonly Difference[] {
  const names = new Set(workbook.parts.flatMap(namesOf).map(plainLine));
  const numbered = lines.flatMap((line) => (line.page === null ? [] : [{ ...line, page: line.page }]));
  const moved = outOfOrder(numbered.map(({ page }, index) => page * numbered.length + index));
  const told = numbered.filter((_, index) => moved.has(index));
  const hasPage = (line: PrintedContentsLine | undefined): boolean => line !== undefined && line.page !== null;
  const lost = lines.filter(
    (line, index) => !hasPage(line) && names.has(line.plain) && hasPage(lines[index - 1]) && hasPage(lines[index + 1]),
  );
  const difference = (line: PrintedContentsLine): Difference => ({
    kind: "page",
    words: line.text,
    document: line.page === null ? "" : String(line.page),
    workbook: "",
    documentAt: line.at,
    workbookAt: null,
  });
  return [...(told.length > MOST_OUT_OF_ORDER ? [] : told), ...lost].map(difference);
}

/** In 目录 and over its page, with its chapters. */
function namesOf(part: PublicationPart): readonly string[] {
  if (part.kind === "title") return [part.contents];
  if (part.kind === "table") return [part.contents, part.table.title];
  return [part.contents, part.title, ...part.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []))];
}
