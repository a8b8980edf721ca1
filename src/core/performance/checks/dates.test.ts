import { faultWords, projectView, timeLine } from "../../../../test/support/readForm";
import { checkDates } from "./dates";

const told = (plan: string, name: string, value: string): readonly string[] =>
  faultWords(
    checkDates(projectView({ name: "甲", fields: { plan }, indicators: [timeLine(name, value)] })),
    "printed",
    "indicator",
  );

test("the month of the same thing", () => {
  expect(told("11月底前完成设备采购，12月验收。", "设备采购时间", "2026年11月底前")).toEqual([]);
  expect(told("10月底前完成设备采购，12月验收。", "设备采购时间", "2026年11月底前")).toEqual([
    "warning perfDateDiffers 10月底前完成设备采购 设备采购时间 2026年11月底前",
  ]);
  expect(told("2025年11月完成设备采购。", "设备采购时间", "2026年11月底前")).toHaveLength(1);
  expect(told("10月底前完成道路修补。", "设备采购时间", "11月底前")).toEqual([]);
  expect(told("10月底前完成设备采购。", "设备采购时间", "及时")).toEqual([]);
  expect(told("10月底前完成设备采购。", "设备采购时间", "3月至11月")).toEqual([]);
});

test.each([
  ["5月份开展体检，6月底前完成费用结算。", "体检完成时间", "6月底前", null],
  ["5月份开展体检，6月底前完成费用结算。", "体检完成时间", "4月底前", "5月份开展体检"],
  ["3月份完成采购审批，9月30日前完成采购并验收。", "采购完成时间", "6月30日前", "9月30日前完成采购并验收"],
  ["4月完成招标，10月底前竣工验收。", "工程完工时间", "8月底前", "10月底前竣工验收"],
  ["4月完成招标，8月底前竣工验收，10月底前完成结算。", "工程完工时间", "8月底前", null],
  ["9月底前通过评审，12月30日前成果入库。", "规划成果入库时间", "12月20日前", "12月30日前成果入库"],
  ["12月31日前成果入库。", "规划成果入库时间", "12月底前", null],
  ["上半年完成招标，11月30日前完成全部扫描工作。", "完成时限", "10月31日前", "11月30日前完成全部扫描工作"],
  ["上半年完成招标，9月30日前完成全部扫描工作。", "完成时限", "10月31日前", null],
  ["摸底、评估、适配、回访，11月底前完成。", "适配完成时间", "10月底前", "11月底前完成"],
  ["4月集中宣传一周。", "集中宣传时间", "4月", null],
  ["3月集中宣传一周。", "集中宣传时间", "4月", "3月集中宣传一周"],
  ["春防3-5月集中免疫。", "免疫完成时间", "11月底前", null],
])("%s %s %s", (plan, name, value, printed) => {
  expect(told(plan, name, value)).toEqual(
    printed === null ? [] : [`warning perfDateDiffers ${printed} ${name} ${value}`],
  );
});

test("the day of each month", () => {
  expect(told("派遣公司于每月15日前发放到位。", "工资发放时间", "每月15日前")).toEqual([]);
  expect(told("派遣公司于每月25日前发放到位。", "工资发放时间", "每月15日前")).toHaveLength(1);
  expect(told("派遣公司于每季末15日前发放到位。", "工资发放时间", "每月15日前")).toHaveLength(1);
  expect(told("每月5日前报送，每月25日前发放到位。", "工资发放时间", "每月15日前")).toEqual([]);
});
