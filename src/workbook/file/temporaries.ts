/**
 * Names of the files that are written beside their target before they take its place, and their removal. The name tells whose they
 * are, so that what a killed run left behind can be told from what somebody is writing now; nothing else is ever removed.
 */
import { createHash, randomBytes } from "node:crypto";
import { readdirSync, realpathSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join, resolve } from "node:path";

/** Several computers write into one shared folder, and count their processes alike. */
const HOST = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);
const NAME = /^\.disclosure-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}\.tmp$/;

/** Short, whatever the target is called: file systems take 255 bytes, which is 85 Chinese characters. */
export function temporaryName(): string {
  return `.disclosure-${HOST}-${process.pid}-${randomBytes(6).toString("hex")}.tmp`;
}

/** Removes what processes of this computer that have ended left in the folder; with `own` also what this one did not finish. Never throws. */
export function removeTemporaries(folder: string, { own }: { readonly own: boolean }): void {
  for (const name of namesIn(folder)) {
    const [, host, pid] = NAME.exec(name) ?? [];
    if (host !== HOST || pid === undefined) continue;
    if (Number(pid) === process.pid ? own : !isRunning(Number(pid))) remove(join(folder, name));
  }
}

/** Those beside a target, and beside what it leads to where it is a link. */
export function removeTemporariesBeside(target: string): void {
  const path = resolve(target);
  for (const folder of new Set([dirname(path), dirname(behindLinks(path))])) removeTemporaries(folder, { own: true });
}

function behindLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Somebody else's folder: it stays.
  }
}

/** A process of somebody else answers EPERM. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
