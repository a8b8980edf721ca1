/** P-06: a count that a text adds up or multiplies itself: 小学生1290人、初中生1500人,合计2790人; 培训班4期、每期150人,共600人次. */
import type { Quantity } from "../../text/quantity/quantity";
import { A_YEAR } from "../../text/quantity/words";
import type { FormFault } from "../fault";
import { grouped } from "./view";
import type { FormText, FormView } from "./view";

const SUM = { rule: "performance.kinds-make-the-count", form: "P-06" } as const;
const PRODUCT = { rule: "performance.counts-make-the-count", form: "P-06" } as const;
/** The clause says that it is all of them. */
const TOGETHER = /^(?:合计|共计|总计|总共|共)[\u4e00-\u9fff]{0,6}$/;
/** 共有服务对象300人 are others. */
const ALL = /^(?:合计|共计|总计|总共|共)$/;
/** More stands behind than is named, or the same are counted twice. */
const OPEN = /等|其中|重复|不重|上年|往年|去年|累计/;

export function checkCountTotals(view: FormView): readonly FormFault[] {
  return view.texts.flatMap((text) =>
    text.quantities
      .filter((one) => isPlainCount(one) && TOGETHER.test(clauseBefore(text, one)))
      .flatMap((whole) => {
        const before = text.quantities.filter(
          ({ start, end }) => start >= startOfSentence(text, whole.start) && end <= whole.start,
        );
        return OPEN.test(text.plain.slice(startOfSentence(text, whole.start), whole.start))
          ? []
          : [...added(view, text, whole, before), ...multiplied(view, text, whole, before)];
      }),
  );
}

function isPlainCount({ measure, unit, per, isFactor, bound }: Quantity): boolean {
  return (
    unit !== "" &&
    measure !== "元" &&
    measure !== "%" &&
    A_YEAR[measure] === undefined &&
    per.every((word) => word === "年") &&
    !isFactor &&
    bound === "exact"
  );
}

/** All that the sentence counts so before it, one named behind the other. */
function added(view: FormView, text: FormText, whole: Quantity, before: readonly Quantity[]): readonly FormFault[] {
  const parts = before.filter(({ measure }) => measure === whole.measure);
  const [first, last] = [parts[0], parts.at(-1)];
  const sum = parts.reduce((all, { high }) => all + high, 0);
  if (
    !first ||
    !last ||
    parts.length < 2 ||
    !parts.every(isPlainCount) ||
    before.some(({ start, measure }) => start > first.start && measure !== whole.measure) ||
    !ALL.test(clauseBefore(text, whole)) ||
    /[:(]/.test(text.plain.slice(first.end, last.start)) ||
    !/^[\u4e00-\u9fff]{0,4},$/.test(text.plain.slice(last.end, whole.start - clauseBefore(text, whole).length)) ||
    sum === whole.high
  )
    return [];
  const words = {
    field: text.label,
    whole: `${clauseBefore(text, whole)}${whole.printed}`,
    parts: parts.map(({ printed }) => printed).join("、"),
    sum: `${grouped(sum)}${whole.unit}`,
  };
  return [
    { ...SUM, severity: "warning", template: "perfSharesDiffer", words, at: [text.said], sheet: view.form.sheet },
  ];
}

/** 每期150人 of the one count of 期 before it; another count of either in the sentence leaves it open. */
function multiplied(
  view: FormView,
  text: FormText,
  whole: Quantity,
  before: readonly Quantity[],
): readonly FormFault[] {
  const each = before.filter(
    ({ measure, per }) => isSame(measure, whole.measure) && per.some((word) => A_YEAR[word] === undefined),
  );
  const [one, ...others] = each;
  const [of, ...more] = one?.per ?? [];
  const counts = before.filter((count) => isPlainCount(count) && count.measure === of);
  const [count, ...rest] = counts;
  if (
    !one ||
    !count ||
    others.length + more.length + rest.length > 0 ||
    one.bound !== "exact" ||
    before.some((other) => other !== one && isSame(other.measure, whole.measure)) ||
    count.high * one.high === whole.high
  )
    return [];
  const words = {
    field: text.label,
    whole: `${clauseBefore(text, whole)}${whole.printed}`,
    formula: `${grouped(count.high)}${count.unit}×${grouped(one.high)}${one.unit}/${count.unit}`,
    sum: `${grouped(count.high * one.high)}${one.unit}`,
  };
  return [
    { ...PRODUCT, severity: "warning", template: "perfCountDiffers", words, at: [text.said], sheet: view.form.sheet },
  ];
}

/** 人 and 人次. */
function isSame(a: string, b: string): boolean {
  return a === b || (a.startsWith("人") && b.startsWith("人"));
}

function startOfSentence({ plain }: FormText, at: number): number {
  return Math.max(plain.lastIndexOf("。", at - 1), plain.lastIndexOf(";", at - 1)) + 1;
}

function clauseBefore({ plain }: FormText, { start }: Quantity): string {
  return plain.slice(Math.max(...[...",;。:、("].map((mark) => plain.lastIndexOf(mark, start - 1))) + 1, start);
}
