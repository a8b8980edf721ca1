/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { readDataFile } from "../../core/data/dataFile";
import { planWorkbook } from "../../core/plan/plan";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import type { Rendered } from "../../../test/support/pane/renderPane";
import { renderPane, sampleText } from "../../../test/support/pane/renderPane";

const sample = readDataFile(sampleText, pack);
if (!sample.ok) throw new Error("the sample does not read");
const { inputs } = sample;

async function opened(): Promise<Rendered> {
  const pane = renderPane();
  await pane.book.apply(planWorkbook(pack, inputs));
  await pane.open("更新");
  await screen.findByText("没有要更新的。");
  return pane;
}

const code = (): HTMLElement => screen.getByRole("combobox", { name: "科目编码或名称" });
const refreshButton = (): HTMLElement => screen.getByRole("button", { name: "更新" });
const planned = (): HTMLElement => screen.getByRole("list", { name: "要做的更新" });
const columnOf = ({ book }: Rendered, sheet: string): readonly unknown[] => Array.from({ length: 40 }, (_, row) => book.value(sheet, row, 0));

test("a workbook with nothing to do says so, and one that is no disclosure why not", async () => {
  await opened();
  expect(refreshButton()).toHaveAttribute("aria-disabled", "true");
  expect((await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
});

test("a blank workbook", async () => {
  const pane = renderPane();
  await pane.open("更新");
  expect(await screen.findByText(/没有找到预算公开的标准表/)).toBeVisible();
  expect(screen.queryByText("增加科目")).toBeNull();
});

test("a workbook whose sheets stand otherwise is asked about it, and left as it is until somebody agrees", async () => {
  const pane = renderPane();
  const { sheets, ...plan } = planWorkbook(pack, inputs);
  await pane.book.apply({ ...plan, sheets: [...sheets].reverse() });
  await pane.open("更新");
  const question = await screen.findByRole("group", { name: "工作表的次序" });
  expect(within(question).getByText(/^工作表没有按公开的次序排列/)).toBeVisible();
  expect(refreshButton()).toHaveAttribute("aria-disabled", "true");
  expect((await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
  await pane.user.click(within(question).getByRole("checkbox", { name: /^同意按公开的次序重排工作表/ }));
  expect(await within(planned()).findByText(/^工作表按公开的次序排列，不公开的放在最后/)).toBeVisible();
  await waitFor(() => expect(refreshButton()).not.toHaveAttribute("aria-disabled", "true"));
  await pane.user.click(screen.getByRole("checkbox", { name: /^同意/ }));
  await waitFor(() => expect(refreshButton()).toHaveAttribute("aria-disabled", "true"));
}, 60_000);

test("a 科目 by code: which table is asked, what would be done is shown, and done with one button", async () => {
  const pane = await opened();
  await pane.user.type(code(), "2080599");
  const question = screen.getByRole("group", { name: "增加 2080599" });
  expect(within(question).getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
    "加到表五（一般公共预算）", "加到表八（政府性基金）", "加到表九（国有资本经营）", "加到上年结转明细", "加到表二（财政专户、单位资金）",
  ]);
  expect((await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
  await pane.press("加到表五（一般公共预算）");
  expect(await within(planned()).findByText(/^新增 3 行：表二、表三、表五的 2080599 /)).toBeVisible();
  expect(code()).toHaveFocus();
  expect(columnOf(pane, "表5")).not.toContain("2080599");
  await pane.press("更新");
  expect(await screen.findByText(/^已更新。您填的数和文字都没有改动/)).toBeVisible();
  expect(within(screen.getByRole("list", { name: "做了的更新" })).getByText(/^新增 3 行/)).toBeVisible();
  expect(screen.getByText(/^更新后检查：没有错误和警告/)).toBeVisible();
  expect(screen.getByText("没有要更新的。")).toBeVisible();
  expect(refreshButton()).toHaveFocus();
  for (const sheet of ["表2", "表3", "表5"]) expect(columnOf(pane, sheet)).toContain("2080599");
  await pane.user.type(code(), "2080599");
  expect(screen.getByText("表五、表二已经有这个科目。")).toBeVisible();
}, 120_000);

test("names that nobody knows are asked for; what was asked for can be taken back", async () => {
  const pane = await opened();
  await pane.user.type(code(), "2082202");
  expect(screen.queryByRole("button", { name: "加到表五（一般公共预算）" })).toBeNull();
  const add = screen.getByRole("button", { name: "加到表八（政府性基金）" });
  expect(add).toHaveAttribute("aria-disabled", "true");
  await pane.user.type(screen.getByRole("textbox", { name: "上级科目 20822 的名称" }), "大中型水库移民后期扶持基金支出");
  await pane.user.type(screen.getByRole("textbox", { name: "科目名称" }), "基础设施建设和经济发展");
  await pane.user.click(add);
  expect(await within(planned()).findByText(/表八的 208 社会保障和就业支出/)).toBeVisible();
  expect(screen.getByText("增加 表八 2082202 基础设施建设和经济发展")).toBeVisible();
  await pane.press("不增加 表八 2082202 基础设施建设和经济发展");
  expect(await screen.findByText("没有要更新的。")).toBeVisible();
});

test("an item of 表六 by its name out of the list", async () => {
  const pane = await opened();
  await pane.user.type(code(), "公务接待");
  await pane.user.click(await screen.findByRole("option", { name: /30217/ }));
  expect(screen.getByText("30217 公务接待费")).toBeVisible();
  await pane.press("加到表六");
  expect(await within(planned()).findByText(/^新增 \d 行：表六的 .*30217 公务接待费/)).toBeVisible();
});

test("a project: the list is asked, and two of one name are not taken", async () => {
  const pane = await opened();
  await pane.user.type(screen.getByRole("textbox", { name: "项目名称" }), "办公楼维修");
  await pane.press("加到表十二");
  expect(await within(planned()).findByText(/^新增 1 行：表十二的“办公楼维修”/)).toBeVisible();
  await pane.user.type(screen.getByRole("textbox", { name: "项目名称" }), "办公楼维修");
  expect(screen.queryByRole("button", { name: "加到表十二" })).toBeNull();
  expect(screen.getByText("表十二已经有这个项目。")).toBeVisible();
  await pane.press("更新");
  await screen.findByText(/^已更新/);
  expect(columnOf(pane, "表12")).toContain("办公楼维修");
});

test("typed since the look: the page is stale; unknown to it, nothing is written and the cell is named", async () => {
  const pane = await opened();
  await pane.user.type(screen.getByRole("textbox", { name: "项目名称" }), "河道治理");
  await pane.press("加到表十二");
  await within(planned()).findByText(/河道治理/);
  pane.edit("表5", 8, 3, 321);
  expect(await screen.findByText("工作簿已改动，请重新查看")).toBeVisible();
  expect(refreshButton()).toHaveAttribute("aria-disabled", "true");
  await pane.press("重新查看");
  await within(planned()).findByText(/河道治理/);
  // Somebody else's typing is not heard of.
  pane.book.load({ ...(await pane.book.read()), sheets: (await pane.book.read()).sheets.map((sheet) => (sheet.name === "表5" ? { ...sheet, values: sheet.values.map((row, index) => (index === 8 ? row.map((value, column) => (column === 3 ? 322 : value)) : row)) } : sheet)) });
  await pane.press("更新");
  expect(await screen.findByText(/^表5!D9 刚才改过，所以没有写入/)).toBeVisible();
  expect(pane.book.value("表5", 8, 3)).toBe(322);
  await pane.press("更新");
  await screen.findByText(/^已更新/);
  await waitFor(() => expect(pane.book.value("表5", 8, 3)).toBe(322));
});
