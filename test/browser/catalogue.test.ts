/** A catalogue goes into the pane as built: read in the browser under the page's policy, shown, accepted, kept in the workbook and used by the check. */
import type {} from "../../src/sandbox/page/handle";
import { gb18030 } from "../support/csvBytes";
import { describeInBrowser, openSandbox } from "../support/browser";
import type { SandboxSession } from "../support/browser";
import { workbookOf } from "../support/workbookOf";

const LIST = [
  ["2026年政府收支分类科目"],
  ["科目编码", "科目名称"],
  ["20103", "政府办公厅（室）及相关机构事务"],
  ["2010301", "行政运行"],
  ["2010350", "事业运行"],
  ["2210201", "住房公积金（改）"],
  ["10101", "增值税"],
  ["2010301", "=1+1"],
];

describeInBrowser("importing a catalogue in the sandbox", () => {
  let session: SandboxSession;

  beforeAll(async () => {
    session = await openSandbox({ viewport: { width: 1440, height: 860 } });
  }, 240_000);

  afterAll(() => session.close());

  test("both kinds of file are read, what was left out is named, and the preview fits the pane", async () => {
    const { pane } = session;
    const files = [
      { name: "科目.xlsx", buffer: Buffer.from(await workbookOf(LIST)) },
      { name: "科目.csv", buffer: Buffer.from(gb18030(LIST)) },
    ];
    for (const file of files) {
      await pane
        .locator('input[aria-label="科目目录文件"]')
        .setInputFiles({ ...file, mimeType: "application/octet-stream" });
      await pane.getByRole("heading", { name: `导入预览：${file.name}` }).waitFor();
      await pane.getByText(/支出功能分类 2026 年，4 个科目/).waitFor();
      await pane.getByText(/A7 “10101 增值税”：是收入科目，不用导入。/).waitFor();
      await pane.getByText(/A8 “2010301 =1\+1”：前面这个编码的名称是“行政运行”，已用前面的。/).waitFor();
    }
    expect(await pane.locator("html").evaluate((page) => page.scrollWidth - page.clientWidth)).toBeLessThanOrEqual(0);
  }, 60_000);

  test("accepted, it names new codes, and the workbook that is made is checked by it", async () => {
    const { pane } = session;
    await pane.getByRole("button", { name: "采用" }).click();
    await pane.getByText("支出功能分类 2026 年，4 个科目（“科目.csv”）", { exact: true }).waitFor();
    await pane.getByRole("button", { name: "载入样例" }).click();
    await pane.getByRole("combobox", { name: "从科目表里选" }).click();
    await pane.getByRole("combobox", { name: "从科目表里选" }).pressSequentially("2010350");
    await pane.getByRole("menuitemcheckbox", { name: /^2010350 事业运行（政府办公厅/ }).waitFor();
    await pane.getByRole("combobox", { name: "从科目表里选" }).press("Escape");
    await pane.getByRole("button", { name: "生成", exact: true }).click();
    await pane.getByText("模板已生成").waitFor({ timeout: 90_000 });
    await pane.getByRole("tab", { name: "检查", exact: true }).click();
    await pane.getByRole("button", { name: "检查", exact: true }).click();
    await pane.getByText(/核对了 \d+ 条/).waitFor({ timeout: 60_000 });
    await pane.getByRole("tab", { name: "单位与模板" }).click();
    await pane.getByText(/最近一次检查用的：支出功能分类：2026 年的“科目.csv”/).waitFor();
    expect(session.problems).toEqual([]);
    expect(session.foreignRequests).toEqual([]);
  }, 180_000);
});
