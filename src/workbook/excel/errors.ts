/** Excel's error codes as ours. Its messages are localised and not meant for users, so only codes travel on. */
import { WorkbookError } from "../port";
import type { WorkbookErrorCode } from "../port";

/** Codes of Excel.ErrorCodes and of the transport below it that mean something to the user; all others are "rejected". */
const codes: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: "cellEditMode",
  AccessDenied: "protectedSheet",
  ItemAlreadyExists: "sheetExists",
  ItemNotFound: "sheetMissing",
  ReadOnly: "readOnly",
  ReadOnlyFile: "readOnly",
  ApiNotFound: "tooOld",
  ApiNotAvailable: "tooOld",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  MemoryLimitReached: "tooLarge",
  OperationCellsExceedLimit: "tooLarge",
  RangeExceedsLimit: "tooLarge",
};

/** The request or its answer got lost: asking for less would not help. */
export function isConnectionFailure({ detail }: WorkbookError): boolean {
  return detail.startsWith("ConnectionFailure");
}

/** Always a WorkbookError; its detail names the host's code and the call that failed, its cause is what was caught. */
export function toWorkbookError(cause: unknown): WorkbookError {
  if (cause instanceof WorkbookError) return cause;
  const hostCode = property(cause, "code");
  if (typeof hostCode !== "string") return new WorkbookError("rejected", String(cause), { cause });
  const location = property(property(cause, "debugInfo"), "errorLocation");
  const detail = typeof location === "string" ? `${hostCode} at ${location}` : hostCode;
  return new WorkbookError(codes[hostCode] ?? "rejected", detail, { cause });
}

function property(holder: unknown, name: string): unknown {
  return typeof holder === "object" && holder !== null ? Reflect.get(holder, name) : undefined;
}
