/** P-08: the month and day for which a text says that something is done, against the indicator of the same thing. */
import type { FormFault } from "../fault";
import { dateFault } from "./dateFault";
import { saysNothing, shared } from "./names";
import { oncePerForm, textsFor } from "./view";
import type { FormText, FormView, Valued } from "./view";

/** 2026年12月31日前, 6月底前, 12月中旬; of 3月至5月 and 5-10月 nothing is one date. */
const DATE =
  /(?:(20\d\d)年)?(?<![\d\-~至到、])(\d{1,2})月(?!内|[-~至到、])份?(?:(\d{1,2})[日号]|(初|上旬|中旬|下旬|底|末))?(?:之?前|以前)?/g;
/** Done, and no longer being done. */
const DONE = /完成|完工|竣工|结束|完毕|到位|入库|到户/;
/** What follows on the thing itself, or goes before it: another date. */
const STAGES =
  /[并和及]?(?:验收|结算|决算|支付|付清|评审|审批|审核|公示|回访|考核|总结|招标|采购|立项|签订|启动|开工|维护|整改|摸底|制定|拨付)/g;
/** 采购并验收 is about what is bought. */
const AND = /^[并和及]/;
const BUILT = /完工|竣工/;
const WORK = /项目|工程|工作|任务|全部|总体|整体|实施|时间|时限|期限|日期|及时性?/g;

interface When {
  readonly year: number | null;
  readonly month: number;
  readonly day: number | null;
  /** 前, 底: not later than that. */
  readonly isLimit: boolean;
}

interface Dated {
  readonly clause: string;
  readonly sentence: string;
  readonly dates: readonly When[];
}

export function checkDates(view: FormView): readonly FormFault[] {
  const ofPeriod = (period: "life" | "year"): readonly FormFault[] => {
    const own = view.indicators.filter((one) => one.period === period);
    const texts = textsFor(view, period);
    return [
      ...texts.flatMap((text) => {
        const clauses = clausesOf(text);
        return own.flatMap((one) => judge(view, text, clauses, one));
      }),
      ...checkDays(view, own, texts),
    ];
  };
  return oncePerForm(ofPeriod("year"), ofPeriod("life"), ({ words }) => Object.values(words).join("|"));
}

function judge(view: FormView, text: FormText, clauses: readonly Dated[], indicator: Valued): readonly FormFault[] {
  const [aim, ...others] = datesIn(indicator.value.text);
  if (aim === undefined || others.length > 0) return [];
  const about = clauses.filter((one) => isAbout(indicator.called, one));
  if (about.some(({ dates }) => dates.some((date) => isSame(date, aim)))) return [];
  const found =
    about.length > 0
      ? about.find((one) => one.dates.some((date) => contradicts(date, aim, one, indicator.called)))
      : latestOf(clauses, aim, indicator.called);
  return found ? [dateFault(view, text, found.clause, indicator)] : [];
}

/** The clause has the indicator's words; where it says only that something is done, its sentence may. */
function isAbout(called: string, { clause, sentence }: Dated): boolean {
  return shared(called, clause) > 0 || (isBare(clause) && DONE.test(called) && shared(called, sentence) > 0);
}

function isBare(clause: string): boolean {
  return DONE.test(clause) && saysNothing(clause.replace(DATE, "").replace(WORK, "").replace(DONE, ""));
}

/** 项目完成时间: of the whole, so that nothing may be done later. */
function latestOf(clauses: readonly Dated[], aim: When, called: string): Dated | undefined {
  return DONE.test(called) && saysNothing(called.replace(WORK, "").replace(DONE, ""))
    ? clauses.find(
        (one) => DONE.test(one.clause) && one.dates.some((date) => isLater(date, aim) && isOfIt(one, called)),
      )
    : undefined;
}

/** Another time, or the same thing done earlier by a limit of its own. */
function contradicts(date: When, aim: When, one: Dated, called: string): boolean {
  if (!isOfIt(one, called)) return false;
  if (date.year !== null && aim.year !== null && date.year !== aim.year) return true;
  return isLater(date, aim) || !aim.isLimit || (date.isLimit && DONE.test(one.clause));
}

/** No stage of the work that the indicator does not name stands in the clause. */
function isOfIt({ clause }: Dated, called: string): boolean {
  return (
    BUILT.test(clause) ||
    [...clause.matchAll(STAGES)].every(([stage]) => called.includes(stage.replace(AND, "")) || AND.test(stage))
  );
}

function isSame(a: When, b: When): boolean {
  return isSameYear(a, b) && a.month === b.month && (a.day === null || b.day === null || a.day === b.day);
}

function isSameYear(a: When, b: When): boolean {
  return a.year === null || b.year === null || a.year === b.year;
}

function isLater(a: When, b: When): boolean {
  if (!isSameYear(a, b)) return (a.year ?? 0) > (b.year ?? 0);
  return a.month === b.month ? (a.day ?? 0) > (b.day ?? LAST) : a.month > b.month;
}

const LAST = 31;
const PARTS: Readonly<Record<string, number>> = { 初: 10, 上旬: 10, 中旬: 20, 下旬: LAST, 底: LAST, 末: LAST };

function datesIn(text: string): readonly When[] {
  return [...text.matchAll(DATE)].map(([printed, year, month, day, part]) => ({
    year: year === undefined ? null : Number(year),
    month: Number(month),
    day: day === undefined ? (PARTS[part ?? ""] ?? null) : lastOr(Number(day), Number(month)),
    isLimit: /[前底末]/.test(printed),
  }));
}

/** 6月30日 is 6月底. */
function lastOr(day: number, month: number): number {
  return day >= new Date(Date.UTC(2001, month, 0)).getUTCDate() ? LAST : day;
}

function clausesOf({ plain }: FormText): readonly Dated[] {
  return plain.split(/[;。]/).flatMap((sentence) =>
    sentence.split(",").flatMap((clause): readonly Dated[] => {
      const dates = datesIn(clause);
      return dates.length === 0 ? [] : [{ clause, sentence, dates }];
    }),
  );
}

/** 每月15日前, 每季末20日前. */
const DAY = /每(年|半年|季|季度|月|周)(?:末|末月)?(\d{1,2})[日号]/g;

/** The one day of the month that the text has, against the one that an indicator has. */
function checkDays(view: FormView, own: readonly Valued[], texts: readonly FormText[]): readonly FormFault[] {
  const [aim, ...others] = own.flatMap((indicator) =>
    [...indicator.value.text.matchAll(DAY)].map(([, of, day]) => ({ indicator, of, day })),
  );
  if (aim === undefined || others.length > 0) return [];
  return texts.flatMap((text): readonly FormFault[] => {
    const days = text.plain
      .split(/[,;。]/)
      .flatMap((clause) => [...clause.matchAll(DAY)].map(([, of, day]) => ({ clause, of, day })));
    const [first] = days;
    return first === undefined || days.length > 1 || (first.of === aim.of && Number(first.day) === Number(aim.day))
      ? []
      : [dateFault(view, text, first.clause, aim.indicator)];
  });
}
