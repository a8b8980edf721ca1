/** generate: what it writes, and what it refuses to overwrite. */
import { mkdirSync } from "node:fs";
import { PACK, run, sampleWorkbook, SAMPLE_DATA, Workspace } from "./workspace";

let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

const generate = (...more: string[]) => run("generate", "--pack", PACK, ...more);

test("a blank template, in which the choices already apply", async () => {
  const path = work.path("空白.xlsx");
  expect(await generate("--out", path)).toEqual({ code: 0, out: `已生成 ${path}`, err: "" });
  const { files } = JSON.parse((await run("check", "--json", path)).out);
  expect(files[0].tables.every((table: { found: boolean }) => table.found)).toBe(true);
  expect(files[0].rules).toMatchObject({ fail: 0, ruleError: 0 });
});

test("the same data give the same bytes", async () => {
  expect((await generate("--data", SAMPLE_DATA, "--out", work.path("样例.xlsx"))).code).toBe(0);
  expect(Buffer.compare(work.read("样例.xlsx"), await sampleWorkbook())).toBe(0);
});

test("an existing file is overwritten only with --force", async () => {
  const path = work.write("公开表.xlsx", "somebody's typing");
  const refused = await generate("--out", path);
  expect(refused).toEqual({ code: 2, out: "", err: `${path}：文件已经存在，没有写入。要覆盖它，请加 --force。` });
  expect(Buffer.from(work.read("公开表.xlsx")).toString()).toBe("somebody's typing");
  expect((await generate("--out", path, "--force")).code).toBe(0);
  expect(work.read("公开表.xlsx").slice(0, 2)).toEqual(Uint8Array.of(0x50, 0x4b));
  expect(work.files()).toEqual(["公开表.xlsx"]);
});

test("places that cannot be written", async () => {
  mkdirSync(work.path("夹.xlsx"));
  expect((await generate("--out", work.path("夹.xlsx"), "--force")).err).toContain("这是一个文件夹");
  expect((await generate("--out", work.path("无/公开表.xlsx"))).err).toContain("文件夹不存在");
  expect((await generate("--out", work.path("公开表.xls"))).err).toContain("要以 .xlsx 结尾");
  expect(work.files()).toEqual(["夹.xlsx"]);
});

test("an unknown pack is answered with the known ones", async () => {
  const { code, err } = await run("generate", "--pack", "shanxi-2025", "--out", work.path("公开表.xlsx"));
  expect(code).toBe(2);
  expect(err).toContain("没有“shanxi-2025”这种表式");
  expect(err).toContain(PACK);
});
