/** The batch protocol of Office.js as measured with @microsoft/office-js 1.1.110 (ProcessQuery requests). */

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Same indexes as Arguments; the path id of an object argument, 0 for a plain value. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** How the client reaches an object. */
export const PathKind = {
  global: 1,
  newObject: 2,
  method: 3,
  navigation: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** What the client wants done with an object. */
export const ActionKind = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
  /** Index in the request's Actions; the earlier ones stay carried out. */
  readonly ActionIndex: number;
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error: ResponseError | null;
}

/** One event on its way to the client. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  /** JSON text */
  readonly message: string;
  readonly id: number;
}

/** Events of one moment, in order. */
export type EventSink = (entries: readonly EventEntry[]) => void;
