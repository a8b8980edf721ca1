/** Published documents of a place whose form no pack has: every table is found, nothing that is right is accused. */
import { checkLocated } from "../../src/core/check/check";
import { describeFinding } from "../../src/core/check/wording";
import { packs } from "../../src/packs";
import { recognisedOrInferred } from "../../src/app/recognised";
import { openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { describeWithReference, readReference } from "../support/reference";

/** Tables, and passes at the least. A table of js-zx-2017 goes on on a second sheet. */
const DOCUMENTS = [["js-rd-2019", 12, 110], ["js-zx-2017", 13, 120]] as const;

describe.each(DOCUMENTS)("%s", (name, tables, passes) => {
  describeWithReference("without a form", ["published", name, "workbook.xlsx"], () => {
    test("all tables are found and hold", async () => {
      const file = await openWorkbookFile(readReference("published", name, "workbook.xlsx"));
      const report = checkLocated(recognisedOrInferred(packs, await file.read()));
      expect(report.tables.filter(({ found }) => found)).toHaveLength(tables);
      expect(report.outcomes.pass).toBeGreaterThanOrEqual(passes);
      // What it leaves of its template is listed with it, and nothing else.
      expect(report.findings.filter(({ severity }) => severity !== "info").map(describeFinding).filter((text) => !text.includes("增加（减少）"))).toEqual([]);
    });
  });
});
