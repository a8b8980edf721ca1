/** One way of writing figures on a page: thousands separators everywhere or nowhere, percentages with the same places, narrow digits. */
import type { FilledBy } from "../../finding/templates";
import { asTold } from "../../finding/templates";
import type { BookCheckOf } from "../../declare/bookCheck";
import type { Finding } from "../../finding/finding";
import type { BookContext, BookVerdict } from "./bookContext";
import { bookFinding, textCell } from "./bookContext";
import type { BookText } from "./bookTexts";
import { isRunning } from "./bookTexts";

const AMOUNT = /(?<![\d.,])(\d[\d,]*(?:\.\d+)?)(?=万?元)/g;
/** 0% and 100% are written without places everywhere. */
const PERCENT = /(?<![\d.,])(?!(?:0|100)%)(\d+(?:\.\d+)?)%/g;

export function amountStyles({ texts }: BookContext, declared: BookCheckOf<"amountStyles">): BookVerdict {
  const running = texts.filter((text) => isRunning(text) && text.page.role === "narrative");
  if (running.length === 0) return null;
  return [...new Set(running.map(({ page }) => page))].flatMap((page) => {
    const own = running.filter((text) => text.page === page);
    const amounts = own
      .flatMap((text) => matches(text, AMOUNT))
      .filter(({ found }) => found.replace(/\..*|,/g, "").length > 3);
    const percents = own.flatMap((text) => matches(text, PERCENT));
    return [
      ...mixed(declared, page.sheet.name, "bookSeparatorsMixed", amounts, ({ found }) => found.includes(",")),
      ...mixed(
        declared,
        page.sheet.name,
        "bookPercentPlaces",
        percents,
        ({ found }) => (found.split(".")[1] ?? "").length,
      ),
      ...wideDigits(declared, page.sheet.name, own),
    ];
  });
}

interface Match {
  readonly text: BookText;
  readonly found: string;
}

function matches(text: BookText, pattern: RegExp): readonly Match[] {
  return [...text.plain.matchAll(pattern)].map(([, found = ""]) => ({ text, found }));
}

/** One finding that shows an example of the usual way and one of the rarest. */
function mixed(
  declared: BookCheckOf<"amountStyles">,
  sheet: string,
  template: FilledBy<"sheet" | "usual" | "rare">,
  all: readonly Match[],
  styleOf: (match: Match) => unknown,
): readonly Finding[] {
  const styles = new Map<unknown, Match[]>();
  for (const match of all) {
    const style = styleOf(match);
    const others = styles.get(style);
    if (others) others.push(match);
    else styles.set(style, [match]);
  }
  const [usual, ...others] = [...styles.values()].sort((a, b) => b.length - a.length);
  const rare = others.at(-1);
  if (!usual?.[0] || !rare?.[0]) return [];
  const words = { sheet: sheet.trim(), usual: usual[0].found, rare: rare[0].found };
  return [
    bookFinding(declared, {
      ...asTold(template, words),
      kind: "wording",
      cells: others
        .flat()
        .slice(0, 6)
        .map(({ text }) => textCell(text)),
    }),
  ];
}

function wideDigits(
  declared: BookCheckOf<"amountStyles">,
  sheet: string,
  own: readonly BookText[],
): readonly Finding[] {
  const found = own.filter(({ text }) => /[０-９]/.test(text));
  if (found.length === 0 || found.length === own.length) return [];
  return [
    bookFinding(declared, {
      template: "bookWideDigits",
      kind: "wording",
      words: { sheet: sheet.trim(), found: /[０-９][０-９．，％]*/.exec(found[0]?.text ?? "")?.[0] ?? "" },
      cells: found.slice(0, 6).map(textCell),
    }),
  ];
}
