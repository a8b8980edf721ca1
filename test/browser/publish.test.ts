/** 公开稿 in the pane as built: what is not ready, a yes, and a Word document that the browser takes and the check reads. */
import { readFileSync } from "node:fs";
import { describeInBrowser, openSandbox, picture } from "../support/browser";
import type { SandboxSession } from "../support/browser";

describeInBrowser("公开稿 in the sandbox", () => {
  let session: SandboxSession;

  beforeAll(async () => {
    session = await openSandbox({ viewport: { width: 1440, height: 860 } });
    const { pane } = session;
    await pane.getByRole("button", { name: "载入样例" }).click();
    await pane.getByRole("button", { name: "生成", exact: true }).click();
    await pane.getByText("模板已生成").waitFor({ timeout: 90_000 });
  }, 360_000);

  afterAll(() => session.close());

  test("a draft is saved after a yes", async () => {
    const { page, pane } = session;
    await pane.getByRole("tab", { name: "公开稿" }).click();
    await pane.getByRole("button", { name: "查看公开稿" }).click();
    await pane.getByText("还不能公开").waitFor({ timeout: 60_000 });
    await pane.getByRole("checkbox", { name: /先做草稿看看/ }).click();
    await picture(session, "sandbox-publish.png");
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 60_000 }),
      pane.getByRole("button", { name: "保存为 Word 文档" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("泽州县人民政府办公室2026年预算公开（草稿）.docx");
    await pane.getByText(/没有出现下载时/).waitFor();
    const bytes = readFileSync(await download.path());
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
    expect(bytes.length).toBeGreaterThan(20_000);
  }, 180_000);

  test("the whole text is copied with its tables", async () => {
    const { page, pane } = session;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await pane.getByRole("button", { name: "复制全文" }).click();
    await pane.getByText(/已复制/).waitFor({ timeout: 30_000 });
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return item ? (await item.getType("text/html")).text() : "";
    });
    expect(html.match(/<table/g)?.length ?? 0).toBeGreaterThanOrEqual(13);
    expect(html).toContain("2026年预算收支总表");
    expect(html).toMatch(/<table[^>]*border/);
    expect(html).toMatch(/<td[^>]*right[^>]*>/);
    expect(session.problems.filter((problem) => problem.includes("style"))).toEqual([]);
  }, 60_000);
});
