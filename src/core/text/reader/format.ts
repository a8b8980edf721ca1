/** What a number format makes of a number: percent, date, nothing, another scale, fewer decimals (ECMA-376 part 1, 18.8.31). */
import { remembered } from "../remembered";
import { showsDate } from "./date";

export type ShownAs =
  | { readonly kind: "percent"; readonly decimals: number }
  | { readonly kind: "date" }
  | { readonly kind: "nothing" }
  /** `digits`: how many places the decimal point is moved to the left. */
  | { readonly kind: "scaled"; readonly digits: number; readonly decimals: number }
  | { readonly kind: "plain"; readonly decimals: number };

/** Null for what is not judged: General, text, fractions, exponents, conditions. */
export function shownAs(code: string | null, value: number): ShownAs | null {
  if (code === null || code === "") return null;
  if (showsDate(code)) return { kind: "date" };
  const sections = sectionsOf(code);
  const [first = null] = sections;
  return (value < 0 ? sections[1] : value === 0 ? sections[2] : first) ?? first;
}

/** How many places the decimal point is moved to the left in what is shown; 0 nearly always. */
export function scaleOf(code: string | null, value: number): number {
  if (code === null || !/[,!\\"]/.test(code)) return 0;
  const shown = shownAs(code, value);
  return shown?.kind === "scaled" ? shown.digits : 0;
}

/** One kind of token at a time: quoted, escaped, padding, brackets, the end of a section, anything else. */
const TOKEN = /"[^"]*"?|[\\!].|[_*].|\[[^[\]]*\]?|;|[\s\S]/g;

const sectionsOf = remembered(100_000, (code: string): readonly (ShownAs | null)[] => {
  const sections: string[][] = [[]];
  for (const [token] of code.matchAll(TOKEN)) {
    if (token === ";") sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections.map(readSection);
});

function readSection(tokens: readonly string[]): ShownAs | null {
  if (tokens.some((token) => /^\[[<>=]/.test(token))) return null;
  // D: digits, P: the point, L: a point as mere text, C: comma; everything else is text around.
  const bare = tokens.map((token) => {
    if (/^(?:[\\!]\.|"\.")$/.test(token)) return "L";
    if (token.length > 1) return "";
    return /[0#?]/.test(token) ? "D" : token === "." ? "P" : token === "," ? "C" : /[%@/EeGg]/.test(token) ? token : "";
  }).join("");
  if (/[@/EeGg]/.test(bare)) return null;
  if (!bare.includes("D")) return { kind: "nothing" };
  const decimals = /P(D*)/.exec(bare)?.[1]?.length ?? 0;
  if (bare.includes("%")) return { kind: "percent", decimals };
  const thousands = [...bare.matchAll(/D(C+)(?=[PL]|$)/g)].reduce((sum, [, commas = ""]) => sum + commas.length, 0);
  const literal = /L([DC]*)/.exec(bare)?.[1]?.replace(/C/g, "").length ?? 0;
  const digits = thousands * 3 + literal;
  return digits > 0 ? { kind: "scaled", digits, decimals: literal + decimals } : { kind: "plain", decimals };
}
