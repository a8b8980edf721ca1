/** The charts of 第三部分. The published sample has no chart of 支出 and calls that of “三公”经费 办公经费分布图. */
import type { ChartsSpec } from "../../core/declare/chart";
import type { Term } from "../../core/declare/term";

const income = (row: string): Term => ({ term: "cell", table: "t01", row, column: "income" });
const expenditure = (column: string): Term => ({ term: "cell", table: "t03", row: "total", column });
const threePublic = (row: string): Term => ({ term: "cell", table: "t10", row, column: "total" });

export const charts: ChartsSpec = {
  sheet: "预算图表",
  title: "{year}年度单位预算图表的数据",
  page: {
    orientation: "portrait",
    columnWidths: [50, 15, 15],
    centerHorizontally: true,
    font: { name: "宋体", size: 11 },
    titleHeight: 30,
    footer: "— &P —",
  },
  charts: [
    {
      id: "income",
      kind: "pie",
      section: "s2",
      caption: "收入预算图",
      title: "{year}年度{unitName}收入预算图（单位：万元）",
      figures: {
        from: "terms",
        items: [
          { label: "一般公共预算拨款收入", of: income("general") },
          { label: "政府性基金预算拨款收入", of: income("fund") },
          { label: "国有资本经营预算拨款收入", of: income("capital") },
          { label: "财政专户管理资金收入", of: income("special") },
          { label: "单位资金", of: income("unitFunds") },
          { label: "上年结转", of: income("carryIn") },
        ],
      },
      whole: income("incomeTotal"),
    },
    {
      id: "expenditure",
      kind: "pie",
      section: "s3",
      caption: "支出预算图",
      title: "{year}年度{unitName}支出预算图（单位：万元）",
      figures: {
        from: "terms",
        items: [
          { label: "基本支出", of: expenditure("basic") },
          { label: "项目支出", of: expenditure("project") },
        ],
      },
      whole: expenditure("total"),
    },
    {
      id: "structure",
      kind: "pie",
      section: "s5.structure",
      caption: "一般公共预算当年支出结构图",
      title: "{year}年度{unitName}一般公共预算当年支出结构图（单位：万元）",
      // The classification has fewer 类 than places.
      figures: { from: "rows", table: "t05", group: "generalBudget", column: "total", places: 30 },
      whole: { term: "cell", table: "t05", row: "total", column: "total" },
    },
    {
      id: "threePublic",
      kind: "column",
      section: "s7",
      caption: "“三公”经费预算图",
      title: "{year}年度{unitName}财政拨款“三公”经费预算图（单位：万元）",
      figures: {
        from: "terms",
        items: [
          { label: "因公出国（境）费", of: threePublic("abroad") },
          { label: "公务接待费", of: threePublic("reception") },
          { label: "公务用车购置费", of: threePublic("vehiclePurchase") },
          { label: "公务用车运行维护费", of: threePublic("vehicleRunning") },
        ],
      },
      whole: threePublic("total"),
    },
  ],
};
