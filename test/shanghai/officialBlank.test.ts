/** A generated blank workbook beside the official one, sheet by sheet; what differs on purpose is listed in src/packs/shanghai/README.md. */
import { Workbook } from "@cj-tech-master/excelts";
import type { Worksheet } from "@cj-tech-master/excelts";
import { NO_INPUTS } from "../../src/core/model/inputs";
import { planWorkbook } from "../../src/core/plan/plan";
import type { PackSpec } from "../../src/core/declare/pack";
import { shanghaiDepartment2026 } from "../../src/packs/shanghai-department-2026/pack";
import { shanghaiUnit2026 } from "../../src/packs/shanghai-unit-2026/pack";
import { createWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { describeWithReference, readReference } from "../support/reference";

const kinds: readonly (readonly [string, PackSpec])[] = [
  ["unit_budget_template.xlsx", shanghaiUnit2026],
  ["department_budget_template.xlsx", shanghaiDepartment2026],
];

/** Rows of the body and the total, from 1. */
const LAST_ROW: Readonly<Record<string, number>> = {
  t01: 21,
  t02: 20,
  t03: 20,
  t04: 21,
  t05: 21,
  t06: 21,
  t07: 21,
  t08: 21,
  t09: 7,
};
const HEADER_ROW: Readonly<Record<string, number>> = { t09: 4 };

async function load(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
}

async function generated(pack: PackSpec): Promise<Workbook> {
  const file = createWorkbookFile();
  await file.apply(planWorkbook(pack, NO_INPUTS));
  return load(await file.toBytes());
}

function textOf(sheet: Worksheet, row: number, column: number): string {
  const cell = sheet.getCell(row, column);
  if (cell.isMerged && cell.master.address !== cell.address) return "";
  return cell.text;
}

describe.each(kinds)("%s", (name, pack) => {
  describeWithReference(`against ${pack.id}`, ["shanghai", name], () => {
    let official: Workbook;
    let ours: Workbook;
    beforeAll(async () => {
      official = await load(readReference("shanghai", name));
      ours = await generated(pack);
    });

    describe.each(pack.tables.filter((table) => table.formNo !== null).map((table) => [table.sheet, table] as const))(
      "%s",
      (sheetName, table) => {
        const width = table.columns.length;
        const last = LAST_ROW[table.id] ?? 0;
        const firstHeader = HEADER_ROW[table.id] ?? 6;
        const both = (): readonly [Worksheet, Worksheet] => {
          const found = [official.getWorksheet(sheetName), ours.getWorksheet(sheetName)];
          if (!found[0] || !found[1]) throw new Error(`no sheet “${sheetName}”`);
          return [found[0], found[1]];
        };

        test("has the same title, lines and header", () => {
          const [theirs, own] = both();
          const firstBody = table.id === "t09" ? 7 : firstHeader + depth(theirs, firstHeader, table.id);
          for (let row = 1; row < firstBody; row += 1) {
            const texts = (sheet: Worksheet): readonly string[] =>
              Array.from({ length: width }, (_, column) => textOf(sheet, row, column + 1));
            expect([row, texts(own)]).toEqual([row, texts(theirs)]);
          }
        });

        test("has the same merged cells, the total's included (A17:F17 of T9 has no meaning)", () => {
          const [theirs, own] = both();
          const merges = (sheet: Worksheet): readonly string[] =>
            [...(sheet.model.merges as unknown as string[])].filter((area) => area !== "A17:F17").sort();
          expect(merges(own)).toEqual(merges(theirs));
        });

        test("has the same widths, heights and row of the total", () => {
          const [theirs, own] = both();
          for (let column = 1; column <= width; column += 1)
            expect(own.getColumn(column).width).toBeCloseTo(theirs.getColumn(column).width ?? 0, 1);
          for (let row = 1; row <= last; row += 1)
            expect([row, own.getRow(row).height]).toEqual([row, theirs.getRow(row).height]);
          const labels = (sheet: Worksheet): readonly string[] =>
            Array.from({ length: width }, (_, column) => textOf(sheet, last, column + 1)).filter((text) =>
              /计$/.test(text),
            );
          expect(labels(own)).toEqual(labels(theirs));
        });

        test("prints alike: A4, orientation, margins, centring, repeated header", () => {
          const [theirs, own] = both();
          const setup = ({ pageSetup }: Worksheet): unknown => ({
            paper: pageSetup.paperSize,
            orientation: pageSetup.orientation,
            margins: pageSetup.margins,
            horizontal: pageSetup.horizontalCentered ?? false,
            vertical: pageSetup.verticalCentered ?? false,
          });
          expect(setup(own)).toEqual(setup(theirs));
          const repeated = String(theirs.pageSetup.printTitlesRow ?? "").replace(/\$/g, "");
          if (repeated !== "") expect(String(own.pageSetup.printTitlesRow).replace(/\$/g, "")).toBe(repeated);
        });

        test("formats amounts as whole yuan or 万元 and codes as text", () => {
          const [theirs, own] = both();
          const codes = new Set(table.blocks.flatMap((block) => block.codeColumns));
          table.columns.forEach((column, index) => {
            const format = String(own.getCell(last - (table.id === "t09" ? 0 : 1), index + 1).numFmt ?? "");
            const official = String(theirs.getCell(last - (table.id === "t09" ? 0 : 1), index + 1).numFmt ?? "");
            if (column.kind === "amount") expect(format).toMatch(table.moneyUnit === "元" ? /^#,##0;/ : /^#,##0\.00;/);
            if (column.kind === "amount" && official.startsWith("#")) expect(official).toMatch(/^#,##0_/);
            if (codes.has(column.id)) expect(format).toBe("@");
          });
        });
      },
    );
  });
});

/** Header rows of a table. */
function depth(sheet: Worksheet, first: number, table: string): number {
  return table === "t01" && sheet.getCell(first + 2, 4).text === "合计"
    ? 4
    : table === "t01" || table === "t04"
      ? 2
      : 3;
}
