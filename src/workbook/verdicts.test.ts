import type { DefinedName } from "../core/formula";
import type { SheetSnapshot } from "../core/model/snapshot";
import type { SheetPlan } from "../core/model/workbookPlan";
import { withoutVerdictCells, withVerdictCells, withVerdictFormulas } from "./verdicts";

const OURS = '=IF(OR(IFERROR(ABS(ROUND(C2-(D2),2))>0,FALSE)),"不平","")';
const area = { top: 1, left: 4, bottom: 2, right: 5 };

const sheet: SheetSnapshot = {
  name: "表 5",
  visible: true,
  hiddenColumns: [
    { first: 1, last: 1 },
    { first: 4, last: 6 },
  ],
  values: [
    ["编码", "名称"],
    ["201", "甲", 1, 2, 1, null, "右边"],
    ["202", "乙", 3, 3, 0, 7],
  ],
  formulas: [
    [null, null],
    [null, null, null, null, OURS, null, null],
    [null, null, null, null, OURS, "=SUM(C2:C3)"],
  ],
  unknown: [
    { row: 1, column: 4, kind: "unsupported", what: null, ring: null },
    { row: 1, column: 2, kind: "unsupported", what: null, ring: null },
  ],
};
const read = (refersTo: string, name = "表五_判定") =>
  withoutVerdictCells({ sheets: [sheet], state: null }, [{ name, refersTo }]).sheets[0];

test("what is ours in the named columns is taken out of everything, and kept aside", () => {
  expect(read("'表 5'!$E$2:$F$3")).toEqual({
    name: "表 5",
    visible: true,
    hiddenColumns: [
      { first: 1, last: 1 },
      { first: 5, last: 5 },
      { first: 6, last: 6 },
    ],
    values: [
      ["编码", "名称"],
      ["201", "甲", 1, 2, null, null, "右边"],
      ["202", "乙", 3, 3, null, 7],
    ],
    formulas: [[null, null], [], [null, null, null, null, null, "=SUM(C2:C3)"]],
    unknown: [{ row: 1, column: 2, kind: "unsupported", what: null, ring: null }],
    verdicts: { area, formulas: [[], [OURS, null], [OURS, null]] },
  });
});

test.each([
  ["another name", "'表 5'!$A$2:$A$3", "我的_数据"],
  ["a name that lost its place", "#REF!", "表五_判定"],
  ["another sheet's", "表6!$E$2:$F$3", "表五_判定"],
  ["several areas", "'表 5'!$E$2:$F$3,'表 5'!$H$2:$H$3", "表五_判定"],
])("%s tells nothing: the formulas tell the place", (_, refersTo, name) => {
  expect(read(refersTo, name)?.verdicts).toEqual({
    area: { top: 1, left: 4, bottom: 2, right: 4 },
    formulas: [[], [OURS], [OURS]],
  });
});

describe("pasted as values, with the name", () => {
  const pasted: SheetSnapshot = {
    name: "表5",
    visible: true,
    hiddenColumns: [{ first: 3, last: 4 }],
    values: [["编码"], ["201", 5, null, 1, 0, 7], ["202", 1, null, "不平", "", 1]],
    formulas: [[null], [null, null, null, null, null, null], [null, null, null, null, null, null]],
  };
  const of = (refersTo: string, change: Partial<SheetSnapshot> = {}) =>
    withoutVerdictCells({ sheets: [{ ...pasted, ...change }], state: null }, [{ name: "表五_判定", refersTo }])
      .sheets[0];

  test("what verdicts yielded in hidden columns behind a free one is taken out", () => {
    expect(of("表5!$D$2:$E$3")?.values).toEqual([
      ["编码"],
      ["201", 5, null, null, null, 7],
      ["202", 1, null, null, "", 1],
    ]);
  });

  test.each<[string, string, Partial<SheetSnapshot>]>([
    ["the name is lost", "#REF!", {}],
    ["the name covers the table", "表5!$B$2:$B$3", { hiddenColumns: [{ first: 1, last: 1 }] }],
    ["nothing is hidden", "表5!$D$2:$E$3", { hiddenColumns: [] }],
    [
      "something else stands there",
      "表5!$D$2:$E$3",
      { values: [["编码"], ["201", 5, null, 1, 12.5, 7], ["202", 1, null, 0, "", 1]] },
    ],
    ["a formula stands there", "表5!$D$2:$E$3", { formulas: [[null], [null, null, null, "=B2", null, null]] }],
    ["nobody can tell what is hidden", "表5!$D$2:$E$3", { hiddenColumns: undefined as never }],
  ])("nothing is where %s", (_, refersTo, change) => {
    expect(of(refersTo, change)).toEqual({ ...pasted, ...change });
  });
});

describe("formulas that only look like ours", () => {
  const of = (formula: string, change: Partial<SheetSnapshot> = {}, names: readonly DefinedName[] = []) => {
    const one: SheetSnapshot = {
      name: "表5",
      visible: true,
      hiddenColumns: [{ first: 4, last: 4 }],
      values: [["201", 1, 2, null, 0]],
      formulas: [[null, null, null, null, formula]],
      ...change,
    };
    return withoutVerdictCells({ sheets: [one], state: null }, names).sheets[0]?.verdicts;
  };

  test.each([
    ["=IF(OR(IFERROR(B1,0)<>0,IFERROR(C1,0)<>0),B1+C1,0)"],
    ["=IF(OR(IFERROR(B1>C1,FALSE)),1,0)"],
    ["=IF(OR(IFERROR(ABS(ROUND(B1-C1,2))>0,FALSE)),B1,0)"],
    ["=IF(OR(IFERROR(ABS(ROUND(B1-C1,2))>0,FALSE)),1,0)+1"],
    ["=IF(OR(IFERROR(ABS(ROUND(B1-C1,2))>0,FALSE),B1>0),1,0)"],
    ["=IF(OR(IFERROR(ABS(ROUND(B1-C1,2))>0,TRUE)),1,0)"],
    ['=IF(OR(IFERROR(ABS(ROUND(B1-C1,2))>0,FALSE)),"不平",0)'],
    ['=IF(OR(IFERROR(ABS(ROUND(B1-C1,2))>0,FALSE)),"不平","平")'],
    ["=IF(OR(IFERROR(ABS(ROUND(B1-C1,2))>B1,FALSE)),1,0)"],
  ])("%s is the user's, with a name as well", (formula) => {
    expect(of(formula)).toBeUndefined();
    expect(of(formula, {}, [{ name: "表五_判定", refersTo: "表5!$E$1:$E$1" }])).toBeUndefined();
  });

  test.each([
    OURS,
    "=IF(OR(IFERROR(AND(SUM(B1)<>0,-ROUND(B1-(C1),2)>ROUND(0.005*(2)-0.00002,2)),FALSE),IFERROR(ROUND(B1-C1,2)>0,FALSE)),1,0)",
  ])("%s is ours, without a name", (formula) => {
    expect(of(formula.replaceAll("2", "1").replaceAll(",1)", ",2)"))?.area).toEqual({
      top: 0,
      left: 4,
      bottom: 0,
      right: 4,
    });
  });

  const own = "=IF(OR(IFERROR(ABS(ROUND(B1-(C1),2))>0,FALSE)),1,0)";
  test.each<[string, string, Partial<SheetSnapshot>]>([
    ["in a column that is seen", own, { hiddenColumns: [] }],
    [
      "among other formulas",
      own,
      {
        formulas: [
          [null, null, null, null, own],
          [null, null, null, null, "=SUM(B1:C1)"],
        ],
      },
    ],
    ["left of what they read", own.replace("C1", "F1"), {}],
  ])("without a name they are the user's %s", (_, formula, change) => {
    expect(of(formula, change)).toBeUndefined();
  });
});

test("a name that was widened over the sheet covers no more than the formulas", () => {
  expect(read("'表 5'!$A$1:$XFD$1048576")?.verdicts?.area).toEqual({ top: 1, left: 4, bottom: 2, right: 4 });
});

test("names of others are told, also of the kind that we give; a lost one is nobody's", () => {
  const names = [
    { name: "我的", refersTo: "1" },
    { name: "表五_判定", refersTo: "'表 5'!$E$2:$F$3" },
    { name: "表二_判定", refersTo: "#REF!" },
    { name: "表三_判定", refersTo: "'表 5'!$A$1:$A$3" },
    { name: "_xlnm.Print_Area", refersTo: "'表 5'!$A$1" },
  ];
  expect(withoutVerdictCells({ sheets: [sheet], state: null }, names).names?.map(({ name }) => name)).toEqual([
    "我的",
    "表三_判定",
  ]);
});

test("of two names on a sheet the one with our formulas counts", () => {
  const names = [
    { name: "我的_判定", refersTo: "'表 5'!$A$1:$A$3" },
    { name: "表五_判定", refersTo: "'表 5'!$E$2:$F$3" },
    { name: "他的_判定_2", refersTo: "'表 5'!$B$1:$B$3" },
  ];
  expect(withoutVerdictCells({ sheets: [sheet], state: null }, names).sheets[0]?.verdicts?.area).toEqual(area);
});

test("put back they stand where they stood", () => {
  const whole = withVerdictFormulas(read("'表 5'!$E$2:$F$3") as SheetSnapshot);
  expect(whole.formulas).toEqual([
    [null, null],
    [null, null, null, null, OURS],
    [null, null, null, null, OURS, "=SUM(C2:C3)"],
  ]);
});

test("a plan writes them as cells of hidden columns, and names their place", () => {
  const cell = { row: 1, column: 4, content: { kind: "formula", formula: OURS, value: 0 } } as const;
  const plain: SheetPlan = { name: "表 5", mode: "update", cells: [] };
  expect(
    withVerdictCells({
      sheets: [{ ...plain, verdicts: { name: "表五_判定", area, cells: [cell] } }],
      names: [],
      state: null,
      activate: null,
    }),
  ).toEqual({
    sheets: [{ ...plain, cells: [cell], hiddenColumns: [{ first: 4, last: 5, hidden: true }] }],
    names: [{ name: "表五_判定", sheet: "表 5", area }],
    state: null,
    activate: null,
  });
});
