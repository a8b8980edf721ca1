/** What is asked of the pane from outside: by the sandbox to load the sample, by the ribbon's buttons to do their work. */

export type PaneRequest = "loadSample" | "showCheck" | "generate" | "writeNarrative";

/** True when the request has been taken care of. */
type Listener = (request: PaneRequest) => boolean;

export interface PaneRequests {
  /** Returns the function that stops listening. A request that nobody took care of yet comes at once. */
  subscribe(listener: Listener): () => void;
}

export interface AskedPane extends PaneRequests {
  /** The last request waits until somebody takes care of it: a button may start the page, and a part of it may not be drawn yet. */
  ask(request: PaneRequest): void;
}

export function createRequests(): AskedPane {
  const listeners = new Set<Listener>();
  let waiting: PaneRequest | null = null;
  return {
    subscribe(listener) {
      listeners.add(listener);
      if (waiting !== null && listener(waiting)) waiting = null;
      return () => void listeners.delete(listener);
    },
    ask(request) {
      const taken = [...listeners].map((listener) => listener(request));
      waiting = taken.includes(true) ? null : request;
    },
  };
}

/** Both a message to this window and one on the channel of this name are understood. */
export const REQUEST_CHANNEL = "budget-disclosure";

const REQUESTS: ReadonlyMap<string, PaneRequest> = new Map([
  ["budget-disclosure/load-sample", "loadSample"],
  ["budget-disclosure/show-check", "showCheck"],
]);

/** Null for anything that is not a request; other scripts post messages of their own. */
export function readRequest(data: unknown): PaneRequest | null {
  if (typeof data !== "object" || data === null || !("type" in data) || typeof data.type !== "string") return null;
  return REQUESTS.get(data.type) ?? null;
}

/** Also what other pages of this origin ask: the sandbox, and a button that has no runtime in common with the pane. */
export function browserRequests(window: Window): AskedPane {
  const requests = createRequests();
  const receive = (event: MessageEvent): void => {
    const request = event.origin === window.location.origin ? readRequest(event.data) : null;
    if (request !== null) requests.ask(request);
  };
  window.addEventListener("message", receive);
  if (typeof BroadcastChannel !== "undefined")
    new BroadcastChannel(REQUEST_CHANNEL).addEventListener("message", receive);
  return requests;
}
