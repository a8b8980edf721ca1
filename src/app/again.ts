/** What a command needs to be done once more, as text in the workbook: Maps and integers beyond those of JSON go along. */

const MAP = "@map";
const INTEGER = "@integer";

export function againText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (inner instanceof Map) return { [MAP]: [...(inner as ReadonlyMap<unknown, unknown>)] };
    if (inner instanceof Set) return [...(inner as ReadonlySet<unknown>)];
    return typeof inner === "bigint" ? { [INTEGER]: String(inner) } : inner;
  });
}

/** Undefined where it is no such text. */
export function readAgain(text: string): unknown {
  try {
    return JSON.parse(text, (_, inner: unknown) => {
      if (typeof inner !== "object" || inner === null) return inner;
      const [entries, integer] = [Reflect.get(inner, MAP) as unknown, Reflect.get(inner, INTEGER) as unknown];
      if (Array.isArray(entries)) return new Map(entries as [unknown, unknown][]);
      return typeof integer === "string" ? BigInt(integer) : inner;
    });
  } catch {
    return undefined;
  }
}
