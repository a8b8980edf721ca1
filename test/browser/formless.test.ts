/** What a user sees of a workbook whose form no pack has: a check, why there is no more, and what the other pages say. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { describeInBrowser, openSandbox } from "../support/browser";
import type { SandboxSession } from "../support/browser";

async function otherPlace(): Promise<string> {
  const book = new Workbook();
  book
    .addWorksheet("支出")
    .addRows([
      ["2026年财政拨款支出预算表（功能科目）"],
      ["部门：某县水务局", null, "单位：万元"],
      ["功能科目编码", "功能科目名称", "金额"],
      ["合计", null, 30],
      ["213", "农林水支出", 30],
      ["21303", "水利", 30],
      ["2130301", "行政运行", 21],
      ["2130305", "水利工程建设", 10],
    ]);
  const path = join(mkdtempSync(join(tmpdir(), "other-place-")), "外省的表.xlsx");
  writeFileSync(path, new Uint8Array((await book.xlsx.writeBuffer()) as unknown as ArrayBuffer));
  return path;
}

describeInBrowser("a workbook of a form that nobody declared", () => {
  let session: SandboxSession;

  beforeAll(async () => {
    session = await openSandbox({ viewport: { width: 1440, height: 860 } });
  }, 240_000);

  afterAll(() => session.close());

  test("is checked, and the pane says what was not", async () => {
    const { pane, page } = session;
    await page.setInputFiles("#workbook-file", await otherPlace());
    await page.getByText(/已打开“/).waitFor({ timeout: 90_000 });
    await pane.getByRole("tab", { name: "检查", exact: true }).click();
    await pane.getByRole("button", { name: "检查", exact: true }).click();
    await pane
      .getByText(/不是本助手已有的表式/)
      .first()
      .waitFor({ timeout: 60_000 });
    await pane.getByText(/^发现 1 个错误/).waitFor();
    await pane
      .getByText(/2130301 行政运行·金额/)
      .first()
      .waitFor();
    expect(await pane.getByLabel("按哪种表式检查").inputValue()).toBe("none");
    await pane.getByRole("button", { name: "预览接管" }).click();
    await pane.getByText(/条勾稽关系，其中不平/).waitFor({ timeout: 60_000 });
  }, 240_000);

  test("its other pages say that they need a form", async () => {
    const { pane } = session;
    await pane.getByRole("tab", { name: "提交前检查" }).click();
    await pane.getByRole("button", { name: "检查", exact: true }).click();
    await pane
      .getByText(/还不能提交/)
      .first()
      .waitFor({ timeout: 60_000 });
    await pane
      .getByText(/不是本助手已有的表式/)
      .first()
      .waitFor();
    await pane.getByRole("tab", { name: "情况说明" }).click();
    await pane.getByRole("button", { name: "刷新预览" }).click();
    await pane
      .getByText(/不是本助手已有的表式/)
      .first()
      .waitFor({ timeout: 60_000 });
  }, 240_000);
});
