/** Each rule about text, broken by one edit of the sample's workbook. */
import { readFileSync } from "node:fs";
import { readDataFile } from "../../data/dataFile";
import type { CellValue } from "../../model/snapshot";
import { planWorkbook } from "../../plan/plan";
import { shanxiUnit2026 as pack } from "../../../packs/shanxi-unit-2026/pack";
import { live, reportOn, withCells } from "../../../../test/support/diagnosis";
import { editCell } from "../../../../test/support/edit";
import { plainValues, withoutSheets } from "../../../../test/support/foreignSnapshot";
import { snapshotOf } from "../../../../test/support/snapshotOf";
import { checkWorkbook } from "../../report/check";
import { describeFinding } from "../../finding/wording";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const workbook = snapshotOf(planWorkbook(pack, sample.inputs));

/** New errors and warnings after one cell was changed; cells count from A1 = row 0, column 0. */
function after(sheet: string, row: number, column: number, value: CellValue): readonly string[] {
  return checkWorkbook(pack, editCell(workbook, { sheet, row, column }, value))
    .findings.filter((finding) => finding.severity !== "info")
    .map(describeFinding);
}

test.each<[string, [string, number, number, CellValue], RegExp]>([
  ["a code with a digit too few", ["表5", 8, 0, "201030"], /科目编码印作“201030”，按它的上下各行和其他表应为“2010301”/],
  [
    "a code that comes twice",
    ["表5", 9, 0, "2010301"],
    /2010301 出现了两次，名称不同（“行政运行”和“一般行政管理事务”）：其中一行的编码写错了/,
  ],
  ["a code of another class", ["表5", 8, 0, "2990301"], /2990301 .*缺少上级科目 299、29903/],
  ["codes out of order", ["表5", 8, 0, "2010399"], /2010302 .*排在 2010399 之后/],
  ["a row with figures and no code", ["表5", 8, 0, null], /有内容但没有科目编码/],
  ["a name that is not the catalogue's", ["表5", 8, 1, "行政运转"], /2010301 的名称“行政运转”与科目表“行政运行”不一致/],
  ["a project without a name", ["表12", 8, 0, null], /第 9 行有金额但没有名称/],
  ["a project named twice", ["表12", 8, 0, "外事经费"], /“外事经费”出现了两次/],
  [
    "another unit's name",
    ["表8", 2, 0, "单位名称：某某局"],
    /表八 的单位名称“某某局”与基础信息的“泽州县人民政府办公室”不一致/,
  ],
  [
    "another unit in the body",
    ["表12", 6, 0, "泽原县水务局"],
    /表十二 的单位名称“泽原县水务局”与基础信息的“泽州县人民政府办公室”不一致/,
  ],
  ["another money unit", ["表8", 2, 4, "单位：元"], /表八 的金额单位写的是“元”，应为“万元”/],
  [
    "last year's title",
    ["表8", 1, 0, "2025年政府性基金预算支出表（不含上年结转）"],
    /表八 表题的年度是 2025，应为 2026/,
  ],
  [
    "a full table with the note of an empty one",
    ["表5", 24, 0, "注：本表无数据"],
    /表五 有数据，却带着“注：本表无数据”/,
  ],
  [
    "a government item that the catalogue does not map",
    ["表6", 7, 1, "办公经费"],
    /“基本工资”对应的政府预算支出经济科目写的是“办公经费”，应为“工资奖金津补贴/,
  ],
  ["a title that 目录 does not list", ["目录", 6, 1, "2026年收支表"], /目录里没有 表一 的表题/],
])("%s", (_, [sheet, row, column, value], expected) => {
  expect(after(sheet, row, column, value)).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
});

test.each<[string, [string, number, number, CellValue]]>([
  ["width of brackets and blanks", ["表12", 9, 0, "因公出国 (境)经费"]],
  ["a name with 其它 for 其他", ["表5", 20, 1, "其它行政事业单位医疗支出"]],
  ["an order number of another style", ["表1", 5, 0, "1、一般公共预算"]],
])("nothing is accused for %s", (_, [sheet, row, column, value]) => {
  expect(after(sheet, row, column, value)).toEqual([]);
});

test("a unit's name in a workbook without 基础信息 is compared with the other places", () => {
  const published = withoutSheets(plainValues(workbook), [pack.info.sheet]);
  const messages = checkWorkbook(
    pack,
    editCell(published, { sheet: "表8", row: 2, column: 0 }, "单位名称：某某局"),
  ).findings.map(describeFinding);
  expect(messages).toContain("表八 的单位名称“某某局”与其他各处的“泽州县人民政府办公室”不一致。");
});

test.each([
  ["表8!E3", /^表八 的表头上面没有写金额单位，其他表都写了。请补上“单位：万元”。$/],
  ["表8!A3", /^表八 的表头上面没有写单位名称，其他表都写了。请补上“单位名称：泽州县人民政府办公室”。$/],
])("a line over the header that is missing at %s is a hint", (cell, sentence) => {
  const hints = (cells: Readonly<Record<string, null>>): readonly string[] =>
    reportOn(withCells(live, cells))
      .findings.filter(({ rule, severity }) => rule.endsWith("head-agrees") && severity === "info")
      .map(describeFinding);
  expect(hints({})).toEqual([]);
  expect(hints({ [cell]: null })).toEqual([expect.stringMatching(sentence)]);
});
