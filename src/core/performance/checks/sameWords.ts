/** P-08: the same clause in two texts of a form with another number: 覆盖445个行政村 and 覆盖455个行政村. */
import type { FormFault } from "../fault";
import { isOneMoney } from "./view";
import type { FormText, FormView } from "./view";

const RULE = { rule: "performance.same-words-same-number", form: "P-08" } as const;
/** Fewer words beside the number may stand anywhere. */
const FEWEST_WORDS = 4;

const NOUN = /[\u4e00-\u9fff]{4}(?=#)/;
/** 第一季度举办培训班1期 is a part of 举办培训班3期. */
const OF_A_PART = /其他|其它|等|季度|[0-9一二三四五六七八九十]月|半年|阶段|每|首|第|其中|上|下|另|再|分别/;

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
  const many = ofSeveral(clauses);
  return clauses.flatMap((clause): readonly FormFault[] => {
    const first = known.get(clause.pattern);
    if (!first) known.set(clause.pattern, clause);
    if (
      !first ||
      many.has(clause.pattern) ||
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

/** 乡村公益性岗位120个 and 城镇公益性岗位30个 in one text: the words count kinds, which a total of another text does not. */
function ofSeveral(clauses: readonly Clause[]): ReadonlySet<string> {
  const values = new Map<string, string>();
  const keyOf = ({ text, pattern }: Clause): string => `${text.id}|${pattern}`;
  const several = new Set<string>();
  for (const clause of clauses) {
    const before = values.get(keyOf(clause));
    if (before !== undefined && before !== clause.values) several.add(clause.pattern);
    values.set(keyOf(clause), clause.values);
  }
  return several;
}

/** A year's goal is another than the whole duration's where the money is, and the overview may tell of either. */
function mayBeCompared(view: FormView, a: FormText, b: FormText): boolean {
  return isOneMoney(view) || a.period === b.period;
}

/** Only what is done, or all of it, stands before: 残疾儿童 of 其他残疾儿童 and 乡村岗位 of 城镇和乡村岗位 are others. */
function nounIn(clause: string): string | undefined {
  const found = NOUN.exec(clause);
  return found && LEADING.test(clause.slice(0, found.index)) ? found[0] : undefined;
}

const LEADING =
  /(?:^|全年|全县|我县|本县|全镇|全区|全局|各类|计划|预计|共|共计|累计|订阅|购买|购置|完成|开展|举办|组织|实施|覆盖|保障|资助|救助|补助|发放|惠及|服务|培训|聘用|维护|建设|改造|更换|新建|修复|牵头组织|征收|办理|受理|检测|抽检|监测|维修|养护|管护|建成|编制|印制|制作|新增|达到|慰问|配备|对|为|向|给|使|将|把|等|的|了)(?:约)?$/;

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
    const noun = only && own.length === 1 && !OF_A_PART.test(printed) ? nounIn(all) : undefined;
    const pattern = noun === undefined ? all : `${noun}#${only?.measure ?? ""}`;
    return own.length === 0 || words.length < FEWEST_WORDS
      ? []
      : [{ text, printed, pattern, values: own.map(({ low, high }) => `${String(low)}-${String(high)}`).join("|") }];
  });
}
