/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, waitFor } from "@testing-library/react";
import type { Rendered } from "../../../test/support/pane/renderPane";
import { renderPane } from "../../../test/support/pane/renderPane";

/** A checked workbook in which 表十二's first line is a constant that agrees: one warning. */
async function warned(): Promise<Rendered> {
  const pane = renderPane();
  await pane.press("载入样例");
  await pane.press("生成");
  await screen.findByText(/模板已生成/);
  pane.edit("表12", 6, 2, 1643.27);
  await pane.open("检查");
  await pane.press("检查");
  await screen.findByRole("heading", { name: "警告（1）" });
  await pane.press("警告 1");
  return pane;
}

test("typing survives a re-check that brings new findings, another page, and is then kept, changed and withdrawn", async () => {
  const pane = await warned();
  await pane.press("填写出错说明");
  await pane.user.type(screen.getByRole("textbox", { name: "出错说明（原因）" }), "按批复");
  pane.edit("表5", 9, 3, 1);
  await pane.pause();
  await screen.findByRole("button", { name: /^错误 [1-9]/ });
  expect(screen.getByRole("textbox", { name: "出错说明（原因）" })).toHaveValue("按批复");
  await pane.open("情况说明");
  await pane.open("检查");
  expect(screen.getByRole("textbox", { name: "出错说明（原因）" })).toHaveValue("按批复");
  await pane.press("保存");
  expect(await screen.findByText(/^已说明：按批复（20\d\d-\d\d-\d\d）$/)).toBeVisible();
  expect(screen.getByRole("button", { name: "警告 1（其中已说明 1）" })).toBeVisible();
  await pane.press("修改");
  expect(screen.getByRole("textbox", { name: "出错说明（原因）" })).toHaveValue("按批复");
  await pane.press("取消");
  await pane.press("撤回");
  await waitFor(() => expect(screen.queryByText(/^已说明：/)).toBeNull());
});

test("a text whose finding has gone stays until the user drops it", async () => {
  const pane = await warned();
  await pane.press("填写出错说明");
  await pane.user.type(screen.getByRole("textbox"), "写到一半");
  pane.edit("表12", 6, 2, 1643.28);
  pane.edit("表5", 9, 3, "");
  pane.book.load({
    ...(await pane.book.read()),
    sheets: (await pane.book.read()).sheets.map((sheet) =>
      sheet.name === "表12" ? { ...sheet, formulas: sheet.formulas.map((row) => row.map(() => null)) } : sheet,
    ),
  });
  await pane.press("检查");
  expect(await screen.findByText("写到一半")).toBeVisible();
});

test("下一处 goes to the cell, says where one is, and stays there through a re-check", async () => {
  const pane = await warned();
  pane.edit("表5", 9, 3, 1);
  await pane.pause();
  await pane.press(/^全部 /);
  await pane.press("下一处");
  await pane.press("下一处");
  const at = screen.getByText(/^第 2 处，共 \d+ 处$/);
  expect(pane.book.revealed).toHaveLength(2);
  await pane.press("检查");
  expect(at).toHaveTextContent(/^第 2 处/);
  await pane.press("上一处");
  expect(await screen.findByText(/^第 1 处，共 \d+ 处$/)).toBeVisible();
});

test("提交前检查: the verdict, the reasons against it, and the sheet", async () => {
  const pane = await warned();
  await pane.open("提交前检查");
  expect(screen.getByText("还不能提交")).toBeVisible();
  expect(screen.getByText("1 项警告没有改正，也没有说明原因")).toBeVisible();
  await pane.press("写入工作表");
  expect(await screen.findByText(/^已写入工作表“提交前检查”。还不能提交/)).toBeVisible();
  expect(pane.book.value("提交前检查", 0, 0)).toBe("提交前检查");
});
