/** Remarks of those who drafted the form, in brackets: （增加内容）, （说明项目的总体情况…）. */
import { normalizeText } from "../../text/normalize";
import type { BookCheckOf } from "../../declare/bookCheck";
import type { BookContext, BookVerdict } from "./bookContext";
import { readable, textFinding } from "./bookContext";
import { isRunning } from "./bookTexts";

/** （说明见附件） sends the reader on. */
const REFERS = /见|详/;

export function remarks({ texts }: BookContext, declared: BookCheckOf<"remarks">): BookVerdict {
  const running = texts.filter(isRunning);
  if (running.length === 0) return null;
  const whole = new Set(declared.whole.map(normalizeText));
  const beginnings = declared.beginnings.map(normalizeText);
  const isRemark = (words: string): boolean =>
    whole.has(words) ||
    (!REFERS.test(words) && beginnings.some((begin) => words.startsWith(begin) && words.length > begin.length + 1));
  return running.flatMap((text) => {
    const found = [...text.plain.matchAll(/\(([^()]+)\)/g)].flatMap(([bracket, words = ""]) =>
      isRemark(words) ? [bracket] : [],
    );
    return found.length === 0
      ? []
      : [
          textFinding(declared, text, {
            template: "bookRemark",
            kind: "wording",
            words: { found: [...new Set(found)].map((bracket) => `“${readable(bracket)}”`).join("、") },
          }),
        ];
  });
}
