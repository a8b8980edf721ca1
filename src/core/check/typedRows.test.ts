/** Formulas that are not there: a cell that was typed over, and a row that was inserted and filled in by hand. */
import { cellBeside, sampleSnapshot } from "../../../test/support/sampleSnapshot";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import type { CellAddress, WorkbookSnapshot } from "../model/snapshot";
import { checkWorkbook } from "../report/check";
import { describeFinding } from "../finding/wording";

/** Without their formulas; `keep` leaves what they showed. */
function without(cells: readonly CellAddress[], keep: boolean): WorkbookSnapshot {
  const snapshot = sampleSnapshot();
  const taken = (sheet: string, row: number, column: number): boolean =>
    cells.some((cell) => cell.sheet === sheet && cell.row === row && cell.column === column);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      formulas: sheet.formulas.map((line, row) =>
        line.map((formula, column) => (taken(sheet.name, row, column) ? null : formula)),
      ),
      values: sheet.values.map((line, row) =>
        line.map((value, column) => (!keep && taken(sheet.name, row, column) ? null : value)),
      ),
    })),
  };
}

const told = (snapshot: WorkbookSnapshot): readonly string[] =>
  checkWorkbook(pack, snapshot)
    .findings.filter(({ rule }) => rule === "workbook.formulas-are-kept")
    .map(describeFinding);

const section = cellBeside(sampleSnapshot(), "表5", "20805", 2);
const item = cellBeside(sampleSnapshot(), "表5", "2080505", 2);
const beside = (cell: CellAddress, by: number): CellAddress => ({ ...cell, column: cell.column + by });

test("one formula of several that was typed over is told at its cell", () => {
  expect(told(without([section], true))).toEqual([
    expect.stringMatching(/^表五 20805 .*·合计 应为公式.*公式被改为常数/),
  ]);
  expect(told(without([item], true))).toEqual([expect.stringMatching(/^表五 2080505 .*·合计 应为公式/)]);
});

test("a row without any formula was put in by hand, and is told once", () => {
  const whole = [section, beside(section, 1), beside(section, 2)];
  expect(told(without(whole, true))).toEqual([
    expect.stringMatching(/^表五 20805 \S+（第 \d+ 行）这一行没有公式，像是插入后手工填写的：用“更新”补上公式/),
  ]);
  expect(told(without(whole, false))).toEqual([
    expect.stringMatching(
      /^表五 20805 \S+（第 \d+ 行）这一行没有公式，数也是空的：用“更新”补上公式再填数；原来有数的，请撤销清除。/,
    ),
  ]);
  expect(told(without([item], false))).toEqual([expect.stringMatching(/^表五 2080505 \S+（第 \d+ 行）这一行没有公式/)]);
});

const formulasOf = (name: string): readonly CellAddress[] =>
  (sampleSnapshot().sheets.find((sheet) => sheet.name === name)?.formulas ?? []).flatMap((line, row) =>
    line.flatMap((formula, column) => (formula === null ? [] : [{ sheet: name, row, column }])),
  );

test.each(["表三", "表五", "表一"])("all of %s pasted as values is one finding", (table) => {
  const name = `表${["一", "三", "五"].indexOf(table.slice(1)) * 2 + 1}`;
  expect(told(without(formulasOf(name), true))).toEqual([
    expect.stringMatching(new RegExp(`^${table} 有 \\d+ 格应为公式，现在是常数.*第一处是${table} .*用“更新”恢复公式`)),
  ]);
});

test("a column pasted as values is one finding, and what does not agree stands for itself", () => {
  const column = formulasOf("表5").filter((cell) => cell.column === 2);
  expect(told(without(column, true))).toEqual([
    expect.stringMatching(/^表五 有 19 格应为公式.*第一处是表五 合计·合计/),
  ]);
  const pasted = without(column, true);
  const changed = {
    ...pasted,
    sheets: pasted.sheets.map((sheet) =>
      sheet.name !== "表5"
        ? sheet
        : {
            ...sheet,
            values: sheet.values.map((line, row) =>
              line.map((value, at) => (row === item.row && at === 2 ? 800 : value)),
            ),
          },
    ),
  };
  expect(told(changed)).toEqual([
    expect.stringMatching(/^表五 有 18 格应为公式/),
    expect.stringMatching(/^表五 2080505 .*现在是 800.00：公式被改为常数/),
  ]);
});

test("a total is no such row", () => {
  const total = cellBeside(sampleSnapshot(), "表5", "合计", 2, 1);
  expect(told(without([total, beside(total, 1), beside(total, 2)], false))).toHaveLength(3);
});

test("many rows without any formula are told once, with their lines", () => {
  const { row, sheet } = cellBeside(sampleSnapshot(), "表5", "2080501", 2);
  const lines = [0, 1, 2].map((by) => ({ sheet, row: row + by, column: 2 }));
  const more = { ...cellBeside(sampleSnapshot(), "表5", "2101103", 2) };
  expect(told(without(lines, false))).toHaveLength(3);
  expect(told(without([...lines, more], false))).toEqual([
    expect.stringMatching(/^表五 有 4 行没有公式（第 \d+—\d+、\d+ 行），像是插入后手工填写的：用“更新”补上公式/),
  ]);
});
