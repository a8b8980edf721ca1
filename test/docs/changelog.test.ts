/** CHANGELOG.md: versions, and under each entries that can be named: a heading of their own, what kind of change, for whom. */
import { readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const text = readFileSync(path.join(root, "CHANGELOG.md"), "utf8");
const KINDS = ["新增", "表式", "规则", "修正", "界面", "其他"];

test("the newest version is that of the package", () => {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
  expect(/^## (?:Unreleased\n[^]*?\n## )?(\d+\.\d+\.\d+)/m.exec(text)?.[1]).toBe(version);
});

test("every entry has one heading, and says its kind first", () => {
  const entries = text.slice(0, text.indexOf("\n## 0.1.0")).split(/^### /m).slice(1);
  expect(entries.length).toBeGreaterThan(100);
  const said = entries.map((entry) => /^.+\n- \*\*Kind\*\*: (.+)\n/.exec(entry)?.[1]?.split(/[,、]\s?/) ?? []);
  expect(
    said
      .map((kinds, index) =>
        kinds.length > 0 && kinds.every((kind) => KINDS.includes(kind)) ? null : entries[index]?.slice(0, 80),
      )
      .filter((one) => one !== null),
  ).toEqual([]);
  expect(entries.filter((entry) => entry.split("- **Kind**").length > 2).map((entry) => entry.slice(0, 80))).toEqual(
    [],
  );
});
