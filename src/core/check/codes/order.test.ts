import { published, reportOn, valueIn, withCells } from "../../../../test/support/diagnosis";
import type { CellValue } from "../../model/snapshot";

const orders = (cells: Readonly<Record<string, CellValue>>): readonly string[] =>
  reportOn(withCells(published, cells))
    .findings.filter(({ template }) => template === "codeOrder")
    .map(({ words }) => `${words.before ?? ""} ${words.code ?? ""}`);

test("a code that is smaller than the one before it is out of order, one that is the same is not", () => {
  const codes = Array.from({ length: 12 }, (_, index) => `表5!A${index + 6}`);
  const at = codes.find((cell) => String(valueIn(published, cell) ?? "").length === 7) ?? "";
  const row = Number(at.replace("表5!A", ""));
  const own = valueIn(published, at);
  const name = valueIn(published, `表5!B${row}`);
  expect(typeof own).toBe("string");
  expect(orders({})).toEqual([]);
  expect(orders({ [`表5!A${row + 1}`]: own, [`表5!B${row + 1}`]: name })).toEqual([]);
  expect(orders({ [`表5!A${row + 1}`]: "2010101", [`表5!B${row + 1}`]: "行政运行" }).length).toBeGreaterThan(0);
});
