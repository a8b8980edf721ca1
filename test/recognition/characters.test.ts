/** A published workbook whose texts, codes and figures are pasted: decorated, they are read as the plain ones and told, or accused where they stand. */
import { recognise } from "../../src/app/recognise";
import { checkLocated } from "../../src/core/report/check";
import type { Finding } from "../../src/core/finding/finding";
import type { CellValue, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { packs } from "../../src/packs";
import { shanghaiDocument, workbookOf } from "../support/shanghaiDocument";
import { largeDepartment } from "../support/shanghaiFacts";

const plain = workbookOf(shanghaiDocument(largeDepartment));
const sheetName =
  plain.sheets.find(
    ({ name, values }) => /支出/.test(name) && values.some((row) => row.some((value) => /^\d{3}$/.test(String(value)))),
  )?.name ?? "";

function findings(
  change: (value: CellValue) => CellValue,
  only = (name: string): boolean => name === sheetName,
): readonly Finding[] {
  const snapshot: WorkbookSnapshot = {
    ...plain,
    sheets: plain.sheets.map((sheet) =>
      only(sheet.name) ? { ...sheet, values: sheet.values.map((row) => row.map(change)) } : sheet,
    ),
  };
  const located = recognise(packs, snapshot);
  return located ? checkLocated(located).findings : [];
}

const accused = (found: readonly Finding[]): readonly string[] =>
  found.filter(({ severity }) => severity !== "info").map(({ template }) => template);
const templates = (found: readonly Finding[]): readonly string[] => found.map(({ template }) => template);
const before = accused(findings((value) => value));

test("a sheet of codes is there to be changed", () => {
  expect(sheetName).not.toBe("");
});

test("radicals in all texts change nothing, and are told once for each page", () => {
  const found = findings(
    (value) =>
      typeof value === "string"
        ? value.replace(/支/g, "\u2f40").replace(/车/g, "\u2ecb").replace(/算/g, "算\u200b")
        : value,
    () => true,
  );
  expect(accused(found)).toEqual(before);
  const told = found.filter(({ template }) => template === "charactersReadOtherwise");
  expect(told.length).toBeGreaterThan(3);
  expect(new Set(told.map(({ words }) => words["sheet"])).size).toBe(told.length);
});

test("codes in brackets are read and told once", () => {
  const found = findings((value) =>
    /^\d{2,3}$/.test(String(value)) && typeof value === "string" ? `[${value}]` : value,
  );
  expect(accused(found)).toEqual(before);
  expect(templates(found).filter((template) => template === "codesReadOtherwise")).toHaveLength(1);
});

test("figures with a footnote mark are read and told once", () => {
  const found = findings((value) => (typeof value === "number" && value > 3000 ? `${String(value)}①` : value));
  expect(accused(found)).toEqual(before);
  expect(templates(found).filter((template) => template === "amountsReadOtherwise")).toHaveLength(1);
});
