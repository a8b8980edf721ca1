/** What paragraphs state about themselves, worked out. */
import type { BookCheckOf } from "../../declare/bookCheck";
import { withYearsInDigits } from "../../text/reader/year";
import type { Finding } from "../../finding/finding";
import { workOut } from "../../sentences";
import type { BookContext, BookVerdict } from "./bookContext";
import { textFinding } from "./bookContext";
import type { BookText } from "./bookTexts";
import { isRunning } from "./bookTexts";
import { tableAmounts } from "./tableAmounts";

/** While no text has changed, unless a figure of a table was asked for. */
const kept = new WeakMap<readonly BookText[], readonly Finding[]>();

export function sentences({ check, texts }: BookContext, declared: BookCheckOf<"sentences">): BookVerdict {
  const known = kept.get(texts);
  if (known) return known;
  const running = texts.filter(isRunning);
  if (running.length === 0) return null;
  let amounts: ReadonlySet<number> | null = null;
  const isKnown = (value: number): boolean =>
    (amounts ??= new Set(tableAmounts(check).map(({ rounded }) => rounded))).has(Math.round(value * 100));
  const pages = [...new Set(running.map(({ page }) => page))].map((page) =>
    running.filter((text) => text.page === page),
  );
  const findings = pages.flatMap((own) => {
    const found = workOut(
      own.map(({ plain }) => withYearsInDigits(plain)),
      check.year,
      declared.partitions,
      isKnown,
    );
    return own.flatMap((text, index) =>
      (found[index]?.faults ?? []).map((fault) => textFinding(declared, text, fault)),
    );
  });
  if (amounts === null) kept.set(texts, findings);
  return findings;
}
