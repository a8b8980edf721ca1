/** The chart sheet follows the tables: titles, totals, rows that come and go, and what the user typed there. */
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { checkWorkbook } from "../../src/core/report/check";
import { NO_INPUTS } from "../../src/core/model/inputs";
import { readDataFile } from "../../src/core/data/dataFile";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { narrate } from "../../src/core/narrate/narrate";
import { refreshCharts } from "../../src/core/plan/refreshCharts";
import { locateWorkbook } from "../../src/core/locate/locate";
import { planWorkbook } from "../../src/core/plan/plan";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { applied } from "../support/applied";
import { editCell } from "../support/edit";
import { randomUnit } from "../support/randomUnit";
import { cellBeside } from "../support/sampleSnapshot";
import { snapshotOf } from "../support/snapshotOf";

const SHEET = "预算图表";
const NOTHING = /（预算数为0）$/;
const INCOMPLETE = /（各项之和与合计不符，请核对或重新生成说明）$/;

function sample(): WorkbookSnapshot {
  const reading = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
  if (!reading.ok) throw new Error("the sample does not read");
  return calculated(snapshotOf(planWorkbook(pack, reading.inputs)));
}

const calculated = (snapshot: WorkbookSnapshot): WorkbookSnapshot =>
  applied(snapshot, { sheets: [], names: [], state: null, activate: null });

function blockOf(
  snapshot: WorkbookSnapshot,
  caption: string,
): { title: string; lines: readonly (readonly unknown[])[] } {
  const rows = snapshot.sheets.find(({ name }) => name === SHEET)?.values ?? [];
  const at = cellBeside(snapshot, SHEET, caption, 0).row;
  const end = rows.findIndex((row, index) => index > at && row[0] === "合计");
  return {
    title: String(rows[at + 1]?.[0]),
    lines: rows
      .slice(at + 3, end + 2)
      .filter((row) => (row[0] ?? "") !== "")
      .map((row) => row.slice(0, 3)),
  };
}

const structure = "一般公共预算当年支出结构图";

test("the sample's figures, shares and titles", () => {
  const snapshot = sample();
  expect(blockOf(snapshot, structure)).toEqual({
    title: "2026年度泽州县人民政府办公室一般公共预算当年支出结构图（单位：万元）",
    lines: [
      ["一般公共服务支出", 2439.1, 0.8923],
      ["社会保障和就业支出", 156.21, 0.0571],
      ["卫生健康支出", 58.61, 0.0214],
      ["住房保障支出", 79.46, 0.0291],
      ["合计", 2733.38, null],
      ["各项之和与合计相差", 0, null],
    ],
  });
  expect(blockOf(snapshot, "支出预算图").lines.slice(0, 2)).toEqual([
    ["基本支出", 1090.11, 0.3988],
    ["项目支出", 1643.27, 0.6012],
  ]);
});

test("a blank template says that there is nothing to draw", () => {
  const snapshot = calculated(snapshotOf(planWorkbook(pack, NO_INPUTS)));
  for (const { caption } of pack.charts?.charts ?? []) expect(blockOf(snapshot, caption).title).toMatch(NOTHING);
});

test("no chart of a random unit accuses its figures, and the plan knows what its formulas yield", () => {
  fc.assert(
    fc.property(randomUnit, (inputs) => {
      const planned = snapshotOf(planWorkbook(pack, inputs));
      const snapshot = calculated(planned);
      for (const { caption } of pack.charts?.charts ?? []) {
        expect(blockOf(snapshot, caption).title).not.toMatch(INCOMPLETE);
        expect(blockOf(planned, caption)).toEqual(blockOf(snapshot, caption));
      }
      expect(refreshCharts(locateWorkbook(pack, snapshot))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("a 类 that came after the sheet was written stands in the title until 生成说明 lists it", () => {
  const full = sample();
  const { row } = cellBeside(full, SHEET, "住房保障支出", 0);
  const before = calculated(
    [0, 1, 2].reduce((made, column) => editCell(made, { sheet: SHEET, row, column }, null), full),
  );
  expect(blockOf(before, structure).title).toMatch(INCOMPLETE);
  const { plan } = narrate(pack, before);
  const update = plan.sheets.find(({ name }) => name === SHEET);
  expect(update?.cells.map((cell) => cell.row)).toEqual([row, row, row]);
  expect(update?.hiddenRows?.filter(({ hidden }) => !hidden).map((line) => line.row)).toEqual([
    row - 3,
    row - 2,
    row - 1,
    row,
  ]);
  const after = applied(before, plan);
  expect(blockOf(after, structure)).toEqual(blockOf(full, structure));
  expect(refreshCharts(locateWorkbook(pack, after))).toEqual([]);
});

test("what somebody typed among the figures is left alone", () => {
  const snapshot = sample();
  const at = cellBeside(snapshot, SHEET, structure, 1);
  const typed = editCell(snapshot, { ...at, row: at.row + 10 }, 7);
  const renamed = editCell(typed, cellBeside(typed, "表5", "201", 0), "205");
  expect(refreshCharts(locateWorkbook(pack, calculated(renamed)))).toEqual([]);
});

test("a workbook without the sheet has the same findings", () => {
  const snapshot = sample();
  const without = { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name !== SHEET) };
  expect(checkWorkbook(pack, without).findings).toEqual(checkWorkbook(pack, snapshot).findings);
  expect(narrate(pack, without).plan.sheets.map(({ name }) => name)).not.toContain(SHEET);
});
