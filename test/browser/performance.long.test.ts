/** Performance forms in the pane as built: made with the workbook and checked with links to their cells; and given later to a workbook that has none. */
import type {} from "../../src/sandbox/page/handle";
import { describeInBrowser, openSandbox } from "../support/browser";
import type { SandboxSession } from "../support/browser";

/** Ten projects with their forms, some of which contradict themselves. */
const FILE = "assets/samples/zezhou-2026-performance.json";

describeInBrowser("performance forms in the sandbox", () => {
  let session: SandboxSession;

  beforeEach(async () => {
    session = await openSandbox({ viewport: { width: 1440, height: 860 } });
  }, 240_000);

  afterEach(() => session.close());

  const sheets = (): Promise<readonly string[]> =>
    session.page.evaluate(() =>
      (window.sandboxSpreadsheet.getActiveWorkbook()?.getSheets() ?? []).map((sheet) => sheet.getSheetName()),
    );
  const forms = async (): Promise<readonly string[]> => (await sheets()).filter((name) => name.includes("绩效"));

  test("made with the workbook; what contradicts itself is listed, and a click leads to its cell", async () => {
    const { pane } = session;
    await pane.locator("input[type=file][aria-label=数据文件]").setInputFiles(FILE);
    await pane.getByRole("checkbox", { name: "同时做绩效目标表", checked: true }).scrollIntoViewIfNeeded();
    await pane.getByRole("button", { name: "生成", exact: true }).click();
    await pane.getByText("模板已生成").waitFor({ timeout: 120_000 });
    expect(await forms()).toHaveLength(11);
    await pane.getByRole("tab", { name: "检查", exact: true }).click();
    await pane.getByRole("button", { name: "检查", exact: true }).click();
    const finding = pane.getByText(/数字政府服务中心运维费.*成本指标合计/).first();
    await finding.waitFor({ timeout: 60_000 });
    await finding.scrollIntoViewIfNeeded();
    await pane
      .getByRole("button", { name: /绩效09!/ })
      .first()
      .click();
    await session.page.waitForFunction(
      () => window.sandboxSpreadsheet.getActiveWorkbook()?.getActiveSheet().getSheetName() === "绩效09",
    );
    await pane.getByRole("tab", { name: "提交前检查" }).click();
    await pane
      .getByText(/绩效目标表/)
      .first()
      .waitFor({ timeout: 60_000 });
    expect(session.problems).toEqual([]);
  }, 300_000);

  test("given later to a workbook without them", async () => {
    const { pane } = session;
    await pane.getByRole("button", { name: "载入样例" }).click();
    await pane.getByRole("button", { name: "生成", exact: true }).click();
    await pane.getByText("模板已生成").waitFor({ timeout: 90_000 });
    expect(await forms()).toEqual([]);
    await pane.getByRole("tab", { name: "更新" }).click();
    await pane.getByRole("checkbox", { name: "给没有的增加空白表" }).click({ timeout: 60_000 });
    await pane.getByText(/^增加绩效目标表 11 张/).waitFor({ timeout: 60_000 });
    await pane.getByRole("checkbox", { name: "给没有的增加空白表" }).scrollIntoViewIfNeeded();
    await pane.getByRole("button", { name: "更新", exact: true }).click();
    await pane.getByText(/^已更新。/).waitFor({ timeout: 120_000 });
    expect(await forms()).toHaveLength(11);
    await session.page.evaluate(
      () => void window.sandboxSpreadsheet.getActiveWorkbook()?.getSheetByName("绩效01")?.activate(),
    );
    expect(session.problems).toEqual([]);
  }, 300_000);
});
