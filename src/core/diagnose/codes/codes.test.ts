import { live, nameOf, published, reportOn, valueIn, withCells } from "../../../../test/support/diagnosis";
import { isOneSlip } from "../../text/slip";

test.each([
  ["2010301", "2010801", true],
  ["20103", "201030", true],
  ["2013", "20103", true],
  ["2010301", "2013001", true],
  ["2010301", "2010822", false],
  ["201", "201", false],
])("%s and %s are one slip apart: %s", (printed, meant, is) => expect(isOneSlip(printed, meant)).toBe(is));

test.each([
  ["公开件", published],
  ["带公式", live],
] as const)("a misprinted code is the suspect, not the amounts that suffer from it (%s)", (_, workbook) => {
  const cell = "表5!A9";
  const code = String(valueIn(workbook, cell));
  const wrong = `${code.slice(0, -1)}${String((Number(code.at(-1)) + 5) % 10)}`;
  const { suspects } = reportOn(withCells(workbook, { [cell]: wrong }));
  expect(suspects[0]).toMatchObject({ kind: "code", actual: wrong, suggested: code, slip: "code", mistake: 0 });
  expect(suspects[0] && nameOf(suspects[0])).toBe(cell);
  expect(suspects.filter((suspect) => suspect.kind === "amount")).toEqual([]);
});

test("an item with the code of its 款 gets the code that the other tables have beside its name, and no invented one", () => {
  const report = reportOn(withCells(published, { "表5!A13": "20805" }));
  expect(report.suspects.filter(({ kind }) => kind === "code")).toMatchObject([
    { actual: "20805", suggested: "2080501", certainty: "only" },
  ]);
  expect(report.causes ?? []).toEqual([]);
  expect(report.findings.filter(({ root, severity }) => root === undefined && severity !== "info")).toHaveLength(1);
});

test("a name that nobody else has is still looked for one slip away", () => {
  const { suspects } = reportOn(withCells(published, { "表5!A13": "2080601", "表5!B13": "别的名称" }));
  expect(suspects[0]).toMatchObject({ kind: "code", actual: "2080601", suggested: "2080501" });
});

test.each(["2080105", "2050801", "2089901", "2080599"])(
  "%s beside the name of 2080501, however it came about",
  (wrong) => {
    const report = reportOn(withCells(published, { "表5!A13": wrong }));
    expect(report.suspects[0]).toMatchObject({ kind: "code", actual: wrong, suggested: "2080501" });
    expect(report.suspects.filter(({ kind }) => kind === "amount")).toEqual([]);
    expect(report.causes ?? []).toEqual([]);
    const roots = report.findings.filter(({ root, severity }) => root === undefined && severity === "error");
    expect(roots).toHaveLength(1);
  },
);
