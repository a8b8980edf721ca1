/** A column that a form has had only lately: workbooks without it are checked as before, those with it count it. */
import { readFileSync } from "node:fs";
import { readDataFile } from "../../src/core/data/dataFile";
import type { PackSpec } from "../../src/core/declare/pack";
import type { Rule } from "../../src/core/declare/rule";
import type { ColumnSpec, TableSpec } from "../../src/core/declare/table";
import { planWorkbook } from "../../src/core/plan/plan";
import { checkWorkbook } from "../../src/core/report/check";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { snapshotOf } from "../support/snapshotOf";

const added: readonly ColumnSpec[] = [
  { id: "lent", label: "债务支出", kind: "amount", width: 14 },
  { id: "remark", label: "备注", kind: "text", width: 20 },
];

/** 表五 with a column of amounts that its total adds up, and a column of text. */
function withColumns(optional: boolean): PackSpec {
  const columns = added.map((column) => (optional ? { ...column, optional } : column));
  const table = (spec: TableSpec): TableSpec =>
    spec.id !== "t05"
      ? spec
      : {
          ...spec,
          columns: [...spec.columns, ...columns],
          header: [...spec.header, ...columns.map(({ id }) => ({ column: id }))],
          blocks: spec.blocks.map((block) => ({
            ...block,
            columns: [...block.columns, ...columns.map(({ id }) => id)],
          })),
        };
  const rule = (one: Rule): Rule => {
    if (one.kind !== "identity" || one.table !== "t05") return one;
    if (one.right.term === "parts") return { ...one, right: { ...one.right, columns: [...one.right.columns, "lent"] } };
    return ["children", "rows"].includes(one.right.term) && one.role === "defines"
      ? { ...one, columns: [...one.columns, "lent"] }
      : one;
  };
  return { ...pack, tables: pack.tables.map(table), rules: pack.rules.map(rule) };
}

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const { inputs } = sample;
const before = snapshotOf(planWorkbook(pack, inputs));
const told = (form: PackSpec, snapshot: typeof before): readonly string[] =>
  checkWorkbook(form, snapshot)
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ template, words }) => `${template} ${words["column"] ?? ""}`);

test("a workbook from before lacks it, and nobody misses it", () => {
  expect(told(pack, before)).toEqual([]);
  const report = checkWorkbook(withColumns(true), before);
  expect(told(withColumns(true), before)).toEqual([]);
  expect(report.outcomes).toMatchObject({
    fail: 0,
    missingInput: checkWorkbook(pack, before).outcomes.missingInput,
    ruleError: 0,
  });
  expect(report.recognition.tables.find(({ id }) => id === "t05")?.columns.map(({ id }) => id)).not.toContain("lent");
});

test("one that is not optional is missed", () => {
  expect(told(withColumns(false), before)).toEqual(["columnMissing 债务支出", "columnMissing 备注"]);
});

test("where it stands it counts", () => {
  const form = withColumns(true);
  const made = snapshotOf(planWorkbook(form, inputs));
  expect(told(form, made)).toEqual([]);
  const sheet = made.sheets.find(({ name }) => name === "表5");
  const column =
    sheet?.values.flatMap((row) => row.flatMap((value, at) => (value === "债务支出" ? [at] : [])))[0] ?? -1;
  const row = (sheet?.values ?? []).findIndex((cells) => /^\d{7}$/.test(String(cells[0])));
  const changed = {
    ...made,
    sheets: made.sheets.map((one) =>
      one !== sheet
        ? one
        : {
            ...one,
            values: one.values.map((cells, at) =>
              at === row ? cells.map((value, index) => (index === column ? 5 : value)) : cells,
            ),
          },
    ),
  };
  expect(checkWorkbook(form, changed).outcomes.fail).toBeGreaterThan(0);
});
