/** Reads a written sentence back: its fixed words are found in order, what stands between them is compared with the cells. */
import { normalizeText } from "../text/normalize";
import type { Rendered, Segment } from "./render";

export interface Disagreement {
  /** Names of the slots concerned. */
  readonly slots: readonly string[];
  readonly printed: string;
  readonly expected: string;
}

/** What stands where there was nothing to compare it with. */
export interface Uncompared {
  readonly slots: readonly string[];
  readonly printed: string;
  /** Words that must not stand without a reason after them. */
  readonly leads: readonly string[];
}

export interface Reading {
  /** False when the fixed words were not found in order: nothing can be said of the text. */
  readonly recognised: boolean;
  readonly disagreements: readonly Disagreement[];
  readonly uncompared: readonly Uncompared[];
}

/** A text made comparable character by character, with the place of each character in the original. */
interface Folded {
  readonly text: string;
  readonly places: readonly number[];
}

/** Width, blanks, brackets and thousands separators do not count. */
function fold(original: string): Folded {
  const source = original.replace(/其它/g, "其他");
  let text = "";
  const places: number[] = [];
  for (let at = 0; at < source.length; at += 1) {
    const folded = normalizeText(source.charAt(at));
    if (folded === "," && /\d$/.test(text) && /^\d{3}(?!\d)/.test(source.slice(at + 1).normalize("NFKC"))) continue;
    for (const character of folded) {
      text += character;
      places.push(at);
    }
  }
  return { text, places };
}

/** The zero forms 0 and 0.00, 12.5 and 12.50 are one figure. */
function sameWords(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/(\d+\.\d*?)0+(?=\D|$)/g, "$1").replace(/(\d)\.(?=\D|$)/g, "$1");
  return plain(a) === plain(b);
}

const UNREAD: Reading = { recognised: false, disagreements: [], uncompared: [] };

export function readAgainst(rendered: Rendered, text: string): Reading {
  const printed = fold(text);
  const parts = joinSlots(rendered.segments);
  const own = fold(rendered.text).text;
  if (own !== "" && printed.text.includes(own)) return { recognised: true, disagreements: [], uncompared: parts.filter((part) => part.kind === "free").map((part) => uncompared(part, part.text)) };
  const disagreements: Disagreement[] = [];
  const open: Uncompared[] = [];
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const words = fold(part.text).text;
    if (part.kind === "literal") {
      const found = printed.text.indexOf(words, at);
      if (found < 0) return UNREAD;
      at = found + words.length;
      continue;
    }
    const next = parts[index + 1];
    const end = next ? printed.text.indexOf(fold(next.text).text, at) : printed.text.length;
    if (end < 0) return UNREAD;
    const start = index === 0 ? 0 : at;
    if (part.kind === "free") open.push(uncompared(part, original(text, printed, start, end)));
    else if (!sameWords(printed.text.slice(start, end), words)) disagreements.push({ slots: part.slots, printed: original(text, printed, start, end), expected: part.text });
  }
  return parts.some((part) => part.kind === "literal") ? { recognised: true, disagreements, uncompared: open } : UNREAD;
}

function uncompared({ slots, leads }: Part, printed: string): Uncompared {
  return { slots, printed, leads };
}

/** What stands in the text as it was typed. */
function original(text: string, folded: Folded, start: number, end: number): string {
  const first = folded.places[start];
  const last = folded.places[end - 1];
  return first === undefined || last === undefined || end <= start ? "" : text.slice(first, last + 1);
}

interface Part {
  readonly kind: Segment["kind"];
  readonly text: string;
  readonly slots: readonly string[];
  readonly leads: readonly string[];
}

/** Slots with nothing between them are read as one, and not compared when one of them is not. */
function joinSlots(segments: readonly Segment[]): readonly Part[] {
  const parts: Part[] = [];
  for (const segment of segments) {
    const own: Part = { kind: segment.kind, text: segment.text, slots: segment.slot === "" ? [] : [segment.slot], leads: segment.lead === undefined ? [] : [segment.lead] };
    const last = parts.at(-1);
    if (segment.kind === "literal" || !last || last.kind === "literal") parts.push(own);
    else parts[parts.length - 1] = { kind: last.kind === "slot" ? own.kind : "free", text: last.text + own.text, slots: [...last.slots, ...own.slots], leads: [...last.leads, ...own.leads] };
  }
  return parts;
}
