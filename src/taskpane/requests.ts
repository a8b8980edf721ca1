/** What other pages of this origin ask of the pane: the sandbox to load the sample, the ribbon to show the check. */

export type PaneRequest = "loadSample" | "showCheck";

export interface PaneRequests {
  /** Returns the function that stops listening. */
  subscribe(listener: (request: PaneRequest) => void): () => void;
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

export function browserRequests(window: Window): PaneRequests {
  return {
    subscribe(listener) {
      const receive = (event: MessageEvent): void => {
        const request = event.origin === window.location.origin ? readRequest(event.data) : null;
        if (request !== null) listener(request);
      };
      window.addEventListener("message", receive);
      const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(REQUEST_CHANNEL);
      channel?.addEventListener("message", receive);
      return () => {
        window.removeEventListener("message", receive);
        channel?.close();
      };
    },
  };
}
