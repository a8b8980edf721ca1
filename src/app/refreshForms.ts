/** What the page 更新 says and asks of performance forms. */
import type { LocatedWorkbook } from "../core/locate/locate";
import { listedProjects, projectKey, withoutForm } from "../core/performance/projects";
import { formsOn } from "../core/performance/readForm";
import { makesForms } from "../core/plan/performance/formNames";
import { readState } from "../core/state/state";

export interface FormsThere {
  /** Projects of the tables, and those of them that have no form. */
  readonly projects: number;
  readonly lacking: number;
  /** The unit's own form is there, or the pack has none. */
  readonly overall: boolean;
}

/** Null where 更新 makes no forms: the pack has none, or the workbook was adopted. */
export function formsThere({ pack, book, snapshot }: LocatedWorkbook): FormsThere | null {
  const { performance: spec } = pack;
  if (spec === undefined || !makesForms(pack) || readState(snapshot.state)?.adopted !== undefined) return null;
  const forms = snapshot.sheets.filter(({ visible }) => visible).flatMap((sheet) => formsOn(spec, sheet));
  const projects = listedProjects(spec, book);
  return {
    projects: new Set(projects.map(({ name }) => projectKey(name))).size,
    lacking: withoutForm(projects, forms).length,
    overall: spec.overall === undefined || forms.some(({ kind }) => kind === "overall"),
  };
}
