/**
 * Every command of the pane in a workbook that is in another state than people usually have it: it works and can be taken back, or refuses in
 * plain words, and nothing is lost either way. With the genuine Office.js client over the embedded host. STATES=all tries every state with
 * every command, else one with each.
 */
import type { OfficeHost } from "../support/officeHost";
import { fingerprint, firstDifferences } from "../support/officeHost/fingerprint";
import { openExcel } from "../contract/excelAdapter";
import { COMMANDS, SMALL_COMMANDS } from "../bench/faults/commands";
import { createSession } from "../../src/app/session";
import type { Session } from "../../src/app/session";
import { packs } from "../../src/packs";
import { createExcelPort } from "../../src/workbook/excel/excelPort";

interface State {
  readonly name: string;
  set(office: OfficeHost, on: boolean): Promise<void> | void;
}

const sheetsOf = ({ book }: OfficeHost): readonly string[] => book.sheets().map((sheet) => book.sheetName(sheet));

async function onSheet(office: OfficeHost, name: string, change: (sheet: Excel.Worksheet) => void): Promise<void> {
  if (!sheetsOf(office).includes(name)) return;
  await office.Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}

function protect(office: OfficeHost, names: readonly string[], on: boolean): void {
  for (const name of sheetsOf(office).filter((sheet) => names.includes(sheet))) {
    if (on) office.protectSheet(name);
    else office.unprotectSheet(name);
  }
}

const STATES: readonly State[] = [
  { name: "表五受保护", set: (office, on) => protect(office, ["表5"], on) },
  { name: "所有工作表受保护", set: (office, on) => protect(office, sheetsOf(office), on) },
  { name: "工作簿结构受保护", set: (office, on) => office.protectWorkbook(on) },
  {
    name: "筛选或折叠了行",
    set: (office, on) =>
      onSheet(office, "表5", (sheet) => {
        sheet.getRange("9:10").rowHidden = on;
      }),
  },
  {
    name: "隐藏的工作表",
    set: async (office, on) => {
      for (const name of ["表5", "情况说明"])
        await onSheet(office, name, (sheet) => {
          sheet.visibility = on ? "Hidden" : "Visible";
        });
      await onSheet(office, "勾稽检查", (sheet) => {
        sheet.visibility = on ? "VeryHidden" : "Visible";
      });
    },
  },
];

const openPane = (): Session =>
  createSession(
    createExcelPort(),
    packs,
    () => () => undefined,
    () => "2026-11-29",
  );
const REFUSED = /受保护.*请在“审阅”中/;

function statesFor(index: number): readonly State[] {
  return process.env.STATES === "all" ? STATES : STATES.slice(index % STATES.length).slice(0, 1);
}

test.each(SMALL_COMMANDS.map((command, index) => ({ name: command.name, command, states: statesFor(index) })))(
  "$name",
  async ({ command, states }) => {
    const subject = await openExcel();
    const { office } = subject;
    try {
      await command.prepare(subject);
      for (const state of states) {
        await state.set(office, true);
        const before = await fingerprint(office);
        const session = openPane();
        await command.ready?.(session);
        await command.give(session);
        const { message } = session.state;
        if (message?.kind === "error") {
          expect({
            state: state.name,
            lost: firstDifferences(before, await fingerprint(office)),
            said: message.text,
          }).toEqual({ state: state.name, lost: [], said: expect.stringMatching(REFUSED) });
          await state.set(office, false);
          continue;
        }
        await state.set(office, false);
        await session.undoLast();
        await state.set(office, true);
        expect({ state: state.name, lost: firstDifferences(before, await fingerprint(office)) }).toEqual({
          state: state.name,
          lost: [],
        });
        await state.set(office, false);
      }
    } finally {
      await subject.close();
    }
  },
  300_000,
);

test.each([
  ["生成模板", 2],
  ["生成说明", 1],
] as const)(
  "taking back %s is refused whole as well",
  async (name, state) => {
    const subject = await openExcel();
    const { office } = subject;
    const command = COMMANDS.find((one) => one.name === name);
    try {
      await command?.prepare(subject);
      const session = openPane();
      await command?.give(session);
      const after = await fingerprint(office);
      await STATES[state]?.set(office, true);
      await session.undoLast();
      expect(session.state.message).toMatchObject({ kind: "error", text: expect.stringMatching(REFUSED) });
      expect(firstDifferences(after, await fingerprint(office))).toEqual([]);
      await STATES[state]?.set(office, false);
      await session.undoLast();
      expect(session.state.message?.kind).toBe("success");
    } finally {
      await subject.close();
    }
  },
  120_000,
);
