/** LibreOffice draws the charts of the sample on one page, with their titles, labels and percentages. */
import { readFileSync } from "node:fs";
import { readDataFile } from "../../src/core/data/dataFile";
import { planWorkbook } from "../../src/core/plan/plan";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { createWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { describeWithPrint, printedPages } from "../support/libreOfficePdf";

describeWithPrint("the printed charts", () => {
  test("four titles, the labels of the figures and their shares stand on one page", async () => {
    const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
    if (!sample.ok) throw new Error("the sample does not read");
    const file = createWorkbookFile();
    await file.apply(planWorkbook(pack, sample.inputs));
    const pages = printedPages(await file.toBytes()).filter((page) => page.includes("收入预算图"));
    expect(pages).toHaveLength(1);
    const page = pages[0] ?? "";
    const unit = "泽州县人民政府办公室";
    for (const title of ["收入预算图", "支出预算图", "一般公共预算当年支出结构图", "财政拨款“三公”经费预算图"]) expect(page).toContain(`2026年度${unit}${title}（单位：万元）`);
    // 支出 39.88 and 60.12 per cent, 结构 with its lowest share, “三公” as amounts.
    for (const label of ["100.00%", "39.88%", "60.12%", "89.23%", "2.14%", "卫生健康支出", "公务用车运行维护费", "3.00"]) expect(page).toContain(label);
    // The figures under the charts are not printed.
    expect(page).not.toContain("图表数据");
  }, 180_000);
});
