/** Packages as lists of parts, so that names may be odd and occur twice. */
import { deflateSync, strFromU8, strToU8, unzipSync } from "fflate";

export interface Part {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Of an ordinary package: the mutated ones are never read here. */
export function partsOf(file: Uint8Array): readonly Part[] {
  return Object.entries(unzipSync(file)).map(([name, content]) => ({ name, content }));
}

export function textOf(part: Part): string {
  return strFromU8(part.content);
}

export function withText(part: Part, text: string): Part {
  // Lone surrogates become U+FFFD here, as in every other writer; as references they stay.
  return { name: part.name, content: new TextEncoder().encode(text) };
}

interface Packed {
  readonly body: Uint8Array;
  readonly sum: number;
}

export function packed(parts: readonly Part[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  const known = new Map<Uint8Array, Packed>();
  let offset = 0;
  for (const { name, content } of parts) {
    const { body, sum } = known.get(content) ?? { body: deflateSync(content, { level: 1 }), sum: crc32(content) };
    known.set(content, { body, sum });
    const title = strToU8(name);
    const sizes = fields([
      [2, 20],
      [2, 0x800],
      [2, 8],
      [4, 0x50216000],
      [4, sum],
      [4, body.length],
      [4, content.length],
      [2, title.length],
      [2, 0],
    ]);
    locals.push(fields([[4, 0x04034b50]]), sizes, title, body);
    const rest = fields([
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ]);
    centrals.push(
      fields([
        [4, 0x02014b50],
        [2, 20],
      ]),
      sizes,
      rest,
      title,
    );
    offset += 4 + sizes.length + title.length + body.length;
  }
  const directory = joined(centrals);
  const count = parts.length;
  return joined([
    ...locals,
    directory,
    fields([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, count],
      [2, count],
      [4, directory.length],
      [4, offset],
      [2, 0],
    ]),
  ]);
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Little-endian numbers of so many bytes. */
function fields(list: readonly (readonly [bytes: number, value: number])[]): Uint8Array {
  const written = new Uint8Array(list.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of list)
    for (let index = 0; index < bytes; index += 1) written[at++] = value >>> (8 * index);
  return written;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(content: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of content) value = (TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
