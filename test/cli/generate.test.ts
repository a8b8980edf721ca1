/** generate: what it writes, and what it refuses to overwrite. */
import { mkdirSync, readFileSync } from "node:fs";
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

test("--year: another year of the same form, which the workbook says and the report too", async () => {
  const path = work.path("下年.xlsx");
  const { code, out } = await generate("--year", "2027", "--out", path);
  expect({ code, out }).toEqual({
    code: 0,
    out: `已生成 ${path}\n提醒：这种表式是按 2026 年的格式做的，2027 年的格式请以当年的通知为准。`,
  });
  expect(JSON.parse((await run("check", "--json", path)).out).files[0]).toMatchObject({ pack: PACK, year: 2027 });
  const declared = work.path("上海.xlsx");
  expect((await run("generate", "--pack", "shanghai-unit-2026", "--year", "2024", "--out", declared)).out).toBe(
    `已生成 ${declared}`,
  );
  expect(JSON.parse((await run("check", "--json", declared)).out).files[0]).toMatchObject({
    pack: "shanghai-unit-2026",
    year: 2024,
  });
});

test("--year and a data file: it may leave the year out, and may not say another", async () => {
  const text = JSON.parse(readFileSync(SAMPLE_DATA, "utf8")) as { info: Record<string, string> };
  const path = work.path("公开表.xlsx");
  const refused = await generate("--year", "2027", "--data", SAMPLE_DATA, "--out", path);
  expect(refused).toMatchObject({
    code: 2,
    err: expect.stringContaining("数据文件写的年度是 2026，--year 写的是 2027，没有生成"),
  });
  expect((await generate("--year", "2026", "--data", SAMPLE_DATA, "--out", path)).code).toBe(0);
  const { year: _, ...info } = text.info;
  const data = work.write("数据.json", JSON.stringify({ ...text, info }));
  expect((await generate("--year", "2027", "--data", data, "--out", path, "--force")).code).toBe(0);
  expect(JSON.parse((await run("check", "--json", path)).out).files[0]).toMatchObject({
    year: 2027,
    rules: { fail: 0, missingInput: 0, ruleError: 0 },
  });
});

test.each(["2050", "2022", "27", "二〇二七", "2027.0"])("--year %s is no year of the form", async (year) => {
  expect(await generate("--year", year, "--out", work.path("公开表.xlsx"))).toMatchObject({
    code: 2,
    err: expect.stringContaining(`--year 写的是“${year}”，这种表式可以用于 2023 到 2029 年`),
  });
  expect(work.files()).toEqual([]);
});
