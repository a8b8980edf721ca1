/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, within } from "@testing-library/react";
import axe from "axe-core";
import { readState } from "../../core/state/state";
import { csvBytes } from "../../../test/support/csvBytes";
import type { Cells } from "../../../test/support/csvBytes";
import type { Rendered } from "../../../test/support/pane/renderPane";
import { memoryStore, renderPane } from "../../../test/support/pane/renderPane";

const LIST: Cells = [
  ["2026年科目"],
  ["编码", "名称"],
  ["20103", "政府办公厅（室）及相关机构事务"],
  ["2010301", "行政运行"],
  ["2010350", "事业运行"],
  ["2210201", "住房公积金改"],
  ["999", "什么"],
];

async function choose({ container, user }: Rendered, name: string, bytes: Uint8Array): Promise<void> {
  // jsdom's File has no arrayBuffer.
  const file = Object.assign(new File([], name), { arrayBuffer: async () => bytes.slice().buffer });
  await user.upload(container.querySelector<HTMLInputElement>('input[aria-label="科目目录文件"]')!, file);
}

const section = (): HTMLElement => screen.getByRole("region", { name: "科目目录" });

test("a catalogue is shown before it is taken; then it offers its names, goes into the new workbook and is remembered for the next pane", async () => {
  const store = memoryStore();
  const pane = renderPane({ store });
  expect(within(section()).getByText("还没有导入科目目录，用的是自带的。")).toBeVisible();
  await choose(pane, "科目.csv", csvBytes(LIST));
  expect(await screen.findByRole("heading", { name: "导入预览：科目.csv" })).toHaveFocus();
  expect(
    within(section()).getByText(
      /支出功能分类 2026 年，4 个科目（“科目.csv”）：20103 政府办公厅（室）及相关机构事务、2010301 行政运行/,
    ),
  ).toBeVisible();
  expect(within(section()).getByText("A7 “999 什么”：不是支出科目的编码。")).toBeVisible();
  expect((await axe.run(section(), { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
  expect(pane.pane.shelf.state.catalogues).toEqual([]);

  await pane.press("采用");
  expect(await within(section()).findByText("支出功能分类 2026 年，4 个科目（“科目.csv”）")).toBeVisible();
  expect(screen.getByRole("button", { name: "导入科目目录…" })).toHaveFocus();
  await pane.user.type(screen.getByRole("combobox", { name: "从科目表里选" }), "2010350");
  await pane.user.click(await screen.findByRole("menuitemcheckbox", { name: /^2010350 事业运行（政府办公厅/ }));
  expect(pane.pane.desk.state.drafts.state.draft.subjects).toMatchObject([{ code: "2010350", name: "事业运行" }]);

  await pane.press("生成");
  await screen.findByText(/模板已生成/);
  expect(readState((await pane.book.read()).state)?.catalogues).toMatchObject([
    { kind: "function", year: 2026, source: "科目.csv" },
  ]);
  expect(Array.from({ length: 20 }, (_, row) => pane.book.value("表5", row, 1))).toContain("事业运行");
  pane.unmount();

  renderPane({ store });
  expect(within(section()).getByText("支出功能分类 2026 年，4 个科目（“科目.csv”）")).toBeVisible();
});

test("taken while a disclosure is open it goes into that workbook, which is checked again; taken out it is gone from both", async () => {
  const pane = renderPane();
  await pane.press("载入样例");
  await pane.press("生成");
  await screen.findByText(/模板已生成/);
  const before = await pane.book.read();
  await pane.open("检查");
  await pane.press("检查");
  await screen.findByText(/核对了/);
  await pane.open("单位与模板");
  await choose(pane, "科目.csv", csvBytes(LIST));
  await pane.press("采用");
  expect(await screen.findByText("科目目录已存入本工作簿，检查时用它核对。")).toBeVisible();
  const kept = await pane.book.read();
  expect(kept.sheets).toEqual(before.sheets);
  expect(readState(kept.state)?.catalogues).toHaveLength(1);
  expect(await within(section()).findByText(/最近一次检查用的：支出功能分类：2026 年的“科目.csv”/)).toBeVisible();
  await pane.open("检查");
  expect(screen.getAllByText(/科目 2210201 的名称“住房公积金”与科目表“住房公积金改”不一致/).length).toBeGreaterThan(0);
  await pane.open("单位与模板");
  await pane.press("移除 支出功能分类 2026 年");
  expect(await screen.findByText("科目目录已移除。")).toBeVisible();
  expect((await pane.book.read()).state).toBe(before.state);
  expect(pane.pane.shelf.state.catalogues).toEqual([]);
});

test("a year that the file does not say is asked for, and a file that is no list is refused", async () => {
  const pane = renderPane();
  await choose(pane, "科目.csv", csvBytes(LIST.slice(1)));
  expect(await screen.findByText("文件里没有写年度，请指明是哪一年的科目目录。")).toBeVisible();
  expect(screen.getByRole("button", { name: "采用" })).toHaveAttribute("aria-disabled", "true");
  await pane.press("采用");
  expect(pane.pane.shelf.state.catalogues).toEqual([]);
  await pane.user.type(screen.getByRole("textbox", { name: "科目目录的年度" }), "２０２７");
  await pane.press("采用");
  expect(pane.pane.shelf.state.catalogues).toMatchObject([{ year: 2027 }]);
  expect(readState((await pane.book.read()).state)).toBeNull();
  await choose(pane, "空.csv", new Uint8Array());
  expect(await screen.findByText(/“空.csv”没有打开。文件是空的/)).toBeVisible();
});

test("a store that refuses is said, and the catalogue still works while the pane is open", async () => {
  const pane = renderPane({
    store: {
      getItem: () => null,
      setItem: () => {
        throw new Error("full");
      },
    },
  });
  await choose(pane, "科目.csv", csvBytes(LIST));
  await screen.findByRole("heading", { name: /导入预览/ });
  await pane.press("采用");
  expect(await screen.findByText(/这台电脑不允许保存科目目录/)).toBeVisible();
  expect(pane.pane.shelf.state.catalogues).toHaveLength(1);
});
