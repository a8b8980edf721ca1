import { asTold } from "../finding/templates";
import { describeFinding } from "../finding/wording";
import type { Finding } from "../finding/finding";
import { oneUnitFinding } from "./unitRoots";

const line = (table: string, unit = "元", template: Finding["template"] = "moneyUnitDiffers"): Finding => ({
  rule: `${table}.head-agrees`,
  form: "",
  severity: "error",
  kind: "unit",
  ...asTold(template, { table, unit, expected: "万元", how: "除以 10000" }),
  table,
  cells: [{ address: { sheet: table, row: 2, column: 4 }, words: table, printed: `单位：${unit}` }],
  actual: null,
  expected: null,
  difference: null,
});

test("tables that all state 元 are one finding with all their lines, which says what to do in either case", () => {
  const { findings, roots } = oneUnitFinding([line("表一"), line("表二"), line("表三")]);
  expect([...roots]).toEqual([
    [1, 0],
    [2, 0],
  ]);
  expect(findings[0]?.cells).toHaveLength(3);
  expect(describeFinding(findings[0] as Finding)).toMatch(
    /^表一、表二、表三的金额单位写的都是“元”，表式要求“万元”。.*除以 10000.*数本来就是万元的，只改金额单位，不要改数。$/,
  );
});

test("one alone, another unit, and what the identities tell stay by themselves", () => {
  const all = [line("表一"), line("表二", "千元"), line("表三", "元", "moneyUnitOfLine")];
  expect(oneUnitFinding(all)).toEqual({ findings: all, roots: new Map() });
});
