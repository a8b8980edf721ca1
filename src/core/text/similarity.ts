/** How alike two names are: 车辆运行费 and 公务用车运行维护费 are, 差旅费 and 福利费 are not. */
import { normalizeText } from "./normalize";
import { remembered } from "./remembered";

/** Fewer shared characters than this say nothing. */
const FEWEST_SHARED = 4;

export interface Likeness {
  /** Characters that both have in the same order. */
  readonly shared: number;
  /** Share of the shorter name: 0 to 1. */
  readonly ofShorter: number;
}

export function likeness(a: string, b: string): Likeness {
  const [left, right] = [charactersOf(a), charactersOf(b)];
  // One row of the table is kept: where each cell is written, `diagonal` is what stood above and to the left of it.
  const row = new Uint32Array(right.length + 1);
  for (const character of left) {
    let diagonal = 0;
    for (let index = 1; index <= right.length; index += 1) {
      const above = row[index] as number;
      row[index] = character === right[index - 1] ? diagonal + 1 : Math.max(above, row[index - 1] as number);
      diagonal = above;
    }
  }
  const shared = row[right.length] as number;
  return { shared, ofShorter: shared / Math.max(1, Math.min(left.length, right.length)) };
}

const charactersOf = remembered(100_000, (text: string): readonly string[] => [...normalizeText(text)]);

/** Names that mean the same though they are not written alike. */
export function areAlike(a: string, b: string): boolean {
  if (!mayBeAlike(charactersOf(a), charactersOf(b))) return false;
  const { shared, ofShorter } = likeness(a, b);
  return isMuch(shared, ofShorter);
}

function isMuch(shared: number, ofShorter: number): boolean {
  return shared >= FEWEST_SHARED && ofShorter >= 0.75;
}

/** They cannot share more in the same order than they share at all; of a whole catalogue nearly every name ends here. */
function mayBeAlike(left: readonly string[], right: readonly string[]): boolean {
  let most = 0;
  for (const character of left) if (right.includes(character)) most += 1;
  return isMuch(most, most / Math.max(1, Math.min(left.length, right.length)));
}
