/** Performance forms as units write them: of many kinds of projects, consistent in themselves, and with one thing changed. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkFormContents } from "../../src/core/performance/checks/contents";
import type { FormFault } from "../../src/core/performance/fault";
import { performance as spec } from "../../src/packs/shanxi-unit-2026/performance";
import { readForm } from "../support/readForm";
import type { IndicatorLine } from "../support/readForm";

interface Change {
  readonly at: string;
  /** Words of the text, or the name of the indicator. */
  readonly from: string;
  readonly to: string;
  /** Nothing tells it yet. */
  readonly unseen?: boolean;
}

interface Written {
  readonly project: string;
  /** 元 */
  readonly year: number;
  readonly life?: number;
  readonly duration: string;
  readonly attribute: string;
  readonly overview: string;
  readonly plan: string;
  readonly goal: string;
  readonly lifeGoal?: string | null;
  /** kind|name|value */
  readonly indicators: readonly string[];
  readonly lifeIndicators?: readonly string[];
  readonly changes: readonly Change[];
}

const FORMS = JSON.parse(readFileSync(join(__dirname, "forms/asUnitsWrite.json"), "utf8")) as readonly Written[];
const YEAR = 2026;
const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  数: ["产出指标", "数量指标"],
  质: ["产出指标", "质量指标"],
  时: ["产出指标", "时效指标"],
  成: ["产出指标", "成本指标"],
  经: ["效益指标", "经济效益"],
  社: ["效益指标", "社会效益"],
  生: ["效益指标", "生态效益"],
  可: ["效益指标", "可持续影响"],
  满: ["满意度指标", "服务对象满意度"],
};

function lineOf(written: string): IndicatorLine {
  const [kind = "", name = "", value = ""] = written.split("|");
  const [level1, level2] = KINDS[kind] ?? ["", ""];
  return [level1, level2, name, value];
}

function faultsOf(one: Written): readonly FormFault[] {
  const years = one.indicators.map(lineOf);
  const form = readForm({
    name: one.project,
    life: one.life ?? one.year,
    year: one.year,
    fields: {
      attribute: one.attribute,
      duration: `${one.duration}年`,
      overview: one.overview,
      plan: one.plan,
      lifeGoal: one.lifeGoal ?? one.goal,
      yearGoal: one.goal,
    },
    indicators: one.lifeIndicators?.map(lineOf) ?? years,
    yearIndicators: years,
  });
  return checkFormContents([form], spec, YEAR);
}

function changed(one: Written, { at, from, to }: Change): Written {
  if (at !== "indicator") {
    const text = one[at as "overview" | "plan" | "goal"];
    expect(text).toContain(from);
    return { ...one, [at]: text.replace(from, to) };
  }
  expect(one.indicators.filter((line) => line.split("|")[1] === from)).toHaveLength(1);
  return {
    ...one,
    indicators: one.indicators.map((line) =>
      line.split("|")[1] === from ? [...line.split("|").slice(0, 2), to].join("|") : line,
    ),
  };
}

const words = ({ template, words: told }: FormFault): string => `${template} ${Object.values(told).join(" ")}`;

test.each(FORMS.map((one) => [one.project, one] as const))("%s is accused of nothing", (_, one) => {
  // A rate of 0 without its unit is a hint.
  expect(
    faultsOf(one)
      .filter(({ severity }) => severity !== "info")
      .map(words),
  ).toEqual([]);
});

const CHANGES = FORMS.flatMap((one) => one.changes.map((change) => ({ one, change })));

test.each(
  CHANGES.filter(({ change }) => change.unseen !== true).map(
    ({ one, change }) => [`${one.project} ${change.at} ${change.from} → ${change.to}`, one, change] as const,
  ),
)("%s is told", (_, one, change) => {
  const before = new Set(faultsOf(one).map(words));
  expect(
    faultsOf(changed(one, change))
      .map(words)
      .filter((told) => !before.has(told)),
  ).not.toEqual([]);
});

test("what is not seen yet is few, and none of it is told", () => {
  const unseen = CHANGES.filter(({ change }) => change.unseen === true);
  expect(unseen.length / CHANGES.length).toBeLessThan(0.05);
  for (const { one, change } of unseen)
    expect(faultsOf(changed(one, change)).map(words)).toEqual(faultsOf(one).map(words));
});
