/** 封面, 目录 and the pages of text are those of the official blank workbooks, up to the differences that src/packs/shanghai/README.md lists. Skipped where the blanks (shared/reference beside the project, or REFERENCE_FOLDER) are not at hand. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Worksheet } from "@cj-tech-master/excelts";
import { Workbook } from "@cj-tech-master/excelts";
import { planWorkbook } from "../../src/core/plan/plan";
import { createWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { departmentPack, inputsOf, unitPack } from "../support/shanghaiPack";

const FOLDER = path.join(process.env.REFERENCE_FOLDER ?? path.join(__dirname, "../../../shared/reference"), "shanghai");
const whenBlanks = existsSync(FOLDER) ? describe : describe.skip;

interface Form {
  readonly pack: typeof unitPack;
  readonly file: string;
  readonly unitName: string;
  /** Sheets whose cells are word for word those of the blank. */
  readonly same: readonly string[];
  /** Pages with the unit's name in title and text. */
  readonly named: Readonly<Record<string, string>>;
}

const FORMS: readonly Form[] = [
  {
    pack: unitPack,
    file: "unit_budget_template.xlsx",
    unitName: "上海市普陀区XX单位",
    same: ["封面", "目录", "名词解释"],
    named: { 单位职能: "（单位）主要职能", 单位机构设置: "（单位）机构设置" },
  },
  {
    pack: departmentPack,
    file: "department_budget_template.xlsx",
    unitName: "上海市普陀区XX局",
    same: ["封面", "目录", "名词解释"],
    named: { 部门主要职能: "（部门）主要职能", 部门机构设置: "（部门）机构设置" },
  },
];

async function load(bytes: Uint8Array): Promise<Workbook> {
  const book = new Workbook();
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  return book;
}

async function ours({ pack, unitName }: Form): Promise<Workbook> {
  const file = createWorkbookFile();
  await file.apply(planWorkbook(pack, inputsOf({ unitName, year: "2026" }, {})));
  return load(await file.toBytes());
}

function sheetOf(book: Workbook, name: string): Worksheet {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

type Content =
  | null
  | string
  | number
  | { readonly result?: unknown; readonly text?: unknown; readonly richText?: readonly { readonly text: string }[] };

/** Formulas give their result, links their text. */
function textOf(value: Content): string {
  if (value === null || typeof value !== "object") return String(value ?? "");
  return value.richText?.map((part) => part.text).join("") ?? String(value.result ?? value.text ?? "");
}

/** Address and text of every cell with something in it. */
function cells(sheet: Worksheet): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.isMerged && cell.master !== cell) return;
      const text = textOf(cell.value as Content);
      if (text !== "") found.push([cell.address, text]);
    }),
  );
  return found;
}

whenBlanks.each(FORMS.map((form) => [form.file, form] as const))("%s", (file, form) => {
  let official: Workbook;
  let made: Workbook;
  beforeAll(async () => {
    official = await load(readFileSync(path.join(FOLDER, file)));
    made = await ours(form);
  });
  const pages = [...form.same, ...Object.keys(form.named), ...form.pack.narratives.map((narrative) => narrative.sheet)];

  test("the sheets of the blank are there, under its names and in its order", () => {
    const names = official.worksheets.map((sheet) => sheet.name);
    expect(made.worksheets.map((sheet) => sheet.name).filter((name) => names.includes(name))).toEqual(names);
  });

  test.each(form.same)("%s says what the blank says", (name) => {
    expect(cells(sheetOf(made, name))).toEqual(cells(sheetOf(official, name)));
  });

  test.each(Object.entries(form.named))("%s says what the blank says, with the unit's name for XX", (name, title) => {
    const blank = cells(sheetOf(official, name));
    expect(blank[0]).toEqual(["A1", `XX${title}`]);
    const withoutName = (text: string): string =>
      text.replace(new RegExp(form.unitName, "g"), "XX").replace(/XX单位设/, "XX设");
    expect(cells(sheetOf(made, name)).map(([at, text]) => [at, withoutName(text)])).toEqual([
      ["A1", `XX${title.replace(/（.*）/, "")}`],
      ...blank.slice(1).map(([at, text]) => [at, withoutName(text)]),
    ]);
  });

  test.each(pages)("%s: orientation, width of the text and merged cells", (name) => {
    const [theirs, own] = [sheetOf(official, name), sheetOf(made, name)];
    expect(own.pageSetup.orientation).toBe(theirs.pageSetup.orientation);
    expect(own.pageSetup.paperSize).toBe(theirs.pageSetup.paperSize);
    expect(Boolean(own.pageSetup.horizontalCentered)).toBe(Boolean(theirs.pageSetup.horizontalCentered));
    expect(own.getColumn(1).width).toBeCloseTo(theirs.getColumn(1).width ?? 9, 1);
    // These have a paragraph a row instead of one merged cell.
    if (name !== "其他相关情况说明" && name !== "项目经费情况说明")
      expect([...(own.model.merges ?? [])].sort()).toEqual([...(theirs.model.merges ?? [])].sort());
  });

  test("项目经费情况说明 has the blank's headings", () => {
    const name = "项目经费情况说明";
    if (!form.pack.narratives.some(({ sheet }) => sheet === name)) return;
    const blank = cells(sheetOf(official, name))
      .flatMap(([, text]) => text.split("\n"))
      .map((text) => text.trim())
      .filter((text) => /^[一二三四五六七]、/.test(text));
    expect(blank).toHaveLength(7);
    expect(
      cells(sheetOf(made, name))
        .map(([, text]) => text)
        .slice(1),
    ).toEqual(blank);
  });

  test("编制说明 has the blank's title; a paragraph stands in a row of its own", () => {
    const name = form.pack.narratives[0]?.sheet ?? "";
    expect(cells(sheetOf(made, name))).toEqual(cells(sheetOf(official, name)).slice(0, 1));
  });
});
