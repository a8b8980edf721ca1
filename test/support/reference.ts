/** Documents that are not part of the project: published disclosures and blank forms. Tests that read them are skipped, by name, where they are absent. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = process.env.REFERENCE_FOLDER ?? join(__dirname, "../../../shared/reference");

export function hasReference(...parts: readonly string[]): boolean {
  return existsSync(join(FOLDER, ...parts));
}

export function readReference(...parts: readonly string[]): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, ...parts)));
}

/** describe, or a skip that says why. */
export function describeWithReference(name: string, parts: readonly string[], body: () => void): void {
  if (hasReference(...parts)) describe(name, body);
  else describe.skip(`${name} (skipped: the reference document ${parts.at(-1) ?? ""} is not here)`, body);
}
