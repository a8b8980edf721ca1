/** Numbers in a text that no sentence of the form explains. They are told, never passed. */
import type { UncheckedNumber } from "../finding/report";
import { workOut } from "../sentences";
import { withoutOrdinal } from "../text/normalize";
import { withYearsInDigits } from "../text/reader/year";
import type { TextColumnLine, SentencePlacement } from "./place";
import { partAt } from "./place";
import type { NumberToken, TextToken } from "./reading/tokens";
import { fold, tokenize } from "./reading/tokens";

/** So many characters on each side tell which number is meant. */
const AROUND = 8;

export type UncheckedLine = Pick<TextColumnLine, "address" | "text">;

export interface NumbersInText {
  /** How many were compared with the cells, or with each other. */
  readonly checked: number;
  readonly unchecked: readonly UncheckedNumber[];
  /** Those of the checked ones that only others of their paragraph bear out. */
  readonly worked: readonly UncheckedNumber[];
}

/** Compared with the cells, or worked out from others of their paragraph. */
export function numbersInText({ lines, headings, places }: SentencePlacement, year: number): NumbersInText {
  return countNumbers(
    lines.filter((line) => !headings.has(line)),
    explainedPlaces(places),
    year,
  );
}

/** `explained`: where the numbers begin that were compared. */
export function countNumbers<One extends UncheckedLine>(
  lines: readonly One[],
  explained: ReadonlyMap<One, ReadonlySet<number>>,
  year: number,
): NumbersInText {
  const proven = provenPlaces(lines, year);
  const unchecked: UncheckedNumber[] = [];
  const worked: UncheckedNumber[] = [];
  let checked = 0;
  for (const line of lines) {
    if (line.text === "") continue;
    const tokens = tokenize(line.text);
    for (const [index, token] of tokens.entries()) {
      if (token.kind !== "number") continue;
      const isRead = explained.get(line)?.has(token.start) === true;
      const isProven = proven.get(line)?.has(token.start) === true;
      if (isRead || isProven) checked += 1;
      if (isRead || (!isProven && isNoFigure(line.text, tokens, index, token))) continue;
      (isProven ? worked : unchecked).push({
        address: line.address,
        printed: line.text.slice(token.start, token.end),
        around: around(line.text, token),
      });
    }
  }
  return { checked, unchecked, worked };
}

/** For each line where the numbers begin that agree with others of their paragraph. */
function provenPlaces<One extends UncheckedLine>(
  lines: readonly One[],
  year: number,
): ReadonlyMap<One, ReadonlySet<number>> {
  const folded = lines.map(({ text }) => fold(text));
  const found = workOut(
    folded.map(({ text }) => withYearsInDigits(text)),
    year,
    [],
  );
  return new Map(
    lines.map((line, index) => [
      line,
      new Set((found[index]?.proven ?? []).map(({ start }) => folded[index]?.places[start] ?? -1)),
    ]),
  );
}

/** For each line where the numbers begin that were compared. */
function explainedPlaces(places: SentencePlacement["places"]): ReadonlyMap<TextColumnLine, ReadonlySet<number>> {
  const explained = new Map<TextColumnLine, Set<number>>();
  for (const { parts, reading } of places) {
    for (const span of reading?.explained ?? []) {
      const part = partAt(parts, span.start);
      if (!part) continue;
      const starts = explained.get(part.line) ?? new Set<number>();
      starts.add(span.start - part.start);
      explained.set(part.line, starts);
    }
  }
  return explained;
}

/** Dates and years, numbers of documents, ordinals before a paragraph, parts of codes and addresses: nothing that a table could tell. */
function isNoFigure(text: string, tokens: readonly TextToken[], index: number, token: NumberToken): boolean {
  const next = tokens[index + 1]?.key ?? "";
  const last = tokens[index - 1]?.key ?? "";
  if (token.unit !== "") return false;
  if (isLevelCode(tokens, index)) return true;
  if (/^[年月日号届条款期第]/.test(next) || last === "第" || /^[A-Za-z]$/.test(last) || /^[A-Za-z]$/.test(next))
    return true;
  if (/^(?:19|20)\d\d$/.test(token.key) && /^[-—–~〕\])(（]/.test(next)) return true;
  return index <= 1 && fold(text).text.length - withoutOrdinal(text).length > (index === 0 ? 0 : 1);
}

/** （204类）, （06款）, （类204） */
function isLevelCode(tokens: readonly TextToken[], index: number): boolean {
  const key = (offset: number): string => tokens[index + offset]?.key ?? "";
  const isLevel = (word: string): boolean => word === "类" || word === "款" || word === "项";
  return (
    /^\d{2,7}$/.test(key(0)) &&
    ((key(-1) === "(" && isLevel(key(1)) && key(2) === ")") || (key(-2) === "(" && isLevel(key(-1)) && key(1) === ")"))
  );
}

function around(text: string, { start, end }: NumberToken): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
}
