/** The door for characters: what stands in a cell → what is read there. Radicals and compatibility ideographs, invisible characters, width. */
import { unifiedRadical } from "./radicals";

/** Take no place, or only direct how others are shown: soft hyphen, controls, zero widths and joiners, directions, variation selectors, tags. */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]|\udb40[\udc00-\uddef]/g;
/** Look like ideographs and are none: Kangxi radicals, their supplement, compatibility ideographs. */
const LOOKALIKE = /[\u2e80-\u2ef3\u2f00-\u2fd5]|[\uf900-\ufaff]|\ud87e[\udc00-\ude1f]/g;
/** None of them is in most texts. */
const STRANGE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff\ufe00-\ufe0f\ufeff]|\ud87e[\udc00-\ude1f]|\udb40[\udc00-\uddef]/;
/** Half width and seen, as most codes and amounts are. */
const PLAIN = /^[\x20-\x7e\u4e00-\u9fff]*$/;
/** Every kind of blank but line breaks. */
const BLANK = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const WIDE = /[\uff01-\uff5e\uffe0-\uffe6\ufe50-\ufe6b]/g;

/** True where a text holds characters that are read as others or not at all. */
export function isStrange(text: string): boolean {
  return STRANGE.test(text);
}

/** The text as a reader sees it: one character for each look, none for what is not seen. Width and blanks stay. */
export function legible(text: string): string {
  if (!STRANGE.test(text)) return text;
  return text
    .replace(INVISIBLE, "")
    .replace(LOOKALIKE, (character) =>
      character < "\u3000" ? unifiedRadical(character) : character.normalize("NFKC"),
    );
}

/** Legible, half width, every blank a space. Marks and raised digits stay what they are: NFKC makes digits of them. */
export function halfWidth(text: string): string {
  if (PLAIN.test(text)) return text;
  return legible(text)
    .replace(BLANK, " ")
    .replace(WIDE, (character) => character.normalize("NFKC"))
    .replace(/\uffe5/g, "¥");
}

const name = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** “795.83␣U+200B”: with what cannot be seen spelt out, and with the number of what looks like another character. */
export function spelt(text: string): string {
  return text
    .replace(INVISIBLE, (character) => `␣${name(character)}`)
    .replace(LOOKALIKE, (character) => `${character}（${name(character)}）`);
}

/** Only what cannot be seen is strange in it. */
export function hasInvisible(text: string): boolean {
  return text.search(INVISIBLE) >= 0;
}
