import type { PaneIdentity } from "./paneAddress";

/** name → value as office.js serialised it. */
export type DocumentSettings = ReadonlyMap<string, string>;

/** What the sandbox claims to support; ExcelApi and SharedRuntime are those of Excel 2021 LTSC, the oldest Excel the add-in runs in. */
const requirements = {
  ExcelApi: "1.14",
  RichApi: "1.1",
  DialogApi: "1.1",
  AddinCommands: "1.1",
  CustomXmlParts: "1.1",
  Settings: "1.1",
  SharedRuntime: "1.1",
};

/** office.js' number for Excel on the web. */
const excelOnTheWeb = 16;

/** The host's answer to office.js' first question: who are you, which document is open, what can you do? */
export function appContext(
  identity: PaneIdentity,
  origin: string,
  settings: DocumentSettings,
): Readonly<Record<string, unknown>> {
  return {
    _id: identity.app,
    _appInstanceId: identity.app,
    _appName: excelOnTheWeb,
    _appVersion: "16.00",
    _appMinorVersion: 0,
    _hostFullVersion: "16.0.14332.0",
    _appUILocale: "zh-CN",
    _dataLocale: "zh-CN",
    _docUrl: `${origin}/${encodeURIComponent("试用.xlsx")}`,
    // 1: the document can be read and written.
    _clientMode: 1,
    _settings: [...settings],
    // 1: the pane was opened for a document that already has it.
    _reason: 1,
    // 1: a task pane.
    _osfControlType: 1,
    _eToken: "",
    _correlationId: identity.conversation,
    _requirementMatrix: JSON.stringify(requirements),
    _featureGates: {},
    _appDomains: [],
  };
}
