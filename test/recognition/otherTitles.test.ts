/** The eight basic tables under the titles of other places (forms.md 7): all of them are found, by title and by the name of the sheet. */
import fc from "fast-check";
import { recognisedOrInferred } from "../../src/app/recognised";
import { checkWorkbook } from "../../src/core/report/check";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { planWorkbook } from "../../src/core/plan/plan";
import { packs } from "../../src/packs";
import { basicEight as pack } from "../../src/packs/basic-eight/pack";
import { randomUnitsOf } from "../support/randomUnits";
import { snapshotOf } from "../support/snapshotOf";

const [unit] = fc.sample(randomUnitsOf(pack.id), { seed: 3, numRuns: 1 });
const plan = planWorkbook(pack, unit!);

const PLACES: readonly (readonly [string, readonly string[]])[] = [
  ["广西柳城", pack.tables.map(({ title }, index) => `${title.replace("{year}年", "")}（公开0${index + 1}表）`)],
  [
    "四川开江",
    [
      "部门收支总表",
      "部门收入总表",
      "部门支出总表",
      "财政拨款收支预算总表",
      "一般公共预算支出预算表",
      "一般公共预算基本支出预算表",
      "一般公共预算“三公”经费支出预算表",
      "政府性基金支出预算表",
    ],
  ],
  [
    "江西赣州",
    [
      "收支预算总表",
      "部门收入总表",
      "部门支出总表",
      "财政拨款收支总表",
      "一般公共预算支出表",
      "一般公共预算基本支出表",
      "财政拨款“三公”经费支出表",
      "政府性基金预算支出表",
    ],
  ],
  [
    "安徽霍邱",
    [
      "收支总表",
      "收入总表",
      "支出总表",
      "财政拨款收支总表",
      "一般公共预算支出表",
      "一般公共预算基本支出表",
      "一般公共预算“三公”经费支出表",
      "政府性基金预算支出表",
    ].map((title) => `某某局2025年${title}`),
  ],
  [
    "贵州德江",
    [
      "部门收支总表",
      "部门收入总表",
      "部门支出总表",
      "财政拨款收支总表",
      "一般公共预算支出表",
      "一般公共预算基本支出明细表（按经济分类）",
      "一般公共预算“三公”经费支出表",
      "政府性基金预算支出表",
    ].map((title) => `某某局2025年${title}`),
  ],
  [
    "重庆、新疆、安徽石台",
    [
      "某某局部门收支总表",
      "某某局部门收入总表",
      "某某局部门支出总表",
      "财政拨款收支预算总体情况表",
      "某某局一般公共预算财政拨款支出预算表",
      "某某局一般公共预算财政拨款基本支出预算表",
      "某某局2025年“三公”经费支出预算表",
      "某某局政府性基金预算支出表",
    ],
  ],
  [
    "云南",
    [
      "部门财务收支预算总表",
      "部门收入预算表",
      "部门支出预算表",
      "部门财政拨款收支预算总表",
      "一般公共预算支出预算表（按功能科目分类）",
      "一般公共预算基本支出预算表",
      "一般公共预算“三公”经费支出预算表",
      "政府性基金预算支出预算表",
    ],
  ],
];

/** Values only, the tables alone, each title another. */
function published(titles: readonly string[], isNamed: boolean): WorkbookSnapshot {
  const sheets = plan.sheets.flatMap(({ verdicts: _, ...sheet }) => {
    const index = pack.tables.findIndex((table) => table.sheet === sheet.name);
    if (index < 0) return [];
    const ending = pack.tables[index]?.title.replace("{year}年", "年") ?? "";
    const cells = sheet.cells.map(({ content, ...at }) => ({
      ...at,
      content: {
        kind: "value" as const,
        value: String(content.value).endsWith(ending) ? (titles[index] ?? "") : (content.value ?? ""),
      },
    }));
    return [{ ...sheet, name: isNamed ? (titles[index] ?? "").slice(0, 31) : `Sheet${index + 1}`, cells }];
  });
  return { ...snapshotOf({ ...plan, sheets }), state: null };
}

describe.each(PLACES)("%s", (_, titles) => {
  test.each([false, true])("sheets named by the title: %s", (isNamed) => {
    const snapshot = published(titles, isNamed);
    const located = recognisedOrInferred(packs, snapshot);
    expect({ pack: located.pack.id, tables: located.tables.size }).toEqual({ pack: pack.id, tables: 8 });
    expect(checkWorkbook(located.pack, snapshot).findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });
});
