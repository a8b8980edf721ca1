/** Reads a written sentence back: its fixed words are found in order, what stands between them is compared with the cells. */
import { normalizeText } from "../text/normalize";
import type { Rendered, Segment } from "./render";

export interface Disagreement {
  /** Names of the slots concerned. */
  readonly slots: readonly string[];
  readonly printed: string;
  readonly expected: string;
}

export interface Reading {
  /** False when the fixed words were not found in order: nothing can be said of the text. */
  readonly recognised: boolean;
  readonly disagreements: readonly Disagreement[];
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

const UNREAD: Reading = { recognised: false, disagreements: [] };

export function readAgainst(rendered: Rendered, text: string): Reading {
  const printed = fold(text);
  if (printed.text.includes(fold(rendered.text).text)) return { recognised: true, disagreements: [] };
  const parts = joinSlots(rendered.segments);
  const disagreements: Disagreement[] = [];
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
    if (!sameWords(printed.text.slice(start, end), words)) disagreements.push({ slots: part.slots, printed: original(text, printed, start, end), expected: part.text });
  }
  return parts.some((part) => part.kind === "literal") ? { recognised: true, disagreements } : UNREAD;
}

/** What stands in the text as it was typed. */
function original(text: string, folded: Folded, start: number, end: number): string {
  const first = folded.places[start];
  const last = folded.places[end - 1];
  return first === undefined || last === undefined || end <= start ? "" : text.slice(first, last + 1);
}

interface Part {
  readonly kind: "literal" | "slot";
  readonly text: string;
  readonly slots: readonly string[];
}

/** Slots with nothing between them are read as one. */
function joinSlots(segments: readonly Segment[]): readonly Part[] {
  const parts: Part[] = [];
  for (const segment of segments) {
    const last = parts.at(-1);
    if (segment.kind === "slot" && last?.kind === "slot") parts[parts.length - 1] = { kind: "slot", text: last.text + segment.text, slots: [...last.slots, segment.slot] };
    else parts.push({ kind: segment.kind, text: segment.text, slots: segment.slot === "" ? [] : [segment.slot] });
  }
  return parts;
}
