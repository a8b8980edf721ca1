/** What makes a suspect unsure, or keeps it unsaid, though it would mend what it says. */
import { readFileSync } from "node:fs";
import { applied } from "../../../../test/support/applied";
import { cellBeside, sampleSnapshot } from "../../../../test/support/sampleSnapshot";
import { live, published, reportOn, valueIn, withCells } from "../../../../test/support/diagnosis";
import { snapshotOf } from "../../../../test/support/snapshotOf";
import { shanxiUnit2026 as pack } from "../../../packs/shanxi-unit-2026/pack";
import { readDataFile } from "../../data/dataFile";
import { recalculate } from "../../formula";
import { cellName } from "../../model/address";
import type { CellValue, WorkbookSnapshot } from "../../model/snapshot";
import { narrate } from "../../narrate/narrate";
import { planWorkbook } from "../../plan/plan";

const number = (snapshot: WorkbookSnapshot, cell: string): number => Number(valueIn(snapshot, cell) ?? 0);
const typed = (snapshot: WorkbookSnapshot, cells: Readonly<Record<string, CellValue>>): WorkbookSnapshot =>
  recalculate(withCells(snapshot, cells)).snapshot;

/** The sample with all its project money in one project, without and with its text. */
function oneProject(): { readonly plain: WorkbookSnapshot; readonly told: WorkbookSnapshot } {
  const data: unknown = JSON.parse(readFileSync("assets/samples/zezhou-2026.json", "utf8"));
  const { tables } = data as { tables: { projects: readonly { name: string; general: string }[] } };
  const [first] = tables.projects;
  const read = readDataFile(
    JSON.stringify({ ...(data as object), tables: { ...tables, projects: [{ ...first, general: "1643.27" }] } }),
    pack,
  );
  if (!read.ok) throw new Error(JSON.stringify(read));
  const plain = snapshotOf(planWorkbook(pack, read.inputs));
  return { plain, told: applied(plain, narrate(pack, plain).plan) };
}

describe("figures changed after the texts were written", () => {
  const { row } = cellBeside(sampleSnapshot(), "表5", "2010302", 4);
  const cell = `表5!E${String(row + 1)}`;

  test("what does not look like a slip may be meant, and the other tables have to follow", () => {
    const { plain, told } = oneProject();
    const other = Math.round(number(live, cell) * 150 + 100) / 100;
    expect(reportOn(typed(plain, { [cell]: other })).suspects.length).toBeGreaterThan(0);
    const report = reportOn(typed(told, { [cell]: other }));
    expect(report.findings.map(({ template }) => template)).toContain("narrativeStaleInDoubt");
    expect(report.findings.some(({ kind, severity }) => kind === "mismatch" && severity === "error")).toBe(true);
    expect(report.suspects).toEqual([]);
  });

  test("of many figures that would do as well none is named", () => {
    const other = Math.round(number(live, cell) * 150 + 100) / 100;
    const report = reportOn(typed(live, { [cell]: other }));
    expect(report.findings.some(({ kind, severity }) => kind === "mismatch" && severity === "error")).toBe(true);
    expect(report.suspects).toEqual([]);
  });

  test("a slip is told all the same, not as the only one", () => {
    const [first] = reportOn(typed(sampleSnapshot(), { [cell]: Math.round(number(live, cell) * 1000) / 100 })).suspects;
    expect(first?.slip).toBe("decimalPoint");
    expect(first?.certainty).not.toBe("only");
  });
});

describe("wrong amounts on one sheet", () => {
  const slips = (count: number): WorkbookSnapshot => {
    const cells = ["2010301", "2080505", "2210201"]
      .slice(0, count)
      .map((code) => cellBeside(published, "表5", code, 3));
    return withCells(
      published,
      Object.fromEntries(
        cells.map(({ row, column }) => {
          const cell = `表5!${cellName(row, column)}`;
          return [cell, Math.round(number(published, cell) * 1000) / 100];
        }),
      ),
    );
  };

  test.each([
    [1, "only"],
    [2, "several"],
  ])("of %d each is %s", (count, certainty) => {
    const { suspects } = reportOn(slips(count));
    expect(suspects.map((suspect) => suspect.certainty)).toEqual(Array.from({ length: count }, () => certainty));
  });
});

test("beside formulas that were typed over no other cell is suspected", () => {
  const { row } = cellBeside(live, "表5", "2010302", 4);
  const [cell, total] = [`表5!E${String(row + 1)}`, `表5!C${String(row + 1)}`];
  const without = {
    ...live,
    sheets: live.sheets.map((sheet) =>
      sheet.name !== "表5"
        ? sheet
        : {
            ...sheet,
            formulas: sheet.formulas.map((line, at) =>
              line.map((formula, column) => (at === row && column === 2 ? null : formula)),
            ),
          },
    ),
  };
  const wrong = Math.round(number(live, cell) * 100 + 900) / 100;
  const { suspects } = reportOn(typed(without, { [cell]: wrong, [total]: number(live, total) }));
  for (const { slip } of suspects) expect(slip).toBe("overwrittenFormula");
});

test("where only a bound fails its other side may be the wrong one", () => {
  const data = {
    schema: "budget-disclosure/data@1",
    pack: pack.id,
    info: { unitName: "云山县水利局" },
    tables: {
      generalBudget: [{ code: "2210201", basic: "40.40" }],
      basicByEconomic: [
        { code: "30113", staff: "38.90" },
        { code: "30217", operating: "1.50" },
      ],
      threePublic: [{ row: "reception", general: "0.15" }],
    },
  };
  const read = readDataFile(JSON.stringify(data), pack);
  if (!read.ok) throw new Error(JSON.stringify(read));
  const { findings, suspects } = reportOn(recalculate(snapshotOf(planWorkbook(pack, read.inputs))).snapshot);
  expect(
    findings.filter(({ severity, kind }) => severity === "error" && kind === "mismatch").map(({ rule }) => rule),
  ).toEqual(["t10.reception-covers-t06"]);
  expect(suspects[0]).toMatchObject({ slip: "decimalPoint", certainty: "likelier" });
});
