/** 撤销上一步, and a command that was cut off, in the pane as built. */
import type {} from "../../src/sandbox/page/handle";
import type { Locator } from "playwright-core";
import { describeInBrowser, openSandbox, picture } from "../support/browser";
import type { SandboxSession } from "../support/browser";

describeInBrowser("taking back in the sandbox", () => {
  let session: SandboxSession;
  const button = (name: string): Locator => session.pane.getByRole("button", { name, exact: true });

  beforeAll(async () => {
    session = await openSandbox({ viewport: { width: 1440, height: 860 } });
    const { pane } = session;
    await pane.getByRole("button", { name: "载入样例" }).click();
    await button("生成").click();
    await pane.getByText("模板已生成").waitFor({ timeout: 90_000 });
  }, 360_000);

  afterAll(() => session.close());

  const texts = (): Promise<readonly (readonly unknown[])[]> =>
    session.page.evaluate(
      () =>
        window.sandboxSpreadsheet
          .getActiveWorkbook()
          ?.getSheetByName("情况说明")
          ?.getRange(0, 0, 80, 1)
          .getRawValues() ?? [],
    );

  /** The titles of the four charts are formulas, which the page works out behind the command. */
  const calculated = (): Promise<unknown> =>
    session.page.waitForFunction(() => {
      const sheet = window.sandboxSpreadsheet.getActiveWorkbook()?.getSheetByName("情况说明");
      const values = sheet?.getRange(0, 0, 80, 1).getRawValues().flat() ?? [];
      return values.filter((value) => String(value).endsWith("图（单位：万元）")).length === 4;
    });

  test("生成说明 is taken back whole, and the workbook is as before", async () => {
    const { pane } = session;
    await calculated();
    const before = await texts();
    await pane.getByRole("tab", { name: "情况说明" }).click();
    await button("写入情况说明").click();
    await pane.getByText(/^情况说明已写入 \d+ 段/).waitFor({ timeout: 60_000 });
    expect(await texts()).not.toEqual(before);
    await button("撤销上一步：“生成说明”").waitFor();
    await picture(session, "sandbox-undo.png");
    await button("撤销上一步：“生成说明”").click();
    await pane.getByText(/^已撤销“生成说明”，恢复 \d+ 个单元格。/).waitFor({ timeout: 60_000 });
    await calculated();
    expect(await texts()).toEqual(before);
    expect(await pane.getByRole("button", { name: /^撤销上一步/ }).count()).toBe(0);
  }, 180_000);
});
