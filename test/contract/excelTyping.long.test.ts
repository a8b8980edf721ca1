/** Somebody types while a command of the pane reads, looks and writes: nothing typed is lost, whichever command it is. */
import { readFileSync } from "node:fs";
import { explain } from "../../src/app/explain";
import type { Session } from "../../src/app/session";
import { createSession } from "../../src/app/session";
import { check, generate } from "../../src/app/useCases";
import { readDataFile } from "../../src/core/data/dataFile";
import { readState } from "../../src/core/state/state";
import { packs } from "../../src/packs";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { createExcelPort } from "../../src/workbook/excel/excelPort";
import type { WorkbookPort } from "../../src/workbook/port";
import { injectFault } from "../support/officeHost/faults";
import type { ExcelSubject } from "./excelAdapter";
import { openExcel } from "./excelAdapter";
import { cell, sheetOf } from "./snapshots";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const { inputs } = sample;

let subject: ExcelSubject;
beforeEach(async () => {
  subject = await openExcel();
  await generate(subject.port, pack, inputs);
}, 300_000);
afterEach(() => subject.close());

type When = "read" | "looked";

/** A session in whose next command the user acts, once: after the reading, or after the look before writing. */
function sessionIn(when: When, act: () => void): Session {
  const port = createExcelPort();
  let acted = false;
  const once = (): void => {
    if (!acted) act();
    acted = true;
  };
  const between: WorkbookPort = Object.assign(Object.create(port) as WorkbookPort, {
    read: async () => {
      const snapshot = await port.read();
      if (when === "read") once();
      return snapshot;
    },
  });
  const session = createSession(between, packs, () => () => undefined);
  session.subscribe(() => {
    if (when === "looked" && session.state.busy?.done === 1) once();
  });
  return session;
}

const texts = async (): Promise<readonly string[]> =>
  sheetOf(await subject.port.read(), "情况说明").values.map((row) => String(row[0] ?? ""));

describe.each<When>(["read", "looked"])("after the workbook was %s", (when) => {
  test("生成说明: a paragraph typed in its place stays, the others are written", async () => {
    const session = sessionIn(when, () => subject.office.userEdit("情况说明", "A5", "我自己写的一段。"));
    await session.writeNarrative();
    const written = await texts();
    expect(written[4]).toBe("我自己写的一段。");
    expect(written.filter((text) => text.includes("万元")).length).toBeGreaterThan(10);
    expect(session.state.message?.kind).not.toBe("error");
  }, 300_000);

  test("舍位平衡: a figure typed over one that was to be adjusted stays", async () => {
    const session = sessionIn(when, () => subject.office.userEdit("表6", "D8", 412.13));
    await session.balance();
    expect(cell(sheetOf(await subject.port.read(), "表6"), 7, 3)).toBe(412.13);
  }, 300_000);

  test("a row inserted in 情况说明: no line is written over another", async () => {
    const before = await texts();
    const session = sessionIn(when, () => subject.office.userInsertRows("情况说明", 6));
    await session.writeNarrative();
    const after = await texts();
    for (const line of before.filter((text) => text !== "")) expect(after).toContain(line);
    expect(after.filter((text) => text.includes("万元")).length).toBeGreaterThan(10);
  }, 300_000);

  test("another pane remembers a reason meanwhile: both are kept", async () => {
    const other = createExcelPort();
    const report = await check(other, packs);
    const finding = report.findings.find(({ severity }) => severity === "info" || severity === "warning");
    expect(finding).toBeDefined();
    let done: Promise<unknown> = Promise.resolve();
    const session = sessionIn(
      when,
      () => void (done = explain(other, packs, finding!, { reason: "另有文件规定", date: "2026-11-29" })),
    );
    await session.writeNarrative();
    await done;
    const state = readState((await subject.port.read()).state);
    expect(state?.explanations?.map(({ reason }) => reason)).toEqual(["另有文件规定"]);
    expect(Object.keys(state?.written ?? {}).length).toBeGreaterThan(20);
  }, 300_000);
});

test.each<When>(["read", "looked"])(
  "提交前检查: a figure typed after the workbook was %s is in what the page says",
  async (when) => {
    for (const figure of [18, 19]) {
      const session = sessionIn(when, () => subject.office.userEdit("表5", "D13", figure));
      await session.writeReview();
      const { report, message } = session.state;
      expect(message?.text).toContain("还不能提交");
      expect(report?.findings.some(({ severity }) => severity === "error")).toBe(true);
      const page = sheetOf(await subject.port.read(), "提交前检查");
      expect(JSON.stringify(page.values)).toContain("还不能提交");
      subject.office.userEdit("表5", "D13", 17.3);
    }
  },
  300_000,
);

test("typed in the moment of writing: the pane names the cell", async () => {
  const session = sessionIn("looked", () => subject.office.userEdit("情况说明", "A5", "我自己写的一段。"));
  await session.writeNarrative();
  expect(session.state.message?.text).toContain("写入的同时有人在 情况说明!A5 填写，填的保留着");
}, 300_000);

test.each([
  ["once", false],
  ["for good", true],
] as const)(
  "typed in the moment of writing, and the connection is lost %s behind it: nothing of it is lost without a word",
  async (_, forGood) => {
    let mend: (() => boolean) | null = null;
    const session = sessionIn("looked", () => {
      subject.office.userEdit("情况说明", "A5", "我自己写的一段。");
      mend = injectFault(subject.office.host, { request: 2, kind: "before", share: 0, forGood });
    });
    await session.writeNarrative();
    mend!();
    const text = session.state.message?.text ?? "";
    if (forGood) expect(text).toContain("情况说明!A5（填的是“我自己写的一段。”）");
    else {
      expect(text).toContain("写入的同时有人在 情况说明!A5 填写，填的保留着");
      expect((await texts())[4]).toBe("我自己写的一段。");
    }
  },
  300_000,
);
