/** Texts of a data file that no cell can hold, wherever they stand, keys included. */
import { forbiddenCharacter } from "../text/xmlCharacters";
import type { DataIssue, PathPart } from "./issue";
import { excerpt } from "../text/excerpt";
import { formatPath } from "./issue";

/** Characters of a cell. */
const LONGEST_TEXT = 32_767;

export function checkTexts(value: unknown, path: readonly PathPart[] = []): readonly DataIssue[] {
  if (typeof value === "string") return textIssue(value, formatPath(path));
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => checkTexts(item, [...path, index]));
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) => [
    ...textIssue(key, formatPath([...path, excerpt(key)])),
    ...checkTexts(item, [...path, key]),
  ]);
}

function textIssue(text: string, path: string): readonly DataIssue[] {
  const character = forbiddenCharacter(text);
  if (character !== null) return [{ code: "forbiddenCharacter", path, detail: { character } }];
  return text.length > LONGEST_TEXT
    ? [{ code: "textTooLong", path, detail: { length: String(text.length), most: String(LONGEST_TEXT) } }]
    : [];
}
