/** `scaled`, `naming` and `noneZero`: value, formula and words agree. */
import { readFileSync } from "node:fs";
import { createContext } from "../report/check";
import { holds } from "../identity/judge";
import { readDataFile } from "../data/dataFile";
import { createCalculator, isFormulaError, parseFormula } from "../formula/index";
import { planWorkbook } from "../plan/plan";
import type { Term } from "../declare/term";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { snapshotOf } from "../../../test/support/snapshotOf";
import { evaluate } from "./evaluate";
import { toFormula } from "./formula";
import type { Scope } from "./scope";
import { toWords } from "./words";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const snapshot = snapshotOf(planWorkbook(pack, sample.inputs));
const { book } = createContext(pack, snapshot);
const scope: Scope = { book, map: null, row: null, column: null };
const annuities: Term = { term: "lookup", table: "t06", column: "total", name: "职业年金缴费" };

/** The formula's result in hundredths. */
function calculated(term: Term): number {
  const parsed = parseFormula(`=${toFormula(term, scope, "表6") ?? ""}`);
  if (isFormulaError(parsed)) throw new Error("formula");
  return Math.round(Number(createCalculator(snapshot).evaluate(parsed, { sheet: "表6", row: 60, column: 20 })) * 100);
}

test.each<[number, number, number, string]>([
  [9, 5, 8334, "表六 职业年金缴费·合计 的 1.8 倍"],
  [2, 1, 9260, "表六 职业年金缴费·合计 的 2 倍"],
  [5, 16, 1447, "表六 职业年金缴费·合计 的 31.25％"],
])("%d/%d of 46.30", (times, per, expected, words) => {
  const term: Term = { term: "scaled", of: annuities, times, per };
  expect(evaluate(term, scope)).toMatchObject({ ok: true, amount: expected });
  expect(calculated(term)).toBe(expected);
  expect(toWords(term, { table: null, rowLabel: null, column: null }, pack)).toBe(words);
});

test("naming adds up the projects whose name says so", () => {
  const term: Term = { term: "rows", table: "t12", group: "projects", column: "total", naming: ["外事"] };
  const all = evaluate({ ...term, naming: undefined }, scope);
  const some = evaluate(term, scope);
  expect(some.ok && all.ok && some.amount > 0 && some.amount < all.amount).toBe(true);
  expect(calculated(term)).toBe(some.ok ? some.amount : NaN);
  expect(toWords(term, { table: null, rowLabel: null, column: null }, pack)).toBe(
    "表十二 各项目（名称含“外事”）·合计之和",
  );
});

test("noneZero asks for every figure", () => {
  const nothing: Term = { term: "cell", table: "t08", row: "total", column: "total" };
  expect(holds({ kind: "noneZero", terms: [annuities] }, scope)).toEqual({ ok: true, value: true });
  expect(holds({ kind: "noneZero", terms: [annuities, nothing] }, scope)).toEqual({ ok: true, value: false });
  expect(holds({ kind: "allZero", terms: [nothing] }, scope)).toEqual({ ok: true, value: true });
});
