/** O-02, O-04: what the form of the whole unit says of its people, and where it says the same sentence in two ways. */
import { likeness } from "../../text/similarity";
import { normalizeText } from "../../text/normalize";
import type { FormFault } from "../fault";
import type { FormsContext } from "../forms";
import type { ReadForm, SaidInCell } from "../model";
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
/** Behind the same clause shorter ones are copies as well. */
const SHORTEST_COPY = 8;
/** Characters on both sides of what was put in. */
const LEAST_AROUND = 2;
/** Characters that may differ between two wordings of one clause. */
const MOST_DIFFERENT = 3;

interface Clause {
  readonly text: string;
  /** The clause before it; "" for the first. */
  readonly before: string;
  readonly at: SaidInCell;
}

/** 地方金融组织日常监管 in one place and 地方金融组织日常管理 in another. */
function wordings(form: ReadForm): readonly FormFault[] {
  const tasks = form.pairs.flatMap(([, task]) => task ?? []);
  const goal = form.fields.get("yearGoal");
  const ours = goal ? clausesOf(goal) : [];
  return tasks.flatMap((task) =>
    clausesOf(task).flatMap((clause): readonly FormFault[] => {
      if (ours.some(({ text }) => text === clause.text)) return [];
      const near = ours.find((one) => isNear(one.text, clause.text) || isCopy(one, clause));
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

function clausesOf(said: SaidInCell): readonly Clause[] {
  const all = normalizeText(said.text).split(/[,，。;；]/);
  return all
    .map((text, index) => ({ text, before: all[index - 1] ?? "", at: said }))
    .filter(({ text }) => text.length >= SHORTEST_COPY);
}

/** Words are exchanged, none left out: a shorter wording of the same is usual. */
function isNear(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST || Math.abs(a.length - b.length) > 1) return false;
  const { shared } = likeness(a, b);
  return Math.max(a.length, b.length) - shared <= MOST_DIFFERENT;
}

/** 定期组织开展政务督查 and 定期组织开展政务服务督查, behind the same clause: one was copied from the other, and has a word more in its middle. */
function isCopy(a: Clause, b: Clause): boolean {
  const [short, long] = a.text.length < b.text.length ? [a.text, b.text] : [b.text, a.text];
  const more = long.length - short.length;
  if (a.before !== b.before || a.before.length < SHORTEST || more < 1 || more > MOST_DIFFERENT) return false;
  const front = sameFront(short, long);
  const back = sameFront([...short].reverse().join(""), [...long].reverse().join(""));
  return front + back >= short.length && front >= LEAST_AROUND && back >= LEAST_AROUND;
}

function sameFront(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
}
