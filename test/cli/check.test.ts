/** check: the JSON contract that scripts rely on, exit codes, several files. */
import { edited, type } from "./editing";
import { PACK, run, sampleWorkbook, Workspace } from "./workspace";

let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

const good = async (): Promise<string> => work.write("对.xlsx", await sampleWorkbook());
/** Somebody typed over the formula of 表12's first line. */
const wrong = async (): Promise<string> =>
  work.write("错.xlsx", await edited(await sampleWorkbook(), (book) => type(book, "表12", "C7", 0.01)));

const KINDS = [
  "mismatch",
  "rounding",
  "narrative",
  "percent",
  "direction",
  "code",
  "name",
  "emptyNote",
  "missingReason",
  "placeholder",
  "overwrittenFormula",
  "missingTable",
  "unit",
  "wording",
  "plausibility",
  "unknown",
  "circular",
  "unfilled",
];
const decimal = /^-?\d+\.\d\d$/;

test("one JSON document with exactly the fields of the contract", async () => {
  const { code, out, err } = await run("check", "--json", await wrong());
  expect({ code, err }).toEqual({ code: 1, err: "" });
  const document = JSON.parse(out);
  expect(Object.keys(document)).toEqual(["schema", "files"]);
  expect(document.schema).toBe("budget-disclosure/check@1");
  const file = document.files[0];
  expect(Object.keys(file)).toEqual([
    "file",
    "pack",
    "unit",
    "year",
    "tables",
    "catalogues",
    "rules",
    "findings",
    "suspects",
    "causes",
    "narratives",
    "counts",
    "attachments",
    "progress",
  ]);
  expect(file).toMatchObject({ file: work.path("错.xlsx"), pack: PACK, unit: "泽州县人民政府办公室", year: 2026 });
  expect(file.tables[0]).toMatchObject({ id: "t01", sheet: "表1", found: true });
  expect(Object.keys(file.rules)).toEqual(["pass", "fail", "notApplicable", "missingInput", "ruleError", "unfilled"]);
  expect(file.findings.length).toBeGreaterThan(0);
  for (const finding of file.findings) {
    expect(Object.keys(finding)).toEqual([
      "rule",
      "severity",
      "kind",
      "message",
      "cells",
      "actual",
      "expected",
      "difference",
      "root",
    ]);
    expect(KINDS).toContain(finding.kind);
    for (const amount of [finding.actual, finding.expected, finding.difference])
      if (amount !== null) expect(amount).toMatch(decimal);
    for (const cell of finding.cells)
      expect(cell).toEqual({
        sheet: expect.any(String),
        address: expect.stringMatching(/^[A-Z]+\d+$/),
        printed: expect.any(String),
      });
  }
  expect(file.suspects[0]).toEqual({
    sheet: "表12",
    address: "C7",
    actual: "0.01",
    suggested: expect.stringMatching(decimal),
    explains: expect.arrayContaining([expect.any(String)]),
    kind: "amount",
    slip: "overwrittenFormula",
    mistake: 0,
    certainty: "only",
    findings: expect.arrayContaining([expect.any(Number)]),
    together: [],
  });
});

test("the report for people names the cell that is likeliest wrong", async () => {
  const { code, out } = await run("check", await wrong());
  expect(code).toBe(1);
  expect(out).toMatch(/最可能填错的单元格：\n {2}1\. 表12!C7 .*现在是 0\.01，改为 [\d,.]+ 可以消除 \d+ 项不平/);
});

test("several files: each gets its report, the highest exit code wins", async () => {
  const missing = work.path("无.xlsx");
  const { code, out, err } = await run("check", await good(), missing, await wrong());
  expect(code).toBe(2);
  expect(err).toBe(`${missing}：找不到这个文件。`);
  expect(out).toContain(`${work.path("对.xlsx")}\n`);
  expect(out).toContain(`${work.path("错.xlsx")}\n`);
  expect((await run("check", await good(), await wrong())).code).toBe(1);
  expect((await run("check", await good())).code).toBe(0);
});

test("in JSON an unreadable file keeps its place", async () => {
  const missing = work.path("无.xlsx");
  const { code, out } = await run("check", "--json", missing, await good());
  const { files } = JSON.parse(out);
  expect(code).toBe(2);
  expect(files[0]).toEqual({ file: missing, error: { code: "fileMissing", message: `${missing}：找不到这个文件。` } });
  expect(files[1]).toMatchObject({ file: work.path("对.xlsx"), pack: PACK });
});

test("--pack that the workbook does not hold", async () => {
  const other = work.write(
    "别的.xlsx",
    await edited(await sampleWorkbook(), (book) =>
      book.worksheets.slice(2).forEach((sheet) => book.removeWorksheet(sheet.id)),
    ),
  );
  const { code, err } = await run("check", other, "--pack", PACK);
  expect({ code, err }).toEqual({
    code: 2,
    err: `${other}：不是“单位预算公开（山西式，13 张表）”（${PACK}）的工作簿，没有找到它的标准表，或者找到的不到 3 张。`,
  });
  expect((await run("check", await good(), "--pack", PACK)).code).toBe(0);
  expect((await run("check", await good(), "--pack", "无")).err).toContain("可用的表式");
});

describe("a workbook that is not filled in yet", () => {
  const half = async (): Promise<string> => {
    const data = work.write(
      "半.json",
      Buffer.from(
        JSON.stringify({
          schema: "budget-disclosure/data@1",
          pack: PACK,
          info: { unitName: "云山县水利局" },
          tables: {
            generalBudget: [{ code: "2210201", basic: "40.40" }],
            governmentFund: [{ code: "2082202", project: "120.00" }],
            basicByEconomic: [
              { code: "30113", staff: "38.90" },
              { code: "30217", operating: "1.50" },
            ],
            projects: [{ name: "中型水库移民后期扶持", fund: "120.00" }],
          },
          names: { function: { 20822: "大中型水库移民后期扶持基金支出", 2082202: "基础设施建设和经济发展" } },
        }),
      ),
    );
    await run("generate", "--pack", PACK, "--data", data, "--out", work.path("半.xlsx"));
    return work.path("半.xlsx");
  };

  test("no error, a line of progress, and a list behind the findings; it cannot be handed in", async () => {
    const file = await half();
    const { code, out } = await run("check", file);
    expect(code).toBe(0);
    expect(out).toMatch(
      /\n {2}核对：通过 \d+　未通过 0　还没有填 20　不适用 \d+　缺数据，无法核对 0　数据有误，无法核对 0\n {2}进度：基础信息还有 \d+ 格没有填，表七、表十还没有填。\n {2}发现 \d+ 个问题：错误 0　/,
    );
    const lines = out.split("\n");
    expect(lines.slice(lines.indexOf("  还没有填的：")).slice(0, 3)).toEqual([
      "  还没有填的：",
      "  1. 表七还没有填：表一 二、政府性基金预算·预算数有 120.00 万元。（表7!C6）",
      "  2. 表十 公务接待费还没有填：表六 公务接待费·合计有 1.50 万元。（表10!C7、表10!D7、表10!E7）",
    ]);
    const review = await run("review", file, "--json");
    expect(review.code).toBe(1);
    expect(JSON.parse(review.out).blockers).toContainEqual({
      code: "unfilled",
      count: 2,
      message: "还有 2 处没有填（表七、表十）",
    });
  });

  test("in JSON: kind, counts and progress", async () => {
    const [file] = JSON.parse((await run("check", "--json", await half())).out).files;
    expect(file.findings.filter(({ kind }: { readonly kind: string }) => kind === "unfilled")).toMatchObject([
      {
        rule: "workbook.figures-are-filled-in",
        severity: "info",
        cells: [{ sheet: "表7", address: "C6", printed: "" }],
        actual: null,
        root: null,
      },
      { cells: [{ sheet: "表10", address: "C7" }, { address: "D7" }, { address: "E7" }] },
    ]);
    expect(file.rules).toMatchObject({ fail: 0, missingInput: 20, unfilled: 20 });
    expect(file.progress).toMatchObject({ tables: ["表七", "表十"], others: 0 });
  });

  test("a blank template has passed nothing", async () => {
    await run("generate", "--pack", PACK, "--out", work.path("空.xlsx"));
    const { code, out } = await run("check", work.path("空.xlsx"));
    expect(code).toBe(0);
    expect(out).toMatch(/核对：通过 0　未通过 0　还没有填 \d{3}　/);
    expect(out).toContain("各表都还没有填。");
  });
});

test("numbers of 未核对 come last, as a count unless --verbose", async () => {
  const file = work.write(
    "文.xlsx",
    await edited(await sampleWorkbook(), (book) => type(book, "情况说明", "A40", "另有 77.70 万元用于其他。")),
  );
  const [brief, long] = [(await run("check", file)).out, (await run("check", file, "--verbose")).out];
  const last = (text: string): string => text.trimEnd().split("\n").at(-1) ?? "";
  expect(last(brief)).toMatch(/：文字中核对了 \d+ 个数，未核对 \d+ 个（加 --verbose 逐个列出）$/);
  expect(brief).not.toContain("未核对：");
  expect(long).toContain("未核对：“77.70 万元”");
  expect(long.indexOf("发现 ")).toBeLessThan(long.indexOf("未核对："));
});
