import { live, nameOf, published, reportOn, valueIn, withCells } from "../../../../test/support/diagnosis";
import { parseAddress } from "../../../../test/support/addresses";
import { editCell } from "../../../../test/support/edit";
import { recalculate } from "../../formula";

test("an amount kept as text is the only suspect, not the cells whose formulas leave it out", () => {
  const typed = Number(valueIn(live, "表5!D9"));
  const { suspects } = reportOn(editCell(live, parseAddress("表5!D9"), String(typed)));
  expect(suspects.map(nameOf)).toEqual(["表5!D9"]);
  expect(suspects[0]).toMatchObject({
    kind: "text",
    actual: String(typed),
    suggested: Math.round(typed * 100),
    slip: "textNumber",
  });
});

test("a formula that gives something else is never a suspect, it is a cause", () => {
  const later = withCells(live, { "表5!D8": Number(valueIn(live, "表5!D8")) + 5 });
  const { causes, suspects } = reportOn(later);
  expect(suspects.map(nameOf)).not.toContain("表5!D8");
  expect(causes?.find(({ cells }) => cells[0] && nameOf(cells[0]) === "表5!D8")?.kind).toBe("formula");
});

test("beside a table that is still blank nothing that is filled in is to be changed", () => {
  const cells = Object.fromEntries(
    Array.from({ length: 60 }, (_, row) =>
      ["C", "D", "E"].map((column) => [`表6!${column}${String(row + 6)}`, null] as const),
    ).flat(),
  );
  const { causes, suspects, outcomes } = reportOn(withCells(published, cells));
  expect(outcomes.missingInput).toBeGreaterThan(reportOn(published).outcomes.missingInput);
  expect([causes ?? [], suspects]).toEqual([[], []]);
});

test("what cannot be worked out is no suspect's alibi: nothing is suspected beside an error value", () => {
  const { suspects } = reportOn(recalculate(withCells(live, { "表5!D9": "#REF!" })).snapshot);
  expect(suspects).toEqual([]);
});

test("two columns exchanged in all lines but the total: their table is told, not one that it is held against", () => {
  const exchanged = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => index + 7)
      .filter((row) => /^\d+$/.test(String(valueIn(published, `表5!A${String(row)}`) ?? "")))
      .flatMap((row) => [
        [`表5!D${String(row)}`, valueIn(published, `表5!E${String(row)}`)],
        [`表5!E${String(row)}`, valueIn(published, `表5!D${String(row)}`)],
      ]),
  );
  const { causes = [], suspects } = reportOn(withCells(published, exchanged));
  expect(causes.map(({ kind, words }) => [kind, words.table])).toEqual([["exchangedColumns", "表五"]]);
  expect(suspects).toEqual([]);
});
