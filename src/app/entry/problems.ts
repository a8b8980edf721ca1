/** What has to be put right before a draft becomes a workbook, and which figures of the opened file it would leave out. */
import { readAmountText } from "../../core/data/amountText";
import { asRecord, asText } from "../../core/data/rawRows";
import { findGroup } from "../../core/declare/lookups";
import type { PackSpec } from "../../core/declare/pack";
import { normalizeText } from "../../core/text/normalize";

import type { Draft } from "./draft";
import { namesOf } from "./draft";
import type { FileRow } from "./draftFile";
import { draftRows, rowsOf } from "./draftFile";
import { sourceJson } from "./source";

export type DraftProblem =
  | { readonly code: "noFund"; readonly subject: string }
  | { readonly code: "pendingSubject" }
  | { readonly code: "repeatedProject"; readonly list: "projects" | "carryoverProjects"; readonly name: string };

export function draftProblems(draft: Draft): readonly DraftProblem[] {
  const { code, name, sectionName } = draft.pending;
  return [
    ...draft.subjects
      .filter((subject) => subject.funds.length === 0)
      .map((subject): DraftProblem => ({ code: "noFund", subject: `${subject.code} ${subject.name}` })),
    ...(`${code}${name}${sectionName}`.trim() === "" ? [] : [{ code: "pendingSubject" } as const]),
    ...repeated(draft, "projects"),
    ...repeated(draft, "carryoverProjects"),
  ];
}

function repeated(draft: Draft, list: "projects" | "carryoverProjects"): readonly DraftProblem[] {
  const seen = new Set<string>();
  return namesOf(draft[list]).flatMap((name): readonly DraftProblem[] => {
    const plain = normalizeText(name);
    if (seen.has(plain)) return [{ code: "repeatedProject", list, name }];
    seen.add(plain);
    return [];
  });
}

/** A row of the opened file with figures that no line of the draft carries any more. */
export interface DroppedRow {
  readonly table: string;
  readonly label: string;
}

export function droppedRows(draft: Draft, pack: PackSpec): readonly DroppedRow[] {
  const before = asRecord(asRecord(sourceJson(draft))["tables"]);
  const kept = draftRows(draft, pack);
  return Object.entries(kept).flatMap(([group, rows]) => {
    const keys = new Set(rows.map(rowKey));
    return rowsOf(before[group])
      .filter((row) => !keys.has(rowKey(row)) && figuresIn(row) > 0)
      .map((row) => ({
        table: findGroup(pack, group)?.table.shortName ?? group,
        label: [asText(row["code"]), asText(row["name"])].filter(Boolean).join(" "),
      }));
  });
}

/** How many amounts the opened file holds. */
export function countFigures(draft: Draft): number {
  const tables = asRecord(asRecord(sourceJson(draft))["tables"]);
  return Object.values(tables)
    .flatMap(rowsOf)
    .reduce((sum, row) => sum + figuresIn(row), 0);
}

function rowKey(row: FileRow): string {
  return asText(row["code"]) ?? normalizeText(asText(row["name"]) ?? "");
}

function figuresIn(row: FileRow): number {
  return Object.entries(row).filter(
    ([key, value]) => !["code", "name", "row"].includes(key) && readAmountText(value).ok,
  ).length;
}
