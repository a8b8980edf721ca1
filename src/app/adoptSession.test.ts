/** The commands of adopting: an account first, then the deed; cancelled or refused, the workbook is as it was. */
import { readFileSync } from "node:fs";
import { PlanBook } from "../../test/support/pane/planBook";
import { foreignWorkbook } from "../../test/support/foreignPlan";
import { readDataFile } from "../core/data/dataFile";
import { packs } from "../packs";
import { shanxiUnit2026 as pack } from "../packs/shanxi-unit-2026/pack";
import type { Session } from "./session";
import { createSession } from "./session";

async function foreign(): Promise<{ readonly book: PlanBook; readonly session: Session }> {
  const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
  if (!sample.ok) throw new Error("the sample does not read");
  const book = new PlanBook();
  await book.apply(foreignWorkbook(pack, sample.inputs, { published: true }));
  return { book, session: createSession(book, packs, () => () => undefined) };
}

test("an account to read, then the workbook is adopted and says so", async () => {
  const { book, session } = await foreign();
  const names = book.names;
  expect(await session.previewAdoption({ formulas: true })).toBe(true);
  expect(session.state.adoption).toMatchObject({
    done: false,
    account: { unit: "泽州县人民政府办公室", checkSheet: { sheet: "勾稽检查" } },
  });
  expect(book.names).toEqual(names);
  expect(await session.adopt({ formulas: true })).toBe(true);
  expect(session.state).toMatchObject({
    busy: null,
    adoption: { done: true },
    stale: new Set(),
    message: { kind: "success" },
  });
  expect(session.state.message?.text).toMatch(
    /^已接管：新增“勾稽检查”（747 条，不平 0 条）和“基础信息”，您的数字和格式没有改动；381 格换成了结果相同的公式；1 格的数与公式不一致，保留原数。$/,
  );
  expect(book.names).toEqual([...names, "基础信息", "勾稽检查"]);
  expect(await session.previewAdoption({ formulas: false })).toBe(false);
  expect(session.state.message).toMatchObject({ kind: "error", text: expect.stringContaining("已经接管过") as string });
});

test("cancelled: nothing has changed, and the user is told", async () => {
  const { book, session } = await foreign();
  const before = await book.read();
  let open = (): void => undefined;
  book.gate = new Promise((resolve) => {
    open = resolve;
  });
  const work = session.adopt({ formulas: true });
  while (session.state.busy?.done !== 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(session.state.busy).toMatchObject({ command: "adopt", cancellable: true, done: 1 });
  session.cancel();
  open();
  expect(await work).toBe(false);
  expect(session.state.message?.text).toContain("已取消");
  expect(await book.read()).toEqual(before);
});

test("a change of the workbook makes the account stale", async () => {
  const { book, session } = await foreign();
  await session.start();
  await session.previewAdoption({ formulas: false });
  book.type(book.names[0] ?? "", 0, 0, "改");
  expect(session.state.stale.has("adoption")).toBe(true);
});
