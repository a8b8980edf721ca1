/** 购买服务明细 against the project and the cost indicator of the same name, and what 九 says where nobody typed it. */
import { calculated, planOf, sheetNamed } from "../../../test/support/performanceForms";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { recalculate } from "../formula/index";
import { locateWorkbook } from "../locate/locate";
import type { WorkbookSnapshot } from "../model/snapshot";
import { narrate } from "../narrate/narrate";
import { withCells } from "../formula/movedSnapshot";
import { checkLocated } from "../report/check";
import { settleMoney } from "../locate/settleMoney";
import { describeFinding } from "../finding/wording";

const FORMS = {
  projects: [
    {
      project: "甲（一）",
      indicators: {
        year: [
          { level2: "成本指标", name: "印刷成本", operator: "≤", value: "2", unit: "万元" },
          { level2: "成本指标", name: "讲课标准", operator: "≤", value: "1", unit: "万元", per: "人" },
        ],
      },
    },
  ],
};
const base = calculated(planOf(FORMS));

/** Name and 元 of each item; fields of 基础信息 by their label. */
function withItems(
  items: readonly (readonly [string, string | number])[],
  fields: Readonly<Record<string, string | number>> = {},
): WorkbookSnapshot {
  const services = sheetNamed(base, "购买服务明细");
  const head = services.values.findIndex((row) => row.includes("购买服务品目名称"));
  const name = services.values[head]?.indexOf("购买服务品目名称") ?? 0;
  const info = sheetNamed(base, pack.info.sheet);
  const first = services.values.findIndex((row) => row.includes("合计")) + 1;
  return recalculate(
    withCells(
      base,
      new Map([
        [
          "购买服务明细",
          items.flatMap(([label, amount], index) => [
            { row: first + index, column: name, content: { kind: "value" as const, value: label } },
            { row: first + index, column: name + 1, content: { kind: "value" as const, value: amount } },
          ]),
        ],
        [
          pack.info.sheet,
          Object.entries(fields).map(([label, value]) => ({
            row: info.values.findIndex((row) => row.includes(label)),
            column: 1,
            content: { kind: "value" as const, value },
          })),
        ],
      ]),
    ),
  ).snapshot;
}

const located = (snapshot: WorkbookSnapshot): ReturnType<typeof settleMoney> =>
  settleMoney(locateWorkbook(pack, snapshot));
const told = (snapshot: WorkbookSnapshot, form: string): readonly string[] =>
  checkLocated(located(snapshot))
    .findings.filter((finding) => finding.form === form)
    .map((finding) => `${finding.severity} ${describeFinding(finding)}`);

test.each<[string, string, number, RegExp | null]>([
  ["a cost indicator of its name, to the 元", "印刷服务", 20_000, null],
  [
    "one 元 more",
    "印刷服务",
    20_001,
    /^info .*“印刷服务”20,001.00 元，多于成本指标“印刷成本”（项目“甲（一）”）的 20,000.00 元，多出 1.00 元/,
  ],
  ["a price of one", "讲课", 50_000, null],
  ["a name that nothing has", "物业服务", 9_000_000, null],
])("an item beside %s", (_, name, amount, sentence) => {
  expect(told(withItems([[name, amount]]), "N12-02")).toEqual(
    sentence === null ? [] : [expect.stringMatching(sentence)],
  );
});

test("an item beside the project of its name, whose table has rounded it", () => {
  // 5.00 万元 in 表十三.
  expect([told(withItems([["丁", 50_050]]), "N12-02"), told(withItems([["丁", 50_051]]), "N12-02").length]).toEqual([
    [],
    1,
  ]);
  // 2.77 万元 in 表十二 and 1.00 in 表十三.
  expect([
    told(withItems([["甲（一）", 37_800]]), "N12-02"),
    told(withItems([["甲（一）", 37_801]]), "N12-02").length,
  ]).toEqual([[], 1]);
});

const nine = (snapshot: WorkbookSnapshot): string =>
  narrate(pack, snapshot).sentences.find(({ id }) => id === "s9.procurement")?.text ?? "";

test("九 takes the services from the list while the field is blank, asks for the rest, and leaves what is typed", () => {
  const items = [["印刷服务", 20_000]] as const;
  expect(nine(withItems([]))).toContain("政府采购服务预算【待填：政府采购预算】");
  expect(nine(withItems(items))).toMatch(/政府采购货物预算【待填：政府采购预算】.*政府采购服务预算2\.00万元/);
  expect(nine(withItems(items, { 政府采购货物预算: 1 }))).toMatch(
    /政府采购预算总额3\.00万元。其中：政府采购货物预算1\.00万元.*政府采购服务预算2\.00万元/,
  );
  expect(nine(withItems(items, { 政府采购服务预算: 9 }))).toContain("政府采购服务预算9.00万元");
  expect(told(withItems(items, { 政府采购服务预算: 9 }), "N12-01")).toEqual([expect.stringMatching(/^info /)]);
  expect([
    told(withItems(items, { 政府采购服务预算: 2 }), "N12-01"),
    told(withItems(items), "N12-01"),
    told(withItems([], { 政府采购服务预算: 2 }), "N12-01"),
  ]).toEqual([[], [], []]);
});
