/** A code that stands before the name while its own cell is blank is read, and said so. */
import { published, reportOn, withCells } from "../../../../test/support/diagnosis";
import type { CellValue } from "../../model/snapshot";

const told = (cells: Readonly<Record<string, CellValue>>) => {
  const { findings } = reportOn(withCells(published, cells));
  return {
    hints: findings.filter(({ template }) => template === "codesInNames").map(({ words }) => words.list),
    errors: findings.filter(({ severity }) => severity !== "info").length,
  };
};

test("in one row of a table that prints its codes", () => {
  expect(told({ "表5!A18": null, "表5!B18": "2101101行政单位医疗" })).toEqual({
    hints: ["“2101101行政单位医疗”读作 2101101 行政单位医疗"],
    errors: 0,
  });
});

test("not where codes stand in their cells, also where a name begins with digits", () => {
  expect(told({}).hints).toEqual([]);
  expect(told({ "表5!B18": "2101101行政单位医疗" }).hints).toEqual([]);
});

test("not where the whole table prints codes before names", () => {
  const codes = Array.from({ length: 18 }, (_, index) => index + 7);
  const sheet = published.sheets.find(({ name }) => name === "表5");
  const cells = Object.fromEntries(
    codes.flatMap((row) => {
      const [code, name] = sheet?.values[row - 1] ?? [];
      return [
        [`表5!A${row}`, null],
        [`表5!B${row}`, `${String(code)}${String(name)}`],
      ];
    }),
  );
  expect(told(cells).hints).toEqual([]);
});
