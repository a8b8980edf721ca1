/** refresh: codes and projects come in, by wish, by hand or by data file; what people typed stays; a second time there is nothing to do. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { SheetPlan } from "../../src/core/model/workbookPlan";
import { createWorkbookFile, openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { withoutSheet } from "../support/refresh/deletedSheet";
import { PACK, ROOT, run, SAMPLE_DATA, sampleWorkbook, Workspace } from "./workspace";

let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

const value = (row: number, column: number, content: string | number): SheetPlan["cells"][number] => ({
  row,
  column,
  content: { kind: "value", value: content },
});

/** The sample after somebody's edits of single sheets. */
async function edited(name: string, ...sheets: readonly SheetPlan[]): Promise<string> {
  const book = await openWorkbookFile(await sampleWorkbook());
  await book.apply({ sheets, names: [], state: null, activate: null });
  return work.write(name, await book.toBytes());
}

async function cellsOf(name: string, sheet: string): Promise<readonly (readonly unknown[])[]> {
  return (
    (await (await openWorkbookFile(work.read(name))).read()).sheets.find((one) => one.name === sheet)?.values ?? []
  );
}

/** 表5 ends with 2210201 in row 24. A new line under it, with a remark beside the table. */
const byHand: SheetPlan = {
  name: "表5",
  mode: "update",
  rows: { inserted: [{ before: 24, count: 1, like: 23 }], removed: [] },
  cells: [value(24, 0, "2210203"), value(24, 1, "购房补贴"), value(24, 3, 30), value(24, 8, "与人事核对过")],
};

test("without --out it only shows, as the page of the command line prints it", async () => {
  const path = await edited("公开表.xlsx", byHand);
  const { code, out, err } = await run("refresh", path, "--add-project", "办公楼维修");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const page = readFileSync(join(ROOT, "docs/command-line.md"), "utf8");
  const shown =
    /```\n公开表\.xlsx\n {2}单位：[^`]*?办公楼维修[^`]*?```/.exec(page)?.[0].replaceAll("```", "").trim() ?? "";
  expect(out.replace(path, "公开表.xlsx")).toBe(shown);
  const examples = [...page.matchAll(/```json\n([^]*?)```/g)].map(([, text = ""]) => JSON.parse(text));
  const { formulas, colours, ...printed } = JSON.parse(
    (await run("refresh", path, "--add-project", "办公楼维修", "--json", "--dry-run")).out,
  );
  const {
    formulas: some,
    colours: first,
    ...example
  } = examples.find(({ schema }) => schema === "budget-disclosure/refresh@1");
  expect({ ...printed, file: "公开表.xlsx" }).toEqual(example);
  expect(formulas.slice(0, some.length)).toEqual(some);
  expect(colours.slice(0, first.length)).toEqual(first);
});

test("a line that was typed by hand gets its formulas, and its code a row in the other tables; then everything agrees", async () => {
  const path = await edited("公开表.xlsx", byHand);
  expect((await run("check", path)).code).toBe(1);
  const { code, out } = await run("refresh", path, "--out", work.path("新.xlsx"));
  expect(code).toBe(0);
  expect(out).toContain("新增 2 行：表二、表三的 2210203 购房补贴。");
  expect(out).toContain("补齐您加的 1 行：表五的 2210203 购房补贴。");
  expect((await cellsOf("新.xlsx", "表5"))[24]).toEqual([
    "2210203",
    "购房补贴",
    30,
    30,
    null,
    null,
    null,
    null,
    "与人事核对过",
  ]);
  for (const sheet of ["表2", "表3"])
    expect((await cellsOf("新.xlsx", sheet)).find(([cell]) => cell === "2210203")?.[2]).toBe(30);
  expect((await run("refresh", work.path("新.xlsx"))).out).toContain("没有要更新的。");
});

test("a code and a project by wish come with their parents and their names, and nothing else moves", async () => {
  const path = work.write("公开表.xlsx", await sampleWorkbook());
  const to = work.path("新.xlsx");
  const wishes = [
    "--add",
    "表五:2130311=水利工程建设",
    "--add=21303=水利",
    "--add",
    "表八:2082202",
    "--add",
    "20822=大中型水库移民后期扶持基金支出",
    "--add",
    "2082202=基础设施建设和经济发展",
    "--add-project",
    " 表十二: 河道治理 ",
  ];
  const { code, out } = await run("refresh", path, ...wishes, "--out", to);
  expect(code).toBe(0);
  expect(out).toContain("表二、表三、表五的 213 农林水支出、21303 水利、2130311 水利工程建设");
  expect(out).not.toMatch(/表五的[^；]*2082202/);
  expect(out).toContain("表八的 208 社会保障和就业支出");
  expect(out).toContain("表十二的“河道治理”");
  const check = await run("check", to);
  expect(check.out).toContain("错误 0　警告 0");
  expect((await run("refresh", to, ...wishes)).out).toContain("没有要更新的。");
});

test("a code or project that is there already is told and not renamed", async () => {
  const path = work.write("公开表.xlsx", await sampleWorkbook());
  const [project = ""] = (await cellsOf("公开表.xlsx", "表12")).flatMap((row, index) =>
    index === 6 ? [String(row[0])] : [],
  );
  const same = await run("refresh", path, "--add", "表五:2010302", "--add-project", project);
  expect(same.out).toContain(`要加的这些已经有了，没有再加：表五的 2010302 一般行政管理事务；表十二的“${project}”。`);
  expect(same).toMatchObject({ code: 0, out: expect.stringContaining("没有要更新的。") });
  // As an input method writes it.
  expect((await run("refresh", path, "--add", "表五：２０１０３０２", "--add-project", project)).out).toBe(same.out);
  const renaming = await run(
    "refresh",
    path,
    "--add",
    "表五:2010302=别的名字",
    "--add",
    "表五:2010350=事业运行",
    "--add",
    "20103=另外的名字",
    "--json",
  );
  expect(renaming.code).toBe(1);
  expect(JSON.parse(renaming.out)).toMatchObject({
    renamed: [],
    added: [{ table: "表二" }, { table: "表三" }, { table: "表五", code: "2010350" }],
    there: [{ table: "表五", code: "2010302", name: "一般行政管理事务" }],
    kept: [
      { kind: "otherName", words: "表五 2010302 一般行政管理事务", found: "一般行政管理事务", expected: "别的名字" },
      { kind: "otherName", words: "表五 20103 政府办公厅（室）及相关机构事务", expected: "另外的名字" },
    ],
  });
});

test("what differs from its formula is kept and listed, and the exit code says so", async () => {
  const path = await edited("公开表.xlsx", {
    name: "表3",
    mode: "update",
    cells: [value(8, 2, 12.34), value(6, 2, 2439.1)],
  });
  const { code, out } = await run("refresh", path, "--out", work.path("新.xlsx"));
  expect(code).toBe(1);
  expect(out).toContain("与公式相等的数换回公式 1 处");
  expect(out).toContain(
    "表三 2010301 行政运行·合计（表3!C9）：这里应为公式，现在是 12.34，公式的结果是 795.83；保留您的",
  );
  expect((await cellsOf("新.xlsx", "表3"))[8]?.[2]).toBe(12.34);
  expect((await run("refresh", path, "--dry-run", "--out", work.path("别的.xlsx"))).code).toBe(1);
  expect(work.files()).toEqual(["公开表.xlsx", "新.xlsx"].sort());
});

test("a blank workbook is filled from a data file like one that was generated from it", async () => {
  await run("generate", "--pack", PACK, "--out", work.path("空白.xlsx"));
  const { code } = await run("refresh", work.path("空白.xlsx"), "--data", SAMPLE_DATA, "--out", work.path("填好.xlsx"));
  expect(code).toBe(0);
  const filled = await (await openWorkbookFile(work.read("填好.xlsx"))).read();
  const made = await (await openWorkbookFile(await sampleWorkbook())).read();
  for (const sheet of made.sheets.filter(({ name }) => /^(?:表|基础信息|上年|购买|勾稽)/.test(name))) {
    const other = filled.sheets.find(({ name }) => name === sheet.name);
    const trimmed = (rows: readonly (readonly unknown[])[] | undefined): unknown =>
      (rows ?? []).map((row) => Array.from({ length: 9 }, (_, column) => row[column] ?? null));
    expect({ name: sheet.name, values: trimmed(other?.values) }).toEqual({
      name: sheet.name,
      values: trimmed(sheet.values),
    });
    expect({ name: sheet.name, formulas: trimmed(other?.formulas) }).toEqual({
      name: sheet.name,
      formulas: trimmed(sheet.formulas),
    });
  }
  expect((await run("refresh", work.path("填好.xlsx"), "--data", SAMPLE_DATA)).out).toContain("没有要更新的。");
});

test("what was not said exactly enough is asked for, and nothing is written", async () => {
  const path = work.write("公开表.xlsx", await sampleWorkbook());
  const { code, out, err } = await run(
    "refresh",
    path,
    "--add",
    "表五:2138811",
    "--add",
    "9990101",
    "--add",
    "12",
    "--add",
    "表一:2130306",
    "--add",
    "表二十:2130306",
    "--add",
    "表五:2210203=住房公积金",
    "--out",
    work.path("新.xlsx"),
  );
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain("表五:2138811：不知道 21388 的名称，请写成 --add 21388=名称");
  expect(err).toContain("9990101：科目目录里没有 999 这一类");
  expect(err).toContain("表五:2210203：“住房公积金”在科目目录里是 2210201 的名称，不是 2210203 的");
  expect(err).toContain("12：“12”不是科目编码");
  expect(err).toContain("表一:2130306：这种编码不能加在这张表");
  expect(err).toContain("没有叫“表二十”的表");
  expect(work.files()).toEqual(["公开表.xlsx"]);
});

test("a code that several tables can take is asked for, by what the list of funds leaves; one that a single table can take is not", async () => {
  const path = work.write("公开表.xlsx", await sampleWorkbook());
  const { code, err } = await run(
    "refresh",
    path,
    "--add",
    "2080599",
    "--add",
    "2082202=基础设施建设",
    "--add",
    "20822=移民",
    "--add",
    "213",
    "--out",
    work.path("新.xlsx"),
  );
  expect(code).toBe(2);
  expect(err).toContain("有 3 处要写清楚");
  expect(err).toContain(
    "2080599：有几张表可以加（表五、表八、表九、上年结转明细、表二），看是哪一种资金；请写明加在哪一张，如 --add 表五:2080599",
  );
  expect(err).toContain("2082202：有几张表可以加（表八、上年结转明细、表二）");
  expect(work.files()).toEqual(["公开表.xlsx"]);
  const both = await run(
    "refresh",
    path,
    "--add",
    "上年结转明细:2080599=其他行政事业单位养老支出",
    "--add",
    "表五:2080599",
    "--add",
    "30299",
  );
  expect(both.out).toContain("表二、表三、表五、上年结转明细的 2080599 其他行政事业单位养老支出");
});

test("a workbook that is not ours, a wrong data file and wrong words are refused", async () => {
  const book = await openWorkbookFile(await sampleWorkbook());
  await book.apply({ sheets: [], names: [], state: "", activate: null });
  const path = work.write("公开表.xlsx", await sampleWorkbook());
  expect((await run("refresh", path, "--data", work.write("数据.json", "{}"))).err).toContain("数据.json：有");
  expect((await run("refresh", path, "--add", "=名称")).err).toContain("--add 后面写成 编码 或 编码=名称");
  expect((await run("refresh", path, path)).err).toContain("一次只能更新一个文件");
  expect((await run("refresh")).err).toContain("缺少要更新的工作簿文件");
});

test("deleted sheets are made again over what is left", async () => {
  const path = work.write("公开表.xlsx", withoutSheet(withoutSheet(await sampleWorkbook(), "表3"), "勾稽检查"));
  const { code, out } = await run("refresh", path, "--out", work.path("新.xlsx"));
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining("补上没有了的工作表：表3、勾稽检查") });
  expect((await run("check", work.path("新.xlsx"))).out).toContain("错误 0　警告 0");
  expect((await run("refresh", work.path("新.xlsx"))).out).toContain("没有要更新的。");
});

test("目录 and 基础信息 that were deleted leave no error and no wrong page number behind", async () => {
  const whole = work.write("原来.xlsx", await sampleWorkbook());
  await run("narrate", whole, "--out", work.path("全.xlsx"));
  const path = work.write("公开表.xlsx", withoutSheet(withoutSheet(work.read("全.xlsx"), "目录"), "基础信息"));
  const { code, out } = await run("refresh", path, "--out", work.path("新.xlsx"));
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining("补上没有了的工作表：目录、基础信息") });
  const numbers = async (name: string) => (await cellsOf(name, "目录")).map((row) => row[2]);
  expect(await numbers("新.xlsx")).toEqual(await numbers("全.xlsx"));
  expect((await run("check", work.path("新.xlsx"))).out).not.toContain("#REF!");
  expect((await run("refresh", work.path("新.xlsx"))).out).toContain("没有要更新的。");
});

test("an adopted workbook has nothing to do, keeps its constants, and takes new rows in", async () => {
  const made = await (await openWorkbookFile(await sampleWorkbook())).read();
  const plain = createWorkbookFile();
  const sheets = made.sheets
    .filter(({ name }) => /^表/.test(name))
    .map(({ name, values }): SheetPlan => ({
      name: `附${name}`,
      mode: "create",
      cells: values.flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          typeof cell === "string" || (typeof cell === "number" && cell !== 0) ? [value(row + 1, column, cell)] : [],
        ),
      ),
    }));
  await plain.apply({ sheets, names: [], state: null, activate: null });
  const path = work.write("附表.xlsx", await plain.toBytes());
  expect((await run("refresh", path)).err).toContain("不是本程序生成的，也没有接管过");
  await run("adopt", path, "--formulas", "--out", work.path("接管.xlsx"));
  expect((await run("refresh", work.path("接管.xlsx"))).out).toContain("没有要更新的。");
  const { code, out } = await run(
    "refresh",
    work.path("接管.xlsx"),
    "--add",
    "表五:2210203=购房补贴",
    "--out",
    work.path("新.xlsx"),
  );
  // 918.03 over parts of 918.02, a constant that was kept when it was adopted, is right.
  expect({ code, out }).toEqual({
    code: 0,
    out: expect.stringContaining("新增 3 行：表二、表三、表五的 2210203 购房补贴"),
  });
  expect((await run("check", work.path("新.xlsx"))).out).toContain("错误 0　警告 0");
});

test("a program that leaves our record out when it saves: the workbook is still ours, and remembers again", async () => {
  const parts = unzipSync(await sampleWorkbook());
  for (const path of Object.keys(parts)) if (path.startsWith("customXml/")) delete parts[path];
  for (const path of ["xl/_rels/workbook.xml.rels", "_rels/.rels"])
    parts[path] = strToU8(strFromU8(parts[path] as Uint8Array).replace(/<Relationship [^>]*customXml[^>]*\/>/g, ""));
  const path = work.write("公开表.xlsx", zipSync(parts));
  const { code, out } = await run("refresh", path, "--add", "表五:2210203=购房补贴", "--out", work.path("新.xlsx"));
  expect(out).toContain("新增 3 行：表二、表三、表五的 2210203 购房补贴");
  expect(code).toBe(0);
  expect((await (await openWorkbookFile(work.read("新.xlsx"))).read()).state).not.toBeNull();
  expect((await run("refresh", work.path("新.xlsx"))).out).toContain("没有要更新的。");
  expect((await run("adopt", path, "--out", work.path("接管.xlsx"))).err).toContain("本助手生成的");
});
