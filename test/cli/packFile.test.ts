/** --pack with a file: what the commands make of it, and what they say about a bad one. */
import { packFileText } from "../../src/core/packFile/packFile";
import { findPack } from "../../src/packs";
import type { PackSpec } from "../../src/core/declare/pack";
import { PACK, run, sampleWorkbook, SAMPLE_DATA, Workspace } from "./workspace";

const pack = findPack(PACK) as PackSpec;
let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

const builtInFile = (name = "表式.json"): string => work.write(name, packFileText(pack));

test("generate: the same bytes as with the built-in pack", async () => {
  const out = work.path("公开表.xlsx");
  expect(await run("generate", "--pack", builtInFile(), "--data", SAMPLE_DATA, "--out", out)).toEqual({
    code: 0,
    out: `已生成 ${out}`,
    err: "",
  });
  expect(Buffer.compare(work.read("公开表.xlsx"), await sampleWorkbook())).toBe(0);
});

test("check, one file here and several in threads: the same reports as with the id", async () => {
  const file = builtInFile("表式.JSON");
  const books = [work.write("甲.xlsx", await sampleWorkbook()), work.write("乙.xlsx", await sampleWorkbook())];
  for (const some of [books.slice(0, 1), books])
    expect(await run("check", ...some, "--pack", file, "--json")).toEqual(
      await run("check", ...some, "--pack", PACK, "--json"),
    );
});

test("import and adopt take one as well", async () => {
  const list = work.write(
    "导出表.csv",
    "功能科目编码,功能科目名称,部门经济科目编码,部门经济科目名称,项目类别,项目名称,资金来源,金额（元）\n2010301,行政运行,30101,基本工资,人员类,工资,一般公共预算,1000000\n",
  );
  const [byFile, byId] = [
    await run("import", list, "--pack", builtInFile(), "--out", work.path("一.json"), "--json"),
    await run("import", list, "--pack", PACK, "--out", work.path("二.json"), "--json"),
  ];
  expect(byFile.code).toBe(byId.code);
  expect(work.read("一.json")).toEqual(work.read("二.json"));
  const book = work.write("生成的.xlsx", await sampleWorkbook());
  expect((await run("adopt", book, "--pack", builtInFile(), "--out", work.path("三.xlsx"))).err).toBe(
    (await run("adopt", book, "--pack", PACK, "--out", work.path("三.xlsx"))).err,
  );
});

test.each<readonly [string, string | Uint8Array, string]>([
  ["is not there", "", "找不到这个文件"],
  ["is no JSON", "{", "第 1 行：不是正确的 JSON"],
  ["is another file", '{"schema": "budget-disclosure/data@1"}', "表式文件要写 budget-disclosure/pack@1"],
  ["is of a later version", '{"schema": "budget-disclosure/pack@7"}', "这是第 7 版的表式文件，本程序读第 1 版"],
  ["is not UTF-8", Uint8Array.of(0x7b, 0xb1, 0xed, 0x7d), "不是 UTF-8"],
  [
    "names what is not there",
    packFileText({ ...pack, rules: pack.rules.map((rule, index) => (index === 0 ? { ...rule, table: "t66" } : rule)) }),
    "没有“t66”这张表",
  ],
])("one that %s: a sentence with its name, exit code 2, and nothing is written", async (_, content, said) => {
  const file = content === "" ? work.path("坏.json") : work.write("坏.json", content);
  const book = work.write("公开表.xlsx", await sampleWorkbook());
  const before = work.files();
  for (const argv of [
    ["generate", "--out", work.path("新.xlsx")],
    ["check", book],
    ["adopt", book, "--out", work.path("新.xlsx")],
    ["import", book, "--out", work.path("新.json")],
  ]) {
    const { code, out, err } = await run(...argv, "--pack", file);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("坏.json：");
    expect(err).toContain(said);
  }
  expect(work.files()).toEqual(before);
});
