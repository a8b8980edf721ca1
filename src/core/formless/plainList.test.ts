/** A list whose lines do not make its total. */
import type { Rows } from "../../../test/support/formless";
import { reportOf, toldOf } from "../../../test/support/formless";

const list = (...lines: Rows): Rows => [
  ["2026年政府采购预算表"],
  ["单位：万元", null, null, null],
  ["采购项目", "合计", "一般公共预算", "单位资金"],
  ...lines,
];
/** A second table, so that it is taken for a disclosure. */
const other: Rows = [["2026年部门支出总表"], ["单位：万元", null], ["项目", "金额"], ["基本支出", 10]];
const told = (...lines: Rows): readonly string[] => toldOf(reportOf(list(...lines), other), "mismatch");

test.each<[string, Rows, readonly string[]]>([
  [
    "agrees",
    [
      ["合计", 35, 25, 10],
      ["电脑", 10, 10, null],
      ["家具", 25, 15, 10],
    ],
    [],
  ],
  [
    "a line was changed in two columns, the third holds",
    [
      ["合计", 30, 20, 10],
      ["电脑", 10, 10, null],
      ["家具", 25, 15, 10],
    ],
    ["warning 1 R4C2", "warning 1 R4C3"],
  ],
  [
    "so does a total that stands last",
    [
      ["电脑", 10, 10, null],
      ["家具", 25, 15, 10],
      ["合计", 30, 20, 10],
    ],
    ["warning 1 R6C2", "warning 1 R6C3"],
  ],
  [
    "no column holds: the lines may be something else",
    [
      ["合计", 30, 30, null],
      ["电脑", 10, 10, null],
      ["家具", 25, 25, null],
    ],
    [],
  ],
  [
    "a unit and its projects: each figure stands twice",
    [
      ["合计", 60, 50, 10],
      ["本级", 40, 40, null],
      ["电脑", 15, 15, null],
      ["家具", 25, 25, null],
      ["服务中心", 20, 10, 10],
    ],
    [],
  ],
  [
    "two columns exchanged in a line",
    [
      ["合计", 35, 25, 10],
      ["电脑", 10, 10, null],
      ["家具", 25, 10, 15],
    ],
    ["error 1 R4C3", "error 1 R4C4"],
  ],
])("%s", (_, lines, expected) => {
  expect(told(...lines)).toEqual(expected);
});

describe("one column", () => {
  const only = (...lines: Rows): readonly string[] =>
    toldOf(
      reportOf([["2026年政府采购预算表"], ["单位：万元", null], ["采购项目", "金额"], ...lines], other),
      "mismatch",
    );

  test.each<[string, Rows, readonly string[]]>([
    [
      "a digit of the total is another",
      [
        ["合计", 35],
        ["电脑", 10],
        ["家具", 20],
      ],
      ["warning 1 R4C2"],
    ],
    [
      "a digit of a line is another",
      [
        ["合计", 37.65],
        ["电脑", 15.28],
        ["家具", 25.37],
      ],
      ["warning 1 R4C2"],
    ],
    [
      "no slip explains it: the list may not be all there is",
      [
        ["合计", 98.71],
        ["电脑", 12.34],
        ["家具", 25.37],
      ],
      [],
    ],
    [
      "one line is no list",
      [
        ["合计", 35],
        ["电脑", 30],
      ],
      [],
    ],
    [
      "a line is the sum of those behind it",
      [
        ["合计", 35],
        ["设备", 30],
        ["电脑", 10],
        ["家具", 20],
      ],
      [],
    ],
  ])("%s", (_, lines, expected) => {
    expect(only(...lines)).toEqual(expected);
  });
});
