/** Names beside codes: which of the two is wrong is told by the figures of the other tables. */
import { published, reportOn, withCells } from "../../../../test/support/diagnosis";
import type { CellValue } from "../../model/snapshot";

function told(changes: Readonly<Record<string, CellValue>>): readonly string[] {
  const { findings } = reportOn(withCells(published, changes));
  return findings.flatMap(({ kind, severity, template, words, root }) =>
    (kind === "name" || kind === "code") && severity !== "info" && root === undefined
      ? [`${template} ${words.code ?? words.row ?? ""} ${words.expected ?? ""}`]
      : [],
  );
}

test("a name of another code, where the others have code and figures, is the slip", () => {
  expect(told({ "表5!B18": "事业单位医疗" })).toEqual(["nameOfOther 2101101 行政单位医疗"]);
  expect(told({ "表5!B18": "事业单位医疗", "表5!B19": "行政单位医疗" })).toEqual([
    "nameOfOther 2101101 行政单位医疗",
    "nameOfOther 2101102 事业单位医疗",
  ]);
});

test("without the figures of the others it may be the code", () => {
  expect(told({ "表5!B18": "事业单位医疗", "表5!C18": 14.57, "表5!D18": 14.57 })).toEqual([
    "codeOfOther 2101101 2101102",
  ]);
});

test("a row with a code and figures and no name is told with the name of the others", () => {
  expect(told({ "表5!B18": null })).toEqual(["nameBlank 2101101 行政单位医疗"]);
  expect(told({ "表5!B18": null, "表2!B18": null, "表3!B18": null })).toEqual([
    "nameBlank 2101101 行政单位医疗",
    "nameBlank 2101101 行政单位医疗",
    "nameBlank 2101101 行政单位医疗",
  ]);
});

test("in a table of names a row with figures has to have one, and no text is told to leave it out", () => {
  expect(told({ "表6!A19": null })).toEqual(["nameMissing 19 "]);
});
