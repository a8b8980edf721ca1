/** Performance forms from other files that are to be taken in: what each becomes, and what is not taken. */
import type { Indicator, ReadForm } from "../performance/model";
import { isOfOtherYear } from "../performance/toEntries";
import { yuan } from "../performance/forms";
import type { ListedProject } from "../performance/projects";
import { projectKey } from "../performance/projects";
import type { KeptCell, RefreshAccount } from "./account";

export interface GivenForm {
  /** Name of the file, as messages call it. */
  readonly source: string;
  readonly form: ReadForm;
}

export interface AskedForms {
  /** Names of all files given. */
  readonly sources: readonly string[];
  readonly given: readonly GivenForm[];
  /** Forms for all projects, whatever files there are. */
  readonly wanted: boolean;
  /** Of the budget. */
  readonly year: number;
}

/** The tables of an adopted workbook are somebody else's, and so are its pages. */
export function notOnAdopted({ sources, wanted }: AskedForms): readonly KeptCell[] {
  if (sources.length === 0 && !wanted) return [];
  return [
    {
      kind: "formsOnAdopted",
      words: sources.length > 0 ? sources.join("、") : FORMS,
      at: null,
      found: null,
      expected: null,
    },
  ];
}

const FORMS = "绩效目标表";

/** After the plan was made: files without any form, forms that were not taken, and of those taken what could only be read by guess. */
export function leftOfForms(
  { sources, given, year }: AskedForms,
  account: Pick<RefreshAccount, "forms" | "formsFilled">,
  projects: readonly string[],
  amounts: readonly ListedProject[],
): readonly KeptCell[] {
  const blank = sources
    .filter((one) => !given.some(({ source }) => source === one))
    .map((words): KeptCell => ({ kind: "noFormsIn", words, at: null, found: null, expected: null }));
  return [
    ...blank,
    ...leftOfGiven(inOrder(given, year), year, [...account.forms, ...account.formsFilled], projects, amounts),
  ];
}

/** As they are taken: this year's first. */
function inOrder(given: readonly GivenForm[], year: number): readonly GivenForm[] {
  return [...given].sort((a, b) => Number(isOfOtherYear(a.form, year)) - Number(isOfOtherYear(b.form, year)));
}

function leftOfGiven(
  given: readonly GivenForm[],
  year: number,
  forms: readonly { readonly project: string | null }[],
  projects: readonly string[],
  amounts: readonly ListedProject[],
): readonly KeptCell[] {
  const made = new Set(forms.map(({ project }) => (project === null ? "" : projectKey(project))));
  const listed = new Set(projects.map(projectKey));
  const taken = new Set<string>();
  return given.flatMap(({ source, form }): readonly KeptCell[] => {
    const name = form.name?.text ?? null;
    const key = form.kind === "overall" ? "" : projectKey(name ?? "");
    const kept = (kind: KeptCell["kind"], expected: string | null = null): KeptCell => ({
      kind,
      words: `${source} ${form.sheet}`,
      at: null,
      found: name,
      expected,
    });
    if (form.kind === "project" && !listed.has(key)) return [kept("formOfNoProject")];
    if (!made.has(key) || taken.has(key)) return [kept("formThere")];
    taken.add(key);
    const isOlder = isOfOtherYear(form, year);
    const other = isOlder ? null : otherAmount(form, amounts);
    const left = leftOut(form);
    const names = new Set(left.flatMap(({ name, value }) => [name?.text ?? [], value?.text ?? []].flat()));
    const out = [...new Set(left.map(({ name, value }) => [name, value].flatMap((one) => one?.text ?? []).join(" ")))];
    const unread = [...new Set(form.slips.map((slip) => slip.at?.text ?? slip.what))].filter((one) => !names.has(one));
    const rest = form.rest.map((texts) => texts.map(({ text }) => text).join("："));
    return [
      ...(isOlder ? [kept("formOfOtherYear", String(form.year))] : []),
      ...(rest.length > 0 ? [kept("formBeside", quoted(rest.map(shortly)))] : []),
      ...(other === null ? [] : [kept("formAmount", other)]),
      ...(unread.length > 0 ? [kept("formUnread", quoted(unread))] : []),
      ...(out.length > 0 ? [kept("formLeftOut", quoted(out))] : []),
    ];
  });
}

/** Its year's money as it says it, where the tables have another figure; what is not filled in there yet is none. */
function otherAmount({ money, name }: ReadForm, projects: readonly ListedProject[]): string | null {
  const stated = money.get("year.total")?.amount ?? null;
  const own = projects.filter(
    (project) => name !== null && projectKey(project.name) === projectKey(name.text) && (project.amount ?? 0) !== 0,
  );
  if (stated === null || own.length === 0) return null;
  const sums = [...own.map(({ amount }) => amount ?? 0), own.reduce((sum, { amount }) => sum + (amount ?? 0), 0)];
  const step = own.reduce((sum, project) => sum + project.step, 0);
  return sums.some((sum) => Math.abs(sum - stated) * 2 <= step) ? null : yuan(stated);
}

/** Without its kind or its name an indicator has no place in a form. */
function leftOut({ indicators }: ReadForm): readonly Pick<Indicator, "name" | "value">[] {
  return indicators.filter(({ level2, name }) => level2 === null || name === null);
}

/** A whole paragraph is not repeated. */
const LONGEST = 60;

const shortly = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}……`);

const quoted = (texts: readonly string[]): string => texts.map((one) => `“${one}”`).join("、");
