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
const wrong = async (): Promise<string> => work.write("错.xlsx", await edited(await sampleWorkbook(), (book) => type(book, "表12", "C7", 0.01)));

const KINDS = ["mismatch", "rounding", "narrative", "percent", "direction", "code", "name", "emptyNote", "missingReason", "placeholder", "overwrittenFormula", "missingTable", "unit", "wording", "plausibility", "unknown", "circular", "unfilled"];
const decimal = /^-?\d+\.\d\d$/;

test("one JSON document with exactly the fields of the contract", async () => {
  const { code, out, err } = await run("check", "--json", await wrong());
  expect({ code, err }).toEqual({ code: 1, err: "" });
  const document = JSON.parse(out);
  expect(Object.keys(document)).toEqual(["schema", "files"]);
  expect(document.schema).toBe("budget-disclosure/check@1");
  const file = document.files[0];
  expect(Object.keys(file)).toEqual(["file", "pack", "unit", "year", "tables", "catalogues", "rules", "findings", "suspects", "narratives", "counts", "attachments", "progress"]);
  expect(file).toMatchObject({ file: work.path("错.xlsx"), pack: PACK, unit: "泽州县人民政府办公室", year: 2026 });
  expect(file.tables[0]).toMatchObject({ id: "t01", sheet: "表1", found: true });
  expect(Object.keys(file.rules)).toEqual(["pass", "fail", "notApplicable", "missingInput", "ruleError", "unfilled"]);
  expect(file.findings.length).toBeGreaterThan(0);
  for (const finding of file.findings) {
    expect(Object.keys(finding)).toEqual(["rule", "severity", "kind", "message", "cells", "actual", "expected", "difference", "root"]);
    expect(KINDS).toContain(finding.kind);
    for (const amount of [finding.actual, finding.expected, finding.difference]) if (amount !== null) expect(amount).toMatch(decimal);
    for (const cell of finding.cells) expect(cell).toEqual({ sheet: expect.any(String), address: expect.stringMatching(/^[A-Z]+\d+$/), printed: expect.any(String) });
  }
  expect(file.suspects[0]).toEqual({ sheet: "表12", address: "C7", actual: "0.01", suggested: expect.stringMatching(decimal), explains: expect.arrayContaining([expect.any(String)]),
    kind: "amount", slip: "overwrittenFormula", mistake: 0, certainty: "only", findings: expect.arrayContaining([expect.any(Number)]), together: [] });
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
  const other = work.write("别的.xlsx", await edited(await sampleWorkbook(), (book) => book.worksheets.slice(2).forEach((sheet) => book.removeWorksheet(sheet.id))));
  const { code, err } = await run("check", other, "--pack", PACK);
  expect({ code, err }).toEqual({ code: 2, err: `${other}：不是“单位预算公开（山西式，13 张表）”（${PACK}）的工作簿，没有找到它的标准表。` });
  expect((await run("check", await good(), "--pack", PACK)).code).toBe(0);
  expect((await run("check", await good(), "--pack", "无")).err).toContain("可用的表式");
});
