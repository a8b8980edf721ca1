import type { CellWrite, SheetPlan } from "../../../core/model/workbookPlan";
import {
  areaOf,
  blocksOf,
  formatsAfter,
  generalFormats,
  inputSize,
  splitBlock,
  textSize,
  writtenAreas,
} from "./blocks";
import { packSteps } from "./step";
import { literalText } from "./text";

const value = (row: number, column: number, content: string | number): CellWrite => ({
  row,
  column,
  content: { kind: "value", value: content },
});
const formula = (row: number, column: number, text: string): CellWrite => ({
  row,
  column,
  content: { kind: "formula", formula: text, value: null },
});
const sheet = (cells: readonly CellWrite[], styles: SheetPlan["styles"] = []): SheetPlan => ({
  name: "表6",
  mode: "create",
  cells,
  styles,
});
const general = (): string => "General";

describe("blocks", () => {
  test("neighbouring rows are one rectangle with null where nothing is written", () => {
    expect(blocksOf(sheet([value(0, 1, "合计"), value(2, 0, 5), formula(2, 2, "=A3")]), general)).toEqual([
      {
        top: 0,
        left: 0,
        rows: [
          [null, "合计", null],
          [null, null, null],
          [5, null, "=A3"],
        ],
      },
    ]);
  });

  test("rows far apart are rectangles of their own", () => {
    expect(writtenAreas([value(90, 3, 1), value(0, 0, 1)])).toEqual([
      { top: 0, left: 0, bottom: 0, right: 0 },
      { top: 90, left: 3, bottom: 90, right: 3 },
    ]);
  });

  test("a split block covers the same cells in whole rows", () => {
    const block = { top: 4, left: 1, rows: Array.from({ length: 50 }, (_, row) => [row, "一般公共预算"]) };
    const pieces = splitBlock(block, 300);
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.flatMap((piece) => piece.rows)).toEqual(block.rows);
    expect(pieces.map((piece) => piece.top)).toEqual(
      pieces.map((_, index) => 4 + pieces.slice(0, index).reduce((sum, piece) => sum + piece.rows.length, 0)),
    );
    for (const piece of pieces)
      expect(piece.rows.reduce((size, row) => size + inputSize(row), 0)).toBeLessThanOrEqual(300);
    expect(areaOf(pieces.at(-1) ?? block).bottom).toBe(53);
  });

  test("a piece has no more cells than the client sends in one go", () => {
    const block = { top: 0, left: 0, rows: Array.from({ length: 400 }, (_, row) => [row, row, row, row]) };
    expect(splitBlock(block, 1e9).map((piece) => piece.rows.length)).toEqual([375, 25]);
  });

  test("a row larger than the limit still goes over", () => {
    expect(
      splitBlock({ top: 0, left: 0, rows: [["x".repeat(900)], ["y"]] }, 100).map((piece) => piece.rows.length),
    ).toEqual([1, 1]);
  });

  test("formulas in text cells get the general format back", () => {
    const plan = sheet(
      [formula(1, 0, "=B1"), value(0, 0, "0201")],
      [{ area: { top: 0, left: 0, bottom: 9, right: 0 }, style: { numberFormat: "@" } }],
    );
    expect(generalFormats(plan, formatsAfter(plan.styles, general))).toEqual([
      { area: { top: 1, left: 0, bottom: 1, right: 0 }, style: { numberFormat: "General" } },
    ]);
  });

  test("the size of text is that of its JSON inside JSON", () => {
    for (const text of ["一般公共预算", '说 "引号" \\ 斜线', "=SUM('表 1'!A1:A9)"]) {
      const real = Buffer.byteLength(JSON.stringify(JSON.stringify(text)));
      expect(textSize(text)).toBeGreaterThanOrEqual(real);
      expect(textSize(text)).toBeLessThan(real * 2);
    }
  });
});

describe("text that must stay text", () => {
  test.each([
    "0201",
    "=1+1",
    "+新增",
    "-办公费",
    "@附件",
    "'引号",
    "1/2",
    "2026年",
    "３月",
    "三月五日",
    "(5)",
    "（5）",
    "50%",
    "true",
    "May-26",
    "#REF!",
    "￥5",
  ])("%s is marked", (text) => {
    expect(literalText(text, "General")).toBe(`'${text}`);
    expect(literalText(text, "@")).toBe(text);
  });

  test.each(["一、一般公共预算", "合计", "表1", "trueness", "其中：基本支出 12.5"])("%s needs no mark", (text) => {
    expect(literalText(text, "General")).toBe(text);
  });
});

test("steps fill batches in order, an oversized one goes alone", () => {
  const step = (size: number) => ({ size, queue: () => undefined });
  expect(
    packSteps([step(40), step(50), step(20), step(500), step(1)], 100).map((batch) => batch.map(({ size }) => size)),
  ).toEqual([[40, 50], [20], [500], [1]]);
  expect(packSteps([])).toEqual([]);
});
