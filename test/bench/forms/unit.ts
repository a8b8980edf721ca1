/** A small unit with the performance forms of random projects, as a workbook that was read. */
import type { InputRow, Inputs } from "../../../src/core/model/inputs";
import { NO_INPUTS } from "../../../src/core/model/inputs";
import type { WorkbookSnapshot } from "../../../src/core/model/snapshot";
import type { Copy, FormEntry, IndicatorEntry } from "../../../src/core/model/performanceEntries";
import { indicatorText } from "../../../src/core/model/performanceEntries";
import { projectKey } from "../../../src/core/performance/projects";
import type { Period } from "../../../src/core/declare/period";
import { planWorkbook } from "../../../src/core/plan/plan";
import { shanxiUnit2026 as pack } from "../../../src/packs/shanxi-unit-2026/pack";
import { calculated } from "../../support/performanceForms";
import type { Story, StoryIndicator } from "./story";
import { textOf } from "./story";

export function workbookOfStories(stories: readonly Story[]): WorkbookSnapshot {
  return calculated(planWorkbook(pack, inputsOf(stories)));
}

function inputsOf(stories: readonly Story[]): Inputs {
  const row = (code: string | null, name: string, amounts: Readonly<Record<string, number>>): InputRow => ({
    rowId: null,
    code,
    name,
    texts: new Map(),
    amounts: new Map(Object.entries(amounts)),
  });
  const hundredths = (yuan: number): number => yuan / 100;
  const whole = stories.reduce((sum, { yuan }) => sum + yuan, 0);
  return {
    ...NO_INPUTS,
    info: new Map([["unitName", "某县某局"]]),
    groups: new Map([
      ["generalBudget", [row("2010302", "一般行政管理事务", { project: hundredths(whole) })]],
      ["projects", stories.map(({ name, yuan }) => row(null, name, { general: hundredths(yuan) }))],
    ]),
    performance: {
      overall: {
        fields: new Map([
          ["offices", "5"],
          ["subordinates", "0"],
          ["posts", "30"],
          ["staff", "28"],
          ["regularStaff", "26"],
        ]),
        money: new Map(),
        indicators: new Map(),
        pairs: [],
      },
      projects: new Map(stories.map((story) => [projectKey(story.name), { name: story.name, ...entryOf(story) }])),
    },
  };
}

function entryOf({ fields, indicators }: Story): FormEntry {
  return {
    fields: new Map([...fields].map(([id, pieces]) => [id, textOf(pieces)])),
    money: new Map<string, ReadonlyMap<string, number> | Copy>([
      ["life", { copy: "year" }],
      ["year", new Map()],
    ]),
    indicators: new Map<Period, readonly IndicatorEntry[] | Copy>([
      ["life", { copy: "year" }],
      ["year", indicators.map(entered)],
    ]),
    pairs: [],
  };
}

function entered(indicator: StoryIndicator): StoryIndicator & { readonly value: string } {
  return { ...indicator, value: textOf([indicator.value]) };
}

/** 指标值 as the form prints it. */
export function printedValue(indicator: StoryIndicator): string {
  return indicatorText(entered(indicator));
}
