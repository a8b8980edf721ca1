/** Zip archives in and out. What comes in may be hostile: sizes are checked before and while inflating. */
import { zipSync } from "fflate";
import { WorkbookError } from "../../port";
import { crc32 } from "./crc32";
import { readDirectory } from "./directory";
import type { ZipEntry } from "./directory";
import type { Inflater } from "./inflate";
import { portableInflater } from "./inflate";

/** A real disclosure workbook inflates to a few MB in some forty entries. */
const maxTotalSize = 200 * 1024 * 1024;
const maxEntries = 2000;
/** XML of repeated rows compresses well, hence the ratio counts only above `ratioFreeSize`. */
const maxRatio = 100;
const ratioFreeSize = 20 * 1024 * 1024;

export type Parts = ReadonlyMap<string, Uint8Array>;

/** Path → bytes. Throws tooLarge for a zip bomb, unreadable for a broken archive, unsupportedFormat for what Excel would write otherwise. */
export function readArchive(bytes: Uint8Array, inflate: Inflater = portableInflater): Map<string, Uint8Array> {
  const entries = readDirectory(bytes, maxEntries);
  const limit = unpackedLimit(bytes.length);
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > limit) throw bomb(bytes.length);
  const parts = new Map<string, Uint8Array>();
  const names = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    const name = entry.path.toLowerCase();
    // Names of parts differ by more than case (ECMA-376 part 2, 9.1.1), or two programs would read two workbooks from one file.
    // fflate keys its files by name: an entry called __proto__ would change its objects.
    if (names.has(name) || name === "__proto__") throw new WorkbookError("unreadable", `zip: bad entry ${entry.path}`);
    names.add(name);
    const part = unpack(bytes, entry, limit - total, inflate);
    total += part.length;
    parts.set(entry.path, part);
  }
  return parts;
}

/** The archive with these parts, [Content_Types].xml first as Office writes it. */
export function writeArchive(parts: Parts): Uint8Array {
  const isFirst = ([path]: readonly [string, Uint8Array]): boolean => path.toLowerCase() === "[content_types].xml";
  const files = Object.fromEntries([...[...parts].filter(isFirst), ...[...parts].filter((part) => !isFirst(part))]);
  // A fixed date keeps equal workbooks equal byte for byte; zip has no time zone, so local noon stays on the day everywhere.
  return zipSync(files, { level: 6, mtime: new Date(2020, 0, 1, 12) });
}

/** Bytes that an archive of this size may unpack to. */
function unpackedLimit(compressedSize: number): number {
  return Math.min(maxTotalSize, Math.max(ratioFreeSize, maxRatio * compressedSize));
}

function bomb(compressedSize: number): WorkbookError {
  return new WorkbookError(
    "tooLarge",
    `more than ${unpackedLimit(compressedSize)} bytes unpacked from ${compressedSize}`,
  );
}

/** `room`: more bytes than this are a bomb. One damaged byte makes another amount of an amount, hence the checksum. */
function unpack(bytes: Uint8Array, entry: ZipEntry, room: number, inflate: Inflater): Uint8Array {
  const packed = packedBytes(bytes, entry);
  if (entry.method !== 0 && entry.method !== 8)
    throw new WorkbookError("unsupportedFormat", `zip: ${entry.path} uses method ${entry.method}`);
  // Some programs write an empty part as a deflated entry of no bytes at all.
  const isDeflated = entry.method === 8 && packed.length > 0;
  const part = isDeflated ? inflate(packed, entry.path, room) : packed.length <= room ? packed : null;
  if (part === null) throw bomb(bytes.length);
  if ((inflate.crc32 ?? crc32)(part) !== entry.crc)
    throw new WorkbookError("unreadable", `zip: ${entry.path} has another checksum`);
  return part;
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cutOff = new WorkbookError("unreadable", `zip: ${entry.path} is cut off`);
  if (entry.localHeader + 30 > bytes.length) throw cutOff;
  const names = view.getUint16(entry.localHeader + 26, true) + view.getUint16(entry.localHeader + 28, true);
  const packed = bytes.subarray(entry.localHeader + 30 + names, entry.localHeader + 30 + names + entry.compressedSize);
  if (packed.length < entry.compressedSize) throw cutOff;
  return packed;
}
