/** What all objects of the model share: the engine, what the host remembers, the events and kept references. */
import type { Area } from "../../core/model/workbookPlan";
import type { HostBook } from "./book";
import { accessDenied, itemNotFound } from "./errors";
import { BY_ADD_IN, EventHub } from "./events";
import type { RangeChange, ChangeOrigin } from "./events";
import type { HostObject } from "./hostObject";
import { ManualCalculation } from "./manualCalculation";
import type { RuntimeState } from "./objects/appRuntime";
import { CustomXmlStore } from "./records/customXml";
import { SheetRecords } from "./records/sheetRecords";
import { shiftArea } from "./records/structureChange";
import type { StructureChange } from "./records/structureChange";
import { validationView } from "./records/validation";

/** A rectangle of a sheet that follows inserted rows; `area` is null once all of it was deleted. */
export interface RangeTarget {
  readonly sheet: string;
  area: Area | null;
}

/** Ranges of past events that handlers may still ask for. */
const EVENT_RANGES_KEPT = 500;

export class HostContext {
  readonly events = new EventHub();
  readonly customXml = new CustomXmlStore();
  readonly references = new Map<string, HostObject>();
  readonly eventRanges = new Map<string, RangeTarget>();
  /** Visibility and comments of defined names, by lower-case name. */
  readonly nameNotes = new Map<string, { visible: boolean; comment: string }>();
  /** Ranges that live beyond their request and therefore follow the cells. */
  readonly liveRanges = new Set<RangeTarget>();
  /** Excel.DocumentProperties by their names. */
  readonly properties = new Map<string, string>();
  /** The add-in's runtime; `onState` hears when the add-in shows or hides its pane. */
  readonly runtime: {
    shared: boolean;
    state: RuntimeState;
    startState: RuntimeState;
    onState: (state: RuntimeState) => void;
  } = {
    shared: true,
    state: "Visible",
    startState: "Inactive",
    onState: () => undefined,
  };
  readOnly = false;
  /** The workbook's structure is protected: its password, "" for none; null where it is not. */
  structurePassword: string | null = null;
  /** Without one Excel refuses everything about pages. */
  hasPrinter = true;
  /** A sheet that is a chart is in front, or another workbook is: there is no selected cell then. */
  noCellActive = false;
  /** Sheets that the request under way has added. */
  readonly justAdded = new Set<string>();
  calculationMode = "Automatic";
  readonly calculation: ManualCalculation;
  private readonly sheets = new Map<string, SheetRecords>();
  private sequence = 0;

  constructor(readonly book: HostBook) {
    this.calculation = new ManualCalculation(book);
  }

  /** A new id, unique in this host. */
  nextId(prefix: string): string {
    this.sequence += 1;
    return `${prefix}${this.sequence}`;
  }

  /** What is remembered about a sheet. */
  records(sheet: string): SheetRecords {
    let records = this.sheets.get(sheet);
    if (!records) {
      records = new SheetRecords();
      this.sheets.set(sheet, records);
    }
    return records;
  }

  /** The id of the sheet with this id or name; names are compared without case. */
  findSheet(key: string): string | undefined {
    const ids = this.book.sheets();
    if (ids.includes(key)) return key;
    const wanted = key.toLowerCase();
    return ids.find((id) => this.book.sheetName(id).toLowerCase() === wanted);
  }

  /** Throws ItemNotFound when the sheet was deleted meanwhile. */
  requireSheet(sheet: string, location: string): string {
    if (!this.book.sheets().includes(sheet)) throw itemNotFound(location);
    return sheet;
  }

  /** A rectangle that follows the cells from now on, for something that outlives its request. */
  follow(sheet: string, area: Area): RangeTarget {
    const target = { sheet, area };
    this.liveRanges.add(target);
    return target;
  }

  /** Throws AccessDenied unless the sheet is unprotected or its protection allows the option. */
  requireAllowed(sheet: string, option: string | null, location: string): void {
    const { protection } = this.records(sheet);
    if (protection && !(option !== null && protection.options[option] === true)) throw accessDenied(location);
  }

  /**
   * Throws AccessDenied while the structure is protected: sheets can then neither be added, deleted, renamed, moved, hidden nor shown
   * (support.microsoft.com, "Protect a workbook"; the code is a guess).
   */
  requireStructure(location: string): void {
    if (this.structurePassword !== null) throw accessDenied(location);
  }

  /** Throws AccessDenied when the sheet is protected and some cell of the area is locked. */
  requireUnlocked(sheet: string, area: Area, location: string): void {
    const records = this.records(sheet);
    if (!records.protection) return;
    const locks = records.locked.within(area);
    if (locks.has(true) || locks.has(undefined)) throw accessDenied(location);
  }

  /** Tells the client's handlers about changed cells and lets them ask for the range. */
  raiseChange(change: RangeChange, origin: ChangeOrigin = BY_ADD_IN): void {
    const referenceId = this.nextId("event");
    this.eventRanges.set(referenceId, { sheet: change.sheet, area: change.area });
    const [oldest] = this.eventRanges.keys();
    if (this.eventRanges.size > EVENT_RANGES_KEPT && oldest !== undefined) this.eventRanges.delete(oldest);
    this.events.cellsChanged(change, origin, referenceId);
  }

  /** Everything remembered follows the cells. */
  followStructure(change: StructureChange): void {
    const changed = this.book.sheetName(change.sheet);
    for (const id of this.book.sheets()) {
      this.records(id).followStructure(this.book.sheetName(id), changed, id === change.sheet, change);
    }
    for (const range of this.liveRanges) {
      if (range.sheet === change.sheet && range.area) range.area = shiftArea(range.area, change);
    }
  }

  followRename(before: string, after: string): void {
    for (const records of this.sheets.values()) records.followRename(before, after);
  }

  followDeletedSheet(sheet: string, name: string): void {
    this.sheets.delete(sheet);
    for (const records of this.sheets.values()) records.followDeletedSheet(name);
  }

  /** Brings conditional formats and validations on screen; called once per request. */
  showRemembered(): void {
    for (const [sheet, records] of this.sheets) {
      const { changed, removed } = records.conditionalFormats.takeChanges();
      if (changed.length > 0 || removed.length > 0) this.book.showConditionalFormats(sheet, changed, removed);
      if (!records.validationsChanged) continue;
      records.validationsChanged = false;
      const views = records.validations.list().flatMap(({ area, value }) => validationView([area], value) ?? []);
      this.book.showValidations(sheet, views);
    }
  }
}
