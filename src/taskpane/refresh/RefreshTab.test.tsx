/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { readDataFile } from "../../core/data/dataFile";
import { planWorkbook } from "../../core/plan/plan";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import type { Rendered } from "../../../test/support/pane/renderPane";
import { renderPane, sampleText } from "../../../test/support/pane/renderPane";
import { projectForm } from "../../../test/support/performanceSheet";
import { workbookOf } from "../../../test/support/workbookOf";

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
const columnOf = ({ book }: Rendered, sheet: string): readonly unknown[] =>
  Array.from({ length: 40 }, (_, row) => book.value(sheet, row, 0));

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
  expect(
    within(question)
      .getAllByRole("button")
      .map(({ textContent }) => textContent),
  ).toEqual([
    "加到表五（一般公共预算）",
    "加到表八（政府性基金）",
    "加到表九（国有资本经营）",
    "加到上年结转明细",
    "加到表二（财政专户、单位资金）",
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
  await pane.user.type(
    screen.getByRole("textbox", { name: "上级科目 20822 的名称" }),
    "大中型水库移民后期扶持基金支出",
  );
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
  pane.book.load({
    ...(await pane.book.read()),
    sheets: (await pane.book.read()).sheets.map((sheet) =>
      sheet.name === "表5"
        ? {
            ...sheet,
            values: sheet.values.map((row, index) =>
              index === 8 ? row.map((value, column) => (column === 3 ? 322 : value)) : row,
            ),
          }
        : sheet,
    ),
  });
  await pane.press("更新");
  expect(await screen.findByText(/^表5!D9 刚才改过，所以没有写入/)).toBeVisible();
  expect(pane.book.value("表5", 8, 3)).toBe(322);
  await pane.press("更新");
  await screen.findByText(/^已更新/);
  await waitFor(() => expect(pane.book.value("表5", 8, 3)).toBe(322));
});

describe("绩效目标表", () => {
  const section = (): HTMLElement => screen.getByRole("region", { name: "绩效目标表" });
  const cells = (sheet: { readonly values: readonly (readonly unknown[])[] } | undefined): readonly unknown[] =>
    sheet?.values.flat() ?? [];

  async function choose(
    { container, user }: Rendered,
    ...files: readonly (readonly [string, Uint8Array])[]
  ): Promise<void> {
    // jsdom's File has no arrayBuffer.
    const chosen = files.map(([name, bytes]) =>
      Object.assign(new File([], name), { arrayBuffer: async () => bytes.slice().buffer }),
    );
    await user.upload(container.querySelector<HTMLInputElement>('input[aria-label="导出的绩效目标表"]')!, chosen);
  }
  const exported = (project: string): Promise<Uint8Array> =>
    workbookOf(
      projectForm({ project, life: 160_000, year: 160_000, overview: "订阅报刊。" }).map((row) =>
        row.map((cell) => (typeof cell === "string" || typeof cell === "number" ? cell : "")),
      ),
    );

  test("blank ones come where they are ticked", async () => {
    const pane = await opened();
    expect(within(section()).getByText(/^10 个项目都还没有绩效目标表，没有整体支出绩效目标申报表。/)).toBeVisible();
    await pane.user.click(screen.getByRole("checkbox", { name: "给没有的增加空白表" }));
    expect(await within(planned()).findByText(/^增加绩效目标表 11 张：整体绩效、绩效01（.*、绩效10（/)).toBeVisible();
    await pane.user.click(screen.getByRole("checkbox", { name: "给没有的增加空白表" }));
    expect(await screen.findByText("没有要更新的。")).toBeVisible();
    await pane.user.click(screen.getByRole("checkbox", { name: "给没有的增加空白表" }));
    await within(planned()).findByText(/^增加绩效目标表 11 张/);
    await pane.press("更新");
    await screen.findByText(/^已更新/);
    expect(within(section()).getByText("10 个项目都有绩效目标表。")).toBeVisible();
    expect(screen.queryByRole("checkbox", { name: "给没有的增加空白表" })).toBeNull();
    expect(cells((await pane.book.read()).sheets.find(({ name }) => name === "绩效01"))).toContain(
      "【待填：项目概况】",
    );
  });

  test("chosen files are taken in, and what does not fit is named", async () => {
    const pane = await opened();
    await choose(
      pane,
      ["报刊.xlsx", await exported("报刊订阅费")],
      ["别的.xlsx", await exported("没有的项目")],
      ["坏.xlsx", new Uint8Array([1, 2, 3])],
      ["名单.xlsx", await workbookOf([["名单"]])],
    );
    expect(await within(section()).findByText(/^“坏\.xlsx”没有打开。/)).toBeVisible();
    expect(await within(planned()).findByText(/^增加绩效目标表 11 张/)).toBeVisible();
    const kept = screen.getByRole("group", { name: "没有改动，请您决定" });
    expect(within(kept).getByText(/^别的\.xlsx 明细：项目表里没有“没有的项目”这个项目/)).toBeVisible();
    expect(within(kept).getByText(/^名单\.xlsx：没有找到绩效目标表/)).toBeVisible();
    expect((await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
    await pane.press("不取 别的.xlsx");
    await pane.press("不取 名单.xlsx");
    await waitFor(() => expect(screen.queryByRole("group", { name: "没有改动，请您决定" })).toBeNull());
    await pane.press("更新");
    await screen.findByText(/^已更新/);
    expect(screen.queryByRole("list", { name: "选好的绩效目标表" })).toBeNull();
    const taken = (await pane.book.read()).sheets.filter((sheet) => cells(sheet).includes("订阅报刊。"));
    expect(taken).toHaveLength(1);
    expect(cells(taken[0])).toContain("报刊订阅费");
  });
});
