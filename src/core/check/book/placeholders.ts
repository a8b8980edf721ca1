/** XX, 待填写, x,xxx: what a form leaves to be filled in. */
import { normalizeText } from "../../text/normalize";
import type { BookCheckOf } from "../../spec/bookCheck";
import type { BookContext, BookVerdict } from "./bookContext";
import { readable, textFinding } from "./bookContext";
import type { BookText } from "./bookTexts";

/** Addresses of pages and mail may have any letters. */
const ADDRESSES = /(?:https?:\/\/|www\.)[\w./-]+|(?<![\w.-])[\w.-]{1,64}@[\w.-]+/gi;

export function placeholders({ texts }: BookContext, declared: BookCheckOf<"placeholders">): BookVerdict {
  if (texts.length === 0) return null;
  const crosses = new RegExp(`(?<![A-Za-z0-9-])[${declared.crosses}]{2,}(?![A-Za-z0-9-])`, "g");
  const words = declared.words.map(normalizeText);
  // Headers are the form's.
  return texts.filter((text) => !text.untouched && text.part !== "header").flatMap((text) => {
    const found = placeholdersIn(text, crosses, words);
    return found.length === 0 ? [] : [textFinding(declared, text, { template: "bookPlaceholder", kind: "placeholder", words: { found: found.map((word) => `“${readable(word)}”`).join("、") } })];
  });
}

function placeholdersIn({ plain }: BookText, crosses: RegExp, words: readonly string[]): readonly string[] {
  const text = plain.replace(ADDRESSES, "");
  return [...new Set([...(text.match(crosses) ?? []), ...words.filter((word) => text.includes(word))])];
}
