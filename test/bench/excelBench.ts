/** What Excel would be asked: round trips and bytes of the genuine Office.js client over the embedded host. */
import type { RefreshWishes } from "../../src/app/refresh";
import { NO_WISHES, previewRefresh, refresh } from "../../src/app/refresh";
import { check, generate } from "../../src/app/useCases";
import type { Inputs } from "../../src/core/model/inputs";
import type { PackSpec } from "../../src/core/declare/pack";
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
  /** 更新 looked at with nothing to do. */
  readonly nothing: Traffic;
  /** 更新 with five new rows, and the check behind it. */
  readonly refresh: Traffic;
}

/** One code in three tables, and two projects. */
const FIVE_ROWS: RefreshWishes = {
  wishes: [
    { kind: "code", table: "表五", code: "2210203", name: "购房补贴" },
    { kind: "project", table: "表十二", code: null, name: "办公楼维修" },
    { kind: "project", table: "表十二", code: null, name: "河道治理" },
  ],
  data: null,
};

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
    const recheck = await measured(() => check(port, [pack]));
    const nothing = await measured(() => previewRefresh(port, [pack], NO_WISHES));
    const refreshed = await measured(async () => {
      const { added } = await refresh(port, [pack], FIVE_ROWS);
      if (added.length !== 5) throw new Error(`${added.length} rows instead of five`);
      await check(port, [pack]);
    });
    return { generate: generated, firstCheck, recheck, nothing, refresh: refreshed };
  } finally {
    uninstall();
    await office.dispose();
  }
}
