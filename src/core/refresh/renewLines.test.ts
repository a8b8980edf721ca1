import { readFileSync } from "node:fs";
import { snapshotOf } from "../../../test/support/snapshotOf";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { readDataFile } from "../data/dataFile";
import { recalculate } from "../formula/index";
import { locateWorkbook } from "../locate/locate";
import type { CellValue, WorkbookSnapshot } from "../model/snapshot";
import { planWorkbook } from "../plan/plan";
import { NO_ADDITIONS } from "./additions";
import { withRowChanges } from "../formula/movedSnapshot";
import { planRefresh } from "./planRefresh";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const snapshot = snapshotOf(planWorkbook(pack, sample.inputs));
const LINES = pack.checkSheet.sheet;
const refreshed = (book: WorkbookSnapshot) => planRefresh(locateWorkbook(pack, book), NO_ADDITIONS);

const withSheet = (name: string, change: (values: CellValue[][], formulas: (string | null)[][]) => void): WorkbookSnapshot => ({
  ...snapshot, sheets: snapshot.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const [values, formulas] = [sheet.values.map((row) => [...row]), sheet.formulas.map((row) => [...row])];
    change(values, formulas);
    return { ...sheet, values, formulas };
  }),
});

test("lines stay while a column that they draw on is called otherwise, and it is told", () => {
  const { account } = refreshed(withSheet("表5", (values) => {
    values[4]![2] = "总数";
  }));
  expect(account.kept.filter(({ kind }) => kind === "noPart")).toEqual([expect.objectContaining({ words: "表五", found: "“合计”列" })]);
  expect(account.lines?.removed ?? 0).toBe(0);
});

test("lines stay while a fixed row is missing", () => {
  const row = snapshot.sheets.find(({ name }) => name === "表10")?.values.findIndex(([text]) => String(text).includes("接待费")) ?? -1;
  const moved = recalculate(withRowChanges(snapshot, new Map([["表10", { inserted: [], removed: [row] }]]))).snapshot;
  const { account } = refreshed(moved);
  expect(account.kept.filter(({ kind }) => kind === "noPart")).toEqual([expect.objectContaining({ words: "表十", found: expect.stringContaining("接待费") as string })]);
  expect(account.lines?.removed ?? 0).toBe(0);
});

test("lines that were pasted as values are written again as formulas, and do not come twice", () => {
  const { account, plan } = refreshed(withSheet(LINES, (_, formulas) => formulas.forEach((row) => row.fill(null))));
  expect(account.lines).toMatchObject({ added: 0, removed: 0 });
  expect(account.lines?.rewritten).toBeGreaterThan(800);
  expect(plan?.sheets.find(({ name }) => name === LINES)?.cells.filter(({ content }) => content.kind === "formula").length).toBeGreaterThan(3000);
});

test("a list of somebody's own on the sheet is no line of ours", () => {
  const { account } = refreshed(withSheet(LINES, (values, formulas) => {
    values.push([1, "我的核对", "与人事对过", 5, 5, 0, 0, "一致"]);
    formulas.push(new Array<null>(8).fill(null));
  }));
  expect(account.lines).toBeNull();
});
