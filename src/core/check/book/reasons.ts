/** Reasons of changes in running text: given at all, not copied from each other, and not speaking of the other direction. */
import type { BookCheckOf } from "../../declare/bookCheck";
import { withoutEnds } from "../../text/ends";
import { normalizeText, withoutOrdinal } from "../../text/normalize";
import type { BookContext, BookVerdict } from "./bookContext";
import { bookFinding, readable, textCell, textFinding } from "./bookContext";
import type { BookText } from "./bookTexts";
import { isRunning } from "./bookTexts";
import { anyOf } from "../../text/literal";

interface Reason {
  readonly text: BookText;
  /** What stands before it in its sentence. */
  readonly before: string;
  readonly lead: string;
  readonly words: string;
}

/** 主要原因是…, up to the end of its sentence or of its part; behind a colon at the end the reasons follow as paragraphs. */
const LEAD = /((?:主要)?原因(?:是|为|在于))(:?)([^。;]*)/g;

function reasonsOf(text: BookText): readonly Reason[] {
  return [...text.plain.matchAll(LEAD)].flatMap(({ index, 1: lead = "", 2: colon = "", 3: behind = "" }) => {
    const end = index + lead.length + colon.length + behind.length;
    if (colon !== "" && behind === "" && end === text.plain.length) return [];
    const before = text.plain.slice(0, index).split(/[。;]/).at(-1) ?? "";
    return [{ text, before, lead, words: withoutEnds(behind, ":,") }];
  });
}

function allReasons({ texts }: BookContext): readonly Reason[] | null {
  const running = texts.filter(isRunning);
  return running.length === 0 ? null : running.filter(({ plain }) => plain.includes("原因")).flatMap(reasonsOf);
}

export function blankReasons(book: BookContext, declared: BookCheckOf<"blankReasons">): BookVerdict {
  return (
    allReasons(book)
      ?.filter(({ words }) => words === "")
      .map(({ text, before, lead }) =>
        textFinding(declared, text, {
          template: "bookReasonBlank",
          kind: "missingReason",
          words: { found: readable(`${before.slice(-12)}${lead}`) },
        }),
      ) ?? null
  );
}

/** Shorter reasons are alike by themselves: 无变化. */
const TELLING = 4;

export function repeatedReasons(book: BookContext, declared: BookCheckOf<"repeatedReasons">): BookVerdict {
  const all = allReasons(book);
  if (all === null) return null;
  const twice = repeatedParagraphs(book);
  const within = new Set(twice.flat());
  // Of a paragraph that stands there twice the reason does as well.
  const reasons = all.filter(({ text }) => !within.has(text));
  const same = new Map<string, Reason[]>();
  for (const reason of reasons) {
    if (reason.words.length < TELLING || reason.text.page.role === "other") continue;
    const others = same.get(reason.words);
    if (others) others.push(reason);
    else same.set(reason.words, [reason]);
  }
  const paragraphs = twice.map((list) =>
    bookFinding(declared, {
      template: "bookParagraphRepeated",
      kind: "wording",
      words: {
        found: `${readable(withoutOrdinal(list[0]?.text ?? "")).slice(0, SHOWN)}…`,
        count: String(list.length),
        sheet: list[0]?.page.sheet.name.trim() ?? "",
      },
      cells: list.slice(0, 6).map(textCell),
    }),
  );
  const repeated = [...same]
    .filter(([, list]) => list.length > 1)
    .map(([words, list]) =>
      bookFinding(declared, {
        template: "bookReasonRepeated",
        kind: "wording",
        words: {
          found: readable(words),
          count: String(list.length),
          sheet: list[0]?.text.page.sheet.name.trim() ?? "",
        },
        cells: list.slice(0, 6).map(({ text }) => textCell(text)),
      }),
    );
  return [...paragraphs, ...repeated];
}

/** Shorter ones may well be said of two things; without an amount nothing is counted twice. */
const WHOLE = 20;
const SHOWN = 40;
const AMOUNT = /[1-9]\d*(?:[,.]\d+)*万?元/;

/** The same words with an amount one behind the other, whatever number stands before them: two sections may well say the same. */
function repeatedParagraphs({ texts }: BookContext): readonly (readonly BookText[])[] {
  const runs: BookText[][] = [];
  // The two goals of a performance form may well be the same.
  for (const text of texts.filter(
    (one) => isRunning(one) && one.page.role !== "other" && one.page.role !== "performance",
  )) {
    const before = runs.at(-1);
    const [first] = before ?? [];
    const goesOn = first?.page === text.page && withoutOrdinal(first.text) === withoutOrdinal(text.text);
    if (before && goesOn) before.push(text);
    else runs.push([text]);
  }
  return runs.filter(
    ([first, ...others]) =>
      first !== undefined &&
      others.length > 0 &&
      AMOUNT.test(first.plain) &&
      withoutOrdinal(first.text).length >= WHOLE,
  );
}

/** Only a hint: less money may well be due to more people who retire. */
export function reasonDirections(book: BookContext, declared: BookCheckOf<"reasonDirections">): BookVerdict {
  const up = new RegExp(anyOf(declared.up.map(normalizeText)));
  const down = new RegExp(anyOf(declared.down.map(normalizeText)));
  const toward = (words: string): number => (up.test(words) ? 1 : 0) - (down.test(words) ? 1 : 0);
  return (
    allReasons(book)?.flatMap(({ text, before, words }) => {
      const stated = toward(before);
      if (stated === 0 || stated + toward(words) !== 0) return [];
      return [
        textFinding(declared, text, {
          template: "bookReasonDirection",
          kind: "direction",
          words: { found: readable(words), stated: (stated > 0 ? up : down).exec(before)?.[0] ?? "" },
        }),
      ];
    }) ?? null
  );
}
