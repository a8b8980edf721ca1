/** Pages of the user's own words that nobody has touched, and amounts in 万元 that cut off what a table in 元 has. */
import { readFileSync } from "node:fs";
import { formatAmount } from "../../src/core/amount/amount";
import { readDataFile } from "../../src/core/data/dataFile";
import { describeFinding } from "../../src/core/finding/wording";
import { NO_INPUTS } from "../../src/core/model/inputs";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { narrate } from "../../src/core/narrate/narrate";
import { planWorkbook } from "../../src/core/plan/plan";
import { checkWorkbook } from "../../src/core/report/check";
import { shanghaiUnit2026 as pack } from "../../src/packs/shanghai-unit-2026/pack";
import { applied } from "../support/applied";
import { changeSheet, withParagraph } from "./workbooks";
import { snapshotOf } from "../support/snapshotOf";

const sample = readDataFile(readFileSync("assets/samples/fuliyuan-2024.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const tables = snapshotOf(planWorkbook(pack, sample.inputs));
const workbook = applied(tables, narrate(pack, tables).plan);
const told = (snapshot: WorkbookSnapshot, rule: string): readonly string[] =>
  checkWorkbook(pack, snapshot)
    .findings.filter((finding) => finding.rule === rule)
    .map(describeFinding);

describe("pages that the user writes", () => {
  const rule = "book.pages-are-written";
  const written = changeSheet(workbook, "单位职能", {
    values: [["单位职能"], [null], ["承担城镇三无老人的集中供养。"]],
  });

  test("as they were made, each is told by its name", () => {
    expect(told(workbook, rule)).toEqual(
      ["单位职能", "单位机构设置", "名词解释"].map((name) => expect.stringContaining(`“${name}”还是模板的原文`)),
    );
  });

  test("one that was written is told no more", () => {
    expect(told(written, rule)).toHaveLength(2);
  });

  test("nothing is said before the first figure", () => {
    expect(told(snapshotOf(planWorkbook(pack, NO_INPUTS)), rule)).toEqual([]);
  });
});

describe("amounts of the text", () => {
  const rule = "book.amounts-are-rounded";
  /** A figure of the tables whose last place in 万元 is another when rounded than when cut off. */
  const exact = workbook.sheets
    .filter(({ name }) => name === "单位支出总表")
    .flatMap(({ values }) => values.flat())
    .find((value): value is number => typeof value === "number" && value > 100_000 && value % 100 >= 50);
  const stated = (hundredths: number): string => `基本支出${(hundredths / 100).toFixed(2)}万元。`;

  test("cut off they are told, with what they should be", () => {
    if (exact === undefined) throw new Error("no such figure in the sample");
    const cut = withParagraph(workbook, stated(Math.floor(exact / 100)), "单位编制说明");
    expect(told(cut, rule)).toEqual([
      expect.stringContaining(`四舍五入应为 ${formatAmount(Math.round(exact / 100))} 万元`),
    ]);
  });

  test("rounded they are not", () => {
    if (exact === undefined) throw new Error("no such figure in the sample");
    expect(told(withParagraph(workbook, stated(Math.round(exact / 100)), "单位编制说明"), rule)).toEqual([]);
  });
});
