import { spawnSync } from "node:child_process";
import { chmod, link, lstat, mkdtemp, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeFileAtomically } from "./replaceFile";
import { removeTemporaries, temporaryName } from "./temporaries";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "workbook-"));
});
afterEach(async () => {
  await chmod(folder, 0o755);
  await rm(folder, { recursive: true });
});

const unix = process.platform === "win32" ? test.skip : test;
const at = (name: string): string => join(folder, name);
const text = (path: string): Promise<string> => readFile(path, "utf8");
const content = (words: string): Uint8Array => new TextEncoder().encode(words);

test("replaces a file whole and leaves nothing beside it", async () => {
  await writeFile(at("预算公开.xlsx"), "old");
  await writeFileAtomically(at("预算公开.xlsx"), content("new"));
  expect(await text(at("预算公开.xlsx"))).toBe("new");
  expect(await readdir(folder)).toEqual(["预算公开.xlsx"]);
});

test("a target that cannot be replaced stays, and no temporary file is left", async () => {
  await writeFileAtomically(at("目标"), content("a"));
  await expect(writeFileAtomically(join(at("目标"), "内.xlsx"), content("b"))).rejects.toMatchObject({
    name: "WorkbookError",
  });
  await mkdir(at("夹"));
  await expect(writeFileAtomically(at("夹"), content("b"))).rejects.toMatchObject({ cause: { code: "EISDIR" } });
  expect((await readdir(folder)).sort()).toEqual(["夹", "目标"]);
});

unix.each([0o600, 0o640, 0o666, 0o755])("permissions stay: %o", async (mode) => {
  await writeFile(at("a.xlsx"), "old");
  await chmod(at("a.xlsx"), mode);
  await writeFileAtomically(at("a.xlsx"), content("new"));
  expect((await stat(at("a.xlsx"))).mode & 0o777).toBe(mode);
  expect(await text(at("a.xlsx"))).toBe("new");
});

unix("a new file has the usual permissions", async () => {
  await writeFile(at("usual"), "");
  await writeFileAtomically(at("a.xlsx"), content("new"));
  expect((await stat(at("a.xlsx"))).mode).toBe((await stat(at("usual"))).mode);
});

test("what nobody may write is not replaced, not even by the administrator", async () => {
  await writeFile(at("a.xlsx"), "old");
  await chmod(at("a.xlsx"), 0o444);
  await expect(writeFileAtomically(at("a.xlsx"), content("new"))).rejects.toMatchObject({ code: "readOnly" });
  expect(await text(at("a.xlsx"))).toBe("old");
  expect(await readdir(folder)).toEqual(["a.xlsx"]);
});

unix("a link stays, and what it leads to is replaced, there or not", async () => {
  await mkdir(at("里"));
  await writeFile(at("里/real.xlsx"), "old");
  await symlink("里/real.xlsx", at("a.xlsx"));
  await symlink("a.xlsx", at("b.xlsx"));
  await symlink("里/new.xlsx", at("c.xlsx"));
  await writeFileAtomically(at("b.xlsx"), content("new"));
  await writeFileAtomically(at("c.xlsx"), content("first"));
  for (const name of ["a.xlsx", "b.xlsx", "c.xlsx"]) expect((await lstat(at(name))).isSymbolicLink()).toBe(true);
  expect(await text(at("里/real.xlsx"))).toBe("new");
  expect(await text(at("里/new.xlsx"))).toBe("first");
  await symlink("d.xlsx", at("d.xlsx"));
  await expect(writeFileAtomically(at("d.xlsx"), content("x"))).rejects.toMatchObject({ cause: { code: "ELOOP" } });
});

unix("the other name of a file keeps the old content", async () => {
  await writeFile(at("a.xlsx"), "old");
  await link(at("a.xlsx"), at("b.xlsx"));
  await writeFileAtomically(at("a.xlsx"), content("new"));
  expect(await text(at("b.xlsx"))).toBe("old");
});

test("as long a name as the system takes", async () => {
  const name = `${"预".repeat(83)}.xlsx`;
  await writeFileAtomically(at(name), content("new"));
  await writeFileAtomically(at(name), content("newer"));
  expect(await readdir(folder)).toEqual([name]);
});

test("what a killed process left is removed by the next writing, nothing else is", async () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  const ofGone = temporaryName().replace(`-${process.pid}-`, `-${pid}-`);
  const ofRunning = temporaryName().replace(`-${process.pid}-`, `-${process.ppid}-`);
  const ofOther = temporaryName().replace(/-[0-9a-f]{8}-\d+-/, `-00000000-${pid}-`);
  const others = [ofRunning, ofOther, temporaryName(), `${ofGone}.xlsx`, `.disclosure-${pid}.tmp`, ".a.xlsx.tmp"];
  for (const name of [ofGone, ...others]) await writeFile(at(name), "");
  await writeFileAtomically(at("a.xlsx"), content("new"));
  expect((await readdir(folder)).sort()).toEqual([...others, "a.xlsx"].sort());
});

test("what this process did not finish is removed on request", async () => {
  await writeFile(at(temporaryName()), "");
  removeTemporaries(folder, { own: false });
  expect(await readdir(folder)).toHaveLength(1);
  removeTemporaries(folder, { own: true });
  expect(await readdir(folder)).toEqual([]);
  removeTemporaries(at("无"), { own: true });
});
