/** Rows that charts cover: known by their titles, never written into, and no lines of text. */
import { applied } from "../../../test/support/applied";
import { editCell } from "../../../test/support/edit";
import { FIGURES, sheetOf } from "../../../test/support/formerCharts";
import { sampleSnapshot } from "../../../test/support/sampleSnapshot";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { drawnRows, titleRows } from "./drawnLines";
import { narrate } from "../narrate/narrate";

const TEXT = "情况说明";
const drawn = (snapshot = sampleSnapshot()) => drawnRows(pack, sheetOf(snapshot, TEXT));

test("each title is known, also where it says that its figures are not the whole", () => {
  expect([...drawn().values()].map(({ id }) => id)).toEqual(["income", "expenditure", "structure", "threePublic"]);
  const figures = sheetOf(sampleSnapshot(), FIGURES).values.findIndex((cells) => cells[0] === "基本支出");
  const less = editCell(sampleSnapshot(), { sheet: FIGURES, row: figures, column: 1 }, 1);
  const shown = sheetOf(applied(less, { sheets: [], names: [], state: null, activate: null }), TEXT);
  expect([...drawnRows(pack, shown).keys()]).toEqual([...drawn().keys()]);
  expect(shown.values.filter((cells) => String(cells[0]).endsWith("请核对或重新生成说明）"))).toHaveLength(1);
});

test("a caption that somebody has typed is a line of theirs", () => {
  const [row = 0] = drawn().keys();
  const typed = editCell(sampleSnapshot(), { sheet: TEXT, row, column: 0 }, "2026年度本单位收入预算图（单位：万元）");
  expect(drawn(typed).has(row)).toBe(false);
});

test("no sentence stands in a typed caption either; a sentence that names the chart is one", () => {
  const [row = 0] = drawn().keys();
  const line = (text: string): boolean =>
    titleRows(pack, sheetOf(editCell(sampleSnapshot(), { sheet: TEXT, row, column: 0 }, text), TEXT)).has(row);
  const title = String(sheetOf(sampleSnapshot(), TEXT).values[row]?.[0]);
  expect(line(title)).toBe(true);
  expect(line(title.replace("2026", "2025"))).toBe(true);
  expect(line(`支出见下面的图。${title}`)).toBe(false);
  expect(line("我们的图")).toBe(false);
});

test("a title beside a line of the text leaves it a line, as the figures of charts stand in a workbook to publish", () => {
  const snapshot = sampleSnapshot();
  const title = String(sheetOf(snapshot, TEXT).values[[...drawn().keys()][0] ?? 0]?.[0]);
  const beside = editCell(snapshot, { sheet: TEXT, row: 3, column: 4 }, title);
  expect(titleRows(pack, sheetOf(beside, TEXT)).has(3)).toBe(false);
  expect(titleRows(pack, sheetOf(snapshot, TEXT)).size).toBe(drawn().size);
});

test("paragraphs that come and go are never written into the row of a chart, and it stays behind those that speak of it", () => {
  const rows = new Set(drawn().keys());
  for (const code of ["210", "221"]) {
    const at = sheetOf(sampleSnapshot(), "表5").values.findIndex((cells) => cells[0] === code);
    const fewer = editCell(sampleSnapshot(), { sheet: "表5", row: at, column: 0 }, "229");
    const { plan } = narrate(pack, fewer);
    const written = plan.sheets.filter(({ name }) => name === TEXT).flatMap(({ cells }) => cells.map(({ row }) => row));
    expect(written.length).toBeGreaterThan(0);
    expect(written.filter((row) => rows.has(row))).toEqual([]);
    const after = applied(fewer, plan);
    expect([...drawn(after).keys()]).toEqual([...rows]);
  }
});

test("a title that reads a cell which is gone is known by its place among the figures", () => {
  const [row = 0] = drawn().keys();
  const text = sheetOf(sampleSnapshot(), TEXT);
  const broken = { ...text, values: text.values.map((cells, index) => (index === row ? ["#REF!"] : cells)) };
  expect([...drawnRows(pack, broken).keys()]).toEqual([...drawn().keys()]);
});
