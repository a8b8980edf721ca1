/** “三公”经费 of the Shanghai form has no identity with other tables but what is usual: 公务用车运行费 is no less than 30231. */
import { withCells } from "../../../../test/support/diagnosis";
import { mapSheets } from "../../../../test/support/foreignSnapshot";
import { shanghaiSample } from "../../../../test/support/shanghaiSample";
import { shanghaiUnit2026 as pack } from "../../../packs/shanghai-unit-2026/pack";
import { recalculate } from "../../formula";
import type { WorkbookSnapshot } from "../../model/snapshot";
import { checkWorkbook, createContext } from "../../report/check";
import type { Finding } from "../../finding/finding";
import { cellName } from "../../model/address";
import { cellAt } from "../../model/tableMap";

const book = shanghaiSample();
const map = createContext(pack, book).book.tables.get("t09");
const row = map?.byKey.get("budget");
if (!map || !row) throw new Error("no table");
const typed = ["abroad", "reception", "vehiclePurchase", "vehicleRunning", "agencyRunning"].flatMap(
  (column) => cellAt(map, row, column) ?? [],
);
const name = ({ sheet, row: line, column }: (typeof typed)[number]): string => `${sheet}!${cellName(line, column)}`;
const withTyped = (value: number | null): WorkbookSnapshot =>
  recalculate(
    mapSheets(withCells(book, Object.fromEntries(typed.map((at) => [name(at), value]))), (sheet) =>
      sheet.name !== map.sheet
        ? sheet
        : {
            ...sheet,
            formulas: sheet.formulas.map((cells, line) =>
              cells.map((formula, column) =>
                typed.some((at) => at.row === line && at.column === column) ? null : formula,
              ),
            ),
          },
    ),
  ).snapshot;
const aboutTable = (snapshot: WorkbookSnapshot): readonly Finding[] =>
  checkWorkbook(pack, snapshot).findings.filter(({ table, rule }) => table === "t09" || rule.startsWith("narrative."));

test("a table that is blank throughout is still to be filled in, and no text has to follow it", () => {
  const found = aboutTable(withTyped(null));
  expect(found.filter(({ kind }) => kind === "unfilled").map(({ template }) => template)).toEqual(["unfilledRow"]);
  expect(found.filter(({ kind, severity }) => kind === "plausibility" || severity === "error")).toEqual([]);
});

test("a table with zeros is filled in: the hint stays", () => {
  const found = aboutTable(withTyped(0));
  expect(found.filter(({ kind }) => kind === "unfilled")).toEqual([]);
  expect(found.filter(({ kind }) => kind === "plausibility").map(({ rule }) => rule)).toContain(
    "t09.vehicle-running-covers-t08",
  );
});
