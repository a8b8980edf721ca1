import { execFileSync } from "node:child_process";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFileSafely } from "./disk";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "workbook-"));
});
afterEach(() => rm(folder, { recursive: true }));

const unix = process.platform === "win32" ? test.skip : test;

test("the bytes of a file, of a link to it, and of an empty one", async () => {
  const path = join(folder, "预算公开.xlsx");
  await writeFile(path, Uint8Array.of(1, 2, 3));
  expect([...(await readFileSafely(path))]).toEqual([1, 2, 3]);
  await symlink(path, join(folder, "链接.xlsx"));
  expect([...(await readFileSafely(join(folder, "链接.xlsx")))]).toEqual([1, 2, 3]);
  await writeFile(path, "");
  expect(await readFileSafely(path)).toHaveLength(0);
  await writeFile(path, new Uint8Array(300_000).fill(7));
  expect((await readFileSafely(path)).every((byte) => byte === 7)).toBe(true);
});

test("a missing file and a folder are unreadable", async () => {
  await expect(readFileSafely(join(folder, "无.xlsx"))).rejects.toMatchObject({ code: "unreadable" });
  await expect(readFileSafely(folder)).rejects.toMatchObject({ code: "unreadable", cause: { code: "EISDIR" } });
});

unix("a pipe, a socket and a device are refused, not waited for", async () => {
  const pipe = join(folder, "管道.xlsx");
  execFileSync("mkfifo", [pipe]);
  await expect(readFileSafely(pipe)).rejects.toMatchObject({ code: "unreadable", cause: { code: "ENOTREG" } });
  await expect(readFileSafely("/dev/zero")).rejects.toMatchObject({ code: "unreadable", cause: { code: "ENOTREG" } });
  const server = createServer().listen(join(folder, "s"));
  await expect(readFileSafely(join(folder, "s"))).rejects.toMatchObject({ code: "unreadable" });
  await new Promise((resolve) => server.close(resolve));
});

(process.platform === "linux" ? test : test.skip)("a size that lies is not believed", async () => {
  expect((await readFileSafely("/proc/self/status")).length).toBeGreaterThan(100);
});
