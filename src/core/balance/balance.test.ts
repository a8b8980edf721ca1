import { readFileSync } from "node:fs";
import { checkLocated, checkWorkbook } from "../report/check";
import { settleMoney } from "../locate/settleMoney";
import { readDataFile } from "../data/dataFile";
import { locateWorkbook } from "../locate/locate";
import type { LocatedWorkbook } from "../locate/locate";
import type { WorkbookSnapshot } from "../model/snapshot";
import { planWorkbook } from "../plan/plan";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { applied } from "../../../test/support/applied";
import { editCell, valueOf } from "../../../test/support/edit";
import { snapshotOf } from "../../../test/support/snapshotOf";
import { literalOf, withLiteral } from "./literal";
import { planBalance, planUndo } from "./planBalance";
import { proposeBalance } from "./propose";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const generated = snapshotOf(planWorkbook(pack, sample.inputs));
const typed: WorkbookSnapshot = {
  ...generated,
  state: null,
  sheets: generated.sheets.map((sheet) => ({ ...sheet, formulas: sheet.formulas.map((row) => row.map(() => null)) })),
};

const locate = (snapshot: WorkbookSnapshot): LocatedWorkbook => settleMoney(locateWorkbook(pack, snapshot));
const balanced = (snapshot: WorkbookSnapshot): WorkbookSnapshot =>
  applied(snapshot, planBalance(locate(snapshot), proposeBalance(locate(snapshot)).proposals));

test.each([
  ["with formulas", generated],
  ["as plain values", typed],
])("the sample's only gap, %s: the largest item of 301 takes 0.01 and the total stays", (_, snapshot) => {
  const { proposals, unbalanced } = proposeBalance(locate(snapshot));
  expect(unbalanced).toEqual([]);
  expect(proposals).toHaveLength(1);
  expect(proposals[0]).toMatchObject({
    rule: "t06.category-is-sum-of-items",
    printed: 91803,
    sum: 91802,
    gap: 1,
    chosen: "largest",
    mends: ["t06.category-total-is-sum-of-items|basicByEconomic/301|total"],
  });
  const after = balanced(snapshot);
  expect(valueOf(after, { sheet: "表6", row: 6, column: 3 })).toBe(918.03);
  expect(checkWorkbook(pack, after).findings.filter((finding) => finding.kind === "rounding")).toEqual([]);
});

test("the formula of the total loses its literal and nothing else", () => {
  const total = (snapshot: WorkbookSnapshot): unknown =>
    snapshot.sheets.find((sheet) => sheet.name === "表6")?.formulas[6]?.[3];
  expect(total(generated)).toBe("=ROUND(SUM(D8:D17)+0.01,2)");
  expect(total(balanced(generated))).toBe("=ROUND(SUM(D8:D17),2)");
});

test("balancing again proposes nothing, and an adjusted cell is not adjusted again", () => {
  const once = balanced(generated);
  expect(proposeBalance(locate(once))).toEqual({ proposals: [], unbalanced: [] });
  const [first] = proposeBalance(locate(generated)).proposals;
  const part = first?.changes.find((change) => change.role === "part");
  if (!part) throw new Error("no part");
  // The user brings the gap back by hand: another part is proposed.
  const again = proposeBalance(locate(editCell(once, { sheet: "表6", row: 6, column: 3 }, 918.04))).proposals;
  expect(again[0]?.changes.find((change) => change.role === "part")?.address).not.toEqual(part.address);
});

test("undoing gives back the snapshot exactly, the formula with its literal too", () => {
  const undo = planUndo(locate(balanced(generated)));
  expect(undo?.left).toEqual([]);
  const back = applied(balanced(generated), undo?.plan ?? { sheets: [], names: [], state: null, activate: null });
  const plain = applied(generated, { sheets: [], names: [], state: null, activate: null });
  expect(back).toEqual(plain);
  expect(planUndo(locate(back))).toBeNull();
});

test("a cell that the user has changed since is left and named", () => {
  const once = balanced(generated);
  const part = proposeBalance(locate(generated)).proposals[0]?.changes[0];
  if (!part) throw new Error("no part");
  const undo = planUndo(locate(editCell(once, part.address, 400)));
  expect(undo?.left).toEqual([{ words: part.words, address: part.address, reason: "changed" }]);
  expect(undo?.restored.map(({ address }) => address)).not.toContainEqual(part.address);
});

test("without a gap there is nothing to do and nothing to take back", () => {
  const once = applied(generated, { sheets: [], names: [], state: null, activate: null });
  expect(checkLocated(locate(once)).findings.length).toBeGreaterThan(0);
  expect(planUndo(locate(once))).toBeNull();
});

test.each([
  ["=ROUND(SUM(D8:D17)+0.01,2)", 1],
  ["=ROUND(D8+D9-0.02,2)", -2],
  ["=ROUND(SUM(D8:D17),2)", null],
  ["=ROUND(D8+D17,2)", null],
  ["=D8*1.5", null],
])("literal of %s", (formula, literal) => {
  expect(literalOf(formula)).toBe(literal);
  if (literal !== null) expect(withLiteral(withLiteral(formula, 0), literal)).toBe(formula);
});
