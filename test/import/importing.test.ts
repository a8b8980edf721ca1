/** A random unit's figures, taken apart into an export and imported, are the unit's figures again: every table, every cell, to the last place. */
import fc from "fast-check";
import { importedDataFile } from "../../src/app/import/importList";
import { readEntries } from "../../src/app/readEntries";
import { checkWorkbook } from "../../src/core/report/check";
import type { Inputs } from "../../src/core/model/inputs";
import type { ImportOutcome } from "../../src/core/import/outcome";
import { NO_CHOICES, previewImport } from "../../src/core/import/preview";
import { isNote } from "../../src/core/import/problem";
import { describeAsk, describeImportProblem } from "../../src/core/import/wording";
import { planWorkbook } from "../../src/core/plan/plan";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { readList } from "../../src/workbook/list/readList";
import { csvBytes, gb18030 } from "../support/csvBytes";
import type { ExportStyle } from "../support/listOf";
import { exportedSheet, exportStyle } from "../support/listOf";
import { randomUnit } from "../support/randomUnit";
import { snapshotOf } from "../support/snapshotOf";
import { workbookOf } from "../support/workbookOf";

const GROUPS = [
  "generalBudget",
  "governmentFund",
  "stateCapital",
  "otherFunds",
  "carryover",
  "basicByEconomic",
  "projects",
  "carryoverProjects",
  "expenditure",
];

/** "group/key/column" → amount, without zeros and without order. */
function figures(inputs: Inputs): Readonly<Record<string, number>> {
  return Object.fromEntries(
    GROUPS.flatMap((group) =>
      (inputs.groups.get(group) ?? []).flatMap((row) =>
        [...row.amounts]
          .filter(([, amount]) => amount !== 0)
          .map(([column, amount]) => [`${group}/${row.code ?? row.name}/${column}`, amount]),
      ),
    ).sort(([left], [right]) => (String(left) < String(right) ? -1 : 1)),
  );
}

/** Names of the levels above, which an export does not print. */
const namesOf = (unit: Inputs): ReadonlyMap<string, string> =>
  new Map((unit.groups.get("functionNames") ?? []).flatMap((row) => (row.code === null ? [] : [[row.code, row.name]])));

async function importBytes(bytes: Uint8Array, unit: Inputs): Promise<ImportOutcome> {
  const { outcome, asks } = previewImport(pack, await readList(bytes), { ...NO_CHOICES, names: namesOf(unit) });
  if (!outcome) throw new Error(asks.map(describeAsk).join("\n"));
  return outcome;
}

const FORMATS: Readonly<Record<string, (cells: (string | number)[][]) => Uint8Array | Promise<Uint8Array>>> = {
  "UTF-8 CSV": (cells) => csvBytes(cells),
  "UTF-8 CSV with a mark": (cells) => Uint8Array.from([0xef, 0xbb, 0xbf, ...csvBytes(cells)]),
  "GB18030 CSV": (cells) => gb18030(cells),
  ".xlsx": (cells) => workbookOf(cells),
};

describe.each(Object.entries(FORMATS))("%s", (_, format) => {
  test("gives exactly the figures that were taken apart, and nothing is left out", async () => {
    await fc.assert(
      fc.asyncProperty(randomUnit, exportStyle, async (unit, style) => {
        const outcome = await importBytes(await format(exportedSheet(unit, style)), unit);
        expect(
          outcome.problems.filter((problem) => problem.code !== "noPeriodColumn").map(describeImportProblem),
        ).toEqual([]);
        expect(outcome.problems.length).toBe(style.periodColumn ? 0 : 1);
        expect(figures(outcome.inputs)).toEqual(figures(unit));
        expect(outcome.leftOut).toBe(0);
        expect(outcome.placed).toBe(outcome.listed);
        const reading = readEntries(importedDataFile(pack, outcome, null), pack);
        expect(reading.ok && figures(reading.inputs)).toEqual(figures(unit));
      }),
      { numRuns: 15 },
    );
  });
});

const STYLE: ExportStyle = {
  order: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  codeStyle: "bracket",
  separators: false,
  wan: false,
  unitPlace: "header",
  periodColumn: true,
  titles: 1,
  totals: true,
  seed: 5,
  fundWords: {
    general: "一般公共预算拨款",
    fund: "政府性基金预算拨款",
    capital: "国有资本经营预算拨款",
    special: "财政专户管理资金",
    unitFunds: "单位资金",
  },
  headers: {
    function: "功能科目",
    category: "项目类别",
    project: "项目名称",
    economic: "部门经济科目",
    fund: "资金来源",
    period: "当年/上年结转",
    amount: "金额",
  },
};

test("the workbook that is generated from an import agrees in every rule, once what no list says is typed", async () => {
  for (const unit of fc.sample(randomUnit, { seed: 21, numRuns: 5 })) {
    const outcome = await importBytes(csvBytes(exportedSheet(unit, STYLE)), unit);
    const reading = readEntries(importedDataFile(pack, outcome, null), pack);
    if (!reading.ok) throw new Error("the data file has issues");
    const typed = [...unit.groups].filter(([group]) => !GROUPS.includes(group));
    const report = checkWorkbook(
      pack,
      snapshotOf(planWorkbook(pack, { ...unit, groups: new Map([...reading.inputs.groups, ...typed]) })),
    );
    expect(report.findings.filter((finding) => finding.severity === "error")).toEqual([]);
    expect(report.outcomes.fail).toBe(0);
  }
});

test("whatever happens to a cell, placed and left out add up to the list", async () => {
  const [unit] = fc.sample(randomUnit, { seed: 8, numRuns: 1 });
  const cells = exportedSheet(unit!, STYLE);
  const first = STYLE.titles + 1;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: first, max: cells.length - 2 }),
      fc.integer({ min: 1, max: 8 }),
      fc.constantFrom("", "乱写", "=1+1", "99999", "-3"),
      async (row, column, text) => {
        const damaged = cells.map((line, index) =>
          index === row ? line.map((cell, at) => (at === column ? text : cell)) : line,
        );
        const outcome = await importBytes(csvBytes(damaged), unit!);
        expect(outcome.placed + outcome.leftOut).toBe(outcome.listed);
        expect(outcome.leftOutRows > 0).toBe(outcome.problems.some((problem) => !isNote(problem)));
        const written = outcome.totals
          .filter((total) =>
            ["generalBudget", "governmentFund", "stateCapital", "otherFunds", "carryover"].includes(total.group),
          )
          .flatMap((total) => total.columns)
          .reduce((sum, { amount }) => sum + amount, 0);
        // Cells are rounded to 0.01 万元.
        expect(Math.abs(written * 10_000 - outcome.placed)).toBeLessThanOrEqual(5_000 * 40);
      },
    ),
    { numRuns: 100 },
  );
});
