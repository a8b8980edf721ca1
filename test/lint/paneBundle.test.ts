/** What the pane bundles runs in a browser: no file that it reaches imports a module of Node. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

function resolve(from: string, source: string): string {
  const target = path.resolve(path.dirname(from), source);
  return (
    [target, `${target}.ts`, `${target}.tsx`, path.join(target, "index.ts")].find(
      (file) => existsSync(file) && path.extname(file) !== "",
    ) ?? target
  );
}

/** Every file that `entry` reaches, types aside, with the packages that it imports. */
function reached(entry: string): ReadonlyMap<string, readonly string[]> {
  const seen = new Map<string, readonly string[]>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file) || !/\.tsx?$/.test(file)) continue;
    const text = readFileSync(file, "utf8");
    const sources = [
      ...text.matchAll(/^(?:import|export) (?!type )[^;]*?from "([^"]+)"|\bimport\((?:\/\*[^*]*\*\/ )?"([^"]+)"\)/gm),
    ].map((match) => match[1] ?? match[2] ?? "");
    seen.set(
      file,
      sources.filter((source) => !source.startsWith(".")),
    );
    for (const source of sources) if (source.startsWith(".")) waiting.push(resolve(file, source));
  }
  return seen;
}

test.each(["src/taskpane/index.tsx"])("%s", (entry) => {
  const files = reached(path.join(root, entry));
  expect(files.size).toBeGreaterThan(50);
  expect(
    [...files].flatMap(([file, packages]) =>
      packages.filter((name) => name.startsWith("node:")).map((name) => `${path.relative(root, file)}: ${name}`),
    ),
  ).toEqual([]);
});

test("the pane does read .xlsx and CSV itself", () => {
  const files = [...reached(path.join(root, "src/taskpane/index.tsx")).keys()].map((file) => path.relative(root, file));
  expect(files).toEqual(expect.arrayContaining(["src/workbook/list/readList.ts", "src/workbook/file/fileWorkbook.ts"]));
  expect(files).not.toContain("src/workbook/file/disk.ts");
});
