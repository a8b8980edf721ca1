/** Tables in unusual places, sheets with our names, cells that are not what they seem: adopted without touching what is not ours. */
import { readFileSync } from "node:fs";
import type { Adoption } from "../../src/core/adopt/adoption";
import { planAdoption } from "../../src/core/adopt/planAdoption";
import { checkWorkbook } from "../../src/core/report/check";
import { describeFinding } from "../../src/core/finding/wording";
import { readDataFile } from "../../src/core/data/dataFile";
import { locateWorkbook } from "../../src/core/locate/locate";
import type { CellAddress, CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { cellAt } from "../../src/core/model/tableMap";
import { newState, readState, writeState } from "../../src/core/state/state";
import { adoptionRefusal } from "../../src/core/plan/refusal";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { applied } from "../support/applied";
import { editCell, valueOf } from "../support/edit";
import { foreignWorkbook } from "../support/foreignPlan";
import { snapshotOf } from "../support/snapshotOf";

const reading = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!reading.ok) throw new Error("the sample does not read");
const foreign = snapshotOf(foreignWorkbook(pack, reading.inputs, { published: true, seed: 3 }));

function adopted(snapshot: WorkbookSnapshot, formulas = true): Adoption & { readonly after: WorkbookSnapshot } {
  const adoption = planAdoption(locateWorkbook(pack, snapshot), { formulas });
  return { ...adoption, after: applied(snapshot, adoption.plan) };
}

function errors(snapshot: WorkbookSnapshot): readonly string[] {
  return checkWorkbook(pack, snapshot)
    .findings.filter((finding) => finding.severity !== "info")
    .map(describeFinding);
}

function sheetOfTable(snapshot: WorkbookSnapshot, id: string): SheetSnapshot {
  const name = locateWorkbook(pack, snapshot).tables.get(id)?.map.sheet;
  const sheet = snapshot.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no ${id}`);
  return sheet;
}

function cellOf(snapshot: WorkbookSnapshot, table: string, row: string, column: string): CellAddress {
  const map = locateWorkbook(pack, snapshot).tables.get(table)?.map;
  const place = map?.byKey.get(row);
  const at = map && place && cellAt(map, place, column);
  if (!at) throw new Error(`no ${table} ${row} ${column}`);
  return at;
}

/** The rows of the sheet from `from` on, on a sheet of their own under the same header. */
function split(snapshot: WorkbookSnapshot, id: string, from: number): WorkbookSnapshot {
  const sheet = sheetOfTable(snapshot, id);
  const map = locateWorkbook(pack, snapshot).tables.get(id)?.map;
  const head = sheet.values.slice(0, map?.firstRow ?? 0);
  const grids = (values: readonly (readonly CellValue[])[]): Pick<SheetSnapshot, "values" | "formulas"> => ({
    values,
    formulas: values.map((row) => row.map(() => null)),
  });
  const title = head.map((row) =>
    row.map((value) => (typeof value === "string" && value.endsWith("表") ? `${value}（续）` : value)),
  );
  const rest: SheetSnapshot = { name: "另一页", visible: true, ...grids([...title, ...sheet.values.slice(from)]) };
  return {
    ...snapshot,
    sheets: [
      ...snapshot.sheets.map((one) => (one === sheet ? { ...one, ...grids(sheet.values.slice(0, from)) } : one)),
      rest,
    ],
  };
}

/** Two tables one under the other. */
function stacked(snapshot: WorkbookSnapshot, upper: string, lower: string): WorkbookSnapshot {
  const first = sheetOfTable(snapshot, upper);
  const second = sheetOfTable(snapshot, lower);
  const values = [...first.values, [], ...second.values];
  const both = { ...first, values, formulas: values.map((row) => row.map(() => null)) };
  return {
    ...snapshot,
    sheets: snapshot.sheets.filter((sheet) => sheet !== second).map((sheet) => (sheet === first ? both : sheet)),
  };
}

test("a table split over two sheets: both get colours, names and formulas; totals reach over", () => {
  const half = split(foreign, "t03", 12);
  const { account, plan, after } = adopted(half);
  expect(account.tables.find((table) => table.id === "t03")?.sheets).toEqual([
    sheetOfTable(foreign, "t03").name,
    "另一页",
  ]);
  expect(account.names).toEqual(expect.arrayContaining(["表三_数据", "表三_数据_2"]));
  const update = plan.sheets.find((sheet) => sheet.name === "另一页");
  expect(update?.conditionalFormats?.length).toBeGreaterThan(0);
  expect(update?.cells.length).toBeGreaterThan(0);
  expect(errors(after)).toEqual([]);
  const leaf = update?.cells[0];
  expect(leaf).toBeDefined();
  expect(account.formulas.kept.map((one) => one.reason)).toEqual(["rounding"]);
});

test("two tables on one sheet", () => {
  const { account, after } = adopted(stacked(foreign, "t12", "t11"));
  const on = (id: string): readonly string[] | undefined => account.tables.find((table) => table.id === id)?.sheets;
  expect(on("t11")).toEqual(on("t12"));
  expect(errors(after)).toEqual([]);
});

test("sheets with our names that are not ours stay, and the new ones get free names", () => {
  const page = (name: string): SheetSnapshot => ({
    name,
    visible: true,
    values: [["备忘"], ["单位电话", "12345"]],
    formulas: [[null], [null, null]],
  });
  const { account, after } = adopted({ ...foreign, sheets: [page("勾稽检查"), ...foreign.sheets, page("基础信息")] });
  expect(account.renamed).toEqual([
    { wanted: "基础信息", used: "基础信息(2)" },
    { wanted: "勾稽检查", used: "勾稽检查(2)" },
  ]);
  expect(after.sheets[0]).toMatchObject(page("勾稽检查"));
  expect(readState(after.state)?.adopted).toEqual({ checkSheet: "勾稽检查(2)", infoSheet: "基础信息(2)" });
  expect(checkWorkbook(pack, after)).toMatchObject({ unit: "泽州县人民政府办公室", checkSheet: "勾稽检查(2)" });
  expect(locateWorkbook(pack, after).book.infoAddress("unitName")?.sheet).toBe("基础信息(2)");
  expect(errors(after)).toEqual([]);
});

test("基础信息 says what the tables state: unit, year, and the kind of unit that they agree with", () => {
  const { account } = adopted(foreign);
  expect(account.infoSheet?.filled.map(({ field, value, guessed }) => [field, value, guessed])).toEqual([
    ["unitName", "泽州县人民政府办公室", false],
    ["year", "2026", false],
    ["unitKind", "行政单位", true],
    ["sameSubjects", "是", true],
  ]);
});

function printedOtherwise(zero: CellValue): WorkbookSnapshot {
  const print = (value: CellValue): CellValue =>
    value === 0 ? zero : typeof value === "string" && /^\d{3,7}$/.test(value) ? `  ${value}` : value;
  return {
    ...foreign,
    sheets: foreign.sheets.map((sheet) => ({ ...sheet, values: sheet.values.map((row) => row.map(print)) })),
  };
}

test("blank zeros and indented codes: formulas where there are figures, a line for every identity", () => {
  const usual = adopted(foreign).account;
  const { account, after } = adopted(printedOtherwise(null));
  expect(account.checkSheet).toEqual(usual.checkSheet);
  expect(account.formulas.kept).toEqual(
    usual.formulas.kept.map((one) => ({ ...one, formula: expect.any(String) as string })),
  );
  expect(account.formulas.written + account.formulas.blank).toBeGreaterThanOrEqual(usual.formulas.written);
  expect(errors(after)).toEqual([]);
});

test("dashes for zeros stay, and what a formula cannot read gets no line", () => {
  const { account, after } = adopted(printedOtherwise("——"));
  expect(account.formulas.kept.map((one) => one.reason)).not.toContain("text");
  expect(account.skipped.map((rule) => rule.reason)).toContain("otherValue");
  expect(account.checkSheet).toMatchObject({ failing: 0 });
  expect(account.checkSheet.lines).toBeGreaterThan(200);
  expect(after.sheets.find((sheet) => sheet.name === "勾稽检查")?.values[2]?.[3]).toBe(0);
});

describe("constants that stay", () => {
  const total = cellOf(foreign, "t05", "total", "project");

  function reasonOf(value: CellValue): string | undefined {
    const { account, after } = adopted(editCell(foreign, total, value));
    expect(valueOf(after, total)).toBe(value);
    return account.formulas.kept.find(
      ({ address }) => address.sheet === total.sheet && address.row === total.row && address.column === total.column,
    )?.reason;
  }

  test("one that differs", () => expect(reasonOf(1)).toBe("differs"));
  test("one with more decimals than are printed", () =>
    expect(reasonOf(Number(valueOf(foreign, total)) + 0.001)).toBe("hiddenDecimals"));
  test("text that looks like a formula, or like a number", () => {
    expect(reasonOf("=SUM(E8:E9)")).toBe("text");
    expect(reasonOf("1,643.17")).toBe("text");
  });

  test("a blank stays blank", () => {
    const { account, after } = adopted(editCell(foreign, total, null));
    expect(account.formulas.blank).toBe(1);
    expect(valueOf(after, total)).toBeNull();
  });

  test("a cell that has a formula keeps it", () => {
    const own = withFormula(foreign, total, `=${String(valueOf(foreign, total))}+0`);
    const { plan, account } = adopted(own);
    expect(account.formulas.already).toBe(1);
    expect(
      plan.sheets
        .find((sheet) => sheet.name === total.sheet)
        ?.cells.some(({ row, column }) => row === total.row && column === total.column),
    ).toBe(false);
  });

  test("one that a formula of the user's leads back to", () => {
    const map = locateWorkbook(pack, foreign).tables.get("t05")?.map;
    const top = map?.rows.find((row) => row.group === "generalBudget" && row.parent === null);
    const part = map && top && cellAt(map, top, "project");
    if (!part) throw new Error("no part");
    const letters = String.fromCharCode(65 + total.column);
    const own = withFormula(
      foreign,
      part,
      `=${letters}${total.row + 1}*${Number(valueOf(foreign, part)) / Number(valueOf(foreign, total))}`,
    );
    const { account, plan } = adopted(own);
    expect(account.formulas.kept.filter((one) => one.reason === "circular").map((one) => one.words)).toContain(
      "表五 合计·项目支出",
    );
    expect(plan.sheets.flatMap((sheet) => sheet.cells).length).toBeGreaterThan(1000);
  });
});

test("a figure that is text gets no line, and the account says where", () => {
  const at = cellOf(foreign, "t12", "total", "total");
  const { account } = adopted(editCell(foreign, at, "待定"));
  const skipped = account.skipped.filter((rule) => rule.reason === "noFigure");
  expect(skipped.length).toBeGreaterThan(0);
  expect(skipped[0]?.detail).toContain("待定");
});

test("what is missing is named", () => {
  const { account } = adopted({
    ...foreign,
    sheets: foreign.sheets.filter((sheet) => sheet.name !== sheetOfTable(foreign, "t13").name),
  });
  expect(account.unrecognised).toEqual([
    { kind: "table", table: "表十三", detail: expect.stringContaining("项目支出") as string },
  ]);
  expect(account.skipped.some((rule) => rule.detail === "表十三")).toBe(true);
});

test("an adopted or generated workbook is refused, one of another pack or with no state is not", () => {
  const of = (state: string | null) => adoptionRefusal(pack, { sheets: [], state });
  expect(of(adopted(foreign).after.state)).toBe("alreadyAdopted");
  expect(of(writeState(newState(pack, 2026)))).toBe("generatedHere");
  expect(of('{"schema":"budget-disclosure/state@9"}')).toBe("unknownState");
  expect(of(writeState({ ...newState(pack, 2026), pack: "shanxi-unit-2025" }))).toBeNull();
  expect(of(null)).toBeNull();
});

function withFormula(snapshot: WorkbookSnapshot, at: CellAddress, formula: string): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet) =>
    sheet.name === at.sheet
      ? {
          ...sheet,
          formulas: sheet.formulas.map((row, r) =>
            row.map((old, c) => (r === at.row && c === at.column ? formula : old)),
          ),
        }
      : sheet,
  );
  return { ...snapshot, sheets };
}
