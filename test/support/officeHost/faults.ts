/** A connection that breaks: one request, or all from there on, before it arrives, in its middle or before its answer comes. */
import type { WireHost } from "../../../src/sandbox/host";

export interface Fault {
  /** Which request from now on, from 1. */
  readonly request: number;
  readonly kind: "before" | "midway" | "after";
  /** Share of the actions that are carried out, for `midway`: from 0 to 1. */
  readonly share: number;
  readonly forGood: boolean;
}

type Execute = WireHost["execute"];

/** Call what is returned to mend the connection; it says whether the fault came to pass. */
export function injectFault(host: WireHost, fault: Fault): () => boolean {
  const execute: Execute = host.execute.bind(host);
  let count = 0;
  let hasFailed = false;
  host.execute = async (body) => {
    count += 1;
    const fails = count === fault.request || (fault.forGood && count > fault.request);
    if (!fails) return execute(body);
    hasFailed = true;
    if (count === fault.request && fault.kind !== "before")
      await execute(fault.kind === "after" ? body : cut(body, fault.share));
    return {
      Results: [],
      TraceIds: [],
      Error: { Code: "ConnectionFailure", Message: "", Location: "", HttpStatusCode: 500, ActionIndex: 0 },
    } as Awaited<ReturnType<Execute>>;
  };
  return () => {
    host.execute = execute;
    return hasFailed;
  };
}

function cut(body: Parameters<Execute>[0], share: number): Parameters<Execute>[0] {
  const request = typeof body === "string" ? (JSON.parse(body) as Exclude<Parameters<Execute>[0], string>) : body;
  return { ...request, Actions: request.Actions.slice(0, Math.floor(request.Actions.length * share)) };
}
