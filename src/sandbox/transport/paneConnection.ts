import type { EventEntry } from "../host/wire/protocol";
import { appContext } from "./appContext";
import { executeMethod, officeError } from "./executeMethod";
import type { PaneHost } from "./executeMethod";
import { readRequest, responseType, writeResponse } from "./message";
import type { OfficeRequest } from "./message";
import type { PaneIdentity } from "./paneAddress";

/** messageType of "the selection of the document changed", which office.js also knows under a name of its own. */
const documentSelection = 2;

/** Event channels of office.js that a host may post to. */
const channel = {
  rich: "richApiMessage",
  selection: "documentSelectionChanged",
  command: "appCommandInvoked",
} as const;

/**
 * Plays "Excel on the web" for one pane in an iframe: answers office.js and passes its requests to `host`.
 * Call `deliver` with the host's events and `close` when the pane goes away.
 */
export class PaneConnection {
  private readonly settings = new Map<string, string>();
  private commands = 0;
  private readonly running = new Map<string, (done: boolean) => void>();
  private readonly registrations = new Map<string, OfficeRequest>();
  private readonly origin = window.location.origin;
  private readonly listener = (event: MessageEvent<unknown>): void => this.receive(event);

  /**
   * @param frame the pane's iframe; its address comes from paneAddress with the same identity
   * @param report told of everything office.js asks that the sandbox cannot do or fails at
   */
  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly identity: PaneIdentity,
    private readonly host: PaneHost,
    private readonly report: (problem: string) => void,
  ) {
    window.addEventListener("message", this.listener);
  }

  close(): void {
    window.removeEventListener("message", this.listener);
    this.registrations.clear();
  }

  /** Passes events of the workbook on to the pane, if it asked for them. */
  deliver(events: readonly EventEntry[]): void {
    const rows = events.map((event) => [
      event.messageCategory,
      event.messageType,
      event.targetId,
      event.message,
      event.id,
      false,
    ]);
    this.raise(channel.rich, { ArrayData: rows });
    if (events.some((event) => event.messageType === documentSelection)) this.raise(channel.selection, {});
  }

  /**
   * A button of the ribbon: its function runs in the pane's own runtime, as the manifest has it. Settles when it has ended; false where the
   * pane has no function of this name.
   */
  invokeCommand(name: string): Promise<boolean> {
    this.commands += 1;
    const id = String(this.commands);
    const done = new Promise<boolean>((resolve) => this.running.set(id, resolve));
    this.raise(channel.command, [id, name, JSON.stringify({ source: { id: name } })]);
    return done;
  }

  private readonly commandCompleted = (id: string, status: number): void => {
    this.running.get(id)?.(status === 0);
    this.running.delete(id);
  };

  private raise(name: string, data: unknown): void {
    const registration = this.registrations.get(name);
    if (registration) this.post(writeResponse(registration, this.origin, data, responseType.event));
  }

  private receive(event: MessageEvent<unknown>): void {
    if (event.source !== this.frame.contentWindow || event.origin !== this.origin) return;
    const request = readRequest(event.data);
    if (!request || request.conversation !== this.identity.conversation) return;
    if (request.kind === "invoke") this.invoke(request);
    else this.register(request);
  }

  private register(request: OfficeRequest): void {
    if (request.kind === "register") this.registrations.set(request.action, request);
    else this.registrations.delete(request.action);
    this.answer(request, { Error: 0 });
  }

  private invoke(request: OfficeRequest): void {
    switch (request.action) {
      case "ContextActivationManager_getAppContextAsync":
        return this.answer(request, appContext(this.identity, this.origin, this.settings));
      case "ContextActivationManager_notifyHost":
        return; // News about the pane's page; nobody waits for an answer.
      case "executeMethod":
        this.execute(request);
        return;
      default:
        this.report(`office.js ${request.action}`);
    }
  }

  private execute(request: OfficeRequest): void {
    const context = {
      host: this.host,
      settings: this.settings,
      reportUnsupported: this.report,
      commandCompleted: this.commandCompleted,
    };
    executeMethod(request.data, context).then(
      (data) => this.answer(request, data),
      (error: unknown) => {
        this.report(String(error));
        this.answer(request, { Version: 1, Error: officeError.internal });
      },
    );
  }

  private answer(request: OfficeRequest, data: unknown): void {
    this.post(writeResponse(request, this.origin, data, responseType.answer));
  }

  private post(text: string): void {
    this.frame.contentWindow?.postMessage(text, this.origin);
  }
}
