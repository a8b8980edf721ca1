import { published, withCells } from "../../../test/support/diagnosis";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import type { CellValue } from "../model/snapshot";
import { locateWorkbook } from "./locate";
import { settleMoney } from "./settleMoney";

const unitOf = (table: string, cells: Readonly<Record<string, CellValue>>): string | undefined =>
  settleMoney(locateWorkbook(pack, withCells(published, cells))).tables.get(table)?.map.money.unit;

test("figures of 万元 under a line that says 元 are 万元, as the identities tell", () => {
  expect(unitOf("t05", { "表5!E3": "单位：元" })).toBe("万元");
});

test("figures of 元 under such a line are 元", () => {
  const sheet = published.sheets.find(({ name }) => name === "表5");
  const yuan = (sheet?.values ?? []).flatMap((row, index) =>
    row.flatMap((value, column) =>
      typeof value === "number" && column >= 2 ? [[`表5!${"ABCDE"[column] ?? ""}${index + 1}`, value * 10_000]] : [],
    ),
  );
  expect(unitOf("t05", { "表5!E3": "单位：元", ...(Object.fromEntries(yuan) as Record<string, CellValue>) })).toBe(
    "元",
  );
});

test("where nothing tells the line is believed", () => {
  expect(unitOf("t07", { "表7!C3": "单位：元" })).toBe("元");
});

const toldOf = (table: string, cells: Readonly<Record<string, CellValue>>): string | undefined =>
  settleMoney(locateWorkbook(pack, withCells(published, cells))).tables.get(table)?.moneyTold;

/** The figures of a sheet in 元, with the line that says so. */
function inYuan(sheet: string, line: string): Readonly<Record<string, CellValue>> {
  const own = published.sheets.find(({ name }) => name === sheet);
  const cells = (own?.values ?? []).flatMap((row, index) =>
    row.flatMap((value, column): [string, CellValue][] =>
      typeof value === "number" && column >= 2
        ? [[`${sheet}!${String.fromCharCode(65 + column)}${index + 1}`, Math.round(value * 10_000)]]
        : [],
    ),
  );
  return { ...Object.fromEntries(cells), [line]: "单位：元" };
}

test("the identities say whether the line or the figures are meant, and nothing where nothing tells", () => {
  expect(toldOf("t05", { "表5!E3": "单位：元" })).toBe("line");
  expect(toldOf("t05", inYuan("表5", "表5!E3"))).toBe("figures");
  expect(toldOf("t07", { "表7!C3": "单位：元" })).toBeUndefined();
  expect(toldOf("t05", {})).toBeUndefined();
});

test("two tables that state 元 and have figures of 万元 are both read in 万元", () => {
  const cells = { "表5!E3": "单位：元", "表6!F3": "单位：元" };
  for (const table of ["t05", "t06"]) expect(unitOf(table, cells)).toBe("万元");
});
