/** Firms named in the text: a budget says what is bought, not from whom. */
import type { BookCheckOf } from "../../declare/bookCheck";
import { normalizeText } from "../../text/normalize";
import type { BookContext, BookVerdict } from "./bookContext";
import { readable, textFinding } from "./bookContext";
import { anyOf } from "../../text/literal";

export function suppliers({ check, texts }: BookContext, declared: BookCheckOf<"suppliers">): BookVerdict {
  const own = texts.filter(({ untouched, part }) => !untouched && part !== "header");
  if (own.length === 0) return null;
  const firm = new RegExp(`[\\u4e00-\\u9fff()]{2,20}?(?:${anyOf(declared.endings)})`, "g");
  const unit = normalizeText(check.unit);
  return own.flatMap((text) => {
    const found = [...new Set(text.plain.match(firm) ?? [])].filter(
      (name) => unit === "" || !(unit.includes(name) || name.includes(unit)),
    );
    return found.length === 0
      ? []
      : [
          textFinding(declared, text, {
            template: "bookSupplier",
            kind: "wording",
            words: { found: found.map((name) => `“${readable(name)}”`).join("、") },
          }),
        ];
  });
}
