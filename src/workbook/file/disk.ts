/** The only place of this adapter that touches the disk. */
import { randomUUID } from "node:crypto";
import { open, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { WorkbookError } from "../port";

/** Larger files are refused before they are loaded; a disclosure workbook has a few hundred KB. */
const maxFileSize = 100 * 1024 * 1024;

/** The bytes of a file. Throws WorkbookError unreadable (missing, a folder, no permission) or tooLarge. */
export async function readFileSafely(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > maxFileSize) throw new WorkbookError("tooLarge", `${path}: ${size} bytes`);
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    throw new WorkbookError("unreadable", `${path}: ${errorCode(cause)}`, { cause });
  }
}

/** Writes beside the target and renames, so the target is either the old file or the whole new one. Throws readOnly or rejected. */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<void> {
  let created = false;
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, "wx");
    created = true;
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    if (created) await rm(temporary, { force: true });
    const code = errorCode(cause);
    // Windows answers EBUSY or EPERM when the target is open in Excel.
    const locked = ["EACCES", "EBUSY", "EPERM", "EROFS"].includes(code);
    throw new WorkbookError(locked ? "readOnly" : "rejected", `${path}: ${code}`, { cause });
  }
}

function errorCode(cause: unknown): string {
  return cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
}
