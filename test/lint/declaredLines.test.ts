/**
 * A form says a thing once: what the thirteen tables, rules and sentences of the Shanxi form may take, in lines as the formatter leaves them
 * (docs/adr/0037). Performance forms, 基础信息 and pages are not counted.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const form = path.resolve(__dirname, "../../src/packs/shanxi-unit-2026");
const MOST = 2400;

function linesIn(folder: string): number {
  const files = readdirSync(path.join(form, folder)).map((name) => path.join(form, folder, name));
  expect(files.length).toBeGreaterThan(10);
  return files.reduce((lines, file) => lines + linesOf(file), 0);
}

function linesOf(file: string): number {
  return readFileSync(file, "utf8").split("\n").length - 1;
}

test(`tables, rules and sentences of the Shanxi form take at most ${String(MOST)} lines`, () => {
  const lines = ["tables", "rules", "narrative"].reduce((sum, folder) => sum + linesIn(folder), 0);
  expect(lines + linesOf(path.join(form, "form.ts"))).toBeLessThanOrEqual(MOST);
});
