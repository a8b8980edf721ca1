/** Charts through the genuine Office.js client and as parts of a file: the same plan gives the same charts. */
import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { readDataFile } from "../../src/core/data/dataFile";
import type { WorkbookPlan } from "../../src/core/model/workbookPlan";
import { planWorkbook } from "../../src/core/plan/plan";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { createWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { openExcel } from "./excelAdapter";
import { create, formula, plan, update, value } from "./plans";

const [SHEET, FIGURES] = ["情况说明", "预算图表"];

function samplePlan(): WorkbookPlan {
  const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
  if (!sample.ok) throw new Error("the sample does not read");
  return planWorkbook(pack, sample.inputs);
}

const planned = samplePlan().sheets.find(({ name }) => name === SHEET)?.charts ?? [];
const TYPES = { pie: "Pie", doughnut: "Doughnut", bar: "BarClustered", column: "ColumnClustered" } as const;
const cells = (column: string, { top, bottom }: { readonly top: number; readonly bottom: number }): string =>
  `$${column}$${top + 1}:$${column}$${bottom + 1}`;

test("Excel has every chart with its title, its labels and its amounts, bound to the cells", async () => {
  const subject = await openExcel();
  try {
    await subject.port.apply(samplePlan());
    await subject.office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(SHEET);
      const { charts } = sheet;
      charts.load("items/name,items/chartType,items/title/text,items/legend/visible,count");
      const scale = charts.getItem(planned[3]?.name ?? "").axes.valueAxis.load("visible");
      await context.sync();
      expect(charts.items.map(({ name, chartType }) => [name, chartType])).toEqual(
        planned.map(({ name, kind }) => [name, TYPES[kind]]),
      );
      expect(charts.items.map(({ title }) => title.text)).toEqual(planned.map(({ titleText }) => titleText));
      expect(charts.items.map(({ legend }) => legend.visible)).toEqual(planned.map(({ kind }) => kind === "pie"));
      expect(scale.visible).toBe(false);
      const series = charts.items.map((chart) => chart.series.getItemAt(0));
      const sources = series.map((one) => ({
        labels: one.getDimensionDataSourceString("Categories"),
        values: one.getDimensionDataSourceString("Values"),
      }));
      const hidden = context.workbook.worksheets
        .getItem(FIGURES)
        .getRange(`${(planned[2]?.values.bottom ?? 0) + 1}:${(planned[2]?.values.bottom ?? 0) + 1}`)
        .load("rowHidden");
      await context.sync();
      expect(
        sources.map(({ labels, values }) => [labels.value, values.value].map((text) => text.replace(/^.*!/, ""))),
      ).toEqual(planned.map(({ values }) => [cells("A", values), cells("B", values)]));
      expect(hidden.rowHidden).toBe(true);
      context.workbook.worksheets.getItem(FIGURES).getRange("A1:A2").insert("Down");
      const moved = series[0]?.getDimensionDataSourceString("Categories");
      await context.sync();
      expect(moved?.value.replace(/^.*!/, "")).toBe(
        cells("A", { top: (planned[0]?.values.top ?? 0) + 2, bottom: (planned[0]?.values.bottom ?? 0) + 2 }),
      );
    });
  } finally {
    await subject.close();
  }
});

test("a file has one drawing with a part for each chart, declared and related", async () => {
  const file = createWorkbookFile();
  await file.apply(samplePlan());
  const parts = unzipSync(await file.toBytes());
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const related = Object.keys(parts)
    .filter((path) => path.startsWith("xl/worksheets/_rels/"))
    .filter((path) => text(path).includes("/xl/drawings/drawing1.xml"));
  expect(related).toHaveLength(1);
  for (const [index, { name, titleText, values, kind }] of planned.entries()) {
    const path = `xl/charts/chart${index + 1}.xml`;
    expect(text("[Content_Types].xml")).toContain(
      `PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"`,
    );
    expect(text("xl/drawings/_rels/drawing1.xml.rels")).toContain(`/${path}`);
    expect(text("xl/drawings/drawing1.xml")).toContain(`name="${name}"`);
    for (const part of [cells("A", values), cells("B", values), titleText]) expect(text(path)).toContain(part);
    expect(text(path)).toContain(kind === "pie" ? "<c:pieChart>" : "<c:barChart>");
  }
});

const NOTE = { command: "更新", again: null };

test("charts on a sheet that exists come behind rows that come in, and taking the command back takes both", async () => {
  const subject = await openExcel();
  const names = (): Promise<readonly string[]> =>
    subject.office.Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem("文");
      charts.load("items/name");
      await context.sync();
      return charts.items.map(({ name }) => name);
    });
  try {
    const chart = {
      ...planned[0]!,
      source: "数",
      title: { row: 0, column: 0 },
      labels: { top: 1, left: 0, bottom: 2, right: 0 },
      values: { top: 1, left: 1, bottom: 2, right: 1 },
      place: { top: 1, left: 0, bottom: 1, right: 0 },
    };
    await subject.port.apply(
      plan([
        create("数", [value(0, 0, "收入图"), value(1, 0, "甲"), value(1, 1, 1), value(2, 0, "乙"), value(2, 1, 2)]),
        create("文", [value(0, 0, "一"), value(1, 0, "二")]),
      ]),
    );
    const before = await subject.port.read();
    await subject.port.apply(
      plan([
        update("文", [formula(1, 0, "='数'!A1", "收入图")], {
          charts: [chart],
          rowHeights: [{ row: 1, height: 200 }],
          rows: { inserted: [{ before: 1, count: 1, like: 0 }], removed: [] },
        }),
      ]),
      { expected: before, note: NOTE },
    );
    expect((await subject.port.read()).sheets.find(({ name }) => name === "文")?.values).toEqual([
      ["一"],
      ["收入图"],
      ["二"],
    ]);
    expect(await names()).toEqual([chart.name]);
    await subject.port.takeBack?.();
    expect(await names()).toEqual([]);
    expect((await subject.port.read()).sheets.find(({ name }) => name === "文")?.values).toEqual([["一"], ["二"]]);
  } finally {
    await subject.close();
  }
});
