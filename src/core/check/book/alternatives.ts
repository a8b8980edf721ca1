/** 增加（减少）, 增长/下降, 增加…（持平）: the form offers several words, the text has to choose one. */
import type { BookCheckOf } from "../../declare/bookCheck";
import type { BookContext, BookVerdict } from "./bookContext";
import { readable, textFinding } from "./bookContext";
import { isRunning } from "./bookTexts";
import { anyOf } from "../../text/literal";

export function alternatives({ texts }: BookContext, declared: BookCheckOf<"alternatives">): BookVerdict {
  const running = texts.filter(isRunning);
  if (running.length === 0) return null;
  const offered = offeredWords(declared);
  return running.flatMap((text) => {
    const found = [...new Set(text.plain.match(offered) ?? [])];
    return found.length === 0
      ? []
      : [
          textFinding(declared, text, {
            template: "bookAlternatives",
            kind: "placeholder",
            words: { found: found.map((word) => `“${readable(word)}”`).join("、") },
          }),
        ];
  });
}

function offeredWords({ up, down, same }: BookCheckOf<"alternatives">): RegExp {
  const either = anyOf([...up, ...down]);
  const none = anyOf(same);
  const inBrackets = `(?:${either})\\((?:或者?)?(?:${either}|${none})(?:[、/或](?:${either}|${none}))*\\)`;
  // 增长1.24%（持平）; a column of a list may say （持平） alone.
  const noneBehind = `(?:${either})[^。；;，,()]{0,20}\\((?:与上年)?(?:${none})\\)`;
  return new RegExp(
    `${inBrackets}|(?:${anyOf(up)})/(?:${anyOf(down)})|(?:${anyOf(down)})/(?:${anyOf(up)})|${noneBehind}`,
    "g",
  );
}
