/** Items are found by what an accountant of the office types. */
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { itemLabel, searchItems } from "./search";

const search = (query: string): readonly string[] =>
  searchItems(pack.catalogues.function, [3, 5, 7], query).map(itemLabel);

test.each([
  ["水利", "2130304 水利行业业务管理（水利）"],
  ["21303", "2130301 行政运行（水利）"],
  ["213 03", "2130301 行政运行（水利）"],
  ["２１３０３", "2130301 行政运行（水利）"],
  ["行政运行 水利", "2130301 行政运行（水利）"],
  ["县水利局", "2130304 水利行业业务管理（水利）"],
  ["医保", "2101505 医疗保障政策管理（医疗保障管理事务）"],
  ["医保局", "2101505 医疗保障政策管理（医疗保障管理事务）"],
  ["发改委", "2010401 行政运行（发展与改革事务）"],
  ["乡镇", "2010301 行政运行（政府办公厅（室）及相关机构事务）"],
  ["县市场监管局", "2013801 行政运行（市场监督管理事务）"],
  ["低保", "2081901 城市最低生活保障金支出（最低生活保障）"],
  ["残联", "2081101 行政运行（残疾人事业）"],
  ["县委组织部", "2013201 行政运行（组织事务）"],
  ["人社", "2080101 行政运行（人力资源和社会保障管理事务）"],
])("%s finds %s", (query, label) => {
  expect(search(query)[0]).toBe(label);
});

test("said short, a name begins with its first character; one character alone says too little", () => {
  expect(search("疗障")).toEqual([]);
  expect(search("某局")).toEqual([]);
});

test("a name that fits as it stands is not read as anything shorter", () => {
  expect(search("城管")).toEqual(["2120104 城管执法（城乡社区管理事务）"]);
});
