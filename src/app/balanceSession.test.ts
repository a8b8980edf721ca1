/** The commands of 舍位平衡: shown first, then written, taken back on request; the result of the check follows. */
import { readFileSync } from "node:fs";
import { PlanBook } from "../../test/support/pane/planBook";
import { readDataFile } from "../core/data/dataFile";
import { planWorkbook } from "../core/plan/plan";
import { packs } from "../packs";
import { shanxiUnit2026 as pack } from "../packs/shanxi-unit-2026/pack";
import type { Session } from "./session";
import { createSession } from "./session";

async function generated(): Promise<{ readonly book: PlanBook; readonly session: Session }> {
  const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
  if (!sample.ok) throw new Error("the sample does not read");
  const book = new PlanBook();
  await book.apply(planWorkbook(pack, sample.inputs));
  return { book, session: createSession(book, packs, () => () => undefined) };
}

const roundings = (session: Session): number =>
  session.state.report?.findings.filter(({ kind }) => kind === "rounding").length ?? -1;

test("shown, adopted, taken back", async () => {
  const { book, session } = await generated();
  const before = await book.read();
  await session.check();
  expect(roundings(session)).toBe(2);
  await session.previewBalance();
  expect(await book.read()).toEqual(before);
  const [proposal] = session.state.balance?.balance.proposals ?? [];
  expect(session.state.balance).toMatchObject({ undo: null, balance: { unbalanced: [] } });
  await session.balance(new Set(["of another sum"]));
  expect(await book.read()).toEqual(before);
  await session.balance(new Set([proposal?.id ?? ""]));
  expect(session.state).toMatchObject({
    busy: null,
    stale: new Set(),
    message: { kind: "success" },
  });
  expect(session.state.message?.text).toBe(
    "已平衡 1 处舍入差，改了 2 个单元格，原数已记在工作簿里，可以撤销。写过情况说明的请再生成一次。",
  );
  expect(roundings(session)).toBe(0);
  expect(session.state.report?.adjusted).toBe(true);
  expect(session.state.balance?.balance.proposals).toEqual([]);
  expect(session.state.balance?.undo?.restored).toHaveLength(2);
  await session.undoBalance();
  expect(session.state.message?.text).toBe("已恢复 2 个单元格。");
  expect(roundings(session)).toBe(2);
  expect((await book.read()).sheets.map(({ values, formulas }) => ({ values, formulas }))).toEqual(
    before.sheets.map(({ values, formulas }) => ({ values, formulas })),
  );
});

test("a change of the workbook makes the proposals stale", async () => {
  const { book, session } = await generated();
  await session.start();
  await session.previewBalance();
  book.type("表6", 7, 3, 300);
  expect(session.state.stale.has("balance")).toBe(true);
});
