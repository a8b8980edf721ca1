/** O-02, O-04: what the form of the whole unit says of its people, and where it says the same sentence in two ways. */
import { likeness } from "../../text/similarity";
import { normalizeText } from "../../text/normalize";
import type { FormFault } from "../fault";
import type { FormsContext } from "../forms";
import type { ReadForm, Said } from "../model";
import { countOf } from "./countOf";

const PEOPLE = { rule: "performance.people-within-posts", form: "O-02", severity: "warning" } as const;
const SAME = { rule: "performance.one-wording", form: "O-04", severity: "info" } as const;

export function overall({ forms }: Pick<FormsContext, "forms">): readonly FormFault[] {
  return forms.filter(({ kind }) => kind === "overall").flatMap((form) => [...people(form), ...wordings(form)]);
}

const LIMITS = [
  { less: "regularStaff", lessWords: "在编人员数", more: "posts", moreWords: "核定的人员编制数" },
  { less: "regularStaff", lessWords: "在编人员数", more: "staff", moreWords: "实际在职人员总数" },
] as const;

function people(form: ReadForm): readonly FormFault[] {
  return LIMITS.flatMap(({ less, lessWords, more, moreWords }): readonly FormFault[] => {
    const [a, b] = [form.fields.get(less), form.fields.get(more)];
    const [count, limit] = [countOf(a?.text), countOf(b?.text)];
    if (!a || !b || count === null || limit === null || count <= limit) return [];
    return [
      {
        ...PEOPLE,
        template: "formPeople",
        words: { less: lessWords, count: String(count), more: moreWords, limit: String(limit) },
        at: [a, b],
        sheet: form.sheet,
      },
    ];
  });
}

/** Clauses shorter than this are alike by chance. */
const SHORTEST = 14;
/** Characters that may differ between two wordings of one clause. */
const MOST_DIFFERENT = 3;

interface Clause {
  readonly text: string;
  readonly at: Said;
}

/** 地方金融组织日常监管 in one place and 地方金融组织日常管理 in another. */
function wordings(form: ReadForm): readonly FormFault[] {
  const tasks = form.pairs.flatMap(([, task]) => task ?? []);
  const goal = form.fields.get("yearGoal");
  const ours = goal ? clausesOf(goal) : [];
  return tasks.flatMap((task) =>
    clausesOf(task).flatMap((clause): readonly FormFault[] => {
      if (ours.some(({ text }) => text === clause.text)) return [];
      const near = ours.find(({ text }) => isNear(text, clause.text));
      return near
        ? [
            {
              ...SAME,
              template: "formWordings",
              words: { one: near.text, other: clause.text },
              at: [near.at, clause.at],
              sheet: form.sheet,
            },
          ]
        : [];
    }),
  );
}

function clausesOf(said: Said): readonly Clause[] {
  return normalizeText(said.text)
    .split(/[,，。;；]/)
    .filter((text) => text.length >= SHORTEST)
    .map((text) => ({ text, at: said }));
}

/** Words are exchanged, none left out: a shorter wording of the same is usual. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const { shared } = likeness(a, b);
  return Math.max(a.length, b.length) - shared <= MOST_DIFFERENT;
}
