/** What the Excel adapter reads besides cells before a workbook is published. */
import { openExcel } from "./excelAdapter";
import { create, plan, value } from "./plans";
import { sheetOf } from "./snapshots";

test("properties and comments come with the workbook, in the same request", async () => {
  const subject = await openExcel();
  await subject.port.apply(plan([create("表5", [value(0, 0, 1)]), create("表6", [value(0, 0, 1)])]));
  await subject.office.Excel.run(async (context) => {
    context.workbook.properties.author = "张三";
    context.workbook.properties.title = "2025年度某表";
    const sheet = context.workbook.worksheets.getItem("表5");
    sheet.comments.add(sheet.getRange("D9"), "请照此改");
    await context.sync();
  });
  const snapshot = await subject.port.read();
  expect(snapshot.properties).toMatchObject({ author: "张三", title: "2025年度某表", company: "" });
  expect(sheetOf(snapshot, "表5").comments).toEqual([{ at: null, author: "", text: "请照此改" }]);
  expect(sheetOf(snapshot, "表6").comments).toEqual([]);
  await subject.close();
});
