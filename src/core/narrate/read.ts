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

/** Text with digits comparable: full width, separators and the zero forms 0 and 0.00 made alike. */
function comparable(text: string): string {
  return normalizeText(text)
    .replace(/(\d),(?=\d{3})/g, "$1")
    .replace(/(\d+\.\d*?)0+(?=\D|$)/g, "$1")
    .replace(/(\d)\.(?=\D|$)/g, "$1");
}

export function readAgainst(rendered: Rendered, text: string): Reading {
  const printed = comparable(text);
  if (printed.includes(comparable(rendered.text))) return { recognised: true, disagreements: [] };
  const parts = joinSlots(rendered.segments);
  const disagreements: Disagreement[] = [];
  let at = 0;
  let anchored = 0;
  for (const [index, part] of parts.entries()) {
    if (part.kind === "literal") {
      const found = printed.indexOf(comparable(part.text), at);
      if (found < 0 || (index > 0 && parts[index - 1]?.kind === "literal")) return { recognised: false, disagreements: [] };
      at = found + comparable(part.text).length;
      anchored += 1;
      continue;
    }
    const next = parts[index + 1];
    const end = next ? printed.indexOf(comparable(next.text), at) : printed.length;
    if (end < 0) return { recognised: false, disagreements: [] };
    const between = printed.slice(at, end);
    if (between !== comparable(part.text)) disagreements.push({ slots: part.slots, printed: between, expected: part.text });
  }
  return anchored > 0 ? { recognised: true, disagreements } : { recognised: false, disagreements: [] };
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
