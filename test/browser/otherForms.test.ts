/** What a user does with another form and with a workbook that the add-in did not make: choose, generate, open, check, adopt. */
import type {} from "../../src/sandbox/page/handle";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readDataFile } from "../../src/core/data/dataFile";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { createWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { describeInBrowser, openSandbox, picture } from "../support/browser";
import type { SandboxSession } from "../support/browser";
import { foreignWorkbook } from "../support/foreignPlan";

/** The sample as plain values under other names, with columns inserted. */
async function foreignFile(): Promise<string> {
  const reading = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
  if (!reading.ok) throw new Error("the sample does not read");
  const file = createWorkbookFile();
  await file.apply(foreignWorkbook(pack, reading.inputs));
  const path = join(mkdtempSync(join(tmpdir(), "foreign-")), "下级单位报来.xlsx");
  writeFileSync(path, await file.toBytes());
  return path;
}

async function sheetNames(session: SandboxSession): Promise<readonly string[]> {
  return session.page.evaluate(
    () =>
      window.sandboxSpreadsheet
        .getActiveWorkbook()
        ?.getSheets()
        .map((sheet) => sheet.getSheetName()) ?? [],
  );
}

describeInBrowser("another form, and a workbook from elsewhere", () => {
  let session: SandboxSession;

  beforeAll(async () => {
    session = await openSandbox({ viewport: { width: 1440, height: 860 } });
  }, 240_000);

  afterAll(() => session.close());

  test("the form is chosen, and its workbook generated and checked", async () => {
    const { pane } = session;
    await pane.getByLabel("表式", { exact: true }).selectOption({ label: "单位预算公开（上海区级，9 张表）" });
    await pane.getByLabel("预算年度").selectOption("2025");
    await pane.getByLabel("单位名称").fill("某区某某中心");
    await pane.getByRole("button", { name: "生成", exact: true }).click();
    await pane.getByText("模板已生成").waitFor({ timeout: 90_000 });
    expect(await sheetNames(session)).toEqual(
      expect.arrayContaining([
        "单位收支总表",
        "单位国有资本经营预算拨款表 ",
        "单位编制说明",
        "其他相关情况说明",
        "科目说明",
        "勾稽检查",
      ]),
    );
    await pane.getByRole("tab", { name: "检查", exact: true }).click();
    await pane.getByRole("button", { name: "检查", exact: true }).click();
    await pane.getByRole("heading", { name: "某区某某中心 2025 年" }).waitFor({ timeout: 60_000 });
    await picture(session, "sandbox-shanghai.png");
  }, 180_000);

  test("a workbook from elsewhere is opened, recognised and explained", async () => {
    const { pane, page } = session;
    await page.setInputFiles("#workbook-file", await foreignFile());
    await page.getByText(/已打开“下级单位报来.xlsx”/).waitFor({ timeout: 90_000 });
    await pane.getByRole("button", { name: "检查", exact: true }).click();
    await pane.getByText(/应有 13 张表，找到 13 张/).waitFor({ timeout: 60_000 });
    await pane.getByRole("button", { name: /各表在哪里/ }).click();
    await pane.getByText(/表五 → 工作表“第 \d+ 页”，表头第 4–5 行，依据表题/).waitFor();
    await picture(session, "sandbox-recognition.png");
  }, 180_000);

  test("it is adopted without moving anything", async () => {
    const { pane } = session;
    const before = await sheetNames(session);
    await pane.getByRole("checkbox", { name: /换成公式/ }).check();
    await pane.getByRole("button", { name: "预览接管" }).click();
    await pane.getByText(/新建工作表“勾稽检查”/).waitFor({ timeout: 60_000 });
    await pane.getByRole("button", { name: "接管", exact: true }).click();
    await pane.getByText(/^已接管：/).waitFor({ timeout: 120_000 });
    expect(await sheetNames(session)).toEqual([...before, "基础信息", "勾稽检查"]);
    await picture(session, "sandbox-adopted.png");
  }, 240_000);

  test("nothing went wrong on the console, and nothing was asked of other hosts", () => {
    expect(session.problems).toEqual([]);
    expect(session.foreignRequests).toEqual([]);
  });
});
