/** A second sheet that everybody sees with the same text: 情况说明 of another draft left beside the one that was checked. */
import { findNarrativeSheet, findNarrativeTitle } from "../../locate/narrativeSheet";
import { textAt } from "../../model/cellText";
import type { SheetSnapshot } from "../../model/snapshot";
import type { BookCheckOf } from "../../declare/bookCheck";
import { filledLines } from "../../text/ends";
import { normalizeText } from "../../text/normalize";
import type { Finding } from "../../finding/finding";
import type { BookContext } from "./bookContext";
import { bookFinding, listed } from "./bookContext";

/** Characters of a paragraph; shorter lines are headings. */
const PARAGRAPH = 20;
/** A page of which fewer paragraphs are the same, figures apart, is another text under the same title. */
const ALIKE = 0.5;
const SHOWN = 6;

interface Paragraph {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Without its figures. */
  readonly words: string;
}

export function textCopies({ check }: BookContext, declared: BookCheckOf<"copies">): readonly Finding[] {
  const { sheets } = check.located.snapshot;
  const contents = normalizeText(check.pack.contents.sheet);
  return check.pack.narratives.flatMap((narrative) => {
    const main = findNarrativeSheet(narrative, check.located.snapshot);
    if (!main) return [];
    const own = new Map(paragraphsOf(main).map((one) => [one.words, one]));
    return sheets
      .filter(
        (sheet) =>
          sheet !== main &&
          sheet.visible &&
          normalizeText(sheet.name) !== contents &&
          isTitled(sheet, findNarrativeTitle(narrative, sheet), check.year) &&
          !speaksOfYearsBefore(sheet, check.year),
      )
      .flatMap((sheet) => {
        const pairs = paragraphsOf(sheet).flatMap((other) => {
          const same = own.get(other.words);
          return same ? [{ same, other }] : [];
        });
        return pairs.length === 0 || pairs.length < own.size * ALIKE ? [] : [copyFinding(declared, main, sheet, pairs)];
      });
  });
}

function isTitled(sheet: SheetSnapshot, title: ReturnType<typeof findNarrativeTitle>, year: number): boolean {
  return title !== null && !isOfOtherYear(textAt(sheet, title.row, title.column), year);
}

function copyFinding(
  declared: BookCheckOf<"copies">,
  main: SheetSnapshot,
  copy: SheetSnapshot,
  pairs: readonly { readonly same: Paragraph; readonly other: Paragraph }[],
): Finding {
  const differing = pairs.filter(({ same, other }) => same.text !== other.text);
  const names = { sheet: copy.name.trim(), main: main.name.trim() };
  const at = (sheet: SheetSnapshot, { row, column, text }: Paragraph): Finding["cells"][number] => ({
    address: { sheet: sheet.name, row, column },
    words: sheet.name.trim(),
    printed: text,
  });
  if (differing.length === 0)
    return bookFinding(declared, {
      kind: "publication",
      template: "bookTextCopy",
      words: names,
      cells: pairs.slice(0, 1).map(({ other }) => at(copy, other)),
    });
  return bookFinding(declared, {
    kind: "publication",
    template: "bookTextCopyDiffers",
    severity: "error",
    words: {
      ...names,
      count: String(differing.length),
      places: listed(differing.map(({ same, other }) => `第 ${same.row + 1} 行（那里第 ${other.row + 1} 行）`)),
    },
    cells: differing.slice(0, SHOWN).flatMap(({ same, other }) => [at(main, same), at(copy, other)]),
  });
}

function paragraphsOf(sheet: SheetSnapshot): readonly Paragraph[] {
  return sheet.values.flatMap((cells, row) =>
    cells.flatMap((value, column) =>
      typeof value !== "string"
        ? []
        : filledLines(value).flatMap((line): readonly Paragraph[] => {
            const text = normalizeText(line);
            return text.length < PARAGRAPH || !/\d/.test(text)
              ? []
              : [{ row, column, text, words: text.replace(/\d[\d,.]*/g, "#") }];
          }),
    ),
  );
}

/** Last year's text says so in its title. */
function isOfOtherYear(title: string, year: number): boolean {
  const [, stated] = /(20\d\d)年/.exec(normalizeText(title)) ?? [];
  return stated !== undefined && Number(stated) !== year;
}

/** A title may name no year; a text of last year names none that is later. */
function speaksOfYearsBefore(sheet: SheetSnapshot, year: number): boolean {
  const years = sheet.values.flatMap((cells) =>
    cells.flatMap((value) =>
      typeof value === "string" ? [...normalizeText(value).matchAll(/20\d\d(?=年)/g)].map(([one]) => Number(one)) : [],
    ),
  );
  return years.length > 0 && years.every((one) => one < year);
}
