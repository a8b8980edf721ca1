import { readFileSync } from "node:fs";
import { snapshotOf } from "../../../test/support/snapshotOf";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { readDataFile } from "../data/dataFile";
import { recalculate } from "../formula/index";
import { locateWorkbook } from "../locate/locate";
import type { CellValue, WorkbookSnapshot } from "../model/snapshot";
import { planWorkbook } from "../plan/plan";
import { NO_ADDITIONS } from "./additions";
import { withCells, withRowChanges } from "../formula/movedSnapshot";
import { planRefresh } from "./planRefresh";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const snapshot = snapshotOf(planWorkbook(pack, sample.inputs));
const LINES = pack.checkSheet.sheet;
const refreshed = (book: WorkbookSnapshot) => planRefresh(locateWorkbook(pack, book), NO_ADDITIONS);

const withSheet = (
  name: string,
  change: (values: CellValue[][], formulas: (string | null)[][]) => void,
): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const [values, formulas] = [sheet.values.map((row) => [...row]), sheet.formulas.map((row) => [...row])];
    change(values, formulas);
    return { ...sheet, values, formulas };
  }),
});

test("lines stay while a column that they draw on is called otherwise, and it is told", () => {
  const { account } = refreshed(
    withSheet("表5", (values) => {
      values[4]![2] = "总数";
    }),
  );
  expect(account.kept.filter(({ kind }) => kind === "noPart")).toEqual([
    expect.objectContaining({ words: "表五", found: "“合计”列" }),
  ]);
  expect(account.lines?.removed ?? 0).toBe(0);
});

/** As the lines read once the plan is written and worked out. */
function linesAfter(
  book: WorkbookSnapshot,
): readonly { readonly place: string; readonly rule: string; readonly verdict: string }[] {
  const sheet = written(book).sheets.find(({ name }) => name === LINES);
  return (sheet?.values ?? [])
    .slice(4)
    .flatMap((row, index) =>
      sheet?.formulas[index + 4]?.[3] == null
        ? []
        : [{ place: String(row[1]), rule: String(row[2]), verdict: String(row[7]) }],
    );
}

function written(book: WorkbookSnapshot): WorkbookSnapshot {
  const { plan } = refreshed(book);
  const rows = new Map(
    (plan?.sheets ?? []).flatMap(({ name, rows: changes }) => (changes ? [[name, changes] as const] : [])),
  );
  return {
    ...recalculate(
      withCells(withRowChanges(book, rows), new Map((plan?.sheets ?? []).map(({ name, cells }) => [name, cells]))),
    ).snapshot,
    state: plan?.state ?? book.state,
  };
}

test("what nobody can judge while a column is called otherwise is 无法核对, and as before once it is called as it was", () => {
  const broken = withSheet("表5", (values) => {
    values[4]![2] = "总数";
  });
  const about = (line: { readonly place: string }): boolean =>
    line.place.startsWith("表五") && line.place.endsWith("合计");
  const standing = linesAfter(snapshot).filter(about);
  expect(standing.length).toBeGreaterThan(10);
  expect(standing.every(({ verdict }) => verdict === "通过" || verdict === "舍入差" || verdict === "不适用")).toBe(
    true,
  );
  const waiting = linesAfter(broken).filter(about);
  expect(waiting.map(({ place, rule }) => `${place}|${rule}`)).toEqual(
    standing.map(({ place, rule }) => `${place}|${rule}`),
  );
  expect(new Set(waiting.map(({ verdict }) => verdict))).toEqual(new Set(["无法核对"]));
  const after = written(broken);
  expect(refreshed(after).account.lines).toBeNull();
  const mended = {
    ...after,
    sheets: after.sheets.map((sheet) =>
      sheet.name === "表5"
        ? {
            ...sheet,
            values: sheet.values.map((row, index) =>
              index === 4 ? row.map((value, column) => (column === 2 ? "合计" : value)) : row,
            ),
          }
        : sheet,
    ),
  };
  expect(linesAfter(mended).filter(about)).toEqual(standing);
});

test("while something is missing, a line about a row that is another one by now goes, and lines that were sorted do not come twice", () => {
  const [food, car] = ["接待费", "购置费"].map(
    (text) =>
      snapshot.sheets
        .find(({ name }) => name === "表10")
        ?.values.findIndex(([label]) => String(label).includes(text)) ?? -1,
  );
  const broken = withSheet("表10", (values) => {
    values[food!]![0] = values[car!]![0] ?? "";
  });
  const lines = linesAfter(broken);
  expect(linesAfter(snapshot).some(({ place }) => place.includes("接待费"))).toBe(true);
  expect(lines.filter(({ place, verdict }) => place.includes("接待费") && verdict !== "无法核对")).toEqual([]);
  const sorted = {
    ...broken,
    sheets: broken.sheets.map((sheet) =>
      sheet.name === LINES ? { ...sheet, values: reversed(sheet.values), formulas: reversed(sheet.formulas) } : sheet,
    ),
  };
  const keys = linesAfter(sorted).map(({ place, rule }) => `${place}|${rule}`);
  expect([...keys].sort()).toEqual(lines.map(({ place, rule }) => `${place}|${rule}`).sort());
  expect(refreshed(written(sorted)).account.lines).toBeNull();
});

/** Two of the lines, from the middle, change places. */
function reversed<Row>(rows: readonly Row[]): Row[] {
  const [one, two] = [60, 90];
  return rows.map((row, index) => (index === one ? (rows[two] ?? row) : index === two ? (rows[one] ?? row) : row));
}

test("lines stay while a fixed row is missing", () => {
  const row =
    snapshot.sheets
      .find(({ name }) => name === "表10")
      ?.values.findIndex(([text]) => String(text).includes("接待费")) ?? -1;
  const moved = recalculate(withRowChanges(snapshot, new Map([["表10", { inserted: [], removed: [row] }]]))).snapshot;
  const { account } = refreshed(moved);
  expect(account.kept.filter(({ kind }) => kind === "noPart")).toEqual([
    expect.objectContaining({ words: "表十", found: expect.stringContaining("接待费") as string }),
  ]);
  expect(account.lines?.removed ?? 0).toBe(0);
});

test("lines that were pasted as values are written again as formulas, and do not come twice", () => {
  const { account, plan } = refreshed(withSheet(LINES, (_, formulas) => formulas.forEach((row) => row.fill(null))));
  expect(account.lines).toMatchObject({ added: 0, removed: 0 });
  expect(account.lines?.rewritten).toBeGreaterThan(800);
  expect(
    plan?.sheets.find(({ name }) => name === LINES)?.cells.filter(({ content }) => content.kind === "formula").length,
  ).toBeGreaterThan(3000);
});

test("a list of somebody's own on the sheet is no line of ours", () => {
  const { account } = refreshed(
    withSheet(LINES, (values, formulas) => {
      values.push([1, "我的核对", "与人事对过", 5, 5, 0, 0, "一致"]);
      formulas.push(new Array<null>(8).fill(null));
    }),
  );
  expect(account.lines).toBeNull();
});
