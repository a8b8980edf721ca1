/** Tables that others fill in in part: what their formulas show is nobody's typing. */
import { withCells } from "../../../../test/support/diagnosis";
import { mapSheets } from "../../../../test/support/foreignSnapshot";
import { basicEight } from "../../../packs/basic-eight/pack";
import { shanghaiUnit2026 } from "../../../packs/shanghai-unit-2026/pack";
import { readDataFile } from "../../data/dataFile";
import type { PackSpec } from "../../declare/pack";
import type { Finding } from "../../finding/finding";
import { recalculate } from "../../formula";
import { cellName } from "../../model/address";
import type { CellValue, WorkbookSnapshot } from "../../model/snapshot";
import { planWorkbook } from "../../plan/plan";
import { checkWorkbook } from "../../report/check";
import { snapshotOf } from "../../../../test/support/snapshotOf";

/** Typed over whatever stands there, formulas too. */
function typed(book: WorkbookSnapshot, cells: Readonly<Record<string, CellValue>>): WorkbookSnapshot {
  const without = mapSheets(book, (sheet) => ({
    ...sheet,
    formulas: sheet.formulas.map((line, row) =>
      line.map((formula, column) => (`${sheet.name}!${cellName(row, column)}` in cells ? null : formula)),
    ),
  }));
  return recalculate(withCells(without, cells)).snapshot;
}

const told = (pack: PackSpec, book: WorkbookSnapshot): readonly string[] =>
  checkWorkbook(pack, book)
    .findings.filter(({ kind, severity }) => kind === "unfilled" || severity === "error")
    .map(({ kind, table }: Finding) => `${kind} ${String(table)}`);

function workbook(pack: PackSpec, tables: object): WorkbookSnapshot {
  const info = { unitName: "云山县水利局" };
  const read = readDataFile(JSON.stringify({ schema: "budget-disclosure/data@1", pack: pack.id, info, tables }), pack);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return recalculate(snapshotOf(planWorkbook(pack, read.inputs))).snapshot;
}

/** Where a text stands on a sheet. */
function cellOf(book: WorkbookSnapshot, name: string, text: string, column: number): string {
  const row = book.sheets.find((sheet) => sheet.name === name)?.values.findIndex((line) => line.includes(text)) ?? -1;
  return `${name}!${cellName(row, column)}`;
}

test("事业收入 is not typed yet: an error alone, not while another table waits as well", () => {
  const tables = {
    t01Classes: [{ code: "210", staff: "200000" }],
    generalBudget: [{ code: "2101102", basic: "210000", project: "50000" }],
    basicByEconomic: [
      { code: "30110", staff: "200000" },
      { code: "30217", operating: "10000" },
    ],
  };
  const book = (reception: string | null): WorkbookSnapshot => {
    const full = workbook(shanghaiUnit2026, {
      ...tables,
      ...(reception === null ? {} : { t09Budget: [{ row: "budget", reception }] }),
    });
    // Money whose source has to be typed into 收入总表.
    return typed(full, { [cellOf(full, "单位支出总表", "事业单位医疗", 6)]: 59_027 });
  };
  expect(told(shanghaiUnit2026, book("1.00"))).toContain("mismatch t01");
  const both = told(shanghaiUnit2026, book(null));
  expect(both.filter((one) => !one.startsWith("unfilled"))).toEqual([]);
  expect(both).toEqual(expect.arrayContaining(["unfilled t02", "unfilled t09"]));
});

test("rows of another table's codes, their formulas deleted and nothing typed in their place", () => {
  const leaf = (code: string, project: string): object => ({ code, project });
  const book = workbook(basicEight, {
    generalBudget: [leaf("2010101", "10.00"), leaf("2010301", "20.00"), leaf("2130301", "30.00")],
  });
  const map = book.sheets.find(({ name }) => name === "支出总体情况表");
  const rows = (map?.values ?? []).flatMap((line, row) =>
    ["2010301", "2130301"].includes(String(line[0])) ? [row] : [],
  );
  const blank = Object.fromEntries(
    rows.flatMap((row) => [3, 4].map((column) => [`支出总体情况表!${cellName(row, column)}`, null])),
  );
  expect(rows).toHaveLength(2);
  expect(told(basicEight, typed(book, blank)).filter((one) => !one.startsWith("unfilled"))).toEqual([]);
});
