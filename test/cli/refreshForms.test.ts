/** refresh --forms: performance forms from elsewhere, matched to the projects by name. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readDataFile } from "../../src/core/data/dataFile";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { createWorkbookFile, openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { foreignWorkbook } from "../support/foreignPlan";
import { projectForm, LINES } from "../support/performanceSheet";
import type { FormTexts } from "../support/performanceSheet";
import { workbookOf } from "../support/workbookOf";
import { run, SAMPLE_DATA, sampleWorkbook, Workspace } from "./workspace";

let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

async function folderOf(...forms: readonly FormTexts[]): Promise<string> {
  const folder = join(work.folder, "导出");
  mkdirSync(folder);
  for (const [index, texts] of forms.entries())
    writeFileSync(
      join(folder, `${index + 1}.xlsx`),
      await workbookOf(
        projectForm(texts).map((row) =>
          row.map((cell) => (typeof cell === "string" || typeof cell === "number" ? cell : "")),
        ),
      ),
    );
  return folder;
}

test("a folder of exported forms becomes forms of the workbook, word for word, and what does not fit is named", async () => {
  const folder = await folderOf(
    { project: "报刊订阅费", life: 160_000, year: 160_000, overview: "订阅报刊。" },
    { project: "没有的项目", life: 1, year: 1 },
    { project: "外事经费", life: 30_000, year: 40_000, lines: [["", "活动经费", "≤3万元"], ...LINES.slice(1)] },
  );
  const file = work.write("公开表.xlsx", await sampleWorkbook());
  const { code, out } = await run("refresh", file, "--forms", folder, "--out", join(work.folder, "新.xlsx"), "--json");
  const account = JSON.parse(out) as {
    readonly kept: readonly { readonly kind: string; readonly words: string; readonly expected: string | null }[];
    readonly forms: readonly { readonly sheet: string; readonly project: string | null }[];
  };
  expect(code).toBe(1);
  expect(account.kept.map(({ kind, words, expected }) => [kind, words, expected])).toEqual([
    ["formOfNoProject", "2.xlsx 明细", null],
    ["formAmount", "3.xlsx 明细", "40,000"],
    ["formLeftOut", "3.xlsx 明细", "“活动经费 ≤3万元”"],
  ]);
  const other = account.forms.find(({ project }) => project === "外事经费")?.sheet;
  const formulas =
    (await (await openWorkbookFile(work.read("新.xlsx"))).read()).sheets
      .find(({ name }) => name === other)
      ?.formulas.flat() ?? [];
  expect(formulas.filter((formula) => formula?.includes("*10000"))).toEqual([expect.stringMatching(/\*10000,0\)$/)]);
  const sheet = account.forms.find(({ project }) => project === "报刊订阅费")?.sheet;
  const snapshot = await (await openWorkbookFile(work.read("新.xlsx"))).read();
  const cells = snapshot.sheets.find(({ name }) => name === sheet)?.values.flat() ?? [];
  for (const text of ["订阅报刊。", "≥100人", "观看群众满意度", 160_000]) expect(cells).toContain(text);
});

test("rows that the form does not have are named, and so is a row that slipped", async () => {
  const cells = projectForm({ project: "报刊订阅费", life: 160_000, year: 160_000 });
  const quality = cells.findIndex((row) => row.includes("质量指标"));
  const lines = [
    ...cells.map((row, index) => (index === quality ? [null, ...row] : row)),
    ["备注", null, "分两批支付"],
  ];
  const file = work.write(
    "报刊.xlsx",
    await workbookOf(
      lines.map((row) => row.map((cell) => (typeof cell === "string" || typeof cell === "number" ? cell : ""))),
    ),
  );
  const out = join(work.folder, "新.xlsx");
  const account = JSON.parse(
    (await run("refresh", work.write("公开表.xlsx", await sampleWorkbook()), "--forms", file, "--out", out, "--json"))
      .out,
  ) as { readonly kept: readonly { readonly kind: string; readonly expected: string }[] };
  expect(account.kept.map(({ kind, expected }) => [kind, expected])).toEqual([
    ["formBeside", "“备注：分两批支付”"],
    ["formUnread", "“质量指标”"],
  ]);
  const all = (await (await openWorkbookFile(work.read("新.xlsx"))).read()).sheets.flatMap(({ values }) =>
    values.flat(),
  );
  expect(all.filter((value) => value === "活动达标率")).toHaveLength(2);
});

test("a form that is there keeps what somebody typed, gets what is blank, and what differs is named", async () => {
  const folder = await folderOf({ project: "报刊订阅费", life: 160_000, year: 160_000, overview: "订阅报刊。" });
  const [blank, filled, typed] = [work.path("空.xlsx"), work.path("填.xlsx"), work.path("改.xlsx")];
  await run("refresh", work.write("公开表.xlsx", await sampleWorkbook()), "--add-forms", "--out", blank);
  const name = await sheetOf(blank, "报刊订阅费");
  const first = JSON.parse((await run("refresh", blank, "--forms", folder, "--out", filled, "--json")).out) as Filling;
  expect([first.formsFilled.map(({ sheet, project }) => [sheet, project]), first.forms, first.kept]).toEqual([
    [[name, "报刊订阅费"]],
    [],
    [],
  ]);
  const cells = await cellsOf(filled, name);
  for (const text of ["订阅报刊。", "≥100人", "观看群众满意度", 160_000]) expect(cells.flat()).toContain(text);
  const again = JSON.parse((await run("refresh", filled, "--forms", folder, "--dry-run", "--json")).out) as Filling;
  expect([again.formsFilled, again.kept]).toEqual([[], []]);
  // The same kinds stand beside their lines as in a form that was made from the file.
  const whole = work.path("全.xlsx");
  await run("refresh", work.path("公开表.xlsx"), "--forms", folder, "--out", whole);
  expect(cells.slice(12)).toEqual((await cellsOf(whole, await sheetOf(whole, "报刊订阅费"))).slice(12));
  const own = await openWorkbookFile(work.read("空.xlsx"));
  const row =
    (await own.read()).sheets
      .find((sheet) => sheet.name === name)
      ?.values.findIndex((line) => line[0] === "项目概况") ?? -1;
  await own.apply({
    sheets: [{ name, mode: "update", cells: [{ row, column: 2, content: { kind: "value", value: "自己写的。" } }] }],
    names: [],
    state: null,
    activate: null,
  });
  work.write("自.xlsx", await own.toBytes());
  const kept = JSON.parse(
    (await run("refresh", work.path("自.xlsx"), "--forms", folder, "--out", typed, "--json")).out,
  ) as Filling;
  expect(kept.kept.map(({ kind, found, expected }) => [kind, found, expected])).toEqual([
    ["formDiffers", "自己写的。", "订阅报刊。"],
  ]);
  expect((await cellsOf(typed, name)).flat()).toContain("自己写的。");
});

test("a form of another make that is there stays as it is", async () => {
  const folder = await folderOf({ project: "报刊订阅费", life: 160_000, year: 160_000 });
  const own = await openWorkbookFile(await sampleWorkbook());
  const cells = projectForm({ project: "报刊订阅费", life: 160_000, year: 160_000 }).flatMap((line, row) =>
    line.flatMap((value, column) =>
      typeof value === "string" || typeof value === "number"
        ? [{ row, column, content: { kind: "value" as const, value } }]
        : [],
    ),
  );
  await own.apply({ sheets: [{ name: "别处的", mode: "create", cells }], names: [], state: null, activate: null });
  const account = JSON.parse(
    (await run("refresh", work.write("公开表.xlsx", await own.toBytes()), "--forms", folder, "--dry-run", "--json"))
      .out,
  ) as Filling;
  expect([
    account.kept.map(({ kind }) => kind),
    account.forms.filter(({ project }) => project === "报刊订阅费"),
    account.formsFilled,
  ]).toEqual([["formThere"], [], []]);
});

interface Filling {
  readonly forms: readonly { readonly project: string | null }[];
  readonly formsFilled: readonly { readonly sheet: string; readonly project: string | null; readonly cells: number }[];
  readonly kept: readonly { readonly kind: string; readonly found: string | null; readonly expected: string | null }[];
}

async function cellsOf(file: string, name: string): Promise<readonly (readonly unknown[])[]> {
  const { sheets } = await (await openWorkbookFile(new Uint8Array(readFileSync(file)))).read();
  return sheets.find((sheet) => sheet.name === name)?.values.map((row) => row.map((value) => value ?? "")) ?? [];
}

async function sheetOf(file: string, project: string): Promise<string> {
  const { sheets } = await (await openWorkbookFile(new Uint8Array(readFileSync(file)))).read();
  return (
    sheets.find(({ name, values }) => name.startsWith("绩效") && values.some((row) => row.includes(project)))?.name ??
    ""
  );
}

interface Account {
  readonly kept: readonly { readonly kind: string; readonly words: string }[];
  readonly forms: readonly { readonly sheet: string }[];
}

test("blank forms for all projects where they are asked for, and once", async () => {
  const once = join(work.folder, "一.xlsx");
  const first = await run(
    "refresh",
    work.write("公开表.xlsx", await sampleWorkbook()),
    "--add-forms",
    "--out",
    once,
    "--json",
  );
  const account = JSON.parse(first.out) as Account;
  expect([first.code, account.forms.length, account.kept]).toEqual([0, 11, []]);
  const again = await run("refresh", once, "--add-forms", "--dry-run", "--json");
  expect([again.code, (JSON.parse(again.out) as Account).forms]).toEqual([0, []]);
});

test("a file without forms is named, and so is a workbook that takes none", async () => {
  const list = work.write("名单.xlsx", await workbookOf([["名单"]]));
  const file = work.write("公开表.xlsx", await sampleWorkbook());
  const { code, out } = await run("refresh", file, "--forms", list, "--dry-run", "--json");
  expect([code, (JSON.parse(out) as Account).kept.map(({ kind, words }) => [kind, words])]).toEqual([
    1,
    [["noFormsIn", "名单.xlsx"]],
  ]);
  const sample = readDataFile(readFileSync(SAMPLE_DATA, "utf8"), pack);
  if (!sample.ok) throw new Error("the sample does not read");
  const made = createWorkbookFile();
  await made.apply(foreignWorkbook(pack, sample.inputs, { published: true }));
  const foreign = work.write("外来.xlsx", await made.toBytes());
  const adopted = join(work.folder, "接管.xlsx");
  await run("adopt", foreign, "--out", adopted);
  for (const options of [["--forms", list], ["--add-forms"]]) {
    const refused = JSON.parse((await run("refresh", adopted, ...options, "--dry-run", "--json")).out) as Account;
    expect([refused.forms, refused.kept.filter(({ kind }) => kind.includes("orms")).map(({ kind }) => kind)]).toEqual([
      [],
      ["formsOnAdopted"],
    ]);
  }
});

test("last year's workbook gives texts and indicators, not its money", async () => {
  const cells = projectForm({ project: "报刊订阅费", life: 90_000, year: 90_000, overview: "订阅党报党刊。" }).map(
    (row) => row.map((cell) => (cell === "(2026年度)" ? "(2025年度)" : cell)),
  );
  const file = work.write(
    "上年.xlsx",
    await workbookOf(
      cells.map((row) => row.map((cell) => (typeof cell === "string" || typeof cell === "number" ? cell : ""))),
    ),
  );
  const out = join(work.folder, "新.xlsx");
  const account = JSON.parse(
    (await run("refresh", work.write("公开表.xlsx", await sampleWorkbook()), "--forms", file, "--out", out, "--json"))
      .out,
  ) as Account;
  expect(account.kept.map(({ kind }) => kind)).toEqual(["formOfOtherYear"]);
  const sheet = (await (await openWorkbookFile(work.read("新.xlsx"))).read()).sheets.find(({ values }) =>
    values.flat().includes("订阅党报党刊。"),
  );
  const texts = sheet?.values.flat() ?? [];
  expect([
    texts.includes("≥100人"),
    texts.includes(90_000),
    texts.includes(160_000),
    texts.some((text) => String(text).includes("2025年10月")),
  ]).toEqual([true, false, true, false]);
});

test("a file that cannot be read is named, and the others are taken in; where none can be read nothing is written", async () => {
  const folder = await folderOf({ project: "报刊订阅费", life: 160_000, year: 160_000, overview: "订阅报刊。" });
  writeFileSync(join(folder, "0坏.xlsx"), "no zip");
  const file = work.write("公开表.xlsx", await sampleWorkbook());
  const { code, out, err } = await run(
    "refresh",
    file,
    "--forms",
    folder,
    "--out",
    join(work.folder, "新.xlsx"),
    "--json",
  );
  const account = JSON.parse(out) as {
    readonly unread: readonly { readonly file: string; readonly code: string }[];
    readonly forms: readonly { readonly project: string | null }[];
  };
  expect(code).toBe(1);
  expect(account.unread).toMatchObject([{ file: "0坏.xlsx", code: expect.any(String) as string }]);
  expect(err).toMatch(/0坏\.xlsx：.*其他文件照常读入。/);
  expect(account.forms.map(({ project }) => project)).toContain("报刊订阅费");
  const none = await run("refresh", file, "--forms", join(folder, "0坏.xlsx"), "--out", join(work.folder, "没有.xlsx"));
  expect(none.code).toBe(2);
  expect(() => work.read("没有.xlsx")).toThrow();
});
