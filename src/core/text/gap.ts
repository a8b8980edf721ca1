/** Where a text waits for its user. */
import { normalizeText } from "./normalize";

/** What every such place begins with, in comparable text. */
export const GAP_SIGN = "待填";

/** A visible place in a text where the user has something to enter. */
export function gapText(what: string): string {
  return `【${GAP_SIGN}：${what}】`;
}

/** Such a place, alone. */
export function isGapText(text: string): boolean {
  return normalizeText(text).startsWith(`(${GAP_SIGN}:`);
}
