/** P-11: what a project rests on still holds in the budget's year, and its duration is that of its kind. */
import type { FormFault } from "../fault";
import { wholeNumeral } from "../../text/reader/numerals";
import { textCalled, yuanWords } from "./view";
import type { FormView } from "./view";

const BASIS = { rule: "performance.basis-holds", form: "P-11" } as const;
const DURATION = { rule: "performance.duration-fits", form: "P-11" } as const;
const YEARS = { rule: "performance.texts-of-the-year", form: "P-11" } as const;
/** (2023-2025年), 2021—2025年: the last year of it. */
const PERIOD = /(20\d\d)年?(?:-|~|至|到)(20\d\d)年?/g;
const FIVE_YEARS: readonly (readonly [RegExp, number])[] = [
  [/[“"]?十三五[”"]?(?:规划|时期|期间)/, 2020],
  [/[“"]?十四五[”"]?(?:规划|时期|期间)/, 2025],
];
/** 一次性项目 that last longer than any building. */
const LONGEST_ONCE = 10;
/** Ideographs that are told before a period. */
const TOLD = 26;

/** Old documents without an end may well be in force, and so may 试行 ones: nothing is said of those. */
export function checkBasis(view: FormView, year: number): readonly FormFault[] {
  const text = textCalled(view, "basis");
  if (!text) return [];
  const periods = [...text.plain.matchAll(PERIOD)].map((match) => ({
    last: Number(match[2]),
    printed: text.plain.slice(
      Math.max(0, match.index - TOLD),
      match.index + match[0].length + (/^年?\)/.exec(text.plain.slice(match.index + match[0].length))?.[0].length ?? 0),
    ),
  }));
  const plans = FIVE_YEARS.flatMap(([words, last]) => {
    const match = words.exec(text.plain);
    return match ? [{ last, printed: match[0] }] : [];
  });
  return [...periods, ...plans]
    .filter(({ last }) => last < year)
    .map(({ last, printed }) => ({
      ...BASIS,
      severity: "warning",
      template: "perfBasisEnded",
      words: { printed: printed.replace(/^.*《/, ""), last: String(last), year: String(year) },
      at: [text.said],
      sheet: view.form.sheet,
    }));
}

/** 开展2025年…活动: what is done, in an earlier year than the budget's; not since then, and not what a rule of then is called. */
const DONE_IN =
  /(?:开展|举办|组织|实施|筹办|承办|做好|完成|保障)(20\d\d)年(?!以来|起|至|到|-|~|底|末|以前|之前|结转|度?结转)[^,;。]{0,16}/g;
const OF_RULES: ReadonlySet<string> = new Set(["basis", "measures"]);

/** A hint: the text may tell what has been done. */
export function checkYears(view: FormView, year: number): readonly FormFault[] {
  return view.texts
    .filter(({ id }) => !OF_RULES.has(id))
    .flatMap((text) =>
      [...text.plain.matchAll(DONE_IN)]
        .filter(([, written]) => Number(written) < year)
        .slice(0, 1)
        .map(([printed]): FormFault => ({
          ...YEARS,
          severity: "info",
          template: "perfEarlierYear",
          words: { field: text.label, printed, year: String(year) },
          at: [text.said],
          sheet: view.form.sheet,
        })),
    );
}

/** 建设期3年, 分三年实施. */
const LASTS =
  /(?:(?:建设|实施|项目)(?:期限?|周期)(?:为|共|:)?([\d一二两三四五六七八九十]{1,2})年|分([\d一二两三四五六七八九十]{1,2})年(?:实施|建设|完成))/;
/** Stands for as long as there is one. */
const ENDLESS = 99;

/** 99年 of a 经常性项目 is usual. */
export function checkDuration(view: FormView): readonly FormFault[] {
  return [...checkOnce(view), ...checkLasting(view), ...checkOfAYear(view)];
}

/** 2026年“两节”活动 lasts no 99 years: what is named after one year comes again under the name of the next. */
function checkOfAYear(view: FormView): readonly FormFault[] {
  const duration = view.form.fields.get("duration");
  const years = Number(/(\d{1,3})年/.exec(duration?.text ?? "")?.[1] ?? NaN);
  const name = view.form.name;
  const written = /(?<!\d)20\d\d年(?!以来|起|至|到|-|~|—)/.exec(name?.text ?? "")?.[0];
  if (!duration || !name || written === undefined || !(years >= LONGEST_ONCE)) return [];
  return [
    {
      ...DURATION,
      severity: "info",
      template: "perfDurationOfYear",
      words: { written, duration: duration.text },
      at: [duration, name],
      sheet: view.form.sheet,
    },
  ];
}

/** The years that the overview gives the project are those of its 项目期. */
function checkLasting(view: FormView): readonly FormFault[] {
  const duration = view.form.fields.get("duration");
  const text = textCalled(view, "overview");
  const years = Number(/^(\d{1,2})年?$/.exec((duration?.text ?? "").trim())?.[1] ?? NaN);
  const said = text && LASTS.exec(text.plain);
  const told = said?.[1] ?? said?.[2];
  if (!duration || !text || told === undefined || Number.isNaN(years) || years === ENDLESS) return [];
  const own = /\d/.test(told) ? Number(told) : wholeNumeral(told);
  return own === null || own === years
    ? []
    : [
        {
          ...DURATION,
          severity: "warning",
          template: "perfDurationDiffers",
          words: { printed: said?.[0] ?? "", duration: duration.text },
          at: [duration, text.said],
          sheet: view.form.sheet,
        },
      ];
}

/** 项目总投资900万元: what the whole duration costs, where that is more than the year. */
const INVESTED = /总投资(?:额|概算)?(?:约|为|是|共|:){0,2}$/;

export function checkInvestment(view: FormView): readonly FormFault[] {
  const { life, year } = view.amounts;
  const text = textCalled(view, "overview");
  if (!text || life === null || year === null || life <= year) return [];
  const [first, ...others] = text.quantities.filter(
    ({ measure, per, start, bound }) =>
      measure === "元" &&
      per.length === 0 &&
      bound === "exact" &&
      INVESTED.test(text.plain.slice(Math.max(0, start - 8), start)),
  );
  if (!first || others.length > 0 || first.high === life || first.high === year) return [];
  const words = {
    printed: `总投资${first.printed}`,
    amount: yuanWords(life),
    difference: yuanWords(Math.abs(first.high - life)),
  };
  return [
    {
      ...DURATION,
      severity: "warning",
      template: "perfInvestmentDiffers",
      words,
      at: [text.said, ...(view.money.life ? [view.money.life] : [])],
      sheet: view.form.sheet,
    },
  ];
}

function checkOnce(view: FormView): readonly FormFault[] {
  const attribute = view.form.fields.get("attribute");
  const duration = view.form.fields.get("duration");
  const years = Number(/(\d{1,3})年/.exec(duration?.text ?? "")?.[1] ?? NaN);
  if (!attribute || !duration || !/一次性/.test(attribute.text) || !(years >= LONGEST_ONCE)) return [];
  return [
    {
      ...DURATION,
      severity: "warning",
      template: "perfDurationTooLong",
      words: { attribute: attribute.text, duration: duration.text },
      at: [duration, attribute],
      sheet: view.form.sheet,
    },
  ];
}
