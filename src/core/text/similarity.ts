/** How alike two names are: 车辆运行费 and 公务用车运行维护费 are, 差旅费 and 福利费 are not. */
import { normalizeText } from "./normalize";

/** Fewer shared characters than this say nothing. */
const FEWEST_SHARED = 4;

export interface Likeness {
  /** Characters that both have in the same order. */
  readonly shared: number;
  /** Share of the shorter name: 0 to 1. */
  readonly ofShorter: number;
}

export function likeness(a: string, b: string): Likeness {
  const [left, right] = [[...normalizeText(a)], [...normalizeText(b)]];
  let above = new Array<number>(right.length + 1).fill(0);
  for (const character of left) {
    const row = [0];
    right.forEach((other, index) => row.push(character === other ? (above[index] ?? 0) + 1 : Math.max(above[index + 1] ?? 0, row[index] ?? 0)));
    above = row;
  }
  const shared = above.at(-1) ?? 0;
  return { shared, ofShorter: shared / Math.max(1, Math.min(left.length, right.length)) };
}

/** Names that mean the same though they are not written alike. */
export function areAlike(a: string, b: string): boolean {
  const { shared, ofShorter } = likeness(a, b);
  return shared >= FEWEST_SHARED && ofShorter >= 0.75;
}
