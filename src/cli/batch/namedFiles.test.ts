import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { namedFiles, namesIn } from "./namedFiles";

const given = (files: readonly string[], list?: string): Parameters<typeof namedFiles>[0] => ({
  files,
  values: new Map(list === undefined ? [] : [["files-from", list]]),
  flags: new Set(),
  lists: new Map(),
});

test("lines, lines of Windows, and names parted by NUL", () => {
  expect(namesIn("甲.xlsx\n\n乙 局.xlsx\n")).toEqual(["甲.xlsx", "乙 局.xlsx"]);
  expect(namesIn("\uFEFF甲.xlsx\r\n乙.xlsx\r\n")).toEqual(["甲.xlsx", "乙.xlsx"]);
  expect(namesIn("甲\n一.xlsx\0乙.xlsx\0")).toEqual(["甲\n一.xlsx", "乙.xlsx"]);
  expect(namesIn("")).toEqual([]);
});

test("standard input, a file, and names given themselves", async () => {
  expect(await namedFiles(given(["甲.xlsx"]))).toEqual(["甲.xlsx"]);
  expect(
    await namedFiles(given(["甲.xlsx"], "-"), Readable.from([Buffer.from("乙.xl"), Buffer.from("sx\n丙.xlsx")])),
  ).toEqual(["甲.xlsx", "乙.xlsx", "丙.xlsx"]);
  const list = join(mkdtempSync(join(tmpdir(), "names-")), "单.txt");
  writeFileSync(list, "丁.xlsx\n");
  expect(await namedFiles(given([], list))).toEqual(["丁.xlsx"]);
});
