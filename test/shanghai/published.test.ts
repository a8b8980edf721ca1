/** A published disclosure of 2024: recognised whole, its known mistakes found where they stand, and nothing else accused in its tables. */
import { recognise } from "../../src/app/recognise";
import { checkWorkbook } from "../../src/core/report/check";
import { instancesOf } from "../../src/core/identity/instances";
import { judge } from "../../src/core/identity/judge";
import type { Finding } from "../../src/core/finding/finding";
import type { CheckReport } from "../../src/core/finding/report";
import { cellName } from "../../src/core/model/address";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { packs } from "../../src/packs";
import { shanghaiUnit2026 as pack } from "../../src/packs/shanghai-unit-2026/pack";
import { openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { describeWithReference, hasReference, readReference } from "../support/reference";

const DOCUMENT = ["shanghai", "fuliyuan-2024"] as const;

interface Mistake {
  readonly id: string;
  readonly sheet: string;
  readonly cell: string;
  readonly severity: "error" | "warning" | "info";
  readonly kind: string;
}

interface Identity {
  readonly id: string;
  readonly sheet: string;
  /** A column alone where the identity is of several rows. */
  readonly cell: string;
  /** Null where names or codes are compared. */
  readonly diff: string | null;
}

interface Expected {
  readonly document: string;
  readonly year: number;
  readonly errors: readonly Mistake[];
  readonly identitiesHold: readonly Identity[];
}

const expected: Expected | null = hasReference(...DOCUMENT, "expected.json")
  ? (JSON.parse(new TextDecoder().decode(readReference(...DOCUMENT, "expected.json"))) as Expected)
  : null;

/** Mistakes in tables, their names and notes, and in 目录; those in running text are another matter. */
const inTables = (expected?.errors ?? []).filter(
  (mistake) => mistake.sheet === pack.contents.sheet || pack.tables.some((table) => table.sheet === mistake.sheet),
);
const tableIdentities = (expected?.identitiesHold ?? []).filter((identity) => /^[TX]/.test(identity.id));

describeWithReference("the published disclosure of 2024", [...DOCUMENT, "workbook.xlsx"], () => {
  let snapshot: WorkbookSnapshot;
  let report: CheckReport;
  const place = (finding: Finding, index = 0): string => {
    const address = finding.cells[index]?.address;
    return address ? `${address.sheet}!${cellName(address.row, address.column)}` : "";
  };
  const tableFindings = (): readonly Finding[] => report.findings.filter((finding) => finding.table !== null);

  beforeAll(async () => {
    snapshot = await (await openWorkbookFile(readReference(...DOCUMENT, "workbook.xlsx"))).read();
    report = checkWorkbook(pack, snapshot);
  });

  test("is recognised, with its unit, year and nine tables", () => {
    expect(recognise(packs, snapshot)?.pack.id).toBe("shanghai-unit-2026");
    expect(expected?.document).toContain(report.unit);
    expect({ unit: report.unit !== "", year: report.year }).toEqual({ unit: true, year: expected?.year });
    expect(report.tables.map(({ id, found }) => [id, found])).toEqual(
      pack.tables.map((table) => [table.id, table.formNo !== null]),
    );
  });

  test.each(inTables.map((mistake) => [mistake.id, mistake] as const))("%s is found at its cell", (_, mistake) => {
    const found = report.findings.filter((finding) =>
      finding.cells.some((__, index) => place(finding, index) === `${mistake.sheet}!${mistake.cell}`),
    );
    expect(found).not.toEqual([]);
    if (mistake.severity === "error") expect(found.map((finding) => finding.severity)).toContain("error");
  });

  test("the list covers the mistakes of tables and 目录", () => {
    expect(inTables.map((mistake) => mistake.id.replace(/^.*-/, ""))).toEqual([
      ...Array.from({ length: 18 }, (_, index) => `E${String(index + 1).padStart(2, "0")}`),
      "E25",
      "E26",
    ]);
  });

  test("no other cell of the tables is accused", () => {
    const known = new Set(inTables.map((mistake) => `${mistake.sheet}!${mistake.cell}`));
    expect(
      tableFindings()
        .filter((finding) => finding.severity !== "info" && !known.has(place(finding)))
        .map((finding) => [finding.rule, place(finding)]),
    ).toEqual([]);
  });

  test(`none of the ${tableIdentities.length} identities that hold is reported as failing`, () => {
    const held = new Set(tableIdentities.map((identity) => `${identity.sheet}!${identity.cell}`));
    expect(
      tableFindings()
        .filter((finding) => finding.kind === "mismatch" && held.has(place(finding)))
        .map((finding) => [finding.rule, place(finding)]),
    ).toEqual([]);
    expect(tableFindings().filter((finding) => finding.kind === "mismatch")).toEqual([]);
  });

  test("every identity of amounts that holds is judged as holding, at its cell", () => {
    const { book } = recognise(packs, snapshot) ?? { book: null };
    const held = new Set(
      pack.rules.flatMap((rule) => {
        const map = rule.kind === "identity" && rule.compared !== false ? book?.tables.get(rule.table) : undefined;
        if (!book || !map || rule.kind !== "identity") return [];
        return instancesOf(rule, map).flatMap((instance) => {
          const own = map.columns.get(instance.column);
          const { outcome, cells } = judge(instance, book);
          return outcome === "pass" && own !== undefined
            ? [{ sheet: map.sheet, row: instance.row.row, column: own }, ...cells].map(
                ({ sheet, row, column }) => `${sheet}!${cellName(row, column)}`,
              )
            : [];
        });
      }),
    );
    const listed = tableIdentities
      .filter(({ cell, diff }) => diff !== null && /\d$/.test(cell))
      .map(({ sheet, cell }) => `${sheet}!${cell}`);
    expect(listed.length).toBeGreaterThan(250);
    expect(listed.filter((place) => !held.has(place))).toEqual([]);
  });
});
