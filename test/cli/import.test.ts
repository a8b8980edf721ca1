/** import: an exported list in, a data file out that generate takes. */
import { mkdirSync } from "node:fs";
import { csvBytes, gb18030 } from "../support/csvBytes";
import type { Cells } from "../support/csvBytes";
import { workbookOf } from "../support/workbookOf";
import { edited, sheetOf } from "./editing";
import { PACK, run, Workspace } from "./workspace";
import type { Outcome } from "./workspace";

const LIST: Cells = [
  ["2026年项目明细"],
  ["单位：元"],
  ["单位名称", "功能科目", "项目类别", "项目名称", "部门经济科目", "资金来源", "当年/上年结转", "预算数"],
  ["某县某局", "2010301 行政运行", "人员类", "工资", "30101", "一般公共预算拨款", "当年", "1,000,000.00"],
  ["某县某局", "2010302", "特定目标类", "=专项", "", "一般公共预算拨款", "当年", "350000"],
  ["某县某局", "2010302", "特定目标类", "=专项", "", "政府性基金预算", "上年结转", "20000"],
];
const UNKNOWN = ["某县某局", "2010301", "人员类", "", "30101", "彩票公益金", "当年", "8000"];

let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

const importList = (path: string, ...more: string[]): Promise<Outcome> =>
  run("import", path, "--pack", PACK, "--out", work.path("数据.json"), ...more);
const written = (): unknown => JSON.parse(new TextDecoder().decode(work.read("数据.json")));

const TABLES = {
  generalBudget: [
    { code: "2010301", basic: "100.00" },
    { code: "2010302", project: "35.00" },
  ],
  basicByEconomic: [{ code: "30101", staff: "100.00" }],
  carryover: [{ code: "2010302", fund: "2.00" }],
  projects: [{ name: "=专项", general: "35.00" }],
  carryoverProjects: [{ name: "=专项", fund: "2.00" }],
};

test.each([
  ["UTF-8", "表.csv", (cells: Cells) => csvBytes(cells)],
  ["GB18030", "表.csv", (cells: Cells) => gb18030(cells)],
  ["tabs", "表.txt", (cells: Cells) => new TextEncoder().encode(cells.map((line) => line.join("\t")).join("\n"))],
  [".xlsx", "表.xlsx", (cells: Cells) => workbookOf(cells)],
])("%s: the figures are written, printed, and make a workbook", async (_, name, format) => {
  const path = work.write(name, await format(LIST));
  const { code, out, err } = await importList(path);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("表五（万元）：基本支出 100.00，项目支出 35.00；2 行");
  expect(out).toContain("核对：已导入 3 行 1,370,000.00 元 ＋ 未导入 0 行 0.00 元 ＝ 导出表 1,370,000.00 元。");
  expect(written()).toEqual({
    schema: "budget-disclosure/data@1",
    pack: PACK,
    info: { unitName: "某县某局", specialProjects: "1", specialProjectAmount: "35.00" },
    tables: TABLES,
  });
  expect(
    await run("generate", "--pack", PACK, "--data", work.path("数据.json"), "--out", work.path("公开表.xlsx")),
  ).toMatchObject({ code: 0, err: "" });
  const checked = JSON.parse((await run("check", work.path("公开表.xlsx"), "--json")).out).files[0];
  expect(checked.unit).toBe("某县某局");
  expect(checked.findings.filter(({ severity }: { severity: string }) => severity === "error")).toEqual([]);
});

test("rows that are left out give 1, with row, column and text", async () => {
  const { code, out } = await importList(work.write("表.csv", csvBytes([...LIST, UNKNOWN])));
  expect(code).toBe(1);
  expect(out).toContain("第 7 行 资金来源：“彩票公益金”看不出是哪种资金");
  expect(written()).toMatchObject({ tables: TABLES });
});

const HEADER = "功能科目,项目类别,项目名称,部门经济科目,资金来源,当年/上年结转,预算数";
const bytes = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.join("\n"));

describe("an amount that its commas broke into fields", () => {
  const rows = (total: string): string[] => [
    "单位：元",
    HEADER,
    "2010301 行政运行,人员类,工资,30101,一般公共预算拨款,当年,1,234,567.89",
    "2010302,特定目标类,专项,,一般公共预算拨款,当年,8000",
    total,
  ];

  test("is never imported in part", async () => {
    const broken = rows("合计,,,,,,1,242,567.88");
    const { code, out } = await importList(work.write("表.csv", bytes(...broken)), "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      rows: { placed: 1, leftOut: 1, uncounted: 1, skipped: 1 },
      sums: { placed: "8000.00", leftOut: "0.00", listed: "8000.00" },
      problems: [{ code: "surplusFields", row: 3, text: "1,234,567.89" }],
      skipped: [{ row: 5, amount: null }],
    });
    const middle = broken.map((row, index) =>
      index === 1 ? `${row},备注` : index === 2 ? row.replace("1,234,567.89", "1,234,") : `${row},`,
    );
    expect((await importList(work.write("中.csv", bytes(...middle)), "--force")).out).toContain(
      "第 3 行：这一行有 9 栏，表头只有 8 栏",
    );
  });

  test("separators at the end of the header give no room to it", async () => {
    const wide = rows("").map((row, index) => (index === 1 ? `${row},,` : index === 2 ? row : `${row},,`));
    const { code, out } = await importList(work.write("表.csv", bytes(...wide)));
    expect(code).toBe(1);
    expect(out).toContain("第 3 行：这一行有 9 栏，表头只有 7 栏，多出来的在“1,234,567.89”");
    expect(out).toContain("已导入 1 行 8,000.00 元");
  });

  test("is put together where the total proves it, and that is said", async () => {
    const { code, out } = await importList(work.write("表.csv", bytes(...rows("合计,,,,,,1,242,567.89"))), "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      rows: { placed: 2, leftOut: 0, uncounted: 0, skipped: 1 },
      sums: { placed: "1242567.89", leftOut: "0.00", listed: "1242567.89" },
      problems: [{ code: "joinedAmount", leftOut: false, row: 3, text: "1,234,567.89" }],
      skipped: [{ row: 5, amount: "1242567.89" }],
    });
  });
});

describe("rows that are alike", () => {
  const row = "2010301,人员类,工资,30101,一般公共预算拨款,当年,1000";
  const list = (): string =>
    work.write(
      "表.csv",
      bytes("单位：元", HEADER, row, "2010302,特定目标类,专项,,一般公共预算拨款,当年,8000", row, row),
    );

  test("are imported, named with their sum, and end with 1 until somebody says what they are", async () => {
    const { code, out } = await importList(list(), "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      rows: { placed: 4, leftOut: 0 },
      sums: { placed: "11000.00", leftOut: "0.00", listed: "11000.00" },
      problems: [
        {
          code: "alikeRows",
          leftOut: false,
          row: 3,
          rows: [3, 5, 6],
          sum: "2000.00",
          message: expect.stringContaining("第 3、5、6 行各栏都相同"),
        },
      ],
    });
    expect((await importList(list(), "--force")).out).toContain("重复的有 2 行，共 2,000.00 元");
  });

  test("--alike keep takes them as they are, and still names them", async () => {
    const { code, out } = await importList(list(), "--alike", "keep");
    expect(code).toBe(0);
    expect(out).toContain("第 3、5、6 行各栏都相同");
    expect(out).not.toContain("请确认");
    expect(written()).toMatchObject({ tables: { basicByEconomic: [{ staff: "0.30" }] } });
  });

  test("--alike drop takes one of each, names the others, and the sums still add up", async () => {
    const { code, out } = await importList(list(), "--alike", "drop");
    expect(code).toBe(0);
    expect(out).toContain("第 5 行：与第 3 行各栏都相同，按您的选择没有导入，1,000.00 元。");
    expect(out).toContain("已导入 2 行 9,000.00 元 ＋ 未导入 2 行 2,000.00 元 ＝ 导出表 11,000.00 元。");
    expect(written()).toMatchObject({ tables: { basicByEconomic: [{ staff: "0.10" }] } });
  });
});

describe("hidden rows", () => {
  const filtered = async (): Promise<string> => {
    const whole = await workbookOf([
      ...LIST,
      ["某县某局", "2010302", "特定目标类", "别的", "", "一般公共预算拨款", "当年", "99999"],
    ]);
    return work.write("表.xlsx", await edited(whole, (book) => void (sheetOf(book, "明细").getRow(7).hidden = true)));
  };

  test("are imported, named with their sum, and end with 1 until somebody says whether they belong to the list", async () => {
    const { code, out } = await importList(await filtered(), "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      rows: { placed: 4 },
      problems: [{ code: "hiddenRows", leftOut: false, rows: [7], sum: "99999.00" }],
    });
    expect(await importList(await filtered(), "--force", "--hidden", "keep")).toMatchObject({
      code: 0,
      out: expect.stringContaining("第 7 行在导出表里是隐藏的"),
    });
  });

  test("--hidden drop leaves them out", async () => {
    const { code, out } = await importList(await filtered(), "--hidden", "drop");
    expect(code).toBe(0);
    expect(out).toContain("第 7 行：隐藏的行，按您的选择没有导入，99,999.00 元。");
    expect(out).toContain("已导入 3 行 1,370,000.00 元 ＋ 未导入 1 行 99,999.00 元 ＝ 导出表 1,469,999.00 元。");
  });
});

test("a bad quotation mark costs its row at most", async () => {
  const rows = [
    "单位：元",
    HEADER,
    '2010302,特定目标类,"两节"慰问费,,一般公共预算拨款,当年,8000',
    '2010302,特定目标类,"专项,,一般公共预算拨款,当年,500',
    '2010301,人员类,"工资",30101,一般公共预算拨款,当年,"1,000.00"',
  ];
  const { code, out } = await importList(work.write("表.csv", bytes(...rows)), "--json");
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    rows: { placed: 2, leftOut: 1, uncounted: 1 },
    sums: { placed: "9000.00" },
    problems: [{ code: "brokenQuote", leftOut: true, row: 4 }],
  });
  expect(written()).toMatchObject({ tables: { projects: [{ name: '"两节"慰问费' }] } });
});

test("a character that was cut costs its row at most", async () => {
  const [good, bad] = [
    bytes("单位：元", HEADER, "2010301,人员类,工资,30101,一般公共预算拨款,当年,1000", "2010302,特定目标类,专"),
    bytes(",,一般公共预算拨款,当年,500"),
  ];
  const { code, out } = await importList(work.write("表.csv", Uint8Array.from([...good, 0xe9, 0xa1, ...bad])));
  expect(code).toBe(1);
  expect(out).toContain("第 4 行 项目名称：“专\uFFFD”里有读不出的字");
  expect(out).toContain("已导入 1 行 1,000.00 元 ＋ 未导入 1 行 500.00 元");
});

test("the system's own field names and its ways of writing an entry", async () => {
  const rows = [
    "exp_func_code,exp_func_name,pro_cat_name,pro_name,DEP_BGT_ECO_CODE,fund_type,amount",
    "2010301-行政运行,,1-人员类,工资,0123456789ABCDEF##30101##基本工资,11111-经费拨款补助,1000.00",
    "x##2010302##一般行政管理事务,,x##3##特定目标类,0123456789ABCDEF##42##专项,,x##111##一般公共预算资金,8000",
  ];
  const { code, out } = await importList(work.write("表.csv", bytes(...rows)), "--money", "元");
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining("已导入 2 行 9,000.00 元") });
  expect(written()).toMatchObject({
    tables: { generalBudget: [{ code: "2010301" }, { code: "2010302" }], projects: [{ name: "专项" }] },
  });
});

test("--catalogue names what neither the pack nor the list does; of another year it names nothing, and that is said", async () => {
  const list = work.write(
    "表.csv",
    bytes(
      "单位：元",
      HEADER,
      "2138801 行政运行,人员类,工资,30101,一般公共预算拨款,当年,1000",
      "2010301,人员类,工资,30101,一般公共预算拨款,当年,1000",
    ),
  );
  const catalogue = work.write(
    "科目.csv",
    csvBytes([
      ["科目编码", "科目名称"],
      ["213", "农林水支出"],
      ["21388", "农业农村"],
      ["2138801", "行政运行"],
    ]),
  );
  expect(await importList(list)).toMatchObject({ code: 1, out: expect.stringContaining("--name 21388=…") });
  expect(await importList(list, "--force", "--catalogue", `2026=${catalogue}`)).toMatchObject({ code: 0, err: "" });
  expect(written()).toMatchObject({ names: { function: { 21388: "农业农村" } } });
  expect(
    await run("generate", "--pack", PACK, "--data", work.path("数据.json"), "--out", work.path("公开表.xlsx")),
  ).toMatchObject({ code: 0, err: "" });
  const other = await importList(list, "--force", "--catalogue", `2025=${catalogue}`);
  expect(other.code).toBe(1);
  expect(other.out).toContain("科目目录“科目.csv”是 2025 年的，这套表是 2026 年的，没有使用");
  expect(await importList(list, "--force", "--catalogue", catalogue)).toMatchObject({
    code: 2,
    err: expect.stringContaining("--catalogue 年度="),
  });
});

test.each(["\r", "\r\n", "\r\r\n"])("lines that end in %j, and codes written as formulas", async (end) => {
  const text = [
    "单位：元",
    "功能科目,项目类别,项目名称,部门经济科目,资金来源,当年/上年结转,预算数",
    '="2010301",人员类,工资,\'30101,一般公共预算拨款,当年,"1,000,000.00"',
    "2010302,特定目标类,专项,,一般公共预算拨款,当年,8000,",
  ].join(end);
  const { code, out } = await importList(work.write("表.csv", new TextEncoder().encode(text)));
  expect(out).toContain("已导入 2 行 1,008,000.00 元");
  expect(code).toBe(0);
});

test("the same as JSON", async () => {
  const path = work.write("表.csv", csvBytes([...LIST, UNKNOWN, ["合计", "", "", "", "", "", "", "1378000"]]));
  const { code, out } = await importList(path, "--json");
  expect(code).toBe(1);
  expect(JSON.parse(out)).toEqual({
    schema: "budget-disclosure/import@1",
    file: path,
    pack: PACK,
    out: work.path("数据.json"),
    sheet: "",
    money: "元",
    tables: expect.arrayContaining([
      {
        group: "generalBudget",
        table: "表五",
        unit: "万元",
        rows: 2,
        partial: false,
        columns: [
          { id: "basic", label: "基本支出", amount: "100.00" },
          { id: "project", label: "项目支出", amount: "35.00" },
        ],
      },
    ]),
    rows: { placed: 3, leftOut: 1, uncounted: 0, skipped: 1 },
    sums: { placed: "1370000.00", leftOut: "8000.00", listed: "1378000.00" },
    problems: [
      {
        code: "unknownFund",
        leftOut: true,
        row: 7,
        column: "资金来源",
        text: "彩票公益金",
        message: expect.stringContaining("第 7 行"),
      },
    ],
    skipped: [{ row: 8, reason: "total", text: "合计", amount: "1378000.00" }],
  });
});

test("columns, money, sheet and names that the list does not tell are said on the command line", async () => {
  const cells = LIST.slice(2).map((line, index) =>
    index === 0
      ? line.map((text) => `我的${text}`)
      : line.map((cell) => String(cell).replace("2010301 行政运行", "2138801 行政运行")),
  );
  const path = work.write("表.xlsx", await workbookOf(cells, { 说明: [["无"]] }));
  const refused = await importList(path);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain("请选一张：明细、说明");
  const columns = ["功能科目", "项目类别", "项目名称", "部门经济科目", "资金来源"].flatMap((field) => [
    "--column",
    `${field}=我的${field}`,
  ]);
  const withColumns = await importList(path, ...columns, "--column", "金额=H列");
  expect(withColumns.err).toContain("没有写金额单位，请选元或万元。");
  expect(work.files()).toEqual(["表.xlsx"]);
  const { code, out } = await importList(
    path,
    ...columns,
    "--column",
    "当年或结转=我的当年/上年结转",
    "--column",
    "金额=H列",
    "--money",
    "元",
    "--sheet",
    "明细",
  );
  expect(code).toBe(1);
  expect(out).toContain("--name 21388=…");
  expect(
    await importList(
      path,
      ...columns,
      "--column",
      "当年或结转=我的当年/上年结转",
      "--column",
      "金额=H列",
      "--money",
      "元",
      "--name",
      "21388=农业农村",
      "--force",
    ),
  ).toMatchObject({ code: 0 });
  expect(written()).toMatchObject({
    names: { function: { 21388: "农业农村" } },
    tables: { generalBudget: [{ code: "2010302" }, { code: "2138801", name: "行政运行", basic: "100.00" }] },
  });
});

test("a hidden sheet is no list to choose", async () => {
  const both = await workbookOf(LIST, { 去年: LIST });
  expect((await importList(work.write("表.xlsx", both))).err).toContain("请选一张：明细、去年");
  const hidden = await edited(both, (book) => void (sheetOf(book, "去年").state = "hidden"));
  expect(await importList(work.write("表.xlsx", hidden))).toMatchObject({ code: 0, err: "" });
});

const bad: readonly [string, string, () => Uint8Array | Promise<Uint8Array>, string][] = [
  ["nothing", "空.csv", () => new Uint8Array(), "文件是空的"],
  ["blank lines", "空白.csv", () => new TextEncoder().encode("\n \n"), "文件是空的"],
  [
    "an old .xls",
    "旧.xls",
    () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
    "另存为“Excel 工作簿（.xlsx）”",
  ],
  [
    "a web page called .xls",
    "网页.xls",
    () => new TextEncoder().encode("<html><table></table></html>"),
    "不支持这种文件格式",
  ],
  ["a picture", "图.csv", () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0), "已损坏"],
  ["half a workbook", "半.xlsx", async () => (await workbookOf(LIST)).slice(0, 500), "已损坏"],
  ["plain text", "文.txt", () => new TextEncoder().encode("预算说明\n第二行"), "不支持这种文件格式"],
  [
    "an open quotation mark",
    "引号.csv",
    () => bytes("功能科目,金额（元）", '"2010301,5', "2010301,6"),
    "没有找到“项目类别”列",
  ],
  [
    "a list without the columns",
    "别的.csv",
    () =>
      csvBytes([
        ["功能科目", "资金来源"],
        ["2010301", "单位资金"],
      ]),
    "没有找到“金额”列",
  ],
  [
    "a list of which nothing can be placed",
    "不行.csv",
    () => csvBytes([...LIST.slice(0, 3), UNKNOWN]),
    "没有一行可以导入",
  ],
];

test.each(bad)("%s: refused by name, nothing written", async (_, name, make, message) => {
  const path = work.write(name, await make());
  const { code, out, err } = await importList(path);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(`${path}：`);
  expect(err).toContain(message);
  expect(err).not.toMatch(/\n\s+at /);
  expect(work.files()).toEqual([name]);
});

test("an existing data file is kept unless --force is given", async () => {
  const path = work.write("表.csv", csvBytes(LIST));
  work.write("数据.json", "旧");
  expect(await importList(path)).toMatchObject({ code: 2, err: expect.stringContaining("--force") });
  expect(new TextDecoder().decode(work.read("数据.json"))).toBe("旧");
  expect(await importList(path, "--force")).toMatchObject({ code: 0 });
  mkdirSync(work.path("夹.json"));
  expect((await run("import", path, "--pack", PACK, "--out", work.path("夹.json"), "--force")).err).toContain(
    "这是一个文件夹",
  );
  expect((await run("import", path, "--pack", PACK, "--out", work.path("公开表.xlsx"))).err).toContain(
    "要以 .json 结尾",
  );
});

test.each([
  [["--column", "金额"], "应当写成 字段=表头"],
  [["--column", "钱=金额"], "“钱”不是字段"],
  [["--column", "金额=甲", "--column", "金额=乙"], "“金额”写了两次"],
  [["--money", "千元"], "只能写：元、万元"],
  [["--alike", "both"], "--alike 写的是“both”，只能写：keep（导入）、drop（不导入）"],
  [["--hidden", "no"], "--hidden 写的是“no”"],
  [["--name", "21388"], "应当写成 编码=名称"],
  [["more.csv"], "一次只能导入一个文件"],
])("%j is a wrong command line", async (more, message) => {
  const { code, err } = await importList(work.write("表.csv", csvBytes(LIST)), ...more);
  expect(code).toBe(2);
  expect(err).toContain(message);
});
