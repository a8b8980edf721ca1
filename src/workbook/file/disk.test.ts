import { chmod, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFileSafely, writeFileAtomically } from "./disk";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "workbook-"));
});
afterEach(async () => {
  await chmod(folder, 0o755);
  await rm(folder, { recursive: true });
});

test("replaces a file whole and leaves nothing beside it", async () => {
  const path = join(folder, "预算公开.xlsx");
  await writeFile(path, "old");
  await writeFileAtomically(path, Uint8Array.of(1, 2, 3));
  expect([...(await readFileSafely(path))]).toEqual([1, 2, 3]);
  expect(await readdir(folder)).toEqual(["预算公开.xlsx"]);
});

test("a missing file and a folder are unreadable", async () => {
  await expect(readFileSafely(join(folder, "无.xlsx"))).rejects.toMatchObject({ code: "unreadable" });
  await expect(readFileSafely(folder)).rejects.toMatchObject({ code: "unreadable" });
});

test("a target that cannot be replaced stays, and no temporary file is left", async () => {
  const path = join(folder, "目标");
  await writeFileAtomically(path, Uint8Array.of(9));
  await expect(writeFileAtomically(join(path, "内.xlsx"), Uint8Array.of(1))).rejects.toMatchObject({ name: "WorkbookError" });
  expect(await readdir(folder)).toEqual(["目标"]);
});
