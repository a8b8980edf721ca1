/** One slip at a time in made-up documents: it is an error at its cell or in an identity of that cell, and it does not spread over the other tables. */
import { recognise } from "../../src/app/recognise";
import { checkLocated } from "../../src/core/report/check";
import type { Finding } from "../../src/core/finding/finding";
import type { CheckReport } from "../../src/core/finding/report";
import type { CellAddress, CellValue } from "../../src/core/model/snapshot";
import { packs } from "../../src/packs";
import { runs } from "../support/runs";
import type { DocumentSheet, Row, ShanghaiDocument } from "../support/shanghaiDocument";
import { shanghaiDocument, workbookOf } from "../support/shanghaiDocument";
import { everyKind, largeDepartment, publicUnit, smallUnit } from "../support/shanghaiFacts";
import { randomFrom } from "../support/seededRandom";
import { bodyOf } from "../support/shanghaiPrints";

function check(sheets: readonly DocumentSheet[]): CheckReport {
  const located = recognise(packs, workbookOf({ sheets }));
  if (!located) throw new Error("not recognised");
  return checkLocated(located);
}

function edited(
  document: ShanghaiDocument,
  role: string,
  change: (rows: Row[], sheet: DocumentSheet) => Row[] | null,
): readonly DocumentSheet[] {
  return document.sheets.flatMap((sheet) => {
    if (sheet.role !== role) return [sheet];
    const rows = change(
      sheet.rows.map((row) => [...row]),
      sheet,
    );
    return rows ? [{ ...sheet, rows }] : [];
  });
}

const errors = (report: CheckReport): readonly Finding[] =>
  report.findings.filter((finding) => finding.severity === "error");
const names = (finding: Finding, at: CellAddress): boolean =>
  finding.cells.some(
    ({ address }) => address.sheet === at.sheet && address.row === at.row && address.column === at.column,
  );

/** About one place of so many is tried, whatever its column; 1 tries them all. */
const EVERY = runs("SHANGHAI_SLIPS_EVERY", 24, 1);
const random = randomFrom(20_261_128);
const isTried = (): boolean => random.below(EVERY) === 0;

/** Of each table the first rows of the body, one from the middle and the last two, the total among them. */
function* somePlaces(document: ShanghaiDocument): Generator<{
  readonly sheet: DocumentSheet;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}> {
  for (const sheet of document.sheets) {
    if (!/^t\d/.test(sheet.role)) continue;
    const [first, last] = bodyOf(sheet);
    for (const row of new Set([first, first + 1, first + 2, Math.floor((first + last) / 2), last - 1, last])) {
      for (const [column, value] of (sheet.rows[row] ?? []).entries())
        if (row >= first && row <= last) yield { sheet, row, column, value };
    }
  }
}

const withCell = (
  document: ShanghaiDocument,
  place: { readonly sheet: DocumentSheet; readonly row: number; readonly column: number },
  value: CellValue,
): readonly DocumentSheet[] =>
  edited(document, place.sheet.role, (rows) =>
    rows.map((row, at) => (at === place.row ? row.map((old, column) => (column === place.column ? value : old)) : row)),
  );

describe.each(everyKind)("%s", (_, facts) => {
  const document = shanghaiDocument(facts);

  test("a figure that is another", () => {
    const unseen: string[] = [];
    for (const place of somePlaces(document)) {
      // Outside the text nothing repeats 机关运行经费, and a unit without it says so in words only.
      if (typeof place.value !== "number" || !isTried() || (place.sheet.role === "t09" && place.column === 6)) continue;
      const report = check(withCell(document, place, place.value + (place.sheet.role === "t09" ? 0.3 : 1000)));
      const at = { sheet: place.sheet.name, row: place.row, column: place.column };
      const found =
        errors(report).some((finding) => names(finding, at)) ||
        report.suspects.some(
          ({ address }) => address.sheet === at.sheet && address.row === at.row && address.column === at.column,
        );
      if (!found) unseen.push(`${place.sheet.name} ${place.row + 1} ${place.column + 1}`);
    }
    expect(unseen).toEqual([]);
  });

  test("a digit of a code that is another, or missing: the cell is named, and no figure is accused", () => {
    const wrong: string[] = [];
    for (const place of somePlaces(document)) {
      if (typeof place.value !== "string" || !/^\d+$/.test(place.value) || !isTried()) continue;
      for (const slip of [
        `${place.value.slice(0, -1)}${String((Number(place.value.at(-1)) + 1) % 10)}`,
        place.value.slice(0, -1),
      ]) {
        const report = check(withCell(document, place, slip));
        const at = { sheet: place.sheet.name, row: place.row, column: place.column };
        if (!errors(report).some((finding) => names(finding, at)))
          wrong.push(`${place.sheet.name} ${place.row + 1} ${place.column + 1} ${slip}`);
      }
    }
    // A table with a single row of each level says nothing that speaks against a code in it.
    expect(wrong.length).toBeLessThanOrEqual(facts.items.length > 1 ? 0 : 8);
  });
});

const department = shanghaiDocument(largeDepartment);
const school = shanghaiDocument(publicUnit);
const roles = ["t01", "t02", "t03", "t04", "t05", "t06", "t07", "t08", "t09"];
const templates = (report: CheckReport): readonly string[] =>
  report.findings
    .filter((finding) => finding.severity !== "info")
    .map((finding) => `${finding.severity} ${finding.template}`);
const text =
  (change: (value: string) => string) =>
  (rows: Row[]): Row[] =>
    rows.map((row) => row.map((value) => (typeof value === "string" ? change(value) : value)));

test.each(roles)("%s: one slip in its head is one finding", (role) => {
  expect(
    templates(
      check(
        edited(
          department,
          role,
          text((value) => (/^20\d\d年.*表$/.test(value) ? value.replace("2025", "2024") : value)),
        ),
      ),
    ),
  ).toEqual(["error yearDiffers"]);
  expect(
    templates(
      check(
        edited(
          department,
          role,
          text((value) => value.replace(largeDepartment.name, "上海市普陀区财政局")),
        ),
      ),
    ),
  ).toEqual(["error unitNameDiffers"]);
  if (role !== "t09")
    expect(
      templates(
        check(
          edited(
            department,
            role,
            text((value) => value.replace(/^单位：元$/, "单位：万元")),
          ),
        ),
      ),
    ).toEqual([expect.stringMatching(/^error moneyUnit(?:Differs|OfLine)$/)]);
  expect(templates(check(edited(department, role, () => null)))).toEqual(["error tableMissing"]);
});

test("a table that really is in another unit is compared in it", () => {
  const inWan = edited(shanghaiDocument(smallUnit), "t08", (rows) =>
    text((value) => value.replace(/^单位：元$/, "单位：万元"))(rows).map((row, at) =>
      at < 8 ? row : row.map((value) => (typeof value === "number" ? value / 10_000 : value)),
    ),
  );
  expect(templates(check(inWan))).toEqual(["error moneyUnitOfFigures"]);
});

test.each(roles.filter((role) => role !== "t09"))("%s: a missing total is said so", (role) => {
  expect(
    templates(check(edited(department, role, (rows, sheet) => rows.filter((_, at) => at !== bodyOf(sheet)[1])))),
  ).toContain("error rowMissing");
});

test.each(["t02", "t03", "t05", "t06", "t08"])("%s: rows", (role) => {
  const first = 8;
  const without = (offset: number): readonly string[] =>
    templates(check(edited(department, role, (rows) => rows.filter((_, at) => at !== first + offset))));
  expect(without(0)).toContain("error codeWithoutParent");
  expect(without(0).filter((template) => template === "error codeWithoutParent")).toHaveLength(1);
  expect(without(1)).toContain(role === "t08" ? "error equals" : "error codeWithoutParent");
  expect(without(2).some((template) => template.startsWith("error"))).toBe(true);
  expect(
    templates(
      check(edited(department, role, (rows) => rows.flatMap((row, at) => (at === first + 2 ? [row, row] : [row])))),
    ),
  ).toContain("error codeTwice");
});

test.each([
  ["t02", 3],
  ["t03", 3],
  ["t05", 3],
  ["t06", 3],
  ["t08", 2],
])("%s: a name that is another's is named", (role, column) => {
  for (const name of ["住房公积", department.sheets.find((sheet) => sheet.role === role)?.rows[13]?.[column] ?? ""]) {
    const report = check(
      edited(department, role, (rows) =>
        rows.map((row, at) => (at === 10 ? row.map((value, index) => (index === column ? name : value)) : row)),
      ),
    );
    const sheet = department.sheets.find((candidate) => candidate.role === role)?.name ?? "";
    expect(
      report.findings.some((finding) => finding.severity !== "info" && names(finding, { sheet, row: 10, column })),
    ).toBe(true);
  }
});

test.each(["t01", "t04"])("%s: a class that no other table has, an old name, a class left out", (role) => {
  const rename = (to: string) =>
    check(
      edited(
        department,
        role,
        text((value) => value.replace(/^.*教育支出$/, to)),
      ),
    );
  expect(templates(rename("二、国防支出"))).toContain("error nameNowhereElse");
  expect(templates(rename("二、教于支出"))).toContain("warning nameNowhereElse");
  expect(
    templates(
      check(
        edited(
          department,
          role,
          text((value) => value.replace("卫生健康支出", "医疗卫生与计划生育支出")),
        ),
      ),
    ),
  ).toEqual(["warning nameFormer"]);
  expect(
    templates(
      check(
        edited(department, role, (rows) => rows.map((row) => (/教育/.test(String(row[2])) ? row.slice(0, 2) : row))),
      ),
    ),
  ).toContain("error equals");
});

test.each([
  ["t06", "政府性基金预算", "国有资本经营预算"],
  ["t07", "国有资本经营预算", "政府性基金预算"],
])("%s: notes", (role, own, other) => {
  const notes = (change: (value: string) => string): readonly string[] =>
    templates(
      check(
        edited(
          school,
          role,
          text((value) => (/空表/.test(value) ? change(value) : value)),
        ),
      ),
    );
  expect(notes(() => "")).toEqual(["error noteMissing"]);
  expect(notes((value) => value.replace(own, other))).toEqual(["error noteNamesOther"]);
  expect(notes((value) => value.replace("2024", "2023"))).toEqual(["error noteYearDiffers"]);
  const note = `注：本部门2025年无${own}财政拨款安排的预算，故本表为空表。`;
  expect(templates(check(edited(department, role, (rows) => [...rows, [note]])))).toEqual(["error noteOnFilledTable"]);
  expect(templates(check(edited(department, role, (rows) => [...rows.slice(0, 2), [note], ...rows.slice(2)])))).toEqual(
    ["error noteOnFilledTable"],
  );
});
