/** The index of decisions lists every one, by its number, title and status. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = path.resolve(__dirname, "../../docs/adr");

test("docs/adr/README.md is what the files say", () => {
  const index = readFileSync(path.join(folder, "README.md"), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("| ["));
  const said = readdirSync(folder)
    .filter((name) => /^\d{4}-/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(folder, name), "utf8");
      const [, number = "", title = ""] = /^# (\d{4})\. (.*)$/m.exec(text) ?? [];
      const [, status = ""] = /^Status: (.*)$/m.exec(text) ?? [];
      return `| [${number}](${name}) | ${title} | ${status} |`;
    });
  expect(said.length).toBeGreaterThan(30);
  expect(index).toEqual(said);
});
