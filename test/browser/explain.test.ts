/** Answering a warning, walking through the findings, and 提交前检查, as their user does it in a narrow pane. */
import type {} from "../../src/sandbox/page/handle";
import { describeInBrowser, openSandbox, picture, typeInto } from "../support/browser";
import type { SandboxSession } from "../support/browser";

const REASON = "合计按财政批复数填列，与各项目之和一致";

describeInBrowser("explaining and signing in the sandbox", () => {
  let session: SandboxSession;

  beforeAll(async () => {
    session = await openSandbox({ viewport: { width: 1440, height: 900 } });
  }, 240_000);

  afterAll(() => session.close());

  async function open(tab: string): Promise<void> {
    await session.pane.getByRole("tab", { name: tab, exact: true }).click();
  }

  test("a workbook with its narrative, ready to be handed in", async () => {
    const { pane } = session;
    await pane.getByRole("button", { name: "载入样例" }).click();
    await pane.getByRole("button", { name: "生成", exact: true }).click();
    await pane.getByText("模板已生成").waitFor({ timeout: 90_000 });
    await open("情况说明");
    await pane.getByRole("button", { name: "写入情况说明" }).click();
    await pane.getByText(/情况说明已写入 34 段/).waitFor({ timeout: 60_000 });
    await open("检查");
    await pane.getByRole("button", { name: "检查", exact: true }).click();
    await pane.getByText(/没有错误和警告/).waitFor({ timeout: 60_000 });
  }, 240_000);

  test("a constant over a formula is a warning; the reason being typed survives a re-check", async () => {
    const { pane } = session;
    await typeInto(session, "表12", "C7", "1643.27");
    await pane.getByRole("heading", { name: "警告（1）" }).waitFor({ timeout: 60_000 });
    await pane.getByRole("button", { name: /^警告 1$/ }).click();
    await pane.getByRole("button", { name: "填写出错说明" }).click();
    const field = pane.getByRole("textbox", { name: "出错说明（原因）" });
    await field.fill(REASON);
    await typeInto(session, "表12", "C9", "1.01");
    await pane.getByRole("button", { name: /^错误 [1-9]/ }).waitFor({ timeout: 60_000 });
    expect(await field.inputValue()).toBe(REASON);
    await typeInto(session, "表12", "C9", "");
  }, 120_000);

  test("kept, it is counted apart and shown with its date", async () => {
    const { pane } = session;
    await pane.getByRole("button", { name: "保存" }).click();
    await pane.getByText(new RegExp(`已说明：${REASON}（20\\d\\d-\\d\\d-\\d\\d）`)).waitFor({ timeout: 60_000 });
    await pane.getByRole("button", { name: "警告 1（其中已说明 1）" }).waitFor();
    await picture(session, "sandbox-explain.png");
  }, 60_000);

  test("下一处 goes to the cell of the first finding that is open", async () => {
    await session.pane.getByRole("button", { name: /^全部 / }).click();
    await session.pane.getByRole("button", { name: "下一处" }).click();
    await session.pane.getByText(/^第 1 处，共 \d+ 处$/).waitFor();
    await session.pane.getByRole("button", { name: /^定位 / }).waitFor();
  }, 30_000);

  test("提交前检查 is written as a sheet", async () => {
    const { pane, page } = session;
    await open("提交前检查");
    await pane.getByRole("button", { name: "写入工作表" }).click();
    await pane.getByText(/已写入工作表“提交前检查”/).waitFor({ timeout: 60_000 });
    const title = await page.evaluate(() =>
      window.sandboxSpreadsheet.getActiveWorkbook()?.getSheetByName("提交前检查")?.getRange("A1").getValue(),
    );
    expect(title).toBe("提交前检查");
    await picture(session, "sandbox-review.png");
  }, 90_000);

  test("nothing went wrong on the console, and nothing was asked of other hosts", () => {
    expect(session.problems).toEqual([]);
    expect(session.foreignRequests).toEqual([]);
  });
});
