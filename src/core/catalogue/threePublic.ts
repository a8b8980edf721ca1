/** What tables and texts call “三公”经费 and its parts. */
export const THREE_PUBLIC = {
  total: /^(?:一般公共预算|财政拨款)?(?:拨款)?(?:安排的)?"?三公"?经费(?:财政拨款)?(?:支出)?(?:[小合总]计)?$/,
  abroad: /^(?:其中:)?因公出国\(境\)(?:费用?|经费)(?:支出)?$/,
  reception: /^(?:其中:)?公务接待(?:费用?|经费)(?:支出)?$/,
  cars: /^(?:其中:)?公务用车(?:购置(?:费)?[及和、]?(?:运行(?:维护)?|运维)(?:费用?|经费)?|费用?|经费)(?:支出)?$/,
  running: /^(?:其中:)?公务用车(?:运行(?:维护)?|运维)(?:费用?|经费)(?:支出)?$/,
  buying: /^(?:其中:)?公务用车购置(?:费用?|经费)?(?:支出)?$/,
} as const;

export type ThreePublicItem = keyof typeof THREE_PUBLIC;

/** 购置费 and 运行维护费 under 公务用车; `label` is normalised. */
export function partOfCars(label: string): ThreePublicItem | undefined {
  if (/^购置费?$/.test(label)) return "buying";
  return /^(?:运行(?:维护)?|运维)费?$/.test(label) ? "running" : undefined;
}

/** `label` is normalised, without its ordinal. */
export function threePublicItem(label: string): ThreePublicItem | undefined {
  return (Object.keys(THREE_PUBLIC) as readonly ThreePublicItem[]).find((item) => THREE_PUBLIC[item].test(label));
}
