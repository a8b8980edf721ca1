/** Which events the client listens for, and the messages it gets. */
import { formatArea } from "./address";
import type { Area } from "../../core/model/workbookPlan";
import type { EventEntry, EventSink } from "./wire/protocol";

/** Message types of the rich API's event channel. */
export const EventKind = {
  documentSelection: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
} as const;

export type EventKindCode = (typeof EventKind)[keyof typeof EventKind];

/** Names in `_Register<Name>Event` and the event they stand for. */
export const REGISTRATION_NAMES: Readonly<Record<string, EventKindCode>> = {
  DataChanged: EventKind.changed,
  Activated: EventKind.activated,
  Deactivated: EventKind.deactivated,
  Added: EventKind.added,
  SelectionChanged: EventKind.selectionChanged,
  Deleted: EventKind.deleted,
};

/** Target of handlers on the worksheet collection. */
export const ALL_SHEETS = "Workbook";

const RICH_API_CATEGORY = 65536;

/** How a change came about, as event arguments state it. */
export interface ChangeOrigin {
  readonly source: "Local" | "Remote";
  readonly triggerSource: "Unknown" | "ThisLocalAddin";
}

export const BY_ADD_IN: ChangeOrigin = { source: "Local", triggerSource: "ThisLocalAddin" };
export const BY_USER: ChangeOrigin = { source: "Local", triggerSource: "Unknown" };
export const BY_COAUTHOR: ChangeOrigin = { source: "Remote", triggerSource: "Unknown" };

export type ChangeType =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

export interface RangeChange {
  readonly sheet: string;
  readonly area: Area;
  readonly changeType: ChangeType;
  readonly shiftDirection: "None" | "ShiftCellLeft" | "ShiftCellUp" | "ShiftCellRight" | "ShiftCellDown";
  readonly details: Readonly<Record<string, unknown>>;
}

/** Collects events and hands them over after the answer to the request that caused them. */
export class EventHub {
  /** Context.runtime.enableEvents */
  enabled = true;
  private readonly registered = new Set<string>();
  private outbox: EventEntry[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;
  private sink: EventSink = () => undefined;

  setSink(sink: EventSink): void {
    this.sink = sink;
  }

  register(kind: EventKindCode, target: string): void {
    this.registered.add(`${kind}|${target}`);
  }

  unregister(kind: EventKindCode, target: string): void {
    this.registered.delete(`${kind}|${target}`);
  }

  /** Number of registrations that the client holds. */
  get registrations(): number {
    return this.registered.size;
  }

  /** An event about a sheet, for handlers on the sheet itself and on the collection. */
  aboutSheet(kind: EventKindCode, sheet: string, payload: Readonly<Record<string, unknown>>): void {
    for (const target of [sheet, ALL_SHEETS]) {
      if (this.registered.has(`${kind}|${target}`)) this.send(kind, target, { worksheetId: sheet, ...payload });
    }
  }

  /** `referenceId` lets a handler ask for the range of the event. */
  cellsChanged(change: RangeChange, origin: ChangeOrigin, referenceId: string): void {
    const { sheet, area, changeType, shiftDirection, details } = change;
    this.aboutSheet(EventKind.changed, sheet, {
      address: formatArea(area),
      changeType,
      shiftDirection,
      referenceId,
      ...origin,
      ...details,
    });
  }

  /** The selection moved: the sheets' own event and the document's old one, which knows no registration. */
  selectionChanged(sheet: string, area: Area): void {
    this.aboutSheet(EventKind.selectionChanged, sheet, { address: formatArea(area), isInsideTable: false });
    this.send(EventKind.documentSelection, "", {});
  }

  /** Forgets what is not delivered yet. */
  dispose(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.outbox = [];
  }

  private send(kind: EventKindCode, target: string, payload: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    this.outbox.push({
      messageCategory: RICH_API_CATEGORY,
      messageType: kind,
      targetId: target,
      message: JSON.stringify(payload),
      id: 0,
    });
    this.timer ??= setTimeout(() => this.deliver(), 0);
  }

  private deliver(): void {
    this.timer = null;
    const entries = this.outbox;
    this.outbox = [];
    this.sink(entries);
  }
}
