/** Reads files from the disk; `replaceFile.ts` writes them. Nothing else of this adapter touches it. */
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { WorkbookError } from "../port";

/** Larger files are refused before they are loaded; a disclosure workbook has a few hundred KB. */
const maxFileSize = 100 * 1024 * 1024;
/** Bytes that are read beyond what the size says, to see whether it lies. */
const STEP = 64 * 1024;

/** What is there but is no file with an end: a pipe, a device, a socket. */
export class NotRegularFile extends Error {
  readonly code = "ENOTREG";
}

/** The bytes of a file. Throws WorkbookError unreadable (missing, a folder, a pipe or device, no permission) or tooLarge. */
export async function readFileSafely(path: string): Promise<Uint8Array> {
  try {
    // Opening a pipe to which nobody writes would wait for ever.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return await contentOf(file, path);
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    throw new WorkbookError("unreadable", `${path}: ${errorCode(cause)}`, { cause });
  }
}

async function contentOf(file: FileHandle, path: string): Promise<Uint8Array> {
  const stats = await file.stat();
  if (stats.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
  if (!stats.isFile()) throw new NotRegularFile("no regular file");
  if (stats.size > maxFileSize) throw new WorkbookError("tooLarge", `${path}: ${stats.size} bytes`);
  return readToEnd(file, path, stats.size);
}

/** The size is a hint: files of /proc say 0, and a file may grow while it is read. */
async function readToEnd(file: FileHandle, path: string, hint: number): Promise<Uint8Array> {
  let buffer = new Uint8Array(hint + 1);
  let length = 0;
  for (;;) {
    if (length === buffer.length) {
      const larger = new Uint8Array(buffer.length + Math.max(STEP, buffer.length));
      larger.set(buffer);
      buffer = larger;
    }
    const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
    if (bytesRead === 0) return buffer.slice(0, length);
    length += bytesRead;
    if (length > maxFileSize) throw new WorkbookError("tooLarge", `${path}: more than ${maxFileSize} bytes`);
  }
}

function errorCode(cause: unknown): string {
  return typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : String(cause);
}
