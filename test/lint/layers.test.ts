import path from "node:path";

const { objection } = jest.requireActual<{ objection(file: string, source: string): string | null }>(
  "../../lint/layers.js",
);
const inSource = (file: string): string => path.resolve(__dirname, "../../src", file);

const allowed: readonly [string, string][] = [
  ["core/check/run.ts", "../amount/amount"],
  ["core/check/run.ts", "../narrate/percent"],
  ["core/check/book/run.ts", "../run"],
  ["core/declare/pack.ts", "zod"],
  ["packs/shanxi-unit-2026/pack.ts", "../../core/declare/pack"],
  ["workbook/excel/run.ts", "../port"],
  ["app/session.ts", "../workbook/port"],
  ["taskpane/index.tsx", "react-dom/client"],
  ["taskpane/index.tsx", "../workbook/excel/excelWorkbook"],
  ["cli/main.ts", "../workbook/file/fileWorkbook"],
  ["taskpane/import/ImportSection.tsx", "../../workbook/list/readList"],
  ["workbook/list/readList.ts", "../file/fileWorkbook"],
  ["workbook/list/readList.ts", "papaparse"],
  ["sandbox/page/main.ts", "../host/wire/WireHost"],
  ["sandbox/server/main.ts", "node:https"],
];

const refused: readonly [string, string][] = [
  ["core/check/run.ts", "../../workbook/port"],
  ["core/check/run.ts", "../diagnose/diagnose"],
  ["core/terms/words.ts", "../formula/index"],
  ["core/check/run.ts", "node:fs"],
  ["core/check/run.ts", "react"],
  ["packs/shanxi-unit-2026/pack.ts", "../../app/session"],
  ["workbook/port.ts", "./excel/run"],
  ["workbook/file/read.ts", "../excel/run"],
  ["app/session.ts", "../workbook/excel/run"],
  ["taskpane/index.tsx", "../workbook/file/fileWorkbook"],
  ["core/import/rows.ts", "papaparse"],
  ["workbook/list/readList.ts", "node:fs"],
  ["app/import/importList.ts", "../../workbook/list/readList"],
  ["taskpane/index.tsx", "../sandbox/host/book"],
  ["cli/main.ts", "../taskpane/index"],
  ["sandbox/page/main.ts", "../../taskpane/index"],
  ["sandbox/host/book.ts", "../../workbook/port"],
  ["core/check/run.ts", "zodiac"],
];

test.each(allowed)("%s may import %s", (file, source) => {
  expect(objection(inSource(file), source)).toBeNull();
});

test.each(refused)("%s may not import %s", (file, source) => {
  expect(objection(inSource(file), source)).toContain("may not");
});

test("a file of core that stands on no floor is refused", () => {
  expect(objection(inSource("core/anything/new.ts"), "../text/normalize")).toContain("lint/floors.js");
});
