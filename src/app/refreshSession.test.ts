/** The commands of 更新: what is asked for, the plan that is shown, the deed and the check behind it; refused where the workbook is none of ours. */
import { readFileSync } from "node:fs";
import { foreignWorkbook } from "../../test/support/foreignPlan";
import { PlanBook } from "../../test/support/pane/planBook";
import { readDataFile } from "../core/data/dataFile";
import type { WorkbookPlan } from "../core/model/workbookPlan";
import { planWorkbook } from "../core/plan/plan";
import { changesAnything } from "../core/refresh/account";
import { packs } from "../packs";
import { shanxiUnit2026 as pack } from "../packs/shanxi-unit-2026/pack";
import { WorkbookError } from "../workbook/port";
import type { Session } from "./session";
import { createSession } from "./session";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const { inputs } = sample;

async function opened(plan: WorkbookPlan): Promise<{ readonly book: PlanBook; readonly session: Session }> {
  const book = new PlanBook();
  await book.apply(plan);
  return { book, session: createSession(book, packs, () => () => undefined) };
}

const code = [{ kind: "code", table: "表五", code: "2210203", name: "购房补贴" }] as const;
const toDo = (session: Session): boolean | null =>
  session.state.refresh.planned && changesAnything(session.state.refresh.planned.account);

test("what is asked for is planned over one reading; a wish that cannot be fulfilled is refused and not kept", async () => {
  const { book, session } = await opened(planWorkbook(pack, inputs));
  await session.previewRefresh();
  expect(toDo(session)).toBe(false);
  expect(await session.askFor([{ kind: "code", table: "表一", code: "2210203", name: "购房补贴" }])).toBe(false);
  expect(session.state).toMatchObject({
    message: { kind: "error", text: expect.stringContaining("这种编码不能加在这张表") as string },
    refresh: { asked: [] },
  });
  expect(await session.askFor(code)).toBe(true);
  expect(toDo(session)).toBe(true);
  await session.dropAsked(0);
  expect({ todo: toDo(session), reads: book.reads }).toEqual({ todo: false, reads: 1 });
  expect(await session.refresh()).toBe(true);
  expect(session.state.message).toEqual({ kind: "success", text: "没有要更新的。" });
});

test("what was written stays written, although the check behind it fails", async () => {
  const { book, session } = await opened(planWorkbook(pack, inputs));
  await session.askFor(code);
  const apply = book.apply.bind(book);
  book.apply = async (...args) => {
    await apply(...args);
    book.failure = new WorkbookError("cellEditMode", "");
  };
  expect(await session.refresh()).toBe(true);
  expect(session.state.message).toMatchObject({
    kind: "warning",
    text: expect.stringMatching(/^已更新。(?!.*工作簿没有改动).*更新后没有检查成，请再点“检查”。$/) as string,
  });
  expect(session.state.refresh).toMatchObject({
    asked: [],
    planned: null,
    done: { account: { added: { length: 3 } }, report: null },
  });
  await session.previewRefresh();
  expect(toDo(session)).toBe(false);
});

test("a workbook from elsewhere: refused until it is adopted, then rows come into it as into ours", async () => {
  const { session } = await opened(foreignWorkbook(pack, inputs, { published: true }));
  await session.previewRefresh();
  expect(session.state).toMatchObject({
    message: null,
    refresh: { planned: null, refusal: expect.stringContaining("也没有接管过") as string },
  });
  await session.adopt({ formulas: true });
  await session.previewRefresh();
  expect(toDo(session)).toBe(false);
  await session.askFor(code);
  expect(session.state.refresh.planned?.account.added.map(({ table }) => table)).toEqual(["表二", "表三", "表五"]);
  expect(await session.refresh()).toBe(true);
  expect(session.state.report?.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(toDo(session)).toBe(false);
});

test("what another command writes, and what somebody types, makes the page stale; looking does not", async () => {
  const { book, session } = await opened(planWorkbook(pack, inputs));
  await session.start();
  await session.previewRefresh();
  await session.check();
  expect(session.state.stale.has("refresh")).toBe(false);
  await session.writeNarrative();
  expect(session.state.stale.has("refresh")).toBe(true);
  await session.askFor(code);
  expect(session.state.stale.has("refresh")).toBe(false);
  book.type("表5", 8, 3, 1);
  expect(session.state.stale.has("refresh")).toBe(true);
});
