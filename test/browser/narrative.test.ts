/** 情况说明 as its user meets it: a figure changes and its sentence goes stale, a sentence is edited and kept, taken and given back. */
import type {} from "../../src/sandbox/page/handle";
import { describeInBrowser, openSandbox, picture, typeInto, untilSelected } from "../support/browser";
import type { SandboxSession } from "../support/browser";

describeInBrowser("the narrative in the sandbox", () => {
  let session: SandboxSession;

  beforeAll(async () => {
    session = await openSandbox({ viewport: { width: 1440, height: 900 } });
    const { pane } = session;
    await pane.getByRole("button", { name: "载入样例" }).click();
    await pane.getByRole("button", { name: "生成", exact: true }).click();
    await pane.getByText("模板已生成").waitFor({ timeout: 90_000 });
    await pane.getByRole("tab", { name: "情况说明" }).click();
    await pane.getByRole("button", { name: "写入情况说明" }).click();
    await pane
      .getByText(/情况说明.*已写入 \d+ 段|说明已写入 \d+ 段/)
      .first()
      .waitFor({ timeout: 60_000 });
  }, 300_000);

  afterAll(() => session.close());

  /** The first line of column A that holds the words. */
  async function lineOf(sheet: string, words: string): Promise<{ readonly row: number; readonly text: string }> {
    const column = await session.page.evaluate(
      (name) =>
        window.sandboxSpreadsheet
          .getActiveWorkbook()
          ?.getSheetByName(name)
          ?.getRange("A1:A120")
          .getValues()
          .map(([value]) => String(value)) ?? [],
      sheet,
    );
    const index = column.findIndex((text) => text.includes(words));
    return { row: index + 1, text: column[index] ?? "" };
  }

  test("a figure is typed: the sentence that it is in has gone stale, without a click", async () => {
    const { row } = await lineOf("表10", "因公出国");
    await typeInto(session, "表10", `C${row}`, "90");
    await session.pane.getByText("已过期", { exact: true }).first().waitFor({ timeout: 60_000 });
    const before = session.pane.getByText("原来写的：").first().locator("xpath=following-sibling::p[1]");
    expect(await before.textContent()).toContain("103.00万元");
  }, 90_000);

  test("a sentence that was edited is kept, underlined where it is wrong, with the new words beside it", async () => {
    const { row, text } = await lineOf("情况说明", "2,733.38");
    await typeInto(session, "情况说明", `A${row}`, text.replace("2,733.38", "2,733.83"));
    const { pane } = session;
    await pane.getByText("您改写过，保留原文").waitFor({ timeout: 60_000 });
    const offer = pane.getByRole("group", { name: "建议的文字" });
    expect(await offer.locator("del").first().textContent()).toContain("2,733.83万元");
    expect(await pane.locator("u[title]").first().textContent()).toBe("2,733.83");
    await offer.scrollIntoViewIfNeeded();
    await picture(session, "sandbox-narrative-edited.png");
  }, 90_000);

  test("taken, and given back", async () => {
    const { pane } = session;
    await pane.getByRole("button", { name: "采用新文字" }).click();
    await pane.getByRole("button", { name: "撤回" }).waitFor({ timeout: 60_000 });
    expect((await lineOf("情况说明", "2,733.83")).row).toBe(0);
    await pane.getByRole("button", { name: "撤回" }).click();
    await pane.getByText("您改写过，保留原文").waitFor({ timeout: 60_000 });
    expect((await lineOf("情况说明", "2,733.83")).row).toBeGreaterThan(0);
  }, 120_000);

  test("a number leads to its cell, and the cell to its sentences", async () => {
    const { pane } = session;
    const number = pane.getByRole("button", { name: "93.00", exact: true }).first();
    const [, cell = ""] = /^到 ([^、]+)/.exec((await number.getAttribute("title")) ?? "") ?? [];
    await number.click();
    await untilSelected(session, cell);
    await pane.getByRole("button", { name: "这一格用在哪些句子" }).click();
    await pane.getByText(new RegExp(`${cell} 用在 \\d+ 段文字中`)).waitFor({ timeout: 60_000 });
  }, 90_000);

  test("nothing went wrong on the console", () => {
    expect(session.problems).toEqual([]);
  });
});
