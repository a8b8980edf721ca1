/** Pages that the user writes and that still have the text they began with. */
import type { BookCheckOf } from "../../spec/bookCheck";
import type { BookContext, BookVerdict } from "./bookContext";
import { bookFinding, textCell } from "./bookContext";

export function untouchedPages({ check, texts }: BookContext, declared: BookCheckOf<"untouchedPages">): BookVerdict {
  if ((check.pack.textPages ?? []).length === 0 || texts.length === 0) return null;
  const untouched = texts.filter((text) => text.untouched);
  const first = untouched.filter(({ page }, index) => untouched.findIndex((text) => text.page === page) === index);
  return first.map((text) => bookFinding(declared, { template: "bookPageUntouched", kind: "placeholder", words: { sheet: text.page.sheet.name.trim() }, cells: [textCell(text)] }));
}
