/** The re-check after an edit, with the genuine Office.js client: who triggers it, how often, and what it costs. */
import fc from "fast-check";
import type { Session } from "../../src/app/session";
import { createSession } from "../../src/app/session";
import { check } from "../../src/app/useCases";
import { cellName } from "../../src/core/model/address";
import type { CellAddress } from "../../src/core/model/snapshot";
import { cellAt } from "../../src/core/model/tableMap";
import { locateWorkbook } from "../../src/core/locate/locate";
import { basicEight as pack } from "../../src/packs/basic-eight/pack";
import { randomUnitsOf } from "../support/randomUnits";
import type { ExcelSubject } from "./excelAdapter";
import { openExcel } from "./excelAdapter";
import { plan, update, value } from "./plans";

let subject: ExcelSubject;
let session: Session;
/** Scheduled and not called off, in the order of scheduling. */
let waiting: (() => void)[];
let scheduled: number;
/** A typed figure of the workbook. */
let typed: CellAddress;

beforeEach(async () => {
  subject = await openExcel();
  waiting = [];
  scheduled = 0;
  session = createSession(subject.port, [pack], (task) => {
    scheduled += 1;
    waiting.push(task);
    return () => void (waiting = waiting.filter((other) => other !== task));
  });
  const [inputs] = fc.sample(randomUnitsOf(pack.id), { seed: 3, numRuns: 1 });
  if (!inputs || !(await session.generate(pack, inputs))) throw new Error("not generated");
  await session.start();
  await session.check();
  typed = await typedFigure();
  subject.office.resetRequests();
}, 60_000);
afterEach(() => subject.close());

async function typedFigure(): Promise<CellAddress> {
  const snapshot = await subject.port.read();
  const maps = [...locateWorkbook(pack, snapshot).book.tables.values()];
  const at = maps
    .flatMap((map) =>
      map.rows.flatMap((row) => [...map.columns.keys()].flatMap((column) => cellAt(map, row, column) ?? [])),
    )
    .find(({ sheet, row, column }) => {
      const found = snapshot.sheets.find((candidate) => candidate.name === sheet);
      return typeof found?.values[row]?.[column] === "number" && (found.formulas[row]?.[column] ?? null) === null;
    });
  if (!at) throw new Error("no typed figure");
  return at;
}

function name({ row, column }: CellAddress): string {
  return cellName(row, column);
}

/** Time has passed: what waits runs, and whatever it queued. */
async function pass(): Promise<void> {
  const tasks = waiting;
  waiting = [];
  for (const task of tasks) task();
  await settled();
}

async function settled(): Promise<void> {
  await subject.office.eventsDelivered();
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setTimeout(resolve, 2));
}

test("an edit marks the result and schedules; the re-check is one round trip and says what a full check says", async () => {
  subject.office.userEdit(typed.sheet, name(typed), 98765.432);
  await subject.office.eventsDelivered();
  expect(session.state.stale.has("report")).toBe(true);
  expect(waiting).toHaveLength(1);
  expect(subject.office.requests.count).toBe(0);
  await pass();
  expect(subject.office.requests.count).toBe(1);
  expect(session.state).toMatchObject({ stale: new Set(), busy: null });
  expect(
    session.state.report?.findings
      .filter(({ rule }) => rule === "workbook.no-hidden-decimals")
      .map(({ cells }) => cells[0]?.address),
  ).toEqual([typed]);
  expect(session.state.report).toEqual(await check(subject.port, [pack]));
});

test("a co-author's edit, our own writing and a change of format trigger nothing", async () => {
  subject.office.coauthorEdit(typed.sheet, name(typed), 1);
  await subject.port.apply(plan([update(typed.sheet, [value(typed.row, typed.column, 7)])]));
  await subject.office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(typed.sheet).getRange(name(typed));
    range.format.fill.color = "#FF0000";
    range.numberFormat = [["0.000"]];
    await context.sync();
  });
  await settled();
  expect(session.state.stale.has("report")).toBe(false);
  await session.writeNarrative();
  await settled();
  expect(scheduled).toBe(0);
  // The text that was written is not in what was checked.
  expect(session.state.stale.has("report")).toBe(true);
});

test("a pasted block and fast typing are one re-check", async () => {
  const block = Array.from({ length: 100 }, (_, row) => Array.from({ length: 5 }, (_, column) => row + column));
  subject.office.userEdit(pack.narratives[0]?.sheet ?? "", "H1", block);
  for (let count = 1; count <= 20; count += 1) subject.office.userEdit(typed.sheet, name(typed), count);
  await subject.office.eventsDelivered();
  expect(scheduled).toBe(21);
  expect(waiting).toHaveLength(1);
  await pass();
  expect(subject.office.requests.count).toBe(1);
  expect(session.state.report).toEqual(await check(subject.port, [pack]));
});

test("an edit that comes while the workbook is read marks the result anew", async () => {
  const running = session.check();
  subject.office.userEdit(typed.sheet, name(typed), 4321);
  await running;
  await subject.office.eventsDelivered();
  expect(session.state.stale.has("report")).toBe(true);
  expect(waiting).toHaveLength(1);
  await pass();
  expect(session.state.stale.has("report")).toBe(false);
  expect(session.state.report).toEqual(await check(subject.port, [pack]));
});

test("while a command runs the re-check waits, and waits once", async () => {
  // Does nothing but bring in the commands of its page.
  await session.undoTake();
  subject.office.userEdit(typed.sheet, name(typed), 111);
  await subject.office.eventsDelivered();
  const seen: (string | null)[] = [];
  session.subscribe(
    () => void seen.push(session.state.busy?.command ?? (session.state.stale.has("report") ? "stale" : "fresh")),
  );
  const writing = session.writeNarrative();
  // The pause is over twice before the command is.
  for (const task of waiting) [task, task].forEach((run) => run());
  await writing;
  await settled();
  const end = seen.lastIndexOf("writeNarrative");
  expect(seen.slice(0, end + 1)).not.toContain("fresh");
  expect(seen.slice(end + 1)).toEqual(["stale", "fresh"]);
  expect(session.state.report).toEqual(await check(subject.port, [pack]));
});

test("the re-check waits for a user who is in the middle of a cell", async () => {
  subject.office.userEdit(typed.sheet, name(typed), 222);
  await subject.office.eventsDelivered();
  subject.office.enterCellEditMode();
  await pass();
  expect(session.state).toMatchObject({ stale: new Set(["report"]), message: null });
  subject.office.leaveCellEditMode();
  await pass();
  expect(session.state.stale.has("report")).toBe(false);
});
