/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, waitFor, within } from "@testing-library/react";
import type { Rendered } from "../../../test/support/pane/renderPane";
import { renderPane } from "../../../test/support/pane/renderPane";

/** A pane whose workbook was made from the sample, its narrative written. */
async function written(): Promise<Rendered> {
  const pane = renderPane();
  await pane.press("载入样例");
  await pane.press("生成");
  await screen.findByText(/模板已生成/);
  await pane.open("情况说明");
  await pane.press("写入情况说明");
  await screen.findByText(/情况说明已写入/);
  return pane;
}

function rowOf({ book }: Rendered, sheet: string, words: string): number {
  const found = Array.from({ length: 120 }, (_, index) => index).find((index) =>
    String(book.value(sheet, index, 0)).includes(words),
  );
  if (found === undefined) throw new Error(`${sheet} has no ${words}`);
  return found;
}

function editLine(
  pane: Rendered,
  words: string,
  change: (old: string) => string,
): { readonly row: number; readonly text: string } {
  const row = rowOf(pane, "情况说明", words);
  const text = change(String(pane.book.value("情况说明", row, 0)));
  pane.edit("情况说明", row, 0, text);
  return { row, text };
}

function card(address: string): HTMLElement {
  const [link] = screen.getAllByRole("button", { name: address });
  return link!.parentElement!.parentElement!;
}

test("a cell changes: its sentence says by itself that it has gone stale, with before and after", async () => {
  const pane = await written();
  pane.edit("表10", rowOf(pane, "表10", "因公出国"), 2, 90);
  expect(await screen.findByText("预览已过期")).toBeVisible();
  await pane.pause();
  await waitFor(() => expect(screen.queryByText("预览已过期")).toBeNull());
  const row = rowOf(pane, "情况说明", "因公出国");
  await screen.findAllByText("已过期");
  const stale = card(`情况说明!A${row + 1}`);
  expect(within(stale).getByText("原来写的：").nextElementSibling).toHaveTextContent("103.00万元");
  expect(within(stale).getByText("现在应写：").nextElementSibling).toHaveTextContent("93.00万元");
  expect(stale.querySelector("del")).toHaveTextContent("103.00万元");
});

test("an edited sentence: underlined where it is wrong, offered beside, taken, and given back", async () => {
  const pane = await written();
  const { row, text } = editLine(pane, "2,733.38", (old) => old.replace("2,733.38", "2,733.83"));
  await pane.press("刷新预览");
  await screen.findByText("您改写过，保留原文");
  const mine = card(`情况说明!A${row + 1}`);
  expect(mine.querySelector("u")).toHaveTextContent("2,733.83");
  expect(mine.querySelector("u")).toHaveAttribute("title", "应为“2,733.38”");
  const offered = within(mine).getByRole("group", { name: "建议的文字" });
  expect(offered.querySelector("del")).toHaveTextContent("2,733.83万元");
  expect(offered.querySelector("ins")).toHaveTextContent("2,733.38万元");
  await pane.press("采用新文字");
  expect(await screen.findByRole("button", { name: "撤回" })).toBeVisible();
  expect(pane.book.value("情况说明", row, 0)).toBe(text.replace("2,733.83", "2,733.38"));
  await pane.press("撤回");
  await screen.findByText("您改写过，保留原文");
  expect(pane.book.value("情况说明", row, 0)).toBe(text);
});

test("kept words are not nagged about, and can be compared on request", async () => {
  const pane = await written();
  editLine(pane, "2,733.38", (old) => old.replace("2,733.38", "2,733.83"));
  await pane.press("刷新预览");
  await pane.user.click(await screen.findByRole("button", { name: "保留我的文字" }));
  await waitFor(() => expect(screen.queryByRole("button", { name: "采用新文字" })).toBeNull());
  await pane.press("比较建议的文字");
  expect(screen.getByRole("button", { name: "采用新文字" })).toBeVisible();
  expect(screen.queryByRole("button", { name: "保留我的文字" })).toBeNull();
});

test("other words with the same numbers are no matter", async () => {
  const pane = await written();
  editLine(pane, "机关运行经费财政拨款预算", (old) => old.replace(/原因是[^。]*/, "原因是压减了会议费"));
  await pane.press("刷新预览");
  expect(await screen.findByText("已改写，数字一致")).toBeVisible();
  expect(screen.queryByRole("button", { name: "采用新文字" })).toBeNull();
});

test("a number leads to its cell, and a cell to its sentences", async () => {
  const pane = await written();
  const [number] = screen.getAllByRole("button", { name: "2,733.38" });
  await pane.user.click(number!);
  const [cell] = pane.book.revealed;
  expect(cell?.sheet).toMatch(/^表/);
  pane.book.active = cell!;
  await pane.press("这一格用在哪些句子");
  expect(await screen.findByText(/用在 \d+ 段文字中/)).toBeVisible();
  expect(
    within(screen.getByRole("list", { name: "用到这一格的句子" })).getAllByRole("listitem").length,
  ).toBeGreaterThan(0);
});

test("a number made of several cells names them", async () => {
  const pane = await written();
  const several = screen
    .getAllByRole("button")
    .find((button) => button.title.startsWith("到 ") && button.title.includes("、"));
  await pane.user.click(several!);
  expect(await screen.findByText(/由这些单元格得出/)).toBeVisible();
});

test("numbers that no table explains are counted and lead to their cell, on both pages", async () => {
  const pane = await written();
  const row = rowOf(pane, "情况说明", "机关运行经费财政拨款预算") + 1;
  pane.edit("情况说明", row, 0, "另外，本单位管理档案378卷。");
  await pane.press("刷新预览");
  expect(await screen.findByText(/文字中核对了 \d+ 个数，未核对 1 个/)).toBeVisible();
  await pane.open("检查");
  await pane.press("检查");
  await pane.user.click(await screen.findByText("未核对的数（1 个）"));
  await pane.user.click(within(screen.getByText(/“378”：/)).getByRole("button", { name: `情况说明!A${row + 1}` }));
  expect(pane.book.revealed).toEqual([{ sheet: "情况说明", row, column: 0 }]);
});
