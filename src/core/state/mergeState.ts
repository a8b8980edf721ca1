/** What is remembered, with one command taken back: what others have made the workbook remember since stays. */

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * `before` and `after` are what the command found and left, `now` is what stands there. Key by key: what still is as it was left goes back,
 * anything else stays. Of a list whose elements have changed since, those that the command added go, and those that it took out come back.
 */
export function mergeState(before: string | null, after: string, now: string | null): string | null {
  if (now === null || now === after) return before;
  const [left, there] = [parsed(after), parsed(now)];
  if (left === undefined || there === undefined) return now;
  const merged = merge(before === null ? undefined : parsed(before), left, there);
  return merged === undefined ? null : JSON.stringify(merged);
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function merge(before: Json | undefined, after: Json | undefined, now: Json | undefined): Json | undefined {
  if (isSame(now, after)) return before;
  if (isSame(before, after)) return now;
  if (isList(after) && isList(now) && (before === undefined || isList(before)))
    return mergeLists(before ?? [], after, now);
  if (isRecord(after) && isRecord(now) && (before === undefined || isRecord(before)))
    return mergeRecords(before ?? {}, after, now);
  return now;
}

type Bag = { readonly [key: string]: Json };

function mergeRecords(before: Bag, after: Bag, now: Bag): Json {
  const keys = [...new Set([...Object.keys(now), ...Object.keys(before)])];
  const own = (bag: Bag, key: string): Json | undefined => (Object.hasOwn(bag, key) ? bag[key] : undefined);
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = merge(own(before, key), own(after, key), own(now, key));
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function mergeLists(before: readonly Json[], after: readonly Json[], now: readonly Json[]): Json {
  const text = (element: Json): string => JSON.stringify(element);
  const [was, left] = [new Set(before.map(text)), new Set(after.map(text))];
  const back = before.filter((element) => !left.has(text(element)));
  return [...now.filter((element) => was.has(text(element)) || !left.has(text(element))), ...back];
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isRecord(value: Json | undefined): value is Bag {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Keys of one record may have changed places. */
function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((element, index) => isSame(element, other[index]));
  if (!isRecord(one) || !isRecord(other)) return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}
