import { field } from "./message";

/** What a pane needs of the workbook behind it; WireHost fits. */
export interface PaneHost {
  /** Carries out one batch of Office.js actions, given as JSON text, and answers in Office.js' own format. */
  execute(body: string): Promise<unknown>;
}

export interface MethodContext {
  readonly host: PaneHost;
  /** The document's settings, kept as long as the page is open. */
  readonly settings: Map<string, string>;
  readonly reportUnsupported: (what: string) => void;
  /** A ribbon button's function has ended; any status but 0 means that there is no such function. */
  readonly commandCompleted: (command: string, status: number) => void;
}

/** office.js' numbers for the methods it calls by number. */
const method = { loadSettings: 75, saveSettings: 76, richApiRequest: 93, commandCompleted: 94 } as const;

/** office.js' error codes: the operation is not supported; the host failed. */
export const officeError = { unsupported: 5000, internal: 5001 } as const;

/** Position of the request's body among the fields of a rich API request. */
const bodyPosition = 4;

/**
 * Carries out one numbered method call of office.js.
 * @returns the `_data` of the answer; Error 0 means done
 */
export async function executeMethod(data: unknown, context: MethodContext): Promise<unknown> {
  const dispatchId = field(field(data, "DdaMethod"), "DispatchId");
  switch (dispatchId) {
    case method.richApiRequest:
      return richApiRequest(data, context.host);
    case method.commandCompleted:
      context.commandCompleted(String(field(data, 0)), Number(field(data, 1)));
      return { Version: 1, Error: 0 };
    case method.saveSettings:
      return saveSettings(data, context.settings);
    case method.loadSettings:
      return { Version: 1, Error: 0, Properties: { Settings: listed(context.settings) } };
    default:
      context.reportUnsupported(`office.js ${String(dispatchId)}`);
      return { Version: 1, Error: officeError.unsupported };
  }
}

async function richApiRequest(data: unknown, host: PaneHost): Promise<unknown> {
  const result = await host.execute(String(field(field(data, "ArrayData"), bodyPosition)));
  // Status, headers, body of the HTTP answer that Excel on the web would get from its server.
  return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(result)] };
}

function listed(settings: ReadonlyMap<string, string>): readonly { Name: string; Value: string }[] {
  return [...settings].map(([name, value]) => ({ Name: name, Value: value }));
}

/** office.js sends all settings as [name, value] pairs; what is not among them was removed. */
function saveSettings(data: unknown, settings: Map<string, string>): unknown {
  const pairs = field(field(data, "DdaSettingsMethod"), "Properties");
  settings.clear();
  for (const pair of Array.isArray(pairs) ? pairs : []) settings.set(String(field(pair, 0)), String(field(pair, 1)));
  return { Version: 1, Error: 0 };
}
