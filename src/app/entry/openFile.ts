/** Data file → draft. Every issue comes back, and the draft that was there stays the caller's. */
import { namedCodes } from "../../core/catalogue/known";
import { readEntries } from "../readEntries";
import type { InputRow, Inputs } from "../../core/model/inputs";
import type { DataIssue } from "../../core/data/issue";
import type { PackSpec } from "../../core/declare/pack";
import type { Draft, Subject } from "./draft";
import { emptyDraft, UNIT_KIND } from "./draft";
import type { FundId } from "./funds";
import { CARRYOVER_PROJECT_GROUP, ECONOMIC_GROUP, fundsOf, PROJECT_GROUP } from "./funds";

export type Opened =
  { readonly ok: true; readonly draft: Draft } | { readonly ok: false; readonly issues: readonly DataIssue[] };

export function openDataFile(pack: PackSpec, label: string, text: string): Opened {
  const reading = readEntries(text, pack);
  if (!reading.ok) return reading;
  const { inputs } = reading;
  const empty = emptyDraft(pack);
  const rows = (group: string): readonly InputRow[] => inputs.groups.get(group) ?? [];
  const lines = (group: string): string =>
    rows(group)
      .map((row) => row.name)
      .join("\n");
  return {
    ok: true,
    draft: {
      ...empty,
      unitName: inputs.info.get(pack.info.unitName) ?? "",
      unitKind: inputs.info.get(UNIT_KIND) ?? empty.unitKind,
      year: inputs.info.get(pack.info.year) ?? empty.year,
      subjects: subjectsOf(pack, inputs),
      economic: rows(ECONOMIC_GROUP).flatMap((row) => (row.code === null ? [] : [row.code])),
      projects: lines(PROJECT_GROUP),
      carryoverProjects: lines(CARRYOVER_PROJECT_GROUP),
      forms: inputs.performance !== undefined,
      guide: inputs.serviceGuide !== undefined,
      source: { label, text },
    },
  };
}

/** One line per 科目 with all its funds, in the order of the codes. */
function subjectsOf(pack: PackSpec, inputs: Inputs): readonly Subject[] {
  const names = new Map([...namedCodes(pack.catalogues.function)].map(([code, { name }]) => [code, name]));
  for (const row of inputs.groups.get("functionNames") ?? []) if (row.code !== null) names.set(row.code, row.name);
  const subjects = new Map<string, Subject>();
  for (const fund of fundsOf(pack)) {
    for (const { code, name } of inputs.groups.get(fund.group) ?? []) {
      if (code === null) continue;
      const known = subjects.get(code);
      subjects.set(code, {
        code,
        name: known?.name || name || (names.get(code) ?? ""),
        funds: [...(known?.funds ?? []), fund.id] satisfies readonly FundId[],
      });
    }
  }
  return [...subjects.values()].sort((left, right) => (left.code < right.code ? -1 : 1));
}
