/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { act, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { readDataFile } from "../../core/data/dataFile";
import { infoAddresses } from "../../core/plan/infoSheet";
import { planWorkbook } from "../../core/plan/plan";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { fileOfYear } from "../../../test/support/planOfYear";
import type { Rendered } from "../../../test/support/pane/renderPane";
import { renderPane, sampleText } from "../../../test/support/pane/renderPane";

const sample = readDataFile(sampleText, pack);
if (!sample.ok) throw new Error("the sample does not read");
const inputs = sample.inputs;
const places = infoAddresses(pack.info);

const fileOf = (year: number): Promise<Uint8Array> => fileOfYear(pack, inputs, year);

async function choose({ container, user }: Rendered, name: string, bytes: Uint8Array): Promise<void> {
  // jsdom's File has no arrayBuffer.
  const file = Object.assign(new File([], name), { arrayBuffer: async () => bytes.slice().buffer });
  await user.upload(container.querySelector<HTMLInputElement>('input[aria-label="上年的预算公开工作簿"]')!, file);
}

async function opened(): Promise<Rendered> {
  const pane = renderPane();
  await pane.book.apply(
    planWorkbook(pack, {
      ...inputs,
      info: new Map(
        [...inputs.info].filter(([field]) => !field.startsWith("last")).concat([["lastGeneral", "2000.00"]]),
      ),
    }),
  );
  return pane;
}

const held = ({ book }: Rendered, field: string): unknown => {
  const { row, column } = places.get(field) ?? { row: -1, column: -1 };
  return book.value("基础信息", row, column);
};
const section = (): HTMLElement => screen.getByRole("region", { name: "取上年数" });

test("shown with places first; blank ones are ticked, a typed one only when the user ticks it, and all come back", async () => {
  const pane = await opened();
  await choose(pane, "上年.xlsx", await fileOf(2025));
  expect(await screen.findByRole("heading", { name: "上年.xlsx（2025 年）" })).toHaveFocus();
  const lines = within(section()).getByRole("list", { name: "上年数" });
  expect(within(lines).getByText("2,000.00 → 2,733.38（与已填的不同）")).toBeVisible();
  expect(within(lines).getByText(/上年文件：表5!C6/)).toBeVisible();
  expect(screen.getByRole("checkbox", { name: "上年收入总计" })).toBeChecked();
  expect(screen.getByRole("checkbox", { name: "上年一般公共预算当年支出" })).not.toBeChecked();
  expect((await axe.run(section(), { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
  await pane.user.click(screen.getByRole("checkbox", { name: "上年机关运行经费" }));
  await pane.press("写入 6 项");
  expect(await screen.findByText(/已填入 6 项上年数/)).toBeVisible();
  expect(held(pane, "lastGeneral")).toBe(2000);
  expect(held(pane, "lastAgencyRunning") ?? "").toBe("");
  expect(held(pane, "lastIncomeTotal")).toBeGreaterThan(0);
  expect(within(lines).getAllByText(/（相同）/)).toHaveLength(6);

  await pane.user.click(screen.getByRole("checkbox", { name: "上年一般公共预算当年支出" }));
  await pane.press("写入 2 项");
  expect(await screen.findByText(/已填入 2 项上年数/)).toBeVisible();
  expect(held(pane, "lastGeneral")).toBe(2733.38);
  await pane.press("撤回");
  expect(await screen.findByText(/恢复为原来的内容/)).toBeVisible();
  expect(held(pane, "lastGeneral")).toBe(2000);
});

test("typing after the look is not lost: what is shown is stale until it is looked at again", async () => {
  const pane = await opened();
  await choose(pane, "上年.xlsx", await fileOf(2025));
  await screen.findByRole("heading", { name: "上年.xlsx（2025 年）" });
  const { row, column } = places.get("lastIncomeTotal") ?? { row: -1, column: -1 };
  pane.edit("基础信息", row, column, 5);
  expect(await screen.findByText("工作簿已改动，请重新查看")).toBeVisible();
  await pane.press("写入 7 项");
  expect(held(pane, "lastIncomeTotal")).toBe(5);
  // Even where the pane did not hear of the edit.
  await act(async () => void (await pane.pane.session.takeLastYear(new Set(["lastIncomeTotal", "lastAgencyRunning"]))));
  expect(held(pane, "lastIncomeTotal")).toBe(5);
  expect(await screen.findByText(/“上年收入总计”刚才改过，没有覆盖/)).toBeVisible();
});

test("a file of another year is refused until the user insists; what is no workbook is refused", async () => {
  const pane = await opened();
  await choose(pane, "本年.xlsx", await fileOf(2026));
  expect(
    await screen.findByText("“本年.xlsx”没有采用。这个文件是 2026 年的，本工作簿是 2026 年的，应当选 2025 年的。"),
  ).toBeVisible();
  await pane.press("仍然用这个文件");
  expect(await screen.findByRole("heading", { name: "本年.xlsx（2026 年）" })).toBeVisible();
  await choose(pane, "空.xlsx", new Uint8Array());
  expect(await screen.findByText("“空.xlsx”没有打开。文件是空的（0 字节）。")).toBeVisible();
  expect(screen.queryByRole("list", { name: "上年数" })).toBeNull();
});
