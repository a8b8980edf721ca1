/**
 * The JSON messages that office.js exchanges with "Excel on the web" through postMessage.
 * Undocumented; observed with @microsoft/office-js 1.1.110 and watched over by test/browser/sandboxShell.test.ts.
 */

/** What office.js wants: call something once, start being told of an event, stop. */
export type RequestKind = "invoke" | "register" | "unregister";

const requestKinds: readonly RequestKind[] = ["invoke", "register", "unregister"];

export interface OfficeRequest {
  readonly kind: RequestKind;
  readonly action: string;
  readonly conversation: string;
  /** Ties the answer to the question. */
  readonly correlation: unknown;
  readonly data: unknown;
}

const messageType = { request: 0, response: 1 } as const;

/** An answer to one call, or news of an event registered earlier. */
export const responseType = { answer: 0, event: 1 } as const;
export type ResponseType = (typeof responseType)[keyof typeof responseType];

/** Picks a field of plain JSON data; undefined where there is none. */
export function field(value: unknown, name: string | number): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string | number, unknown>)[name] : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** @returns null for anything that is not a request of office.js: other scripts may post messages as well. */
export function readRequest(data: unknown): OfficeRequest | null {
  if (typeof data !== "string") return null;
  const message = parseJson(data);
  const kind = requestKinds[Number(field(message, "_actionType"))];
  const action = field(message, "_actionName");
  const conversation = field(message, "_conversationId");
  if (field(message, "_messageType") !== messageType.request || !kind) return null;
  if (typeof action !== "string" || typeof conversation !== "string") return null;
  return { kind, action, conversation, correlation: field(message, "_correlationId"), data: field(message, "_data") };
}

/** The text to post back for `request`. */
export function writeResponse(request: OfficeRequest, origin: string, data: unknown, type: ResponseType): string {
  return JSON.stringify({
    _messageType: messageType.response,
    _actionName: request.action,
    _conversationId: request.conversation,
    _correlationId: request.correlation,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: type,
    _serializerVersion: 1,
  });
}
