/** A sheet that somebody copied, as to keep it safe: Excel puts the copy before the sheet unless told otherwise. */
import { sampleSnapshot } from "../../../test/support/sampleSnapshot";
import type { WorkbookSnapshot } from "../model/snapshot";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { locateWorkbook } from "./locate";

function withCopyBefore(name: string): WorkbookSnapshot {
  const snapshot = sampleSnapshot();
  return {
    ...snapshot,
    sheets: snapshot.sheets.flatMap((sheet) =>
      sheet.name === name ? [{ ...sheet, name: `${name} (2)` }, sheet] : [sheet],
    ),
  };
}

test("a table is read where it was, not from the copy before it", () => {
  const found = locateWorkbook(pack, withCopyBefore("表5")).tables.get("t05");
  expect([found?.sheet.name, found?.copies]).toEqual(["表5", ["表5 (2)"]]);
});

test("the fields too", () => {
  expect(locateWorkbook(pack, withCopyBefore(pack.info.sheet)).book.infoAddress(pack.info.unitName)?.sheet).toBe(
    pack.info.sheet,
  );
});
