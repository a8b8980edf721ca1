/** The examples of docs/command-line.md are what the commands print. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { usage } from "../../src/cli/help";
import { kindWords } from "../../src/core/finding/wording";
import { edited, type } from "./editing";
import { PACK, ROOT, run, sampleWorkbook, Workspace } from "./workspace";

const page = readFileSync(join(ROOT, "docs/command-line.md"), "utf8");
const examples = [...page.matchAll(/```json\n([^]*?)```/g)].map(([, text = ""]) => JSON.parse(text));

let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

test("the check report", async () => {
  const path = work.write(
    "公开表.xlsx",
    await edited(await sampleWorkbook(), (book) => type(book, "表12", "C7", 12.5)),
  );
  const printed = JSON.parse((await run("check", path, "--json")).out).files[0];
  const { file, tables, findings, ...whole } = examples[0].files[0];
  expect(file).toBe("公开表.xlsx");
  expect(printed).toMatchObject(whole);
  expect(printed.suspects).toEqual(whole.suspects);
  expect(printed.tables.slice(0, 1)).toEqual(tables);
  expect(printed.findings.slice(0, 1)).toEqual(findings);
  const report = (await run("check", path)).out;
  for (const line of /\n {2}单位：[^]*?(?=```)/.exec(page)?.[0].trim().split("\n") ?? [""])
    expect(report).toContain(line.trim());
});

test("the summary and the lines of several files", async () => {
  work.write("公开表.xlsx", await edited(await sampleWorkbook(), (book) => type(book, "表12", "C7", 12.5)));
  work.write("样例.xlsx", await sampleWorkbook());
  const before = process.cwd();
  process.chdir(work.folder);
  try {
    const files = ["公开表.xlsx", "无.xlsx", "样例.xlsx"];
    const summary = (await run("check", "--summary", ...files)).out;
    expect(/(?<=```\n)文件 +单位 [^]*?\n(?=```)/.exec(page)?.[0]).toBe(`${summary.trimEnd()}\n`);
    const lines = (await run("check", "--ndjson", ...files)).out.split("\n");
    const [full = "", failed = ""] = /```\n(\{[^]*?)\n```/.exec(page)?.[1]?.split("\n") ?? [];
    expect(lines[1]).toBe(failed);
    expect((lines[0] ?? "").startsWith(full.slice(0, full.indexOf("[…]")))).toBe(true);
    expect(Object.keys(JSON.parse(lines[0] ?? ""))).toEqual(Object.keys(JSON.parse(full.replaceAll("…", ""))));
  } finally {
    process.chdir(before);
  }
});

test("the unreadable file", async () => {
  const path = work.path("无.xlsx");
  const [printed] = JSON.parse((await run("check", path, "--json")).out).files;
  expect(JSON.parse(JSON.stringify(printed).replaceAll(path, "无.xlsx"))).toEqual(examples[1]);
});

test("the narration", async () => {
  const path = work.write("公开表.xlsx", await sampleWorkbook());
  const printed = JSON.parse((await run("narrate", path, "--json")).out);
  expect({
    ...printed,
    file: "公开表.xlsx",
    sentences: printed.sentences.filter(({ id }: { id: string }) => id === "s8.agencyRunning"),
  }).toEqual(examples[2]);
});

test("the import", async () => {
  const path = work.write("导出表.csv", /```csv\n([^]*?)```/.exec(page)?.[1] ?? "");
  const { code, out } = await run("import", path, "--pack", PACK, "--out", work.path("数据.json"), "--json");
  expect(code).toBe(1);
  expect({ ...JSON.parse(out), file: "导出表.csv", out: "数据.json" }).toEqual(examples[3]);
});

test("the issues of a data file", async () => {
  const rows = [
    { code: "2010301", basic: "1,234.50" },
    { code: "2010301", basic: "2.00" },
  ];
  const path = work.write(
    "数据.json",
    JSON.stringify({ schema: "budget-disclosure/data@1", pack: PACK, tables: { generalBudget: rows } }),
  );
  const { err } = await run("generate", "--pack", PACK, "--data", path, "--out", work.path("公开表.xlsx"));
  expect(page).toContain(err.replace(path, "数据.json"));
});

test("the question which table a code is for", async () => {
  const path = work.write("公开表.xlsx", await sampleWorkbook());
  const [command = "", printed = ""] =
    /```\nnpm run -s cli -- (refresh 公开表\.xlsx --add \d+)\n```\n\n```\n([^]*?)\n```/.exec(page)?.slice(1) ?? [];
  const { code, err } = await run(...command.replace("公开表.xlsx", path).split(" "));
  expect({ code, err: err.replace(path, "公开表.xlsx") }).toEqual({ code: 2, err: printed });
});

test("every option and every kind is explained", () => {
  const options = Object.values(usage)
    .flatMap((text) => [...text.matchAll(/--[a-z][a-z-]{2,}/g)].map(([option]) => option))
    .filter((option) => option !== "--help");
  expect(options.filter((option) => !page.includes(`| \`${option}\` |`))).toEqual([]);
  expect(Object.keys(kindWords).filter((kind) => !page.includes(`\`${kind}\``))).toEqual([]);
});
