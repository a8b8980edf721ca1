/** What Excel would be asked: round trips and bytes of the genuine Office.js client over the embedded host. */
import { check, generate } from "../../src/app/useCases";
import type { Inputs } from "../../src/core/data/inputs";
import type { PackSpec } from "../../src/core/spec/pack";
import { createExcelPort } from "../../src/workbook/excel/excelPort";
import { installOfficeGlobals, startOfficeHost } from "../support/officeHost";

export interface Traffic {
  readonly roundTrips: number;
  /** Of all requests together. */
  readonly bytes: number;
  /** Client and host together, in milliseconds: no measure of Excel's own speed. */
  readonly time: number;
}

export interface ExcelTraffic {
  readonly generate: Traffic;
  readonly firstCheck: Traffic;
  readonly recheck: Traffic;
}

export async function benchExcel(pack: PackSpec, inputs: Inputs): Promise<ExcelTraffic> {
  const office = startOfficeHost();
  const uninstall = installOfficeGlobals(office);
  const measured = async (task: () => Promise<unknown>): Promise<Traffic> => {
    office.resetRequests();
    const start = performance.now();
    await task();
    const bytes = office.requests.bytes.reduce((sum, size) => sum + size, 0);
    return { roundTrips: office.requests.count, bytes, time: performance.now() - start };
  };
  try {
    const generated = await measured(() => generate(createExcelPort(), pack, inputs));
    // A pane that has just been opened knows nothing of the workbook yet.
    const port = createExcelPort();
    const firstCheck = await measured(() => check(port, [pack]));
    office.userEdit("表5", "D10", 1);
    return { generate: generated, firstCheck, recheck: await measured(() => check(port, [pack])) };
  } finally {
    uninstall();
    await office.dispose();
  }
}
