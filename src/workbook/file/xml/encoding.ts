/** The bytes of an XML part as text: UTF-8 or UTF-16 (ECMA-376 part 2, 8.2), and what else a declaration names. */
import { malformed } from "./entities";

/** Line ends are those of XML 1.0, 2.11: a line feed. Throws unreadable for bytes that are no text of their encoding. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const text = decoded(bytes, part);
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function decoded(bytes: Uint8Array, part: string): string {
  const label = encodingOf(bytes);
  try {
    // A byte order mark is left out by the decoder.
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw malformed(part, `not in ${label}`);
  }
}

/** A declaration stands at the very beginning and is written in ASCII. */
const DECLARATION_LENGTH = 120;
const declaredEncoding = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/;

/** By the byte order mark, else by how "<" is written, else by the declaration. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const declared = declaredEncoding
    .exec(String.fromCharCode(...bytes.subarray(0, DECLARATION_LENGTH)))?.[1]
    ?.toLowerCase();
  // Bytes that begin like this are not UTF-16, whatever they say.
  return declared === undefined || declared.startsWith("utf-16") ? "utf-8" : declared;
}
