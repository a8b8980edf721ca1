/** 更新 from the pane's session, with the genuine Office.js client: how many requests it takes, and who types in between. */
import { readFileSync } from "node:fs";
import type { Session } from "../../src/app/session";
import { createSession } from "../../src/app/session";
import { readDataFile } from "../../src/core/data/dataFile";
import { changesAnything } from "../../src/core/refresh/account";
import type { Wish } from "../../src/core/refresh/additions";
import { packs } from "../../src/packs";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { generate } from "../../src/app/useCases";
import { createExcelPort } from "../../src/workbook/excel/excelPort";
import type { ExcelSubject } from "./excelAdapter";
import { openExcel } from "./excelAdapter";
import { cell, sheetOf } from "./snapshots";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const { inputs } = sample;

const subsidy: readonly Wish[] = [{ kind: "code", table: "表五", code: "2210203", name: "购房补贴" }];
const project = (name: string): readonly Wish[] => [{ kind: "project", table: "表十二", code: null, name }];

let subject: ExcelSubject;
let session: Session;
beforeEach(async () => {
  subject = await openExcel();
  await generate(subject.port, pack, inputs);
  // A pane that has just been opened knows nothing of the workbook yet.
  session = createSession(createExcelPort(), packs, () => () => undefined);
}, 300_000);
afterEach(() => subject.close());

async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  await subject.office.eventsDelivered();
  subject.office.resetRequests();
  await work();
  return subject.office.requests.count;
}

test("nothing to do: two round trips at most, and it says so", async () => {
  expect(await requestsOf(() => session.previewRefresh())).toBeLessThanOrEqual(2);
  const { planned } = session.state.refresh;
  expect(planned && changesAnything(planned.account)).toBe(false);
}, 300_000);

test("five rows: at most eight round trips from the look to the check behind it; a second time there is nothing to do", async () => {
  const count = await requestsOf(async () => {
    await session.previewRefresh();
    await session.askFor([...subsidy, ...project("办公楼维修"), ...project("河道治理")]);
    expect(session.state.refresh.planned?.account.added).toHaveLength(5);
    await session.refresh();
  });
  expect(session.state.message).toMatchObject({ kind: "success" });
  expect(count).toBeLessThanOrEqual(8);
  expect(Math.max(...subject.office.requests.bytes)).toBeLessThan(1_000_000);
  const { planned, done } = session.state.refresh;
  expect(done?.account.added).toHaveLength(5);
  expect(done?.report?.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(session.state.report).toBe(done?.report);
  expect(planned && changesAnything(planned.account)).toBe(false);
  expect(await requestsOf(() => session.previewRefresh())).toBe(1);
}, 300_000);

test("typed after the look: nothing is written, the cell is named, and it is planned anew", async () => {
  await session.askFor(subsidy);
  subject.office.userEdit("表5", "D9", 321);
  expect(await session.refresh()).toBe(false);
  expect(session.state.message).toMatchObject({
    kind: "warning",
    text: expect.stringContaining("表5!D9 刚才改过，所以没有写入") as string,
  });
  expect(session.state.refresh).toMatchObject({ asked: [subsidy], done: null });
  expect(sheetOf(await subject.port.read(), "表5").values).toHaveLength(
    sheetOf(session.state.refresh.planned!.located.snapshot, "表5").values.length,
  );
  expect(await session.refresh()).toBe(true);
  expect(session.state.refresh.done?.account.added).toHaveLength(3);
  expect(cell(sheetOf(await subject.port.read(), "表5"), 8, 3)).toBe(321);
}, 300_000);

test("typed in the moment of writing: it stays, and is told", async () => {
  await session.askFor(subsidy);
  const stop = session.subscribe(() => {
    if (session.state.busy?.done !== 1) return;
    stop();
    subject.office.userEdit("表3", "G9", 12.5);
  });
  await session.refresh();
  expect(session.state.message).toMatchObject({
    kind: "warning",
    text: expect.stringMatching(/^已更新。.*有人在 表3!G9 填写，填的保留着/) as string,
  });
  expect(cell(sheetOf(await subject.port.read(), "表3"), 8, 6)).toBe(12.5);
}, 300_000);

test("sheets that somebody has deleted come back, and everything agrees", async () => {
  await subject.office.Excel.run(async (context) => {
    for (const name of ["表3", "勾稽检查"]) context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
  const count = await requestsOf(async () => {
    await session.previewRefresh();
    expect(session.state.refresh.planned?.account.sheets).toEqual(["表3", "勾稽检查"]);
    await session.refresh();
  });
  expect(count).toBeLessThanOrEqual(12);
  expect(session.state.message).toMatchObject({ kind: "success" });
  const { planned, done } = session.state.refresh;
  expect(done?.report?.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(done?.report?.outcomes.fail).toBe(0);
  expect(planned && changesAnything(planned.account)).toBe(false);
  const lines = sheetOf(await subject.port.read(), "勾稽检查")
    .values.slice(4)
    .map((row) => row[7]);
  expect([...new Set(lines)].sort()).toEqual(["不适用", "舍入差", "通过"]);
}, 300_000);

test("cancelled in between: the workbook is as it was, and 更新 can be done afterwards", async () => {
  await session.askFor(subsidy);
  const before = await subject.port.read();
  const stop = session.subscribe(() => {
    if (session.state.busy?.done !== 2) return;
    stop();
    session.cancel();
  });
  expect(await session.refresh()).toBe(false);
  expect(session.state.message?.text).toBe("已取消，工作簿没有改动。");
  const after = await subject.port.read();
  expect(
    after.sheets.map(({ name, values }) => ({ name, values: values.map((row) => row.map((value) => value ?? "")) })),
  ).toEqual(
    before.sheets.map(({ name, values }) => ({ name, values: values.map((row) => row.map((value) => value ?? "")) })),
  );
  expect(await session.refresh()).toBe(true);
  expect(session.state.refresh.done?.account.added).toHaveLength(3);
}, 300_000);
