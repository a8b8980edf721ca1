/** What is typed between a command's look and its writing, while the connection breaks: it stands there, or everybody is told what it was. */
import { createExcelPort } from "../../src/workbook/excel/excelPort";
import type { WorkbookError, WrittenOver } from "../../src/workbook/port";
import type { Fault } from "../support/officeHost/faults";
import { injectFault } from "../support/officeHost/faults";
import type { ExcelSubject } from "./excelAdapter";
import { openExcel } from "./excelAdapter";
import { create, expenditureSheet, formula, plan, update, value } from "./plans";
import { cell, sheetOf } from "./snapshots";

const area = { top: 2, left: 2, bottom: 5, right: 2 };
const colour = { area, formula: "=ABS(C3)>100", fill: "#FFC7CE", fontColor: "#9C0006" };
/** One request, and a request that moves rows with one behind it. */
const PLANS = {
  staying: plan([
    update("表6", [value(2, 2, 99), value(3, 2, 98)]),
    update("汇总", [value(2, 0, "新的备注"), formula(3, 0, "=1+1")]),
  ]),
  moving: plan(
    [
      update("表6", [value(1, 2, 99), value(2, 2, 98), formula(5, 2, "=SUM(C2:C5)")], {
        rows: { inserted: [{ before: 3, count: 2, like: 2 }], removed: [1] },
        conditionalFormats: [colour],
        renewConditions: true,
      }),
      update("汇总", [value(2, 0, "新的备注"), formula(3, 0, "=1+1")], {
        links: [{ row: 2, column: 0, target: { sheet: "表6", row: 0, column: 0 }, text: "新的备注" }],
      }),
    ],
    { state: '{"new":1}' },
  ),
};
const TYPED = [
  ["表6", "C3", 5],
  ["汇总", "A3", "别盖住这一句"],
] as const;
const note = { command: "refresh", again: null, token: "a1" };

let subject: ExcelSubject;
beforeEach(async () => {
  subject = await openExcel();
  const summary = create("汇总", [formula(0, 0, "=SUM('表6'!C2:C5)"), formula(1, 0, "='表6'!C4"), value(2, 0, "备注")]);
  await subject.port.apply(plan([expenditureSheet("表6"), summary], { state: "{}" }));
});
afterEach(() => subject.close());

interface Told {
  readonly typed: readonly string[];
  readonly over: readonly WrittenOver[];
  readonly unseen: readonly string[];
  readonly error: string | null;
}

/** Two cells are typed into behind the look, and this fault comes to pass; `act` before the request behind the one that writes first. */
async function applied(
  which: keyof typeof PLANS,
  fault: Fault | null,
  act: (() => Promise<void>) | null = null,
): Promise<Told> {
  const expected = await subject.port.read();
  const typed: string[] = [];
  const over: WrittenOver[] = [];
  const unseen: string[] = [];
  let error: string | null = null;
  const mend = fault === null ? null : injectFault(subject.office.host, fault);
  await subject.port
    .apply(PLANS[which], {
      expected,
      note,
      onTyped: (cells) => typed.push(...cells.map(({ sheet }) => sheet)),
      onWrittenOver: (cells) => over.push(...cells),
      onUnseen: (sheets) => unseen.push(...sheets),
      onProgress: (done) => {
        if (done === 2 && act !== null) beforeNext(act);
        if (done === 1) for (const [sheet, address, input] of TYPED) subject.office.userEdit(sheet, address, input);
      },
    })
    .catch((caught: WorkbookError) => (error = caught.code));
  mend?.();
  return { typed, over, unseen, error };
}

function beforeNext(act: () => Promise<void>): void {
  const { host } = subject.office;
  const execute = host.execute.bind(host);
  host.execute = async (body) => {
    host.execute = execute;
    await act();
    return execute(body);
  };
}

/** Of both texts and figures that were typed: whether they stand anywhere on their sheet. */
async function standing(): Promise<readonly boolean[]> {
  const snapshot = await createExcelPort().read();
  return TYPED.map(([sheet, , input]) => sheetOf(snapshot, sheet).values.some((row) => row.includes(input)));
}

const FAULTS = (["before", "midway", "after"] as const).flatMap((kind) =>
  [false, true].flatMap((forGood) =>
    (kind === "midway" ? [0.1, 0.3, 0.5, 0.7, 0.9] : [0]).map((share) => ({ kind, forGood, share })),
  ),
);

describe.each(["staying", "moving"] as const)("rows are %s", (which) => {
  test("without a fault: both stand there, and are told", async () => {
    const told = await applied(which, null);
    expect(told).toEqual({ typed: ["表6", "汇总"], over: [], unseen: [], error: null });
    const sheet = sheetOf(await subject.port.read(), "表6");
    expect(cell(sheet, which === "moving" ? 1 : 2, 2)).toBe(5);
    expect(await standing()).toEqual([true, true]);
    await subject.port.takeBack?.();
    expect(await standing()).toEqual([true, true]);
    expect(cell(sheetOf(await subject.port.read(), "表6"), 2, 2)).toBe(5);
  });

  describe.each([2, 3, 4])("request %d", (request) => {
    test.each(FAULTS)("$kind, for good $forGood, share $share", async (fault) => {
      const told = await applied(which, { request, ...fault });
      const there = await standing();
      const missing = TYPED.filter((_, index) => there[index] !== true);
      for (const [sheet, , input] of missing) {
        const isTold =
          told.over.some((one) => one.sheet === sheet && one.text === String(input)) || told.unseen.includes(sheet);
        expect([sheet, isTold]).toEqual([sheet, true]);
      }
      // Lost once, after Excel has said what it found: it is given back.
      if (!fault.forGood && told.unseen.length === 0) expect([there, told.over]).toEqual([[true, true], []]);
      const history = await createExcelPort().history?.();
      if (history?.unfinished == null) return;
      expect(told.error).toMatch(/^(?:halfWritten|unfinished)$/);
      await createExcelPort().takeBack?.();
      const back = await standing();
      expect(back.map((is, index) => is || there[index] === false)).toEqual([true, true]);
    });
  });

  test("the sheet is protected before it can be given back: named with its text, and there again after 恢复", async () => {
    const told = await applied(which, null, () => protect("汇总", true));
    expect(told.error).toBe("halfWritten");
    expect(told.over.map(({ sheet, text }) => `${sheet} ${text}`)).toEqual(
      expect.arrayContaining(["汇总 别盖住这一句"]) as string[],
    );
    await protect("汇总", false);
    await createExcelPort().takeBack?.();
    expect(await standing()).toEqual([true, true]);
  });
});

async function protect(sheet: string, on: boolean): Promise<void> {
  await subject.office.Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(sheet);
    if (on) protection.protect();
    else protection.unprotect();
    await context.sync();
  });
}

describe.each(["staying", "moving"] as const)("taken back, rows are %s", (which) => {
  async function takenBack(act: (office: ExcelSubject["office"]) => void) {
    const expected = await subject.port.read();
    await subject.port.apply(PLANS[which], { expected, note });
    const told = { typed: [] as string[], over: [] as string[], unseen: [] as string[] };
    const { host } = subject.office;
    const execute = host.execute.bind(host);
    let count = 0;
    host.execute = async (body) => {
      count += 1;
      // The record, two looks, and then the request that writes.
      if (count === 4) act(subject.office);
      return execute(body);
    };
    await subject.port.takeBack?.(undefined, {
      onTyped: (cells) => told.typed.push(...cells.map((one) => `${one.sheet} ${one.row} ${one.column}`)),
      onWrittenOver: (cells) => told.over.push(...cells.map((one) => `${one.sheet} ${one.text}`)),
      onUnseen: (sheets) => told.unseen.push(...sheets),
    });
    host.execute = execute;
    return told;
  }

  test("a cell that goes back: what was typed in that moment stands, and is named", async () => {
    const told = await takenBack((office) => office.userEdit("汇总", "A3", "刚刚写的"));
    expect(told).toEqual({ typed: ["汇总 2 0"], over: [], unseen: [] });
    expect(cell(sheetOf(await subject.port.read(), "汇总"), 2, 0)).toBe("刚刚写的");
  });

  test("a cell that stays", async () => {
    const told = await takenBack((office) => office.userEdit("汇总", "B7", "旁边的"));
    expect(told).toEqual({ typed: [], over: [], unseen: [] });
    expect(cell(sheetOf(await subject.port.read(), "汇总"), 6, 1)).toBe("旁边的");
  });

  test("a row that is inserted in that moment: its sheet is named", async () => {
    const told = await takenBack((office) => office.userInsertRows("汇总", 1));
    expect(told.unseen).toEqual(["汇总"]);
  });
});
