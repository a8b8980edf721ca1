/** XX, 待填写, x,xxx: what a form leaves to be filled in; and an amount of which only the unit stands there. */
import { GAP_SIGN } from "../../text/gap";
import { normalizeText } from "../../text/normalize";
import type { BookCheckOf } from "../../declare/bookCheck";
import type { BookContext, BookVerdict } from "./bookContext";
import { bookFinding, listed, readable, textCell, textFinding } from "./bookContext";
import type { Finding } from "../../finding/finding";
import type { BookText } from "./bookTexts";
import { isRunning } from "./bookTexts";
import { literal } from "../../text/literal";

/** Addresses of pages and mail may have any letters. */
const ADDRESSES = /(?:https?:\/\/|www\.)[\w./-]+|(?<![\w.-])[\w.-]{1,64}@[\w.-]+/gi;

export function placeholders({ texts }: BookContext, declared: BookCheckOf<"placeholders">): BookVerdict {
  if (texts.length === 0) return null;
  const crosses = new RegExp(`(?<![A-Za-z0-9-])[${literal(declared.crosses)}]{2,}(?![A-Za-z0-9-])`, "g");
  const words = declared.words.map(normalizeText);
  const gaps = texts.filter(isFormGap);
  // Headers are the form's.
  return [
    ...formsToFill(declared, gaps),
    ...texts
      .filter((text) => !text.untouched && text.part !== "header" && !isFormGap(text))
      .flatMap((text) => {
        const found = placeholdersIn(text, crosses, words);
        const lacking = isRunning(text) ? amountsLacking(text) : [];
        if (lacking.length > 0)
          return [
            textFinding(declared, text, {
              template: "bookAmountLacking",
              kind: "placeholder",
              severity: "error",
              words: { found: listOf(lacking) },
            }),
          ];
        return found.length === 0
          ? []
          : [
              textFinding(declared, text, {
                template: "bookPlaceholder",
                kind: "placeholder",
                words: { found: listOf(found) },
              }),
            ];
      }),
  ];
}

/** A place of a performance form that nobody has filled in yet. */
function isFormGap({ page, plain }: BookText): boolean {
  return page.role === "performance" && plain.startsWith(`(${GAP_SIGN}:`);
}

/** A blank form has some twenty: it is one thing to do. */
function formsToFill(declared: BookCheckOf<"placeholders">, gaps: readonly BookText[]): readonly Finding[] {
  return [...new Set(gaps.map(({ page }) => page.sheet))].map((sheet) => {
    const own = gaps.filter(({ page }) => page.sheet === sheet);
    const asked = [...new Set(own.map(({ plain }) => readable(plain.slice(GAP_SIGN.length + 2, -1))))];
    const words = { sheet: sheet.name.trim(), count: String(own.length), asked: listed(asked, "项") };
    return bookFinding(declared, {
      template: "bookFormUnfilled",
      kind: "placeholder",
      words,
      cells: own.map(textCell),
    });
  });
}

/** 支出预算支出万元: the words that lead to an amount, its unit, and nothing between them. 单位为万元 is no amount. */
const LACKING = /(?:支出|收入|预算|总计|合计|经费|金额|资金|增加|减少|增长|下降|[^位]为)万元(?=[,;。、)]|$)/g;

function amountsLacking({ plain }: BookText): readonly string[] {
  return [...new Set(plain.match(LACKING) ?? [])];
}

function listOf(found: readonly string[]): string {
  return found.map((word) => `“${readable(word)}”`).join("、");
}

function placeholdersIn({ plain }: BookText, crosses: RegExp, words: readonly string[]): readonly string[] {
  const text = plain.replace(ADDRESSES, "");
  return [...new Set([...(text.match(crosses) ?? []), ...words.filter((word) => text.includes(word))])];
}
