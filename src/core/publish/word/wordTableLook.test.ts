import type { PublishedTable, PublishedCell } from "../publication";
import { lineWidth } from "./lineCount";
import { textHeight, textWidth } from "./measures";
import { wordTableLook as looked } from "./wordTableLook";

const cell = (column: number, value: string | number): PublishedCell => ({
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
const wordTableLook = (one: PublishedTable, orientation: "portrait" | "landscape"): ReturnType<typeof looked> =>
  looked({ table: one, orientation });
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

it("breaks no code, however little room the figures leave", () => {
  const figures = Array.from({ length: 9 }, () => 91016775.35);
  const { widths, size } = wordTableLook(
    table(
      [8, 30, ...figures.map(() => 12)],
      [
        ["科目编码", "科目名称", ...figures.map(() => "一般公共预算")],
        ["2120410", "城乡社区支出", ...figures],
      ],
    ),
    "landscape",
  );
  expect(widths[0]).toBeGreaterThan(7 * size * 0.58 * 1.15 + 8);
});

describe("a performance form", () => {
  const text = "保障工作正常开展，按计划完成全年任务，提升服务水平";
  const form = (count: number): PublishedTable => ({
    ...table(
      Array.from({ length: 8 }, () => 12),
      Array.from({ length: count }, (_, row) =>
        Array.from({ length: 8 }, (__, column) => (column === 3 && row === 0 ? 14600000 : text)),
      ),
    ),
    headerRows: 0,
  });

  it("stands upright on one page, where other tables of its width are laid across", () => {
    const look = looked({ table: form(10), orientation: "portrait", attachment: "form" });
    expect(look).toMatchObject({ orientation: "portrait", pages: 1 });
    expect(look.size).toBeGreaterThanOrEqual(6.5);
    expect(look.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(textWidth("portrait"), 3);
    expect(look.widths[3]).toBeGreaterThan(("14600000.00".length * look.size) / 2);
    expect(looked({ table: form(10), orientation: "portrait" }).orientation).toBe("landscape");
  });

  it("keeps a time of many digits in one piece without being laid across for it", () => {
    const { rows, ...rest } = form(10);
    const stamped = { ...rest, rows: [...rows, [cell(0, "填报日期："), cell(7, "20251020111859")]] };
    const look = looked({ table: stamped, orientation: "portrait", attachment: "form" });
    expect(look).toMatchObject({ orientation: "portrait", pages: 1 });
    expect(look.widths[7]).toBeGreaterThan(("20251020111859".length * look.size) / 2);
  });

  it("breaks no short value of an indicator where that costs no page", () => {
    const { rows, ...rest } = form(10);
    const valued = { ...rest, rows: [...rows, [cell(5, "≤12000元"), cell(7, "20251020111859")]] };
    const look = looked({ table: valued, orientation: "portrait", attachment: "form" });
    expect(look).toMatchObject({ orientation: "portrait", pages: 1 });
    expect(look.widths[5]).toBeGreaterThan(lineWidth("≤12000元", look.size));
  });

  it("goes on over pages in letters that can be read where it is too long for one", () => {
    const look = looked({ table: form(60), orientation: "portrait", attachment: "form" });
    expect(look).toMatchObject({ orientation: "portrait" });
    expect(look.pages).toBeGreaterThan(1);
  });

  it("is laid across where the form says so, or where its figures would be broken", () => {
    expect(looked({ table: form(5), orientation: "landscape", attachment: "form" }).orientation).toBe("landscape");
    const figures = table(
      Array.from({ length: 14 }, () => 12),
      [Array.from({ length: 14 }, () => 146000000000)],
    );
    expect(looked({ table: figures, orientation: "portrait", attachment: "form" }).orientation).toBe("landscape");
  });
});
