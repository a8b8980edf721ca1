/** Zip archives in and out. What comes in may be hostile: sizes are checked before and while inflating. */
import { Inflate, strToU8, zipSync } from "fflate";
import { WorkbookError } from "../../port";
import { readDirectory } from "./directory";
import type { ZipEntry } from "./directory";

/** A real disclosure workbook inflates to a few MB in some forty entries. */
const maxTotalSize = 200 * 1024 * 1024;
const maxEntries = 2000;
/** XML of repeated rows compresses well, hence the ratio counts only above `ratioFreeSize`. */
const maxRatio = 100;
const ratioFreeSize = 20 * 1024 * 1024;
/** Deflate grows at most about 1,032 times, so one step yields no more than some 16 MB before the cap is looked at. */
const inflateStep = 16 * 1024;

export type Parts = ReadonlyMap<string, Uint8Array>;

/** Path → bytes. Throws tooLarge for a zip bomb, unreadable for a broken archive. */
export function readArchive(bytes: Uint8Array): Map<string, Uint8Array> {
  const entries = readDirectory(bytes, maxEntries);
  refuseBomb(entries.reduce((sum, entry) => sum + entry.size, 0), bytes.length);
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of entries) {
    if (parts.has(entry.path)) throw new WorkbookError("unreadable", `zip: ${entry.path} twice`);
    const part = unpack(bytes, entry, (size) => refuseBomb(total + size, bytes.length));
    total += part.length;
    parts.set(entry.path, part);
  }
  return parts;
}

/** The archive with these parts, [Content_Types].xml first as Office writes it. */
export function writeArchive(parts: Parts): Uint8Array {
  const first = "[Content_Types].xml";
  const paths = [first, ...[...parts.keys()].filter((path) => path !== first)];
  const files = Object.fromEntries(paths.map((path) => [path, parts.get(path) ?? strToU8("")]));
  // A fixed date keeps equal workbooks equal byte for byte; zip has no time zone, so local noon stays on the day everywhere.
  return zipSync(files, { level: 6, mtime: new Date(2020, 0, 1, 12) });
}

function refuseBomb(size: number, compressedSize: number): void {
  if (size > maxTotalSize || (size > ratioFreeSize && size > maxRatio * compressedSize)) {
    throw new WorkbookError("tooLarge", `${size} bytes unpacked from ${compressedSize}`);
  }
}

function unpack(bytes: Uint8Array, entry: ZipEntry, check: (size: number) => void): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.localHeader + 30 > bytes.length) throw new WorkbookError("unreadable", `zip: ${entry.path} is cut off`);
  const start = entry.localHeader + 30 + view.getUint16(entry.localHeader + 26, true) + view.getUint16(entry.localHeader + 28, true);
  const packed = bytes.subarray(start, start + entry.compressedSize);
  if (packed.length < entry.compressedSize) throw new WorkbookError("unreadable", `zip: ${entry.path} is cut off`);
  if (entry.method === 0) {
    check(packed.length);
    return packed;
  }
  if (entry.method !== 8) throw new WorkbookError("unreadable", `zip: ${entry.path} uses method ${entry.method}`);
  return inflate(packed, entry.path, check);
}

function inflate(packed: Uint8Array, path: string, check: (size: number) => void): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let finished = false;
  const inflater = new Inflate((chunk, final) => {
    size += chunk.length;
    check(size);
    chunks.push(chunk);
    finished = final;
  });
  try {
    for (let at = 0; at === 0 || at < packed.length; at += inflateStep) {
      inflater.push(packed.subarray(at, at + inflateStep), at + inflateStep >= packed.length);
    }
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    throw new WorkbookError("unreadable", `zip: ${path} cannot be inflated`, { cause });
  }
  if (!finished) throw new WorkbookError("unreadable", `zip: ${path} is cut off`);
  return join(chunks, size);
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
