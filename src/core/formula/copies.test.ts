import { parsingCopiesOnce } from "./copies";
import type { Formula, FormulaError } from "./formula";
import { Parser } from "./parse";
import { tokenize } from "./tokens";

function directly(text: string): Formula | FormulaError {
  const tokens = tokenize(text);
  return "kind" in tokens ? tokens : new Parser(tokens).whole();
}

/** The results for texts one after the other, and what was parsed for them. */
function parsed(texts: readonly string[]): { readonly results: readonly unknown[]; readonly read: readonly string[] } {
  const read: string[] = [];
  const parse = parsingCopiesOnce((text) => {
    read.push(text);
    return directly(text);
  });
  return { results: texts.map(parse), read };
}

const rows = (write: (row: number) => string): string[] => Array.from({ length: 5 }, (_, index) => write(index + 5));

test("copies are parsed once for the first and once with numbered cells", () => {
  const texts = rows((row) => `=ROUND(SUM(C${row}:C${row + 9})-'表 5'!$D$${row},2)`);
  const { results, read } = parsed(texts);
  expect(read).toHaveLength(2);
  expect(results).toEqual(texts.map(directly));
});

test.each([
  ["corners in any order", (row: number) => `=SUM(B${row + 1}:A${row})`],
  ["corners in any order, with dollars", (row: number) => `=SUM($B${20 - row * 2}:A$9)`],
  ["operators, signs and percents", (row: number) => `=-A${row}^2%+B${row}&"甲"`],
  ["rows and columns beside cells", (row: number) => `=SUM(A:B)+SUM(3:5)+C${row}`],
  ["a cell that is written with a zero before it", (row: number) => `=A01+B${row}`],
  ["cells in small letters", (row: number) => `=xey900001+B${row}`],
  ["no cells at all", () => "=1+2"],
  ["conditions", (row: number) => `=IF(A${row}="",,SUMIF(C:C,">0",D${row}))`],
])("%s: as parsed one by one", (_, write) => {
  const texts = rows(write);
  expect(parsed(texts).results).toEqual(texts.map(directly));
});

test.each([
  ["in a text", (row: number) => `="B${row}"&A1`],
  ["in the name of a sheet", (row: number) => `=A${row}!B2`],
  ["in the name of a sheet in quotation marks", (row: number) => `='A${row}'!B2`],
  ["in the name of a function", (row: number) => `=LOG${row}(A1)`],
  ["in a longer word", (row: number) => `=ABCD${row}+_A${row}`],
  ["in another workbook", (row: number) => `=[1]S!A${row}`],
  ["in a number", (row: number) => `=1E${row}`],
  ["with too many digits", (row: number) => `=A1234567${row}`],
  ["beside a mistake", (row: number) => `=(A${row}`],
])("what looks like a cell %s is parsed one by one", (_, write) => {
  const texts = rows(write);
  const { results, read } = parsed(texts);
  expect(results).toEqual(texts.map(directly));
  expect(read.slice(-3)).toEqual(texts.slice(-3));
});

test("cells beyond the last row or column are refused as they would be", () => {
  const texts = ["A1", "A2", "A1048576", "A1048577", "XFD1", "XFE1"].map((cell) => `=${cell}+1`);
  expect(parsed(texts).results).toEqual(texts.map(directly));
});

test("a text with the mark of a cell in it is no copy", () => {
  const texts = ["=A1+B1", "=A2+B2", "=\u0001+B3", "=A4+B4"];
  expect(parsed(texts).results).toEqual(texts.map(directly));
});

test("long formulas and those of very many cells are parsed one by one", () => {
  const sum = (count: number) => (row: number) => `=${Array.from({ length: count }, () => `A${row}`).join("+")}`;
  expect(parsed(rows(sum(200))).read).toHaveLength(2);
  expect(parsed(rows(sum(201))).read).toHaveLength(5);
  const long = (length: number) => (row: number) =>
    `=A${row}${"+1".repeat(Math.floor((length - 3) / 2))}${length % 2 === 0 ? "1" : ""}`;
  expect([long(1500)(5).length, long(1501)(5).length]).toEqual([1500, 1501]);
  expect(parsed(rows(long(1500))).read).toHaveLength(2);
  expect(parsed(rows(long(1501))).read).toHaveLength(5);
});

test("patterns are forgotten when they are very many", () => {
  const other = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => `="${"甲".repeat(index % 3)}"&.${index}`);
  const pair = ["=A1", "=A2", "=A3"];
  expect(parsed([...pair, ...other(19_999), "=A4"]).read.at(-1)).not.toBe("=A4");
  expect(parsed([...pair, ...other(20_000), "=A4"]).read.at(-1)).toBe("=A4");
});
