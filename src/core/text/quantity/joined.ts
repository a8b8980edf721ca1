/** Numbers that belong together: 一年两次, 632元/月 × 12. */
import type { Measured } from "./measured";
import { numberAt } from "./number";
import type { FoundQuantity } from "./quantity";
import { A_YEAR, EVENTS } from "./words";

/** A span of time right before what happens in it: 3年一次, 一个季度两次. Null for any other pair. */
export function joinedByTime(span: FoundQuantity, event: FoundQuantity): FoundQuantity | null {
  if (
    span.end !== event.start ||
    A_YEAR[span.measure] === undefined ||
    !EVENTS.has(event.measure) ||
    span.bound !== "exact"
  )
    return null;
  const { measure, low } = span;
  return {
    ...event,
    start: span.start,
    pers: [...event.pers, { word: low === 1 ? measure : `${String(low)}${measure}`, of: measure, count: low }],
  };
}

/** A number without a unit right behind a × that follows the quantity which ended at `from`. */
export function bareFactorAt(text: string, at: number, from: number): Measured | null {
  if (from === 0 || at !== from + 1 || text.charAt(from) !== "×") return null;
  const number = numberAt(text, at);
  if (number === null || number.isNumeral) return null;
  const value = number.low * number.group;
  return {
    start: at,
    end: number.end,
    low: value,
    high: value,
    bound: "exact",
    operator: null,
    measure: "",
    unit: "",
    pers: [],
  };
}
