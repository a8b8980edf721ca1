/**
 * The text of a file whose encoding nobody states: by its mark, else by what the bytes can be: UTF-16 where they hold zeros, UTF-8, or GB18030
 * (GBK and GB2312 are parts of it). A few damaged bytes do not cost the whole list: they become U+FFFD, which the reader of the rows names.
 */
import { withoutEnd } from "../../core/text/ends";

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
  const text = withoutEnd(new TextDecoder(marked?.encoding ?? guess(bytes)).decode(bytes), "\u0000\u001a");
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

/** What every list has: tab, line ends, separators and digits. */
const USUAL = new Set([..."\t\n\r,;0123456789"].map((character) => character.charCodeAt(0)));

/** The order of bytes that gives more of it. */
function guessUtf16(bytes: Uint8Array): Encoding {
  let [little, big] = [0, 0];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    if (second === 0 && USUAL.has(first)) little += 1;
    else if (first === 0 && USUAL.has(second)) big += 1;
  }
  return big > little ? "utf-16be" : "utf-16le";
}

function isValid(encoding: Encoding, bytes: Uint8Array): boolean {
  return isDecodable(bytes, new TextDecoder(encoding, { fatal: true }));
}

/** `strict` throws at what is not valid, and can be used again. */
function isDecodable(bytes: Uint8Array, strict: TextDecoder): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** So many lines tell; a damaged one costs ten times what others do. */
const LINES_ASKED = 10_000;

/** A name that was cut in the middle of a character spoils its line only; lines in GB18030 are hardly ever valid UTF-8. */
function mostLinesAreUtf8(bytes: Uint8Array): boolean {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let [lines, valid] = [0, 0];
  let [start, isPlain] = [0, true];
  for (let end = 0; end <= bytes.length && lines < LINES_ASKED; end += 1) {
    const byte = bytes[end] ?? LINE_FEED;
    if (byte !== LINE_FEED && byte !== RETURN) {
      isPlain &&= byte < 0x80;
      continue;
    }
    if (!isPlain) {
      lines += 1;
      if (isDecodable(bytes.subarray(start, end), strict)) valid += 1;
    }
    [start, isPlain] = [end + 1, true];
  }
  return valid * 2 > lines;
}

const LINE_FEED = 10;
const RETURN = 13;

/** Control characters other than tab, line feed, form feed and carriage return, and what could not be decoded, spoil a line. */
function spoils(code: number): boolean {
  return (code < 0x20 && code !== 9 && code !== LINE_FEED && code !== 12 && code !== RETURN) || code === 0xfffd;
}

/** Pictures and the like are spoilt all over; a text in some lines, blank ones left out. */
function isText(text: string): boolean {
  let [lines, spoilt] = [0, 0];
  let [isBlank, isSpoilt] = [true, false];
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : LINE_FEED;
    if (code !== LINE_FEED && code !== RETURN) {
      isBlank = false;
      isSpoilt ||= spoils(code);
      continue;
    }
    if (!isBlank) lines += 1;
    if (isSpoilt) spoilt += 1;
    [isBlank, isSpoilt] = [true, false];
  }
  return lines === 0 || spoilt * 2 < lines;
}
