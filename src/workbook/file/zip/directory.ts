/** The central directory of a zip archive (PKWARE APPNOTE 6.3, 4.3.12), read before a single byte is inflated. */
import { WorkbookError } from "../../port";

export interface ZipEntry {
  readonly path: string;
  readonly method: number;
  /** Checksum of what the entry unpacks to. */
  readonly crc: number;
  readonly compressedSize: number;
  /** As the archive claims; inflating must not trust it. */
  readonly size: number;
  readonly localHeader: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const wideMarker = 0xffffffff;
const encryptedFlag = 1;

/** Entries in archive order, folders left out. Throws unreadable on a broken directory. */
export function readDirectory(bytes: Uint8Array, maxEntries: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) throw new WorkbookError("tooLarge", `${count} entries in the archive`);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) throw broken("central directory");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const entry = readEntry(view, bytes, at, nameLength, extraLength);
    if (!entry.path.endsWith("/")) entries.push(entry);
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, nameLength: number, extraLength: number): ZipEntry {
  if ((view.getUint16(at + 8, true) & encryptedFlag) !== 0)
    throw new WorkbookError("unsupportedFormat", "encrypted zip entry");
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const wide = wideFields(view, at + 46 + nameLength, extraLength);
  const field = (offset: number): number => {
    const value = view.getUint32(at + offset, true);
    return value === wideMarker ? (wide.shift() ?? value) : value;
  };
  // The zip64 extra field lists only the fields that overflowed, in this order.
  const size = field(24);
  const compressedSize = field(20);
  const localHeader = field(42);
  const path = name.replace(/\\/g, "/").replace(/^\/+/, "");
  return {
    path,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size,
    compressedSize,
    localHeader,
  };
}

function wideFields(view: DataView, from: number, length: number): number[] {
  let at = from;
  while (at + 4 <= from + length && at + 4 <= view.byteLength) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      const values: number[] = [];
      for (let field = at + 4; field + 8 <= Math.min(at + 4 + size, view.byteLength); field += 8)
        values.push(Number(view.getBigUint64(field, true)));
      return values;
    }
    at += 4 + size;
  }
  return [];
}

/** The end record is 22 bytes plus a comment of at most 65,535; one whose comment ends with the file is surely it. */
function findEnd(view: DataView): number {
  let found: number | null = null;
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
    found ??= at;
  }
  if (found === null) throw broken("end of central directory");
  return found;
}

function broken(what: string): WorkbookError {
  return new WorkbookError("unreadable", `zip: ${what} not found`);
}
