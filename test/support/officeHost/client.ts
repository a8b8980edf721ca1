/** Loads the unmodified Excel client of @microsoft/office-js into a context of its own. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { TextEncoder } from "node:util";
import vm from "node:vm";
import type { NativeBridge } from "../../../src/sandbox/host";

/** Globals that the client defines; of Office only what goes through the same requests. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: { readonly addin: Office.Addin };
}

const CLIENT_FILE = "excel-web-16.00.debug.js";
let script: vm.Script | undefined;

function clientScript(): vm.Script {
  if (!script) {
    const folder = dirname(
      createRequire(join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json"),
    );
    script = new vm.Script(readFileSync(join(folder, "dist", CLIENT_FILE), "utf8"), { filename: CLIENT_FILE });
  }
  return script;
}

/** A client of its own that talks to the bridge. */
export function loadClient(bridge: NativeBridge): OfficeClient {
  const storage = { getItem: () => null, setItem: () => undefined };
  const page: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance,
    TextEncoder,
    URL,
    _richApiNativeBridge: bridge,
    navigator: { userAgent: "node", language: "zh-CN" },
    location: { href: "https://localhost/", search: "", hash: "" },
    document: {
      URL: "https://localhost/",
      cookie: "",
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener: () => undefined,
    },
    addEventListener: () => undefined,
    sessionStorage: storage,
    localStorage: storage,
  };
  page["window"] = page;
  page["self"] = page;
  vm.createContext(page);
  clientScript().runInContext(page);
  return page as unknown as OfficeClient;
}
