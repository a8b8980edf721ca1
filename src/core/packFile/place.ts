/** How messages name a place of a pack file: its path, with what the table or rule calls itself. */
import { formatPath } from "../data/issue";
import type { Path } from "./fault";

/** What tells one item of a list from the others, the first that it has. */
const NAMES = ["shortName", "id", "label", "sheet", "caption", "text", "code"];
const LONGEST = 30;

export function placeOf(value: unknown, path: Path): string {
  const words: string[] = [];
  let at = value;
  path.forEach((part, index) => {
    at =
      typeof at === "object" && at !== null && Object.hasOwn(at, part)
        ? (at as Readonly<Record<string | number, unknown>>)[part]
        : undefined;
    const name = typeof part === "number" ? nameOf(at) : null;
    words.push(`${formatted(part, index)}${name === null ? "" : `（${name}）`}`);
  });
  return words.length === 0 ? "整个文件" : words.join("");
}

function formatted(part: string | number, index: number): string {
  if (index === 0) return formatPath([part]);
  return typeof part === "number" ? `[${String(part)}]` : `.${part}`;
}

function nameOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null) return null;
  for (const key of NAMES) {
    const name: unknown = Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
    if (typeof name === "string" && name !== "" && name.length <= LONGEST) return name;
  }
  return null;
}
