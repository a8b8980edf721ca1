/** Two texts word by word: what stays, what goes, what comes. Numbers with their unit and words for more and less are one word. */
import { alignInOrder } from "../locate/align";
import { tokenize } from "./reading/tokens";

export interface DifferencePart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** So many pairs of words are compared at most; beyond that the middle is exchanged as a whole. */
const MOST_PAIRS = 4_000_000;

/** `same` and `removed` together are the text before, `same` and `added` the text after. */
export function differences(before: string, after: string): readonly DifferencePart[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head += 1;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail += 1;
  const parts = merged([
    ...old.slice(0, head).map(same),
    ...between(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...old.slice(old.length - tail).map(same),
  ]);
  return merged(
    parts.flatMap((part, index) =>
      isIsland(parts, index)
        ? [
            { ...part, kind: "removed" as const },
            { ...part, kind: "added" as const },
          ]
        : [part],
    ),
  );
}

/** Blanks belong to the word before them. */
function wordsOf(text: string): readonly string[] {
  const starts = tokenize(text).map(({ start }) => start);
  return [0, ...starts.slice(1)]
    .map((start, index) => text.slice(start, starts[index + 1] ?? text.length))
    .filter((word) => word !== "");
}

function same(text: string): DifferencePart {
  return { kind: "same", text };
}

function between(old: readonly string[], now: readonly string[]): readonly DifferencePart[] {
  const partners =
    old.length * now.length > MOST_PAIRS
      ? old.map(() => null)
      : alignInOrder(old.length, now.length, (i, j) => old[i] === now[j]);
  const parts: DifferencePart[] = [];
  let next = 0;
  for (const [index, text] of old.entries()) {
    const partner = partners[index] ?? null;
    if (partner === null) {
      parts.push({ kind: "removed", text });
      continue;
    }
    for (; next < partner; next += 1) parts.push({ kind: "added", text: now[next] ?? "" });
    parts.push(same(text));
    next = partner + 1;
  }
  return [...parts, ...now.slice(next).map((text): DifferencePart => ({ kind: "added", text }))];
}

/** A single character that two changed phrases happen to share is no help to a reader. */
function isIsland(parts: readonly DifferencePart[], index: number): boolean {
  const part = parts[index];
  return part?.kind === "same" && part.text.length === 1 && index > 0 && index < parts.length - 1;
}

/** Between two words that stay, what goes stands before what comes. */
function merged(parts: readonly DifferencePart[]): readonly DifferencePart[] {
  const result: DifferencePart[] = [];
  let removed = "";
  let added = "";
  const flush = (): void => {
    if (removed !== "") result.push({ kind: "removed", text: removed });
    if (added !== "") result.push({ kind: "added", text: added });
    removed = added = "";
  };
  for (const { kind, text } of parts) {
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === "same") result[result.length - 1] = same(last.text + text);
      else result.push(same(text));
    }
  }
  flush();
  return result;
}
