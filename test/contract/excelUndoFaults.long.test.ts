/** A connection that breaks while a command is taken back: done and said so, not begun and said so, or offered as 恢复. */
import { createExcelPort } from "../../src/workbook/excel/excelPort";
import type { WorkbookError } from "../../src/workbook/port";
import { injectFault } from "../support/officeHost/faults";
import { fingerprint } from "../support/officeHost/fingerprint";
import type { ExcelSubject } from "./excelAdapter";
import { openExcel } from "./excelAdapter";
import { create, expenditureSheet, formula, plan, update, value } from "./plans";

const rows = { inserted: [{ before: 3, count: 2, like: 2 }], removed: [] };
const changing = plan(
  [update("表6", [value(1, 2, 99), value(2, 2, 98)], { rows }), update("汇总", [value(2, 0, "新的备注")])],
  { state: '{"new":1}' },
);

let subject: ExcelSubject;
beforeEach(async () => {
  subject = await openExcel();
  const summary = create("汇总", [formula(0, 0, "=SUM('表6'!C2:C5)"), value(2, 0, "备注")]);
  await subject.port.apply(plan([expenditureSheet("表6"), summary], { state: "{}" }));
});
afterEach(() => subject.close());

const KINDS = (["before", "midway", "after"] as const).flatMap((kind) =>
  [false, true].flatMap((forGood) =>
    (kind === "midway" ? [0.2, 0.5, 0.8] : [0]).map((share) => ({ kind, forGood, share })),
  ),
);

describe.each([2, 3, 4])("request %d", (request) => {
  test.each(KINDS)("$kind, for good $forGood, share $share", async (fault) => {
    const before = await fingerprint(subject.office);
    const note = { command: "refresh", again: null, token: "a1" };
    await subject.port.apply(changing, { expected: await subject.port.read(), note });
    const after = await fingerprint(subject.office);
    const mend = injectFault(subject.office.host, { request, ...fault });
    const code = await subject.port.takeBack!().then(
      () => null,
      (error: WorkbookError) => error.code,
    );
    mend();
    const now = await fingerprint(subject.office);
    const history = await createExcelPort().history!();
    if (code === null) expect(now).toEqual(before);
    else if (history.unfinished === null) {
      // Not begun; or nobody could look whether it was done.
      expect([after, before]).toContainEqual(now);
      if (code !== "halfWritten") expect(now).toEqual(after);
    } else {
      expect(code).toBe("halfWritten");
      await createExcelPort().takeBack!();
      expect(await fingerprint(subject.office)).toEqual(before);
    }
  });
});
