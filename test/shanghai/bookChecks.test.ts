/** The published document of 2024: its leftovers in running text are found, and nothing that is right in its texts is accused. */
import { checkWorkbook } from "../../src/core/report/check";
import type { Finding } from "../../src/core/finding/finding";
import { describeFinding } from "../../src/core/finding/wording";
import { cellName } from "../../src/core/model/address";
import { shanghaiUnit2026 as pack } from "../../src/packs/shanghai-unit-2026/pack";
import { openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { describeWithReference, readReference } from "../support/reference";

const DOCUMENT = ["shanghai", "fuliyuan-2024"] as const;

interface Mistake {
  readonly id: string;
  readonly sheet: string;
  readonly cell: string;
  readonly severity: string;
}

describeWithReference("texts of the published disclosure", [...DOCUMENT, "workbook.xlsx"], () => {
  let findings: readonly Finding[];
  let mistakes: readonly Mistake[];
  const place = (finding: Finding): string =>
    finding.cells.map(({ address }) => `${address.sheet}!${cellName(address.row, address.column)}`)[0] ?? "";

  beforeAll(async () => {
    findings = checkWorkbook(
      pack,
      await (await openWorkbookFile(readReference(...DOCUMENT, "workbook.xlsx"))).read(),
    ).findings;
    mistakes = (
      JSON.parse(new TextDecoder().decode(readReference(...DOCUMENT, "expected.json"))) as {
        readonly errors: readonly Mistake[];
      }
    ).errors;
  });

  test.each(["E22", "E23"])("%s is found at its cell, as grave as it is", (id) => {
    const mistake = mistakes.find((candidate) => candidate.id.endsWith(id));
    const found = findings.filter((finding) => place(finding) === `${mistake?.sheet}!${mistake?.cell}`);
    expect(found.map(({ severity }) => severity)).toContain(mistake?.severity);
  });

  test("no other place is accused by the checks of the whole workbook", () => {
    const known = new Set(mistakes.map(({ sheet, cell }) => `${sheet}!${cell}`));
    expect(
      findings
        .filter(
          (finding) => finding.rule.startsWith("book.") && finding.severity !== "info" && !known.has(place(finding)),
        )
        .map(describeFinding),
    ).toEqual([]);
  });
});
