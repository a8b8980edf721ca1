/** LibreOffice draws the charts of the sample within the text, with their titles, labels and percentages. */
import { readFileSync } from "node:fs";
import { readDataFile } from "../../src/core/data/dataFile";
import { narrate } from "../../src/core/narrate/narrate";
import { planWorkbook } from "../../src/core/plan/plan";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { createWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { describeWithPrint, printedPages } from "../support/libreOfficePdf";

describeWithPrint("the printed charts", () => {
  test("four titles, the labels of the figures and their shares stand behind the paragraphs that speak of them", async () => {
    const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
    if (!sample.ok) throw new Error("the sample does not read");
    const file = createWorkbookFile();
    await file.apply(planWorkbook(pack, sample.inputs));
    await file.apply(narrate(pack, await file.read()).plan);
    const pages = printedPages(await file.toBytes());
    const first = pages.findIndex((page) => page.includes("预算收入总计2,733.38万元，其中"));
    const page = pages
      .slice(
        first,
        pages.findIndex((one) => one.includes("第四部分") && one.includes("一、基本支出")),
      )
      .join("");
    const unit = "泽州县人民政府办公室";
    for (const title of ["收入预算图", "支出预算图", "一般公共预算当年支出结构图", "财政拨款“三公”经费预算图"])
      expect(page).toContain(`2026年度${unit}${title}（单位：万元）`);
    // 支出 39.88 and 60.12 per cent, 结构 with its lowest share, “三公” as amounts.
    for (const label of [
      "100.00%",
      "39.88%",
      "60.12%",
      "89.23%",
      "2.14%",
      "卫生健康支出",
      "公务用车运行维护费",
      "3.00",
    ])
      expect(page).toContain(label);
    const at = (words: string): number => page.indexOf(words);
    const order = [
      "二、收入预算",
      "收入预算图",
      "三、支出预算",
      "支出预算图",
      "五、一般公共",
      "支出结构图",
      "六、一般公共",
      "七、“三公”",
      "经费预算图",
      "八、机关运行",
    ].map(at);
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(order).not.toContain(-1);
    // The figures under the charts are not printed.
    expect(page).not.toContain("图表数据");
  }, 180_000);
});
