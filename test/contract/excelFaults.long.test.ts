/** A connection that breaks while a command writes, and the way back afterwards, as the pane offers it. */
import type { Session } from "../../src/app/session";
import { createSession } from "../../src/app/session";
import { packs } from "../../src/packs";
import { createExcelPort } from "../../src/workbook/excel/excelPort";
import type { FaultyCommand } from "../bench/faults/commands";
import { COMMANDS } from "../bench/faults/commands";
import type { Stage } from "../bench/faults/trial";
import { setStage, tryFault } from "../bench/faults/trial";
import { injectFault } from "../support/officeHost/faults";
import { fingerprint } from "../support/officeHost/fingerprint";
import type { ExcelSubject } from "./excelAdapter";
import { openExcel } from "./excelAdapter";
import { cell, sheetOf } from "./snapshots";

function commandOf(name: string): FaultyCommand {
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) throw new Error(name);
  return command;
}

const openPane = (): Session =>
  createSession(
    createExcelPort(),
    packs,
    () => () => undefined,
    () => "2026-11-29",
  );

describe.each(["生成说明", "更新"])("%s", (name) => {
  let subject: ExcelSubject;
  let stage: Stage;
  beforeAll(async () => {
    subject = await openExcel();
    stage = await setStage(subject, commandOf(name));
  }, 300_000);
  afterAll(() => subject.close());

  test("撤销上一步 brings everything back: values, formulas, looks, heights, colours, names and what is remembered", () => {
    expect(stage.undoFaults).toEqual([]);
  });

  const ways = [
    ["in its middle", "midway", 0.5],
    ["before it arrives", "before", 0],
    ["before its answer comes", "after", 1],
  ] as const;
  test.each(name === "更新" ? ways.slice(0, 1) : ways)(
    "a request that writes is lost %s",
    async (_, kind, share) => {
      const trial = await tryFault(stage, {
        request: stage.requests - 2,
        kind,
        share,
        forGood: false,
      });
      expect(trial.faults).toEqual([]);
      expect(trial.outcome).not.toBe("half");
    },
    300_000,
  );

  test("lost for good in the middle: said, offered at the next start, and as before after 恢复", async () => {
    const trial = await tryFault(stage, {
      request: stage.requests - 2,
      kind: "midway",
      share: 0.7,
      forGood: true,
    });
    expect(trial).toEqual({ outcome: "half", faults: [] });
  }, 300_000);
});

test("the answer to 生成's last content is lost: it is done, and its pages are set up all the same", async () => {
  const subject = await openExcel();
  const stage = await setStage(subject, commandOf("生成模板"));
  expect(await tryFault(stage, { request: stage.requests - 1, kind: "after", share: 1, forGood: false })).toEqual({
    outcome: "after",
    faults: [],
  });
  await subject.close();
}, 300_000);

test("any one request of 生成说明 is lost once: what it wrote, pages among it, is taken back", async () => {
  const subject = await openExcel();
  const stage = await setStage(subject, commandOf("生成说明"));
  for (let request = 2; request < stage.requests; request += 1) {
    const { faults } = await tryFault(stage, { request, kind: "before", share: 0.5, forGood: false });
    expect([request, faults]).toEqual([request, []]);
  }
  await subject.close();
}, 300_000);

describe("a command that was cut off", () => {
  let subject: ExcelSubject;
  beforeEach(async () => {
    subject = await openExcel();
    await commandOf("生成说明").prepare(subject);
    const mend = injectFault(subject.office.host, { request: 5, kind: "midway", share: 0.7, forGood: true });
    await openPane().writeNarrative();
    mend();
  }, 300_000);
  afterEach(() => subject.close());

  test("继续 does it whole; what was typed before the pane was opened again stays", async () => {
    subject.office.userEdit("情况说明", "A30", "我自己写的。");
    const session = openPane();
    await session.start();
    expect(session.state.unfinished).toMatchObject({ command: "writeNarrative" });
    expect(await session.resume()).toBe(true);
    const written = sheetOf(await subject.port.read(), "情况说明").values.map(([text]) => String(text ?? ""));
    expect(written[29]).toBe("我自己写的。");
    expect(written.filter((text) => text.includes("万元")).length).toBeGreaterThan(10);
    expect(session.state).toMatchObject({ unfinished: null, last: { command: "writeNarrative" } });
  }, 300_000);

  test("no other command writes before that is settled; 保留现状 settles it and changes nothing", async () => {
    const session = openPane();
    const now = await fingerprint(subject.office);
    await session.writeNarrative();
    expect(session.state.message).toMatchObject({
      kind: "error",
      text: expect.stringContaining("上次的操作没有做完") as string,
    });
    expect(session.state.unfinished).not.toBeNull();
    await session.leaveUnfinished();
    expect(await fingerprint(subject.office)).toEqual(now);
    expect(session.state.unfinished).toBeNull();
    await session.writeNarrative();
    expect(session.state.message?.kind).not.toBe("error");
  }, 300_000);
});

describe("撤销上一步", () => {
  let subject: ExcelSubject;
  beforeEach(async () => {
    subject = await openExcel();
  });
  afterEach(() => subject.close());

  test("of 舍位平衡, in a pane that was opened later: what somebody has changed since stays, and is named", async () => {
    await commandOf("舍位平衡").prepare(subject);
    const before = sheetOf(await subject.port.read(), "表6");
    await openPane().balance();
    const after = sheetOf(await subject.port.read(), "表6");
    const adjusted = after.values.flatMap((row, index) =>
      row.flatMap((value, column) =>
        typeof value === "number" && after.formulas[index]?.[column] == null && value !== cell(before, index, column)
          ? [{ row: index, column }]
          : [],
      ),
    );
    expect(adjusted.length).toBeGreaterThan(0);
    const [first] = adjusted;
    subject.office.userEdit("表6", `${String.fromCharCode(65 + first!.column)}${first!.row + 1}`, 999);
    const session = openPane();
    await session.start();
    expect(session.state.last).toMatchObject({ command: "balance" });
    expect(await session.undoLast()).toBe(true);
    const now = sheetOf(await subject.port.read(), "表6");
    expect(cell(now, first!.row, first!.column)).toBe(999);
    for (const { row, column } of adjusted.slice(1)) expect(cell(now, row, column)).toBe(cell(before, row, column));
    expect(session.state.message?.text).toContain("后来改过的 1 个单元格没有动：表6!");
    expect(session.state.last).toBeNull();
  }, 300_000);

  test("of 更新 is refused where somebody has typed a figure since, and the place is named", async () => {
    await commandOf("生成说明").prepare(subject);
    const session = openPane();
    await commandOf("更新").ready?.(session);
    await session.refresh();
    const added = session.state.refresh.done?.account.added.find(({ table }) => table === "表五");
    expect(added).toBeDefined();
    subject.office.userEdit("表5", `D${added!.at.row + 1}`, 7.5);
    const before = await fingerprint(subject.office);
    expect(await session.undoLast()).toBe(false);
    expect(session.state.message).toMatchObject({
      kind: "error",
      text: expect.stringContaining(`表5!D${added!.at.row + 1} 有后来填写或改动的内容`) as string,
    });
    expect(await fingerprint(subject.office)).toEqual(before);
  }, 300_000);
});
