/** Which rows may go, and which seem to be missing: none that a row with a blank or misprinted code may still be. */
import { describeKeptCell } from "../../app/wording/refresh";
import { cellBeside, sampleSnapshot } from "../../../test/support/sampleSnapshot";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { recalculate } from "../formula/index";
import { withCells, withRowChanges } from "../formula/movedSnapshot";
import { settleMoney } from "../locate/settleMoney";
import { locateWorkbook } from "../locate/locate";
import type { WorkbookSnapshot } from "../model/snapshot";
import { NO_ADDITIONS } from "./additions";
import { planRefresh } from "./planRefresh";

type Texts = readonly [code: string, name: string];

/** The sample with code and name of one row of 表五 typed anew. */
function retyped(code: string, [newCode, name]: Texts): WorkbookSnapshot {
  const { row } = cellBeside(sampleSnapshot(), "表5", code, 0);
  const cells = [newCode, name].map((value, column) => ({ row, column, content: { kind: "value" as const, value } }));
  return recalculate(withCells(sampleSnapshot(), new Map([["表5", cells]]))).snapshot;
}

const idle = (snapshot: WorkbookSnapshot): readonly string[] =>
  planRefresh(settleMoney(locateWorkbook(pack, snapshot)), NO_ADDITIONS).account.idle.map(
    ({ table, code }) => `${table} ${code ?? ""}`,
  );

test("a code that was given up for another with another name leaves rows that may go", () => {
  expect(idle(retyped("2101102", ["2101150", "事业运行"]))).toEqual(["表二 2101102", "表三 2101102"]);
});

test.each<readonly [string, Texts]>([
  ["a row whose code is gone may be of any code", ["", "事业单位医疗"]],
  ["a row whose code cannot be read may be of any code", ["事业", "其他名称"]],
  ["a code of the wrong length may be meant for any", ["21011021", "其他名称"]],
  ["a row that has the name under another row's code may be the one that asks for it", ["2101101", "事业单位医疗"]],
  ["a row that has the name under a code beside it may be the one that asks for it", ["2101104", "事业单位医疗"]],
])("%s", (_, texts) => {
  expect(idle(retyped("2101102", texts))).toEqual([]);
});

test.each(["21x", "21011021"])(
  "a row with its name and the code %j is not put in a second time, and is asked about",
  (code) => {
    const { row } = cellBeside(sampleSnapshot(), "表2", "2101102", 0);
    const cell = { row, column: 0, content: { kind: "value" as const, value: code } };
    const snapshot = recalculate(withCells(sampleSnapshot(), new Map([["表2", [cell]]]))).snapshot;
    const { account } = planRefresh(settleMoney(locateWorkbook(pack, snapshot)), NO_ADDITIONS);
    expect(account.added).toEqual([]);
  },
);

test("a code that a row with another name may be comes in", () => {
  const { row } = cellBeside(sampleSnapshot(), "表2", "2101102", 0);
  const cells = ["", "待定"].map((value, column) => ({ row, column, content: { kind: "value" as const, value } }));
  const snapshot = recalculate(withCells(sampleSnapshot(), new Map([["表2", cells]]))).snapshot;
  const { account } = planRefresh(settleMoney(locateWorkbook(pack, snapshot)), NO_ADDITIONS);
  expect(account.added.map(({ table, code }) => `${table} ${code ?? ""}`)).toEqual(["表二 2101102"]);
});

test("while a table is not found no row of the others is called free, its lines stay, and it is said why it was not made", () => {
  const sample = sampleSnapshot();
  const snapshot = recalculate(withRowChanges(sample, new Map([["表5", { inserted: [], removed: [4] }]]))).snapshot;
  const { account } = planRefresh(settleMoney(locateWorkbook(pack, snapshot)), NO_ADDITIONS);
  expect(account.idle).toEqual([]);
  expect(account.lines?.removed).toBe(0);
  expect(account.kept.map(describeKeptCell)).toEqual([
    "表5：已有这个名称的工作表，但认不出是这张表（表头或标题可能删了、改了），没有另做一张；请恢复它的表头和标题，或者给它改名，再更新一次",
  ]);
});

test.each(["221 02 01", "２２１０２０１"])(
  "a code %j that formulas do not find is asked about, and not changed",
  (code) => {
    const { row } = cellBeside(sampleSnapshot(), "表5", "2210201", 0);
    const cell = { row, column: 0, content: { kind: "value" as const, value: code } };
    const snapshot = recalculate(withCells(sampleSnapshot(), new Map([["表5", [cell]]]))).snapshot;
    const { account, plan } = planRefresh(settleMoney(locateWorkbook(pack, snapshot)), NO_ADDITIONS);
    expect(account.kept.map(describeKeptCell)).toEqual([
      `表五 2210201 住房公积金（表5!A${row + 1}）：科目编码“${code}”读作 2210201，里面还有别的字符（空格、全角数字等），公式按编码查找时对不上，取不到数；您填的没有改，请改成 2210201`,
    ]);
    expect(plan?.sheets.find(({ name }) => name === "表5")?.cells.some(({ column }) => column === 0) ?? false).toBe(
      false,
    );
  },
);
