/** Paragraphs under a page of text come to be printed, and nothing else does. */
import { sampleSnapshot } from "../../../test/support/sampleSnapshot";
import { withNote } from "../../../test/publish/publishing";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { locateWorkbook } from "../locate/locate";
import { settleMoney } from "../locate/settleMoney";
import { isBlank } from "../model/cellText";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { State } from "../state/state";
import { readState, writeState } from "../state/state";
import { NO_ADDITIONS } from "./additions";
import { planRefresh } from "./planRefresh";

const SHEET = "情况说明";

/** The last row with text, from 0. */
function lastOf({ sheets }: WorkbookSnapshot): number {
  return (sheets.find(({ name }) => name === SHEET)?.values ?? []).reduce(
    (last, cells, row) => (cells.some((value) => !isBlank(value)) ? row : last),
    0,
  );
}

const own = sampleSnapshot();
const last = lastOf(own);

/** With an area that ends at a row. */
function printedTo(snapshot: WorkbookSnapshot, bottom: number, state: Partial<State> = {}): WorkbookSnapshot {
  const known = readState(snapshot.state);
  if (known === null) throw new Error("the sample has a state");
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      sheet.name === SHEET ? { ...sheet, printAreas: [{ top: 0, left: 0, bottom, right: 0 }] } : sheet,
    ),
    state: writeState({ ...known, ...state }),
  };
}

const refreshed = (snapshot: WorkbookSnapshot) =>
  planRefresh(settleMoney(locateWorkbook(pack, snapshot)), NO_ADDITIONS);
const printed = (snapshot: WorkbookSnapshot) => refreshed(snapshot).account.printed;

test("a paragraph under the text is printed, with what stands behind one blank line", () => {
  const typed = withNote(withNote(own, SHEET, last + 1, 0, "另有一段。"), SHEET, last + 3, 0, "还有一段。");
  const { account, plan } = refreshed(printedTo(typed, last));
  expect(account.printed).toEqual([{ sheet: SHEET, rows: { first: last + 1, last: last + 3 }, text: "另有一段。" }]);
  expect(plan?.sheets.find(({ name }) => name === SHEET)).toMatchObject({
    cells: [],
    pages: { area: { top: 0, left: 0, bottom: last + 3, right: 0 } },
    styles: [{ area: { top: last + 1, bottom: last + 3, left: 0, right: 0 }, style: { wrap: true } }],
  });
});

test("nothing is, where the area has it already, behind two blank lines, or beside the text", () => {
  const typed = (row: number, column: number): WorkbookSnapshot => withNote(own, SHEET, row, column, "另有一段。");
  expect(printed(printedTo(typed(last + 1, 0), last + 1))).toEqual([]);
  expect(printed(printedTo(typed(last + 3, 0), last))).toEqual([]);
  expect(printed(printedTo(typed(last + 1, 1), last))).toEqual([]);
});

test("whoever has left out what the program wrote, or has said why, meant to", () => {
  const typed = withNote(own, SHEET, last + 1, 0, "另有一段。");
  const cut = printedTo(typed, last, { written: { one: "另有一段。" } });
  expect(printed(cut)).toEqual([]);
  const explanation = {
    rule: "book.print-areas-show-all",
    place: { sheet: SHEET, cell: `A${last + 2}` },
    value: "",
    year: 2026,
    reason: "内部的话",
    date: "2026-11-29",
    about: "",
  };
  expect(printed(printedTo(typed, last, { explanations: [explanation] }))).toEqual([]);
  expect(printed(printedTo(typed, last))).toHaveLength(1);
});
