/** The host as a transport sees it: request in, response out, events through a sink. */
import { BY_COAUTHOR, BY_USER, EventKind } from "../events";
import type { ChangeOrigin, ChangeType } from "../events";
import type { Area } from "../../../core/model/workbookPlan";
import type { HostBook } from "../book";
import { answerTooLarge, inCellEditMode, requestTooLarge } from "../errors";
import type { HostError } from "../errors";
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
  /** Bytes of each answer, in order, as Excel would have sent it, whether it was too large or not. */
  answers: number[];
}

/**
 * Excel on the web takes and gives at most 5 MB at a time (learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization);
 * beyond that it fails with the codes below. What the request has written by then stays written.
 */
const LARGEST_MESSAGE = 5 * 1024 * 1024;

export class WireHost {
  /** What objects of the model share; for acting as the user and for looking inside. */
  readonly context: HostContext;
  readonly requests: RequestCounters = { count: 0, bytes: [], answers: [] };
  /** The largest request and the largest answer in bytes; a test may lower them. */
  readonly limits = { request: LARGEST_MESSAGE, answer: LARGEST_MESSAGE };
  private editing = false;
  private actingAs: ChangeOrigin = BY_USER;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly stopListening: () => void;

  constructor(readonly book: HostBook) {
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
    const size = utf8Length(text);
    this.requests.count += 1;
    this.requests.bytes.push(size);
    const request = typeof body === "string" ? (JSON.parse(body) as RequestBody) : body;
    const answer = this.queue.then(() => this.run(request, size));
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

  /** Without a printer page set-up fails. */
  setPrinter(installed: boolean): void {
    this.context.hasPrinter = installed;
  }

  /** A chart sheet is active, or another workbook is in front: no cell is selected. */
  setNoCellActive(none: boolean): void {
    this.context.noCellActive = none;
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

  private async run(request: RequestBody, size: number): Promise<ResponseBody> {
    if (this.editing) return refused(inCellEditMode(""));
    if (size > this.limits.request) return refused(requestTooLarge());
    const response = await new Batch(request, this.context).run();
    this.context.showRemembered();
    const answer = utf8Length(JSON.stringify(response));
    this.requests.answers.push(answer);
    return answer > this.limits.answer ? refused(answerTooLarge()) : response;
  }

  private listenToBook(): () => void {
    const { context } = this;
    return this.book.listen({
      edited: (sheet, area, single) => {
        const details = single
          ? {
              valueBefore: single.before,
              valueAfter: single.after,
              valueTypeBefore: typeName(single.before),
              valueTypeAfter: typeName(single.after),
            }
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

  private raise(
    sheet: string,
    area: Area,
    changeType: ChangeType,
    shiftDirection: ReturnType<typeof structureDirection>,
    details: object,
  ): void {
    this.context.raiseChange({ sheet, area, changeType, shiftDirection, details: { ...details } }, this.actingAs);
  }

  private source(byUser: boolean): "Local" | "Remote" {
    return byUser ? this.actingAs.source : "Local";
  }
}

/** The whole request is refused. */
function refused({ code, message, status }: HostError): ResponseBody {
  return {
    Results: [],
    TraceIds: [],
    Error: { Code: code, Message: message, Location: "", HttpStatusCode: status, ActionIndex: 0 },
  };
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
