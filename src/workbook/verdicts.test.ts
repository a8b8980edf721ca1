import type { SheetSnapshot } from "../core/model/snapshot";
import type { SheetPlan } from "../core/model/workbookPlan";
import { withoutVerdictCells, withVerdictCells, withVerdictFormulas } from "./verdicts";

const OURS = "=IF(OR(IFERROR(ABS(C2-D2)>0,FALSE)),1,0)";
const area = { top: 1, left: 4, bottom: 2, right: 5 };

const sheet: SheetSnapshot = {
  name: "表 5", visible: true, hiddenColumns: [{ first: 1, last: 1 }, { first: 4, last: 6 }],
  values: [["编码", "名称"], ["201", "甲", 1, 2, 1, null, "右边"], ["202", "乙", 3, 3, 0, 7]],
  formulas: [[null, null], [null, null, null, null, OURS, null, null], [null, null, null, null, OURS, "=SUM(C2:C3)"]],
  unknown: [{ row: 1, column: 4, kind: "unsupported", what: null, ring: null }, { row: 1, column: 2, kind: "unsupported", what: null, ring: null }],
};
const read = (refersTo: string, name = "表五_判定") => withoutVerdictCells({ sheets: [sheet], state: null }, [{ name, refersTo }]).sheets[0];

test("what is ours in the named columns is taken out of everything, and kept aside", () => {
  expect(read("'表 5'!$E$2:$F$3")).toEqual({
    name: "表 5", visible: true, hiddenColumns: [{ first: 1, last: 1 }, { first: 5, last: 5 }, { first: 6, last: 6 }],
    values: [["编码", "名称"], ["201", "甲", 1, 2, null, null, "右边"], ["202", "乙", 3, 3, null, 7]],
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
  expect(read(refersTo, name)?.verdicts).toEqual({ area: { top: 1, left: 4, bottom: 2, right: 4 }, formulas: [[], [OURS], [OURS]] });
});

test("without formulas of ours nothing is taken out, but for what was pasted as values in the named place", () => {
  const pasted: SheetSnapshot = { name: "表5", visible: true, values: [["编码"], ["201", 5, 1, 0, 7], ["202", 6, 0, "", 1]], formulas: [[null], [null, null, null, null, null], [null, null, null, null, null]] };
  const of = (refersTo: string) => withoutVerdictCells({ sheets: [pasted], state: null }, [{ name: "表五_判定", refersTo }]).sheets[0];
  expect(of("#REF!")).toEqual(pasted);
  expect(of("表5!$C$2:$D$3")?.values).toEqual([["编码"], ["201", 5, null, null, 7], ["202", 6, null, "", 1]]);
});

test("of two names on a sheet the one with our formulas counts", () => {
  const names = [{ name: "我的_判定", refersTo: "'表 5'!$A$1:$A$3" }, { name: "表五_判定", refersTo: "'表 5'!$E$2:$F$3" }, { name: "他的_判定_2", refersTo: "'表 5'!$B$1:$B$3" }];
  expect(withoutVerdictCells({ sheets: [sheet], state: null }, names).sheets[0]?.verdicts?.area).toEqual(area);
});

test("put back they stand where they stood", () => {
  const whole = withVerdictFormulas(read("'表 5'!$E$2:$F$3") as SheetSnapshot);
  expect(whole.formulas).toEqual([[null, null], [null, null, null, null, OURS], [null, null, null, null, OURS, "=SUM(C2:C3)"]]);
});

test("a plan writes them as cells of hidden columns, and names their place", () => {
  const cell = { row: 1, column: 4, content: { kind: "formula", formula: OURS, value: 0 } } as const;
  const plain: SheetPlan = { name: "表 5", mode: "update", cells: [] };
  expect(withVerdictCells({ sheets: [{ ...plain, verdicts: { name: "表五_判定", area, cells: [cell] } }], names: [], state: null, activate: null })).toEqual({
    sheets: [{ ...plain, cells: [cell], hiddenColumns: [{ first: 4, last: 5, hidden: true }] }], names: [{ name: "表五_判定", sheet: "表 5", area }], state: null, activate: null,
  });
});
