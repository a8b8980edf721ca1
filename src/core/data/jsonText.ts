/** Reads JSON text and remembers where each value stands, which JSON.parse forgets: the order of the file and keys given twice. */
import type { PathPart } from "./issue";
import { formatPath } from "./issue";
import { jsonErrorLine } from "./jsonErrorLine";
import type { StructureFault } from "./jsonStructure";
import { structureFault } from "./jsonStructure";

export interface JsonText {
  readonly value: unknown;
  /** Where every value begins in the text, by path. */
  readonly order: ReadonlyMap<string, number>;
  /** Paths whose key stands twice in one object; JSON.parse would silently drop the first. */
  readonly repeated: readonly string[];
}

export type JsonReading =
  | ({ readonly ok: true } & JsonText)
  | { readonly ok: false; readonly fault: "notJson" | StructureFault["code"]; readonly line: number | null };

export function readJsonText(text: string): JsonReading {
  // Windows editors put a byte order mark in front.
  const plain = text.replace(/^\ufeff/, "");
  const fault = structureFault(plain);
  if (fault) return { ok: false, fault: fault.code, line: fault.line };
  try {
    return { ok: true, value: JSON.parse(plain), ...scan(plain) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, fault: "notJson", line: jsonErrorLine(plain) };
  }
}

interface OpenValue {
  readonly path: readonly PathPart[];
  /** Keys seen so far; null for an array. */
  readonly keys: Set<string> | null;
  /** The key or index of the value that comes next; null in an object where a key comes next. */
  next: PathPart | null;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],]|[^\s"{}[\],:]+/g;

/** The text is valid JSON already, so its tokens can be read without looking for mistakes. */
function scan(text: string): Pick<JsonText, "order" | "repeated"> {
  const order = new Map<string, number>();
  const repeated: string[] = [];
  const open: OpenValue[] = [];
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const parent = open.at(-1);
    if (token === "}" || token === "]") open.pop();
    else if (token === ",") advance(parent);
    else if (parent?.keys && parent.next === null) takeKey(parent, parent.keys, token, repeated);
    else {
      const path = parent ? [...parent.path, parent.next ?? 0] : [];
      order.set(formatPath(path), index);
      if (token === "{") open.push({ path, keys: new Set(), next: null });
      if (token === "[") open.push({ path, keys: null, next: 0 });
    }
  }
  return { order, repeated };
}

function advance(parent: OpenValue | undefined): void {
  if (parent) parent.next = typeof parent.next === "number" ? parent.next + 1 : null;
}

function takeKey(parent: OpenValue, keys: Set<string>, token: string, repeated: string[]): void {
  const key: string = JSON.parse(token);
  if (keys.has(key)) repeated.push(formatPath([...parent.path, key]));
  keys.add(key);
  parent.next = key;
}
