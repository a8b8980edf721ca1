/** What a check says: outcomes counted, findings with places and numbers. Plain data; its words are in core/finding/wording. */
import type { Finding, FindingCell, LapsedExplanation } from "./finding";
import type { Cause, Suspect } from "./suspect";
import type { CatalogueKind } from "../declare/imported";
import type { Recognition } from "../locate/recognition";
import type { CellAddress } from "../model/snapshot";
import type { Outcome } from "../identity/judge";

export interface Attachment {
  /** As the text calls it: 项目绩效目标表 */
  readonly name: string;
  /** Where the text promises it, or the project stands that it is about. */
  readonly address: CellAddress;
  /** The project whose form is missing; absent for what a text promises. */
  readonly project?: string;
}

export interface CatalogueUse {
  readonly kind: CatalogueKind;
  readonly year: number;
  /** File of an imported one; null for the pack's own. */
  readonly source: string | null;
  readonly entries: number;
  /** False for one that is there and of another year than the workbook. */
  readonly used: boolean;
}

export interface TableReport {
  readonly id: string;
  readonly shortName: string;
  /** False for working sheets, which a published workbook does not have. */
  readonly published: boolean;
  /** The form says nothing of it: only its sums, codes and copies were checked. */
  readonly beside?: true;
  readonly sheet: string | null;
  readonly found: boolean;
  /** Of the rules that judge this table. */
  readonly outcomes: OutcomeCounts;
  /** Found, and without any figure. */
  readonly empty: boolean;
  /** What the note of the table says; null where there is none. */
  readonly note: string | null;
}

/** `unfilled`: how many of the missing inputs are still to be filled in. */
export type OutcomeCounts = Readonly<Record<Outcome | "unfilled", number>>;

/** A sheet of text: how many sentences the form asks for, and how many of them are not there. */
export interface NarrativeReport {
  readonly sheet: string;
  readonly found: boolean;
  readonly sentences: number;
  readonly blank: number;
  /** Numbers in the text that were compared with the cells. */
  readonly checked: number;
  /** 未核对: numbers that no sentence of the form explains. */
  readonly unchecked: readonly UncheckedNumber[];
  /** Counted among the checked ones, and borne out by others of their paragraph only: no cell says so. */
  readonly worked?: readonly UncheckedNumber[];
}

/** The performance forms that stand in the workbook, and how many projects the tables list. */
export interface PerformanceReport {
  readonly overall: number;
  readonly projects: number;
  readonly listed: number;
}

export interface UncheckedNumber {
  readonly address: CellAddress;
  /** With its unit. */
  readonly printed: string;
  /** The words that it stands among. */
  readonly around: string;
}

/** How far the filling in has come. */
export interface FillingProgress {
  /** Blank fields of 基础信息 that the texts of the form ask for. */
  readonly fields: readonly FindingCell[];
  /** Short names of tables that are blank throughout and should not be. */
  readonly tables: readonly string[];
  /** Rows, columns and cells elsewhere that wait. */
  readonly others: number;
}

/**
 * trackedChanges: read as accepted. comments: as of a workbook. hiddenText, textBoxes and notes (behind their paragraph), inCells: those of cells of tables, not read; draftPages: headers and footers that say 草稿; pageWords: the others that say something, pictures, nestedTables (as
 * text of the cell). tabTables: lines whose columns are set by tabs, read as tables. splitTables: put together. unevenTables: rows of
 * different widths.
 */
export const NOTICE_CODES = [
  "trackedChanges",
  "comments",
  "hiddenText",
  "struckOut",
  "textBoxes",
  "notes",
  "inCells",
  "draftPages",
  "pageWords",
  "pictures",
  "nestedTables",
  "tabTables",
  "splitTables",
  "unevenTables",
] as const;

export interface DocumentNotice {
  readonly code: (typeof NOTICE_CODES)[number];
  readonly count: number;
}

export interface CheckReport {
  readonly pack: string;
  /** No pack declares the form: only what holds in any disclosure was checked. `finalAccounts`: the titles say 决算. */
  readonly formless?: {
    readonly finalAccounts: boolean;
    /** Nothing states a year: `year` is then only that of the catalogues. */
    readonly yearUnknown?: true;
  };
  /** Of a pack that is not built in: what is checked is what somebody else has declared. */
  readonly ownPack?: { readonly title: string };
  readonly unit: string;
  readonly year: number;
  readonly tables: readonly TableReport[];
  /** Where each table was read, and by what it was told. */
  readonly recognition: Recognition;
  /** The catalogues that codes and names were compared with, and those at hand that are of another year. */
  readonly catalogues: readonly CatalogueUse[];
  /** The workbook was made elsewhere and not adopted yet. */
  readonly adoptable: boolean;
  readonly outcomes: OutcomeCounts;
  readonly progress: FillingProgress;
  /** 舍位平衡 has changed cells that can be given back. */
  readonly adjusted?: true;
  /** Name of 勾稽检查 in a workbook that was adopted; the pack's when absent. */
  readonly checkSheet?: string;
  readonly narratives: readonly NarrativeReport[];
  /** Absent where the workbook has no performance forms. */
  readonly performance?: PerformanceReport;
  /** What the texts promise and the workbook has not. */
  readonly attachments: readonly Attachment[];
  /** Worst first, then in the order of the tables. */
  readonly findings: readonly Finding[];
  /** Likeliest first. */
  readonly suspects: readonly Suspect[];
  /** Most findings first; absent where there are none. */
  readonly causes?: readonly Cause[];
  /** Of a document: what was read only in part, or not at all, and how often. Absent for workbooks. */
  readonly document?: { readonly notices: readonly DocumentNotice[] };
  /** Reasons that hold no longer; absent where there are none. */
  readonly lapsed?: readonly LapsedExplanation[];
}
