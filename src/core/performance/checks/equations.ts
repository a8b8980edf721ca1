/** P-06: a product that is written with what it makes. */
import type { Quantity } from "../../text/quantity/quantity";
import type { FormFault } from "../fault";
import type { FormText, FormView } from "./view";
import { sameYuan, yuanWords } from "./view";
import { factorsOf } from "./worth";

const RULE = { rule: "performance.counts-times-prices", form: "P-06" } as const;

/** 2人×632元/月×12个月=15168元, and 15168元(2人×632元/月×12个月), are right or wrong by themselves. */
export function equations(view: FormView): readonly FormFault[] {
  return view.texts.flatMap((text) => inText(view, text));
}

function inText(view: FormView, text: FormText): readonly FormFault[] {
  return text.quantities.flatMap((result, index): readonly FormFault[] => {
    const chain =
      result.measure === "元" ? (chainBefore(result, index, text) ?? chainBehind(result, index, text)) : null;
    if (chain === null) return [];
    const value = chain.reduce((all, { low }) => all * low, 1);
    if (chain.some(({ bound, low, high }) => bound !== "exact" || low !== high) || sameYuan(value, result.low))
      return [];
    const from = Math.min(chain[0]?.start ?? 0, result.start);
    const to = Math.max(chain.at(-1)?.end ?? 0, result.end);
    const printed = `${text.plain.slice(from, to)}${to > result.end ? ")" : ""}`;
    return [
      {
        ...RULE,
        severity: "error",
        template: "perfEquationWrong",
        words: { printed, field: text.label, result: yuanWords(value), stated: yuanWords(result.low) },
        at: [text.said],
        sheet: view.form.sheet,
      },
    ];
  });
}

function chainBefore(result: Quantity, index: number, text: FormText): readonly Quantity[] | null {
  const last = text.quantities[index - 1];
  return result.printed.startsWith("=") && last?.isFactor && last.end === result.start
    ? [last, ...factorsOf(last, text)].sort((a, b) => a.start - b.start)
    : null;
}

/** Nothing else stands in the brackets. */
function chainBehind(result: Quantity, index: number, text: FormText): readonly Quantity[] | null {
  const next = text.quantities[index + 1];
  if (!next || next.start !== result.end + 1 || text.plain.charAt(result.end) !== "(") return null;
  const chain = [next, ...factorsOf(next, text)].sort((a, b) => a.start - b.start);
  const last = chain.at(-1);
  return chain.length > 1 && last && chain[0] === next && text.plain.charAt(last.end) === ")" ? chain : null;
}
