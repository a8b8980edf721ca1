/** What a workbook without a form prints with more than two decimals is not hidden. */
import { sheetOf } from "../../../../test/support/foreignSnapshot";
import { noForm } from "../../../packs/no-form/pack";
import { inferForm } from "../../formless/inferForm";
import { checkLocated } from "../../report/check";

const values = [
  ["2026年一般公共预算支出表", null, null],
  ["单位：万元", null, null],
  ["科目编码", "科目名称", "合计"],
  ["213", "农林水支出", 80.4567],
  ["21303", "水利", 80.4567],
  ["2130301", "行政运行", 80.4567],
] as const;

const HIDDEN = "workbook.no-hidden-decimals";

function told(format: string | null): readonly string[] {
  const sheet = { ...sheetOf("1", values), formats: values.map(() => [null, null, format]) };
  const located = inferForm(noForm, { state: null, sheets: [sheet] });
  return located
    ? checkLocated(located)
        .findings.map(({ rule }) => rule)
        .filter((rule) => rule === HIDDEN)
    : ["none"];
}

test.each([
  ["0.0000", 0],
  ["#,##0.0000_ ", 0],
  ["0.000", 3],
  ["0.00", 3],
  [null, 3],
])("%j", (format, hidden) => {
  expect(told(format)).toEqual(Array.from({ length: hidden }, () => HIDDEN));
});
