/** The order of the tabs, and the way back to it. */
import { objectSize, propertySize } from "./step";
import type { WriteStep } from "./step";

/** Each sheet goes to its place behind those before it, so that the ones that are not named come last. */
export function orderSteps(order: readonly string[]): readonly WriteStep[] {
  return order.map((name, index): WriteStep => ({
    size: objectSize + propertySize,
    queue: (workbook) => {
      workbook.worksheets.getItem(name).position = index;
    },
  }));
}

/** None where somebody has moved tabs since. `now`: the tabs as they stand. */
export function orderBack(
  order: { readonly before: readonly string[]; readonly after: readonly string[] } | undefined,
  now: readonly string[],
  gone: ReadonlySet<string>,
): readonly WriteStep[] {
  if (order === undefined) return [];
  const standing = now.filter((name) => order.after.includes(name));
  const left = order.after.filter((name) => now.includes(name));
  if (standing.some((name, index) => name !== left[index])) return [];
  return orderSteps(order.before.filter((name) => now.includes(name) && !gone.has(name)));
}
