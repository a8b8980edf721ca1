/** The same-window transport: the object that goes to `globalThis._richApiNativeBridge` before the client loads. */
import type { WireHost } from "./WireHost";

export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the client when it loads. */
  onMessageFromHost: ((text: string) => void) | null;
}

/** Kinds of bridge messages: a request with its answer, and events. */
const MessageKind = { request: 1, events: 3 } as const;

/** Connects the host with a client in the same JavaScript engine. `onFailure` hears of broken messages, which mean a fault in the host. */
export function createNativeBridge(host: WireHost, onFailure: (error: unknown) => void): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const message = JSON.parse(text) as { id: number; type: number; message?: { body?: unknown } };
      if (message.type !== MessageKind.request) return;
      const body = message.message?.body;
      const request = typeof body === "string" ? body : JSON.stringify(body);
      host.execute(request).then((answer) => {
        send({ id: message.id, type: MessageKind.request, message: { statusCode: 200, headers: {}, body: answer } });
      }, onFailure);
    },
  };
  const send = (message: unknown): void => bridge.onMessageFromHost?.(JSON.stringify(message));
  host.setEventSink((entries) => send({ type: MessageKind.events, controlId: "", message: { entries } }));
  return bridge;
}
