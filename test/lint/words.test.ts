/** A word of the code means one thing: an exported type is declared in one file of src, so that an import line tells what comes in. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const src = path.resolve(__dirname, "../../src");

/** Words that may mean two things, each with the reason. Types alone are counted: a component may be called by what it draws. */
const ALLOWED: Readonly<Record<string, string>> = {};

const DECLARED = /^export (?:declare )?(?:interface|type|(?:abstract )?class|(?:const )?enum) (\w+)/gm;

function declaredIn(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const declared = new Map<string, Set<string>>();
  for (const file of files)
    for (const [, name = ""] of readFileSync(path.join(src, file), "utf8").matchAll(DECLARED))
      declared.set(name, (declared.get(name) ?? new Set()).add(file));
  return new Map([...declared].map(([name, places]) => [name, [...places].sort()]));
}

const sources = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll(path.sep, "/"))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
const declared = declaredIn(sources);

test("an exported type has a name that no other file gives to another", () => {
  const twice = [...declared].filter(([name, places]) => places.length > 1 && !(name in ALLOWED));
  expect(twice).toEqual([]);
});

test("what is allowed is needed", () => {
  expect(Object.keys(ALLOWED).filter((name) => (declared.get(name)?.length ?? 0) < 2)).toEqual([]);
});

test("declarations of every kind are counted", () => {
  expect(["Finding", "Severity", "PaneConnection"].filter((name) => !declared.has(name))).toEqual([]);
  expect(declared.size).toBeGreaterThan(1000);
});
