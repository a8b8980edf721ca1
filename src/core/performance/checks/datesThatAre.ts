/** P-08: dates that no calendar has (17月底, 6月31日), and indicators of the year that are due in an earlier one. */
import type { FormFault } from "../fault";
import { plainOf } from "../../text/quantity/plain";
import type { SaidInCell } from "../model";
import type { PerformanceTemplate } from "../wording";
import { indicatorWords, isOneMoney, oncePerForm, PERIOD_WORDS } from "./view";
import type { FormView } from "./view";

const RULE = { rule: "performance.dates-exist", form: "P-08" } as const;
/** 24月龄 and 12月 of a duration are none: only what names a part of a month, or its day. */
const MONTH = /(?<![\d.~\-—至到])(\d{1,3})月(?=[底末初]|[上中下]旬|\d{1,2}[日号]|份?之?前)/g;
const DAY = /(?<![\d.])(\d{1,2})月(\d{1,3})[日号]/g;
const MONTHS = 12;
/** A leap year: 2月29日 may be. */
const LEAP = 2024;
const DUE = /(20\d\d)年/g;

export function checkDatesThatAre(view: FormView, year: number): readonly FormFault[] {
  const texts = view.texts.flatMap(({ plain, label, said }) =>
    impossible(plain).map((printed) => fault(view, "perfNoSuchDate", { field: label, printed }, said)),
  );
  const ofPeriod = (period: "life" | "year"): readonly FormFault[] =>
    view.indicators
      .filter((one) => one.period === period)
      .flatMap((one) =>
        impossible(plainOf(one.value.text).text).map((printed) =>
          fault(view, "perfNoSuchDate", { field: `指标“${indicatorWords(one)}”`, printed }, one.value),
        ),
      );
  return [
    ...texts,
    ...oncePerForm(ofPeriod("year"), ofPeriod("life"), ({ words }) => Object.values(words).join("|")),
    ...earlier(view, year),
  ];
}

function impossible(plain: string): readonly string[] {
  const months = [...plain.matchAll(MONTH)].filter(([, month]) => Number(month) < 1 || Number(month) > MONTHS);
  const days = [...plain.matchAll(DAY)].filter(
    ([, month, day]) =>
      Number(month) >= 1 && Number(month) <= MONTHS && (Number(day) < 1 || Number(day) > daysOf(Number(month))),
  );
  return [...new Set([...months, ...days].map((match) => printedFrom(plain, match.index, match[0])))];
}

function printedFrom(plain: string, at: number, printed: string): string {
  return `${printed}${/^(?:[底末初]|[上中下]旬|\d{1,2}[日号])/.exec(plain.slice(at + printed.length))?.[0] ?? ""}`;
}

function daysOf(month: number): number {
  return new Date(Date.UTC(LEAP, month, 0)).getUTCDate();
}

/** 2025年9月底前 of the year's indicators for 2026: what is aimed at lies behind. */
function earlier(view: FormView, year: number): readonly FormFault[] {
  if (!isOneMoney(view)) return [];
  return view.indicators
    .filter(({ period, level2 }) => period === "year" && /时效/.test(level2 ?? ""))
    .flatMap((one): readonly FormFault[] => {
      const due = [...plainOf(one.value.text).text.matchAll(DUE)].map(([, written]) => Number(written));
      const last = Math.max(...due);
      return due.length === 0 || last >= year
        ? []
        : [
            fault(
              view,
              "perfIndicatorEarlier",
              { period: PERIOD_WORDS.year, indicator: indicatorWords(one), year: String(year) },
              one.value,
            ),
          ];
    });
}

function fault(view: FormView, template: PerformanceTemplate, words: FormFault["words"], at: SaidInCell): FormFault {
  return { ...RULE, severity: "warning", template, words, at: [at], sheet: view.form.sheet };
}
