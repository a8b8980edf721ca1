/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, within } from "@testing-library/react";
import { renderPane } from "../../../test/support/pane/renderPane";
import { PlanBook } from "../../../test/support/pane/planBook";
import { sampleSnapshot } from "../../../test/support/sampleSnapshot";

function sampleBook(): PlanBook {
  const book = new PlanBook();
  book.load(sampleSnapshot());
  return book;
}

test("hands the document over in three ways, and says which", async () => {
  const pane = renderPane({ book: sampleBook() });
  await pane.open("公开稿");
  await pane.press("查看公开稿");
  expect(await screen.findByRole("heading", { name: "泽州县人民政府办公室 2026 年公开稿" })).toBeVisible();
  expect(screen.getByText(/请另附：项目绩效目标表/)).toBeVisible();
  await pane.press("在新工作簿中打开");
  expect(await screen.findByText("已在新窗口打开，请在那里保存。")).toBeVisible();
  await pane.press("保存为 Word 文档");
  expect(await screen.findByText(/没有出现下载时/)).toBeVisible();
  await pane.press("复制全文");
  expect(await screen.findByText(/已复制/)).toBeVisible();
  expect(pane.handedOver.map((one) => one.split(" ")[0])).toEqual(["workbook", "document", "copied"]);
  expect(pane.handedOver[1]).toContain("泽州县人民政府办公室2026年预算公开.docx");
}, 60_000);

test("asks a yes for what is not ready, and is out of date when somebody types", async () => {
  const pane = renderPane({ book: sampleBook(), clipboard: false });
  pane.edit("表12", 6, 2, 1);
  await pane.open("公开稿");
  await pane.press("查看公开稿");
  const reasons = await screen.findByRole("list", { name: "还不能公开的原因" });
  expect(within(reasons).getAllByText(/项错误没有改正/)).toHaveLength(1);
  expect(screen.queryByRole("button", { name: "保存为 Word 文档" })).toBeNull();
  await pane.user.click(screen.getByRole("checkbox", { name: /先做草稿看看/ }));
  await pane.press("保存为 Word 文档");
  expect(pane.handedOver[0]).toMatch(/草稿 .*（草稿）\.docx$/);
  await pane.press("复制全文");
  expect(await screen.findByText(/这里不能自动复制/)).toBeVisible();
  pane.edit("表12", 6, 2, 2);
  expect(await screen.findByText("工作簿已改动，请再点一次“查看公开稿”。")).toBeVisible();
  await pane.press("查看公开稿");
  expect(await screen.findByRole("checkbox", { name: /先做草稿看看/ })).not.toBeChecked();
  expect(screen.queryByText(/这里不能自动复制/)).toBeNull();
  expect(screen.queryByRole("button", { name: "复制全文" })).toBeNull();
}, 60_000);
