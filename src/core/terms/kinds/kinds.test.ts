/** An example of each kind of term on the sample: its value, words, formula, count and weighted cells say the same. A kind without one does not compile. */
import { readFileSync } from "node:fs";
import { shanxiUnit2026 as pack } from "../../../packs/shanxi-unit-2026/pack";
import { snapshotOf } from "../../../../test/support/snapshotOf";
import { toAmount } from "../../amount/amount";
import { readDataFile } from "../../data/dataFile";
import { Term } from "../../declare/term";
import { createCalculator, isFormulaError, parseFormula } from "../../formula/index";
import type { CellAddress } from "../../model/snapshot";
import { planWorkbook } from "../../plan/plan";
import { createContext } from "../../report/check";
import { evaluate, weightedCells } from "../evaluate";
import { toCountFormula, toFormula } from "../formula";
import { everyTerm, isPlainSum, tablesOf } from "../inner";
import type { Scope } from "../scope";
import { toWords } from "../words";

interface Example {
  readonly term: Term;
  /** The cell that it is read for: table, row, column; null for none. */
  readonly at: readonly [string, string, string] | null;
  readonly words: string;
}

const staff: Term = { term: "cell", table: "t06", row: "total", column: "staff" };
const operating: Term = { term: "cell", table: "t06", row: "total", column: "operating" };
const annuities: Term = { term: "lookup", table: "t06", column: "total", name: "职业年金缴费" };
const total: Example["at"] = ["t06", "total", "staff"];
const own = (term: Term): Term => ({
  term: "onlyFor",
  field: "unitKind",
  values: ["行政单位", "参公事业单位", "事业单位"],
  then: term,
});

const examples: { readonly [K in Term["term"]]: readonly [Example, ...Example[]] } = {
  cell: [{ term: staff, at: null, words: "表六 合计·人员经费" }],
  info: [{ term: { term: "info", field: "yearEndGeneral" }, at: null, words: "基础信息 年终结转：一般公共预算" }],
  parts: [
    {
      term: { term: "parts", columns: ["staff", "operating"] },
      at: ["t06", "basicByEconomic/301", "total"],
      words: "本行 人员经费＋公用经费",
    },
  ],
  named: [
    {
      term: { term: "named", rows: ["currentIncome", "carryIn"] },
      at: ["t01", "incomeTotal", "income"],
      words: "本年收入合计＋上年结转",
    },
  ],
  children: [{ term: { term: "children" }, at: ["t06", "basicByEconomic/301", "staff"], words: "下级各行之和" }],
  rows: [
    { term: { term: "rows", group: "basicByEconomic" }, at: total, words: "表六 各类·人员经费之和" },
    {
      term: { term: "rows", table: "t12", group: "projects", column: "total", naming: ["外事"] },
      at: null,
      words: "表十二 各项目（名称含“外事”）·合计之和",
    },
  ],
  lookup: [
    { term: annuities, at: null, words: "表六 职业年金缴费·合计" },
    { term: { term: "lookup", table: "t05", column: "total", code: "2010301" }, at: null, words: "表五 2010301·合计" },
  ],
  add: [{ term: { term: "add", of: [staff, operating] }, at: null, words: "表六 合计·人员经费＋表六 合计·公用经费" }],
  subtract: [
    {
      term: { term: "subtract", from: staff, less: [{ term: "add", of: [operating, annuities] }] },
      at: null,
      words: "表六 合计·人员经费－（表六 合计·公用经费＋表六 职业年金缴费·合计）",
    },
  ],
  scaled: [
    { term: { term: "scaled", of: annuities, times: 9, per: 5 }, at: null, words: "表六 职业年金缴费·合计 的 1.8 倍" },
  ],
  onlyFor: [
    {
      term: own({ term: "subtract", from: staff, less: [annuities] }),
      at: null,
      words: "表六 合计·人员经费－表六 职业年金缴费·合计",
    },
    {
      term: { term: "onlyFor", field: "unitKind", values: ["没有这种单位"], then: staff },
      at: null,
      words: "表六 合计·人员经费",
    },
  ],
  zero: [{ term: { term: "zero" }, at: null, words: "0" }],
};

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const snapshot = snapshotOf(planWorkbook(pack, sample.inputs));
const { book } = createContext(pack, snapshot);
const SHEET = "表6";

function scopeOf(at: Example["at"]): Scope {
  if (at === null) return { book, map: null, row: null, column: null };
  const map = book.tables.get(at[0]);
  const row = map?.byKey.get(at[1]);
  if (!map || !row) throw new Error(at.join(" "));
  return { book, map, row, column: at[2] };
}

function calculated(formula: string | null): number {
  const parsed = parseFormula(`=${formula ?? ""}`);
  if (isFormulaError(parsed)) throw new Error(formula ?? "no formula");
  return Number(createCalculator(snapshot).evaluate(parsed, { sheet: SHEET, row: 90, column: 20 }));
}

function amountAt({ sheet, row, column }: CellAddress): number {
  return toAmount(Number(snapshot.sheets.find(({ name }) => name === sheet)?.values[row]?.[column] ?? 0));
}

const all = Object.values(examples)
  .flat()
  .map((example) => [JSON.stringify(example.term).slice(0, 90), example] as const);

test.each(all)("%s", (_, { term, at, words }) => {
  const scope = scopeOf(at);
  const value = evaluate(term, scope);
  if (!value.ok) throw new Error("not read");
  expect({
    formula: Math.round(calculated(toFormula(term, scope, SHEET)) * 100),
    count: calculated(toCountFormula(term, scope, SHEET)),
    cells: Math.round(weightedCells(term, scope).reduce((sum, [cell, times]) => sum + times * amountAt(cell), 0)),
    words: toWords(term, { table: scope.map?.table ?? null, rowLabel: null, column: scope.column }, pack),
  }).toEqual({ formula: value.amount, count: value.parts, cells: value.amount, words });
  if (isPlainSum(term)) expect(weightedCells(term, scope)).toEqual(value.cells.map((cell) => [cell, 1]));
});

test("the schema knows every kind", () => {
  for (const [, { term }] of all) expect(Term.safeParse(term)).toEqual({ success: true, data: term });
});

test("the examples are not all nothing", () => {
  const amounts = all
    .map(([, { term, at }]) => evaluate(term, scopeOf(at)))
    .map((value) => (value.ok ? value.amount : 0));
  expect(amounts.filter((amount) => amount !== 0).length).toBeGreaterThan(9);
});

test("what is taken off within a condition is taken off", () => {
  const [, [, times] = []] = weightedCells(own({ term: "subtract", from: staff, less: [annuities] }), scopeOf(null));
  expect(times).toBe(-1);
});

test("terms within terms are found however deep", () => {
  const deep: Term = {
    term: "scaled",
    of: own({ term: "subtract", from: staff, less: [{ term: "add", of: [annuities, { term: "children" }] }] }),
    times: 1,
    per: 2,
  };
  expect(everyTerm(deep).map(({ term }) => term)).toEqual([
    "scaled",
    "onlyFor",
    "subtract",
    "cell",
    "add",
    "lookup",
    "children",
  ]);
  expect(tablesOf(deep)).toEqual(["t06", "t06"]);
});
