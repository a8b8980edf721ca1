/** 年初预算为50万元，支出决算为55万元，完成年初预算的110%: the account over the budget, and which of both is larger. */
import type { SentenceFault } from "./fault";
import { meet, spanOf } from "./figures";
import type { JudgedFigures } from "./parts";
import type { RoleFigure } from "./roles";

/** Between the account and its share of the budget. */
const COMPLETED = /^[,、(]*(?:占|完成|为)(年初|全年|年度|本年|调整)?预算数?的?(?:比例)?(?:为)?$/;
const BUDGET = /(?:年初|全年|年度|本年|调整)?预算数?(?:安排)?[为是:]?$/;
const ACCOUNT = /决算数?[为是:]?$|支出$|执行数?[为是:]?$|完成$/;
/** Behind it, up to the reason. */
const LARGER = /^[^。;\d]{0,12}?决算数?(大于|小于|等于|高于|低于)(?:年初|全年)?预算数?/;

/** Only where nothing else stands between the three figures. */
export function judgeCompletions(plain: string, told: readonly RoleFigure[]): JudgedFigures {
  const faults: SentenceFault[] = [];
  const proven: RoleFigure[] = [];
  told.forEach((rate, at) => {
    const [budget, account] = [told[at - 2], told[at - 1]];
    if (!budget || !account || !isCompletion(plain, budget, account, rate)) return;
    const fault = faultOf(budget, account, rate) ?? directionFault(plain.slice(rate.end), budget, account);
    if (fault === null) proven.push(budget, account, rate);
    else faults.push(fault);
  });
  return { faults, proven };
}

function isCompletion(plain: string, budget: RoleFigure, account: RoleFigure, rate: RoleFigure): boolean {
  const stated = COMPLETED.exec(plain.slice(account.end, rate.start));
  const which = stated?.[1];
  return (
    stated !== null &&
    rate.measure === "%" &&
    [budget, account].every(({ measure, aside }) => measure === "万元" && aside === rate.aside) &&
    budget.sentence === account.sentence &&
    BUDGET.test(budget.label) &&
    (which === undefined || budget.label.includes(which)) &&
    ACCOUNT.test(account.label)
  );
}

function faultOf(budget: RoleFigure, account: RoleFigure, rate: RoleFigure): SentenceFault | null {
  if (budget.value - budget.slack <= 0) return null;
  const span = {
    low: (Math.max(0, account.value - account.slack) / (budget.value + budget.slack)) * 100,
    high: ((account.value + account.slack) / (budget.value - budget.slack)) * 100,
  };
  return meet(span, spanOf(rate))
    ? null
    : {
        template: "sentenceCompletionDiffers",
        kind: "percent",
        words: {
          printed: rate.printed,
          part: account.printed,
          whole: budget.printed,
          expected: `${((account.value / budget.value) * 100).toFixed(rate.places)}%`,
        },
      };
}

/** 决算数大于预算数的主要原因是: the two say otherwise. */
function directionFault(behind: string, budget: RoleFigure, account: RoleFigure): SentenceFault | null {
  const [, word] = LARGER.exec(behind.replace(/^[。,;]/, "")) ?? [];
  if (word === undefined) return null;
  const difference = account.value - budget.value;
  const said = /大|高/.test(word) ? 1 : /小|低/.test(word) ? -1 : 0;
  const slack = budget.slack + account.slack;
  const isRight = said === 0 ? Math.abs(difference) <= slack : difference * said >= -slack && difference !== 0;
  return isRight
    ? null
    : {
        template: "sentenceCompletionDirection",
        kind: "direction",
        words: {
          printed: word,
          part: account.printed,
          whole: budget.printed,
          expected: difference > 0 ? "大于" : difference < 0 ? "小于" : "等于",
        },
      };
}
