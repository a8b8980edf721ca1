/** LibreOffice as a second opinion: recalculates .xlsx files from scratch in a profile of its own. */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

export function findLibreOffice(): string | null {
  try {
    return execFileSync("which", ["soffice"], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}

/** describe, or a skip that names what is missing. */
export function describeWithLibreOffice(name: string, body: () => void): void {
  if (findLibreOffice()) describe(name, body);
  else describe.skip(`${name} (skipped: LibreOffice is not installed, package libreoffice-calc-nogui)`, body);
}

/** OOXMLRecalcMode 0 means: always recalculate; otherwise LibreOffice trusts the results stored in the file. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Makes a profile in which files are calculated anew when they are opened. */
export function recalculateAlways(profile: string): void {
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
}

/** Saves every file anew after a full recalculation; returns the new bytes in the order given. */
export async function recalculateFiles(files: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), "second-opinion-"));
  try {
    const profile = join(folder, "profile");
    recalculateAlways(profile);
    const paths = files.map((bytes, index) => {
      const path = join(folder, `unit${index}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const out = join(folder, "out");
    await run("soffice", [
      "--headless",
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--convert-to",
      "xlsx",
      "--outdir",
      out,
      ...paths,
    ]);
    return paths.map((path) => new Uint8Array(readFileSync(join(out, basename(path)))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: "ignore" });
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`))));
  });
}
