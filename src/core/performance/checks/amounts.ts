/** P-02, P-03: a form's money is no debt, agrees with its parts, with the tables, and the project's duration with the year. */
import type { Amount } from "../../amount/amount";
import type { MoneyBlock, Period } from "../../declare/performance";
import type { FormFault } from "../fault";
import type { FormsContext } from "../forms";
import { ownerWords, specOf, wan, yuan } from "../forms";
import type { ReadForm, SaidInCell, SaidMoney } from "../model";
import type { PerformanceTemplate } from "../wording";
import { projectKey } from "../projects";

const PARTS = { rule: "performance.total-is-sum-of-parts", form: "P-02", severity: "error" } as const;
const TABLES = { rule: "performance.amount-agrees-with-tables", form: "P-02", severity: "error" } as const;
const NEGATIVE = { rule: "performance.money-is-not-negative", form: "P-02", severity: "warning" } as const;
const DURATION = { rule: "performance.duration-covers-year", form: "P-03", severity: "warning" } as const;

export function amounts(context: FormsContext): readonly FormFault[] {
  return context.forms.flatMap((form) => [
    ...negatives(form),
    ...specOf(context, form).money.flatMap((block) => partsOf(context, form, block)),
    ...(form.kind === "project"
      ? [...ofProject(context, form), ...ofDuration(context, form)]
      : ofTables(context, form)),
  ]);
}

type Known = SaidMoney & { readonly amount: Amount };

function known(form: ReadForm, key: string): Known | null {
  const money = form.money.get(key);
  return money && money.amount !== null ? (money as Known) : null;
}

function isUnread(form: ReadForm, key: string): boolean {
  return form.money.get(key)?.amount === null;
}

/** Blank parts count as nothing where at least one is filled in; one that cannot be read leaves the sum unknown. */
function partsOf(context: FormsContext, form: ReadForm, block: MoneyBlock): readonly FormFault[] {
  const total = known(form, `${block.id}.${block.total.id}`);
  const keys = block.parts.map(({ id }) => `${block.id}.${id}`);
  const parts = keys.flatMap((key) => known(form, key) ?? []);
  if (!total || parts.length === 0 || keys.some((key) => isUnread(form, key))) return [];
  const sum = parts.reduce((all, { amount }) => all + amount, 0);
  if (sum === total.amount) return [];
  const { show, unit } = printing(context, form);
  const texts = parts.filter(({ isText, amount }) => isText === true && amount !== 0);
  const left = texts.reduce((all, { amount }) => all + amount, 0);
  const isLeftOut = texts.length > 0 && total.isText !== true && sum - left === total.amount;
  const words = {
    owner: ownerWords(form),
    label: block.total.label,
    actual: show(total.amount),
    expected: show(sum),
    difference: show(Math.abs(total.amount - sum)),
    unit,
  };
  return [
    {
      ...PARTS,
      template: isLeftOut ? "formTotalText" : "formTotal",
      words: isLeftOut ? { ...words, what: texts.map(({ text }) => `“${text}”`).join("、") } : words,
      at: isLeftOut ? [...texts, total] : [total, ...parts.filter(({ amount }) => amount !== 0)],
      sheet: form.sheet,
    },
  ];
}

/** Amounts that are texts are missing in the total: that is told, and not what follows from it. */
function isShort(context: FormsContext, form: ReadForm, period: Period): boolean {
  return specOf(context, form)
    .money.filter((block) => block.period === period)
    .some((block) => partsOf(context, form, block).some(({ template }) => template === "formTotalText"));
}

function printing(
  context: FormsContext,
  form: ReadForm,
): { readonly show: (amount: Amount) => string; readonly unit: string } {
  const { moneyUnit } = specOf(context, form);
  return { show: moneyUnit === "元" ? yuan : wan, unit: moneyUnit };
}

/** 表十二's 万元 are the form's 元 rounded. A project of both tables may state the year's money with or without what was carried over. */
function ofProject(context: FormsContext, form: ReadForm): readonly FormFault[] {
  const { projects } = context;
  const total = isShort(context, form, "year") ? null : known(form, "year.total");
  const own = form.name ? projects.filter(({ name }) => projectKey(name) === projectKey(form.name?.text ?? "")) : [];
  const [first] = own;
  if (!total || !first || own.some(({ amount }) => amount === null)) return [];
  const figures = own.map(({ amount }) => amount ?? 0);
  const sums = [...figures, figures.reduce((sum, figure) => sum + figure, 0)];
  if (sums.some((sum) => Math.abs(sum - total.amount) * 2 <= first.step * figures.length)) return [];
  const words = {
    owner: ownerWords(form),
    actual: yuan(total.amount),
    table: first.words,
    expected: wan(figures[0] ?? 0),
    difference: yuan(Math.abs(total.amount - (figures[0] ?? 0))),
  };
  return [{ ...TABLES, template: "formAmount", words, at: [total], sheet: form.sheet }];
}

/** The total and each of its parts. A year's total that is 表十二's rounded 万元 may be above the exact 元 of the whole. */
function ofDuration(context: FormsContext, form: ReadForm): readonly FormFault[] {
  if (isShort(context, form, "life")) return [];
  const [life, year] = [known(form, "life.total"), known(form, "year.total")];
  const isTotalLess = life !== null && year !== null && isLess(life.amount, year.amount, stepOf(context, form));
  if (isTotalLess)
    return [durationFault(form, "formDuration", { life: yuan(life.amount), year: yuan(year.amount) }, [life, year])];
  const lives = specOf(context, form).money.find(({ id }) => id === "life")?.parts ?? [];
  // Parts that do not make their total, or are below zero, are told already.
  if (
    lives.every(({ id }) => known(form, `life.${id}`) === null) ||
    negatives(form).length > 0 ||
    specOf(context, form).money.some((block) => partsOf(context, form, block).length > 0)
  )
    return [];
  return lives.flatMap(({ id, label }): readonly FormFault[] => {
    const [own, ofYear] = [form.money.get(`life.${id}`), known(form, `year.${id}`)];
    if (!ofYear || own?.amount === null || !isLess(own?.amount ?? 0, ofYear.amount, stepOf(context, form))) return [];
    const words = { label, life: yuan(own?.amount ?? 0), year: yuan(ofYear.amount) };
    return [durationFault(form, "formDurationPart", words, [...(own ? [own] : []), ofYear])];
  });
}

function durationFault(
  form: ReadForm,
  template: PerformanceTemplate,
  words: FormFault["words"],
  at: readonly SaidInCell[],
): FormFault {
  return { ...DURATION, template, words: { owner: ownerWords(form), ...words }, at, sheet: form.sheet };
}

function isLess(life: Amount, year: Amount, step: number): boolean {
  const isRounded = step > 0 && year % step === 0 && life % step !== 0;
  return life < year && !(isRounded && (year - life) * 2 <= step);
}

/** Of the project's figure in the tables, in hundredths of 元; 0 where it has none. */
function stepOf({ projects }: FormsContext, { name }: ReadForm): number {
  return projects.find((one) => name !== null && projectKey(one.name) === projectKey(name.text))?.step ?? 0;
}

/** Money that is planned is not less than nothing. */
function negatives(form: ReadForm): readonly FormFault[] {
  const below = [...form.money.values()].filter(({ amount }) => amount !== null && amount < 0);
  if (below.length === 0) return [];
  const words = { owner: ownerWords(form), what: below.map(({ text }) => text).join("、") };
  return [{ ...NEGATIVE, template: "formNegative", words, at: below, sheet: form.sheet }];
}

/** Half of the last place of 万元 with two decimals, in hundredths of 元. */
const HALF_STEP = 5_000;

function ofTables(context: FormsContext, form: ReadForm): readonly FormFault[] {
  return specOf(context, form).money.flatMap((block) =>
    [block.total, ...block.parts].flatMap((line): readonly FormFault[] => {
      const stated = known(form, `${block.id}.${line.id}`);
      const figure = stated && line.from ? context.figure(line.from) : null;
      if (!stated || !figure || Math.abs(stated.amount - figure.amount) <= HALF_STEP) return [];
      const words = {
        owner: ownerWords(form),
        label: `${block.head} ${line.label}`,
        actual: wan(stated.amount),
        source: figure.words,
        expected: wan(figure.amount),
        difference: wan(Math.abs(stated.amount - figure.amount)),
      };
      return [{ ...TABLES, template: "formFigure", words, at: [stated], sheet: form.sheet }];
    }),
  );
}
