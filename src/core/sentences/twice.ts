/** One amount of this year stated twice in a paragraph, 738.66万元 and 2026年预算安排738.66万元; and the net of increases and decreases. */
import type { SentenceFault } from "./fault";
import { meet, spanOf } from "./figures";
import type { JudgedFigures } from "./parts";
import type { RoleFigure } from "./roles";

/** Whether a table of the workbook has the amount, in 万元. */
export type IsKnown = (value: number) => boolean;

/** Nothing but the year and the word for the budget. */
const AGAIN = /^(?:20\d\d年|本年)度?(?:当年)?(?:年初)?预算(?:安排|数|安排数|金额)?(?:为|是|共)?$/;

/** 近三年年均发放48万元 is no amount of this year. */
const OF_YEARS = /近[一二两三四五六七八九十\d]{1,2}年|年均|历年|往年|以往|平均|累计/;

export function judgeTwice(plain: string, told: readonly RoleFigure[], year: number, isKnown: IsKnown): JudgedFigures {
  const own = told.filter(({ measure, aside, depth }) => measure === "万元" && aside < 0 && depth === 0);
  const head = own[0];
  const again = own.find(
    (figure) => figure !== head && figure.role === "plain" && AGAIN.test(figure.label) && isOwnYear(figure.label, year),
  );
  if (
    head?.role !== "plain" ||
    !again ||
    AGAIN.test(head.label) ||
    OF_YEARS.test(plain.slice(0, head.start)) ||
    /其中|包括/.test(plain.slice(head.end, again.start)) ||
    own.some(({ role, start }) => role === "plain" && start > head.start && start < again.start)
  )
    return { faults: [], proven: [] };
  if (meet(spanOf(head), spanOf(again))) return { faults: [], proven: [head, again] };
  const right = [head, again].filter(({ value }) => isKnown(value));
  const known = right.length === 1 ? right[0] : undefined;
  const words = { first: head.printed, second: `${again.label}${again.printed}` };
  if (!known) return { faults: [{ template: "sentenceStatedTwice", kind: "mismatch", words }], proven: [] };
  return {
    faults: [
      {
        template: "sentenceStatedTwiceKnown",
        kind: "mismatch",
        words: { ...words, table: known.printed, rate: rateOf(known, told) },
      },
    ],
    proven: [],
  };
}

function isOwnYear(label: string, year: number): boolean {
  const stated = /20\d\d/.exec(label)?.[0];
  return stated === undefined || Number(stated) === year;
}

/** What the percentage is when the amount of the table counts; "" where the paragraph states none. */
function rateOf(now: RoleFigure, told: readonly RoleFigure[]): string {
  const last = told.filter(({ role }) => role === "last");
  const rate = told.find(({ role }) => role === "rate");
  const [base] = last;
  if (!base || last.length > 1 || !rate || base.value === 0) return "";
  const difference = now.value - base.value;
  return `，百分比按它算是${difference > 0 ? "增加" : "减少"} ${((Math.abs(difference) / base.value) * 100).toFixed(rate.places)}%`;
}

/** 增减相抵后增加125.62万元 has to be a change that the paragraph has stated before. */
export function judgeNet(told: readonly RoleFigure[]): JudgedFigures {
  const faults: SentenceFault[] = [];
  const proven: RoleFigure[] = [];
  for (const net of told.filter(({ role, label }) => role === "change" && /相抵|品迭|轧差/.test(label))) {
    const before = told.filter(({ role, start, aside }) => role === "change" && start < net.start && aside < 0);
    if (before.length === 0) continue;
    const same = before.find((change) => change.sign === net.sign && meet(spanOf(change), spanOf(net)));
    if (same) proven.push(same, net);
    else if (before.length === 1 && before[0])
      faults.push({
        template: "sentenceNetDiffers",
        kind: "mismatch",
        words: {
          first: `${before[0].sign > 0 ? "增加" : "减少"}${before[0].printed}`,
          second: `${net.sign > 0 ? "增加" : "减少"}${net.printed}`,
        },
      });
  }
  return { faults, proven };
}
