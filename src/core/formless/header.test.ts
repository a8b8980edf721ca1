/** Headers and titles as other places print them: where they end, what they say of money, and which table they name. */
import { noForm } from "../../packs/no-form/pack";
import { checkLocated } from "../report/check";
import type { LocatedTable } from "../locate/locate";
import { recognitionOf } from "../locate/recognition";
import type { CellValue, SheetSnapshot } from "../model/snapshot";
import { inferForm } from "./inferForm";

type Rows = readonly (readonly CellValue[])[];

const sheet = (name: string, values: Rows): SheetSnapshot => ({
  name,
  visible: true,
  values,
  formulas: values.map((row) => row.map(() => null)),
});

function read(rows: Rows): LocatedTable & { readonly errors: readonly string[]; readonly said: string | null } {
  const located = inferForm(noForm, { state: null, sheets: [sheet("1", rows)] });
  const [table] = located?.tables.values() ?? [];
  if (!located || !table) throw new Error("taken for no disclosure");
  const errors = checkLocated(located)
    .findings.filter(({ severity, kind }) => severity === "error" && kind === "mismatch")
    .map(({ cells: [cell] }) => `R${(cell?.address.row ?? 0) + 1}C${(cell?.address.column ?? 0) + 1}`);
  return { ...table, errors, said: recognitionOf(located).tables[0]?.moneyUnit ?? null };
}

/** A header of two rows over amounts that are kept as text. */
const inText = (total: string): Rows => [
  ["2026年一般公共预算支出表"],
  ["单位：万元"],
  ["科目编码", "科目名称", "合计", "基本支出", null, null, "项目支出"],
  [null, null, null, "小计", "人员经费", "公用经费"],
  [null, "合计", total, "3,173.85", "2,539.06", "634.79", "5,560.78"],
  ["213", "农林水支出", "8,734.63", "3,173.85", "2,539.06", "634.79", "5,560.78"],
  ["21303", "水利", "8,734.63", "3,173.85", "2,539.06", "634.79", "5,560.78"],
  ["2130301", "行政运行", "3,173.85", "3,173.85", "2,539.06", "634.79", "-"],
  ["2130305", "水利工程建设", "5,560.78", "-", "-", "-", "5,560.78"],
];

test("a total whose amounts are text ends the header, and is checked", () => {
  const { header, errors, map } = read(inText("8,734.63"));
  expect({ top: header.top, bottom: header.bottom, rows: map.rows.length, errors }).toEqual({
    top: 2,
    bottom: 3,
    rows: 5,
    errors: [],
  });
  expect(read(inText("8,784.63")).errors).toContain("R5C3");
});

const inHeader = (...labels: readonly string[]): Rows => [
  ["2026年部门预算支出总表"],
  ["科目编码", "科目名称", ...labels],
  [null, "合计", 100, 60, 40],
  ["213", "农林水支出", 100, 60, 40],
  ["21303", "水利", 100, 60, 40],
  ["2130301", "行政运行", 60, 60, null],
  ["2130305", "水利工程建设", 40, null, 40],
];

test.each<readonly [readonly string[], "元" | "万元"]>([
  [["合计（万元）", "基本支出（万元）", "项目支出（万元）"], "万元"],
  [["合计（单位：元）", "基本支出", "项目支出"], "元"],
  [["合计(人民币元)", "基本支出", "项目支出"], "元"],
])("%s: the unit of money is %s", (labels, unit) => {
  const { map, errors, said } = read(inHeader(...labels));
  expect({ unit: map.money.unit, said, errors }).toEqual({ unit, said: unit, errors: [] });
});

test("a label with a unit of money behind it is that label", () => {
  const rows = inHeader("合计（万元）", "基本支出（万元）", "项目支出（万元）").map((row, index) =>
    index === 5 ? ["2130301", "行政运行", 70, 60, null] : row,
  );
  expect(read(rows).errors).not.toEqual([]);
});

test("a header without one states no money", () => {
  expect(() => read(inHeader("合计", "基本支出", "项目支出"))).toThrow("taken for no disclosure");
});

test.each(["附件3：", "附件三、", "附件：", "附表3：", "表3：", "公开03表 ", "预算公开表3："])(
  "%s before a title is no part of what makes it one",
  (prefix) => {
    const { title } = read([
      [`${prefix}2026年部门预算支出总表`],
      ["单位：万元"],
      ...inHeader("合计", "基本支出", "项目支出").slice(1),
    ]);
    expect(title).toEqual({ sheet: "1", row: 0, column: 0 });
  },
);

test.each<readonly [string, readonly CellValue[]]>([
  ["**", ["**", "**", 1, 2, 3]],
  ["甲 and 乙", ["甲", "乙", 1, 2, 3]],
  ["— and texts", ["—", "—", "1", "2", "3"]],
  ["栏次", ["栏次", null, 1, 2, 3]],
])("a line of column numbers, with %s over codes and names, is none of the table's", (_, numbers) => {
  const rows = inHeader("合计（万元）", "基本支出", "项目支出");
  const { errors, map } = read([...rows.slice(0, 2), numbers, ...rows.slice(2)]);
  expect({ errors, first: map.rows[0]?.label }).toEqual({ errors: [], first: "合计" });
});

test("column numbers over the codes of three levels", () => {
  const rows: Rows = [
    ["2026年部门预算支出总表"],
    ["单位：万元"],
    ["类", "款", "项", "科目名称", "合计", "基本支出", "项目支出"],
    ["**", "**", "**", "**", 1, 2, 3],
    [null, null, null, "合计", 100, 60, 40],
    [213, null, null, "农林水支出", 100, 60, 40],
    [213, 3, null, "水利", 100, 60, 40],
    [213, 3, 1, "行政运行", 100, 60, 40],
  ];
  expect(read(rows).errors).toEqual([]);
  expect(read(rows).map.rows.map(({ code }) => code)).toEqual([null, "213", "21303", "2130301"]);
});
