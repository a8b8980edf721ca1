/** last-year: shows, fills blank fields only, overwrites on request, and refuses what is not last year's. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { readDataFile } from "../../src/core/data/dataFile";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { fileOfYear } from "../support/planOfYear";
import { edited, rowOf, type } from "./editing";
import { ROOT, SAMPLE_DATA, run, sampleWorkbook, Workspace } from "./workspace";

let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

const LABELS = ["上年收入总计", "上年一般公共预算当年支出"] as const;

/** The sample with these figures of last year, blank where none is given. */
async function thisYear(figures: Readonly<Record<string, string | number>> = {}): Promise<string> {
  return work.write(
    "公开表.xlsx",
    await edited(await sampleWorkbook(), (book) => {
      for (const label of LABELS)
        type(book, "基础信息", `B${rowOf(book, "基础信息", "A", label)}`, figures[label] ?? "");
    }),
  );
}

async function lastYear(year = 2025): Promise<string> {
  const sample = readDataFile(readFileSync(SAMPLE_DATA, "utf8"), pack);
  if (!sample.ok) throw new Error("the sample does not read");
  return work.write("上年.xlsx", await fileOfYear(pack, sample.inputs, year));
}

async function read(name: string): Promise<WorkbookSnapshot> {
  return (await openWorkbookFile(work.read(name))).read();
}

function field({ sheets }: WorkbookSnapshot, label: string): unknown {
  return sheets.find(({ name }) => name === "基础信息")?.values.find(([text]) => text === label)?.[1] ?? null;
}

test("without --out it only shows, as the page of the command line prints it", async () => {
  const [file, from] = [await thisYear({ 上年一般公共预算当年支出: 2000 }), await lastYear()];
  const before = work.read("公开表.xlsx");
  const { code, out, err } = await run("last-year", file, "--from", from);
  expect({ code, err }).toEqual({ code: 1, err: "" });
  expect(out).toMatch(/上年收入总计：空白 → [\d,]+\.\d\d（将填入；表1!B\d+）/);
  expect(out).toContain("上年一般公共预算当年支出：2,000.00 → 2,733.38（与已填的不同；表5!C6）");
  expect(out).toContain("没有写入文件");
  expect(Buffer.compare(work.read("公开表.xlsx"), before)).toBe(0);
  const examples = [...readFileSync(join(ROOT, "docs/command-line.md"), "utf8").matchAll(/```json\n([^]*?)```/g)].map(
    ([, text = ""]) => JSON.parse(text),
  );
  const printed = JSON.parse((await run("last-year", file, "--from", from, "--json")).out);
  expect({ ...printed, file: "公开表.xlsx", from: "上年.xlsx", fields: printed.fields.slice(0, 1) }).toEqual(
    examples.find(({ schema }) => schema === "budget-disclosure/last-year@1"),
  );
});

test("blank fields are filled, typed ones stay, and no other cell changes", async () => {
  const [file, from] = [await thisYear({ 上年一般公共预算当年支出: 2000 }), await lastYear()];
  const before = await read("公开表.xlsx");
  const { code, out } = await run("last-year", file, "--from", from, "--out", work.path("新.xlsx"));
  expect(code).toBe(1);
  expect(out).toContain("已填入 1 项上年数");
  expect(out).toContain("保留不动；要改用上年文件的数，请加 --overwrite");
  const after = await read("新.xlsx");
  expect(field(after, "上年一般公共预算当年支出")).toBe(2000);
  const income = field(after, "上年收入总计");
  expect(income).toBe(
    (await read("上年.xlsx")).sheets
      .find(({ name }) => name === "表1")
      ?.values.find((cells) => cells.includes("收入总计"))?.[1],
  );
  const cells = ({ sheets }: WorkbookSnapshot) =>
    sheets.flatMap(({ name, values, formulas }) =>
      values.flatMap((row, r) => row.map((held, c) => [name, r, c, formulas[r]?.[c] ?? held ?? ""])),
    );
  const was = new Set(cells(before).map((cell) => JSON.stringify(cell)));
  expect(cells(after).filter((cell) => !was.has(JSON.stringify(cell)))).toEqual([
    ["基础信息", expect.any(Number), 1, income],
  ]);
});

test("on request a typed figure is replaced, all or those that are named, and the text follows", async () => {
  const [file, from] = [await thisYear({ 上年收入总计: 1, 上年一般公共预算当年支出: 2000 }), await lastYear()];
  await run("last-year", file, "--from", from, "--out", work.path("一项.xlsx"), "--overwrite", "--only", "lastGeneral");
  expect([
    field(await read("一项.xlsx"), "上年收入总计"),
    field(await read("一项.xlsx"), "上年一般公共预算当年支出"),
  ]).toEqual([1, 2733.38]);
  const told = JSON.parse((await run("narrate", work.path("一项.xlsx"), "--json")).out).sentences.find(
    ({ id }: { id: string }) => id === "s5.scale",
  );
  expect(told.text).toContain("与上年预算数相同");
  await run("last-year", file, "--from", from, "--out", work.path("全部.xlsx"), "--overwrite");
  expect(
    await run("last-year", work.path("全部.xlsx"), "--from", from, "--only", "上年收入总计", "--json"),
  ).toMatchObject({ code: 0 });
  expect((await run("last-year", file, "--from", from, "--only", "没有的")).err).toContain(
    "没有“没有的”这一项。可以取的有：上年收入总计、",
  );
});

test("what is not last year's of the same form is refused, and nothing is written", async () => {
  const file = await thisYear();
  const out = work.path("新.xlsx");
  expect(await run("last-year", file, "--from", await lastYear(2024), "--out", out)).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringContaining(
      "这个文件是 2024 年的，本工作簿是 2026 年的，应当选 2025 年的。确实要用这个文件，请加 --anyway。",
    ),
  });
  await run("generate", "--pack", "basic-eight", "--out", work.path("八张表.xlsx"));
  expect((await run("last-year", file, "--from", work.path("八张表.xlsx"), "--out", out)).err).toMatch(
    /八张表\.xlsx：这个文件是“.*”，本工作簿是“.*”，表式不同，不能取数/,
  );
  expect((await run("last-year", file, "--from", work.write("乱.xlsx", "x"), "--out", out)).err).toContain(
    "乱.xlsx：不支持这种文件格式",
  );
  expect((await run("last-year", file, "--from", work.path("无.xlsx"), "--out", out)).err).toContain("找不到这个文件");
  expect((await run("last-year", file, "--out", out)).err).toContain("缺少 --from（上年的预算公开工作簿）");
  expect(work.files()).not.toContain("新.xlsx");
  expect((await run("last-year", file, "--from", work.path("上年.xlsx"), "--anyway")).out).toContain("（2024 年）");
});
