/** A row that somebody adds by hand to one table of the generated workbook: one cause, which says what to do with the whole row. */
import { live, nameOf, reportOn, withCells } from "../../../../test/support/diagnosis";
import { insertRow } from "../../../../test/support/insertRow";
import { describeCause } from "../../../app/wording/causes";
import type { CheckReport } from "../../finding/report";
import { recalculate } from "../../formula";
import type { CellAddress, CellValue, WorkbookSnapshot } from "../../model/snapshot";

const row = (sheet: string, line: number, figures: Readonly<Record<string, CellValue>>): Record<string, CellValue> =>
  Object.fromEntries(
    Object.entries({ A: "2130311", B: "水资源节约管理与保护", ...figures }).map(([column, value]) => [
      `${sheet}!${column}${String(line)}`,
      value,
    ]),
  );

/** Also over a formula: the note of an empty table stands in the row below it. */
function typed(cells: Readonly<Record<string, CellValue>>, into: WorkbookSnapshot = live): CheckReport {
  const isTyped = (at: CellAddress): boolean => Object.hasOwn(cells, nameOf({ address: at }));
  const { sheets, ...rest } = withCells(into, cells);
  const own = sheets.map((sheet) => ({
    ...sheet,
    formulas: sheet.formulas.map((line, at) =>
      line.map((formula, column) => (isTyped({ sheet: sheet.name, row: at, column }) ? null : formula)),
    ),
  }));
  return reportOn(recalculate({ ...rest, sheets: own }).snapshot);
}

/** Errors and warnings that stand for themselves. */
const roots = ({ findings }: CheckReport): readonly string[] =>
  findings.flatMap(({ severity, root, template }) => (severity === "info" || root !== undefined ? [] : [template]));

const causes = ({ causes: all = [] }: CheckReport): readonly string[] =>
  all.map((cause) => `${cause.kind} ${cause.cells.map(nameOf).join(" ")}`);

test.each([
  ["below 表五", row("表5", 25, { E: 12.5 }), "表5!E25", "表五第 25 行", "表二、表三也没有 2130311 这一行"],
  [
    "with its total typed as well",
    row("表5", 25, { C: 12.5, E: 12.5 }),
    "表5!C25 表5!E25",
    "表五第 25 行",
    "表二、表三",
  ],
  ["below 表三", row("表3", 25, { E: 12.5 }), "表3!E25", "表三第 25 行", "表二、表五也没有 2130311 这一行"],
  [
    "in two tables",
    { ...row("表3", 25, { E: 12.5 }), ...row("表5", 25, { E: 12.5 }) },
    "表3!E25 表5!E25",
    "表三第 25 行、表五第 25 行",
    "表二也没有 2130311 这一行",
  ],
])("%s it is one cause and one finding", (_, cells, where, place, lacking) => {
  const report = typed(cells);
  expect(causes(report)).toEqual([`typedRow ${where}`]);
  expect(report.suspects).toEqual([]);
  expect(roots(report)).toEqual(["equals"]);
  const [cause] = report.causes ?? [];
  const words = cause ? describeCause(cause) : "";
  expect(words).toContain(`${place}（2130311 水资源节约管理与保护）像是手工加的`);
  expect(words).toContain(lacking);
});

test("inserted among the others, where the totals span it, as well", () => {
  const report = typed(row("表5", 11, { A: "2010350", B: "事业运行", E: 12.5 }), insertRow(live, "表5", 10));
  expect(causes(report)).toEqual(["typedRow 表5!E11"]);
  expect(roots(report)).toEqual(["equals"]);
});

describe("a row copied with its formulas", () => {
  const copied = (code: string, name: string): CheckReport => {
    const book = insertRow(live, "表5", 15);
    const sheets = book.sheets.map((sheet) => {
      if (sheet.name !== "表5") return sheet;
      const cells = [code, name, null, 46.3, null];
      return {
        ...sheet,
        values: sheet.values.map((line, at) => (at === 15 ? cells : line)),
        formulas: sheet.formulas.map((line, at) => (at === 15 ? [null, null, "=ROUND(SUM(D16:E16),2)"] : line)),
      };
    });
    return reportOn(recalculate({ ...book, sheets }).snapshot);
  };

  test("below the last that a range has is one cause, and no range of a column", () => {
    const report = copied("2080599", "其他行政事业单位养老支出");
    expect(causes(report)).toEqual(["typedRow 表5!C16 表5!D16"]);
    expect(roots(report)).toEqual(["equals"]);
    const [cause] = report.causes ?? [];
    expect(cause && describeCause(cause)).toContain("像是手工加的：合计没有算它，表二、表三也没有 2080599 这一行");
  });

  test("with its code as well was pasted twice, and no range has to have it", () => {
    const report = copied("2080506", "机关事业单位职业年金缴费支出");
    expect(report.causes?.map(({ kind }) => kind)).toEqual(["repeatedRow"]);
    expect(roots(report)).toHaveLength(1);
  });
});

test("a range that was cut by hand is a range, where no row came", () => {
  const sheets = live.sheets.map((sheet) =>
    sheet.name === "表5"
      ? {
          ...sheet,
          formulas: sheet.formulas.map((line) =>
            line.map((formula) => (formula === "=ROUND(SUM(D13:D15),2)" ? "=ROUND(SUM(D13:D14),2)" : formula)),
          ),
        }
      : sheet,
  );
  const { causes: [first] = [] } = reportOn(recalculate({ ...live, sheets }).snapshot);
  expect(first?.kind).toBe("range");
});

test("several of them are one cause, and no formula of a total is blamed", () => {
  const report = typed({
    ...row("表5", 25, { E: 12.5 }),
    ...row("表5", 26, { A: "2010399", B: "其他政府办公厅（室）及相关机构事务支出", E: 3 }),
    "表12!A18": "节水宣传",
    "表12!C18": 12.5,
  });
  expect(causes(report)).toEqual(["typedRow 表5!E25 表5!E26 表12!C18"]);
  expect(roots(report)).toEqual(["equals"]);
  const [cause] = report.causes ?? [];
  expect(cause && describeCause(cause)).toContain(
    "表五第 25—26 行、表十二第 18 行（2130311 水资源节约管理与保护、2010399 其他政府办公厅（室）及相关机构事务支出、节水宣传）像是手工加的：没有公式，合计没有算它，表二、表三也没有这些行。",
  );
});

test("beside a row of the form that lost its formula the row is still told", () => {
  const report = typed({ ...row("表5", 25, { E: 12.5 }), "表5!C13": null });
  expect(causes(report)).toContain("typedRow 表5!E25");
  expect(report.suspects.map(nameOf)).toEqual(["表5!C13"]);
});

test("a project is told without other tables", () => {
  const report = typed({ "表12!A18": "节水宣传", "表12!C18": 12.5 });
  expect(causes(report)).toEqual(["typedRow 表12!C18"]);
  const [cause] = report.causes ?? [];
  expect(cause && describeCause(cause)).toBe(
    "表十二第 18 行（节水宣传）像是手工加的：没有公式，合计没有算它。该有的，请用“更新”补齐公式；是多余的，请删去。",
  );
});

test("a project whose money 表五 has already: the formula of the total is not blamed", () => {
  const report = typed({ "表12!A18": "节水宣传", "表12!B18": 12.5, "表12!C18": 12.5, "表5!E10": 1655.77 });
  expect(causes(report)).toEqual(["typedRow 表12!B18 表12!C18"]);
  expect(report.suspects).toEqual([]);
});

test("a row of the form whose formula was deleted is none", () => {
  const without = { ...live, sheets: live.sheets.map((sheet) => (sheet.name === "表5" ? cleared(sheet) : sheet)) };
  const report = reportOn(recalculate(without).snapshot);
  expect(causes(report)).toEqual([]);
  expect(report.suspects.map(nameOf)).toEqual(["表5!C13"]);
});

/** The total of 表五 2080501. */
function cleared(sheet: WorkbookSnapshot["sheets"][number]): WorkbookSnapshot["sheets"][number] {
  const blank = <T>(grid: readonly (readonly T[])[], none: T): readonly (readonly T[])[] =>
    grid.map((cells, line) => cells.map((cell, column) => (line === 12 && column === 2 ? none : cell)));
  return {
    ...sheet,
    values: blank<CellValue>(sheet.values, null),
    formulas: blank<string | null>(sheet.formulas, null),
  };
}

test("in a workbook of somebody else there is no 更新 to go to", () => {
  const report = typed(row("表5", 25, { E: 12.5 }), {
    ...live,
    state: null,
    sheets: live.sheets.filter(({ name }) => name !== "勾稽检查"),
  });
  const [cause] = report.causes ?? [];
  expect(cause?.kind).toBe("typedRow");
  expect(cause && describeCause(cause)).toContain("该有的，请把公式和各表缺的行补上；是多余的，请删去。");
});
