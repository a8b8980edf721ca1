/** refresh --forms: performance forms from elsewhere, matched to the projects by name. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { projectForm, LINES } from "../support/performanceSheet";
import type { FormTexts } from "../support/performanceSheet";
import { workbookOf } from "../support/workbookOf";
import { run, sampleWorkbook, Workspace } from "./workspace";

let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

async function folderOf(...forms: readonly FormTexts[]): Promise<string> {
  const folder = join(work.folder, "导出");
  mkdirSync(folder);
  for (const [index, texts] of forms.entries()) writeFileSync(join(folder, `${index + 1}.xlsx`), await workbookOf(projectForm(texts).map((row) => row.map((cell) => (typeof cell === "string" || typeof cell === "number" ? cell : "")))));
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
  const account = JSON.parse(out) as { readonly kept: readonly { readonly kind: string; readonly words: string; readonly expected: string | null }[]; readonly forms: readonly { readonly sheet: string; readonly project: string | null }[] };
  expect(code).toBe(1);
  expect(account.kept.map(({ kind, words, expected }) => [kind, words, expected])).toEqual([
    ["formOfNoProject", "2.xlsx 明细", null], ["formAmount", "3.xlsx 明细", "40,000"], ["formLeftOut", "3.xlsx 明细", "“活动经费”"],
  ]);
  const other = account.forms.find(({ project }) => project === "外事经费")?.sheet;
  const formulas = (await (await openWorkbookFile(work.read("新.xlsx"))).read()).sheets.find(({ name }) => name === other)?.formulas.flat() ?? [];
  expect(formulas.filter((formula) => formula?.includes("*10000"))).toEqual([expect.stringMatching(/\*10000,0\)$/)]);
  const sheet = account.forms.find(({ project }) => project === "报刊订阅费")?.sheet;
  const snapshot = await (await openWorkbookFile(work.read("新.xlsx"))).read();
  const cells = snapshot.sheets.find(({ name }) => name === sheet)?.values.flat() ?? [];
  for (const text of ["订阅报刊。", "≥100人", "观看群众满意度", 160_000]) expect(cells).toContain(text);
});

test("a form that is there stays, and a form of another place has none", async () => {
  const folder = await folderOf({ project: "报刊订阅费", life: 160_000, year: 160_000 });
  const once = join(work.folder, "一.xlsx");
  await run("refresh", work.write("公开表.xlsx", await sampleWorkbook()), "--forms", folder, "--out", once);
  const again = JSON.parse((await run("refresh", once, "--forms", folder, "--dry-run", "--json")).out) as { readonly kept: readonly { readonly kind: string }[]; readonly forms: readonly unknown[] };
  expect([again.kept.map(({ kind }) => kind), again.forms]).toEqual([["formThere"], []]);
});
