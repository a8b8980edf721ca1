/** Published documents print the same tables in other ways; none of them is a mistake. */
import fc from "fast-check";
import { recognise } from "../../src/app/recognise";
import { checkWorkbook } from "../../src/core/report/check";
import { describeFinding } from "../../src/core/finding/wording";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { planContext, planWorkbook } from "../../src/core/plan/plan";
import type { PackSpec } from "../../src/core/declare/pack";
import { packs } from "../../src/packs";
import { shanghaiDepartment2026 } from "../../src/packs/shanghai-department-2026/pack";
import { shanghaiUnit2026 } from "../../src/packs/shanghai-unit-2026/pack";
import { randomUnitsOf } from "../support/randomUnits";
import { snapshotOf } from "../support/snapshotOf";

type Change = (rows: CellValue[][], context: ReturnType<typeof planContext>, sheet: string) => CellValue[][];

const everyText =
  (change: (text: string) => CellValue): Change =>
  (rows) =>
    rows.map((row) => row.map((value) => (typeof value === "string" ? change(value) : value)));

/** Cells of the columns with codes. */
const everyCode =
  (change: (text: string) => CellValue): Change =>
  (rows, context, sheet) => {
    const map = [...context.tables.values()].find((candidate) => candidate.sheet === sheet);
    const columns = map ? [...map.codes.values()].flat() : [];
    return rows.map((row, at) =>
      row.map((value, column) =>
        map &&
        at >= map.firstRow &&
        at < map.lastRow &&
        columns.includes(column) &&
        typeof value === "string" &&
        value !== ""
          ? change(value)
          : value,
      ),
    );
  };

const changes: readonly (readonly [string, Change])[] = [
  ["as values", (rows) => rows],
  ["codes as numbers", everyCode(Number)],
  [
    "codes in full width, with blanks",
    everyCode((code) => ` ${[...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("")} `),
  ],
  ["总计 for 合计", everyText((text) => (text === "合计" ? "总计" : text))],
  [
    "year over the header of three public funds",
    everyText((text) => text.replace(/^“三公”经费预算数$/, "2026年“三公”经费预算数")),
  ],
  [
    "general budget called 资金",
    everyText((text) =>
      text
        .replace(/^([一1][、.] ?)一般公共预算$/, "$1一般公共预算资金")
        .replace(/^([二2][、.] ?)政府性基金预算$/, "$1政府性基金"),
    ),
  ],
  [
    "yuan with two places",
    (rows, context, sheet) => {
      const map = [...context.tables.values()].find((candidate) => candidate.sheet === sheet);
      const amounts = new Set(
        map?.table.columns.filter((column) => column.kind === "amount").map((column) => map.columns.get(column.id)),
      );
      return rows.map((row, at) =>
        row.map((value, column) =>
          map?.money.unit === "元" && at >= map.firstRow && amounts.has(column) && typeof value === "number"
            ? (value * 5) / 4
            : value,
        ),
      );
    },
  ],
  ["zeros printed as dashes", (rows) => rows.map((row) => row.map((value) => (value === 0 ? "-" : value)))],
  [
    "a blank row under the header and before the total",
    (rows, context, sheet) => {
      const map = [...context.tables.values()].find((candidate) => candidate.sheet === sheet);
      return map && map.table.id !== "t09"
        ? [...rows.slice(0, map.firstRow), [], ...rows.slice(map.firstRow, map.lastRow), [], ...rows.slice(map.lastRow)]
        : rows;
    },
  ],
  [
    "other income before operating income",
    (rows) => {
      const place = (label: string): number => rows.findIndex((row) => row[0] === label);
      const [a, b] = [place("三、事业单位经营收入"), place("四、其他收入")];
      if (a < 0 || b < 0) return rows;
      return rows.map((row, at) =>
        at === a
          ? [...(rows[b] ?? []).slice(0, 2), ...row.slice(2)]
          : at === b
            ? [...(rows[a] ?? []).slice(0, 2), ...row.slice(2)]
            : row,
      );
    },
  ],
];

function printed(pack: PackSpec, inputs: Parameters<typeof planWorkbook>[1], change: Change): WorkbookSnapshot {
  const context = planContext(pack, inputs);
  const tables = new Set<string>(pack.tables.map((table) => table.sheet));
  const sheets = snapshotOf(planWorkbook(pack, inputs))
    .sheets.filter((sheet) => tables.has(sheet.name))
    .map((sheet): SheetSnapshot => {
      const values = change(
        sheet.values.map((row) => [...row]),
        context,
        sheet.name,
      );
      return { ...sheet, name: sheet.name, values, formulas: values.map((row) => row.map(() => null)) };
    });
  return { state: null, sheets };
}

describe.each([shanghaiUnit2026, shanghaiDepartment2026].map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  const units = fc.sample(randomUnitsOf(id), { seed: 5, numRuns: 6 });

  test.each(changes)("%s", (_, change) => {
    for (const unit of units) {
      const snapshot = printed(pack, unit, change);
      expect(recognise(packs, snapshot)?.pack.id).toBe(id);
      const report = checkWorkbook(pack, snapshot);
      expect(report.findings.filter((finding) => finding.severity !== "info").map(describeFinding)).toEqual([]);
      expect(report.outcomes).toMatchObject({ fail: 0, ruleError: 0 });
    }
  });

  test("sheets with other names are recognised by their titles", () => {
    const snapshot = printed(pack, units[0] as never, (rows) => rows);
    const renamed = {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet, index) => ({ ...sheet, name: `Sheet${index + 1}` })),
    };
    expect(recognise(packs, renamed)?.pack.id).toBe(id);
    expect(
      checkWorkbook(pack, renamed)
        .findings.filter((finding) => finding.severity !== "info")
        .map(describeFinding),
    ).toEqual([]);
  });
});
