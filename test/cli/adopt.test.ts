/** adopt: the account in words and as JSON, exit codes, and what is refused. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readDataFile } from "../../src/core/data/dataFile";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { createWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { foreignWorkbook } from "../support/foreignPlan";
import { PACK, ROOT, run, SAMPLE_DATA, sampleWorkbook, Workspace } from "./workspace";

let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

/** The sample as plain values; without the one subtotal that misses its parts when asked so. */
async function foreign(exact = false): Promise<string> {
  const data = readFileSync(SAMPLE_DATA, "utf8");
  const reading = readDataFile(data, pack);
  if (!reading.ok) throw new Error("the sample does not read");
  const file = createWorkbookFile();
  await file.apply(
    foreignWorkbook(pack, { ...reading.inputs, stated: exact ? [] : reading.inputs.stated }, { published: true }),
  );
  return work.write("公开表.xlsx", await file.toBytes());
}

test("says what was added and what stays, and leaves the file alone", async () => {
  const from = await foreign();
  const before = work.read("公开表.xlsx");
  const to = work.path("接管.xlsx");
  const { code, out, err } = await run("adopt", from, "--out", to, "--formulas");
  expect({ code, err }).toEqual({ code: 1, err: "" });
  for (const text of [
    "认出 13 张表",
    "新建工作表“勾稽检查”",
    "单位性质：行政单位（按各表的数推断，请核对）",
    "换成公式",
    "表六 301 工资福利支出·人员经费：918.03，公式的结果是 918.02",
    `已保存到 ${to}`,
  ])
    expect(out).toContain(text);
  expect(Buffer.compare(work.read("公开表.xlsx"), before)).toBe(0);
  const checked = JSON.parse((await run("check", to, "--json")).out).files[0];
  expect(checked.rules).toMatchObject({ fail: 0, missingInput: 0, ruleError: 0 });
  // A printed subtotal that misses its parts by their rounding is right: nobody is asked to change it, however often.
  const refreshed = await run("refresh", to, "--dry-run");
  expect({ code: refreshed.code, out: refreshed.out }).toEqual({
    code: 0,
    out: expect.stringMatching(/\n没有要更新的。/) as string,
  });
  expect(checked.findings.map(({ kind }: { kind: string }) => kind)).toEqual([
    "plausibility",
    "rounding",
    "rounding",
    "plausibility",
  ]);
});

test("a workbook whose constants all agree ends with 0", async () => {
  const { code, out } = await run("adopt", await foreign(true), "--out", work.path("接管.xlsx"), "--formulas");
  expect(code).toBe(0);
  expect(out).not.toContain("保留原数的单元格");
});

test("the JSON document is the documented one", async () => {
  const { code, out } = await run(
    "adopt",
    await foreign(),
    "--out",
    work.path("接管.xlsx"),
    "--formulas",
    "--json",
    "--pack",
    PACK,
  );
  expect(code).toBe(1);
  const printed = JSON.parse(out);
  const page = readFileSync(join(ROOT, "docs/command-line.md"), "utf8");
  const documented = [...page.matchAll(/```json\n([^]*?)```/g)]
    .map(([, text = ""]) => JSON.parse(text))
    .find(({ schema }) => schema === "budget-disclosure/adopt@1");
  expect(Object.keys(printed)).toEqual(Object.keys(documented));
  const short = (list: readonly unknown[]): readonly unknown[] => list.slice(0, 1);
  expect({
    ...printed,
    file: "公开表.xlsx",
    out: "接管.xlsx",
    tables: short(printed.tables),
    names: short(printed.names),
    hiddenColumns: short(printed.hiddenColumns),
    skipped: short(printed.skipped),
    infoSheet: { ...printed.infoSheet, filled: printed.infoSheet.filled.slice(2, 3) },
  }).toEqual(documented);
});

test("refuses what is ours already, what is no disclosure, and a file that exists", async () => {
  const to = work.path("接管.xlsx");
  expect((await run("adopt", await foreign(), "--out", to)).code).toBe(1);
  const again = await run("adopt", to, "--out", work.path("再.xlsx"));
  expect(again).toMatchObject({ code: 2, out: "", err: expect.stringContaining("已经接管过") });
  expect(
    (await run("adopt", work.write("生成.xlsx", await sampleWorkbook()), "--out", work.path("再.xlsx"))).err,
  ).toContain("本助手生成的");
  expect((await run("adopt", await foreign(), "--out", to)).err).toContain("文件已经存在");
  expect((await run("adopt", await foreign(), "--out", to, "--force")).code).toBe(1);
  expect(work.files()).toEqual(["公开表.xlsx", "接管.xlsx", "生成.xlsx"]);
  const file = createWorkbookFile();
  expect((await run("adopt", work.write("空.xlsx", await file.toBytes()), "--out", work.path("再.xlsx"))).code).toBe(2);
});

describe("a workbook of a form that nobody declared", () => {
  const rows = (wrong: number): readonly (readonly (string | number | null)[])[] => [
    ["2026年财政拨款支出预算表"],
    ["部门：某县水务局", null, "单位：万元"],
    ["功能科目编码", "功能科目名称", "金额"],
    [null, "合计", 30],
    ["213", "农林水支出", 30],
    ["21303", "水利", 30],
    ["2130301", "行政运行", wrong],
    ["2130305", "水利工程建设", 10],
  ];

  async function otherPlace(wrong: number): Promise<string> {
    const file = createWorkbookFile();
    const cells = rows(wrong).flatMap((line, row) =>
      line.flatMap((value, column) =>
        value === null ? [] : [{ row, column, content: { kind: "value" as const, value } }],
      ),
    );
    await file.apply({ sheets: [{ name: "支出", mode: "create", cells }], names: [], state: null, activate: null });
    return work.write("外省.xlsx", await file.toBytes());
  }

  test("gets 勾稽检查, colours and formulas, and is checked without a form as before", async () => {
    const to = work.path("接管.xlsx");
    const { code, out, err } = await run("adopt", await otherPlace(20), "--out", to, "--formulas");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    for (const text of [
      "表式：没有",
      "新建工作表“勾稽检查”：3 条勾稽关系，其中不平 0 条",
      "2 格的数与公式一致，换成公式",
      "名称 1 个：表1_数据",
    ])
      expect(out).toContain(text);
    const checked = JSON.parse((await run("check", to, "--json")).out).files[0];
    expect(checked).toMatchObject({ pack: null, form: "none", rules: { fail: 0 } });
    expect(checked.tables).toHaveLength(1);
    const again = await run("adopt", to, "--out", work.path("又一次.xlsx"));
    expect(again.code).toBe(2);
    expect(again.err).toContain("已经接管过");
  });

  test("JSON says that there was no form; what is wrong stays wrong", async () => {
    const to = work.path("接管.xlsx");
    const { out } = await run("adopt", await otherPlace(21), "--out", to, "--formulas", "--json");
    expect(JSON.parse(out)).toMatchObject({
      pack: null,
      form: "none",
      year: 2026,
      infoSheet: null,
      checkSheet: { failing: 1 },
    });
    const { code, out: text } = await run("check", to);
    expect(code).toBe(1);
    expect(text).toContain("21303 水利·金额 30.00 ≠ 下级各行之和 31.00");
  });

  test("a form that was asked for is not there: nothing is done", async () => {
    expect((await run("adopt", await otherPlace(20), "--pack", PACK, "--out", work.path("接管.xlsx"))).code).toBe(2);
  });
});
