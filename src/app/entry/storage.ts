/** Keeps the draft between two openings of the pane. A store that refuses (private window, full, damaged) costs the draft only. */
import type { PackSpec } from "../../core/spec/pack";
import type { Draft } from "./draft";
import { emptyDraft } from "./draft";
import { FUND_IDS } from "./funds";

/** The two methods of the browser's localStorage that are needed. */
export interface KeyValueStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** The number grows when the shape changes; drafts of another version are left alone and not read. */
export const DRAFT_KEY = "budget-disclosure/draft@1";

/** The stored draft; null when there is none, it is damaged, or it belongs to another pack. */
export function loadDraft(store: KeyValueStore, pack: PackSpec): Draft | null {
  try {
    const text = store.getItem(DRAFT_KEY);
    return text === null ? null : readDraft(JSON.parse(text), pack);
  } catch {
    return null;
  }
}

/** False when the store refused. */
export function saveDraft(store: KeyValueStore, draft: Draft): boolean {
  try {
    store.setItem(DRAFT_KEY, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

function readDraft(value: unknown, pack: PackSpec): Draft | null {
  return isDraft(value) && value.pack === pack.id ? { ...emptyDraft(pack), ...value } : null;
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
  return isRecord(value) && isText(value["code"]) && isText(value["name"]) && isListOf(value["funds"], (fund) => funds.includes(fund));
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
