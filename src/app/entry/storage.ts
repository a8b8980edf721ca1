/** Keeps the draft between two openings of the pane. A store that refuses (private window, full, damaged) costs the draft only. */
import { asRecord } from "../../core/data/rawRows";
import type { PackSpec } from "../../core/declare/pack";
import type { Draft } from "./draft";
import { emptyDraft, yearsOf } from "./draft";
import { FUND_IDS } from "./funds";
import { sourceJson } from "./source";
import type { KeyValueStore } from "./store";

/** The number grows when the shape changes; drafts of another version are left alone and not read. */
export const DRAFT_KEY = "budget-disclosure/draft@1";

/** Each form has its own draft. */
function draftKey(pack: string): string {
  return `${DRAFT_KEY}/${pack}`;
}

/** The stored draft; null when there is none, it is damaged, or it belongs to another pack. One of before there were several forms is read too. */
export function loadDraft(store: KeyValueStore, pack: PackSpec): Draft | null {
  try {
    const text = store.getItem(draftKey(pack.id)) ?? store.getItem(DRAFT_KEY);
    return text === null ? null : readDraft(JSON.parse(text), pack);
  } catch {
    return null;
  }
}

/** False when the store refused. */
export function saveDraft(store: KeyValueStore, draft: Draft): boolean {
  try {
    store.setItem(draftKey(draft.pack), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

function readDraft(value: unknown, pack: PackSpec): Draft | null {
  return isDraft(value) && value.pack === pack.id
    ? { ...emptyDraft(pack), ...value, year: yearIn(value, pack), forms: formsIn(value), guide: guideIn(value) }
    : null;
}

/** Drafts of before one could ask for performance forms ask for those that their data file has. */
function formsIn(draft: Draft): boolean {
  const { forms }: { readonly forms?: unknown } = draft;
  return typeof forms === "boolean" ? forms : asRecord(sourceJson(draft))["performance"] !== undefined;
}

/** Alike for the list of services. */
function guideIn(draft: Draft): boolean {
  const { guide }: { readonly guide?: unknown } = draft;
  return typeof guide === "boolean" ? guide : asRecord(sourceJson(draft))["serviceGuide"] !== undefined;
}

/** Drafts of before a form could have several years have none. */
function yearIn(draft: Draft, pack: PackSpec): string {
  return yearsOf(pack).includes(draft.year) ? draft.year : emptyDraft(pack).year;
}

function isDraft(value: unknown): value is Draft {
  if (!isRecord(value)) return false;
  const { pending, source } = value;
  return (
    ["pack", "unitName", "unitKind", "projects", "carryoverProjects"].every((key) => isText(value[key])) &&
    isListOf(value["subjects"], isSubject) &&
    isListOf(value["economic"], isText) &&
    isRecord(value["sectionNames"]) &&
    Object.values(value["sectionNames"]).every(isText) &&
    isRecord(pending) &&
    ["code", "name", "sectionName"].every((key) => isText(pending[key])) &&
    (source === null || (isRecord(source) && isText(source["label"]) && isText(source["text"])))
  );
}

function isSubject(value: unknown): boolean {
  const funds: readonly unknown[] = FUND_IDS;
  return (
    isRecord(value) &&
    isText(value["code"]) &&
    isText(value["name"]) &&
    isListOf(value["funds"], (fund) => funds.includes(fund))
  );
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
