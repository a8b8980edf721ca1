/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, waitFor, within } from "@testing-library/react";
import { WorkbookError } from "../workbook/port";
import type { Rendered } from "../../test/support/pane/renderPane";
import { renderPane } from "../../test/support/pane/renderPane";
import { shanxiUnit2026 } from "../packs/shanxi-unit-2026/pack";

/** A pane whose workbook was made from the sample. */
async function generated(): Promise<Rendered> {
  const pane = renderPane();
  await pane.press("载入样例");
  await pane.press("生成");
  await screen.findByText(/模板已生成/);
  return pane;
}

/** 表五 行政运行·基本支出 is 795.83 in the sample. */
function breakCell({ book, edit }: Rendered): void {
  edit("表5", row(book.value.bind(book), "表5", "2010301"), 3, 759.83);
}

function row(value: (sheet: string, row: number, column: number) => unknown, sheet: string, code: string): number {
  const found = Array.from({ length: 60 }, (_, index) => index).find((index) => value(sheet, index, 0) === code);
  if (found === undefined) throw new Error(`${sheet} has no ${code}`);
  return found;
}

describe("from the sample to the findings", () => {
  test("generates the twenty-four sheets", async () => {
    const { book } = await generated();
    expect(screen.getByText(/将新建 24 张工作表/)).toBeVisible();
    expect(book.names).toHaveLength(24);
  });

  test("a clean check says what was looked at, and all five counts", async () => {
    const pane = await generated();
    await pane.open("检查");
    expect(screen.getByText(/还没有检查/)).toBeVisible();
    await pane.press("检查");
    const panel = await screen.findByRole("tabpanel");
    await within(panel).findByText(/核对了 \d+ 条/);
    for (const words of ["通过", "未通过", "不适用", "缺数据，无法核对", "数据有误，无法核对"])
      expect(within(panel).getByText(words)).toBeVisible();
  });

  test("a broken figure: stale at once, found after a pause, and the way to the cell", async () => {
    const pane = await generated();
    await pane.open("检查");
    await pane.press("检查");
    await screen.findByText(/核对了/);
    expect(screen.queryByText("结果已过期")).toBeNull();
    breakCell(pane);
    expect(await screen.findByText("结果已过期")).toBeVisible();
    await pane.pause();
    await waitFor(() => expect(screen.queryByText("结果已过期")).toBeNull());
    for (const fold of screen.getAllByRole("button", { name: /^由此引起的问题 \d+ 项$/ })) await pane.user.click(fold);
    expect(screen.getAllByText("不平").length).toBeGreaterThan(0);
    const reasons = shanxiUnit2026.rules.map(({ explanation }) => explanation);
    expect(
      screen
        .getAllByRole("listitem")
        .some(({ textContent }) => reasons.some((reason) => textContent?.includes(reason))),
    ).toBe(true);
    const [link] = screen.getAllByRole("button", { name: /表5!D\d+$/ });
    await pane.user.click(link!);
    const at = row(pane.book.value.bind(pane.book), "表5", "2010301");
    const cells = pane.book.revealed.map((cell) => cell.sheet);
    expect(cells).toEqual(["表5"]);
    expect(link!.textContent).toContain(`表5!D${pane.book.revealed[0]!.row + 1}`);
    expect(pane.book.revealed[0]!.row).toBeLessThanOrEqual(at);
  });

  test("the filter keeps one severity", async () => {
    const pane = await generated();
    await pane.open("检查");
    breakCell(pane);
    await pane.press("检查");
    await screen.findByRole("button", { name: /^错误 [1-9]\d*$/ });
    await pane.press(/^提示 \d+$/);
    expect(screen.queryByRole("heading", { name: /错误（/ })).toBeNull();
    expect(screen.getByRole("button", { name: /^提示 \d+$/, pressed: true })).toBeVisible();
  });
});

describe("what can go wrong", () => {
  test("an existing sheet is named and nothing is written", async () => {
    const pane = await generated();
    await pane.press("生成");
    expect(await screen.findByText(/已经有工作表“封面”/)).toBeVisible();
    expect(pane.book.names).toHaveLength(24);
  });

  test("a workbook that is no disclosure", async () => {
    const pane = renderPane();
    await pane.open("检查");
    await pane.press("检查");
    expect(await screen.findByRole("alert")).toHaveTextContent("没有找到预算公开的标准表");
    await pane.press("关闭提示");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("a cell being edited", async () => {
    const pane = await generated();
    await pane.open("检查");
    pane.book.failure = new WorkbookError("cellEditMode", "");
    await pane.press("检查");
    expect(await screen.findByText(/请先按回车键（Enter）结束编辑/)).toBeVisible();
  });

  test("shows how far it is, and can be cancelled", async () => {
    const pane = renderPane();
    let open = (): void => undefined;
    pane.book.gate = new Promise((resolve) => {
      open = resolve;
    });
    await pane.press("生成");
    expect(await screen.findByText("正在生成工作表（1/24）")).toBeVisible();
    expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuemax", "24");
    await pane.press("取消");
    open();
    expect(await screen.findByText("已取消，工作簿没有改动。")).toBeVisible();
    expect(pane.book.names).toEqual([]);
  });
});

describe("情况说明", () => {
  test("preview, write, and the reasons that are missing", async () => {
    const pane = await generated();
    const reason = Array.from({ length: 60 }, (_, index) => index).find(
      (index) => pane.book.value("基础信息", index, 0) === "收入总计增减原因",
    );
    pane.edit("基础信息", reason ?? -1, 1, "");
    await pane.open("情况说明");
    await pane.press("刷新预览");
    expect((await screen.findAllByText("可写入")).length).toBeGreaterThan(5);
    expect(screen.getAllByText("【待填：增减原因】").length).toBeGreaterThan(0);
    expect(screen.getAllByText(/请在“基础信息”中填写“收入总计增减原因”/).length).toBeGreaterThan(0);
    await pane.press("写入情况说明");
    expect(await screen.findByText(/情况说明已写入 \d+ 段/)).toBeVisible();
    expect(screen.queryByText("可写入")).toBeNull();
    expect(screen.getByText(/有 1 处增减原因待填/)).toBeVisible();
    expect(screen.getAllByText("已写入").length).toBeGreaterThan(5);
  });

  test("a sentence changed by hand is kept and its wrong figure is shown", async () => {
    const pane = await generated();
    await pane.open("情况说明");
    await pane.press("写入情况说明");
    await screen.findByText(/情况说明已写入/);
    const { book } = pane;
    const at = Array.from({ length: 120 }, (_, index) => index).find((index) =>
      String(book.value("情况说明", index, 0)).includes("2,733.38"),
    );
    if (at === undefined) throw new Error("no sentence with the total");
    pane.edit("情况说明", at, 0, String(book.value("情况说明", at, 0)).replace("2,733.38", "2,733.83"));
    expect(await screen.findByText("预览已过期")).toBeVisible();
    await pane.press("刷新预览");
    expect(await screen.findByText("您改写过，保留原文")).toBeVisible();
    expect(screen.getByText(/工作表中写的是“.*2,733.83.*” → 应为“.*2,733.38.*”/)).toBeVisible();
  });

  test("copies the whole text, or shows it selected", async () => {
    const allowed = await generated();
    await allowed.open("情况说明");
    await allowed.press("刷新预览");
    await allowed.user.click(await screen.findByRole("button", { name: "复制全文" }));
    expect(await screen.findByText(/已复制/)).toBeVisible();
    expect(allowed.copied[0]).toContain("2,733.38");
    allowed.unmount();

    const refused = renderPane({ book: allowed.book, clipboard: false });
    await refused.open("情况说明");
    await refused.press("刷新预览");
    await refused.user.click(await screen.findByRole("button", { name: "复制全文" }));
    const area = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "全文" });
    expect(area.selectionEnd - area.selectionStart).toBe(area.value.length);
    expect(screen.getByText(/请按 Ctrl\+C 复制/)).toBeVisible();
  });
});

describe("requests from other pages", () => {
  test("the sandbox loads the sample and shows the first page", async () => {
    const pane = renderPane();
    await pane.open("检查");
    pane.request("loadSample");
    expect(await screen.findByRole("textbox", { name: "单位名称" })).toHaveValue("泽州县人民政府办公室");
  });

  test("the ribbon's check is repeated where it can be read", async () => {
    const pane = await generated();
    pane.request("showCheck");
    expect(await screen.findByText(/核对了 \d+ 条/)).toBeVisible();
  });

  test("the ribbon's 生成模板 is done on the first page, which need not be open, and the workbook opens the pane from then on", async () => {
    const pane = renderPane();
    await pane.open("检查");
    pane.request("generate");
    expect(await screen.findByText(/模板已生成/)).toBeVisible();
    expect(pane.book.names).toHaveLength(24);
    expect(pane.marked).toEqual(["marked"]);
    pane.request("generate");
    expect(await screen.findByText(/已经有工作表/)).toBeVisible();
    expect(pane.marked).toEqual(["marked"]);
  });

  test("the ribbon's 生成说明 writes and shows the page", async () => {
    const pane = await generated();
    pane.request("writeNarrative");
    expect(await screen.findByText(/情况说明已写入 \d+ 段/)).toBeVisible();
    expect(screen.getByRole("tab", { name: "情况说明" })).toHaveAttribute("aria-selected", "true");
  });
});
