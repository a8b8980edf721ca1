/** An error value that stands in a ring of formulas, as some programs show it, or comes from one, follows from the ring. */
import { parseAddress } from "../../../test/support/addresses";
import { written } from "../../../test/bench/detect/situations/edits";
import { live, nameOf, reportOn, withCells } from "../../../test/support/diagnosis";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { CheckReport } from "../finding/report";
import { describeFinding } from "../finding/wording";
import { recalculate } from "../formula";

/** 表三 with these formulas, all of which show an error; `ring`: those that read each other. */
function checked(formulas: Readonly<Record<string, string>>, ring: readonly string[]): CheckReport {
  const cells = Object.entries(formulas).map(([name, formula]) => ({ name, formula, address: parseAddress(name) }));
  const snapshot = written(
    live,
    cells.map(({ address, formula }) => ({ address, formula, value: "#VALUE!" })),
  );
  const unknown = cells
    .filter(({ address }) => address.sheet === "表3")
    .map(({ name, address: { row, column } }) => ({
      row,
      column,
      kind: "circular" as const,
      what: null,
      ring: ring.includes(name) ? 0 : null,
    }));
  const sheets = snapshot.sheets.map((sheet) => (sheet.name === "表3" ? { ...sheet, unknown } : sheet));
  return reportOn({ ...snapshot, sheets });
}

const errorsOf = ({ findings }: CheckReport): readonly (readonly [string, number | undefined])[] =>
  findings
    .filter(({ rule }) => rule === "workbook.no-error-values")
    .map(({ cells: [at], root }) => [at ? nameOf(at) : "", root]);

const RING = { "表3!D11": "=ROUND(D12,2)", "表3!D12": "=ROUND(D13+D11,2)" };

test("a ring whose cells show #VALUE!, and what reads them, is one finding", () => {
  const report = checked(
    { ...RING, "表3!C11": "=ROUND(SUM(D11:E11),2)", "表3!D6": "=ROUND(D7+D11+D16+D22,2)", "表3!C6": "=ROUND(D6,2)" },
    Object.keys(RING),
  );
  const ring = report.findings.findIndex(({ rule }) => rule === "workbook.no-circular-references");
  expect(ring).toBeGreaterThanOrEqual(0);
  expect(report.findings[ring]?.root).toBeUndefined();
  const names = ["表3!C11", "表3!C6", "表3!D11", "表3!D12", "表3!D6"];
  expect([...errorsOf(report)].sort()).toEqual(names.map((name) => [name, ring]));
});

test("an error that no ring brings about stays a finding of its own beside one", () => {
  const report = checked({ ...RING, "表5!D9": "=#REF!" }, Object.keys(RING));
  expect(errorsOf(report)).toContainEqual(["表5!D9", undefined]);
});

describe("a text that a formula reckons with", () => {
  const told = (cells: Readonly<Record<string, string>>): readonly string[] =>
    reportOn(recalculate(withCells(live, cells)).snapshot).findings.flatMap((finding) =>
      finding.severity === "info" || finding.root !== undefined ? [] : [describeFinding(finding)],
    );

  test("is one finding, and what shows #VALUE! follows from it", () => {
    expect(told({ "表5!D24": "79.46万元" })).toEqual([
      "表五 2210201 住房公积金·基本支出 的“79.46万元”是文本格式的数字，不会计入合计，请改成数字。",
    ]);
  });

  test("is named where a dash stands for nothing", () => {
    expect(told({ "表5!E24": "—" })).toEqual([
      "表五 22102 住房改革支出·项目支出 显示 #VALUE!：公式要用的 表5!E24 写的是“—”，不是数字。请改成数字，没有数的留空。",
    ]);
  });

  const withFormula = (cell: string, formula: string): WorkbookSnapshot => {
    const { sheet, row, column } = parseAddress(cell);
    return recalculate(written(live, [{ address: { sheet, row, column }, formula, value: null }])).snapshot;
  };
  const first = (snapshot: WorkbookSnapshot): string => {
    const [one] = reportOn(snapshot).findings;
    return one ? describeFinding(one) : "";
  };

  test("is none where the formula compares with a name", () => {
    expect(first(withFormula("表5!D23", '=IF(B23="无",0,1*"无")'))).toBe(
      "表五 22102 住房改革支出·基本支出 显示 #VALUE!，公式算不出来，请检查公式和它要用的格。",
    );
  });

  test("is not looked for in another error", () => {
    expect(first(withFormula("表5!D23", "=1/0"))).toBe(
      "表五 22102 住房改革支出·基本支出 显示 #DIV/0!，公式算不出来，请检查公式和它要用的格。",
    );
  });
});
