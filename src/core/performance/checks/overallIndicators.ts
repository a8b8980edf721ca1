/** P-07: an indicator of the overall form is not weaker than the project's of the same name, nor another. */
import { addressKey } from "../../model/address";
import type { PerformanceTemplate } from "../wording";
import type { FormFault } from "../fault";
import { kindOf, valueOf } from "./compare";
import { comparableIndicator, subjectOf } from "./names";
import { stating } from "./textAgainstIndicators";
import { indicatorWords } from "./view";
import type { FormView, Valued } from "./view";

const RULE = { rule: "performance.overall-not-weaker", form: "P-07" } as const;

/** The value itself cannot be right. */
const WRONG: ReadonlySet<PerformanceTemplate> = new Set([
  "perfValueBeyondWhole",
  "perfValueDirection",
  "perfValueOtherUnit",
]);

/** `told`: what other checks have found in the projects' forms. A value that is wrong is held against nothing, one that is in doubt proves nothing. */
export function checkOverall(
  overall: FormView,
  projects: readonly FormView[],
  told: readonly FormFault[] = [],
): readonly FormFault[] {
  const cells = (faults: readonly FormFault[]): ReadonlySet<string> =>
    new Set(faults.flatMap(({ at }) => at.map(({ address }) => addressKey(address))));
  const wrong = cells(told.filter(({ template }) => WRONG.has(template)));
  const doubtful = cells(told.filter(({ severity }) => severity !== "info"));
  const own = overall.indicators.filter(({ period, called }) => period === "year" && called !== "");
  const all = projects.flatMap((project) =>
    project.indicators
      .filter(
        ({ period, called, value }) => period === "year" && called !== "" && !wrong.has(addressKey(value.address)),
      )
      .map((theirs) => ({ project, theirs, isDoubtful: doubtful.has(addressKey(theirs.value.address)) })),
  );
  return own.flatMap((one) => {
    const same = all.filter(({ theirs }) => comparableIndicator(one.called) === comparableIndicator(theirs.called));
    return same.length > 0
      ? judgeSame(overall, one, same)
      : all
          .filter(({ theirs }) => subjectOf(one.called) === subjectOf(theirs.called) && isWeaker(one, theirs))
          .map((other) => fault(overall, one, other, "warning", "perfOverallWeaker"));
  });
}

interface Theirs {
  readonly project: FormView;
  readonly theirs: Valued;
  readonly isDoubtful: boolean;
}

/** A count is less where one project alone has more; a rate may be that of any project. */
function judgeSame(overall: FormView, one: Valued, same: readonly Theirs[]): readonly FormFault[] {
  const weaker = same.filter(({ theirs }) => isWeaker(one, theirs));
  const isRate = one.read.unit === "%";
  // The same name and the same unit: then the numbers alone decide.
  if (weaker.length > 0 && (!isRate || weaker.length === same.length))
    return [...weaker]
      .sort((a, b) => Number(a.isDoubtful) - Number(b.isDoubtful))
      .slice(0, 1)
      .map((other) => fault(overall, one, other, other.isDoubtful ? "warning" : "error", "perfOverallWeaker"));
  const [first, ...others] = same;
  return first &&
    weaker.length === 0 &&
    (isRate || others.length === 0) &&
    same.every(({ theirs }) => isOther(one, theirs))
    ? [fault(overall, one, first, "warning", "perfOverallOther")]
    : [];
}

function fault(
  overall: FormView,
  one: Valued,
  { project, theirs }: Theirs,
  severity: FormFault["severity"],
  template: PerformanceTemplate,
): FormFault {
  const words = {
    overall: indicatorWords(one),
    project: project.form.name?.text ?? project.form.sheet,
    indicator: indicatorWords(theirs),
  };
  return { ...RULE, severity, template, words, at: [one.value, theirs.value], sheet: overall.form.sheet };
}

/** Prices by what they are for, in the value or in the name: 每人出国成本 ≤10万元. */
function kind({ called, read }: Valued): string | null {
  if (read.unit === null) return null;
  const per = /每人|人均/.test(called) ? [...new Set([...read.per, "人"])] : read.per;
  return read.unit === "元" ? `元|${per.join()}` : kindOf(read.unit);
}

/** Less of what should be much, more of what should be little; sums of several projects may well be more. */
function isWeaker(one: Valued, theirs: Valued): boolean {
  const [a, b] = [stating(one), stating(theirs)];
  if (!a || !b || kind(one) === null || kind(one) !== kind(theirs)) return false;
  const [own, other] = [valueOf(a), valueOf(b)];
  if (b.bound === "atMost" || a.bound === "atMost")
    return one.read.unit === "元" && kind(one) === "元|"
      ? own.high < other.high
      : own.high > other.high && (one.read.unit === "%" || one.read.unit === "元");
  return own.high < other.low;
}

/** Another number or unit, or a word where the project has a number or another word. */
function isOther(one: Valued, theirs: Valued): boolean {
  const [a, b] = [one.read, theirs.read];
  if (a.low === null && b.low === null)
    return one.value.text.replace(/\s/g, "") !== theirs.value.text.replace(/\s/g, "");
  if (a.low === null || b.low === null) return true;
  const [own, other] = [stating(one), stating(theirs)];
  if (own && other && kind(one) === kind(theirs) && valueOf(own).high !== valueOf(other).high) return true;
  const isDirection = a.operator !== null && b.operator !== null && /[<≤]/.test(a.operator) !== /[<≤]/.test(b.operator);
  return isDirection || (a.unit !== null && b.unit !== null && kind(one) !== kind(theirs));
}
