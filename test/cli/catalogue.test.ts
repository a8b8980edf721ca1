/** catalogue, and check --catalogue: what a file was read as, in a workbook and beside one. */
import { csvBytes, gb18030 } from "../support/csvBytes";
import { workbookOf } from "../support/workbookOf";
import { edited, type } from "./editing";
import { run, sampleWorkbook, Workspace } from "./workspace";

const LIST = [
  ["2026年政府收支分类科目"],
  ["科目编码", "科目名称"],
  ["22102", "住房改革支出"],
  ["2210201", "住房公积金改"],
  ["30101", "基本工资"],
];

let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

interface Checked {
  readonly catalogues: readonly { readonly kind: string; readonly source: string | null; readonly used: boolean }[];
  readonly findings: readonly {
    readonly severity: string;
    readonly message: string;
    readonly cells: readonly { readonly sheet: string }[];
  }[];
}
const checked = async (...argv: string[]): Promise<Checked> =>
  JSON.parse((await run("check", "--json", ...argv)).out).files[0];
const warnings = ({ findings }: Checked): readonly string[] =>
  findings.filter(({ severity }) => severity !== "info").map(({ message }) => message);
const RENAMED = ["表二", "表三", "表五"].map(
  (table) => `${table} 科目 2210201 的名称“住房公积金”与科目表“住房公积金改”不一致。`,
);

test.each([
  ["CSV in GB18030", "表.csv", async () => gb18030(LIST)],
  [".xlsx", "表.xlsx", async () => workbookOf(LIST)],
])("%s: shown, put into a workbook, and used wherever that is checked", async (_, name, bytes) => {
  const path = work.write(name, await bytes());
  const shown = await run("catalogue", path);
  expect(shown).toMatchObject({ code: 0, err: "" });
  expect(shown.out).toBe(
    [
      path,
      `  支出功能分类 2026 年，2 个科目（“${name}”）`,
      `  部门预算支出经济分类 2026 年，1 个科目（“${name}”）`,
    ].join("\n"),
  );
  const sample = work.write("公开表.xlsx", await sampleWorkbook());
  expect(await run("catalogue", path, "--into", sample, "--out", work.path("新.xlsx"))).toMatchObject({
    code: 0,
    err: "",
  });
  const own = await checked(work.path("新.xlsx"));
  expect(own.catalogues.filter(({ source }) => source === name)).toHaveLength(2);
  const beside = await checked(sample, "--catalogue", path);
  expect(warnings(beside)).toEqual(warnings(own));
  expect(own.findings.map(({ message }) => message)).toEqual(expect.arrayContaining(RENAMED));
  expect(warnings(await checked(sample))).toEqual([]);
});

test("the workbook's own wins over the option, and several files are checked alike", async () => {
  const own = work.write("自.csv", csvBytes([["2026年"], ["编码", "名称"], ["2210201", "住房公积金"]]));
  const other = work.write("别.csv", csvBytes(LIST));
  const sample = work.write("甲.xlsx", await sampleWorkbook());
  await run("catalogue", own, "--into", sample, "--out", work.path("乙.xlsx"));
  const { files } = JSON.parse(
    (await run("check", "--json", "--catalogue", other, sample, work.path("乙.xlsx"))).out,
  ) as { files: readonly Checked[] };
  expect(files.map((file) => file.findings.filter(({ message }) => RENAMED.includes(message)).length)).toEqual([3, 0]);
});

test("a code that the import lacks among its neighbours is a warning", async () => {
  const list = work.write(
    "表.csv",
    csvBytes([["2026年"], ["编码", "名称"], ["20103", "政府办公厅（室）及相关机构事务"], ["2010301", "行政运行"]]),
  );
  const path = work.write(
    "公开表.xlsx",
    await edited(await sampleWorkbook(), (book) => type(book, "表5", "A10", "2010388")),
  );
  const { out } = await run("check", path, "--catalogue", list);
  expect(out).toContain("科目目录：支出功能分类：2026 年的“表.csv”");
  expect(warnings(await checked(path, "--catalogue", list)).join("\n")).toMatch(/表五 .*2010388/);
});

test("the year has to be said where the file does not", async () => {
  const path = work.write(
    "表.csv",
    csvBytes([
      ["编码", "名称"],
      ["2210201", "住房公积金"],
    ]),
  );
  const sample = work.write("公开表.xlsx", await sampleWorkbook());
  expect(await run("catalogue", path)).toMatchObject({
    code: 2,
    out: "",
    err: `${path}：文件里没有写年度，请指明是哪一年的科目目录。（加 --year 年度）`,
  });
  expect(await run("check", sample, "--catalogue", path)).toMatchObject({
    code: 2,
    err: `${path}：文件里没有写年度，请指明是哪一年的科目目录。（写成 --catalogue 年度=${path}）`,
  });
  expect((await run("catalogue", path, "--year", "2025")).out).toContain("支出功能分类 2025 年，1 个科目");
  const other = await checked(sample, "--catalogue", `2025=${path}`);
  expect(other.catalogues).toContainEqual({ kind: "function", year: 2025, source: "表.csv", entries: 1, used: false });
  expect(other.findings.map(({ message }) => message)).toContain(
    "导入的支出功能分类科目目录是 2025 年的，本工作簿是 2026 年，没有使用；请导入 2026 年的科目目录。",
  );
});

test("rows left out give 1 and are named; --json lists all of it", async () => {
  const path = work.write("表.csv", csvBytes([...LIST, ["999", "什么"]]));
  expect(await run("catalogue", path)).toMatchObject({
    code: 1,
    out: expect.stringContaining("没有读入 1 行：\n    A6 “999 什么”：不是支出科目的编码。"),
  });
  expect(JSON.parse((await run("catalogue", path, "--kind", "economic", "--json")).out)).toMatchObject({
    schema: "budget-disclosure/catalogue@1",
    out: null,
    catalogues: [{ kind: "economic", year: 2026, entries: [{ code: "30101", name: "基本工资" }] }],
    leftOut: [
      { cell: "A3", reason: "otherKind" },
      { cell: "A4", reason: "otherKind" },
      { cell: "A6", reason: "otherCode" },
    ],
  });
});

test.each([
  [["--kind", "x"], "--kind 写的是“x”"],
  [["--year", "26"], "--year 写的是“26”"],
  [["--into", "a.xlsx"], "还缺少 --out"],
  [["--out", "a.xlsx"], "还缺少 --into"],
])("%p is refused", async (more, message) => {
  const { code, err } = await run("catalogue", work.write("表.csv", csvBytes(LIST)), ...more);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

test("a file that is no list, and a workbook that is no disclosure, are refused and nothing is written", async () => {
  const list = work.write("表.csv", csvBytes(LIST));
  expect(
    await run(
      "catalogue",
      work.write(
        "无.csv",
        csvBytes([
          ["甲", "乙"],
          ["丙", "丁"],
        ]),
      ),
    ),
  ).toMatchObject({ code: 2, err: expect.stringContaining("没有读到科目") });
  const foreign = work.write("别的.xlsx", await workbookOf([["无关"]]));
  expect(await run("catalogue", list, "--into", foreign, "--out", work.path("新.xlsx"))).toMatchObject({
    code: 2,
    err: expect.stringContaining("不像预算公开表"),
  });
  expect(work.files()).not.toContain("新.xlsx");
});

test("of thousands of rows that are none, the first thousand are named and the others counted", async () => {
  const path = work.write(
    "表.csv",
    csvBytes([...LIST, ...Array.from({ length: 1500 }, (_, index) => [String(900 + (index % 90)), "什么"])]),
  );
  const lines = (await run("catalogue", path)).out.split("\n");
  expect(lines.filter((line) => line.includes("不是支出科目的编码"))).toHaveLength(1000);
  expect(lines.at(-1)).toBe("    ……还有 500 行没有列出，加 --json 可以看到全部。");
  expect(JSON.parse((await run("catalogue", path, "--json")).out).leftOut).toHaveLength(1500);
});

test("more rows or columns than a sheet has: refused with the file and the line", async () => {
  const rows = work.write("行.csv", `编码,名称\n${"\n".repeat(1_100_000)}`);
  expect(await run("catalogue", rows)).toMatchObject({
    code: 2,
    err: `${rows}：文件有 1100001 行，一张工作表最多 1048576 行，没有读入。请检查文件是不是列表，或者分成几个文件。`,
  });
  const columns = work.write("栏.csv", `编码,名称\n${",".repeat(20_000)}\n`);
  expect(await run("catalogue", columns)).toMatchObject({
    code: 2,
    err: expect.stringContaining(`${columns}：第 2 行的栏太多，一张工作表最多 16384 栏`),
  });
});
