import { shanghaiSample } from "../../../test/support/shanghaiSample";
import { shanghaiUnit2026 as pack } from "../../packs/shanghai-unit-2026/pack";
import { NO_CHOICES } from "../locate/choices";
import { locateWorkbook } from "../locate/locate";
import type { WorkbookSnapshot } from "../model/snapshot";
import { checkWorkbook } from "./check";

/** One figure of the reading is another one. */
function withWrongFigure(book: WorkbookSnapshot): WorkbookSnapshot {
  let left = 1;
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    formulas: sheet.formulas.map((row) => row.map(() => null)),
    values: sheet.values.map((row) =>
      row.map((value) => (typeof value === "number" && value > 1000 && left-- === 1 ? value + 700 : value)),
    ),
  }));
  return { ...book, sheets };
}

test("a reading that is checked again says the same, and what is kept of it is no other reading's", () => {
  const right = shanghaiSample();
  const wrong = withWrongFigure(right);
  const first = checkWorkbook(pack, wrong);
  expect(first.findings.some(({ kind }) => kind === "mismatch")).toBe(true);
  expect(checkWorkbook(pack, wrong)).toEqual(first);
  expect(checkWorkbook(pack, right)).toEqual(checkWorkbook(pack, structuredClone(right)));
  expect(checkWorkbook(pack, structuredClone(wrong))).toEqual(first);
});

test("a reading is located once for a form, and anew where the user says where a table stands", () => {
  const book = shanghaiSample();
  const located = locateWorkbook(pack, book);
  expect(locateWorkbook(pack, book)).toBe(located);
  const [table] = pack.tables;
  const elsewhere = { ...NO_CHOICES, tables: { [table?.id ?? ""]: "封面" } };
  expect(locateWorkbook(pack, book, elsewhere).tables.has(table?.id ?? "")).toBe(false);
  expect(locateWorkbook(pack, book).tables).toEqual(located.tables);
  expect(locateWorkbook({ ...pack }, book)).not.toBe(located);
});
