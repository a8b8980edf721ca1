import { mapSheets, sheetOf } from "../../../test/support/foreignSnapshot";
import { published, reportOn, withCells } from "../../../test/support/diagnosis";

test("what causes other findings comes before them, then table by table, then row by row", () => {
  const wrong = withCells(published, { "表2!C8": 1, "表5!C8": 1, "表5!C10": "#REF!" });
  const without = mapSheets(wrong, (sheet) =>
    sheet.name === "表3"
      ? sheetOf(
          sheet.name,
          sheet.values.map((row) => row.map((value) => (value === "项目支出" ? "某列" : value))),
        )
      : sheet,
  );
  const errors = reportOn(without).findings.filter(({ severity }) => severity === "error");
  const order = errors.map(({ rule, kind, table, cells: [cell] }) => ({
    cause: kind === "missingTable" || rule.startsWith("workbook.") ? 0 : 1,
    table: table ?? "t99",
    row: cell?.address.row ?? 0,
  }));
  expect(order.filter(({ cause }) => cause === 0).length).toBeGreaterThan(0);
  expect(order.filter(({ cause }) => cause === 1).length).toBeGreaterThan(1);
  expect(order.map(({ table }) => table)).toContain("t05");
  expect(order).toEqual(
    [...order].sort((a, b) => a.cause - b.cause || a.table.localeCompare(b.table) || a.row - b.row),
  );
  // Without its place as a cause, the broken cell of 表五 would stand behind what is wrong in 表二.
  expect(order.findIndex(({ table }) => table === "t02")).toBeGreaterThan(
    order.findIndex(({ table, cause }) => table === "t05" && cause === 0),
  );
});

test("errors stand before warnings, warnings before hints", () => {
  const { findings } = reportOn(withCells(published, { "表5!C8": 1, "表1!E37": 3, "表2!B10": "某科目" }));
  const ranks = findings.map(({ severity }) => ["error", "warning", "info"].indexOf(severity));
  expect(new Set(ranks).size).toBeGreaterThan(1);
  expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
});
