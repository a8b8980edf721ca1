/** The ribbon's buttons in the pane's own runtime: what they do is seen in the pane, also when it was closed. */
import type {} from "../../src/sandbox/page/handle";
import { describeInBrowser, openSandbox } from "../support/browser";
import type { SandboxSession } from "../support/browser";

describeInBrowser("ribbon", () => {
  let session: SandboxSession;

  beforeAll(async () => {
    session = await openSandbox();
  }, 180_000);

  afterAll(() => session.close());

  const button = (name: string) =>
    session.page.getByRole("toolbar", { name: "预算公开" }).getByRole("button", { name, exact: true });
  const isShown = (): Promise<boolean> => session.page.locator("#pane").isVisible();

  test("the requirement set is there, and the runtime can be asked", async () => {
    expect(await session.pane.evaluate(() => Office.context.requirements.isSetSupported("SharedRuntime", "1.1"))).toBe(
      true,
    );
    expect(await session.pane.evaluate(() => Office.addin.getStartupBehavior())).toBe("None");
  });

  test("生成模板 from another page of a closed pane: the pane opens, generates what it has, and marks the workbook", async () => {
    await session.page.getByRole("button", { name: "载入样例" }).click();
    await session.pane
      .getByText(/泽州县/)
      .first()
      .waitFor({ timeout: 60_000 });
    await session.pane.getByRole("tab", { name: "检查", exact: true }).click();
    await button("关闭面板").click();
    expect(await isShown()).toBe(false);
    await button("生成模板").click();
    await session.pane.getByText(/模板已生成/).waitFor({ timeout: 120_000 });
    expect(await isShown()).toBe(true);
    const mark = (): Promise<unknown> =>
      session.pane.evaluate(
        () =>
          new Promise<unknown>((resolve) => {
            const { settings } = Office.context.document;
            settings.refreshAsync(() => resolve(settings.get("Office.AutoShowTaskpaneWithDocument")));
          }),
      );
    for (let tries = 0; tries < 20 && (await mark()) !== true; tries += 1) await session.page.waitForTimeout(200);
    expect(await mark()).toBe(true);
  }, 180_000);

  test("检查 opens the closed pane at its result", async () => {
    await button("关闭面板").click();
    await button("检查").click();
    await session.pane
      .getByText(/没有错误和警告|项通过/)
      .first()
      .waitFor({ timeout: 60_000 });
    expect(await isShown()).toBe(true);
    expect(await session.pane.getByRole("tab", { name: "检查", exact: true }).getAttribute("aria-selected")).toBe(
      "true",
    );
  }, 90_000);

  test("生成说明 writes the narrative in the pane", async () => {
    await button("生成说明").click();
    await session.pane.getByText(/情况说明已写入 34 段/).waitFor({ timeout: 90_000 });
  }, 120_000);

  test("each function has ended, and a name without a function ends as well", async () => {
    for (const name of ["生成模板", "检查", "生成说明"]) expect(await button(name).isEnabled()).toBe(true);
    expect(await session.page.locator("#notice").isVisible()).toBe(false);
    await session.page.evaluate(() => {
      const copy = document.querySelector<HTMLButtonElement>('[data-command="checkWorkbook"]');
      if (copy) copy.dataset["command"] = "nobody";
    });
    await button("检查").click();
    await session.page.getByText("面板里没有“检查”这个功能").waitFor({ timeout: 10_000 });
  }, 30_000);

  test("nothing went wrong on the console, and nothing was asked of other hosts", () => {
    expect(session.problems).toEqual([]);
    expect(session.foreignRequests).toEqual([]);
  });
});
