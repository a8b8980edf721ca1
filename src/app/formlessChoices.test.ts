/** What was said of tables without a form is remembered in the workbook, and every later check goes by it. */
import type { Rows } from "../../test/support/formless";
import { sheetOf } from "../../test/support/formless";
import { PlanBook } from "../../test/support/pane/planBook";
import { NO_CHOICES, NO_FREE_CHOICES } from "../core/locate/choices";
import { stateOf } from "../core/state/state";
import { packs } from "../packs";
import { check, correct, previewNarrative } from "./useCases";

const SHEETS: Readonly<Record<string, Rows>> = {
  项目: [
    ["2026年项目支出预算表"],
    ["单位：万元"],
    ["项目名称", "核定数", "一般公共预算", "单位资金"],
    ["电脑", 10, 6, 4],
    ["家具", 25, 15, 10],
    ["培训", 35, 30, 9],
  ],
  支出: [
    ["2026年部门支出总表"],
    ["单位：万元"],
    ["项目", "金额"],
    ["合计", 70],
    ["一、基本支出", 10],
    ["二、项目支出", 60],
  ],
  收入: [
    ["2026年部门收入总表"],
    ["单位：万元"],
    ["项目", "金额"],
    ["合计", 70],
    ["一、财政拨款", 10],
    ["二、其他收入", 60],
  ],
};

function workbook(): PlanBook {
  const made = new PlanBook();
  made.load({ state: null, sheets: Object.entries(SHEETS).map(([name, rows]) => sheetOf(name, rows)) });
  return made;
}

const told = ({ findings }: Awaited<ReturnType<typeof check>>): readonly string[] =>
  findings
    .filter(({ severity, kind }) => severity === "error" && kind === "mismatch")
    .map(({ cells: [cell] }) => `${cell?.address.sheet ?? ""} ${String(cell?.address.row)}`);
const total = { ...NO_CHOICES, free: { ...NO_FREE_CHOICES, totals: { "项目|2026年项目支出预算表": [1] } } };

test("a correction, the workbook opened again, and another one", async () => {
  const made = workbook();
  expect(told(await check(made, packs))).toEqual([]);
  expect(told(await correct(made, packs, { pack: "none", choices: total }))).toEqual(["项目 5"]);
  const again = new PlanBook();
  again.load(await made.read());
  expect(stateOf(await again.read())).toMatchObject({ pack: "none", foreign: true, choices: total });
  const report = await check(again, packs);
  expect(told(report)).toEqual(["项目 5"]);
  expect(report.recognition.choices).toEqual(total);
  await expect(previewNarrative(again, packs)).rejects.toThrow("no pack declares");
  expect(told(await correct(again, packs, { pack: "none", choices: NO_CHOICES }))).toEqual([]);
});

test("what leaves no disclosure is refused, and nothing is remembered", async () => {
  const made = workbook();
  await expect(
    correct(made, packs, {
      pack: "none",
      choices: { ...NO_CHOICES, free: { ...NO_FREE_CHOICES, noTables: Object.keys(SHEETS) } },
    }),
  ).rejects.toThrow("no pack recognises");
  expect((await made.read()).state).toBeNull();
});
