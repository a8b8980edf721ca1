import { parseAddress } from "../../../test/support/addresses";
import { live, published, reportOn, withCells } from "../../../test/support/diagnosis";
import { editCell } from "../../../test/support/edit";
import { keepCheck } from "../report/incremental/kept";
import { settleMoney } from "./settleMoney";
import { recalculate } from "../formula";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { addressKey } from "../model/address";
import type { CellValue, WorkbookSnapshot } from "../model/snapshot";
import { hangingOn } from "./hanging";
import { locateWorkbook } from "./locate";

const CELL = parseAddress("表5!D9");

function formatted(snapshot: WorkbookSnapshot, cell: string, code: string): WorkbookSnapshot {
  const at = parseAddress(cell);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name !== at.sheet
        ? sheet
        : {
            ...sheet,
            formats: sheet.values.map((cells, row) =>
              cells.map((_, column) => (row === at.row && column === at.column ? code : null)),
            ),
          },
    ),
  };
}

function withFormula(snapshot: WorkbookSnapshot, cell: string, formula: string): WorkbookSnapshot {
  const at = parseAddress(cell);
  return recalculate({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name !== at.sheet
        ? sheet
        : {
            ...sheet,
            formulas: sheet.formulas.map((cells, row) =>
              row === at.row ? Object.assign([...cells], { [at.column]: formula }) : cells,
            ),
          },
    ),
  }).snapshot;
}

const wrong = (
  snapshot: WorkbookSnapshot,
): readonly [readonly (readonly [string, string | undefined])[], number, number] => {
  const { findings, outcomes, suspects } = reportOn(snapshot);
  const errors = findings
    .filter(({ severity }) => severity !== "info")
    .map(({ template, cells: [first] }) => [template, first && addressKey(first.address)] as const);
  return [errors, outcomes.fail, suspects.length];
};

test.each([
  ["12.5万", "textForAmount"],
  ["见附件", "textForAmount"],
  [true, "textForAmount"],
] as const)("%p in a cell that sums read is told there, and no sum is accused of leaving it out", (value, template) => {
  expect(wrong(editCell(live, CELL, value))).toEqual([[[template, addressKey(CELL)]], 0, 0]);
});

test.each([
  [46082, "yyyy-mm-dd"],
  [0.5625, "h:mm"],
])("%p shown as %s adds nothing to any sum", (value, code) => {
  expect(wrong(formatted(editCell(live, CELL, value), "表5!D9", code))).toEqual([
    [["formatIsDate", addressKey(CELL)]],
    0,
    0,
  ]);
});

test.each(['=IF(1<2,"见附件",0)', "=D10", "=D10+1"])(
  "%s, where D10 holds a text or not: one cell is told",
  (formula) => {
    const [errors, failed] = wrong(
      withFormula(
        editCell(live, parseAddress("表5!D10"), formula.includes("D10") ? "12.5万" : 1643.27),
        "表5!D9",
        formula,
      ),
    );
    expect([errors.map(([template]) => template), failed]).toEqual([
      [formula.includes("D10") ? "textForAmount" : "formulaGivesText"],
      0,
    ]);
  },
);

test.each([
  ["表3!C9", '=IF(1>2,5,"")'],
  ["表3!C6", '=""'],
  ["表1!D6", '=IF(1>2,5,"")'],
])(
  "%s %s gives nothing where the form gives an amount: one finding, not each sum that reads it, nor errors of our own lines",
  (cell, formula) => {
    expect(wrong(withFormula(live, cell, formula))).toEqual([
      [["formulaGivesNothing", addressKey(parseAddress(cell))]],
      0,
      0,
    ]);
  },
);

test.each([
  ["表3!C9", '=IF(D9+E9=0,"",D9+E9)', []],
  ["表3!E9", '=IF(1>2,5,"")', [["bookBlanksGiveErrors", addressKey(parseAddress("表3!E9"))]]],
])("%s %s agrees with the form: told only where our own lines cannot add it", (cell, formula, told) => {
  expect(wrong(withFormula(live, cell, formula))[0]).toEqual(told);
});

test("nothing and a dash are 0 in every format", () => {
  for (const value of [null, "—", 0] as readonly CellValue[])
    expect(wrong(formatted(editCell(live, parseAddress("表5!E9"), value), "表5!E9", "yyyy-mm-dd"))[0]).toEqual([]);
});

test("what passes the row over stays known", () => {
  const changed = editCell(live, CELL, "12.5万");
  const { book } = settleMoney(locateWorkbook(pack, changed));
  const hanging = hangingOn(new Map(book.tables), changed, [CELL], []);
  expect(hanging.get(addressKey(parseAddress("表5!D6")))).toEqual({ at: CELL, kind: "notANumber" });
  expect([...hanging.keys()].some((key) => key.startsWith("表3|"))).toBe(true);
  const other = book.tables.get("t03")?.rows.find(({ code }) => code === "2080505");
  expect(hanging.has(addressKey({ sheet: "表3", row: other?.row ?? -1, column: 2 }))).toBe(false);
});

test.each([
  ["表5!A14", "[2080505]"],
  ["表5!A14", "2080505\u200b"],
  ["表5!A14", "２０８０５０５"],
  ["表2!A14", "〔2080505〕"],
  ["表5!A14", "2080505 机关事业单位基本养老保险缴费支出"],
])("a code at %s written %j: where formulas do not find it, it is the one finding", (cell, code) => {
  const report = reportOn(editCell(live, parseAddress(cell), code));
  const { findings, outcomes, suspects, causes } = report;
  const errors = findings
    .filter(({ severity }) => severity !== "info")
    .map(({ template, cells: [first] }) => [template, first && addressKey(first.address)]);
  expect([errors, outcomes.fail, suspects, causes ?? []]).toEqual([
    [["codesNotFound", addressKey(parseAddress(cell))]],
    0,
    [],
    [],
  ]);
  expect(outcomes.ruleError).toBeGreaterThan(10);
});

test("a blank before it, with which the form's formulas find it, is no fault", () => {
  const { findings, outcomes } = reportOn(editCell(live, parseAddress("表5!A14"), " 2080505"));
  expect([findings.filter(({ severity }) => severity !== "info"), outcomes.fail, outcomes.ruleError]).toEqual([
    [],
    0,
    0,
  ]);
});

test("the same code in figures alone is a hint, and everything is compared", () => {
  const { findings, outcomes } = reportOn(withCells(published, { "表5!A14": "[2080505]" }));
  expect(findings.filter(({ kind }) => kind === "code").map(({ template, severity }) => [template, severity])).toEqual([
    ["codesReadOtherwise", "info"],
  ]);
  expect([outcomes.fail, outcomes.ruleError]).toEqual([0, 0]);
});

test("a wrong amount beside such a code is told and found", () => {
  const { findings } = reportOn(
    editCell(editCell(live, parseAddress("表5!A14"), "[2080505]"), parseAddress("表6!D9"), 100),
  );
  expect(
    findings.filter(({ severity, kind }) => severity === "error" && kind === "mismatch").map(({ rule }) => rule),
  ).toEqual(["t05.basic-is-t06-total"]);
});

test("while such a cell is there an edit is followed by the whole check", () => {
  const kept = keepCheck([pack], settleMoney(locateWorkbook(pack, editCell(live, CELL, "12.5万"))));
  expect(kept.recheck(editCell(editCell(live, CELL, "12.5万"), parseAddress("表6!D9"), 93.87))).toBeNull();
});
