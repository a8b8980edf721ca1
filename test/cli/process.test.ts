/** The real process: streams, exit codes, no stack traces. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { PACK, ROOT, sampleWorkbook, SAMPLE_DATA, Workspace } from "./workspace";

const TSX = join(ROOT, "node_modules/tsx/dist/cli.mjs");

let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

function cli(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [TSX, join(ROOT, "src/cli/main.ts"), ...argv], {
    encoding: "utf8",
  });
  return { code: status, out: stdout, err: stderr };
}

test("generates, then checks what it generated", () => {
  const path = work.path("公开表.xlsx");
  expect(cli("generate", "--pack", PACK, "--data", SAMPLE_DATA, "--out", path)).toEqual({
    code: 0,
    out: `已生成 ${path}\n`,
    err: "",
  });
  const { code, out, err } = cli("check", path, "--json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(JSON.parse(out).files[0].unit).toBe("泽州县人民政府办公室");
});

test("bad input: one line on standard error, nothing on standard output", async () => {
  const path = work.write("半个.xlsx", (await sampleWorkbook()).slice(0, 20000));
  expect(cli("check", path)).toEqual({
    code: 2,
    out: "",
    err: `${path}：文件已损坏，无法读取。请重新导出或另存一份。\n`,
  });
  expect(cli("check", work.path("无.xlsx"))).toEqual({
    code: 2,
    out: "",
    err: `${work.path("无.xlsx")}：找不到这个文件。\n`,
  });
});

test("a large document goes through a pipe whole", async () => {
  const path = work.write("样例.xlsx", await sampleWorkbook());
  const { out } = cli("check", "--json", ...new Array<string>(60).fill(path));
  expect(out.length).toBeGreaterThan(128 * 1024);
  expect(JSON.parse(out).files).toHaveLength(60);
});
