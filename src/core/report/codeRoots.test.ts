import { parseAddress } from "../../../test/support/addresses";
import { live, published, reportOn, valueIn, withCells } from "../../../test/support/diagnosis";
import { editCell } from "../../../test/support/edit";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { Finding } from "../finding/finding";

/** 2010302 一般行政管理事务, which 表二 and 表三 look up by formulas. */
const CODE = "表5!A10";
const withCode = (code: string, book: WorkbookSnapshot = live): WorkbookSnapshot =>
  editCell(book, parseAddress(CODE), code);
const rootsOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ root, severity }) => root === undefined && severity === "error");
const followers = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ root }) => root !== undefined);

test.each(["201O302", "201030", "2010309", "2010302、", "一般行政"])(
  "%s for 2010302: one cause, and what follows from it",
  (code) => {
    const { findings } = reportOn(withCode(code));
    const [only, ...others] = rootsOf(findings);
    expect([only?.kind, only?.cells[0]?.printed, others]).toEqual(["code", code, []]);
    expect(followers(findings).length).toBeGreaterThan(10);
    expect(new Set(followers(findings).map(({ root }) => root))).toEqual(new Set([findings.indexOf(only as Finding)]));
  },
);

test.each(["201O302", "一般行政"])("what has another cause stands for itself beside %s", (code) => {
  const figure = parseAddress("表6!D9");
  const { findings } = reportOn(editCell(withCode(code), figure, Number(valueIn(live, "表6!D9")) + 7));
  expect(rootsOf(findings).map(({ rule }) => rule)).toContain("t05.basic-is-t06-total");
});

test("no code is suggested that has a letter in it, whatever stands in the rows around", () => {
  const { suspects } = reportOn(withCode("201O301"));
  expect(
    suspects.flatMap(({ suggested }) => (typeof suggested === "string" && !/^\d+$/.test(suggested) ? [suggested] : [])),
  ).toEqual([]);
});

/** 2010302 一般行政管理事务 of 表三 under another code and name. */
const OTHER: Readonly<Record<string, string>> = {
  "表3!A10": "2010399",
  "表3!B10": "其他政府办公厅（室）及相关机构事务支出",
};

test("another row's code and name over the figures: one finding, and no row is said to be missing", () => {
  const { findings, causes = [] } = reportOn(withCells(published, OTHER));
  expect(rootsOf(findings).map(({ template }) => template)).toEqual(["codeByFigures"]);
  expect(followers(findings).length).toBeGreaterThan(0);
  expect(causes).toEqual([]);
});
