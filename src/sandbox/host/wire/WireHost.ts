/** The host as a transport sees it: request in, response out, events through a sink. */
import { BY_COAUTHOR, BY_USER, EventKind } from "../events";
import type { ChangeOrigin, ChangeType } from "../events";
import type { Area } from "../address";
import type { Book } from "../book";
import { inCellEditMode } from "../errors";
import { HostContext } from "../hostContext";
import type { StructureChange } from "../records/structureChange";
import { structureArea, structureDirection, structureType } from "../structureEvents";
import { Batch } from "./batch";
import type { EventSink, RequestBody, ResponseBody } from "./protocol";

/** Requests and their sizes, for tests that count round trips. */
export interface RequestCounters {
  count: number;
  /** Bytes of each request body as UTF-8, in order. */
  bytes: number[];
}

export class WireHost {
  /** What objects of the model share; for acting as the user and for looking inside. */
  readonly context: HostContext;
  readonly requests: RequestCounters = { count: 0, bytes: [] };
  private editing = false;
  private actingAs: ChangeOrigin = BY_USER;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly stopListening: () => void;

  constructor(readonly book: Book) {
    this.context = new HostContext(book);
    this.stopListening = this.listenToBook();
  }

  /** Where events go; events before the first call are lost, as they are without a listener. */
  setEventSink(sink: EventSink): void {
    this.context.events.setSink(sink);
  }

  /** Runs one request after the ones before it. `body` is the request as text or already parsed. Never rejects for a refusal. */
  execute(body: string | RequestBody): Promise<ResponseBody> {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    this.requests.count += 1;
    this.requests.bytes.push(utf8Length(text));
    const request = typeof body === "string" ? (JSON.parse(body) as RequestBody) : body;
    const answer = this.queue.then(() => this.run(request));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  /** The user is typing in a cell: every request fails with InvalidOperationInCellEditMode. */
  setCellEditMode(editing: boolean): void {
    this.editing = editing;
  }

  /** The workbook is shown for reading only: every write fails with AccessDenied. */
  setReadOnly(readOnly: boolean): void {
    this.context.readOnly = readOnly;
  }

  /** Runs `change` (on the book) so that its events tell of a co-author instead of the user. */
  asCoauthor(change: () => void): void {
    this.actingAs = BY_COAUTHOR;
    try {
      change();
    } finally {
      this.actingAs = BY_USER;
    }
  }

  /** Waits for the requests under way and stops listening. The book is not disposed. */
  async dispose(): Promise<void> {
    await this.queue;
    this.stopListening();
    this.context.events.dispose();
  }

  private async run(request: RequestBody): Promise<ResponseBody> {
    if (this.editing) {
      const refusal = inCellEditMode("");
      const Error = { Code: refusal.code, Message: refusal.message, Location: "", HttpStatusCode: refusal.status, ActionIndex: 0 };
      return { Results: [], TraceIds: [], Error };
    }
    const response = await new Batch(request, this.context).run();
    this.context.showRemembered();
    return response;
  }

  private listenToBook(): () => void {
    const { context } = this;
    return this.book.listen({
      edited: (sheet, area, single) => {
        const details = single
          ? { valueBefore: single.before, valueAfter: single.after, valueTypeBefore: typeName(single.before), valueTypeAfter: typeName(single.after) }
          : {};
        this.raise(sheet, area, "RangeEdited", "None", details);
      },
      selected: (sheet, area) => context.events.selectionChanged(sheet, area),
      activated: (sheet, previous) => {
        if (previous !== null) context.events.aboutSheet(EventKind.deactivated, previous, {});
        context.events.aboutSheet(EventKind.activated, sheet, {});
      },
      structure: (change, byUser) => this.follow(change, byUser),
      sheetAdded: (sheet, byUser) => context.events.aboutSheet(EventKind.added, sheet, { source: this.source(byUser) }),
      sheetRenamed: (_sheet, before, after) => context.followRename(before, after),
      sheetDeleted: (sheet, name, byUser) => {
        context.followDeletedSheet(sheet, name);
        context.events.aboutSheet(EventKind.deleted, sheet, { source: this.source(byUser) });
      },
    });
  }

  private follow(change: StructureChange, byUser: boolean): void {
    this.context.followStructure(change);
    if (!byUser) return;
    this.raise(change.sheet, structureArea(change), structureType(change), structureDirection(change), {});
    this.context.showRemembered();
  }

  private raise(sheet: string, area: Area, changeType: ChangeType, shiftDirection: ReturnType<typeof structureDirection>, details: object): void {
    this.context.raiseChange({ sheet, area, changeType, shiftDirection, details: { ...details } }, this.actingAs);
  }

  private source(byUser: boolean): "Local" | "Remote" {
    return byUser ? this.actingAs.source : "Local";
  }
}

/** Bytes of the text as UTF-8; a surrogate pair has four, two for each half. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

const typeName = (value: string | number | boolean): string => {
  if (value === "") return "Empty";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
};
