/** Which performance forms a draft asks for. */
import { formNames } from "../../core/plan/performance/formNames";
import { projectKey } from "../../core/performance/projectKey";
import type { PackSpec } from "../../core/declare/pack";
import type { Draft } from "./draft";
import { namesOf } from "./draft";

/** Their sheets, in the order of the workbook; of a project of both lists one. */
export function draftForms(draft: Draft, pack: PackSpec): readonly string[] {
  if (!draft.forms) return [];
  return formNames(pack, projectCount(draft));
}

export function projectCount(draft: Draft): number {
  return new Set([...namesOf(draft.projects), ...namesOf(draft.carryoverProjects)].map(projectKey)).size;
}
