import { readFileSync } from "node:fs";
import { locateWorkbook } from "../locate/locate";
import { createContext } from "../report/check";
import { judgedIdentities } from "../check/figures/identities";
import { withoutUnfilled } from "../check/unfilled/settle";
import { readDataFile } from "../data/dataFile";
import type { CellAddress, CellValue, WorkbookSnapshot } from "../model/snapshot";
import { cellName } from "../model/address";
import { cellAt } from "../model/tableMap";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { editCell } from "../../../test/support/edit";
import { linesOf, litCells } from "../../../test/support/refresh/verdicts";
import { snapshotOf } from "../../../test/support/snapshotOf";
import { checkLines } from "./checkSheet";
import { planWorkbook } from "./plan";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const plan = planWorkbook(pack, sample.inputs);
const full = snapshotOf(plan);
const conditions = plan.sheets.flatMap(({ name, conditionalFormats = [] }) =>
  conditionalFormats.map(({ area, formula }) => ({ sheet: name, areas: [area], formula })),
);

function edited(cells: readonly CellAddress[], value: CellValue): WorkbookSnapshot {
  return cells.reduce((snapshot, cell) => editCell(snapshot, cell, value), full);
}

function linesNamed(snapshot: WorkbookSnapshot, label: string): readonly string[] {
  return linesOf(snapshot, pack.checkSheet.sheet)
    .filter((line) => line.includes(label))
    .map((line) => line.slice(line.lastIndexOf(": ") + 2));
}

function lit(snapshot: WorkbookSnapshot): readonly string[] {
  return litCells(conditions, snapshot, pack.checkSheet.sheet);
}

/** The cells of a table that somebody types figures into. */
function typedCells(table: string, columns: readonly string[], keys?: readonly string[]): readonly CellAddress[] {
  const map = locateWorkbook(pack, full).book.tables.get(table);
  if (!map) throw new Error("no table");
  const { formulas = [], values = [] } = full.sheets.find(({ name }) => name === map.sheet) ?? {};
  return map.rows
    .filter(({ key }) => keys?.includes(key) ?? true)
    .flatMap((row) => columns.flatMap((column) => cellAt(map, row, column) ?? []))
    .filter(({ row, column }) => formulas[row]?.[column] == null && typeof values[row]?.[column] === "number");
}

const PROJECTS = "表五 合计·项目支出 = 表十二 合计·一般公共预算";
const general = typedCells("t12", ["general"]);

test("a column that is blank throughout waits, and nothing of it is lit", () => {
  expect(general.length).toBeGreaterThan(2);
  const snapshot = edited(general, null);
  expect(linesNamed(snapshot, PROJECTS)).toEqual(["还没有填"]);
  const context = createContext(pack, snapshot);
  const waits = withoutUnfilled(context, judgedIdentities(context), []).filter(({ judgement }) => judgement.unfilled);
  expect(waits.map(({ instance }) => instance.rule.label)).toContain(PROJECTS);
  expect(lit(snapshot)).not.toContain("表5!E6");
});

test.each([
  ["a 0", 0],
  ["a figure", 1.5],
])("%s in one of its cells is an answer", (_, value) => {
  const snapshot = editCell(edited(general, null), general[0] as CellAddress, value);
  expect(linesNamed(snapshot, PROJECTS)).toEqual(["不平"]);
  expect(lit(snapshot)).toContain("表5!E6");
});

test("one figure of several that is deleted is 不平", () => {
  expect(linesNamed(edited(general.slice(0, 1), null), PROJECTS)).toEqual(["不平"]);
});

test("the line over all tells how many wait", () => {
  const summary = (snapshot: WorkbookSnapshot): readonly unknown[] =>
    (snapshot.sheets.find(({ name }) => name === pack.checkSheet.sheet)?.values[2] ?? []).slice(1, 7);
  expect(summary(full)).toEqual(["没有不平的勾稽关系", null, 0, "", "无法核对", 0]);
  const snapshot = edited(general, null);
  const count = linesOf(snapshot, pack.checkSheet.sheet).filter((line) => line.endsWith("还没有填")).length;
  expect(count).toBeGreaterThan(0);
  expect(summary(snapshot)[3]).toBe(`还没有填 ${count}`);
});

test("a total that says whether an identity applies waits where it is blank over figures", () => {
  const map = locateWorkbook(pack, full).book.tables.get("t02");
  const row = map?.byKey.get("total");
  const total = map && row ? cellAt(map, row, "unitFunds") : null;
  const leaf = map?.rows.find(({ level, children }) => level !== null && children.length === 0);
  const at = map && leaf ? cellAt(map, leaf, "unitFunds") : null;
  if (!total || !at) throw new Error("no total");
  const linesOver = (snapshot: WorkbookSnapshot) => {
    const { book } = locateWorkbook(pack, snapshot);
    const asked = `${cellName(total.row, total.column)}=""`;
    return checkLines({ pack, tables: book.tables, book }, pack.checkSheet.sheet)
      .filter(({ verdict }) => verdict.includes(asked))
      .map(({ verdictValue }) => verdictValue);
  };
  const open = linesOver(editCell(editCell(full, at, 5), total, null));
  expect(open.length).toBeGreaterThan(10);
  expect([...new Set(open)]).toEqual(["还没有填"]);
  // Over nothing a blank is nothing.
  expect([...new Set(linesOver(editCell(full, total, null)))]).toEqual(["通过"]);
  expect(linesOver(full)).toEqual([]);
});
