/** P-11: what stands around a form is of the workbook's unit and year: title, unit, dates, duration. */
import { comparableName, normalizeText } from "../../text/normalize";
import type { FormFault } from "../fault";
import type { FormsContext } from "../forms";
import { ownerWords } from "../forms";
import type { ReadForm, SaidInCell } from "../model";
import type { PerformanceTemplate } from "../wording";

type Context = Pick<FormsContext, "forms" | "year" | "unit">;

export function heads({ forms, year, unit }: Context): readonly FormFault[] {
  return forms.flatMap((form) => [
    ...yearOf(form, year),
    ...titleOf(form),
    ...unitOf(form, unit),
    ...dateOf(form, year),
    ...durationOf(form),
  ]);
}

function fault(
  form: ReadForm,
  severity: FormFault["severity"],
  template: PerformanceTemplate,
  at: SaidInCell | null,
  words: Readonly<Record<string, string>>,
): readonly FormFault[] {
  return [
    {
      rule: "performance.form-of-the-year",
      form: "P-11",
      severity,
      template,
      words: { owner: ownerWords(form), ...words },
      at: at === null ? [] : [at],
      sheet: form.sheet,
    },
  ];
}

function yearOf(form: ReadForm, year: number): readonly FormFault[] {
  return form.year === null || form.year === year
    ? []
    : fault(form, "warning", "formYear", form.title, { year: String(form.year), expected: String(year) });
}

/** Forms that look back on what was done. */
const LOOKS_BACK = /自评|评价表|监控|完成情况|决算/;

function titleOf(form: ReadForm): readonly FormFault[] {
  const { heading } = form;
  return heading === null || !LOOKS_BACK.test(normalizeText(heading.text))
    ? []
    : fault(form, "warning", "formTitle", heading, { title: heading.text });
}

/** The unit's own form; a project may be carried out by another unit. Names are compared without their codes, shorter ones within longer. */
function unitOf(form: ReadForm, unit: string): readonly FormFault[] {
  const said = form.fields.get("unit");
  const [own, other] = [unit, said?.text ?? ""].map((name) => comparableName(name.replace(/^[\d-]+/, "")));
  if (!said || !own || !other || own.includes(other) || other.includes(own)) return [];
  const isOverall = form.kind === "overall";
  return fault(form, isOverall ? "warning" : "info", "formUnit", said, {
    label: isOverall ? "部门名称" : "实施单位",
    printed: said.text,
    unit,
  });
}

/** 20251027114228, 2025年10月27日, 2025-10-27 */
const DIGITS = /^(20\d\d)(\d\d)(\d\d)(?:\d{6})?$/;
const PARTED = /^(20\d\d)[年./-](\d{1,2})[月./-](\d{1,2})日?$/;

function dateOf(form: ReadForm, year: number): readonly FormFault[] {
  const said = form.fields.get("date");
  const plain = normalizeText(said?.text ?? "");
  const match = DIGITS.exec(plain) ?? PARTED.exec(plain);
  if (!said || match === null) return [];
  const [written = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const date = new Date(Date.UTC(written, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return fault(form, "warning", "formNoDate", said, { date: said.text });
  // Forms are filled in while the budget is made; one that is told again may be older.
  if (written > year) return fault(form, "warning", "formDateLater", said, { date: said.text, year: String(year) });
  return written < year - 1
    ? fault(form, "info", "formDateEarlier", said, { date: said.text, year: String(year) })
    : [];
}

/** 99年 stands for as long as there is one. */
const LONGEST = 99;

function durationOf(form: ReadForm): readonly FormFault[] {
  const said = form.fields.get("duration");
  const years = /^(-?\d{1,9})年?$/.exec(normalizeText(said?.text ?? ""))?.[1];
  if (!said || years === undefined || (Number(years) > 0 && Number(years) <= LONGEST) || isYear(years)) return [];
  return fault(form, "warning", "formNoDuration", said, { duration: said.text });
}

/** 2026年: one that is of this year. */
function isYear(text: string): boolean {
  return /^20\d\d$/.test(text);
}
