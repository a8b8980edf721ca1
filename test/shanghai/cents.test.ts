/** Forms in yuan whose figures have 角分: none is accused for that, and a difference of cents is one. */
import { recognise } from "../../src/app/recognise";
import { checkLocated } from "../../src/core/report/check";
import type { Finding } from "../../src/core/finding/finding";
import type { CheckReport } from "../../src/core/finding/report";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { packs } from "../../src/packs";
import type { DocumentSheet, ShanghaiDocument } from "../support/shanghaiDocument";
import { shanghaiDocument, workbookOf } from "../support/shanghaiDocument";
import { largeDepartment, publicUnit, smallUnit } from "../support/shanghaiFacts";
import { bodyOf } from "../support/shanghaiPrints";

type Change = (value: number, sheet: DocumentSheet, row: number, column: number) => CellValue;

/** The tables in yuan with changed amounts; `format` null where the reader cannot tell. */
function workbookWith(document: ShanghaiDocument, change: Change, format: string | null): WorkbookSnapshot {
  const sheets = document.sheets.map((sheet) => {
    if (!/^t0[1-8]/.test(sheet.role)) return sheet;
    const [first, last] = bodyOf(sheet);
    return {
      ...sheet,
      rows: sheet.rows.map((row, at) =>
        row.map((value, column) =>
          typeof value === "number" && at >= first && at <= last ? change(value, sheet, at, column) : value,
        ),
      ),
    };
  });
  const workbook = workbookOf({ sheets });
  const formatted = (sheet: SheetSnapshot): SheetSnapshot => ({
    ...sheet,
    formats: sheet.values.map((row) => row.map(() => format)),
  });
  return format === null ? workbook : { ...workbook, sheets: workbook.sheets.map(formatted) };
}

function check(workbook: WorkbookSnapshot): CheckReport {
  const located = recognise(packs, workbook);
  if (!located) throw new Error("not recognised");
  return checkLocated(located);
}

/** Of the tables in yuan: the text and 三公经费, in 万元, are left as they were. */
const accused = ({ findings }: CheckReport): readonly Finding[] =>
  findings.filter(
    ({ severity, table, cells }) =>
      severity !== "info" && table !== null && table !== "t09" && cells.every(({ words }) => !words.startsWith("三公")),
  );

/** Sums stay sums: 2,132,777 becomes 2,154,104.77. */
const withCents: Change = (value) => Math.round(value * 101) / 100;

describe.each([
  ["a small unit", smallUnit],
  ["a public unit", publicUnit],
  ["a large department", largeDepartment],
] as const)("%s", (_, facts) => {
  const document = shanghaiDocument(facts);

  test.each([
    ["known", "#,##0.00"],
    ["unknown", null],
  ])("figures with 角分 agree to the cent, formats %s", (__, format) => {
    expect(
      accused(check(workbookWith(document, withCents, format))).map(({ rule, cells }) => [rule, cells[0]?.words]),
    ).toEqual([]);
  });

  test("texts with 角分 are compared to the cent as numbers are", () => {
    const asText: Change = (...at) => withCents(...at)?.toString() ?? null;
    expect(accused(check(workbookWith(document, asText, "@"))).map(({ rule }) => rule)).toEqual([]);
    const table = document.sheets.find(({ role }) => role === "t05");
    const [first] = table ? bodyOf(table) : [0];
    const off: Change = (value, sheet, row, at) =>
      (Number(withCents(value, sheet, row, at)) + (sheet === table && row === first ? 0.34 : 0)).toFixed(2);
    const found = accused(check(workbookWith(document, off, "@")));
    expect(found.some(({ severity, kind }) => severity === "error" && kind === "mismatch")).toBe(true);
  });

  test("a figure that is off by 0.34 is an error at its cell", () => {
    const table = document.sheets.find(({ role }) => role === "t05");
    const [first] = table ? bodyOf(table) : [0];
    const column = table?.rows[first]?.findIndex((value) => typeof value === "number" && value > 0) ?? -1;
    const off: Change = (value, sheet, row, at) =>
      Number(withCents(value, sheet, row, at)) + (sheet === table && row === first && at === column ? 0.34 : 0);
    const found = accused(check(workbookWith(document, off, "#,##0.00")));
    expect(
      found.filter(
        ({ severity, cells }) =>
          severity === "error" && cells.some(({ address }) => address.sheet === table?.name && address.row === first),
      ),
    ).not.toEqual([]);
  });
});

describe("one figure of a whole-yuan workbook", () => {
  const document = shanghaiDocument(smallUnit);
  const table = document.sheets.find(({ role }) => role === "t05");
  const [first] = table ? bodyOf(table) : [0];
  const column = table?.rows[first]?.findIndex((value) => typeof value === "number" && value > 0) ?? -1;
  const half: Change = (value, sheet, row, at) => value + (sheet === table && row === first && at === column ? 0.5 : 0);
  const rules = (format: string): readonly string[] =>
    accused(check(workbookWith(document, half, format))).map(({ rule }) => rule);

  test("has hidden decimals where its format hides them", () =>
    expect(rules("#,##0")).toContain("workbook.no-hidden-decimals"));
  test("is off by what it shows where its format shows it", () => {
    expect(rules("#,##0.00")).not.toContain("workbook.no-hidden-decimals");
    expect(rules("#,##0.00").length).toBeGreaterThan(0);
  });
});
