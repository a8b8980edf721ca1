/** The words in which texts say that a figure is more than another one, less, or the same. */
export const MORE = ["增加", "增长", "上升", "提高"] as const;
export const LESS = ["减少", "下降", "降低"] as const;
export const SAME = ["持平", "相同", "一致", "不变", "无变化"] as const;

export type Direction = 1 | -1 | 0;

const SIGNS = new Map<string, Direction>([
  ...MORE.map((word) => [word, 1] as const),
  ...LESS.map((word) => [word, -1] as const),
  ...SAME.map((word) => [word, 0] as const),
]);

/** Null for any other word. */
export function directionOf(word: string): Direction | null {
  return SIGNS.get(word) ?? null;
}
