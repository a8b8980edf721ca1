/** Advice that leaves correct figures alone: what people do to a live or a published workbook, and the cell that is to be changed. */
import { parseAddress } from "../../../test/support/addresses";
import { live, nameOf, published, reportOn, valueIn, withCells } from "../../../test/support/diagnosis";
import { recalculate } from "../formula";
import type { CheckReport } from "../finding/report";
import type { CellValue, WorkbookSnapshot } from "../model/snapshot";

type Cells = Readonly<Record<string, CellValue>>;

/** Typed into the live workbook, formulas under it gone and the others calculated. */
function typed(cells: Cells): WorkbookSnapshot {
  const gone = new Set(Object.keys(cells));
  const edited = withCells(live, cells);
  const sheets = edited.sheets.map((sheet) => {
    const formulas = sheet.formulas.map((row) => [...row]);
    for (const cell of gone) {
      const at = parseAddress(cell);
      if (at.sheet === sheet.name && formulas[at.row]) (formulas[at.row] as (string | null)[])[at.column] = null;
    }
    return { ...sheet, formulas };
  });
  return recalculate({ ...edited, sheets }).snapshot;
}

const suspects = ({ suspects: all }: CheckReport): readonly string[] =>
  all
    .filter(({ certainty }) => certainty !== "less")
    .map((suspect) =>
      suspect.kind === "amount"
        ? [suspect, ...suspect.together].map((one) => `${nameOf(one)} ${Number(one.suggested) / 100}`).join(" and ")
        : suspect.kind,
    );

test("below a right subtotal whose formula was pasted over it is the figure that is wrong, and not surely", () => {
  expect(valueIn(live, "表5!D8")).toBe(795.83);
  const report = reportOn(typed({ "表5!D8": 795.83, "表5!D9": 759.83 }));
  expect(suspects(report)).toEqual(["表5!D9 795.83"]);
  expect(report.suspects[0]?.certainty).not.toBe("only");
  expect(report.causes ?? []).toEqual([]);
});

test("a subtotal pasted over its formula that is wrong itself is the one", () => {
  const report = reportOn(typed({ "表5!D8": 759.83 }));
  expect(suspects(report)).toEqual(["表5!D8 795.83"]);
});

/** The cell of 表六 with the figure that 表五 has as well. */
const pension = Array.from({ length: 40 }, (_, row) => `表6!D${row + 1}`).find(
  (cell) => valueIn(published, cell) === valueIn(published, "表5!D14"),
);

test("of a figure with a minus and its copy without the minus is the slip", () => {
  const report = reportOn(withCells(published, { [pension ?? ""]: -92.61 }));
  expect(suspects(report)).toEqual([`${pension ?? ""} 92.61`]);
  expect(report.suspects.every(({ suggested }) => Number(suggested) >= 0)).toBe(true);
});

test("of a figure in 元 and its copy in 万元 the one in 元 is the slip of a table in 万元", () => {
  const report = reportOn(withCells(published, { [pension ?? ""]: 926100 }));
  expect(suspects(report)).toEqual([`${pension ?? ""} 92.61`]);
});

test("what has to be changed along with a figure is told with it, once", () => {
  const report = reportOn(withCells(published, { "表5!C14": 92.16, "表5!D14": 92.16 }));
  expect(suspects(report)).toEqual(["表5!C14 92.61 and 表5!D14 92.61"]);
  const {
    suspects: [first],
  } = report;
  const corrected = [first, ...(first?.together ?? [])].flatMap((one) =>
    one ? [[nameOf(one), Number(one.suggested) / 100] as const] : [],
  );
  const after = reportOn(
    withCells(published, { "表5!C14": 92.16, "表5!D14": 92.16, ...Object.fromEntries(corrected) }),
  );
  expect(after.outcomes.fail).toBe(0);
});

test("a row that is blank is filled in, before a row of another table is deleted", () => {
  const { causes = [] } = reportOn(typed({ "表5!D9": null }));
  expect(causes.map(({ kind }) => kind)).toEqual(["emptyRow"]);
});

test("a table that is blank is not what a negative figure asks for", () => {
  const row = ["表2!C9", "表2!D9"];
  expect(valueIn(published, "表2!D9")).toBe(795.83);
  const report = reportOn(withCells(published, Object.fromEntries(row.map((cell) => [cell, -795.83]))));
  expect((report.causes ?? []).filter(({ kind }) => kind === "notFilled")).toEqual([]);
});
