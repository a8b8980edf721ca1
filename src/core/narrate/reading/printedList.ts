/** The items of a printed list: by the names that may stand in it, and between its separators. */
import { comparableName, normalizeText } from "../../text/normalize";
import type { TextRegion } from "./region";
import type { TextToken } from "./tokens";

export interface PrintedItem {
  /** The known name; null for any other. */
  readonly name: string | null;
  /** As printed, comparable. */
  readonly words: string;
  readonly tokens: readonly TextToken[];
  /** It follows a comma: it may be a clause of its own. */
  readonly behindComma: boolean;
  readonly start: number;
  /** Where the name ends and the figures begin. */
  readonly nameEnd: number;
}

export interface PrintedList {
  readonly items: readonly PrintedItem[];
  /** 等 says that more could be listed. */
  readonly open: boolean;
}

export function printedItems({ tokens }: TextRegion, names: readonly string[]): PrintedList {
  const known = names
    .map((name) => ({ name, keys: [...normalizeText(name)].join("") }))
    .sort((a, b) => b.keys.length - a.keys.length);
  const items: PrintedItem[] = [];
  let open = false;
  let at = 0;
  while (at < tokens.length) {
    if (isSeparator(tokens, at)) {
      at += 1;
      continue;
    }
    const name = known.find(({ keys }) => nameAt(tokens, at, keys) !== null);
    const nameEnd = name ? (nameAt(tokens, at, name.keys) ?? at) : wordsEnd(tokens, at);
    let end = nameEnd;
    while (end < tokens.length && !isSeparator(tokens, end)) end += 1;
    const item = itemOf(
      tokens.slice(at, end),
      tokens.slice(at, nameEnd),
      name?.name ?? null,
      tokens[at - 1]?.key === ",",
    );
    open ||= /等/.test(keysOf(tokens.slice(name ? nameEnd : at, end)));
    if (item) items.push(item);
    at = Math.max(end, at + 1);
  }
  return { items, open };
}

function itemOf(
  tokens: readonly TextToken[],
  nameTokens: readonly TextToken[],
  name: string | null,
  behindComma: boolean,
): PrintedItem | null {
  const [first] = nameTokens;
  const last = nameTokens.at(-1);
  const words = comparableName(keysOf(nameTokens));
  if (!first || !last || (name === null && isFiller(words))) return null;
  const known = name === null && words.endsWith("等") ? (nameTokens.at(-2) ?? last) : last;
  return { name, words: words.replace(/等$/, ""), tokens, behindComma, start: first.start, nameEnd: known.end };
}

/** Words that belong to the sentence. */
function isFiller(words: string): boolean {
  return (
    words === "" ||
    /^(?:等(?:支出|方面|项目|科目|费用|内容)?|和|及|以及|与|其中|主要(?:包括|用于|有)?|包括|具体|分别(?:是|为)|无)$/.test(
      words,
    )
  );
}

/** Position behind the name, null where it does not stand there whole. */
function nameAt(tokens: readonly TextToken[], at: number, keys: string): number | null {
  let left = keys;
  let position = at;
  while (left !== "") {
    const key = tokens[position]?.key;
    if (key === "(" && !left.startsWith(key) && isLevel(tokens, position)) {
      position += 3;
      continue;
    }
    if (key === undefined || !left.startsWith(key)) return null;
    left = left.slice(key.length);
    position += 1;
  }
  return position;
}

/** 一般公共服务（类）支出: the level is no part of the name. */
function isLevel(tokens: readonly TextToken[], at: number): boolean {
  return /^[类款项]$/.test(tokens[at + 1]?.key ?? "") && tokens[at + 2]?.key === ")";
}

function wordsEnd(tokens: readonly TextToken[], at: number): number {
  let end = at;
  while (end < tokens.length && !isSeparator(tokens, end) && tokens[end]?.kind !== "number") end += 1;
  return end;
}

/** A comma that leads to a share or stands behind a name belongs to the item. */
function isSeparator(tokens: readonly TextToken[], at: number): boolean {
  const key = tokens[at]?.key ?? "";
  if (/^[、;。:]$/.test(key)) return true;
  if (key !== ",") return false;
  const behind = tokens[at + 1];
  return !(behind?.key === "占" || behind?.kind === "number");
}

function keysOf(tokens: readonly TextToken[]): string {
  return tokens.map(({ key }) => key).join("");
}
