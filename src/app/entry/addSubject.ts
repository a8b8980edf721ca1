/** Adds a 科目 to the draft, from the catalogue or typed; a typed one is refused with what to put right. */
import { namedCodes } from "../../core/catalogue/known";
import { rawNames } from "../../core/data/rawRows";
import type { PackSpec } from "../../core/declare/pack";
import { CLASS_LENGTH, ITEM_LENGTH, SECTION_LENGTH } from "./choices";
import type { Draft, PendingSubject, Subject } from "./draft";
import { NO_PENDING } from "./draft";
import type { FundId } from "./funds";
import { ownFundOf } from "./funds";
import { sourceJson } from "./source";

export type SubjectProblem = "notSevenDigits" | "unknownClass" | "repeated" | "noName" | "noSectionName" | "otherName";

export type SubjectChange =
  | { readonly ok: true; readonly draft: Draft }
  | {
      readonly ok: false;
      readonly problem: SubjectProblem;
      readonly field: keyof PendingSubject;
      readonly detail: string;
    };

function firstFunds(pack: PackSpec, code: string): readonly FundId[] {
  return [ownFundOf(pack, code)?.id ?? "general"];
}

/** Ticks or unticks a 项 of the catalogue. */
export function toggleSubject(draft: Draft, pack: PackSpec, code: string, name: string): Draft {
  if (draft.subjects.some((subject) => subject.code === code)) return removeSubject(draft, code);
  return withSubject(draft, { code, name, funds: firstFunds(pack, code) });
}

export function removeSubject(draft: Draft, code: string): Draft {
  return { ...draft, subjects: draft.subjects.filter((subject) => subject.code !== code) };
}

export function setFunds(draft: Draft, code: string, funds: readonly FundId[]): Draft {
  return {
    ...draft,
    subjects: draft.subjects.map((subject) => (subject.code === code ? { ...subject, funds } : subject)),
  };
}

/** The code as digits, whatever width they were typed in. */
export function plainCode(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}

/** The 款 whose name has to be asked for, null when it is known or the code is not complete. */
export function unnamedSection(draft: Draft, pack: PackSpec): string | null {
  const code = plainCode(draft.pending.code);
  if (!/^\d{7}$/.test(code) || !classExists(pack, code)) return null;
  const section = code.slice(0, SECTION_LENGTH);
  return section in draft.sectionNames ||
    knownName(draft, pack, section) !== undefined ||
    namedCodes(pack.catalogues.function).has(section)
    ? null
    : section;
}

/** Takes what was typed into the list, or says why not. */
export function addPending(draft: Draft, pack: PackSpec): SubjectChange {
  const code = plainCode(draft.pending.code);
  const name = draft.pending.name.trim();
  const refuse = (problem: SubjectProblem, field: keyof PendingSubject, detail = ""): SubjectChange => ({
    ok: false,
    problem,
    field,
    detail,
  });
  if (code.length !== ITEM_LENGTH || !/^\d+$/.test(code)) return refuse("notSevenDigits", "code");
  if (!classExists(pack, code)) return refuse("unknownClass", "code", code.slice(0, CLASS_LENGTH));
  if (draft.subjects.some((subject) => subject.code === code)) return refuse("repeated", "code", code);
  const official = knownName(draft, pack, code);
  const suggested = official ?? namedCodes(pack.catalogues.function).get(code)?.name;
  if (name === "" && suggested === undefined) return refuse("noName", "name");
  if (name !== "" && official !== undefined && name !== official) return refuse("otherName", "name", official);
  const sectionName = draft.pending.sectionName.trim();
  const section = unnamedSection(draft, pack);
  if (section !== null && sectionName === "") return refuse("noSectionName", "sectionName", section);
  const sectionNames = section === null ? draft.sectionNames : { ...draft.sectionNames, [section]: sectionName };
  const added = withSubject(draft, {
    code,
    name: official ?? (name || (suggested ?? "")),
    funds: firstFunds(pack, code),
  });
  return { ok: true, draft: { ...added, sectionNames, pending: NO_PENDING } };
}

/** Keeps the list in the order of the codes, as the tables print them. */
function withSubject(draft: Draft, subject: Subject): Draft {
  return { ...draft, subjects: [...draft.subjects, subject].sort((left, right) => (left.code < right.code ? -1 : 1)) };
}

function classExists(pack: PackSpec, code: string): boolean {
  return pack.catalogues.function.entries.some((entry) => entry.code === code.slice(0, CLASS_LENGTH));
}

function knownName(draft: Draft, pack: PackSpec, code: string): string | undefined {
  return (
    pack.catalogues.function.entries.find((entry) => entry.code === code)?.name ??
    rawNames(sourceJson(draft), "function").get(code)
  );
}
