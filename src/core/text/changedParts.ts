/** Where two wordings of one text differ: the parts that are not shared, each with some characters of what stands around it. */

/** Longer texts are not compared: the work grows with the product of their lengths. */
const LONGEST = 1200;
/** Differences closer than this many characters are told as one. */
const TOGETHER = 3;
/** Characters around a difference. */
const AROUND = 5;

export interface ChangedPart {
  readonly one: string;
  readonly other: string;
}

/** In the order of the text; null where a text is too long to be compared. */
export function changedParts(one: string, other: string): readonly ChangedPart[] | null {
  const [a, b] = [[...one], [...other]];
  if (a.length > LONGEST || b.length > LONGEST) return null;
  const parts: { from: number; to: number; otherFrom: number; otherTo: number }[] = [];
  for (const part of gaps(a, b)) {
    const last = parts.at(-1);
    if (last && part.from - last.to < TOGETHER) [last.to, last.otherTo] = [part.to, part.otherTo];
    else parts.push(part);
  }
  const around = (text: readonly string[], from: number, to: number): string =>
    text.slice(Math.max(0, from - AROUND), to + AROUND).join("");
  return parts.map(({ from, to, otherFrom, otherTo }) => ({
    one: around(a, from, to),
    other: around(b, otherFrom, otherTo),
  }));
}

interface Gap {
  from: number;
  to: number;
  otherFrom: number;
  otherTo: number;
}

/** What lies between the characters that both have in the same order, the longest such order. */
function gaps(a: readonly string[], b: readonly string[]): readonly Gap[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  const found: Gap[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [from, otherFrom] = [i, j];
    while (!isShared(a[i], b[j]) && (i < a.length || j < b.length)) {
      if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) i += 1;
      else j += 1;
    }
    if (i > from || j > otherFrom) found.push({ from, to: i, otherFrom, otherTo: j });
    else [i, j] = [i + 1, j + 1];
  }
  return found;
}

function isShared(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one === other;
}
