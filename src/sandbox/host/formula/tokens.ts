/** Splits a formula into pieces just finely enough to find its references and its string literals. */

export type TokenKind = "text" | "reference" | "name" | "number" | "error" | "space" | "symbol";

export interface HostToken {
  readonly kind: TokenKind;
  readonly text: string;
  /** Sheet prefix of a reference as written, apostrophes included, without "!"; null for none. */
  readonly sheet: string | null;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const AREA = String.raw`${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
const PATTERN = new RegExp(
  [
    String.raw`(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<error>#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NUM!|NULL!|SPILL!|CALC!))`,
    String.raw`(?<reference>(?<sheet>${SHEET})?(?:${AREA})(?![\p{L}\p{N}_.(!]))`,
    String.raw`(?<name>(?:${SHEET})?[\p{L}_\\][\p{L}\p{N}_.\\?]*|'(?:[^']|'')+')`,
    String.raw`(?<number>(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?)`,
    String.raw`(?<space>\s+)`,
    String.raw`(?<symbol>.)`,
  ].join("|"),
  "gsu",
);

/** The tokens of a formula in order; their texts joined give the formula again. */
export function tokenize(formula: string): HostToken[] {
  return [...formula.matchAll(PATTERN)].map((match) => {
    const groups = match.groups ?? {};
    const kind = KINDS.find((name) => groups[name] !== undefined) ?? "symbol";
    return { kind, text: match[0], sheet: groups["sheet"]?.slice(0, -1) ?? null };
  });
}

const KINDS: readonly TokenKind[] = ["text", "error", "reference", "name", "number", "space", "symbol"];
