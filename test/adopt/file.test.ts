/** Adopting .xlsx files: what is not ours stays byte for byte, and LibreOffice computes what we wrote as we do. */
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { adopt, check } from "../../src/app/useCases";
import { describeAdditions } from "../../src/app/wording/adoption";
import { readDataFile } from "../../src/core/data/dataFile";
import type { Inputs } from "../../src/core/model/inputs";
import { locateWorkbook } from "../../src/core/locate/locate";
import type { CellValue } from "../../src/core/model/snapshot";
import { packs } from "../../src/packs";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import type { FileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { createWorkbookFile, openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { foreignWorkbook } from "../support/foreignPlan";
import { describeWithLibreOffice, recalculateFiles } from "../support/libreOffice";
import { randomUnit } from "../support/randomUnit";
import { runs } from "../support/runs";
import { storedValues } from "../support/witness";

const UNITS = runs("SECOND_OPINION_ADOPTED", 2, 20);

function sampleInputs(): Inputs {
  const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
  if (!sample.ok) throw new Error("the sample does not read");
  return sample.inputs;
}

/** With looks, a colour, a choice and a name of the user's own on its first sheet. */
async function foreignFile(inputs: Inputs, seed = 1): Promise<FileWorkbook> {
  const plan = foreignWorkbook(pack, inputs, { published: true, seed });
  const file = createWorkbookFile();
  await file.apply({
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      columnWidths: [9, 30, 17],
      rowHeights: [{ row: 1, height: 33 }],
      styles: [
        {
          area: { top: 0, left: 0, bottom: 40, right: 9 },
          style: { fontName: "楷体", fontSize: 9, numberFormat: "0.0000", grid: true },
        },
      ],
      conditionalFormats: [
        { area: { top: 5, left: 3, bottom: 20, right: 8 }, formula: "=D6>1000", fill: "#00FF00", fontColor: "#000000" },
      ],
      validations: [
        { kind: "amount", area: { top: 5, left: 3, bottom: 20, right: 8 }, title: "金额", message: "万元" },
      ],
    })),
    names: [{ name: "表五_数据", sheet: plan.sheets[0]?.name ?? "", area: { top: 0, left: 0, bottom: 0, right: 0 } }],
  });
  return openWorkbookFile(await file.toBytes());
}

async function partsOf(file: FileWorkbook): Promise<ReadonlyMap<string, string>> {
  return new Map(Object.entries(unzipSync(await file.toBytes())).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const ALLOWED = /^(?:xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|\[Content_Types\]\.xml)$/;
const colours = /<conditionalFormatting [^]*?<\/conditionalFormatting>/g;
/** With the hidden columns that they read, which may have had a look, and everything else that is blank. */
const withoutColours = (text: string): string =>
  text
    .replace(colours, "")
    .replace(/<c [^>]*><f>IF\(OR\(IFERROR\([^<]*<\/f>(?:<v>[^<]*<\/v>|<v\/>)<\/c>/g, "")
    .replace(/<c [^>]*\/>/g, "")
    .replace(/<col [^>]*hidden="1"[^>]*\/>/g, "")
    .replace(/<dimension [^>]*\/>/g, "");

test("without formulas the sheets are the same but for the added colours", async () => {
  const file = await foreignFile(sampleInputs());
  const before = await partsOf(file);
  await adopt(file, packs, { formulas: false });
  const after = await partsOf(file);
  for (const [path, text] of before) {
    if (ALLOWED.test(path)) continue;
    expect({ path, text: withoutColours(after.get(path) ?? "") }).toEqual({ path, text: withoutColours(text) });
    for (const own of text.match(colours) ?? []) expect(after.get(path)).toContain(own);
  }
  const workbook = after.get("xl/workbook.xml") ?? "";
  expect(workbook).toContain("'!$A$1:$A$1</definedName>");
  expect(workbook).toContain("表六_数据");
  expect([...after.keys()].filter((path) => path.startsWith("xl/worksheets/")).length).toBe(
    [...before.keys()].filter((path) => path.startsWith("xl/worksheets/")).length + 2,
  );
});

test("with formulas cells keep their styles, widths, heights, choices and values", async () => {
  const file = await foreignFile(sampleInputs());
  const bytesBefore = await file.toBytes();
  const before = await partsOf(file);
  const account = await adopt(file, packs, { formulas: true });
  expect(account.formulas.written).toBeGreaterThan(300);
  const after = await partsOf(file);
  const bare = (text: string): string => withoutColours(text).replace(/<f>[^<]*<\/f>/g, "");
  for (const [path, text] of before)
    if (path.startsWith("xl/worksheets/"))
      expect({ path, text: bare(after.get(path) ?? "") }).toEqual({ path, text: bare(text) });
  const [then, now] = [await storedValues(bytesBefore), await storedValues(await file.toBytes())];
  const own = new Map((await file.read()).sheets.map(({ name, verdicts }) => [name, verdicts?.area.left]));
  for (const [sheet, rows] of then)
    expect({ sheet, rows: now.get(sheet)?.map((row) => row.slice(0, own.get(sheet))) }).toEqual({ sheet, rows });
  const reopened = await openWorkbookFile(await file.toBytes());
  expect((await check(reopened, packs)).findings.map((finding) => finding.kind)).toEqual([
    "plausibility",
    "rounding",
    "rounding",
    "plausibility",
  ]);
  await expect(adopt(reopened, packs, { formulas: true })).rejects.toMatchObject({ reason: "alreadyAdopted" });
});

test("formulas of the user's say the same afterwards: verdicts stand behind what they read, and nowhere where they read whole rows and count texts", async () => {
  const file = await foreignFile(sampleInputs());
  const map = locateWorkbook(pack, await file.read()).book.tables;
  const [first, second] = [map.get("t03"), map.get("t05")];
  if (!first || !second) throw new Error("the tables are not there");
  const row = (first.rows[0]?.row ?? 0) + 1;
  const formula = (at: number, text: string) =>
    ({ row: at, column: 0, content: { kind: "formula", formula: text, value: null } }) as const;
  await file.apply({
    sheets: [
      {
        name: "我的",
        mode: "create",
        cells: [
          formula(0, `=SUM('${first.sheet}'!C${row}:P${row})`),
          formula(1, `=COUNTA('${second.sheet}'!${row}:${row})`),
        ],
      },
    ],
    names: [],
    state: null,
    activate: null,
  });
  const before = (await file.read()).sheets.find(({ name }) => name === "我的")?.values;
  const account = await adopt(file, packs, { formulas: true });
  expect((await file.read()).sheets.find(({ name }) => name === "我的")?.values).toEqual(before);
  expect(account.hiddenColumns.find(({ sheet }) => sheet === first.sheet)?.columns).toMatch(/^R:/);
  expect(account.hiddenColumns.find(({ sheet }) => sheet === second.sheet)).toBeUndefined();
  expect(account.uncoloured).toEqual([
    { sheet: second.sheet, at: "我的!A2", formula: `=COUNTA('${second.sheet}'!${row}:${row})` },
  ]);
  expect(describeAdditions(account).join("\n")).toContain(`工作表“${second.sheet}”没有加颜色提示：我的!A2 的公式“`);
});

describeWithLibreOffice("LibreOffice agrees with every formula of adopted workbooks", () => {
  test(`the sample and ${UNITS} random units`, async () => {
    const units = [sampleInputs(), ...fc.sample(randomUnit, { seed: 20261125, numRuns: UNITS })];
    const files = await Promise.all(units.map((inputs, index) => foreignFile(inputs, index)));
    for (const file of files) await adopt(file, packs, { formulas: true });
    const recalculated = await recalculateFiles(await Promise.all(files.map((file) => file.toBytes())));
    const found: string[] = [];
    let compared = 0;
    for (const [index, file] of files.entries()) {
      const theirs = await storedValues(recalculated[index] as Uint8Array);
      for (const sheet of (await file.read()).sheets) {
        sheet.formulas.forEach((row, r) =>
          row.forEach((formula, c) => {
            if (formula === null) return;
            compared += 1;
            const ours = sheet.values[r]?.[c] ?? null;
            const other = theirs.get(sheet.name)?.[r]?.[c] ?? null;
            if (!same(ours, other))
              found.push(
                `unit ${index} ${sheet.name} R${r + 1}C${c + 1} ${formula}: ours ${String(ours)}, LibreOffice ${String(other)}`,
              );
          }),
        );
      }
    }
    expect(found.slice(0, 20)).toEqual([]);
    expect(compared).toBeGreaterThan(units.length * 2000);
  }, 600_000);
});

function same(ours: CellValue, theirs: CellValue): boolean {
  if (typeof ours === "number" || typeof theirs === "number")
    return Math.abs(Number(ours ?? 0) - Number(theirs ?? 0)) < 1e-9;
  return (ours ?? "") === (theirs ?? "");
}
