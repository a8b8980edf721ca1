/** 取上年数 in the pane as built: last year's workbook is read in the browser, shown with places, written into 基础信息 and taken back. */
import type {} from "../../src/sandbox/page/handle";
import { readFileSync } from "node:fs";
import { readDataFile } from "../../src/core/data/dataFile";
import { infoAddresses } from "../../src/core/plan/infoSheet";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { fileOfYear } from "../support/planOfYear";
import { describeInBrowser, openSandbox } from "../support/browser";
import type { SandboxSession } from "../support/browser";

const places = infoAddresses(pack.info);
const GENERAL = "上年一般公共预算当年支出";

/** The sample as the file of the year before. */
async function lastYear(): Promise<Buffer> {
  const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
  if (!sample.ok) throw new Error("the sample does not read");
  return Buffer.from(await fileOfYear(pack, sample.inputs, 2025));
}

describeInBrowser("taking last year's figures in the sandbox", () => {
  let session: SandboxSession;

  beforeAll(async () => {
    session = await openSandbox({ viewport: { width: 1440, height: 860 } });
  }, 240_000);

  afterAll(() => session.close());

  const held = (field: string): Promise<unknown> => {
    const { row, column } = places.get(field) ?? { row: -1, column: -1 };
    return session.page.evaluate(
      ([r, c]) =>
        window.sandboxSpreadsheet
          .getActiveWorkbook()
          ?.getSheetByName("基础信息")
          ?.getRange(r ?? 0, c ?? 0)
          .getRawValue() ?? null,
      [row, column],
    );
  };

  test("shown, ticked by hand where something was typed, written, and taken back", async () => {
    const { pane } = session;
    await pane.getByRole("button", { name: "载入样例" }).click();
    await pane.getByRole("button", { name: "生成", exact: true }).click();
    await pane.getByText("模板已生成").waitFor({ timeout: 90_000 });
    const before = await held("lastGeneral");
    await pane
      .locator('input[aria-label="上年的预算公开工作簿"]')
      .setInputFiles({ name: "上年公开表.xlsx", mimeType: "application/octet-stream", buffer: await lastYear() });
    await pane.getByRole("heading", { name: "上年公开表.xlsx（2025 年）" }).waitFor({ timeout: 60_000 });
    const box = pane.getByRole("checkbox", { name: GENERAL });
    expect(await box.isChecked()).toBe(false);
    await pane.getByText(/上年文件：表5!C6/).waitFor();
    await box.check();
    expect(await pane.locator("html").evaluate((page) => page.scrollWidth - page.clientWidth)).toBeLessThanOrEqual(0);
    await pane.getByRole("button", { name: /^写入 \d+ 项$/ }).click();
    await pane.getByText(/已填入 \d+ 项上年数/).waitFor({ timeout: 60_000 });
    expect(await held("lastGeneral")).toBe(2733.38);
    await pane.getByRole("group", { name: "刚填入的上年数" }).getByRole("button", { name: "撤回" }).click();
    await pane.getByText(/恢复为原来的内容/).waitFor({ timeout: 60_000 });
    expect(await held("lastGeneral")).toBe(before);
    expect(session.problems).toEqual([]);
    expect(session.foreignRequests).toEqual([]);
  }, 240_000);
});
