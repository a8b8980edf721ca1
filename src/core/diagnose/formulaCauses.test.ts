/** Formulas that give something else than the form says, and rows without any figure: no correct figure is accused for them. */
import { parseAddress } from "../../../test/support/addresses";
import { live, nameOf, reportOn } from "../../../test/support/diagnosis";
import { describeCause } from "../../app/wording/causes";
import { describeFinding } from "../finding/wording";
import { recalculate } from "../formula";
import type { CellValue, WorkbookSnapshot } from "../model/snapshot";

/** Cells with a formula, or a value, in place of what they held. */
function typed(cells: Readonly<Record<string, CellValue>>): WorkbookSnapshot {
  const edits = Object.entries(cells).map(([cell, value]) => ({ ...parseAddress(cell), value }));
  const sheets = live.sheets.map((sheet) => {
    const [values, formulas] = [sheet.values.map((row) => [...row]), sheet.formulas.map((row) => [...row])];
    for (const { row, column, value } of edits.filter((edit) => edit.sheet === sheet.name)) {
      const isFormula = typeof value === "string" && value.startsWith("=");
      (values[row] ??= [])[column] = isFormula ? null : value;
      (formulas[row] ??= [])[column] = isFormula ? value : null;
    }
    return { ...sheet, values, formulas };
  });
  return recalculate({ ...live, sheets }).snapshot;
}

function toldOf(cells: Readonly<Record<string, CellValue>>): {
  readonly causes: readonly string[];
  readonly suspects: readonly string[];
  readonly errors: readonly string[];
} {
  const { causes = [], suspects, findings } = reportOn(typed(cells));
  return {
    causes: causes.map(describeCause),
    suspects: suspects.map(nameOf),
    errors: findings.filter(({ severity }) => severity === "error").map(describeFinding),
  };
}

test.each([
  ["a lookup of the wrong column", "=IFERROR(VLOOKUP(A9,'表5'!A6:E24,5,FALSE),0)"],
  ["the row below", "='表5'!D10"],
])("a prefill that reads %s is the formula to look at, and 年终结转 stays as it is", (_, formula) => {
  const { causes, suspects } = toldOf({ "表3!D9": formula });
  expect(causes).toEqual([
    "表三 2010301 行政运行·基本支出 的公式算出 0.00，按勾稽关系应为 795.83。请检查公式，不要用数字覆盖。",
  ]);
  expect(suspects).toEqual([]);
});

test.each([
  ["nothing", null],
  ["a formula that gives nothing", '=IFERROR(VLOOKUP("x",A1:B2,2,FALSE),0)'],
])("%s in the only figure of a row", (_, value) => {
  const { causes, suspects } = toldOf({ "表5!D9": value });
  expect(causes).toEqual([
    expect.stringMatching(
      /^表五第 9 行（2010301 行政运行）一个数也没有（公式算出 0 也算），表五 合计·基本支出正好差 795.83，可能是这一行还没有填/,
    ),
  ]);
  expect(suspects).toEqual([]);
});

test("two rows without any figure are named together", () => {
  const { causes, suspects } = toldOf({ "表6!D8": null, "表6!D9": null });
  expect(causes).toEqual([
    expect.stringMatching(
      /^表六第 8、9 行（30101 基本工资、30102 津贴补贴）一个数也没有.*一共差 405\.99，可能是这几行还没有填/,
    ),
  ]);
  expect(suspects).toEqual([]);
});

test.each(["795.83万元", "柒佰玖拾伍万捌仟叁佰元整"])(
  "the amount %s that is typed as a text is the root of what its sums lack",
  (text) => {
    const { suspects, findings } = reportOn(typed({ "表5!D9": text }));
    expect(suspects.map((suspect) => [nameOf(suspect), suspect.suggested, suspect.slip])).toEqual([
      ["表5!D9", 79583, "textNumber"],
    ]);
    expect(
      findings
        .filter(({ severity, root }) => severity === "error" && root === undefined)
        .map(({ template }) => template),
    ).toEqual(["numberAsText"]);
  },
);

test.each([
  ["表5!D9", '=TEXT(795.83,"0.00")'],
  ["表5!C9", '=D9&""'],
])("a formula in %s that gives a text is told there, and no formula that leaves it out", (cell, formula) => {
  const { causes, suspects, errors } = toldOf({ [cell]: formula });
  expect(errors[0]).toMatch(/^表五 2010301 行政运行·\S+ 的公式得出的是文字“795.83”，不是数，不会计入合计。请改公式/);
  expect(causes).toEqual([]);
  expect(suspects).toEqual([]);
});

test("a row that was put in by hand, without its total", () => {
  const {
    suspects: [first],
  } = reportOn(typed({ "表5!C24": null, "表5!D24": 79.46, "表5!A25": "2210203", "表5!B25": "购房补贴", "表5!D25": 5 }));
  expect(first).toMatchObject({ slip: "overwrittenFormula", address: { sheet: "表5", column: 2 } });
});

test("another row's code and name, under which the formulas find nothing: the row is missing, nothing waits, and 年终结转 stays as it is", () => {
  const { causes, suspects, errors } = toldOf({
    "表3!A10": "2010399",
    "表3!B10": "其他政府办公厅（室）及相关机构事务支出",
  });
  expect(errors.length).toBeGreaterThan(0);
  expect(causes).toEqual([expect.stringMatching(/^表三没有 2010302 这一行/)]);
  expect(suspects).toEqual([]);
});

test.each([
  ["TEXT", (held: number) => `=TEXT(${held},"0.00")`],
  ["&", (held: number) => `=${held}&""`],
  ["quotation marks", (held: number) => `="${held}"`],
])(
  "a formula that gives its number as text (%s) is one finding, with what leaves the number out under it",
  (_, formulaOf) => {
    const held = live.sheets.find(({ name }) => name === "表12")?.values[7]?.[2];
    const { findings, suspects } = reportOn(typed({ "表12!C8": formulaOf(Number(held)) }));
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors.filter(({ root }) => root === undefined).map(({ template }) => template)).toEqual([
      "formulaGivesText",
    ]);
    expect(errors.length).toBeGreaterThan(1);
    expect(suspects).toEqual([]);
  },
);

test("a number that is wrong besides stays a finding of its own", () => {
  const { findings } = reportOn(typed({ "表12!C8": '="1.11"' }));
  const own = findings.filter(({ severity, root }) => severity === "error" && root === undefined);
  expect(own.map(({ template }) => template)).toEqual(expect.arrayContaining(["formulaGivesText", "equals"]));
});
