/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, within } from "@testing-library/react";
import axe from "axe-core";
import { csvBytes } from "../../../test/support/csvBytes";
import type { Cells } from "../../../test/support/csvBytes";
import type { Rendered } from "../../../test/support/pane/renderPane";
import { renderPane } from "../../../test/support/pane/renderPane";
import { workbookOf } from "../../../test/support/workbookOf";

const HEADER = ["功能科目", "项目类别", "项目名称", "部门经济科目", "资金来源", "金额（元）"];
const LIST: Cells = [
  HEADER,
  ["2010301 行政运行", "人员类", "工资", "30101 基本工资", "一般公共预算拨款", "1,234,567.89"],
  ["2010302 一般行政管理事务", "特定目标类", "=专项", "", "上年结转-一般公共预算", "20000"],
  ["2138801 行政运行", "公用经费", "", "30201", "一般公共预算", "500"],
  ["2010301", "人员类", "", "30101", "彩票公益金", "8000"],
  ["合计", "", "", "", "", "1263067.89"],
];

async function choose({ container, user }: Rendered, name: string, bytes: Uint8Array): Promise<void> {
  // jsdom's File has no arrayBuffer.
  const file = Object.assign(new File([], name), { arrayBuffer: async () => bytes.slice().buffer });
  await user.upload(container.querySelector<HTMLInputElement>('input[aria-label="一体化导出表"]')!, file);
}

const column = (name: string | RegExp): HTMLSelectElement => screen.getByRole("combobox", { name });
const accept = (): HTMLElement => screen.getByRole("button", { name: "采用" });

test("a list is shown before it is taken, fills the draft, and what was typed can be brought back", async () => {
  const pane = renderPane();
  await pane.user.type(screen.getByRole("textbox", { name: "单位名称" }), "某县水利局");
  await choose(pane, "导出.csv", csvBytes(LIST));
  expect(await screen.findByRole("heading", { name: "导入预览：导出.csv" })).toHaveFocus();
  expect(column(/^金额/)).toHaveDisplayValue("F 金额（元）");
  expect(screen.getByText("金额单位：元（导出表写明）")).toBeVisible();
  const first = screen.getByRole("region", { name: "前几行" });
  expect(within(first).getByRole("cell", { name: "=专项" })).toBeVisible();
  const totals = screen.getByRole("table", { name: "导入后各表" });
  expect(
    within(totals)
      .getAllByRole("row")
      .map((row) => row.textContent),
  ).toEqual([
    "表列金额",
    "表五基本支出123.46 万元",
    "上年结转明细一般公共预算2.00 万元",
    "表六人员经费123.46 万元",
    "表十三一般公共预算2.00 万元",
  ]);
  expect(screen.getByText(/第 5 行 资金来源：“彩票公益金”看不出是哪种资金/)).toBeVisible();
  expect(screen.getByText(/第 4 行 功能科目：不知道“2138801 行政运行”的上级科目 21388/)).toBeVisible();
  expect(screen.getByText(/合计、小计行 1 行，不计入：第 6 行/)).toBeVisible();
  expect(
    screen.getByText("已导入 2 行 1,254,567.89 元 ＋ 未导入 2 行 8,500.00 元 ＝ 导出表 1,263,067.89 元。"),
  ).toBeVisible();
  await pane.user.type(screen.getByRole("textbox", { name: "科目 21388 的名称" }), "农业农村");
  expect(screen.getByText(/已导入 3 行 .* ＋ 未导入 1 行 8,000\.00 元/)).toBeVisible();
  expect(pane.pane.desk.state.drafts.state.draft.subjects).toEqual([]);

  await pane.user.click(accept());
  expect(screen.queryByRole("heading", { name: /导入预览/ })).toBeNull();
  expect(screen.getByRole("button", { name: "导入一体化导出表…" })).toHaveFocus();
  expect(screen.getByText(/已载入“导出.csv”，含 6 个金额/)).toBeVisible();
  expect(screen.getByRole("textbox", { name: "单位名称" })).toHaveValue("某县水利局");
  expect(
    pane.pane.desk.state.drafts.state.draft.subjects.map(({ code, funds }) => `${code} ${funds.join(" ")}`),
  ).toEqual(["2010301 general", "2010302 carryover", "2138801 general"]);
  await pane.press("生成");
  await screen.findByText(/模板已生成/);
  const total = Array.from({ length: 12 }, (_, row) => pane.book.value("表13", row, 0));
  expect(total).toContain("=专项");

  await pane.press("恢复原来的内容");
  expect(pane.pane.desk.state.drafts.state.draft.subjects).toEqual([]);
  expect(screen.getByRole("textbox", { name: "单位名称" })).toHaveValue("某县水利局");
});

test("columns and the unit of money that the list does not tell are asked for, never guessed", async () => {
  const pane = renderPane();
  const cells = LIST.map((line, index) =>
    index === 0 ? ["功能科目", "类别", "项目名称", "部门经济科目", "资金来源", "金额"] : line,
  ).map((line, index) => [...line, index === 0 ? "金额" : "1"]);
  await choose(pane, "导出.csv", csvBytes(cells));
  await screen.findByRole("heading", { name: /导入预览/ });
  expect(screen.getByText("没有找到“项目类别”列，请指明是哪一列。")).toBeVisible();
  expect(screen.getByText("有几列都可能是“金额”，请指明是哪一列：F 金额、G 金额。")).toBeVisible();
  expect(accept()).toHaveAttribute("aria-disabled", "true");
  await pane.user.click(accept());
  expect(pane.pane.desk.state.drafts.state.draft.source).toBeNull();
  await pane.user.selectOptions(column(/^项目类别/), "B 类别");
  await pane.user.selectOptions(column(/^金额/), "F 金额");
  expect(screen.getByText("没有写金额单位，请选元或万元。")).toBeVisible();
  await pane.user.selectOptions(column(/^导出表的金额单位/), "元");
  expect(accept()).not.toHaveAttribute("aria-disabled", "true");
  await pane.press("取消");
  expect(screen.queryByRole("heading", { name: /导入预览/ })).toBeNull();
  expect(pane.pane.desk.state.drafts.state.draft.source).toBeNull();
});

test("a workbook with several sheets asks which one, and a header that was not found can be pointed at", async () => {
  const pane = renderPane();
  const foreign = LIST.map((line, index) => (index === 0 ? ["甲", "乙", "丙", "丁", "戊", "己"] : line));
  await choose(pane, "导出.xlsx", await workbookOf(LIST, { 另一张: LIST, 别的: [["无关"], ...foreign] }));
  await screen.findByRole("heading", { name: /导入预览/ });
  expect(screen.getByText("文件里有几张工作表，请选一张：明细、另一张。")).toBeVisible();
  await pane.user.selectOptions(column("工作表"), "别的");
  expect(screen.getByText(/没有找到表头/)).toBeVisible();
  await pane.user.selectOptions(column("表头在哪一行"), "第 2 行：甲、乙、丙、丁、戊、己");
  await pane.user.selectOptions(column(/^资金来源/), "E 戊");
  expect(column(/^资金来源/)).toHaveDisplayValue("E 戊");
  await pane.user.selectOptions(column("工作表"), "明细");
  expect(screen.getByRole("table", { name: "导入后各表" })).toBeVisible();
});

test("rows that are alike or hidden are asked about, with their sum, before anything is taken", async () => {
  const pane = renderPane();
  const twice: Cells = [HEADER, LIST[1]!, LIST[1]!, ["2010302", "特定目标类", "别的", "", "一般公共预算", "99999"]];
  await choose(pane, "导出.xlsx", await workbookOf(twice, {}, [3]));
  const hidden = await screen.findByRole("radiogroup", { name: /1 行是隐藏的.*共 99,999\.00 元。要导入这些行吗？/ });
  const alike = screen.getByRole("radiogroup", {
    name: /重复的有 1 行，共 1,234,567\.89 元。它们是几笔一样的支出，还是同一笔导出了几次？/,
  });
  expect(screen.getByText(/第 2、3 行各栏都相同/)).toBeVisible();
  expect(screen.getAllByRole("radio").filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);
  await pane.user.click(within(hidden).getByRole("radio", { name: "隐藏的行不导入" }));
  expect(accept()).toHaveAttribute("aria-disabled", "true");
  await pane.user.click(accept());
  expect(pane.pane.desk.state.drafts.state.draft.source).toBeNull();
  await pane.user.click(within(alike).getByRole("radio", { name: "是同一笔，每样只导入一行" }));
  expect(
    screen.getByText("已导入 1 行 1,234,567.89 元 ＋ 未导入 2 行 1,334,566.89 元 ＝ 导出表 2,569,134.78 元。"),
  ).toBeVisible();
  expect(accept()).not.toHaveAttribute("aria-disabled", "true");

  await pane.user.click(within(hidden).getByRole("radio", { name: "隐藏的行也导入" }));
  expect(within(alike).getByRole("radio", { name: /每样只导入一行/ })).not.toBeChecked();
  expect(accept()).toHaveAttribute("aria-disabled", "true");
  await pane.user.click(within(alike).getByRole("radio", { name: "是几笔，都导入" }));
  await pane.user.click(accept());
  expect(pane.pane.desk.state.drafts.state.draft.subjects.map(({ code }) => code)).toEqual(["2010301", "2010302"]);
});

test("a file that is no list is refused by name, and the pages stay accessible", async () => {
  const pane = renderPane();
  await choose(pane, "旧.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0));
  expect(await screen.findByText(/“旧.xls”没有打开。不支持这种文件格式.*另存为“Excel 工作簿（.xlsx）”/)).toBeVisible();
  await choose(pane, "空.csv", new Uint8Array());
  expect(await screen.findByText(/“空.csv”没有打开。文件是空的/)).toBeVisible();
  await choose(pane, "导出.csv", csvBytes(LIST));
  await screen.findByRole("heading", { name: /导入预览/ });
  expect(screen.queryByText(/没有打开/)).toBeNull();
  document.documentElement.lang = "zh-CN";
  document.title = "预算公开助手";
  const { violations } = await axe.run(
    { include: [document.body], exclude: ["[data-tabster-dummy]"] },
    { rules: { "color-contrast": { enabled: false } } },
  );
  expect(violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html}`))).toEqual([]);
});
