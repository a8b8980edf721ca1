/** What people do beside slips of the pen is named, and no correct figure is accused for it. */
import { afterRow, mapFigures, rowIn, withRows } from "../../../test/support/changedRows";
import type { Rows } from "../../../test/support/changedRows";
import { live, nameOf, published, reportOn, withCells } from "../../../test/support/diagnosis";
import { mapSheets, plainValues } from "../../../test/support/foreignSnapshot";
import { snapshotOf } from "../../../test/support/snapshotOf";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { describeCause } from "../../app/wording/causes";
import type { CauseKind } from "../finding/suspect";
import { readDataFile } from "../data/dataFile";
import { recalculate } from "../formula";
import type { CellValue, WorkbookSnapshot } from "../model/snapshot";
import { planWorkbook } from "../plan/plan";

function causeOf(snapshot: WorkbookSnapshot): {
  readonly kind: CauseKind | undefined;
  readonly text: string;
  readonly cells: readonly string[];
  readonly suspects: readonly string[];
} {
  const { causes: [first] = [], suspects } = reportOn(snapshot);
  return {
    kind: first?.kind,
    text: first ? describeCause(first) : "",
    cells: (first?.cells ?? []).map(nameOf),
    suspects: suspects.map(nameOf),
  };
}

const in5 = (change: (rows: Rows) => Rows): WorkbookSnapshot => withRows(published, "表5", change);

test.each([
  ["below itself", 9],
  ["further down, where its code looks like another's", 20],
])("a row pasted twice, %s", (_, after) => {
  const cause = causeOf(in5((rows) => afterRow(rows, after, rowIn(rows, 9))));
  expect(cause).toMatchObject({ kind: "repeatedRow", suspects: [] });
  expect(cause.cells).toEqual([`表5!C${String(after + 1)}`, `表5!D${String(after + 1)}`, "表5!C9", "表5!D9"]);
  expect(cause.text).toContain(`2010301 行政运行 出现了两次（第 9 行和第 ${String(after + 1)} 行）`);
});

test.each([
  ["three items", 13, 15],
  ["a 类 with all its rows", 16, 21],
])("a block pasted twice is one cause: %s", (_, from, to) => {
  const rowsOf = Array.from({ length: to - from + 1 }, (__, index) => from + index);
  const { causes = [], findings } = reportOn(
    in5((rows) => rowsOf.reduce((all, row, index) => afterRow(all, to + index, rowIn(rows, row)), rows)),
  );
  expect(causes.map(({ kind, words: { first, again } }) => [kind, first, again])).toEqual([
    ["repeatedRow", `${from}—${to}`, `${to + 1}—${to + rowsOf.length}`],
  ]);
  expect(
    findings.filter(({ kind, root, severity }) => kind !== "narrative" && severity !== "info" && root === undefined),
  ).toHaveLength(1);
});

test("a project pasted twice", () => {
  expect(causeOf(withRows(published, "表12", (rows) => afterRow(rows, 9, rowIn(rows, 9))))).toMatchObject({
    kind: "repeatedRow",
    suspects: [],
  });
});

test("the same code with another figure is no row pasted twice", () => {
  const cause = causeOf(in5((rows) => afterRow(rows, 9, ["2010301", "行政运行", 12, 12, null])));
  expect(cause.kind).not.toBe("repeatedRow");
});

test("a subtotal typed as a leaf is told, not the sums that it spoils", () => {
  const cause = causeOf(
    in5((rows) =>
      afterRow(rows, 10, ["2010399", "其他政府办公厅（室）及相关机构事务支出", ...rowIn(rows, 8).slice(2)]),
    ),
  );
  expect(cause).toMatchObject({ kind: "subtotalRow", suspects: [], cells: ["表5!C11", "表5!D11", "表5!E11"] });
});

test("a leaf that holds another figure than the sum of its siblings is no subtotal", () => {
  const cause = causeOf(
    in5((rows) => afterRow(rows, 10, ["2010399", "其他政府办公厅（室）及相关机构事务支出", 2439, 795.83, 1643.17])),
  );
  expect(cause.kind).not.toBe("subtotalRow");
});

test.each([["表5"], ["表3"]])("%s in 元 among tables in 万元", (sheet) => {
  const cause = causeOf(withRows(published, sheet, (rows) => mapFigures(rows, (amount) => amount * 10_000)));
  expect(cause).toMatchObject({ kind: "tableUnit", suspects: [] });
  expect(cause.text).toContain("像是按元填的，与别的表对照应为万元");
});

test("one line in 元 is a slip of that line", () => {
  const report = reportOn(withCells(published, { "表5!C9": 7_958_300, "表5!D9": 7_958_300 }));
  expect(report.causes?.map(({ kind }) => kind) ?? []).not.toContain("tableUnit");
  expect(report.suspects[0]).toMatchObject({ slip: "unit" });
});

const shifted = (rows: Rows, from: number, to: number): Rows =>
  rows.map((cells, row) =>
    row < 5
      ? cells
      : cells.map((value, column): CellValue =>
          column === from ? null : column > from && column <= to ? (cells[column - 1] ?? null) : value,
        ),
  );

test.each([
  ["the figures of the last column lost", "表5", 3, 4, "表五“基本支出”一列是空的"],
  ["totals too", "表5", 2, 4, "表五“合计”一列是空的"],
  ["over columns without figures", "表2", 3, 7, "表二“一般公共预算”一列是空的"],
])("figures pasted one column to the right, %s", (_, sheet, from, to, words) => {
  const cause = causeOf(withRows(published, sheet, (rows) => shifted(rows, from, to)));
  expect(cause).toMatchObject({ kind: "pastedColumn", suspects: [] });
  expect(cause.text).toContain(words);
  expect(cause.text).toContain("向右错了一列");
});

const exchanged = (rows: Rows, one: number, other: number, from = 5): Rows =>
  rows.map((cells, row) =>
    row < from
      ? cells
      : cells.map((value, column): CellValue =>
          column === one ? (cells[other] ?? null) : column === other ? (cells[one] ?? null) : value,
        ),
  );

test("two columns that were exchanged in all lines are one cause, and no cell of them is accused", () => {
  const cause = causeOf(withRows(published, "表5", (rows) => exchanged(rows, 3, 4)));
  expect(cause).toMatchObject({ kind: "exchangedColumns", suspects: [] });
  expect(cause.text).toContain("表五“基本支出”与“项目支出”两列的数像是互换了");
});

test("a table that was rounded as a whole is one cause; one cell of it that is wrong beside is not explained by it", () => {
  const rounded = (rows: Rows): Rows =>
    rows.map((cells, row) =>
      row < 5 ? cells : cells.map((value) => (typeof value === "number" ? Math.round(value) : value)),
    );
  const cause = causeOf(withRows(published, "表5", rounded));
  expect(cause).toMatchObject({ kind: "roundedTable", suspects: [] });
  expect(cause.text).toContain("表五的数没有小数");
  const wrong = withRows(published, "表5", (rows) =>
    rounded(rows).map((cells, row) => (row === 8 ? cells.map((value, at) => (at === 3 ? 900 : value)) : cells)),
  );
  expect((reportOn(wrong).causes ?? []).map(({ kind }) => kind)).not.toContain("roundedTable");
});

test("exchanged in one line only, columns are none", () => {
  const one = withRows(published, "表5", (rows) =>
    rows.map((cells, row) => (row === 9 ? (exchanged([cells], 3, 4, 0)[0] ?? cells) : cells)),
  );
  expect((reportOn(one).causes ?? []).map(({ kind }) => kind)).not.toContain("exchangedColumns");
});

test("a column that is blank beside a column with its own figures is only not filled in", () => {
  const cause = causeOf(
    in5((rows) =>
      rows.map((cells, row) => (row < 5 ? cells : cells.map((value, column) => (column === 3 ? null : value)))),
    ),
  );
  expect(cause.kind).toBe("notFilled");
});

/** The column's formulas are constants, each so much of what it gave. */
function pastedOver(share: number, rows: number): WorkbookSnapshot {
  const last = 5 + rows;
  const isPasted = (row: number, column: number): boolean => column === 2 && row >= 5 && row < last;
  return recalculate(
    mapSheets(live, (sheet) =>
      sheet.name !== "表5"
        ? sheet
        : {
            ...sheet,
            values: sheet.values.map((cells, row) =>
              cells.map((value, column) =>
                isPasted(row, column) && typeof value === "number" ? Math.round(value * share * 100) / 100 : value,
              ),
            ),
            formulas: sheet.formulas.map((cells, row) =>
              cells.map((formula, column) => (isPasted(row, column) ? null : formula)),
            ),
          },
    ),
  ).snapshot;
}

test("old figures pasted over the formulas of a column", () => {
  const cause = causeOf(pastedOver(0.93, 30));
  expect(cause).toMatchObject({ kind: "pastedValues", suspects: [] });
  expect(cause.text).toContain("表五“合计”一列的公式像是被粘贴的数字盖掉了，其中 19 处");
});

test("a formula typed over alone is a suspect with its formula", () => {
  const { causes, suspects } = reportOn(pastedOver(0.93, 1));
  expect(causes?.map(({ kind }) => kind) ?? []).not.toContain("pastedValues");
  expect(suspects[0]).toMatchObject({ slip: "overwrittenFormula" });
});

const lastYear = (rows: Rows): Rows => mapFigures(rows, (amount) => Math.round(amount * 200) / 100);

test.each([
  [2025, "表题又是 2025 年的"],
  [2026, "像是上年的表或另一稿"],
])("a table that agrees with itself alone, its title of %i", (year, words) => {
  const cause = causeOf(
    in5((rows) =>
      lastYear(rows).map((cells) =>
        cells.map((value) => (typeof value === "string" ? value.replace("2026", String(year)) : value)),
      ),
    ),
  );
  expect(cause).toMatchObject({ kind: "otherVersion", suspects: [] });
  expect(cause.text).toContain(words);
});

test("a title of last year over a single slip leaves the slip to be told", () => {
  const cause = causeOf(
    in5((rows) =>
      rows.map((cells, row) =>
        row === 1
          ? cells.map((value) => String(value ?? "").replace("2026", "2025"))
          : row === 8
            ? [...cells.slice(0, 2), 759.83, 759.83, null]
            : cells,
      ),
    ),
  );
  expect(cause.kind).not.toBe("otherVersion");
});

test("a row that no total has, and whose totals stand in other tables, is told as such", () => {
  const cause = causeOf(
    withRows(published, "表5", (rows) => afterRow(rows, 24, ["2210202", "提租补贴", 79.46, 79.46, null])),
  );
  expect(cause).toMatchObject({ kind: "uncountedRow", suspects: [], cells: ["表5!C25", "表5!D25"] });
});

test("a total that is wrong beside a blank column was not pasted one column off", () => {
  const { causes = [], suspects } = reportOn(recalculate(withCells(live, { "表12!C7": 12.5 })).snapshot);
  expect(causes.map(({ kind }) => kind)).not.toContain("pastedColumn");
  expect(suspects).toEqual([]);
});

test("a row that was left out where no other table has it: its sum is named, no figure", () => {
  const cause = causeOf(withRows(published, "表6", (rows) => rows.filter((_, row) => row !== 8)));
  expect(cause).toMatchObject({ kind: "missingPart", suspects: [] });
  expect(cause.text).toContain("表六 301 工资福利支出 比下面各行之和多");
});

test("a slip in a sum that only its own table tells is likelier, not certain", () => {
  const { suspects } = reportOn(withCells(published, { "表6!C9": 93.68, "表6!D9": 93.68 }));
  expect(suspects.map(({ certainty }) => certainty)).not.toContain("only");
});

test("a wrong digit that other tables tell is the only place", () => {
  const { suspects } = reportOn(withCells(published, { "表5!D9": 759.83 }));
  expect(suspects.map((suspect) => [nameOf(suspect), suspect.suggested, suspect.certainty])).toEqual([
    ["表5!D9", 79583, "only"],
  ]);
});

describe("a code of a 政府性基金", () => {
  const names = { function: { 20822: "大中型水库移民后期扶持基金支出", 2082202: "基础设施建设和经济发展" } };
  const data = {
    schema: "budget-disclosure/data@1",
    pack: pack.id,
    info: { unitName: "云山县水利局" },
    names,
    tables: {
      generalBudget: [
        { code: "2010301", basic: "25.00" },
        { code: "2010302", basic: "24.00" },
        { code: "2210201", basic: "40.40" },
      ],
      governmentFund: [{ code: "2082202", basic: "120.00" }],
      governmentFundIncome: [{ code: "1030118", name: "水库移民基金收入", income: "120.00" }],
      basicByEconomic: [{ code: "30101", staff: "89.40" }],
    },
  };
  const read = readDataFile(JSON.stringify(data), pack);
  if (!read.ok) throw new Error(JSON.stringify(read));
  const unit = plainValues(recalculate(snapshotOf(planWorkbook(pack, read.inputs))).snapshot);
  const changed = (change: (cells: readonly CellValue[]) => readonly CellValue[]): WorkbookSnapshot =>
    withRows(unit, "表5", (rows) => rows.map(change));
  const kinds = (snapshot: WorkbookSnapshot): readonly string[] =>
    (reportOn(snapshot).causes ?? []).map((cause) => `${cause.kind} ${cause.words.code ?? ""}`);

  test("stands in 表八 and is missing in no other, whatever is wrong elsewhere", () => {
    const exchanged = changed((cells) =>
      cells.map((value) =>
        cells[0] === "2010301" && value === 25 ? 24 : cells[0] === "2010302" && value === 24 ? 25 : value,
      ),
    );
    expect(reportOn(exchanged).findings.some(({ severity }) => severity === "error")).toBe(true);
    expect(kinds(exchanged).filter((kind) => kind.startsWith("missingRow"))).toEqual([]);
  });

  test("is not what a bound of another code lacks", () => {
    const more = changed((cells) => cells.map((value) => (cells[0] === "2210201" && value === 40.4 ? 140.4 : value)));
    expect(kinds(more).filter((kind) => kind.startsWith("missingRow"))).toEqual([]);
  });

  test("a row of 表五 that the others lack is told", () => {
    const rows = withRows(unit, "表5", (all) =>
      all.flatMap((cells) =>
        cells[0] === "2010302"
          ? [cells, ["2010399", "其他政府办公厅（室）及相关机构事务支出", 7, 7, null]]
          : [
              cells.map((value, column) =>
                column < 2 || typeof value !== "number" || !["合计", "201", "20103"].includes(String(cells[0]))
                  ? value
                  : Math.round((value + 7) * 100) / 100,
              ),
            ],
      ),
    );
    expect(kinds(rows)[0]).toBe("missingRow 2010399");
  });
});
