/** 改为建议值: written only over what the check read, the formula where there was one, and given back on request. */
import { readFileSync } from "node:fs";
import { mapSheets } from "../../test/support/foreignSnapshot";
import { PlanBook } from "../../test/support/pane/planBook";
import { readDataFile } from "../core/data/dataFile";
import type { FormulaRepair, Suspect } from "../core/finding/suspect";
import { planWorkbook } from "../core/plan/plan";
import { packs } from "../packs";
import { shanxiUnit2026 as pack } from "../packs/shanxi-unit-2026/pack";
import type { Session } from "./session";
import { createSession } from "./session";

/** 表三 合计·项目支出: a sum of the rows below it. */
const TOTAL = { sheet: "表3", row: 5, column: 4 };
/** 表五, the code of the first 项. */
const CODE = { sheet: "表5", row: 8, column: 0 };

async function generated(): Promise<{ readonly book: PlanBook; readonly session: Session }> {
  const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
  if (!sample.ok) throw new Error("the sample does not read");
  const book = new PlanBook();
  await book.apply(planWorkbook(pack, sample.inputs));
  return { book, session: createSession(book, packs, () => () => undefined) };
}

async function cellOf(book: PlanBook, { sheet, row, column }: typeof TOTAL): Promise<readonly unknown[]> {
  const found = (await book.read()).sheets.find(({ name }) => name === sheet);
  return [found?.formulas[row]?.[column] ?? null, found?.values[row]?.[column] ?? ""];
}

function suspectAt(session: Session, at: typeof TOTAL): Suspect {
  const found = session.state.report?.suspects.find(({ address }) => JSON.stringify(address) === JSON.stringify(at));
  if (!found)
    throw new Error(
      `not suspected: ${JSON.stringify(session.state.report?.suspects.map(({ address, words }) => [address, words]))}`,
    );
  return found;
}

test("a constant over a formula gives way to the formula, and comes back on request", async () => {
  const { book, session } = await generated();
  const before = await cellOf(book, TOTAL);
  expect(before[0]).toMatch(/^=ROUND\(/);
  book.type(TOTAL.sheet, TOTAL.row, TOTAL.column, 1634.27);
  await session.check();
  const suspect = suspectAt(session, TOTAL);
  expect(suspect.slip).toBe("overwrittenFormula");
  expect(await session.repair(suspect)).toBe(true);
  expect(await cellOf(book, TOTAL)).toEqual(before);
  expect(session.state.message?.text).toBe(`已把“${suspect.words}”改为建议值。请对照原始资料核实；不对可以点“撤回”。`);
  expect(session.state.report?.suspects).toEqual([]);
  expect(session.state.repaired).toHaveLength(1);
  await session.undoRepair();
  expect(await cellOf(book, TOTAL)).toEqual([null, 1634.27]);
  expect(session.state.repaired).toEqual([]);
  expect(suspectAt(session, TOTAL).suggested).toBe(suspect.suggested);
});

test("a code is corrected as text", async () => {
  const { book, session } = await generated();
  const [, code] = await cellOf(book, CODE);
  expect(String(code)).toMatch(/^\d{7}$/);
  book.type(CODE.sheet, CODE.row, CODE.column, `9${String(code).slice(1)}`);
  await session.check();
  const suspect = suspectAt(session, CODE);
  expect(suspect).toMatchObject({ kind: "code", suggested: code });
  await session.repair(suspect);
  expect(await cellOf(book, CODE)).toEqual([null, code]);
});

test("a cell that has changed since the check is left alone, and said so", async () => {
  const { book, session } = await generated();
  book.type(TOTAL.sheet, TOTAL.row, TOTAL.column, 1634.27);
  await session.check();
  const suspect = suspectAt(session, TOTAL);
  book.type(TOTAL.sheet, TOTAL.row, TOTAL.column, 1700);
  expect(await session.repair(suspect)).toBe(false);
  expect(await cellOf(book, TOTAL)).toEqual([null, 1700]);
  expect(session.state.message).toEqual({
    kind: "error",
    text: `“${suspect.words}”已经改过，与检查时不一样了，没有写入。请重新检查后再看建议。`,
  });
});

test("a formula is never replaced by a constant", async () => {
  const { book, session } = await generated();
  const before = await cellOf(book, TOTAL);
  const suspect: Suspect = {
    kind: "amount",
    address: TOTAL,
    words: "表三 合计·项目支出",
    actual: Math.round(Number(before[1]) * 100),
    suggested: 1,
    places: 2,
    explains: [],
    findings: [],
    mistake: 0,
    certainty: "only",
    slip: null,
    together: [],
  };
  expect(await session.repair(suspect)).toBe(false);
  expect(await cellOf(book, TOTAL)).toEqual(before);
  expect(session.state.message?.text).toContain("是公式，不能用数字覆盖");
});

test("what was changed after the correction is not given back", async () => {
  const { book, session } = await generated();
  book.type(TOTAL.sheet, TOTAL.row, TOTAL.column, 1634.27);
  await session.check();
  await session.repair(suspectAt(session, TOTAL));
  book.type(TOTAL.sheet, TOTAL.row, TOTAL.column, 12);
  await session.undoRepair();
  expect(await cellOf(book, TOTAL)).toEqual([null, 12]);
  expect(session.state.message?.text).toBe("“表三 合计·项目支出”后来又改过，没有恢复。");
});

/** 表五 20805·基本支出: the sum of three rows. */
const SHORT = { sheet: "表5", row: 11, column: 3 };

async function shortened(): Promise<{
  readonly book: PlanBook;
  readonly session: Session;
  readonly formula: FormulaRepair;
}> {
  const { book, session } = await generated();
  const snapshot = await book.read();
  book.load(
    mapSheets(snapshot, (sheet) =>
      sheet.name !== SHORT.sheet
        ? sheet
        : {
            ...sheet,
            formulas: sheet.formulas.map((cells, row) =>
              row === SHORT.row
                ? cells.map((cell, column) => (column === SHORT.column ? "=SUM(D13:D14)" : cell))
                : cells,
            ),
          },
    ),
  );
  await session.check();
  const formula = session.state.report?.causes?.[0]?.formula;
  if (!formula) throw new Error("no formula is suggested");
  return { book, session, formula };
}

test("a range is widened, everything holds, and the old formula comes back on request", async () => {
  const { book, session, formula } = await shortened();
  const before = await cellOf(book, SHORT);
  expect(await session.repairFormula(formula)).toBe(true);
  expect(await cellOf(book, SHORT)).toEqual(["=SUM(D13:D15)", expect.closeTo(156.21, 6)]);
  expect(session.state.report?.causes ?? []).toEqual([]);
  expect(session.state.report?.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  await session.undoRepair();
  expect(await cellOf(book, SHORT)).toEqual(before);
});

test("a formula that was changed since the check is left alone", async () => {
  const { book, session, formula } = await shortened();
  book.type(SHORT.sheet, SHORT.row, SHORT.column, 100);
  expect(await session.repairFormula(formula)).toBe(false);
  expect(await cellOf(book, SHORT)).toEqual([null, 100]);
  expect(session.state.message?.text).toContain("已经改过");
});
