/** What somebody has entered in the pane and not yet made into a workbook. Plain data that survives as JSON. */
import { infoFields, usableYears } from "../../core/declare/lookups";
import type { PackSpec } from "../../core/declare/pack";
import { COMMON_ITEMS } from "./commonItems";
import type { FundId } from "./funds";

export interface Subject {
  /** Seven digits: a 项. */
  readonly code: string;
  readonly name: string;
  readonly funds: readonly FundId[];
}

/** A 科目 being typed that was not added yet. */
export interface PendingSubject {
  readonly code: string;
  readonly name: string;
  readonly sectionName: string;
}

/** A data file that was opened: kept whole, so that figures which the pane does not show are not lost. */
export interface TextOfFile {
  /** What the user knows it by. */
  readonly label: string;
  readonly text: string;
}

export interface Draft {
  readonly pack: string;
  readonly unitName: string;
  readonly unitKind: string;
  /** Budget year, four digits. */
  readonly year: string;
  readonly subjects: readonly Subject[];
  /** Names of the 款 (five digits) that neither the catalogue nor the data file knows. */
  readonly sectionNames: Readonly<Record<string, string>>;
  readonly pending: PendingSubject;
  /** Codes of the 经济科目 that 表六 lists. */
  readonly economic: readonly string[];
  /** One name a line, as typed. */
  readonly projects: string;
  readonly carryoverProjects: string;
  /** Performance forms are to be made as well; without effect where the pack has none. */
  readonly forms: boolean;
  /** 政府购买服务指导性目录 too; without effect where the pack has none. */
  readonly guide: boolean;
  readonly source: TextOfFile | null;
}

export const NO_PENDING: PendingSubject = { code: "", name: "", sectionName: "" };

/** Id of the choice field of 基础信息 with the kind of unit. */
export const UNIT_KIND = "unitKind";

export function unitKinds(pack: PackSpec): readonly string[] {
  return infoFields(pack.info).find((field) => field.id === UNIT_KIND)?.choices ?? [];
}

/** The budget years that a form is for. */
export function yearsOf(pack: PackSpec): readonly string[] {
  const { first, last } = usableYears(pack);
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

export function emptyDraft(pack: PackSpec): Draft {
  const known = new Set(pack.catalogues.economic.entries.map((entry) => entry.code));
  return {
    pack: pack.id,
    unitName: "",
    unitKind: infoFields(pack.info).find((field) => field.id === UNIT_KIND)?.initial ?? "",
    year: String(pack.year),
    subjects: [],
    sectionNames: {},
    pending: NO_PENDING,
    economic: COMMON_ITEMS.filter((code) => known.has(code)),
    projects: "",
    carryoverProjects: "",
    forms: false,
    guide: false,
    source: null,
  };
}

/** The names of a list typed one a line: trimmed, blank lines left out. */
export function namesOf(lines: string): readonly string[] {
  return lines
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
