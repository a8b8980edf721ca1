/** refresh --guide: 政府购买服务指导性目录 from a file, all of it or the unit's own part. */
import { run, sampleWorkbook, Workspace } from "./workspace";
import { openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { workbookOf } from "../support/workbookOf";

let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

const LIST = [
  ["某省政府购买服务指导性目录"],
  ["代码", "一级目录", "二级目录", "三级目录", "四级目录"],
  ["人民政府办公厅（室）"],
  ["A", "公共服务"],
  ["A15", "", "信息服务"],
  ["A1501", "", "", "公共信息服务"],
  ["A150101", "", "", "", "政务信息服务"],
  ["人民法院"],
  ["A", "公共服务"],
  ["A10", "", "社会治理服务"],
];

interface Account {
  readonly guide: { readonly sheet: string; readonly rows: number; readonly isNew: boolean } | null;
  readonly kept: readonly { readonly kind: string; readonly expected: string | null }[];
}

async function account(...words: readonly string[]): Promise<readonly [number, Account]> {
  const { code, out } = await run(...words, "--json");
  return [code, JSON.parse(out) as Account];
}

test("a part of the list becomes a sheet, printed with its header on every page; the rest comes in later", async () => {
  const [file, list, once, twice] = [
    work.write("公开表.xlsx", await sampleWorkbook()),
    work.write("目录.xlsx", await workbookOf(LIST)),
    work.path("一.xlsx"),
    work.path("二.xlsx"),
  ];
  expect(
    await account(
      "refresh",
      file,
      "--guide",
      list,
      "--guide-only",
      "人民政府办公厅",
      "--guide-only",
      "卫健委",
      "--out",
      once,
    ),
  ).toEqual([
    1,
    expect.objectContaining({
      guide: { sheet: "购买服务目录", rows: 5, isNew: true },
      kept: [expect.objectContaining({ kind: "guideUnknown", expected: "卫健委" })],
    }),
  ]);
  expect(await account("refresh", once, "--guide", list, "--out", twice)).toEqual([
    0,
    expect.objectContaining({ guide: { sheet: "购买服务目录", rows: 3, isNew: false }, kept: [] }),
  ]);
  const sheet = (await (await openWorkbookFile(work.read("二.xlsx"))).read()).sheets.find(
    ({ name }) => name === "购买服务目录",
  );
  expect(sheet?.values.slice(2).map((row) => row.find((cell) => cell !== null && cell !== ""))).toEqual([
    "人民政府办公厅（室）",
    "A",
    "A15",
    "A1501",
    "A150101",
    "人民法院",
    "A",
    "A10",
  ]);
  expect(await account("refresh", twice, "--guide", list)).toEqual([0, expect.objectContaining({ guide: null })]);
});

test("a list with separators, a blank one, and a file without a list", async () => {
  const file = work.write("公开表.xlsx", await sampleWorkbook());
  const csv = work.write(
    "目录.csv",
    new TextEncoder().encode(
      LIST.slice(1)
        .map((row) => row.join(","))
        .join("\n"),
    ),
  );
  expect(await account("refresh", file, "--guide", csv, "--dry-run")).toEqual([
    0,
    expect.objectContaining({ guide: { sheet: "购买服务目录", rows: 8, isNew: true } }),
  ]);
  expect(await account("refresh", file, "--add-guide", "--dry-run")).toEqual([
    0,
    expect.objectContaining({ guide: { sheet: "购买服务目录", rows: 0, isNew: true } }),
  ]);
  const other = work.write("名单.xlsx", await workbookOf([["名单"]]));
  expect(await account("refresh", file, "--guide", other, "--dry-run")).toEqual([
    1,
    expect.objectContaining({ guide: null, kept: [expect.objectContaining({ kind: "noGuideIn" })] }),
  ]);
});

test("rows without a code are named, and a part is chosen from a file only", async () => {
  const file = work.write("公开表.xlsx", await sampleWorkbook());
  const list = work.write("目录.xlsx", await workbookOf([...LIST, ["", "", "没有代码的", "x"]]));
  expect((await account("refresh", file, "--guide", list, "--dry-run"))[1].kept).toEqual([
    expect.objectContaining({ kind: "guideLeft", expected: "“没有代码的 x”" }),
  ]);
  expect(await run("refresh", file, "--guide-only", "A15")).toMatchObject({
    code: 2,
    err: expect.stringContaining("要和 --guide 一起用"),
  });
});
