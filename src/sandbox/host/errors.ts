/**
 * Failures as the Office.js client receives them. The codes and texts are those documented for Excel.ErrorCodes;
 * which situation yields which code is an imitation and has not been compared with a running Excel.
 */

/** A refusal with Excel's error code; `location` is "Class.member". */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location: string,
    /** HTTP status that travels with the error. */
    readonly status = 400,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export const itemNotFound = (location: string): HostError =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.", location, 404);

export const invalidArgument = (
  location: string,
  message = "The argument is invalid or missing or has an incorrect format.",
): HostError => new HostError("InvalidArgument", message, location);

export const sizeMismatch = (location: string): HostError =>
  invalidArgument(
    location,
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

export const alreadyExists = (location: string): HostError =>
  new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", location, 409);

export const accessDenied = (location: string): HostError =>
  new HostError("AccessDenied", "You cannot perform the requested operation.", location, 403);

export const invalidOperation = (
  location: string,
  message = "The operation attempted is invalid on the object.",
): HostError => new HostError("InvalidOperation", message, location);

export const requestTooLarge = (): HostError =>
  new HostError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.", "", 413);

export const answerTooLarge = (): HostError =>
  new HostError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.", "", 413);

export const inCellEditMode = (location: string): HostError =>
  new HostError(
    "InvalidOperationInCellEditMode",
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
    location,
  );

export const invalidSelection = (location: string): HostError =>
  new HostError("InvalidSelection", "The current selection is invalid for this operation.", location);

/** What Excel says of pages on a computer without a printer is not documented for Office.js; VBA's PageSetup fails as a whole. */
export const noPrinter = (location: string): HostError =>
  new HostError("GeneralException", "There was an internal error while processing the request.", location, 500);

export const sharedRuntimeNotAvailable = (location: string): HostError =>
  new HostError("SharedRuntimeNotAvailable", "The add-in does not run in a shared runtime.", location);

export const invalidReference = (location: string): HostError =>
  new HostError("InvalidReference", "This reference is not valid for the current operation.", location);

/** `member` is "Class.member": exactly what has to be added to the host. */
export const notImplemented = (member: string): HostError =>
  new HostError("NotImplemented", `The requested feature isn't implemented: ${member}`, member, 501);

/** The client asks for a path or reference that is not valid any more. */
export const invalidPath = (location: string): HostError =>
  new HostError("InvalidObjectPath", "The object path is invalid.", location);
