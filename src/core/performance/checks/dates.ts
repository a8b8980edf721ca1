/** P-08: the month or the festival for which a text says that something is done, against the indicator of the same thing. */
import type { FormFault } from "../fault";
import { shared } from "./names";
import { indicatorWords, oncePerForm, textsFor } from "./view";
import type { FormText, FormView, Valued } from "./view";

const RULE = { rule: "performance.dates-agree", form: "P-08" } as const;
const MONTH = /(?:(20\d\d)年)?(\d{1,2})月(?!内)/g;

export function checkDates(view: FormView): readonly FormFault[] {
  const ofPeriod = (period: "life" | "year"): readonly FormFault[] => {
    const own = view.indicators.filter((one) => one.period === period);
    const ofMonths = own.filter(({ value }) => monthsIn(value.text).length === 1);
    const texts = textsFor(view, period);
    return [
      ...texts.flatMap((text) => ofMonths.flatMap((one) => judge(view, text, one))),
      ...own.flatMap((one) => judgeFestival(view, texts, one)),
    ];
  };
  return oncePerForm(ofPeriod("year"), ofPeriod("life"), ({ words }) => Object.values(words).join("|"));
}

function judge(view: FormView, text: FormText, indicator: Valued): readonly FormFault[] {
  const [month] = monthsIn(indicator.value.text);
  const clauses = text.plain
    .split(/[,;。]/)
    .filter((clause) => monthsIn(clause).length > 0 && shared(indicator.called, clause) > 0);
  const [first] = clauses;
  if (
    first === undefined ||
    month === undefined ||
    clauses.some((clause) => monthsIn(clause).some((one) => isSame(one, month)))
  )
    return [];
  return [faultOf(view, text, first, indicator)];
}

function faultOf(view: FormView, text: FormText, printed: string, indicator: Valued): FormFault {
  return {
    ...RULE,
    severity: "warning",
    template: "perfDateDiffers",
    words: { field: text.label, printed, indicator: indicatorWords(indicator) },
    at: [indicator.value, text.said],
    sheet: view.form.sheet,
  };
}

const FESTIVALS = ["元旦", "春节", "元宵", "清明", "五一", "端午", "七一", "八一", "中秋", "国庆", "重阳"] as const;

/** No text has the indicator's festival, and one that speaks of the same thing has others. */
function judgeFestival(view: FormView, texts: readonly FormText[], indicator: Valued): readonly FormFault[] {
  const [own, ...others] = festivalsIn(indicator.value.text);
  if (own === undefined || others.length > 0 || view.texts.some(({ plain }) => plain.includes(own))) return [];
  for (const text of texts) {
    const sentence = text.plain
      .split(/[;。]/)
      .find((one) => festivalsIn(one).length > 0 && isAbout(indicator.called, one));
    if (sentence !== undefined) return [faultOf(view, text, shortened(sentence), indicator)];
  }
  return [];
}

/** 活动时间 of a sentence about 活动: common words count here, because festivals are hardly ever told in passing. */
function isAbout(called: string, sentence: string): boolean {
  const subject = called.replace(/(?:开展|举办|完成|实施|发放)?(?:时间|时限|日期|节点)$/, "");
  return shared(called, sentence) > 0 || (subject.length > 1 && sentence.includes(subject));
}

function festivalsIn(text: string): readonly string[] {
  return FESTIVALS.filter((name) => text.includes(name));
}

const LONGEST = 40;

function shortened(sentence: string): string {
  return sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}…` : sentence;
}

interface Month {
  readonly year: number | null;
  readonly month: number;
}

function monthsIn(text: string): readonly Month[] {
  return [...text.matchAll(MONTH)].map(([, year, month]) => ({
    year: year === undefined ? null : Number(year),
    month: Number(month),
  }));
}

function isSame(a: Month, b: Month): boolean {
  return a.month === b.month && (a.year === null || b.year === null || a.year === b.year);
}
