/** The checks of the whole workbook that a pack declares, each a unit of the check. */
import type { BookCheck } from "../../declare/bookCheck";
import type { CheckContext, BookLayout } from "../../finding/context";
import { layoutOf } from "../../finding/context";
import type { SheetSnapshot } from "../../model/snapshot";
import type { Outcome } from "../../identity/judge";
import type { CheckUnit, UnitResult } from "../part";
import type { BookContext, BookVerdict } from "./bookContext";
import type { BookText } from "./bookTexts";
import { bookTexts, isFilledIn } from "./bookTexts";
import { bookPages, isPublished } from "./pages";
import { verdictOf } from "./verdictOf";

/** They look at the whole workbook, but only at what changed of it: see `keptBySheet` and `keptTexts`. */
export function bookUnits({ pack }: CheckContext): readonly CheckUnit[] {
  return (pack.bookChecks ?? []).map(unitOf);
}

/** These look at texts, the unit and the year, and at nothing else: no figure that is typed changes what they say. One that reads figures must not stand here. */
const OF_TEXTS: ReadonlySet<BookCheck["kind"]> = new Set<BookCheck["kind"]>([
  "placeholders",
  "alternatives",
  "remarks",
  "levels",
  "untouchedPages",
  "years",
  "selfName",
  "amountStyles",
  "blankReasons",
  "repeatedReasons",
  "reasonDirections",
  "counts",
  "marks",
  "suppliers",
]);

function unitOf(declared: BookCheck): CheckUnit {
  let last: { readonly texts: readonly BookText[]; readonly found: UnitResult } | null = null;
  return {
    reads: "everything",
    run: (context) => {
      const book = bookContextOf(context);
      if (last?.texts === book.texts && OF_TEXTS.has(declared.kind)) return last.found;
      const verdict = verdictOf(book, declared);
      last = {
        texts: book.texts,
        found: { outcomes: [{ table: null, outcome: outcomeOf(verdict) }], findings: verdict ?? [] },
      };
      return last.found;
    },
  };
}

function outcomeOf(verdict: BookVerdict): Outcome {
  if (verdict === null) return "notApplicable";
  return verdict.some(({ severity }) => severity !== "info") ? "fail" : "pass";
}

const contexts = new WeakMap<CheckContext, BookContext>();

export function bookContextOf(check: CheckContext): BookContext {
  const known = contexts.get(check);
  if (known) return known;
  const pages = bookPages(check);
  const book = { check, pages, texts: keptTexts(check, pages) };
  contexts.set(check, book);
  return book;
}

interface KeptTexts {
  readonly sheets: readonly SheetSnapshot[];
  readonly filled: boolean;
  readonly texts: readonly BookText[];
}

const kept = new WeakMap<BookLayout, KeptTexts>();

/** While the layout stays, texts change only on pages without tables, or when the first figure comes and the last one goes. */
function keptTexts(check: CheckContext, pages: BookContext["pages"]): readonly BookText[] {
  const sheets = pages
    .filter((page) => page.role === "other" || (isPublished(page) && page.role !== "table"))
    .map(({ sheet }) => sheet);
  const filled = isFilledIn(check);
  const known = kept.get(layoutOf(check));
  if (
    known &&
    known.filled === filled &&
    known.sheets.length === sheets.length &&
    known.sheets.every((sheet, index) => sheet === sheets[index])
  )
    return known.texts;
  const texts = filled ? bookTexts(check, pages) : [];
  kept.set(layoutOf(check), { sheets, filled, texts });
  return texts;
}
