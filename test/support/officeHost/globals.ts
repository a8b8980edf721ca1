/** The globals that an add-in finds in Excel, for code that says Excel.* or Office.* */
import type { OfficeClient } from "./client";

/** Requirement set of the embedded host. */
const EXCEL_API = "1.14";

/** Installs Excel, OfficeExtension and as much of Office as asking for a requirement set needs; returns the function that removes them. */
export function installOfficeGlobals(client: OfficeClient, supported = EXCEL_API): () => void {
  const target = globalThis as unknown as Record<string, unknown>;
  const before = { Excel: target["Excel"], OfficeExtension: target["OfficeExtension"], Office: target["Office"] };
  const isSetSupported = (name: string, version = "1.1"): boolean =>
    name === "ExcelApi" && minor(version) <= minor(supported);
  Object.assign(target, {
    Excel: client.Excel,
    OfficeExtension: client.OfficeExtension,
    Office: { context: { requirements: { isSetSupported } } },
  });
  return () => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete target[name];
      else target[name] = value;
    }
  };
}

/** 1.9 comes before 1.14. */
const minor = (version: string): number => {
  const [major = "1", rest = "0"] = version.split(".");
  return Number(major) * 1000 + Number(rest);
};
