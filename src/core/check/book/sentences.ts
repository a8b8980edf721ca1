/** What paragraphs state about themselves, worked out. */
import type { BookCheckOf } from "../../spec/bookCheck";
import { withYearsInDigits } from "../../text/reader/year";
import { workOut } from "../sentences";
import type { BookContext, BookVerdict } from "./bookContext";
import { textFinding } from "./bookContext";
import { isRunning } from "./bookTexts";

/** Without a figure there is nothing to work out. */
const FIGURE = /\d(?:[万亿千]?元|%)/;

export function sentences({ check, texts }: BookContext, declared: BookCheckOf<"sentences">): BookVerdict {
  const running = texts.filter((text) => isRunning(text) && FIGURE.test(text.plain));
  if (running.length === 0) return null;
  return running.flatMap((text) => workOut(withYearsInDigits(text.plain), check.year).faults.map((fault) => textFinding(declared, text, fault)));
}
