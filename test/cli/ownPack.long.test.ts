/** A workbook made by a pack file: later commands need the file no more, and say that the form is not built in. */
import { readFileSync, unlinkSync } from "node:fs";
import { readState } from "../../src/core/state/state";
import { packFileText } from "../../src/core/packFile/packFile";
import type { PackSpec } from "../../src/core/declare/pack";
import { findPack } from "../../src/packs";
import { openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { nodeInflater } from "../../src/workbook/file/zip/nodeInflater";
import type { WorkbookPlan } from "../../src/core/model/workbookPlan";
import { readDataFile } from "../../src/core/data/dataFile";
import { createWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { foreignWorkbook } from "../support/foreignPlan";
import { run, SAMPLE_DATA, sampleWorkbook, Workspace } from "./workspace";

const shanxi = findPack("shanxi-unit-2026") as PackSpec;
/** Another id, and a table of another name, so that no built-in form reads the workbook as this one does. */
const own: PackSpec = {
  ...shanxi,
  id: "our-county",
  title: "本县的表",
  tables: shanxi.tables.map((table) =>
    table.id === "t12" ? { ...table, title: "{year}年本县项目一览", titleAliases: [] } : table,
  ),
};
let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

/** Made by the file, which is gone afterwards. */
async function made(pack: PackSpec = own, name = "公开表.xlsx"): Promise<string> {
  const file = work.write("表式.json", packFileText(pack));
  const data = work.write(
    "数据.json",
    readFileSync(SAMPLE_DATA, "utf8").replace('"shanxi-unit-2026"', JSON.stringify(pack.id)),
  );
  const out = work.path(name);
  expect(await run("generate", "--pack", file, "--data", data, "--out", out)).toMatchObject({ code: 0, err: "" });
  unlinkSync(file);
  return out;
}

/** As if written by the product itself: another library would drop what the workbook remembers. */
async function applied(bytes: Uint8Array, plan: Partial<WorkbookPlan>): Promise<Uint8Array> {
  const book = await openWorkbookFile(bytes, nodeInflater);
  const { state } = await book.read();
  await book.apply({ sheets: [], names: [], activate: null, state, ...plan });
  return book.toBytes();
}

const wrongFigure: Partial<WorkbookPlan> = {
  sheets: [{ name: "表12", mode: "update", cells: [{ row: 6, column: 2, content: { kind: "value", value: 12.5 } }] }],
};

const stateOf = async (name: string) =>
  readState((await (await openWorkbookFile(work.read(name), nodeInflater)).read()).state);

test("check finds its tables by the pack that it brings along, alone and among others", async () => {
  const book = await made();
  const { code, out } = await run("check", book);
  expect(code).toBe(0);
  expect(out).toContain("表式：our-county");
  expect(out).toContain("表式“本县的表”（our-county）不是内置的，取自表式文件或者工作簿自带：核对什么由它决定。");
  expect(out).toContain("应有 13 张，找到 13 张");
  const plain = work.write("样例.xlsx", await sampleWorkbook());
  const { files } = JSON.parse((await run("check", book, plain, book, "--json")).out) as {
    files: { pack: string; ownPack?: object; rules: object }[];
  };
  expect(files.map(({ pack, ownPack = null }) => [pack, ownPack])).toEqual([
    ["our-county", { title: "本县的表" }],
    ["shanxi-unit-2026", null],
    ["our-county", { title: "本县的表" }],
  ]);
  expect(files[0]?.rules).toEqual(files[1]?.rules);
});

test("what is wrong in it is found as with the built-in form", async () => {
  await made();
  const wrong = work.write("错.xlsx", await applied(work.read("公开表.xlsx"), wrongFigure));
  const plain = work.write("内置.xlsx", await applied(await sampleWorkbook(), wrongFigure));
  const [one, other] = (
    JSON.parse((await run("check", wrong, plain, "--json")).out) as {
      files: { findings: { rule: string; message: string }[] }[];
    }
  ).files.map(({ findings }) => findings);
  expect(one?.length).toBeGreaterThan(3);
  expect(one).toEqual(other);
});

test("every other command works without the file, and leaves the pack in the workbook", async () => {
  const book = await made();
  const before = (await stateOf("公开表.xlsx"))?.packFile;
  expect(before?.length).toBeGreaterThan(10_000);
  for (const [name, argv] of [
    ["一", ["narrate", book]],
    ["二", ["refresh", book, "--add", "表五:2130399=其他水利支出"]],
    ["三", ["refresh", book, "--add-project", "新的项目"]],
    ["四", ["balance", book]],
    ["五", ["review", book]],
    ["六", ["last-year", book, "--from", book, "--anyway"]],
  ] as const) {
    const { code, err } = await run(...argv, "--out", work.path(`${name}.xlsx`));
    expect({ argv, err, done: code < 2 }).toEqual({ argv, err: "", done: true });
    expect([name, (await stateOf(`${name}.xlsx`))?.packFile === before]).toEqual([name, true]);
  }
  expect((await run("review", book)).out).toContain("表式：本县的表（不是内置的表式）");
});

test("adopting by a file puts the pack into the workbook", async () => {
  const reading = readDataFile(readFileSync(SAMPLE_DATA, "utf8"), shanxi);
  if (!reading.ok) throw new Error("the sample does not read");
  const foreign = createWorkbookFile();
  await foreign.apply(foreignWorkbook(own, reading.inputs, { published: true }));
  const book = work.write("外来.xlsx", await foreign.toBytes());
  const file = work.write("表式.json", packFileText(own));
  expect((await run("adopt", book, "--pack", file, "--out", work.path("接管.xlsx"))).code).toBeLessThan(2);
  unlinkSync(file);
  expect(JSON.parse((await run("check", work.path("接管.xlsx"), "--json")).out).files[0]).toMatchObject({
    pack: "our-county",
    ownPack: { title: "本县的表" },
    rules: { fail: 0, missingInput: 0, ruleError: 0 },
  });
});

test("a form that is named goes before the one that the workbook brings along", async () => {
  const book = await made();
  expect(JSON.parse((await run("check", book, "--pack", "shanxi-unit-2026", "--json")).out).files[0]).toMatchObject({
    pack: "shanxi-unit-2026",
  });
});

test("a file of a built-in id that says something else is used, and told to be another", async () => {
  const book = await made({ ...own, id: "shanxi-unit-2026" });
  const { out } = await run("check", book);
  expect(out).toContain("（shanxi-unit-2026）不是内置的");
  expect(out).toContain("找到 13 张");
  // The built-in one alone is another form: it says so instead of taking the name for the thing.
  expect((await run("check", book, "--pack", "shanxi-unit-2026")).out).not.toContain("不是内置的");
});

test("a pack in the workbook that cannot be used stops the check, unless a form is named", async () => {
  await made();
  const state = await stateOf("公开表.xlsx");
  const path = work.write(
    "坏.xlsx",
    await applied(work.read("公开表.xlsx"), { state: JSON.stringify({ ...state, packFile: "AAAA" }) }),
  );
  const { code, out, err } = await run("check", path);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain("坏.xlsx：这个工作簿自带的表式不能用，没有检查：不完整，解不开。");
  expect((await run("check", path, "--pack", "shanxi-unit-2026")).code).toBeLessThan(2);
});
