/** An exported list goes into the pane as built: read in the browser under the page's policy, shown, accepted, generated. */
import type {} from "../../src/sandbox/page/handle";
import { gb18030 } from "../support/csvBytes";
import { describeInBrowser, openSandbox } from "../support/browser";
import type { SandboxSession } from "../support/browser";
import { workbookOf } from "../support/workbookOf";

const LIST = [
  ["单位：元"],
  ["单位名称", "功能科目", "项目类别", "项目名称", "部门经济科目", "资金来源", "当年/上年结转", "预算数"],
  ["某县某局", "2010301 行政运行", "人员类", "工资", "30101 基本工资", "一般公共预算拨款", "当年", "1,000,000.00"],
  ["某县某局", "2010302 一般行政管理事务", "特定目标类", "=1+1", "", "一般公共预算拨款", "当年", "350000"],
  ["某县某局", "2010302 一般行政管理事务", "特定目标类", "=1+1", "", "彩票公益金", "当年", "8000"],
  ["合计", "", "", "", "", "", "", "1358000"],
];

describeInBrowser("importing a list in the sandbox", () => {
  let session: SandboxSession;

  beforeAll(async () => {
    session = await openSandbox({ viewport: { width: 1440, height: 860 } });
  }, 240_000);

  afterAll(() => session.close());

  test("both kinds of file are read, and the preview fits the pane", async () => {
    const { pane } = session;
    const files = [
      { name: "导出.xlsx", buffer: Buffer.from(await workbookOf(LIST)) },
      { name: "导出.csv", buffer: Buffer.from(gb18030(LIST)) },
    ];
    for (const file of files) {
      await pane
        .locator('input[aria-label="一体化导出表"]')
        .setInputFiles({ ...file, mimeType: "application/octet-stream" });
      await pane.getByRole("heading", { name: `导入预览：${file.name}` }).waitFor();
      await pane
        .getByText("已导入 2 行 1,350,000.00 元 ＋ 未导入 1 行 8,000.00 元 ＝ 导出表 1,358,000.00 元。")
        .waitFor();
    }
    expect(await pane.locator("html").evaluate((page) => page.scrollWidth - page.clientWidth)).toBeLessThanOrEqual(0);
  }, 60_000);

  test("rows alike and hidden rows are asked about in words that fit the pane, and nothing goes on before", async () => {
    const { pane } = session;
    const twice = [
      ...LIST.slice(0, 3),
      LIST[2]!,
      ["某县某局", "2010302", "特定目标类", "别的", "", "一般公共预算拨款", "当年", "99999"],
    ];
    await pane.locator('input[aria-label="一体化导出表"]').setInputFiles({
      name: "筛选.xlsx",
      buffer: Buffer.from(await workbookOf(twice, {}, [4])),
      mimeType: "application/octet-stream",
    });
    const accept = pane.getByRole("button", { name: "采用" });
    await pane.getByText(/1 行是隐藏的.*共 99,999\.00 元。要导入这些行吗？/).scrollIntoViewIfNeeded();
    await pane.getByText(/重复的有 1 行，共 1,000,000\.00 元/).waitFor();
    expect(await pane.getByRole("radio", { checked: true }).count()).toBe(0);
    expect(await accept.getAttribute("aria-disabled")).toBe("true");
    expect(await pane.locator("html").evaluate((page) => page.scrollWidth - page.clientWidth)).toBeLessThanOrEqual(0);
    await pane.getByText("隐藏的行不导入").click();
    await pane.getByText("是同一笔，每样只导入一行").click();
    await pane
      .getByText("已导入 1 行 1,000,000.00 元 ＋ 未导入 2 行 1,099,999.00 元 ＝ 导出表 2,099,999.00 元。")
      .waitFor();
    expect(await accept.getAttribute("aria-disabled")).not.toBe("true");
    await pane
      .locator('input[aria-label="一体化导出表"]')
      .setInputFiles({ name: "导出.csv", buffer: Buffer.from(gb18030(LIST)), mimeType: "application/octet-stream" });
    await pane.getByText("已导入 2 行 1,350,000.00 元").waitFor();
  }, 60_000);

  test("accepted and generated, the figures stand in the cells and the text that looks like a formula is a text", async () => {
    const { pane, page } = session;
    await pane.getByRole("button", { name: "采用" }).click();
    await pane.getByText(/已载入“导出.csv”/).waitFor();
    await pane.getByRole("button", { name: "生成", exact: true }).click();
    await pane.getByText("模板已生成").waitFor({ timeout: 90_000 });
    const cells = await page.evaluate(() => {
      const sheet = window.sandboxSpreadsheet.getActiveWorkbook()?.getSheetByName("表12");
      return {
        name: sheet?.getRange("A8").getValue(),
        formula: sheet?.getRange("A8").getFormula(),
        amount: Number(sheet?.getRange("C8").getValue()),
      };
    });
    expect(cells).toEqual({ name: "=1+1", formula: "", amount: 35 });
    expect(session.problems).toEqual([]);
    expect(session.foreignRequests).toEqual([]);
  }, 120_000);
});
