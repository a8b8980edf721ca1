/** check over many files: order, what goes on after a bad one, one JSON line per file, the summary, folders. */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { CommandArguments } from "../../src/cli/arguments";
import { readArguments } from "../../src/cli/arguments";
import { runCheck } from "../../src/cli/check";
import { displayWidth } from "../../src/cli/textTable";
import { edited, type } from "./editing";
import { PACK, ROOT, run, sampleWorkbook, Workspace } from "./workspace";

let work: Workspace;
let wrongSample: Uint8Array;
beforeAll(async () => {
  wrongSample = await edited(await sampleWorkbook(), (book) => type(book, "表12", "C7", 0.01));
});
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

const good = async (name = "对.xlsx"): Promise<string> => work.write(name, await sampleWorkbook());
const wrong = (name = "错.xlsx"): string => work.write(name, wrongSample);
/** Right and wrong ones, a missing and a broken one, the slow ones first. */
const mixed = async (): Promise<string[]> => [
  await good(),
  work.path("无.xlsx"),
  wrong(),
  work.write("坏.xlsx", "不是工作簿"),
  await good("又对.xlsx"),
];

test("--ndjson: one line per file in the order given, each the entry of --json with the schema", async () => {
  const files = await mixed();
  const { code, out, err } = await run("check", "--ndjson", ...files);
  const lines = out.split("\n").map((line) => JSON.parse(line));
  expect(code).toBe(2);
  expect(lines.map((line) => line.file)).toEqual(files);
  expect(lines.map((line) => line.error?.code ?? line.rules.fail > 0)).toEqual([
    false,
    "fileMissing",
    true,
    "unsupportedFormat",
    false,
  ]);
  const document = JSON.parse((await run("check", "--json", ...files)).out);
  expect(lines).toEqual(document.files.map((entry: object) => ({ schema: document.schema, ...entry })));
  expect(err.split("\n")).toEqual([`${files[1]}：找不到这个文件。`, expect.stringContaining(`${files[3]}：`)]);
});

test("--json is laid out as one document", async () => {
  const { out } = await run("check", "--json", ...(await mixed()));
  expect(out).toBe(JSON.stringify(JSON.parse(out), null, 2));
  const single = (await run("check", "--json", await good())).out;
  expect(single).toBe(JSON.stringify(JSON.parse(single), null, 2));
});

test("reports in order, then the summary; --summary gives the table alone", async () => {
  const files = await mixed();
  const { code, out } = await run("check", ...files);
  expect(code).toBe(2);
  const summary = await run("check", "--summary", ...files);
  expect(summary.code).toBe(2);
  expect(summary.err).toContain(`${files[1]}：找不到这个文件。`);
  expect(out.endsWith(`\n${summary.out}`)).toBe(true);
  const reports = out.slice(0, -summary.out.length);
  expect(files.map((file) => reports.indexOf(`${file}\n`))).toEqual([
    0,
    -1,
    expect.any(Number),
    -1,
    expect.any(Number),
  ]);
  expect(reports.indexOf(`${files[4]}\n`)).toBeGreaterThan(reports.indexOf(`${files[2]}\n`));
  // One file needs no table.
  expect((await run("check", files[0] ?? "")).out).not.toContain("合计 1 个文件");
});

test("the summary lines up and adds up", async () => {
  const files = await mixed();
  const lines = (await run("check", "--summary", ...files)).out.split("\n");
  expect(lines).toHaveLength(7);
  const cells = lines.map((line) => line.split(/ {2,}/));
  expect(cells[0]).toEqual(["文件", "单位", "年度", "表式", "找到的表", "错误", "警告", "提示", "结果"]);
  expect(cells[1]).toEqual([files[0], "泽州县人民政府办公室", "2026", PACK, "13/13", "0", "0", "5", "没有错误"]);
  expect(cells[2]).toEqual([files[1], "不能检查"]);
  const counts = (row: number): number[] => (cells[row] ?? []).slice(5, 8).map(Number);
  expect(counts(3)[0]).toBeGreaterThan(0);
  expect(cells[3]?.[8]).toBe("有错误");
  const totals = [0, 1, 2].map((column) => [1, 3, 5].reduce((sum, row) => sum + (counts(row)[column] ?? 0), 0));
  expect(cells[6]).toEqual(["合计 5 个文件", ...totals.map(String), "没有错误 2　有错误 1　不能检查 2"]);
  const ends = lines.map((line) =>
    displayWidth(line.slice(0, line.search(/(结果|没有错误|有错误|不能检查)[^ ]*( |$)/))),
  );
  expect(new Set(ends).size).toBe(1);
});

describe("folders", () => {
  test("every .xlsx in it, number by number; lock files, others and folders inside are left alone", async () => {
    for (const name of ["单位10.xlsx", "单位2.xlsx", "大写.XLSX"]) wrong(name);
    for (const name of ["~$单位2.xlsx", ".单位2.xlsx.tmp.xlsx", "说明.docx"]) work.write(name, "x");
    mkdirSync(work.path("下级.xlsx"));
    const { code, out } = await run("check", "--ndjson", `${work.folder}/`);
    expect(code).toBe(1);
    expect(out.split("\n").map((line) => JSON.parse(line).file)).toEqual(
      ["大写.XLSX", "单位2.xlsx", "单位10.xlsx"].map((name) => work.path(name)),
    );
  });

  test("an empty one is named, the rest goes on", async () => {
    mkdirSync(work.path("空"));
    const { code, out, err } = await run("check", "--json", wrong(), work.path("空"), await good());
    expect({ code, err }).toEqual({ code: 2, err: `${work.path("空")}：这个文件夹里没有 .xlsx 文件。` });
    const { files } = JSON.parse(out);
    expect(files[1]).toEqual({ file: work.path("空"), error: { code: "emptyFolder", message: err } });
    expect(files[2]).toMatchObject({ file: work.path("对.xlsx"), pack: PACK });
  });
});

test("on a terminal the progress is shown for several files, and taken away before the summary", async () => {
  const log: string[] = [];
  const io = {
    out: (text: string) => void log.push(`out ${text}`),
    err: (text: string) => void log.push(`err ${text}`),
    status: (text: string | null) => void log.push(`status ${text}`),
  };
  await runCheck(
    readArguments(["--summary", await good(), wrong(), work.path("无.xlsx")], { summary: { kind: "flag" } }),
    io,
  );
  const shown = log.filter((line) => line.startsWith("status "));
  expect(shown.map((line) => /\d+\/3/.exec(line)?.[0] ?? line)).toEqual(["1/3", "2/3", "3/3", "status null"]);
  expect(shown[2]).toContain("有错误 1　不能检查 1　还剩 0 个");
  expect(log.at(-1)).toMatch(/^out 文件/);
  log.length = 0;
  await runCheck(readArguments([await good()], {}), io);
  expect(log.filter((line) => /\d\/\d /.test(line) && line.startsWith("status"))).toEqual([]);
});

test("when nobody reads on, the rest is not checked", async () => {
  const out: string[] = [];
  const io = { out: (text: string) => void out.push(text), err: () => undefined, ready: async () => out.length < 2 };
  const path = await good();
  const code = await runCheck(
    readArguments(["--ndjson", ...new Array<string>(6).fill(path)], { ndjson: { kind: "flag" } }),
    io,
  );
  expect({ code, lines: out.length }).toEqual({ code: 0, lines: 2 });
});

describe("a thread that comes down fails its file alone", () => {
  const options = { json: { kind: "flag" } } as const;
  const given = (...files: string[]): CommandArguments => readArguments(["--json", ...files], options);

  test.each([
    ["出错", 120, "检查时程序意外中止，已放弃这个文件（Error: boom）。"],
    ["内存", 120, "内存不够，已放弃这个文件。"],
    ["死循环", 30, "检查超过 30 秒还没有完成，已放弃这个文件。"],
  ])("%s", async (name, seconds, message) => {
    const out: string[] = [];
    const err: string[] = [];
    const [before, bad, after] = [await good(), await good(`${name}.xlsx`), wrong()];
    const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) };
    const code = await runCheck(given(before, bad, after), io, {
      script: join(__dirname, "crashingWorker.ts"),
      workers: 1,
      timeLimit: seconds * 1000,
      memoryLimit: 256,
    });
    expect({ code, err }).toEqual({ code: 2, err: [`${bad}：${message}`] });
    const { files } = JSON.parse(out.join("\n"));
    expect(files[0]).toMatchObject({ file: before, pack: PACK });
    expect(files[1]).toEqual({ file: bad, error: { code: "unexpected", message: err[0] } });
    expect(files[2]).toMatchObject({ file: after, pack: PACK });
  });
});

test("through npm, from another folder, into a pipe: file names as given, and no progress bar", async () => {
  await good("甲.xlsx");
  wrong("乙.xlsx");
  const command = ["--prefix", ROOT, "run", "-s", "cli", "--", "check", "--ndjson", "甲.xlsx", "乙.xlsx", "."];
  const { status, stdout, stderr } = spawnSync("npm", command, {
    cwd: work.folder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  expect(
    stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).file),
  ).toEqual(["甲.xlsx", "乙.xlsx", "甲.xlsx", "乙.xlsx"]);
});
