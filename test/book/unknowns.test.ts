/** A figure that nobody knows is no 0: it is told once, and whatever reads it was not looked at. */
import { checkWorkbook } from "../../src/core/report/check";
import type { CheckReport } from "../../src/core/finding/report";
import { describeFinding } from "../../src/core/finding/wording";
import type { UnknownCell } from "../../src/core/model/snapshot";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { changeSheet, sampleWorkbook } from "./workbooks";

const whole = checkWorkbook(pack, sampleWorkbook);
const errors = ({ findings }: CheckReport): readonly string[] =>
  findings.filter(({ severity }) => severity === "error").map(describeFinding);
const at = (row: number, column: number, more: Partial<UnknownCell> = {}): UnknownCell => ({
  row,
  column,
  kind: "unsupported",
  what: "AGGREGATE",
  ring: null,
  ...more,
});
const checked = (sheet: string, unknown: readonly UnknownCell[]): CheckReport =>
  checkWorkbook(pack, changeSheet(sampleWorkbook, sheet, { unknown }));

test("a formula that is not worked out is one error that says what to do, and no identity is judged with it", () => {
  const report = checked("表5", [at(8, 3), at(8, 2, { what: null })]);
  expect(errors(report)).toEqual([
    expect.stringMatching(/^算不出：表5!D9 的公式用了 AGGREGATE，.*请用 Excel 或 WPS 打开这个文件，保存一次再检查。/),
  ]);
  expect(report.findings.find(({ severity }) => severity === "error")).toMatchObject({
    rule: "workbook.formulas-are-worked-out",
    kind: "unknown",
  });
  expect(report.outcomes.fail).toBe(whole.outcomes.fail);
  expect(report.outcomes.ruleError).toBeGreaterThan(0);
  expect(report.outcomes.pass + report.outcomes.ruleError).toBe(whole.outcomes.pass);
  expect(report.suspects).toEqual([]);
});

test("one finding for each function, with the cells that have it; where no formula names it, with all that it reaches", () => {
  expect(
    errors(checked("表5", [at(8, 3), at(9, 3), at(8, 4, { what: "XMATCH" })])).map((text) => text.slice(0, 40)),
  ).toEqual([
    expect.stringContaining("表5!D9、表5!D10 的公式用了 AGGREGATE"),
    expect.stringContaining("表5!E9 的公式用了 XMATCH"),
  ]);
  expect(errors(checked("表5", [at(8, 3, { what: null })]))).toEqual([
    expect.stringContaining("表5!D9 的公式用了 不认识的写法"),
  ]);
});

test("a ring is one error with its cells, what only reads it is not among them", () => {
  const ring = (number: number | null): Partial<UnknownCell> => ({ kind: "circular", what: null, ring: number });
  const report = checked("表2", [at(5, 2, ring(0)), at(5, 3, ring(0)), at(6, 2, ring(null)), at(8, 3, ring(1))]);
  expect(errors(report)).toEqual([
    expect.stringMatching(/^循环引用：表2!C6、表2!D6 的公式互相引用/),
    expect.stringMatching(/^循环引用：表2!D9 的公式引用了自己/),
  ]);
});

test("outside the disclosure it is a hint", () => {
  const sheets = [
    ...sampleWorkbook.sheets,
    { name: "草稿", visible: true, values: [[null]], formulas: [["=AGGREGATE(9,6,B1)"]], unknown: [at(0, 0)] },
  ];
  const report = checkWorkbook(pack, { ...sampleWorkbook, sheets });
  expect(report.findings.filter(({ kind }) => kind === "unknown").map(({ severity }) => severity)).toEqual(["info"]);
});
