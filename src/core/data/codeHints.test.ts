/** A code that is wrong, unknown, or a word: what the catalogue has for it stands behind the message. */
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { readDataFile } from "./dataFile";
import { describeDataIssue } from "./wording";

function issues(tables: Readonly<Record<string, unknown>>): readonly string[] {
  const reading = readDataFile(JSON.stringify({ schema: "budget-disclosure/data@1", pack: pack.id, tables }), pack);
  return reading.ok ? [] : reading.issues.map(describeDataIssue);
}
const budget = (code: string): string => issues({ generalBudget: [{ code, basic: "1.00" }] }).join("\n");

test.each([
  [
    "a word finds the items under a 款 of that name",
    "水利",
    "应当是 7 位半角数字。科目表里有：2130301 行政运行（水利）、2130302 一般行政管理事务（水利）",
  ],
  ["two words both have to fit", "水利 工程建设", "2130305 水利工程建设（水利）"],
  ["the beginning of a code", "21303", "2130301 行政运行（水利）"],
  [
    "a code that nobody knows: its 款",
    "2130388",
    "请在 names.function.2130388 写上，或者在这一行加上 name。科目表里有：2130301 行政运行（水利）",
  ],
  ["a code whose 款 nobody knows either: its 类", "2137777", "科目表里有：2130101 行政运行（农业农村）"],
  ["too many digits", "21303011", "科目表里有：2130301 行政运行（水利）"],
])("%s", (_, code, expected) => {
  expect(budget(code)).toContain(expected);
});

test("no more are listed than people read, and how many there are is said", () => {
  expect(budget("水利")).toMatch(/，还有 \d+ 个。$/);
  expect(budget("水利").match(/、/g)).toHaveLength(7);
  expect(budget("防汛")).not.toMatch(/，还有 \d+ 个/);
});

test("items of 经济分类 are searched among themselves", () => {
  const text = issues({ basicByEconomic: [{ code: "住房公积金", staff: "1.00" }] }).join("\n");
  expect(text).toContain("30113 住房公积金");
  expect(text).not.toContain("2210201");
});

test.each([
  ["of a word that nothing has", "纪念币发行部"],
  ["of a class that is none", "9990101"],
  ["of a blank", " "],
])("nothing is offered %s", (_, code) => {
  expect(budget(code)).not.toContain("科目表里有");
});
