/** pack list, check and save. */
import { packFileText } from "../../src/core/packFile/packFile";
import type { PackSpec } from "../../src/core/declare/pack";
import { findPack, packs } from "../../src/packs";
import { run, Workspace } from "./workspace";

let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

const basic = findPack("basic-eight") as PackSpec;

test("list names every built-in form", async () => {
  const { code, out } = await run("pack", "list");
  expect(code).toBe(0);
  for (const { id, title } of packs) expect(out).toContain(`${id}　${title}`);
  const listed = JSON.parse((await run("pack", "list", "--json")).out) as { packs: unknown[] };
  expect(listed.packs).toContainEqual({
    id: "basic-eight",
    title: basic.title,
    year: 2026,
    years: basic.years,
    tables: 8,
    workingSheets: 0,
    rules: basic.rules.length,
  });
});

test.each(packs.map(({ id }) => id))("%s: what save writes, check finds nothing wrong with", async (id) => {
  const out = work.path("表式.json");
  expect(await run("pack", "save", id, "--out", out)).toMatchObject({
    code: 0,
    err: "",
    out: expect.stringContaining(`已保存 ${out}`),
  });
  expect(Buffer.from(work.read("表式.json")).toString()).toBe(packFileText(findPack(id) as PackSpec));
  const { code, out: said } = await run("pack", "check", out);
  expect({ code, said }).toMatchObject({
    code: 0,
    said: expect.stringMatching(/：没有问题。\n[^]*与内置的同一编号的表式完全相同$/),
  });
  expect(JSON.parse((await run("pack", "check", out, "--json")).out)).toMatchObject({
    schema: "budget-disclosure/pack-check@1",
    pack: { id },
    builtIn: "same",
    faults: [],
  });
});

test("a file of another form of the same id is told to be one", async () => {
  const file = work.write("表式.json", packFileText({ ...basic, title: "本市的八张表" }));
  expect(await run("pack", "check", file)).toMatchObject({
    code: 0,
    out: expect.stringContaining("编号与内置的 basic-eight 相同，内容不同"),
  });
  const own = work.write("另一个.json", packFileText({ ...basic, id: "own-2027", title: "本市的八张表" }));
  expect(JSON.parse((await run("pack", "check", own, "--json")).out)).toMatchObject({ builtIn: null, faults: [] });
});

test("what is wrong is told with line and place, exit code 1", async () => {
  const file = work.write(
    "坏.json",
    packFileText({
      ...basic,
      rules: basic.rules.map((rule, index) => (index === 2 ? { ...rule, table: "t77" } : rule)),
    }),
  );
  const { code, out } = await run("pack", "check", file);
  expect(code).toBe(1);
  expect(out).toMatch(/^.*坏\.json：有 1 处问题。\n {2}第 \d+ 行 pack\.rules\[2\]（.+）\.table：没有“t77”这张表$/);
  expect(JSON.parse((await run("pack", "check", file, "--json")).out)).toMatchObject({
    pack: null,
    builtIn: null,
    faults: [expect.stringContaining("没有“t77”这张表")],
  });
});

test("tables that could not be told apart afterwards are found by trying", async () => {
  const { title, titleAliases } = basic.tables[0] as PackSpec["tables"][number];
  const alike = {
    ...basic,
    tables: basic.tables.map((table, index) =>
      index === 1 ? { ...table, title, ...(titleAliases ? { titleAliases } : {}) } : table,
    ),
  };
  const { code, out } = await run("pack", "check", work.write("同题.json", packFileText(alike)));
  expect(code).toBe(1);
  expect(out).toContain("试做：按它生成的空白工作簿里，检查时认不出表二");
});

test("files that cannot be read, and places that cannot be written", async () => {
  expect(await run("pack", "check", work.path("无.json"))).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringContaining("找不到这个文件"),
  });
  const there = work.write("有.json", "somebody's");
  expect(await run("pack", "save", "basic-eight", "--out", there)).toMatchObject({
    code: 2,
    err: expect.stringContaining("文件已经存在"),
  });
  expect(await run("pack", "save", "basic-eight", "--out", work.path("表式.xlsx"))).toMatchObject({
    code: 2,
    err: expect.stringContaining("要以 .json 结尾"),
  });
  expect(await run("pack", "save", "无", "--out", work.path("表式.json"))).toMatchObject({
    code: 2,
    err: expect.stringContaining("没有“无”这种表式"),
  });
  expect(work.files()).toEqual(["有.json"]);
});

test.each([
  [["pack"], "缺少要做什么"],
  [["pack", "run", "a.json"], "没有 pack run"],
  [["pack", "check"], "缺少要核对的表式文件"],
  [["pack", "check", "a.json", "b.json"], "多出了“b.json”"],
  [["pack", "check", "a.json", "--out", "b.json"], "只有 pack save 用 --out"],
  [["pack", "save", "basic-eight"], "缺少 --out"],
  [["pack", "save", "basic-eight", "--out", "a.json", "--json"], "没有 --json"],
  [["pack", "list", "x"], "多出了“x”"],
])("%j is answered with the usage", async (argv, said) => {
  const { code, err } = await run(...argv);
  expect(code).toBe(2);
  expect(err).toContain(said);
  expect(err).toContain("npm run -s cli -- pack");
});
