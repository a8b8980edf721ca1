import { parseAddress } from "../../../test/support/addresses";
import { live, reportOn, valueIn } from "../../../test/support/diagnosis";
import { editCell } from "../../../test/support/edit";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { Finding } from "../finding/finding";

/** 2010302 一般行政管理事务, which 表二 and 表三 look up by formulas. */
const CODE = "表5!A10";
const withCode = (code: string, book: WorkbookSnapshot = live): WorkbookSnapshot => editCell(book, parseAddress(CODE), code);
const rootsOf = (findings: readonly Finding[]): readonly Finding[] => findings.filter(({ root, severity }) => root === undefined && severity === "error");
const followers = (findings: readonly Finding[]): readonly Finding[] => findings.filter(({ root }) => root !== undefined);

test.each(["201O302", "201030", "2010309", "2010302、", "一般行政"])("%s for 2010302: one cause, and what follows from it", (code) => {
  const { findings } = reportOn(withCode(code));
  const [only, ...others] = rootsOf(findings);
  expect([only?.kind, only?.cells[0]?.printed, others]).toEqual(["code", code, []]);
  expect(followers(findings).length).toBeGreaterThan(10);
  expect(new Set(followers(findings).map(({ root }) => root))).toEqual(new Set([findings.indexOf(only as Finding)]));
});

test.each(["201O302", "一般行政"])("what has another cause stands for itself beside %s", (code) => {
  const figure = parseAddress("表6!D9");
  const { findings } = reportOn(editCell(withCode(code), figure, Number(valueIn(live, "表6!D9")) + 7));
  expect(rootsOf(findings).map(({ rule }) => rule)).toContain("t05.basic-is-t06-total");
});

test("no code is suggested that has a letter in it, whatever stands in the rows around", () => {
  const { suspects } = reportOn(withCode("201O301"));
  expect(suspects.flatMap(({ suggested }) => (typeof suggested === "string" && !/^\d+$/.test(suggested) ? [suggested] : []))).toEqual([]);
});
