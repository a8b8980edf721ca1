/** N9, N10: as many forms as 基础信息 says are published, and the money of those without one. */
import { formatAmount } from "../../amount/amount";
import type { FormFault } from "../fault";
import type { FormsContext } from "../forms";
import { formsByProject, projectKey } from "../projects";

const RULE = { rule: "performance.as-many-as-published", form: "N9", severity: "warning" } as const;

/** Projects without a form where nothing is typed are told as 请另附. */
export function counted(context: Pick<FormsContext, "forms" | "projects" | "kept" | "fields">): readonly FormFault[] {
  return [...more(context), ...fewer(context)];
}

function more({ forms, projects, kept }: Pick<FormsContext, "forms" | "projects" | "kept">): readonly FormFault[] {
  const listed = new Set(projects.map(({ name }) => projectKey(name)));
  const there = [...formsByProject(forms)].filter(([key]) => listed.has(key));
  const published = listed.size - kept;
  const last = there.at(-1)?.[1][0];
  if (kept === 0 || last === undefined || there.length <= published) return [];
  const words = {
    listed: String(listed.size),
    kept: String(kept),
    published: String(published),
    count: String(there.length),
  };
  return [{ ...RULE, template: "formsMoreThanPublished", words, at: last.name ? [last.name] : [], sheet: last.sheet }];
}

/** The text says what the forms say: who has typed otherwise has to know. */
function fewer({ fields }: Pick<FormsContext, "fields">): readonly FormFault[] {
  if (fields === null) return [];
  const { typed, told, at, sheet } = fields;
  const words = {
    kept: String(typed.count),
    count: String(told.count),
    names: listed(told.names),
    actual: formatAmount(typed.amount),
    expected: formatAmount(told.amount),
  };
  if (typed.count < told.count) return [{ ...RULE, template: "formsFewerThanPublished", words, at, sheet }];
  if (typed.count > told.count || typed.amount === told.amount) return [];
  return [
    {
      ...RULE,
      form: "N10-01",
      rule: "performance.money-of-those-kept-back",
      template: "formsKeptBackAmount",
      words,
      at,
      sheet,
    },
  ];
}

/** More names than these are not read. */
const NAMED = 5;

function listed(names: readonly string[]): string {
  return `${names
    .slice(0, NAMED)
    .map((name) => `“${name}”`)
    .join("、")}${names.length > NAMED ? "等" : ""}`;
}
