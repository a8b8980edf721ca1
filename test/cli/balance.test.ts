/** balance: shows, writes, takes back, and says what it could not do. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { ROOT, run, sampleWorkbook, Workspace } from "./workspace";

let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

test("without --out it only shows, as the page of the command line prints it", async () => {
  const path = work.write("公开表.xlsx", await sampleWorkbook());
  const { code, out, err } = await run("balance", path);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("表六 30101 基本工资·人员经费：312.13 → 312.14（调整）");
  expect(out).toContain("没有写入文件");
  expect(Buffer.compare(work.read("公开表.xlsx"), await sampleWorkbook())).toBe(0);
  const page = readFileSync(join(ROOT, "docs/command-line.md"), "utf8");
  const examples = [...page.matchAll(/```json\n([^]*?)```/g)].map(([, text = ""]) => JSON.parse(text));
  const printed = JSON.parse((await run("balance", path, "--json")).out);
  expect({ ...printed, file: "公开表.xlsx" }).toEqual(
    examples.find(({ schema }) => schema === "budget-disclosure/balance@1"),
  );
});

test("written, nothing is left to do; taken back, it is as it was", async () => {
  const from = work.write("样例.xlsx", await sampleWorkbook());
  const to = work.path("平衡.xlsx");
  expect((await run("balance", from, "--out", to)).out).toContain("已平衡 1 处舍入差");
  expect((await run("check", to)).out).toContain("错误 0　警告 0");
  expect((await run("balance", to)).out).toContain("没有舍入差，不需要舍位平衡。");
  const back = work.path("恢复.xlsx");
  const { code, out } = await run("balance", to, "--undo", "--out", back, "--json");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    schema: "budget-disclosure/balance@1",
    left: [],
    restored: [
      { sheet: "表6", address: "D8", after: { value: "312.13", formula: null } },
      { sheet: "表6", address: "D7", after: { value: "918.03", formula: "=ROUND(SUM(D8:D17)+0.01,2)" } },
    ],
  });
  expect((await run("check", back, "--json")).out.replaceAll(back, "")).toBe(
    (await run("check", from, "--json")).out.replaceAll(from, ""),
  );
  expect((await run("balance", back, "--undo")).out).toContain("没有做过舍位平衡，不需要撤销。");
});

test("a cell that was changed since stays, is named, and the exit code says so", async () => {
  const from = work.write("样例.xlsx", await sampleWorkbook());
  const to = work.path("平衡.xlsx");
  await run("balance", from, "--out", to);
  const book = await openWorkbookFile(work.read("平衡.xlsx"));
  await book.apply({
    sheets: [{ name: "表6", mode: "update", cells: [{ row: 7, column: 3, content: { kind: "value", value: 300 } }] }],
    names: [],
    state: null,
    activate: null,
  });
  const touched = work.write("改过.xlsx", await book.toBytes());
  const { code, out } = await run("balance", touched, "--undo", "--out", work.path("恢复.xlsx"));
  expect(code).toBe(1);
  expect(out).toContain("表六 30101 基本工资·人员经费：调整以后又改过，没有恢复。");
});

test("one file, and a file that is there is kept", async () => {
  const path = work.write("样例.xlsx", await sampleWorkbook());
  expect(await run("balance")).toMatchObject({ code: 2, out: "" });
  expect((await run("balance", path, path)).err).toContain("一次只能平衡一个文件");
  expect(await run("balance", path, "--out", path)).toMatchObject({ code: 2, out: "" });
});
