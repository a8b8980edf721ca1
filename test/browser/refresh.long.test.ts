/** 更新 in the pane as built: after everything is filled in a 科目 and a project come in with three clicks each, and everything agrees. */
import type {} from "../../src/sandbox/page/handle";
import type { Locator } from "playwright-core";
import { describeInBrowser, openSandbox, picture, typeInto } from "../support/browser";
import type { SandboxSession } from "../support/browser";

describeInBrowser("更新 in the sandbox", () => {
  let session: SandboxSession;
  let clicks = 0;

  beforeAll(async () => {
    session = await openSandbox({ viewport: { width: 1440, height: 860 } });
    const { pane } = session;
    await pane.getByRole("button", { name: "载入样例" }).click();
    await pane.getByRole("button", { name: "生成", exact: true }).click();
    await pane.getByText("模板已生成").waitFor({ timeout: 90_000 });
  }, 360_000);

  afterAll(() => session.close());

  async function click(target: Locator): Promise<void> {
    clicks += 1;
    await target.click({ timeout: 60_000 });
  }
  const button = (name: string | RegExp): Locator => session.pane.getByRole("button", { name, exact: true });

  /** The rows of a sheet as they stand in the spreadsheet. */
  const rowsOf = (sheet: string): Promise<readonly (readonly unknown[])[]> =>
    session.page.evaluate(
      (name) =>
        window.sandboxSpreadsheet.getActiveWorkbook()?.getSheetByName(name)?.getRange(0, 0, 1000, 8).getRawValues() ??
        [],
      sheet,
    );
  async function cellOf(sheet: string, label: string, column: string): Promise<string> {
    const row = (await rowsOf(sheet)).findIndex(([first]) => first === label);
    expect(row).toBeGreaterThan(0);
    return `${column}${row + 1}`;
  }
  async function agrees(): Promise<void> {
    const verdicts = (await rowsOf("勾稽检查"))
      .slice(4)
      .map((row) => row[7])
      .filter((verdict) => verdict !== null && verdict !== undefined && verdict !== "");
    expect(verdicts.length).toBeGreaterThan(800);
    expect([...new Set(verdicts)].sort()).toEqual(["不适用", "舍入差", "通过"]);
  }

  test("nothing to do says so", async () => {
    await click(session.pane.getByRole("tab", { name: "更新" }));
    await session.pane.getByText("没有要更新的。").waitFor({ timeout: 60_000 });
  }, 90_000);

  test("a 科目: three clicks with the one that opened the page", async () => {
    const { page, pane } = session;
    // 撤销上一步, 更新, 重新查看, then the field.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.type("2080599");
    await click(button("加到表五（一般公共预算）"));
    await pane.getByText(/^新增 3 行：表二、表三、表五的 2080599 /).waitFor({ timeout: 60_000 });
    await picture(session, "sandbox-refresh.png");
    await click(button("更新"));
    await pane.getByText(/^已更新。/).waitFor({ timeout: 90_000 });
    await pane.getByText(/^更新后检查：没有错误和警告/).waitFor({ timeout: 60_000 });
    await pane.getByText("没有要更新的。").waitFor();
    expect(clicks).toBeLessThanOrEqual(3);
    await agrees();
    expect(
      await page.evaluate(() => window.sandboxSpreadsheet.getActiveWorkbook()?.getActiveSheet().getSheetName()),
    ).toBe("基础信息");
  }, 180_000);

  test("a project: three clicks with the one into its field", async () => {
    const { page, pane } = session;
    clicks = 0;
    await click(pane.getByRole("textbox", { name: "项目名称" }));
    await page.keyboard.type("办公楼维修");
    await click(button("加到表十二"));
    await pane.getByText(/^新增 1 行：表十二的“办公楼维修”/).waitFor({ timeout: 60_000 });
    await click(button("更新"));
    await pane.getByText(/^已更新。/).waitFor({ timeout: 90_000 });
    await pane.getByText("没有要更新的。").waitFor();
    expect(clicks).toBeLessThanOrEqual(3);
    await agrees();
  }, 180_000);

  test("filled in, both are in every total: pane and 勾稽检查 say that all agrees", async () => {
    const { pane } = session;
    await typeInto(session, "表5", await cellOf("表5", "2080599", "E"), "30");
    await typeInto(session, "表12", await cellOf("表12", "办公楼维修", "C"), "30");
    const calculated = async (): Promise<unknown> => [
      (await rowsOf("表3")).find(([code]) => code === "2080599")?.slice(2, 5),
      (await rowsOf("表12")).find(([name]) => name === "办公楼维修")?.[1],
    ];
    for (let tries = 0; tries < 100 && JSON.stringify(await calculated()) !== "[[30,0,30],30]"; tries += 1)
      await session.page.waitForTimeout(200);
    expect(await calculated()).toEqual([[30, 0, 30], 30]);
    await pane.getByRole("tab", { name: "检查", exact: true }).click();
    await button("检查").click();
    await pane.getByText("结果已过期").waitFor({ state: "detached", timeout: 60_000 });
    await pane.getByText(/没有错误和警告/).waitFor({ timeout: 60_000 });
    await agrees();
    await pane.getByRole("tab", { name: "更新" }).click();
    await pane.getByText("没有要更新的。").waitFor({ timeout: 60_000 });
  }, 180_000);

  test("the narrowest pane shows all of it", async () => {
    const { page, pane } = session;
    await page.evaluate(() => {
      const frame = document.querySelector<HTMLElement>("#pane");
      if (frame) Object.assign(frame.style, { width: "320px", minWidth: "320px", maxWidth: "320px" });
    });
    await pane.getByRole("combobox", { name: "科目编码或名称" }).fill("2082202");
    await pane.getByRole("button", { name: "加到表八（政府性基金）" }).waitFor();
    expect(await pane.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth)).toBeLessThanOrEqual(0);
  }, 60_000);

  test("nothing went wrong on the console, and nothing was asked of other hosts", () => {
    expect(session.problems).toEqual([]);
    expect(session.foreignRequests).toEqual([]);
  });
});
