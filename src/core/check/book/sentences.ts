/** What paragraphs state about themselves, worked out. */
import type { BookCheckOf } from "../../spec/bookCheck";
import { withYearsInDigits } from "../../text/reader/year";
import { workOut } from "../sentences";
import type { BookContext, BookVerdict } from "./bookContext";
import { textFinding } from "./bookContext";
import { isRunning } from "./bookTexts";

export function sentences({ check, texts }: BookContext, declared: BookCheckOf<"sentences">): BookVerdict {
  const running = texts.filter(isRunning);
  if (running.length === 0) return null;
  const pages = [...new Set(running.map(({ page }) => page))].map((page) => running.filter((text) => text.page === page));
  return pages.flatMap((own) => {
    const found = workOut(own.map(({ plain }) => withYearsInDigits(plain)), check.year, declared.partitions);
    return own.flatMap((text, index) => (found[index]?.faults ?? []).map((fault) => textFinding(declared, text, fault)));
  });
}
