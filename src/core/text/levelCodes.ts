/** Codes that texts print in brackets behind the names of a path: 公共安全支出（204类）司法（06款）行政运行（01项）. */

const LEVEL_CODE = /\((?:(\d{2,7})(类|款|项)|(类|款|项)(\d{2,7}))\)/g;
const LEVELS = ["类", "款", "项"];
const DIGITS = [3, 5, 7];

/** With the level alone: 公共安全支出（类）. Of a comparable text. */
export function withoutLevelCodes(plain: string): string {
  return plain.replace(
    LEVEL_CODE,
    (_, __, behind: string | undefined, before: string | undefined) => `(${behind ?? before ?? ""})`,
  );
}

export interface CodedName {
  readonly name: string;
  /** From the top down: 2040601. */
  readonly code: string;
  /** As printed: 01项. */
  readonly printed: string;
}

/** Names with their whole code; a level whose parents are not printed is left out. */
export function codedNames(plain: string): readonly CodedName[] {
  const found: CodedName[] = [];
  const above: string[] = [];
  let last = 0;
  for (const match of plain.matchAll(LEVEL_CODE)) {
    const digits = match[1] ?? match[4] ?? "";
    const level = LEVELS.indexOf(match[2] ?? match[3] ?? "");
    const name = nameBefore(plain.slice(last, match.index));
    const code =
      digits.length === DIGITS[level]
        ? digits
        : digits.length === 2 && above[level - 1] !== undefined
          ? `${above[level - 1] ?? ""}${digits}`
          : "";
    above.length = level;
    if (code !== "") above[level] = code;
    if (code !== "" && name !== "") found.push({ name, code, printed: match[0].slice(1, -1) });
    last = match.index + match[0].length;
  }
  return found;
}

/** Behind the last mark and number; a bracket may belong to the name. */
function nameBefore(text: string): string {
  let start = text.length;
  while (start > 0 && !',;。:"、.-—'.includes(text.charAt(start - 1))) start -= 1;
  return text.slice(start).replace(/^\d+|^\([一二三四五六七八九十\d]{1,3}\)/, "");
}
