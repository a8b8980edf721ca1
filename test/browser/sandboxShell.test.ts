/** The sandbox as a whole in a real browser: genuine office.js in the pane, a live spreadsheet beside it. */
import type {} from "../../src/sandbox/page/handle";
import type { Page } from "playwright-core";
import { describeInBrowser, openSandbox } from "../support/browser";
import type { SandboxSession } from "../support/browser";

/** Clicks a cell of the empty sheet: Univer draws rows 24 and columns 88 pixels wide below and beside the headings. */
async function clickCell(page: Page, row: number, column: number): Promise<void> {
  const boxes = await Promise.all((await page.locator("#sheet canvas").all()).map((canvas) => canvas.boundingBox()));
  const grid = boxes.reduce((largest, box) => (box && (!largest || box.height > largest.height) ? box : largest), null);
  if (!grid) throw new Error("the spreadsheet is not drawn");
  await page.mouse.click(grid.x + 46 + 88 * column + 44, grid.y + 20 + 24 * row + 12);
}

describeInBrowser("sandbox", () => {
  let session: SandboxSession;

  beforeAll(async () => {
    session = await openSandbox();
  }, 180_000);

  afterAll(() => session.close());

  test("says in Chinese what it is", async () => {
    const bar = session.page.locator("header.bar");
    expect(await bar.innerText()).toContain("仅供试用和测试，不是 Excel；数据不离开本机");
    expect(await session.page.locator("#sheet").getByText("开始").first().isVisible()).toBe(true);
  });

  test("office.js finds Excel with the API of Excel 2021", async () => {
    const found = await session.pane.evaluate(async () => {
      const { host } = await Office.onReady();
      const supports = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
      return { host, locale: Office.context.displayLanguage, enough: supports("1.14"), more: supports("1.15") };
    });
    expect(found).toEqual({ host: "Excel", locale: "zh-CN", enough: true, more: false });
  });

  test("Excel.run in the pane writes a cell of the sheet, and its formula is calculated", async () => {
    const read = await session.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("B2:B4").values = [[1643.27], [0.1], ["=B2+B3"]];
        const sum = sheet.getRange("B4").load("values");
        await context.sync();
        return sum.values[0]?.[0] as number;
      }),
    );
    expect(read).toBeCloseTo(1643.37, 6);
    const shown = await session.page.evaluate(() =>
      window.sandboxSpreadsheet.getActiveWorkbook()?.getActiveSheet().getRange("B2").getValue(),
    );
    expect(shown).toBe(1643.27);
  });

  test("an edit typed into the sheet reaches worksheets.onChanged in the pane", async () => {
    await session.pane.evaluate(async () => {
      const seen: { address: string; source: string }[] = [];
      Object.assign(window, { seenChanges: seen });
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add((event) => {
          seen.push({ address: event.address, source: event.source });
          return Promise.resolve();
        });
        await context.sync();
      });
    });
    await clickCell(session.page, 4, 2);
    await session.page.keyboard.type("35", { delay: 30 });
    await session.page.keyboard.press("Enter");
    await session.pane.waitForFunction(
      () => (window as unknown as { seenChanges: unknown[] }).seenChanges.length > 0,
      undefined,
      { timeout: 10_000 },
    );
    const changes = await session.pane.evaluate(() => (window as unknown as { seenChanges: unknown }).seenChanges);
    expect(changes).toEqual([{ address: "C5", source: "Local" }]);
    const value = await session.pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("C5").load("values");
        await context.sync();
        return range.values[0]?.[0] as number;
      }),
    );
    expect(value).toBe(35);
  });

  test("while a cell is being typed in, the pane is refused as in Excel", async () => {
    const read = (): Promise<string> =>
      session.pane.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange("A1").load("values");
          await context.sync();
          return "read";
        }).catch((error: OfficeExtension.Error) => error.code),
      );
    await clickCell(session.page, 6, 2);
    await session.page.keyboard.type("4");
    expect(await read()).toBe("InvalidOperationInCellEditMode");
    await session.page.keyboard.press("Escape");
    expect(await read()).toBe("read");
  });

  test("document settings are kept while the page is open", async () => {
    const kept = await session.pane.evaluate(async () => {
      const { settings } = Office.context.document;
      settings.set("Office.AutoShowTaskpaneWithDocument", true);
      const saved = await new Promise<string>((resolve) =>
        settings.saveAsync((result) => resolve(String(result.status))),
      );
      const refreshed = await new Promise<unknown>((resolve) =>
        settings.refreshAsync(() => resolve(settings.get("Office.AutoShowTaskpaneWithDocument"))),
      );
      return { saved, refreshed };
    });
    expect(kept).toEqual({ saved: "succeeded", refreshed: true });
  });

  test("the header's button tells the pane to load the sample", async () => {
    await session.pane.evaluate(() => {
      window.addEventListener("message", (event: MessageEvent<{ type?: string }>) => {
        if (event.data.type) document.documentElement.dataset["told"] = event.data.type;
      });
    });
    await session.page.getByRole("button", { name: "载入样例" }).click();
    await session.pane.waitForFunction(
      () => document.documentElement.dataset["told"] === "budget-disclosure/load-sample",
    );
  });

  test("the pane is as wide as the user makes it, between 320 and 450 pixels", async () => {
    const splitter = session.page.getByRole("separator");
    const width = async (): Promise<number> => (await session.page.locator("#pane").boundingBox())?.width ?? 0;
    expect(await width()).toBe(400);
    const box = await splitter.boundingBox();
    const drag = async (by: number): Promise<number> => {
      const from = (await splitter.boundingBox())?.x ?? 0;
      await session.page.mouse.move(from + 3, 400);
      await session.page.mouse.down();
      await session.page.mouse.move(from + 3 + by, 400, { steps: 4 });
      await session.page.mouse.up();
      return width();
    };
    expect(box?.width).toBe(6);
    expect(await drag(300)).toBe(320);
    expect(await drag(-400)).toBe(450);
  });

  test("a new workbook needs a yes", async () => {
    const { page } = session;
    const read = (): Promise<unknown> =>
      page.evaluate(
        () => window.sandboxSpreadsheet.getActiveWorkbook()?.getActiveSheet().getRange("B2").getValue() ?? null,
      );
    await page.getByRole("button", { name: "新建空白工作簿" }).click();
    await page.getByRole("button", { name: "取消", exact: true }).click();
    expect(await read()).toBe(1643.27);
    await page.getByRole("button", { name: "新建空白工作簿" }).click();
    await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: "清除并新建" }).click()]);
    await page.waitForSelector("#sheet canvas");
    expect(await read()).toBeNull();
  });

  test("nothing leaves the computer, and nothing goes wrong unseen", () => {
    expect(session.foreignRequests).toEqual([]);
    expect(session.problems).toEqual([]);
  });
});
