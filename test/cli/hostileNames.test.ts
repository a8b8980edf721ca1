/** What is hostile or unlucky in names, texts and data files: a result, or a sentence with the file's name. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { WorkbookError } from "../../src/workbook/port";
import type { WorkbookErrorCode } from "../../src/workbook/port";
import { describeError } from "../../src/app/wording/errors";
import { fileWording } from "../../src/cli/fileWording";
import { toFailure } from "../../src/cli/files";
import { PACK, run, SAMPLE_DATA, sampleWorkbook, Workspace } from "./workspace";

let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

interface DataFile {
  info: Record<string, unknown>;
  tables: Record<string, Record<string, unknown>[]>;
}

const sample = (): DataFile => JSON.parse(readFileSync(SAMPLE_DATA, "utf8"));

async function generate(
  content: unknown,
): Promise<{ readonly code: number; readonly err: string; readonly path: string; readonly data: string }> {
  const data = work.write("数据.json", typeof content === "string" ? content : JSON.stringify(content));
  const path = work.path("公开表.xlsx");
  return { ...(await run("generate", "--pack", PACK, "--data", data, "--out", path, "--force")), path, data };
}

test.each(["某局(本级", "C++中心", "+甲局", "(.*.*)*局!", "__proto__", "甲\u202e[局"])(
  "a unit called %s",
  async (unitName) => {
    const { code, err, path } = await generate({ ...sample(), info: { ...sample().info, unitName } });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect((await run("narrate", path, "--out", path, "--force")).err).toBe("");
    for (const command of ["check", "review", "balance"]) {
      const { code: end, err: said } = await run(command, path);
      expect({ command, end: end < 2, said }).toEqual({ command, end: true, said: "" });
    }
  },
);

test.each([
  [
    "control characters",
    (data: DataFile) => void (data.info.unitName = "甲\u0007局"),
    "info.unitName：文字里有看不见的控制字符 U+0007",
  ],
  ["half a pair", (data: DataFile) => void (data.info.unitName = "\udc00"), "U+DC00"],
  [
    "a text that no cell holds",
    (data: DataFile) => void (data.info.unitName = "局".repeat(40_000)),
    "info.unitName：这里的文字有 40000 个字",
  ],
  [
    "a number of 400 digits",
    (data: DataFile) => void (data.tables.generalBudget = [{ code: "2010301", basic: "9".repeat(400) }]),
    "tables.generalBudget[0].basic：写的是 9999",
  ],
  [
    "an empty table of another kind",
    (data: DataFile) => void (data.tables = [] as unknown as DataFile["tables"]),
    "tables：写的是 []",
  ],
])("%s in a data file are named", async (_, change, message) => {
  const data = sample();
  change(data);
  const result = await generate(data);
  expect(result).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  expect(result.err).toContain(result.data);
  expect(result.err.length).toBeLessThan(5000);
});

test.each(["[".repeat(100_000), `{"schema":${"[".repeat(5000)}${"]".repeat(5000)}}`])("nested JSON", async (text) => {
  const { code, err, data } = await generate(text);
  expect({ code, err: err.split("\n") }).toEqual({
    code: 2,
    err: [`${data}：有 1 个问题，没有生成。`, expect.stringContaining("套得太深")],
  });
});

test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("the key %s is like any other", async (key) => {
  const text = (part: string): string => `{"schema":"budget-disclosure/data@1","pack":"${PACK}",${part}}`;
  for (const part of [
    `"${key}":1`,
    `"info":{"${key}":"a"}`,
    `"tables":{"${key}":[]}`,
    `"tables":{"projects":[{"name":"a","${key}":"1.00"}]}`,
    `"names":{"function":{"${key}":"a"}}`,
  ]) {
    const { code, err, data } = await generate(text(part));
    expect({ part, code }).toEqual({ part, code: 2 });
    expect(err).toContain(`${data}：有 1 个问题`);
    expect(err).toContain(key);
  }
  const projects = { ...sample(), tables: { ...sample().tables, projects: [{ name: key, general: "1.00" }] } };
  expect(await generate(projects)).toMatchObject({ code: 0, err: "" });
});

describe("a control character that somebody has pasted along", () => {
  const SAYS = "文字里有看不见的控制字符 U+0007，工作簿不能存这样的字符，请删去后重新填写";

  test.each([
    ["--add", "2130311=农\u0007田"],
    ["--add", "213\u00070311"],
    ["--add-project", "项\u0007目"],
  ])("refresh %s", async (option, value) => {
    const path = work.write("公开表.xlsx", await sampleWorkbook());
    const { code, err } = await run("refresh", path, option, value, "--out", work.path("新.xlsx"));
    expect(code).toBe(2);
    expect(err).toContain(SAYS);
    expect(err).not.toContain("\u0007");
  });

  test("explain --reason", async () => {
    const { code, err } = await run(
      "explain",
      work.write("公开表.xlsx", await sampleWorkbook()),
      "--rule",
      "t06.category-is-sum-of-items",
      "--reason",
      "因\u0007为",
    );
    expect(code).toBe(2);
    expect(err).toContain(SAYS);
  });

  test("a name in a catalogue is left out", async () => {
    const { code, out } = await run(
      "catalogue",
      work.write("目录.csv", "编码,名称\n2130311,农\u0007田\n2130312,好\n"),
      "--year",
      "2026",
    );
    expect(code).toBe(1);
    expect(out).toContain(`“2130311 农田”：${SAYS}。`);
    expect(out).not.toContain("\u0007");
  });
});

test("names reach the terminal without what it would act on, documents say them as they are", async () => {
  const path = work.write("a\u001b[2J\n假的：没有错误\u202e.xlsx", await sampleWorkbook());
  const { out } = await run("check", path);
  expect(out.split("\n")[0]).toBe(`${work.folder}/a\\u001B[2J\\u000A假的：没有错误\\u202E.xlsx`);
  expect(JSON.parse((await run("check", path, "--json")).out).files[0].file).toBe(path);
  expect((await run("check", `${path}无`)).err.split("\n")).toHaveLength(1);
  for (const command of ["narrate", "balance", "review", "last-year"]) {
    const given = command === "last-year" ? [path, "--from", path, "--anyway"] : [path];
    expect((await run(command, ...given)).out).not.toMatch(/[\u001b\u202e]/);
  }
});

(process.platform === "win32" ? test.skip : test)(
  "pipes: left out of a folder, refused when named, also as what is written",
  async () => {
    const pipe = work.path("管道.xlsx");
    execFileSync("mkfifo", [pipe]);
    work.write("样例.xlsx", await sampleWorkbook());
    symlinkSync("样例.xlsx", work.path("链接.xlsx"));
    symlinkSync("管道.xlsx", work.path("链接到管道.xlsx"));
    const { out } = await run("check", "--ndjson", work.folder);
    expect(out.split("\n").map((line) => JSON.parse(line).file)).toEqual([
      work.path("链接.xlsx"),
      work.path("样例.xlsx"),
    ]);
    expect(await run("check", pipe)).toMatchObject({
      code: 2,
      err: `${pipe}：这不是普通文件（是管道、设备之类），没有读写。请先保存成文件。`,
    });
    expect(await run("generate", "--pack", PACK, "--out", pipe, "--force")).toMatchObject({
      code: 2,
      err: expect.stringContaining("不是普通文件"),
    });
    mkdirSync(work.path("只有管道"));
    execFileSync("mkfifo", [work.path("只有管道/a.xlsx")]);
    expect((await run("check", work.path("只有管道"))).err).toContain("没有 .xlsx 文件");
  },
);

describe("wording of files", () => {
  test.each(Object.keys(fileWording) as WorkbookErrorCode[])(
    "%s says nothing of what Excel did, and names the file",
    (code) => {
      const { message } = toFailure("甲.xlsx", new WorkbookError(code, "表12!A10"));
      expect(message).toMatch(/^甲\.xlsx：.*。|^甲\.xlsx：.*：表12!A10$/);
      expect(message).not.toMatch(/Excel (?:没有|的版本)|\{detail\}|工作簿没有改动/);
    },
  );

  test("in the pane a code of Excel's is no name of a sheet", () => {
    const said = describeError(new WorkbookError("sheetExists", "ItemAlreadyExists at X.y", { cause: new Error() }));
    expect(said).not.toContain("X.y");
    expect(describeError(new WorkbookError("sheetExists", "封面"))).toContain("“封面”");
  });

  test("an error that nobody foresaw names the file", () => {
    expect(toFailure("甲.xlsx", new TypeError("x is not a function")).message).toMatch(/^甲\.xlsx：/);
  });
});
