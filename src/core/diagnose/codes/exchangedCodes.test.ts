/** Two codes at each other's rows: two findings, what follows is folded under them, and the correction takes both cells. */
import { parseAddress } from "../../../../test/support/addresses";
import { live, nameOf, published, reportOn, valueIn, withCells } from "../../../../test/support/diagnosis";
import { editCell } from "../../../../test/support/edit";
import { shanxiUnit2026 as pack } from "../../../packs/shanxi-unit-2026/pack";
import type { Finding } from "../../finding/finding";
import { settleMoney } from "../../locate/settleMoney";
import { locateWorkbook } from "../../locate/locate";
import type { WorkbookSnapshot } from "../../model/snapshot";
import { planRepair } from "../../repair/planRepair";

const roots = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ root, severity, kind }) => root === undefined && (severity !== "info" || kind === "unfilled"));

function exchanged(book: WorkbookSnapshot, one: string, other: string): WorkbookSnapshot {
  const changed = { [one]: valueIn(book, other), [other]: valueIn(book, one) };
  return book === live
    ? Object.entries(changed).reduce((now, [cell, value]) => editCell(now, parseAddress(cell), value), book)
    : withCells(book, changed);
}

test.each([
  ["published", published],
  ["live", live],
] as const)("codes that were exchanged, %s", (_, book) => {
  for (const [one, other] of [
    ["表5!A9", "表5!A10"],
    ["表5!A14", "表5!A18"],
    ["表3!A14", "表3!A15"],
  ] as const) {
    const { findings, suspects, outcomes } = reportOn(exchanged(book, one, other));
    expect(roots(findings).map(({ template, cells: [first] }) => [template, first && nameOf(first)])).toEqual([
      ["codeOfOther", one],
      ["codeOfOther", other],
    ]);
    expect(
      findings
        .filter(({ root }) => root !== undefined)
        .every(({ root }) => findings[root ?? -1]?.template === "codeOfOther"),
    ).toBe(true);
    expect(
      suspects.map((suspect) => [
        nameOf(suspect),
        suspect.suggested,
        suspect.together.map((repair) => [nameOf(repair), repair.suggested]),
      ]),
    ).toEqual([[one, valueIn(book, one), [[other, valueIn(book, other)]]]]);
    expect(outcomes.unfilled).toBe(0);
  }
});

/** Each cell gets what stands in the next. */
function movedRound(book: WorkbookSnapshot, cells: readonly string[]): WorkbookSnapshot {
  const changed = Object.fromEntries(
    cells.map((cell, index) => [cell, valueIn(book, cells[(index + 1) % cells.length] ?? cell)]),
  );
  return book === live
    ? Object.entries(changed).reduce((now, [cell, value]) => editCell(now, parseAddress(cell), value), book)
    : withCells(book, changed);
}

test.each([
  ["published", published],
  ["live", live],
] as const)("codes that went round in a ring, %s", (_, book) => {
  for (const cells of [
    ["表5!A9", "表5!A10", "表5!A14"],
    ["表5!A14", "表5!A9", "表5!A18"],
    ["表5!A9", "表5!A10", "表5!A13", "表5!A14"],
  ]) {
    const { suspects } = reportOn(movedRound(book, cells));
    const wanted = [...cells].sort((a, b) => Number(a.slice(4)) - Number(b.slice(4)));
    expect(suspects).toHaveLength(1);
    const [suspect] = suspects;
    const named = suspect
      ? [suspect, ...suspect.together].map((repair) => [nameOf(repair), repair.suggested] as const)
      : [];
    expect([...named].sort(([a], [b]) => Number(a.slice(4)) - Number(b.slice(4)))).toEqual(
      wanted.map((cell) => [cell, valueIn(book, cell)]),
    );
  }
});

test("a ring of five is not made by hand", () => {
  const { suspects } = reportOn(movedRound(published, ["表5!A9", "表5!A10", "表5!A13", "表5!A14", "表5!A15"]));
  expect(suspects.every(({ together }) => together.length < 4)).toBe(true);
});

test("the correction writes both cells, and nothing is wrong then", () => {
  const book = exchanged(published, "表5!A9", "表5!A10");
  const [suspect] = reportOn(book).suspects;
  const repair = suspect && planRepair(settleMoney(locateWorkbook(pack, book)), suspect);
  expect(repair?.ok === true && repair.cells.map(({ address, after }) => [nameOf({ address }), after.value])).toEqual([
    ["表5!A9", "2010301"],
    ["表5!A10", "2010302"],
  ]);
});

test.each([
  ["published", published, "nameOfOther"],
  // What other tables look up by the code says nothing of it.
  ["live", live, "codeOfOther"],
] as const)(
  "names that were exchanged are no exchanged codes, %s: order and amounts speak for the codes",
  (_, book, told) => {
    const { findings, suspects } = reportOn(exchanged(book, "表5!B9", "表5!B10"));
    expect(roots(findings).map(({ template }) => template)).toEqual([told, told]);
    expect(suspects).toEqual([]);
  },
);

test("a wrong amount beside them stands for itself", () => {
  const { findings } = reportOn(withCells(exchanged(published, "表5!A9", "表5!A10"), { "表6!D9": 100 }));
  expect(roots(findings).map(({ rule }) => rule)).toContain("t06.category-is-sum-of-items");
});

/** Codes and names that no catalogue has, in every table. */
const unlisted: WorkbookSnapshot = (() => {
  const others = new Map([
    ["2101103", "2101161"],
    ["公务员医疗补助", "护林员补助"],
    ["2101199", "2101163"],
    ["其他行政事业单位医疗支出", "林业站经费"],
  ]);
  const sheets = published.sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((row) => row.map((value) => others.get(String(value)) ?? value)),
  }));
  return { ...published, sheets };
})();

test("codes that no catalogue lists: their names in the other tables tell, and all of it is one finding", () => {
  expect(roots(reportOn(unlisted).findings)).toEqual(roots(reportOn(published).findings));
  const { findings, suspects } = reportOn(exchanged(unlisted, "表5!A20", "表5!A21"));
  expect(findings.filter(({ template }) => template === "nameElsewhere")).toHaveLength(2);
  expect(roots(findings)).toHaveLength(1);
  expect(roots(findings)[0]?.severity).toBe("error");
  expect(suspects.map((suspect) => [nameOf(suspect), suspect.suggested, suspect.together.map(nameOf)])).toEqual([
    ["表5!A20", "2101161", ["表5!A21"]],
  ]);
});

test("names that no catalogue lists, exchanged: the names alone are told", () => {
  const { findings, suspects } = reportOn(exchanged(unlisted, "表5!B20", "表5!B21"));
  expect(roots(findings).map(({ template }) => template)).toEqual(["nameElsewhere", "nameElsewhere"]);
  expect(suspects).toEqual([]);
});
