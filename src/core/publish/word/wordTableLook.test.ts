import type { PublishedTable, TableCell } from "../publication";
import { textHeight, textWidth } from "./measures";
import { wordTableLook } from "./wordTableLook";

const cell = (column: number, value: string | number): TableCell => ({
  column,
  columnSpan: 1,
  rowSpan: 1,
  text: typeof value === "number" ? value.toFixed(2) : value,
  value,
  format: null,
  align: "left",
  bold: false,
  indent: 0,
});
const table = (widths: readonly number[], rows: readonly (readonly (string | number)[])[]): PublishedTable => ({
  title: "2026年支出总表",
  beforeTitle: [],
  afterTitle: [{ left: "单位名称：某局", right: "单位：万元" }],
  widths,
  headerRows: 1,
  notes: [],
  rows: rows.map((row) => row.map((value, column) => cell(column, value))),
});
const lines = (count: number): readonly (readonly (string | number)[])[] => [
  ["名称", "合计"],
  ...Array.from({ length: count }, (_, index) => [`项目${index}`, index + 0.5]),
];

it("is as wide as the text, upright where it fits, across where the form says so", () => {
  const look = wordTableLook(table([30, 12], lines(5)), "portrait");
  expect(look).toMatchObject({ orientation: "portrait", size: 10.5, pages: 1 });
  expect(look.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(textWidth("portrait"), 3);
  expect(wordTableLook(table([30, 12], lines(5)), "landscape").orientation).toBe("landscape");
});

it("takes smaller letters where they spare a page", () => {
  const rows = Math.floor((textHeight("portrait") - 60) / 16);
  expect(wordTableLook(table([30, 12], lines(rows)), "portrait")).toMatchObject({ pages: 1, size: 8 });
  expect(wordTableLook(table([30, 12], lines(200)), "portrait").pages).toBeGreaterThan(3);
});

it("gives a figure the room that the source's column has not", () => {
  const [name = 0, amount = 0] = wordTableLook(
    table(
      [60, 2],
      [
        ["名称", "合计"],
        ["基本支出", 91016775.35],
      ],
    ),
    "portrait",
  ).widths;
  expect(amount).toBeGreaterThan(70);
  expect(name).toBeGreaterThan(amount);
});
