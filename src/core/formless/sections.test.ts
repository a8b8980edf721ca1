/** A department's table tells of each of its units in turn. */
import type { Rows } from "../../../test/support/formless";
import { firstSuspect, reportOf, toldOf } from "../../../test/support/formless";

type Cell = string | number | null;

/** Code, name and amount of each row; 2130301 takes what is added to it. */
const unit = (share: number, change = 0): Rows => [
  ["213", "农林水支出", share * 8],
  ["21303", "水利", share * 8],
  ["2130301", "行政运行", share * 5 + change],
  ["2130305", "水利工程建设", share * 3],
  ["221", "住房保障支出", share * 2],
  ["22102", "住房改革支出", share * 2],
  ["2210201", "住房公积金", share * 2],
];
const NAMES = ["县水利局本级", "县防汛中心", "县河道所"];
const head = (...labels: readonly string[]): Rows => [["2026年部门支出总表"], ["单位：万元"], labels];
const CODED = ["科目编码", "科目名称", "金额"];

interface Printed {
  /** The table with an amount of the second unit changed, or its own sum. */
  readonly rows: (change: number, sum: number) => Rows;
  readonly leaf: string;
  readonly sum?: string;
}

const inFront =
  (cell: (name: string, at: number) => Cell) =>
  (change: number): Rows => [
    ...head("单位名称", ...CODED),
    ["合计", null, null, 60],
    ...NAMES.flatMap((name, index) =>
      unit(index + 1, index === 1 ? change : 0).map((row, at) => [cell(name, at), ...row]),
    ),
  ];

test.each<readonly [string, Printed]>([
  [
    "its name over its codes",
    {
      rows: (change, sum) => [
        ...head(...CODED),
        [null, "合计", 60],
        ...NAMES.flatMap((name, at): Rows => [
          [null, name, (at + 1) * 10 + (at === 1 ? sum : 0)],
          ...unit(at + 1, at === 1 ? change : 0),
        ]),
      ],
      leaf: "1 R16C3",
      sum: "1 R13C3",
    },
  ],
  [
    "its code and name over its codes",
    {
      rows: (change, sum) => [
        ...head(...CODED),
        [null, "合计", 60],
        ...NAMES.flatMap((name, at): Rows => [
          [`40100${String(at + 1)}`, name, (at + 1) * 10 + (at === 1 ? sum : 0)],
          ...unit(at + 1, at === 1 ? change : 0),
        ]),
      ],
      leaf: "1 R16C3",
      sum: "1 R13C3",
    },
  ],
  [
    "小计 under its codes, 合计 at the end",
    {
      rows: (change, sum) => [
        ...head("单位名称", ...CODED),
        ...NAMES.flatMap((name, at): Rows => [
          ...unit(at + 1, at === 1 ? change : 0).map((row, line) => [line === 0 ? name : null, ...row]),
          [null, null, "小计", (at + 1) * 10 + (at === 1 ? sum : 0)],
        ]),
        ["合计", null, null, 60],
      ],
      leaf: "1 R14C4",
      sum: "1 R19C4",
    },
  ],
  ["its name in front of each code", { rows: inFront((name) => name), leaf: "1 R14C4" }],
  ["its name in front of the first", { rows: inFront((name, at) => (at === 0 ? name : null)), leaf: "1 R14C4" }],
])("%s", (_, { rows, leaf, sum }) => {
  expect(toldOf(reportOf(rows(0, 0)))).toEqual([]);
  expect(reportOf(rows(0, 0)).outcomes.pass).toBeGreaterThanOrEqual(13);
  const broken = reportOf(rows(3, 0));
  expect(toldOf(broken).length).toBeGreaterThan(0);
  expect(firstSuspect(broken)).toBe(leaf);
  if (sum !== undefined) expect(toldOf(reportOf(rows(0, 7))).join()).toContain(sum);
});

test("a total that is wrong is told where the units are right", () => {
  const rows = inFront((name) => name)(0).map((row) => (row[0] === "合计" ? ["合计", null, null, 69] : row));
  expect(toldOf(reportOf(rows))).toEqual(["error 1 R4C4"]);
});

test("projects under one 科目, and a 类 that is printed as another, make no units", () => {
  const projects: Rows = [
    ...head(...CODED),
    [null, "合计", 10],
    ...unit(1).slice(0, 3),
    ["2130305", "水利工程建设", 1],
    ["2130305", "水利工程建设", 2],
    ...unit(1).slice(4),
  ];
  expect(toldOf(reportOf(projects))).toEqual([]);
  const misprinted: Rows = [...head(...CODED), [null, "合计", 10], ...unit(1)].map((row) =>
    row[0] === "221" ? ["213", ...row.slice(1)] : row,
  );
  expect(toldOf(reportOf(misprinted), "mismatch")).toEqual([]);
});

test("a row of a unit that was pasted twice is told", () => {
  const rows = inFront((name) => name)(0);
  const at = rows.findIndex(([name, code]) => name === NAMES[1] && code === "2130305");
  expect(toldOf(reportOf([...rows.slice(0, at + 1), ...rows.slice(at)])).length).toBeGreaterThan(0);
});

test.each(["单位编码", "单位代码"])(
  "%s over the unit and its 科目: codes of 类, 款 and 项 under each other are no units",
  (label) => {
    const rows = (change: number): Rows => [
      ...head(label, "单位名称（科目）", "金额"),
      [null, "合计", 20],
      ["118", "县水利局", 20],
      ...unit(2, change).map(([code, ...rest]) => [`  ${String(code)}`, ...rest]),
    ];
    expect(toldOf(reportOf(rows(0)))).toEqual([]);
    expect(firstSuspect(reportOf(rows(1)))).toBe("1 R8C3");
  },
);
