/** Writes a file whole or not at all, keeping what the old one was: its permissions, its owner, the link that leads to it. */
import type { Stats } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { access, constants, lstat, open, readlink, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { WorkbookError } from "../port";
import { NotRegularFile } from "./disk";
import { removeTemporaries, temporaryName } from "./temporaries";

/** As many links as systems follow. */
const MOST_LINKS = 40;
const WRITABLE = 0o222;
const PERMISSIONS = 0o7777;

/**
 * Writes beside the target and renames, so the target is either the old file or the whole new one. A link stays and what it leads
 * to is replaced; other hard links to the old file keep the old content. Throws readOnly or rejected.
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<void> {
  let temporary: string | null = null;
  try {
    const target = await behindLinks(path);
    const old = await replaceable(target);
    const folder = dirname(target);
    removeTemporaries(folder, { own: false });
    const name = join(folder, temporaryName());
    const file = await open(name, "wx", old ? 0o600 : 0o666);
    temporary = name;
    try {
      await file.writeFile(bytes);
      if (old) await takeOver(file, old);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(name, target);
  } catch (cause) {
    if (temporary !== null) await rm(temporary, { force: true });
    const code = errorCode(cause);
    // Windows answers EBUSY or EPERM when the target is open in Excel.
    const locked = ["EACCES", "EBUSY", "EPERM", "EROFS"].includes(code);
    throw new WorkbookError(locked ? "readOnly" : "rejected", `${path}: ${code}`, { cause });
  }
}

/** Also where a link leads to nothing yet. */
async function behindLinks(path: string): Promise<string> {
  let target = resolve(path);
  for (let links = 0; links < MOST_LINKS; links += 1) {
    const stats = await statsOf(target);
    if (stats === null || !stats.isSymbolicLink()) return target;
    target = resolve(dirname(target), await readlink(target));
  }
  throw Object.assign(new Error("links lead in a circle"), { code: "ELOOP" });
}

async function statsOf(path: string): Promise<Stats | null> {
  return lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}

/** The file that is there, null where there is none. One that nobody may write is not replaced either, not even by the administrator. */
async function replaceable(target: string): Promise<Stats | null> {
  const stats = await statsOf(target);
  if (stats === null) return null;
  if (stats.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
  if (!stats.isFile()) throw new NotRegularFile("no regular file");
  if ((stats.mode & WRITABLE) === 0) throw Object.assign(new Error("read only"), { code: "EACCES" });
  await access(target, constants.W_OK);
  return stats;
}

async function takeOver(file: FileHandle, old: Stats): Promise<void> {
  const { uid, gid } = await file.stat();
  // Only the administrator can give a file to its owner; for others it is their own already, or becomes so.
  if (uid !== old.uid || gid !== old.gid) await file.chown(old.uid, old.gid).catch(() => undefined);
  await file.chmod(old.mode & PERMISSIONS);
}

function errorCode(cause: unknown): string {
  return typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : String(cause);
}
