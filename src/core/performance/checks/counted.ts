/** N9: as many forms as the text says are published, where 基础信息 keeps some back. */
import type { FormFault } from "../fault";
import type { FormsContext } from "../forms";
import { formsByProject, projectKey } from "../projects";

const RULE = { rule: "performance.as-many-as-published", form: "N9", severity: "warning" } as const;

/** Fewer are told as 请另附. */
export function counted({ forms, projects, kept }: Pick<FormsContext, "forms" | "projects" | "kept">): readonly FormFault[] {
  const listed = new Set(projects.map(({ name }) => projectKey(name)));
  const there = [...formsByProject(forms)].filter(([key]) => listed.has(key));
  const published = listed.size - kept;
  const last = there.at(-1)?.[1][0];
  if (kept === 0 || last === undefined || there.length <= published) return [];
  const words = { listed: String(listed.size), kept: String(kept), published: String(published), count: String(there.length) };
  return [{ ...RULE, template: "formsMoreThanPublished", words, at: last.name ? [last.name] : [], sheet: last.sheet }];
}
