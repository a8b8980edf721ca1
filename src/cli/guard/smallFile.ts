/**
 * Whether a file is so small that reading it cannot use up memory, whatever is in it: then it needs no thread of its own, whose start
 * costs a tenth of a check. What a workbook unpacks to is added up from its directory, and the reader refuses one that lies.
 */
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { readDirectory } from "../../workbook/file/zip/directory";

/** Bytes on disk; a disclosure has some hundred KB. */
const SMALL = 1024 * 1024;
/** Bytes of all parts; a disclosure has one to two MB. A million elements without content would fit, which take 150 MB. */
const SMALL_UNPACKED = 4 * 1024 * 1024;
const MOST_ENTRIES = 1000;
const ZIP = [0x50, 0x4b];

export async function allSmall(paths: readonly string[]): Promise<boolean> {
  for (const path of paths) if (!(await isSmall(path))) return false;
  return true;
}

/** What is not there, or no file at all, is refused at once by whoever reads it. */
async function isSmall(path: string): Promise<boolean> {
  try {
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = await file.stat();
      if (!stats.isFile()) return true;
      const bytes = new Uint8Array(SMALL + 1);
      const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
      return bytesRead <= SMALL && unpacksSmall(bytes.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch {
    return true;
  }
}

function unpacksSmall(bytes: Uint8Array): boolean {
  if (!ZIP.every((byte, index) => bytes[index] === byte)) return true;
  try {
    return readDirectory(bytes, MOST_ENTRIES).reduce((sum, { size }) => sum + size, 0) <= SMALL_UNPACKED;
  } catch {
    return false;
  }
}
