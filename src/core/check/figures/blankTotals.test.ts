import { published, reportOn, withCells } from "../../../../test/support/diagnosis";
import type { CellValue } from "../../model/snapshot";

/** 上年结转 of 表二 for 201 and its 款; the 合计 that the rule about “no other money” asks for stands over them. */
const carried = (total: CellValue): ReturnType<typeof reportOn> =>
  reportOn(withCells(published, { "表2!I6": total, "表2!I7": 10, "表2!I8": 10, "表3!C7": 2449.1 }));

const untold = reportOn(published);

const compared = ({ findings }: ReturnType<typeof reportOn>): number =>
  findings.filter(({ rule }) => /^t03\..*when-no-other-money$/.test(rule)).length;

test("a blank total over figures is not nothing: what holds only without other money waits", () => {
  const report = carried(null);
  expect(compared(report)).toBe(0);
  expect(report.outcomes.missingInput).toBeGreaterThan(untold.outcomes.missingInput + 30);
  expect(report.findings.some(({ severity }) => severity === "error")).toBe(true);
});

test("a typed 0 is nothing, and a figure is something", () => {
  expect(compared(carried(0))).toBeGreaterThan(0);
  const something = carried(10);
  expect(compared(something)).toBe(0);
  expect(something.outcomes.notApplicable).toBeGreaterThan(untold.outcomes.notApplicable + 30);
});

test("a blank total over nothing is nothing", () => {
  const { outcomes } = reportOn(withCells(published, { "表2!I6": null, "表2!E6": null, "表2!H6": "" }));
  expect(outcomes).toEqual(untold.outcomes);
});
