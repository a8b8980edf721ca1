/** Marks that stand twice, or without their partner, in one paragraph; a paragraph that breaks off; an amount without 万元. */
import type { BookCheckOf } from "../../declare/bookCheck";
import type { BookContext, BookVerdict } from "./bookContext";
import { textFinding } from "./bookContext";
import { isRunning } from "./bookTexts";
import { breaksOff, endsOpen, withoutUnit } from "./openEnds";

/** No two of them stand side by side. */
const TWO_STOPS = /[，。；、：,;]{2}/;
const CLOSES: Readonly<Record<string, string>> = {
  "（": "）",
  "(": "）",
  "《": "》",
  "〈": "〉",
  "【": "】",
  "〔": "〕",
  "“": "”",
};
const CLOSING: Readonly<Record<string, string>> = {
  "）": "）",
  ")": "）",
  "》": "》",
  "〉": "〉",
  "】": "】",
  "〕": "〕",
  "”": "”",
};

/** Any of them, and the straight one. */
const PAIRED = /[（(《〈【〔“）)》〉】〕”"]/;

export function marks({ texts }: BookContext, declared: BookCheckOf<"marks">): BookVerdict {
  const running = texts.filter(isRunning);
  if (running.length === 0) return null;
  const behind = new Map(texts.map((text, index) => [text, texts[index + 1]] as const));
  const isEnded = endsOpen(running);
  return running.flatMap((text, index) => {
    const next = running[index + 1];
    const following = next?.page === text.page ? next : undefined;
    const doubled = doubledIn(text.text);
    if (doubled !== null)
      return [textFinding(declared, text, { template: "bookMarkDoubled", kind: "wording", words: { found: doubled } })];
    const lone = loneIn(text.text);
    // A sentence may be broken over two lines or cells.
    if (
      lone !== null &&
      !(following && loneIn(following.text) !== null) &&
      !(index > 0 && running[index - 1]?.page === text.page && loneIn(running[index - 1]?.text ?? "") !== null)
    ) {
      return [textFinding(declared, text, { template: "bookMarkAlone", kind: "wording", words: { found: lone } })];
    }
    const bare = withoutUnit(text.text);
    if (bare !== null)
      return [textFinding(declared, text, { template: "bookUnitMissing", kind: "wording", words: { found: bare } })];
    return breaksOff(text, following) || isEnded(text, behind.get(text))
      ? [
          textFinding(declared, text, {
            template: "bookMarkOpen",
            kind: "wording",
            words: { found: text.text.slice(-12) },
          }),
        ]
      : [];
  });
}

/** Units and years that were typed twice: 万万元, 元元, 2026年年度. */
const TWICE = /万万元|万元万?元|元元|亿亿元|[%％]{2}|年年度|年度年度/;

/** 。。 with the words before them. */
function doubledIn(text: string): string | null {
  const stops = TWO_STOPS.exec(text);
  if (stops) return text.slice(Math.max(0, stops.index - 6), stops.index + 2);
  const unit = TWICE.exec(text);
  return unit === null ? null : text.slice(Math.max(0, unit.index - 6), unit.index + unit[0].length);
}

/** The first mark without its partner, with the words around it. */
function loneIn(text: string): string | null {
  if (!PAIRED.test(text)) return null;
  const open: number[] = [];
  const start = ordinalLength(text);
  for (let at = start; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (CLOSES[mark] !== undefined) open.push(at);
    const closing = CLOSING[mark];
    if (closing === undefined) continue;
    const last = open.at(-1);
    if (last !== undefined && CLOSES[text.charAt(last)] === closing) open.pop();
    // 1）, a) number the parts of a sentence.
    else if (closing !== "）" || !/[\da-zA-Z一二三四五六七八九十]/.test(text.charAt(at - 1))) return around(text, at);
  }
  const first = open[0];
  if (first !== undefined) return around(text, first);
  const straight = [...text.matchAll(/"/g)];
  return straight.length % 2 === 1 && straight[0] ? around(text, straight[0].index) : null;
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 6), at + 7);
}

function ordinalLength(text: string): number {
  return /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]/.exec(text)?.[0].length ?? 0;
}
