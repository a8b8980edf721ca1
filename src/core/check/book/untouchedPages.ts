/** Pages that the user writes and that still have the text they began with; 【待填】 must not be published. */
import type { BookCheckOf } from "../../declare/bookCheck";
import type { BookContext, BookVerdict } from "./bookContext";
import { bookFinding, listed, textCell } from "./bookContext";
import type { BookText } from "./bookTexts";
import { GAP_SIGN } from "../../text/gap";
import { cellName } from "../../model/address";
import type { Finding } from "../../finding/finding";

/** Cells that one finding links to; the text counts them all. */
const SHOWN = 6;

export function untouchedPages({ check, texts }: BookContext, declared: BookCheckOf<"untouchedPages">): BookVerdict {
  if ((check.pack.textPages ?? []).length === 0 || texts.length === 0) return null;
  const untouched = texts.filter((text) => text.untouched);
  const first = untouched.filter(({ page }, index) => untouched.findIndex((text) => text.page === page) === index);
  return first.map((text) =>
    pageFinding(
      declared,
      text,
      untouched.filter(({ page, plain }) => page === text.page && plain.includes(GAP_SIGN)),
    ),
  );
}

function pageFinding(declared: BookCheckOf<"untouchedPages">, first: BookText, gaps: readonly BookText[]): Finding {
  const sheet = first.page.sheet.name.trim();
  if (gaps.length === 0)
    return bookFinding(declared, {
      template: "bookPageUntouched",
      kind: "placeholder",
      words: { sheet },
      cells: [textCell(first)],
    });
  const places = listed(gaps.map(({ at }) => cellName(at.row, at.column)));
  return bookFinding(declared, {
    template: "bookPageGaps",
    kind: "publication",
    words: { sheet, places },
    cells: gaps.slice(0, SHOWN).map(textCell),
  });
}
