/** The main job as its user does it: sample, generate, break a figure by typing, see the finding, go to the cell, mend it, write the narrative. */
import type {} from "../../src/sandbox/page/handle";
import { describeInBrowser, openSandbox, picture, typeInto, untilSelected } from "../support/browser";
import type { SandboxSession } from "../support/browser";

describeInBrowser("the main job in the sandbox", () => {
  let session: SandboxSession;

  beforeAll(async () => {
    session = await openSandbox({ viewport: { width: 1440, height: 860 } });
  }, 240_000);

  afterAll(() => session.close());

  test("the sample becomes the standard workbook", async () => {
    const { pane, page } = session;
    await pane.getByRole("button", { name: "载入样例" }).click();
    await pane.getByRole("button", { name: "生成", exact: true }).click();
    await pane.getByText("模板已生成").waitFor({ timeout: 90_000 });
    const sheets = await page.evaluate(() =>
      window.sandboxSpreadsheet
        .getActiveWorkbook()
        ?.getSheets()
        .map((sheet) => sheet.getSheetName()),
    );
    expect(sheets).toEqual(
      expect.arrayContaining(["封面", "目录", "基础信息", "表1", "表13", "上年结转明细", "情况说明", "勾稽检查"]),
    );
  }, 120_000);

  test("untouched, it has no error and no warning", async () => {
    const { pane } = session;
    await pane.getByRole("tab", { name: "检查", exact: true }).click();
    await pane.getByRole("button", { name: "检查", exact: true }).click();
    await pane.getByText(/没有错误和警告/).waitFor({ timeout: 60_000 });
  }, 90_000);

  test("a wrong figure that is typed lights up in the pane without a click", async () => {
    await typeInto(session, "表12", "C8", "15");
    await session.pane
      .getByRole("button", { name: /^由此引起的问题/ })
      .first()
      .click({ timeout: 60_000 });
    await session.pane
      .getByText(/表十二 合计.*1,656\.77/)
      .first()
      .waitFor({ timeout: 60_000 });
  }, 90_000);

  test("a click on the finding's cell goes there", async () => {
    await session.pane
      .getByRole("button", { name: /表3!E6/ })
      .or(session.pane.getByRole("link", { name: /表3!E6/ }))
      .first()
      .click();
    await untilSelected(session, "表3!E6");
  }, 30_000);

  test("mended, the finding goes", async () => {
    await typeInto(session, "表12", "C8", "1.5");
    await session.pane.getByText(/没有错误和警告/).waitFor({ timeout: 60_000 });
  }, 90_000);

  test("a figure in a row of one's own is told as it is typed, and goes with it", async () => {
    await typeInto(session, "表1", "A13", "六、其他收入");
    await typeInto(session, "表1", "B13", "999");
    await session.pane
      .getByText(/表一 第 13 行“六、其他收入”有金额（B13 999），表式里没有这一行/)
      .first()
      .waitFor({ timeout: 60_000 });
    await typeInto(session, "表1", "B13", "0");
    await session.pane.getByText(/没有错误和警告/).waitFor({ timeout: 60_000 });
  }, 120_000);

  test("the narrative is previewed and written from the cells", async () => {
    const { pane, page } = session;
    await pane.getByRole("tab", { name: "情况说明" }).click();
    await pane.getByRole("button", { name: "写入情况说明" }).click();
    await pane.getByText(/情况说明已写入 34 段/).waitFor({ timeout: 60_000 });
    const written = await page.evaluate(() =>
      window.sandboxSpreadsheet.getActiveWorkbook()?.getSheetByName("情况说明")?.getRange("A4").getValue(),
    );
    expect(String(written)).toContain("预算收入总计2,733.38万元，其中：本年收入2,733.38万元");
    await picture(session, "sandbox-narrative.png");
  }, 90_000);

  test("nothing went wrong on the console, and nothing was asked of other hosts", () => {
    expect(session.problems).toEqual([]);
    expect(session.foreignRequests).toEqual([]);
  });
});
