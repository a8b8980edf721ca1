/** Notes that call a table empty, in the words of people. */
import { callsEmpty } from "./emptyNotes";

test.each([
  "注：本单位2026年无政府性基金预算财政拨款安排的预算，故本表为空表。",
  "注：我单位无2026年政府性基金支出安排。",
  "注：2026年未安排政府性基金预算支出。",
  "说明：本单位没有使用政府性基金预算拨款安排的支出。",
  "注：本单位不涉及政府性基金。",
  "备注：本年无此项支出",
  "注：本表为空。",
  "注：该表无内容。",
  "注：本单位无相关支出",
  "注：本单位无该项预算。",
  "注：无",
  "注：本年度没有安排此类支出，本表以“0”列示",
  "本单位2026年度未发生政府性基金预算支出",
])("denies the table: %s", (note) => {
  expect(callsEmpty(note, "政府性基金预算", "")).toBe(true);
});

test.each([
  "注：本表反映政府性基金预算支出情况，无上年结转。",
  "注：本表不含上年结转。",
  "注：本单位无上年结转的政府性基金。",
  "注：政府性基金预算没有安排基本支出。",
  "注：本单位政府性基金支出均为项目支出，没有基本支出。",
  "注：本单位无国有资本经营预算，政府性基金为转移支付。",
  "注：合计数与分项之和可能不等。",
])("says something else: %s", (note) => {
  expect(callsEmpty(note, "政府性基金预算", "")).toBe(false);
});

test("a table without a fund is not denied by a note about a part of it", () => {
  const title = "{year}年“三公”经费预算表";
  expect(callsEmpty("注：本单位没有“三公”经费预算。", undefined, title)).toBe(true);
  expect(callsEmpty("注：本单位没有公务接待费预算。", undefined, title)).toBe(false);
  expect(callsEmpty("注：本单位无项目支出。", undefined, "{year}年项目支出预算表")).toBe(true);
});
