/** P-08: indicators of one thing in one form: 流动稽查次数 ≥24次 and 流动稽查时间 2次/月; and the same indicator in both periods. */
import type { FormFault } from "../fault";
import { agree, kindOf } from "./compare";
import type { Stating } from "./compare";
import { comparableIndicator, subjectOf } from "./names";
import { stating, timesWords } from "./textAgainstIndicators";
import { indicatorWords, oncePerForm, sameYuan } from "./view";
import type { FormView, Valued } from "./view";

const OFTEN = { rule: "performance.frequencies-agree", form: "P-08" } as const;
const PERIODS = { rule: "performance.periods-agree", form: "P-08" } as const;

/** How often, told twice in the same period. */
export function checkFrequencies(view: FormView): readonly FormFault[] {
  const ofPeriod = (period: "life" | "year"): readonly FormFault[] => {
    const all = view.indicators.filter(
      (one) => one.period === period && one.called !== "" && kindOf(one.read.unit ?? "") === "次",
    );
    return all.flatMap((one, index) => all.slice(index + 1).flatMap((other) => apart(view, one, other)));
  };
  return oncePerForm(ofPeriod("year"), ofPeriod("life"), ({ words }) => Object.values(words).join("|"));
}

function apart(view: FormView, one: Valued, other: Valued): readonly FormFault[] {
  const [a, b] = [stating(one), stating(other)];
  if (
    !a ||
    !b ||
    subjectOf(one.called) !== subjectOf(other.called) ||
    (a.timesAYear === null && b.timesAYear === null) ||
    agree(exactly(a), exactly(b))
  )
    return [];
  const words = {
    first: indicatorWords(one),
    second: indicatorWords(other),
    often: timesWords(a),
    other: timesWords(b),
  };
  return [
    {
      ...OFTEN,
      severity: "warning",
      template: "perfFrequenciesApart",
      words,
      at: [one.value, other.value],
      sheet: view.form.sheet,
    },
  ];
}

/** ≥24次 beside 每周一次 is not the same plan, though 52 are more than 24. */
function exactly(one: Stating): Stating {
  return { ...one, bound: one.bound === "about" ? "about" : "exact" };
}

/** 实施期 and 年度 side by side: the same where the money is the same, the year not more than the whole duration where it is less. */
export function checkPeriods(view: FormView): readonly FormFault[] {
  const { life, year } = view.amounts;
  if (life === null || year === null) return [];
  const isSame = sameYuan(life, year);
  const lives = view.indicators.filter((one) => one.period === "life" && one.called !== "");
  return view.indicators
    .filter((one) => one.period === "year" && one.called !== "")
    .flatMap((one): readonly FormFault[] => {
      const same = lives.filter(
        (other) =>
          comparableIndicator(other.called) === comparableIndicator(one.called) &&
          (other.level2 === one.level2 || other.level2 === null || one.level2 === null),
      );
      const [first] = same;
      if (!first || same.some((other) => isOne(one, other))) return [];
      const template = isSame ? "perfPeriodsDiffer" : "perfYearExceedsLife";
      if (!isSame && !exceeds(one, first)) return [];
      const isHard =
        one.read.low !== null || first.read.low !== null || /时间|时效|期限/.test(`${one.called}${one.level2 ?? ""}`);
      return [
        {
          ...PERIODS,
          severity: isHard ? "warning" : "info",
          template,
          words: { indicator: one.called, year: one.value.text, life: first.value.text },
          at: [one.value, first.value],
          sheet: view.form.sheet,
        },
      ];
    });
}

function isOne(one: Valued, other: Valued): boolean {
  const [a, b] = [one.read, other.read];
  if (a.low === null || b.low === null)
    return one.value.text.replace(/\s/g, "") === other.value.text.replace(/\s/g, "");
  // 每月15日前: the day is not read.
  if (a.printedUnit === "" && one.value.text !== other.value.text) return false;
  return (
    a.low === b.low &&
    a.high === b.high &&
    a.unit === b.unit &&
    (a.operator ?? "=") === (b.operator ?? "=") &&
    a.per.join() === b.per.join()
  );
}

/** Counts and amounts grow with the time; rates and prices do not. */
function exceeds({ read }: Valued, { read: life }: Valued): boolean {
  return (
    read.low !== null &&
    life.low !== null &&
    read.unit === life.unit &&
    read.unit !== "%" &&
    read.per.length === 0 &&
    life.per.length === 0 &&
    read.low > life.low
  );
}
