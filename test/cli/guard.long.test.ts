/** Single files keep the limits of a batch, and a run that is stopped leaves nothing behind. */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { runGuarded } from "../../src/cli/guard/runGuarded";
import { allSmall } from "../../src/cli/guard/smallFile";
import type { WorkerSettings } from "../../src/cli/batch/taskWorker";
import { ROOT, run, sampleWorkbook, Workspace } from "./workspace";
import type { Outcome } from "./workspace";

let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

async function guarded(argv: readonly string[], settings: Partial<WorkerSettings> = {}): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runGuarded(
    argv,
    { out: (text) => void out.push(text), err: (text) => void err.push(text) },
    settings,
  );
  return { code, out: out.join("\n"), err: err.join("\n") };
}

/** The sample with a part that does not shrink, so that it is no small file. */
async function large(): Promise<Uint8Array> {
  return zipSync({
    ...unzipSync(await sampleWorkbook()),
    "xl/media/image1.png": new Uint8Array(randomBytes(1_200_000)),
  });
}

const script = join(__dirname, "crashingCommand.ts");

test.each([
  ["出错", {}, "处理时程序意外中止，已放弃这个文件（Error: boom）。"],
  ["内存", { memoryLimit: 256 }, "内存不够，已放弃这个文件。"],
  ["缓冲", { processLimit: 400 }, "内存不够，已放弃这个文件。"],
  ["死循环", { timeLimit: 15_000 }, "处理超过 15 秒还没有完成，已放弃这个文件。"],
])("%s: a sentence, and nothing half-written", async (name, settings, message) => {
  const file = work.write(`${name}.xlsx`, randomBytes(1_200_000));
  const result = await guarded(["narrate", file, "--out", work.path("新.xlsx")], { script, ...settings });
  expect(result).toEqual({ code: 2, out: "", err: `${file}：${message}` });
  expect(work.files()).toEqual([`${name}.xlsx`]);
});

test("in a thread a command says and writes the same", async () => {
  const file = work.write("大.xlsx", await large());
  expect(await allSmall([file])).toBe(false);
  const here = await run("narrate", file, "--out", work.path("一.xlsx"), "--json");
  const there = await guarded(["narrate", file, "--out", work.path("二.xlsx"), "--json"]);
  expect(there).toEqual({ ...here, out: here.out });
  expect(work.read("二.xlsx")).toEqual(work.read("一.xlsx"));
  expect(await guarded(["review", work.path("二.xlsx"), "--out", work.path("一.xlsx")])).toMatchObject({
    code: 2,
    err: expect.stringContaining("文件已经存在"),
  });
  const checked = await guarded(["check", file]);
  expect(checked).toMatchObject({ err: "", out: expect.stringContaining(file) });
});

test("small are files that cannot unpack to much, whatever their names say", async () => {
  const small = work.write("小.xlsx", await sampleWorkbook());
  const bomb = work.write("弹.xlsx", zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(30 * 1024 * 1024) }));
  expect(await allSmall([small, work.path("无.xlsx"), work.folder, work.write("表.csv", "a,b")])).toBe(true);
  expect(await allSmall([small, bomb])).toBe(false);
  expect(await allSmall([work.write("长.csv", "a,".repeat(1_000_000))])).toBe(false);
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s ends a run as it would have, without a temporary file",
  async (signal) => {
    const child = spawn(
      process.execPath,
      ["--require", require.resolve("tsx/cjs"), join(__dirname, "interruptedRun.ts"), work.path("新.xlsx")],
      { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] },
    );
    await new Promise((resolve) => child.stdout.once("data", resolve));
    expect(work.files()).toHaveLength(1);
    const ended = new Promise((resolve) => child.once("exit", (code, by) => resolve(by ?? code)));
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(work.files()).toEqual([]);
  },
);
