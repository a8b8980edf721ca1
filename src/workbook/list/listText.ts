/**
 * The text of a file whose encoding nobody states: by its mark, else by what the bytes can be: UTF-16 where they hold zeros, UTF-8, or GB18030
 * (GBK and GB2312 are parts of it). A few damaged bytes do not cost the whole list: they become U+FFFD, which the reader of the rows names.
 */

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

/** Null when the bytes are no text in any of these. */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = MARKS.find(({ bytes: mark }) => mark.every((byte, index) => bytes[index] === byte));
  // Programs of the DOS age end a text with Ctrl-Z, others fill it up with zeros.
  const text = new TextDecoder(marked?.encoding ?? guess(bytes)).decode(bytes).replace(/[\u0000\u001a]+$/, "");
  return isText(text) ? text : null;
}

function guess(bytes: Uint8Array): Encoding {
  if (withoutZerosAtEnd(bytes).includes(0)) return guessUtf16(bytes);
  if (isValid("utf-8", bytes)) return "utf-8";
  return mostLinesAreUtf8(bytes) ? "utf-8" : "gb18030";
}

function withoutZerosAtEnd(bytes: Uint8Array): Uint8Array {
  let length = bytes.length;
  while (length > 0 && bytes[length - 1] === 0) length -= 1;
  return bytes.subarray(0, length);
}

/** The order of bytes that gives more of what every list has. */
function guessUtf16(bytes: Uint8Array): Encoding {
  const score = (encoding: Encoding): number => new TextDecoder(encoding).decode(bytes).match(/[\t\n\r,;0-9]/g)?.length ?? 0;
  return score("utf-16be") > score("utf-16le") ? "utf-16be" : "utf-16le";
}

function isValid(encoding: Encoding, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A name that was cut in the middle of a character spoils its line only; lines in GB18030 are hardly ever valid UTF-8. */
function mostLinesAreUtf8(bytes: Uint8Array): boolean {
  const lines = linesOf(bytes).filter((line) => line.some((byte) => byte >= 0x80));
  return lines.filter((line) => isValid("utf-8", line)).length * 2 > lines.length;
}

function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = 0; end <= bytes.length; end += 1) {
    if (end < bytes.length && bytes[end] !== 0x0a && bytes[end] !== 0x0d) continue;
    if (end > start) lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

/** Control characters other than tab, line feed, form feed and carriage return, and what could not be decoded, spoil a line. */
const SPOILT = /[\u0000-\u0008\u000b\u000e-\u001f\ufffd]/;

/** Pictures and the like are spoilt all over; a text in some lines. */
function isText(text: string): boolean {
  const lines = text.split(/[\n\r]+/).filter((line) => line !== "");
  return lines.length === 0 || lines.filter((line) => SPOILT.test(line)).length * 2 < lines.length;
}
