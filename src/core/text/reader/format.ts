/** What a number format makes of a number: percent, date, nothing, another scale, fewer decimals (ECMA-376 part 1, 18.8.31). */
import { remembered } from "../remembered";
import { showsDate, showsTime } from "./date";

export type ShownAs =
  | { readonly kind: "percent"; readonly decimals: number }
  | { readonly kind: "date" }
  | { readonly kind: "time" }
  | { readonly kind: "nothing" }
  /** `digits`: how many places the decimal point is moved to the left. */
  | { readonly kind: "scaled"; readonly digits: number; readonly decimals: number }
  | { readonly kind: "plain"; readonly decimals: number };

/** Null for what is not judged: General, text, fractions, exponents, and where programs may choose different sections. */
export function shownAs(code: string | null, value: number): ShownAs | null {
  if (code === null || code === "") return null;
  if (showsDate(code)) return { kind: "date" };
  if (showsTime(code)) return { kind: "time" };
  return sectionFor(sectionsOf(code), value)?.shown ?? null;
}

/** Whether the format takes its sections by conditions such as [>=10000], so that figures of one column are shown in several ways. */
export function hasConditions(code: string | null): boolean {
  return code !== null && code.includes("[") && sectionsOf(code).some(({ condition }) => condition !== null);
}

/** Whether the format itself says in which colour the number is printed, whatever the cell's font says. */
export function hasOwnColor(code: string | null, value: number): boolean {
  return code !== null && code.includes("[") && sectionFor(sectionsOf(code), value)?.colored === true;
}

/** Whether thousands are parted by commas. */
export function groupsThousands(code: string): boolean {
  return /[#0?],[#0?]/.test(code);
}

/** Without conditions: positive, negative, zero; with them: the first that holds, and what is left only where one section is left. */
function sectionFor(sections: readonly Section[], value: number): Section | undefined {
  const conditions = sections.filter(({ condition }) => condition !== null).length;
  if (conditions === 0) return (value < 0 ? sections[1] : value === 0 ? sections[2] : sections[0]) ?? sections[0];
  const met = sections.find(({ condition }) => condition !== null && holds(condition, value));
  const rest = sections.slice(0, 3).filter(({ condition }) => condition === null);
  return met ?? (rest.length === 1 && sections.length === conditions + 1 ? rest[0] : undefined);
}

function holds({ sign, limit }: Condition, value: number): boolean {
  switch (sign) {
    case "<":
      return value < limit;
    case "<=":
      return value <= limit;
    case ">":
      return value > limit;
    case ">=":
      return value >= limit;
    case "=":
      return value === limit;
    default:
      return value !== limit;
  }
}

/** A day, a time or a share: what stands there is no amount, whatever number a program keeps for it. 0 is nothing in any format. */
export function isNoAmount(code: string | null, value: number): boolean {
  if (code === null || value === 0) return false;
  const shown = shownAs(code, value)?.kind;
  return shown === "date" || shown === "time" || shown === "percent";
}

/** How many places the decimal point is moved to the left in the whole column; 0 nearly always, and where only some figures are shown so. */
export function scaleOf(code: string | null, value: number): number {
  if (code === null || !/[,!\\"]/.test(code) || hasConditions(code)) return 0;
  const shown = shownAs(code, value);
  return shown?.kind === "scaled" ? shown.digits : 0;
}

/** One kind of token at a time: quoted, escaped, padding, brackets, the end of a section, anything else. */
const TOKEN = /"[^"]*"?|[\\!].|[_*].|\[[^[\]]*\]?|;|[\s\S]/g;

interface Condition {
  readonly sign: string;
  readonly limit: number;
}

interface Section {
  readonly shown: ShownAs | null;
  readonly condition: Condition | null;
  /** [Red] and the like, in either language of the program. */
  readonly colored: boolean;
}

const COLOR =
  /^\[(?:black|white|red|green|blue|yellow|magenta|cyan|colou?r ?\d+|颜色 ?\d+|[黑白红绿蓝黄]色?|洋红|蓝绿)/i;

const sectionsOf = remembered(100_000, (code: string): readonly Section[] => {
  const sections: string[][] = [[]];
  for (const [token] of code.matchAll(TOKEN)) {
    if (token === ";") sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections.map((tokens) => ({
    shown: readSection(tokens),
    condition: conditionOf(tokens),
    colored: tokens.some((token) => COLOR.test(token)),
  }));
});

/** [>=10000]; NaN as a limit holds of nothing. */
function conditionOf(tokens: readonly string[]): Condition | null {
  const [, sign, limit] =
    tokens.map((token) => /^\[([<>=]{1,2})([^\]]*)\]?$/.exec(token)).find((match) => match !== null) ?? [];
  return sign === undefined ? null : { sign, limit: limit?.trim() === "" ? NaN : Number(limit) };
}

function readSection(tokens: readonly string[]): ShownAs | null {
  // D: digits, P: the point, L: a point as mere text, C: comma; everything else is text around.
  const bare = tokens
    .map((token) => {
      if (/^(?:[\\!]\.|"\.")$/.test(token)) return "L";
      if (token.length > 1) return "";
      return /[0#?]/.test(token)
        ? "D"
        : token === "."
          ? "P"
          : token === ","
            ? "C"
            : /[%@/EeGg]/.test(token)
              ? token
              : "";
    })
    .join("");
  if (/[@/EeGg]/.test(bare)) return null;
  if (!bare.includes("D")) return { kind: "nothing" };
  const decimals = /P(D*)/.exec(bare)?.[1]?.length ?? 0;
  if (bare.includes("%")) return { kind: "percent", decimals };
  const thousands = [...bare.matchAll(/D(C+)(?=[PL]|$)/g)].reduce((sum, [, commas = ""]) => sum + commas.length, 0);
  const literal = /L([DC]*)/.exec(bare)?.[1]?.replace(/C/g, "").length ?? 0;
  const digits = thousands * 3 + literal;
  return digits > 0 ? { kind: "scaled", digits, decimals: literal + decimals } : { kind: "plain", decimals };
}
