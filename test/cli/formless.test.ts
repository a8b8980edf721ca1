/** Commands on a disclosure whose form no pack declares. */
import { Workbook } from "@cj-tech-master/excelts";
import { run, Workspace } from "./workspace";

let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

async function unknownForm(office: number): Promise<string> {
  const book = new Workbook();
  book
    .addWorksheet("支出")
    .addRows([
      ["2026年财政拨款支出预算表（功能科目）"],
      ["部门：某县水务局", null, "单位：万元"],
      ["功能科目编码", "功能科目名称", "金额"],
      ["合计", null, 30],
      ["213", "农林水支出", 30],
      ["21303", "水利", 30],
      ["2130301", "行政运行", office],
      ["2130305", "水利工程建设", 10],
    ]);
  return work.write("别处.xlsx", new Uint8Array((await book.xlsx.writeBuffer()) as unknown as ArrayBuffer));
}

test("check: no pack, form none, the sums of the table; 0 where they agree and 1 where not", async () => {
  const right = await run("check", "--json", await unknownForm(20));
  expect(right.code).toBe(0);
  const [file] = JSON.parse(right.out).files;
  expect(file).toMatchObject({
    pack: null,
    form: "none",
    finalAccounts: false,
    unit: "某县水务局",
    year: 2026,
    tables: [{ id: "table1", sheet: "支出", found: true }],
  });
  expect(file.rules).toMatchObject({ fail: 0 });
  expect(file.rules.pass).toBeGreaterThan(2);
  const wrong = await run("check", await unknownForm(21));
  expect(wrong.code).toBe(1);
  expect(wrong.out).toContain("没有表式，未核对");
});

test("a pack that is asked for and not met, and what needs a form, end with 2 and say so", async () => {
  const file = await unknownForm(20);
  expect((await run("check", "--pack", "shanxi-unit-2026", file)).code).toBe(2);
  for (const command of ["narrate", "balance"]) {
    const { code, err } = await run(command, file);
    expect({ command, code, says: err.includes("不是本助手已有的表式") }).toEqual({ command, code: 2, says: true });
  }
});

test("review is never ready", async () => {
  const { code, out } = await run("review", await unknownForm(20));
  expect(code).toBe(1);
  expect(out).toContain("还不能提交：不是本助手已有的表式");
});

test("refresh of what was adopted without a form says what stands in its place, of anything else that it needs one", async () => {
  const file = await unknownForm(20);
  const adopted = work.path("接管.xlsx");
  expect((await run("adopt", file, "--out", adopted)).code).toBe(0);
  const [after, before] = [await run("refresh", adopted), await run("refresh", file)];
  expect([after.code, before.code]).toEqual([2, 2]);
  expect(after.err).toContain("没有表式接管的，不能更新");
  expect(after.err).toContain("以后加的行请看“检查”");
  expect(before.err).toContain("不是本助手已有的表式");
});
