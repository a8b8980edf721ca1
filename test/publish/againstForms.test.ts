/** Performance forms of a document held against those of the workbook. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { differencesBetween } from "../../src/app/against";
import { narrate } from "../../src/core/narrate/narrate";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { packs } from "../../src/packs";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { readDocument } from "../../src/workbook/document/read/readDocument";
import { wordDocument } from "../../src/workbook/document/wordDocument";
import { applied } from "../support/applied";
import { samplePlan, calculated } from "../support/performanceForms";
import { published } from "./publishing";

let book: WorkbookSnapshot;
let bytes: Uint8Array;
beforeAll(async () => {
  const plain = calculated(samplePlan());
  book = applied(plain, narrate(pack, plain).plan);
  bytes = await wordDocument((await published(book, true)).publication, null);
});

const compared = (document: Uint8Array, workbook = book): ReturnType<typeof differencesBetween> =>
  differencesBetween(readDocument(document).snapshot, workbook, new Map(), packs);

function changed(pattern: RegExp, to: string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  expect(pattern.test(text)).toBe(true);
  return zipSync({ ...parts, "word/document.xml": strToU8(text.replace(pattern, to)) });
}

it("calls each form by its project for who cannot see it, and no row of it a header", () => {
  const text = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  const names = [...text.matchAll(/<w:tblCaption w:val="([^"]*)"/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(13);
  expect(new Set(names).size).toBe(names.length);
  expect(text).not.toMatch(/tblDescription w:val="[^"]*绩效目标表[^"]*首行/);
});

it("finds no difference in forms as they were made", () => {
  expect(compared(bytes)).toEqual([]);
});

it("tells a changed indicator, amount and label once each, with both places", () => {
  expect(compared(changed(/>≥80种</, ">≥60种<"))).toMatchObject([
    {
      kind: "label",
      words: "“报刊订阅费”绩效目标表 实施期数量指标“报刊种类”",
      document: "≥60种",
      workbook: "≥80种",
      documentAt: { sheet: expect.stringMatching(/^第 \d+ 表$/) },
      workbookAt: { sheet: "绩效06" },
    },
  ]);
  expect(compared(changed(/>160,?000(?=[.<])/, ">180000"))).toMatchObject([
    { kind: "figure", words: "“报刊订阅费”绩效目标表 实施期项目资金", document: "180000", workbook: "160000" },
  ]);
  expect(compared(changed(/>经办人:</, ">承办人:<"))).not.toEqual([]);
});

it("tells a changed label once, however differently the form is read with it", () => {
  expect(compared(changed(/>部门职责</, ">主要职责<"))).toMatchObject([
    { kind: "label", words: "整体绩效目标表", document: "主要职责", workbook: "部门职责" },
  ]);
  expect(compared(changed(/>立项依据</, ">立项的依据<"))).toMatchObject([
    { document: "立项的依据", workbook: "立项依据" },
  ]);
  expect(compared(changed(/>项目名称<([\s\S]{1,900})>遗属补助</, ">项目<$1>遗属补助<"))).toMatchObject([
    { kind: "label", words: "“遗属补助”绩效目标表", document: "项目", workbook: "项目名称" },
  ]);
  const two = compared(changed(/>部门职责<([\s\S]*?)>≥80种</, ">主要职责<$1>≥60种<"));
  expect(two.map(({ document }) => document)).toEqual(["主要职责", "≥60种"]);
});

it("tells a row that is not there once", () => {
  const row = /<w:tr>(?:(?!<\/w:tr>).)*>其他书籍报刊<(?:(?!<\/w:tr>).)*<\/w:tr>/s;
  expect(compared(changed(row, ""))).toMatchObject([
    { kind: "row", document: "", workbook: expect.stringContaining("其他书籍报刊") },
  ]);
});

it("tells a renamed project by its name, and a form that is not there", () => {
  const [first, ...others] = compared(changed(/([\s\S]*)>报刊订阅费</, "$1>图书购置款<"));
  expect(first).toMatchObject({ kind: "label", document: "图书购置款", workbook: "报刊订阅费" });
  expect(others).toEqual([]);
  expect(compared(bytes, { ...book, sheets: book.sheets.filter(({ name }) => name !== "绩效06") })).toMatchObject([
    { kind: "table", words: "“报刊订阅费”绩效目标表", workbook: "" },
  ]);
});
