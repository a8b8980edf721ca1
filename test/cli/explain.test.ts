/** explain and review: the reason is kept in the file, the page is written, and the exit codes tell. */
import { openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { nodeInflater } from "../../src/workbook/file/zip/nodeInflater";
import { edited, sheetOf, type } from "./editing";
import { run, sampleWorkbook, Workspace } from "./workspace";

const RULE = "workbook.formulas-are-kept";
let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

/** With its narrative, and a constant over the formula of 表12's first line that yields the same. */
async function warned(change: Parameters<typeof edited>[1] = () => undefined): Promise<string> {
  const from = work.write("样例.xlsx", await sampleWorkbook());
  expect((await run("narrate", from, "--out", work.path("说明.xlsx"), "--force")).code).toBe(0);
  return work.write(
    "警告.xlsx",
    await edited(work.read("说明.xlsx"), (book) => {
      type(book, "表12", "C7", 1643.27);
      change(book);
    }),
  );
}

/** Typed in a program that keeps our custom part: the other library drops it. */
async function typed(
  file: string,
  sheet: string,
  row: number,
  column: number,
  value: string | number,
): Promise<Uint8Array> {
  const book = await openWorkbookFile(work.read(file), nodeInflater);
  await book.apply({
    sheets: [{ name: sheet, mode: "update", cells: [{ row, column, content: { kind: "value", value } }] }],
    names: [],
    state: null,
    activate: null,
  });
  return book.toBytes();
}

test("a reason is kept with the finding, in the text and in JSON, until the value changes", async () => {
  const file = await warned();
  const out = work.path("已说明.xlsx");
  const done = await run(
    "explain",
    file,
    "--rule",
    RULE,
    "--cell",
    "表十二!C7",
    "--reason",
    "按批复数填列",
    "--out",
    out,
    "--json",
  );
  expect(done.code).toBe(0);
  expect(JSON.parse(done.out)).toMatchObject({
    schema: "budget-disclosure/explain@1",
    findings: [
      {
        rule: RULE,
        explained: { reason: "按批复数填列", date: expect.stringMatching(/^20\d\d-\d\d-\d\d$/) as string },
      },
    ],
  });
  const text = (await run("check", out)).out;
  expect(text).toContain("警告 1（其中已说明 1）");
  expect(text).toMatch(/已说明：按批复数填列（20\d\d-\d\d-\d\d）/);
  const changed = work.write("改过.xlsx", await typed("已说明.xlsx", "表12", 6, 2, 1643.28));
  const [report] = JSON.parse((await run("check", changed, "--json")).out).files;
  expect(report.findings.filter(({ explained }: { explained?: unknown }) => explained)).toEqual([]);
  expect(report.lapsed).toMatchObject([{ rule: RULE, reason: "按批复数填列", cause: "changed" }]);
});

test("withdrawn, and without --out nothing is written", async () => {
  const file = await warned();
  const shown = await run("explain", file, "--rule", RULE, "--reason", "试一试");
  expect(shown).toMatchObject({ code: 0, err: "" });
  expect(shown.out).toContain("没有写入文件");
  expect((await run("check", file)).out).not.toContain("已说明");
  await run("explain", file, "--rule", RULE, "--reason", "试一试", "--out", work.path("a.xlsx"));
  expect(
    (await run("explain", work.path("a.xlsx"), "--rule", RULE, "--withdraw", "--out", work.path("b.xlsx"))).code,
  ).toBe(0);
  expect((await run("check", work.path("b.xlsx"))).out).not.toContain("已说明");
});

test("what cannot be explained ends in 2 with a reason", async () => {
  const file = await warned((book) => {
    type(book, "表12", "B8", 1.5);
    type(book, "表5", "D9", 1);
  });
  const said = async (...more: string[]): Promise<string> => {
    const { code, err } = await run("explain", file, ...more);
    expect(code).toBe(2);
    return err;
  };
  const [{ rule }] = JSON.parse((await run("check", file, "--json")).out).files[0].findings;
  expect(await said("--rule", "t99.none", "--reason", "因")).toContain("没有发现“t99.none”的问题");
  expect(await said("--rule", RULE, "--reason", "因")).toMatch(/有几处，请用 --cell 写明是哪一处：表12!B8|表12!C7/);
  expect(await said("--rule", RULE, "--cell", "表12!A1", "--reason", "因")).toContain("“表12!A1”没有");
  expect(await said("--rule", RULE)).toContain("缺少 --reason");
  expect(await said("--rule", RULE, "--cell", "表12!C7", "--reason", " ")).toContain("请写明原因");
  const cell = (await run("check", file)).out.match(/单元格：([^（]+)/)?.[1] ?? "";
  expect(await said("--rule", rule, "--cell", cell, "--reason", "因")).toContain("错误，要改正");
});

test("review: 1 while a warning is open, 0 once it is explained; the sheet is written and renewed in place", async () => {
  const file = await warned();
  const open = await run("review", file);
  expect(open.code).toBe(1);
  expect(open.out).toContain("还不能提交：1 项警告没有改正，也没有说明原因。");
  await run("explain", file, "--rule", RULE, "--reason", "按批复数填列", "--out", work.path("a.xlsx"));
  const ready = await run("review", work.path("a.xlsx"), "--out", work.path("b.xlsx"), "--json");
  expect(ready.code).toBe(0);
  expect(JSON.parse(ready.out)).toMatchObject({
    schema: "budget-disclosure/review@1",
    ready: true,
    blockers: [],
    errors: [],
    open: [],
    explained: [{ rule: RULE }],
  });
  const signed = work.write("c.xlsx", await typed("b.xlsx", "提交前检查", 4, 1, "张某"));
  expect((await run("review", signed, "--out", work.path("d.xlsx"))).code).toBe(0);
  const { sheets } = await (await openWorkbookFile(work.read("d.xlsx"))).read();
  const page = sheets.filter(({ name }) => name === "提交前检查");
  expect(page).toHaveLength(1);
  expect(page[0]?.values[4]?.slice(0, 3)).toEqual(["经办人：", "张某", "审核人："]);
  expect(page[0]?.values[5]?.[0]).toMatch(/^结论：可以提交/);
});

test("a sheet of that name that is not ours is left alone", async () => {
  const file = await warned((book) => {
    book.addWorksheet("提交前检查");
    sheetOf(book, "提交前检查").getCell("B2").value = "我的清单";
  });
  const { code, err } = await run("review", file, "--out", work.path("b.xlsx"));
  expect(code).toBe(2);
  expect(err).toContain("不是本助手写的（B2 有内容）");
  expect(work.files()).not.toContain("b.xlsx");
});
