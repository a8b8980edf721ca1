/** Which tests a mutant of core has to survive: those beside its file, and those named for its folder. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

/** The folders of core that are mutated, each with the folders of test/ that are named for what it does. */
export const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  identity: ["src/core/check/figures"],
  locate: ["test/recognition"],
  narrate: ["test/narrative"],
  diagnose: [],
};

/** Nearest first; a step is run where the one before noticed nothing. Paths relative to `root`. */
export function nearTests(root: string, file: string): readonly (readonly string[])[] {
  const [, , folder = ""] = file.split("/");
  const named = [`src/core/${folder}`, ...(FOLDERS[folder] ?? [])].flatMap((place) => testsUnder(root, place));
  const own = file.replace(/\.ts$/, ".test.ts");
  const beside = named.filter((test) => path.dirname(test) === path.dirname(file));
  return [
    existsSync(path.join(root, own)) ? [own] : [],
    beside.filter((test) => test !== own),
    named.filter((test) => !beside.includes(test)),
  ].filter((step) => step.length > 0);
}

function testsUnder(root: string, folder: string): readonly string[] {
  return filesUnder(root, folder).filter((file) => file.endsWith(".test.ts") && !file.endsWith(".long.test.ts"));
}

/** The sources of a folder of core that can be mutated. */
export function sourcesOf(root: string, folder: string): readonly string[] {
  return filesUnder(root, `src/core/${folder}`).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
}

function filesUnder(root: string, folder: string): readonly string[] {
  const absolute = path.join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll(path.sep, "/")}`)
    .sort();
}
