/** The sheet 提交前检查: made, renewed in place, never over anybody's typing, and honest after it was written. */
import { applied } from "../../../test/support/applied";
import { editCell } from "../../../test/support/edit";
import { cellBeside, sampleSnapshot } from "../../../test/support/sampleSnapshot";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { checkLocated } from "../report/check";
import { locateWorkbook } from "../locate/locate";
import type { WorkbookSnapshot } from "../model/snapshot";
import { readState, writeState } from "../state/state";
import { reviewOf } from "./review";
import type { ReviewSheet, ReviewSheetRefusal } from "./reviewSheet";
import { planReviewSheet } from "./reviewSheet";
import { MOST_ROWS } from "./reviewRows";

const NAME = "提交前检查";

function planned(snapshot: WorkbookSnapshot, unit?: string): ReviewSheet | ReviewSheetRefusal {
  const located = locateWorkbook(pack, snapshot);
  const review = reviewOf(checkLocated(located), pack, "2026-11-25");
  return planReviewSheet(located, unit === undefined ? review : { ...review, unit }, readState(snapshot.state)?.review);
}

function written(snapshot: WorkbookSnapshot, unit?: string): WorkbookSnapshot {
  const sheet = planned(snapshot, unit);
  const state = readState(snapshot.state);
  if ("code" in sheet || !state) throw new Error("refused");
  return applied(snapshot, {
    sheets: [sheet.plan],
    names: [],
    state: writeState({ ...state, review: sheet.texts }),
    activate: null,
  });
}

const linesOf = (snapshot: WorkbookSnapshot): readonly string[] =>
  (snapshot.sheets.find(({ name }) => name === NAME)?.values ?? []).map((row) => String(row[0] ?? ""));
const signature = { sheet: NAME, row: 4, column: 1 };

test("says that it can be handed in, and takes that back by itself when a figure changes", () => {
  const sheet = written(sampleSnapshot());
  expect(linesOf(sheet)).toContain("结论：可以提交：没有错误，警告都已说明，没有缺表，没有无法核对的内容。");
  const changed = editCell(sheet, cellBeside(sheet, "表5", "2010301", 3), 800);
  expect(linesOf(changed)).toContain("结论：各表的数在本页填写之后改动过，请重新做提交前检查。");
  expect(linesOf(changed).join()).not.toContain("可以提交");
});

test("the check of the workbook with it is the one without it", () => {
  const before = checkLocated(locateWorkbook(pack, sampleSnapshot()));
  const after = checkLocated(locateWorkbook(pack, written(sampleSnapshot())));
  expect({ ...after, recognition: null }).toEqual({ ...before, recognition: null });
});

test("renewed in place: longer and shorter again, the signature stays, nothing else is touched", () => {
  const first = editCell(written(sampleSnapshot()), signature, "张某");
  const broken = [8, 9, 10, 11].reduce(
    (snapshot, row) => editCell(snapshot, { sheet: "表6", row, column: 3 }, row + 0.123),
    first,
  );
  const longer = written(broken);
  expect(linesOf(longer).length).toBeGreaterThan(linesOf(first).length);
  expect(linesOf(longer)).toContain("结论：还不能提交");
  const untouched = (snapshot: WorkbookSnapshot) => snapshot.sheets.filter(({ name }) => name !== NAME);
  expect(untouched(longer)).toEqual(untouched(broken));
  const again = written({
    ...longer,
    sheets: [...untouched(first), ...longer.sheets.filter(({ name }) => name === NAME)],
  });
  const shown = (snapshot: WorkbookSnapshot): readonly string[] => linesOf(snapshot).filter((line) => line !== "");
  expect(shown(again)).toEqual(shown(first));
  expect(again.sheets.find(({ name }) => name === NAME)?.values[4]?.[1]).toBe("张某");
});

test("somebody else's sheet of that name is refused, and so is typing inside the page; a blank sheet is taken", () => {
  const own = (text: string): WorkbookSnapshot => ({
    ...sampleSnapshot(),
    sheets: [...sampleSnapshot().sheets, { name: NAME, visible: true, values: [[text]], formulas: [[null]] }],
  });
  expect(planned(own("我的清单"))).toEqual({ code: "taken", cell: "A1" });
  expect(planned(own(NAME))).toEqual({ code: "taken", cell: "A1" });
  expect(planned(own(""))).toHaveProperty("plan.mode", "update");
  const typed = editCell(written(sampleSnapshot()), { sheet: NAME, row: 9, column: 7 }, "核对过");
  expect(planned(typed)).toEqual({ code: "edited", cell: "H10" });
  const note = {
    name: NAME,
    mode: "update" as const,
    cells: [{ row: 9, column: 9, content: { kind: "value" as const, value: "核对过" } }],
  };
  const beside = applied(written(sampleSnapshot()), { sheets: [note], names: [], state: null, activate: null });
  expect(written(beside).sheets.find(({ name }) => name === NAME)?.values[9]?.[9]).toBe("核对过");
});

test("text from cells never becomes a formula", () => {
  const sheet = planned(sampleSnapshot(), '=HYPERLINK("x")');
  if ("code" in sheet) throw new Error("refused");
  const formulas = sheet.plan.cells.flatMap(({ content }) => (content.kind === "formula" ? [content.formula] : []));
  expect(formulas.every((formula) => /^=IF\((ROUND\(SUM\('|I\d+)/.test(formula))).toBe(true);
  expect(formulas.join()).not.toContain("HYPERLINK");
});

test("however much is wrong, the rows are those of two pages", () => {
  let snapshot = sampleSnapshot();
  for (let row = 7; row < 28; row += 1)
    snapshot = {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) =>
        /^表\d/.test(sheet.name)
          ? {
              ...sheet,
              values: sheet.values.map((cells, at) =>
                at === row ? cells.map((value) => (typeof value === "number" ? value + 0.123 : value)) : cells,
              ),
              formulas: sheet.formulas.map((cells, at) => (at === row ? cells.map(() => null) : cells)),
            }
          : sheet,
      ),
    };
  const sheet = planned(snapshot);
  if ("code" in sheet) throw new Error("refused");
  expect(sheet.texts.length).toBeLessThanOrEqual(MOST_ROWS);
  expect(sheet.texts.flat().filter((text) => /^另有 \d+ 项，见检查页$/.test(text)).length).toBeGreaterThanOrEqual(2);
});
