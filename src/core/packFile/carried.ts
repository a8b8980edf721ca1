/** A pack as a workbook takes it along: the text of its file, compressed (Deflate) and in letters (base64), so that it is a tenth as long. */
import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";
import type { PackSpec } from "../declare/pack";
import { MOST_CARRIED, MOST_CHARACTERS } from "./limits";
import { FilePack, PACK_SCHEMA, declaredOf } from "./packFile";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** Bytes handed over at once: what comes out of them is bounded before more goes in. */
const PORTION = 1024;

/** Null where it would be too large for a workbook's memory. */
export function carriedText(pack: PackSpec): string | null {
  const text = toLetters(
    deflateSync(strToU8(JSON.stringify({ schema: PACK_SCHEMA, pack: FilePack.parse(declaredOf(pack)) })), { level: 9 }),
  );
  return text.length > MOST_CARRIED ? null : text;
}

/** The text of the file; null where it is damaged or unpacks to more than a file may have. */
export function carriedFile(text: string): string | null {
  const packed = text.length > MOST_CARRIED ? null : fromLetters(text);
  return packed && inflated(packed);
}

/** Up to four bytes are one character, and a character of ours is three bytes. */
const MOST_BYTES = 3 * MOST_CHARACTERS;

function inflated(packed: Uint8Array): string | null {
  const parts: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  try {
    const inflate = new Inflate((part, final) => {
      parts.push(part);
      size += part.length;
      ended = final;
    });
    for (let at = 0; at < packed.length && !ended; at += PORTION) {
      inflate.push(packed.subarray(at, at + PORTION), at + PORTION >= packed.length);
      if (size > MOST_BYTES) return null;
    }
  } catch {
    return null;
  }
  if (!ended) return null;
  const whole = new Uint8Array(size);
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return strFromU8(whole);
}

function toLetters(bytes: Uint8Array): string {
  const groups: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const letters = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63].map(
      (value) => LETTERS[value] ?? "",
    );
    groups.push(letters.slice(0, Math.min(3, bytes.length - at) + 1).join(""));
  }
  return groups.join("");
}

/** Null where something else stands there. */
function fromLetters(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9+/]+$/.test(text) || text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [held, bits, at] = [0, 0, 0];
  for (const letter of text) {
    held = ((held << 6) | LETTERS.indexOf(letter)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 0xff;
  }
  return bytes;
}
