/** P-08: the same clause in two texts of a form with another number: 覆盖445个行政村 and 覆盖455个行政村. */
import type { FormFault } from "../fault";
import { isOneMoney } from "./view";
import type { FormText, FormView } from "./view";

const RULE = { rule: "performance.same-words-same-number", form: "P-08" } as const;
/** Fewer words beside the number may stand anywhere. */
const FEWEST_WORDS = 4;

const NOUN = /[\u4e00-\u9fff]{4}(?=#)/;
/** 第一季度举办培训班1期 is a part of 举办培训班3期. */
const OF_A_PART = /季度|[0-9一二三四五六七八九十]月|半年|阶段|每|首|第|其中|上|下|另|再|分别/;

interface Clause {
  readonly text: FormText;
  readonly printed: string;
  /** The clause with # for every number. */
  readonly pattern: string;
  readonly values: string;
}

export function checkSameWords(view: FormView): readonly FormFault[] {
  const clauses = view.texts.flatMap(clausesOf);
  const known = new Map<string, Clause>();
  const told = new Set<string>();
  return clauses.flatMap((clause): readonly FormFault[] => {
    const first = known.get(clause.pattern);
    if (!first) known.set(clause.pattern, clause);
    if (
      !first ||
      first.values === clause.values ||
      first.text === clause.text ||
      !mayBeCompared(view, first.text, clause.text)
    )
      return [];
    const key = [first.printed, clause.printed].join("|");
    if (told.has(key)) return [];
    told.add(key);
    const words = { field: clause.text.label, printed: clause.printed, other: first.text.label, before: first.printed };
    return [
      {
        ...RULE,
        severity: "warning",
        template: "perfSameWordsDiffer",
        words,
        at: [clause.text.said, first.text.said],
        sheet: view.form.sheet,
      },
    ];
  });
}

/** A year's goal is another than the whole duration's where the money is, and the overview may tell of either. */
function mayBeCompared(view: FormView, a: FormText, b: FormText): boolean {
  return isOneMoney(view) || a.period === b.period;
}

function clausesOf(text: FormText): readonly Clause[] {
  const numbers = text.quantities.filter(({ isImplied }) => !isImplied);
  let from = 0;
  return text.plain.split(/[,;。]/).flatMap((printed): readonly Clause[] => {
    const start = from;
    const end = (from = start + printed.length + 1) - 1;
    const own = numbers.filter((one) => one.start >= start && one.end <= end);
    const all = own.reduceRight(
      (rest, one) => `${rest.slice(0, one.start - start)}#${one.measure}${rest.slice(one.end - start)}`,
      printed,
    );
    const words = all.replace(/#[\u4e00-\u9fff%]?/g, "").replace(/[^\u4e00-\u9fff]/g, "");
    const [only] = own;
    // 各类党报党刊约20种 and 全年订阅党报党刊约20种: the words right before the number name the thing.
    const noun = only && own.length === 1 && !OF_A_PART.test(printed) ? NOUN.exec(all)?.[0] : undefined;
    const pattern = noun === undefined ? all : `${noun}#${only?.measure ?? ""}`;
    return own.length === 0 || words.length < FEWEST_WORDS
      ? []
      : [{ text, printed, pattern, values: own.map(({ low, high }) => `${String(low)}-${String(high)}`).join("|") }];
  });
}
