/** A text in the characters that quantities are read in, with the place that each of them has in the text itself. */
import { halfWidth } from "../reader/characters";

export interface Plain {
  /** Half width, one sign for each look, without blanks beside ideographs and signs. */
  readonly text: string;
  /** at[i]: index in the source of the character i; one more at the end, the source's length. */
  readonly at: readonly number[];
}

const ALIKE: Readonly<Record<string, string>> = {
  "～": "~",
  "〜": "~",
  "∼": "~",
  "–": "-",
  "—": "-",
  "−": "-",
  "‐": "-",
  "‑": "-",
  "―": "-",
  "─": "-",
  "≧": "≥",
  "⩾": "≥",
  "≦": "≤",
  "⩽": "≤",
  "✕": "×",
  "✖": "×",
  "╳": "×",
  "*": "×",
  "•": "·",
  "・": "·",
  "．": ".",
  "〔": "(",
  "［": "(",
  "[": "(",
  "〕": ")",
  "］": ")",
  "]": ")",
};
/** A blank between two of these parts numbers or words. */
const TELLS = /[0-9A-Za-z.,]/;

export function plainOf(source: string): Plain {
  const characters: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < source.length; index += 1) {
    const character = source.charAt(index);
    const read = ALIKE[character] ?? alike(halfWidth(character));
    if (read === "") continue;
    characters.push(read);
    at.push(index);
  }
  return withoutBlanks(characters, at, source.length);
}

function alike(character: string): string {
  return ALIKE[character] ?? character;
}

function withoutBlanks(characters: readonly string[], at: readonly number[], length: number): Plain {
  const kept = characters.flatMap((character, index) =>
    /\s/.test(character) && !partsWords(characters, index) ? [] : [index],
  );
  return {
    text: kept.map((index) => (/\s/.test(characters[index] ?? "") ? " " : characters[index])).join(""),
    at: [...kept.map((index) => at[index] ?? 0), length],
  };
}

function partsWords(characters: readonly string[], index: number): boolean {
  return TELLS.test(characters[index - 1] ?? "") && TELLS.test(characters[index + 1] ?? "");
}
