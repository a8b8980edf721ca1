import { readFileSync } from "node:fs";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import type { PerformanceEntries } from "../model/performanceEntries";
import { readDataFile } from "./dataFile";
import type { Inputs } from "../model/inputs";
import { toDataFile } from "./toDataFile";

function inputsOf(text: string): Inputs {
  const reading = readDataFile(text, pack);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.inputs;
}

function entriesOf(performance: unknown): PerformanceEntries | undefined {
  return inputsOf(
    JSON.stringify({
      schema: "budget-disclosure/data@1",
      pack: pack.id,
      tables: { projects: [{ name: "甲", general: "2.77" }] },
      ...(performance === undefined ? {} : { performance }),
    }),
  ).performance;
}

test("a file without the forms asks for none, an empty one for blank ones", () => {
  expect(entriesOf(undefined)).toBeUndefined();
  expect(entriesOf({})).toEqual({
    overall: { fields: new Map(), money: new Map(), indicators: new Map(), pairs: [] },
    projects: new Map(),
  });
});

test("fields, money and indicators of both periods, and what is a copy of the other period's", () => {
  const own = {
    level1: "产出指标",
    level2: "成本指标",
    name: "费用",
    operator: "≤" as const,
    value: "10",
    unit: "万元",
    per: "人",
  };
  const project = {
    project: "甲",
    duration: "3",
    lifeGoal: " 完成 ",
    yearGoal: "life",
    plan: "",
    money: { life: "year", year: { total: "27692", central: "0" } },
    indicators: {
      life: [{ level2: "成本指标", name: "费用", operator: "≤", value: "10", unit: "万元", per: "人" }],
      year: "life",
    },
  };
  expect(entriesOf({ projects: [project] })?.projects.get("甲")).toEqual({
    name: "甲",
    fields: new Map<string, unknown>([
      ["duration", "3"],
      ["lifeGoal", "完成"],
      ["yearGoal", { copy: "life" }],
    ]),
    money: new Map<string, unknown>([
      ["life", { copy: "year" }],
      [
        "year",
        new Map([
          ["total", 2_769_200],
          ["central", 0],
        ]),
      ],
    ]),
    indicators: new Map<string, unknown>([
      ["life", [own]],
      ["year", { copy: "life" }],
    ]),
    pairs: [],
  });
});

test("a kind may be called as another form calls it", () => {
  const indicators = { year: [{ level2: "社会效益指标", name: "知晓率", value: "90", unit: "%" }] };
  expect(entriesOf({ overall: { indicators } })?.overall.indicators.get("year")).toEqual([
    { level1: "效益指标", level2: "社会效益", name: "知晓率", operator: null, value: "90", unit: "%", per: "" },
  ]);
});

test("what was read is written as it was, once more and again", () => {
  const inputs = inputsOf(readFileSync("assets/samples/zezhou-2026-performance.json", "utf8"));
  const written = toDataFile(inputs, pack);
  expect(inputsOf(written)).toEqual(inputs);
  expect(toDataFile(inputsOf(written), pack)).toBe(written);
  const copies = {
    overall: { tasks: [{ duty: "甲", task: "乙" }] },
    projects: [{ project: "甲", yearGoal: "life", money: { life: "year" }, indicators: { year: "life" } }],
  };
  const text = toDataFile(
    {
      ...inputsOf(
        JSON.stringify({
          schema: "budget-disclosure/data@1",
          pack: pack.id,
          tables: { projects: [{ name: "甲" }] },
          performance: copies,
        }),
      ),
    },
    pack,
  );
  expect((JSON.parse(text) as { performance: unknown }).performance).toEqual(copies);
});
