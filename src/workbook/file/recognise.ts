/** Tells from the first bytes what a file is, so that the user hears "旧版 .xls" and not "文件损坏". */
import { WorkbookError } from "../port";

const ole2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zipEntry = [0x50, 0x4b, 0x03, 0x04];
/** A zip without entries consists of its end record only. */
const zipEnd = [0x50, 0x4b, 0x05, 0x06];

/** Throws emptyFile, unsupportedFormat or unreadable unless the bytes begin like a zip archive. */
export function refuseUnlessZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookError("emptyFile", "0 bytes");
  if (startsWith(bytes, ole2))
    throw new WorkbookError("unsupportedFormat", "OLE2 container: an old .xls, or an .xlsx with a password");
  if (startsWith(bytes, zipEntry) || startsWith(bytes, zipEnd)) return;
  if (looksLikeText(bytes)) throw new WorkbookError("unsupportedFormat", "a text file (.csv, .txt, .html or .xml)");
  throw new WorkbookError("unreadable", "not a zip archive");
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Text has no control characters but tab, line feed and carriage return; bytes above 0x7f may be GBK or UTF-8. */
function looksLikeText(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 4096).every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
