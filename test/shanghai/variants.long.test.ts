/** Made-up documents of units and departments, 2024 to 2026, in every way in which they are printed: nothing is accused, and nothing goes unread. */
import { recognise } from "../../src/app/recognise";
import { checkLocated } from "../../src/core/report/check";
import type { CheckReport } from "../../src/core/finding/report";
import { describeFinding } from "../../src/core/finding/wording";
import { packs } from "../../src/packs";
import type { DocumentSheet } from "../support/shanghaiDocument";
import { runs } from "../support/runs";
import { shanghaiDocument, workbookOf } from "../support/shanghaiDocument";
import { everyKind } from "../support/shanghaiFacts";
import { prints } from "../support/shanghaiPrints";

/** Of the four kinds of unit each way of printing is tried on two, on all in the long tests. */
const EVERY = runs("VARIANTS_EVERY", 2, 1);

function check(sheets: readonly DocumentSheet[]): CheckReport {
  const located = recognise(packs, workbookOf({ sheets }));
  if (!located) throw new Error("not recognised");
  return checkLocated(located);
}

describe.each(
  everyKind.map(([name, facts], at) => [name, facts, prints.filter((_, index) => (index + at) % EVERY === 0)] as const),
)("%s", (_, facts, tried) => {
  const document = shanghaiDocument(facts);
  const plain = check(document.sheets);

  test.each(tried)("%s", (name, print) => {
    const report = check(print(document));
    expect(report.findings.filter((finding) => finding.severity !== "info").map(describeFinding)).toEqual([]);
    expect({ pack: report.pack, unit: report.unit, year: report.year }).toEqual({
      pack: `shanghai-${facts.kind}-2026`,
      unit: facts.name,
      year: facts.year,
    });
    // Texts on other sheets may give a check of the whole workbook something to look at.
    expect({ ...report.outcomes, pass: 0, notApplicable: 0 }).toEqual({ ...plain.outcomes, pass: 0, notApplicable: 0 });
    // A cover is known by the name of its sheet alone: what it says of the unit is not held against the tables otherwise.
    const unseen = name === "sheets named by number" ? 1 : 0;
    expect(report.outcomes.notApplicable).toBeLessThanOrEqual(plain.outcomes.notApplicable + unseen);
    expect(report.outcomes.pass).toBeGreaterThanOrEqual(plain.outcomes.pass - unseen);
  });
});
