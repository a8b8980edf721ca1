/** Some lines of a table pasted one column to the right. In the sample 表12 lists its projects in rows 8 to 17, with their total in row 7. */
import { live, published, reportOn, valueIn, withCells } from "../../../../test/support/diagnosis";
import { describeCause } from "../../../app/wording/causes";
import { plainValues } from "../../../../test/support/foreignSnapshot";
import { snapshotOf } from "../../../../test/support/snapshotOf";
import { shanxiUnit2026 as pack } from "../../../packs/shanxi-unit-2026/pack";
import { readDataFile } from "../../data/dataFile";
import { recalculate } from "../../formula";
import type { CellValue, WorkbookSnapshot } from "../../model/snapshot";
import { planWorkbook } from "../../plan/plan";

const rows = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
/** The cells of `columns` each moved to the next; the first becomes blank. */
function aside(
  sheet: string,
  lines: readonly number[],
  columns: readonly string[],
  book: WorkbookSnapshot = published,
): WorkbookSnapshot {
  return withCells(
    book,
    Object.fromEntries(
      lines.flatMap((row) =>
        columns.map((column, index): [string, CellValue] => [
          `${sheet}!${column}${String(row)}`,
          index === 0 ? null : valueIn(book, `${sheet}!${columns[index - 1] ?? ""}${String(row)}`),
        ]),
      ),
    ),
  );
}
const told = (book: WorkbookSnapshot): readonly string[] => (reportOn(book).causes ?? []).map(describeCause);

test("the projects of a list, where two sums tell", () => {
  const book = aside("表12", rows(8, 17), ["C", "D"]);
  expect(told(book)).toEqual([expect.stringMatching(/^表十二第 8 至 17 行的“一般公共预算”是空的.*向右错了一列/)]);
  const { suspects, findings } = reportOn(book);
  expect(suspects).toEqual([]);
  expect(findings.filter(({ severity, root }) => severity === "error" && root === undefined)).toHaveLength(1);
});

test("all columns of some lines, the last one beside the table", () => {
  expect(told(aside("表6", rows(18, 27), ["C", "D", "E", "F"]))).toEqual([
    expect.stringMatching(/^表六第 18 至 \d+ 行的“合计”是空的.*到“公用经费”为止/),
  ]);
});

test("a total in the wrong column explains as much as the lines would: its line is told", () => {
  const book = withCells(published, { "表12!D7": valueIn(published, "表12!C7"), "表12!C7": null });
  expect(told(book).join()).not.toContain("错了一列");
});

test("lines that have a figure in one column only are no lines pasted aside", () => {
  const wrong = withCells(published, { "表5!E10": 1463.27, "表5!C10": 1463.27 });
  expect(told(wrong).join()).not.toContain("错了一列");
  expect(told(live)).toEqual([]);
});

test("lines above others that have their figures in the next column by right: 政府性基金", () => {
  const data = {
    schema: "budget-disclosure/data@1",
    pack: pack.id,
    info: { unitName: "云山县水利局" },
    names: { function: { 21208: "国有土地使用权出让收入安排的支出", 2120804: "农村基础设施建设支出" } },
    tables: {
      generalBudget: [
        { code: "2010301", basic: "86.42" },
        { code: "2010302", project: "31.70" },
        { code: "2080505", basic: "12.35" },
      ],
      governmentFund: [{ code: "2120804", project: "210.00" }],
      projects: [
        { name: "农村道路", fund: "210.00" },
        { name: "专项业务", general: "31.70" },
      ],
    },
  };
  const read = readDataFile(JSON.stringify(data), pack);
  if (!read.ok) throw new Error(JSON.stringify(read));
  const book = plainValues(recalculate(snapshotOf(planWorkbook(pack, read.inputs))).snapshot);
  // 201 and 208 with all that stands under them; 212 is right as it is.
  expect([7, 13, 14].map((row) => valueIn(book, `表2!A${String(row)}`))).toEqual(["201", "2080505", "212"].map(String));
  const report = reportOn(aside("表2", rows(7, 13), ["D", "E"], book));
  expect((report.causes ?? []).map(describeCause)).toContainEqual(
    expect.stringMatching(/^表二第 7 至 13 行的“一般公共预算”是空的.*向右错了一列/),
  );
});
