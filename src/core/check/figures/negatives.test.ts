import { live, published, reportOn, withCells } from "../../../../test/support/diagnosis";
import type { WorkbookSnapshot } from "../../model/snapshot";

const negatives = (book: WorkbookSnapshot): readonly (readonly string[])[] =>
  reportOn(book)
    .findings.filter(({ template }) => template === "negativeAmount")
    .map(({ severity, cells }) => [severity, ...cells.map(({ words }) => words)]);

test("a negative that no sum tells is a hint, one for its row", () => {
  expect(
    negatives(withCells(published, { "表12!B9": -2.77, "表12!C9": -2.77, "表12!B10": 105.54, "表12!C10": 105.54 })),
  ).toEqual([["info", expect.stringContaining("合计"), expect.stringContaining("一般公共预算")]]);
  expect(negatives(published)).toEqual([]);
});

test("what adds up other rows, and what a formula gives, is not told again", () => {
  expect(negatives(withCells(published, { "表6!C7": -918.03 }))).toEqual([]);
  expect(negatives(withCells(live, { "表12!B9": -2.77 }))).toEqual([]);
});
