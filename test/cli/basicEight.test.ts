/** A small data file of the eight basic tables through the whole work: generate, check, narrate, check again. */
import { run, Workspace } from "./workspace";

const DATA = {
  schema: "budget-disclosure/data@1",
  pack: "basic-eight",
  info: {
    unitName: "某县某局",
    year: "2025",
    lastTotal: "980.00",
    totalReason: "人员增加",
    lastGeneral: "900.00",
    generalReason: "人员增加",
    lastThreePublic: "5.00",
    threePublicReason: "压减接待",
  },
  names: {
    function: {
      20105: "统计信息事务",
      2010501: "行政运行",
      21208: "国有土地使用权出让收入安排的支出",
      2120801: "征地和拆迁补偿支出",
    },
  },
  tables: {
    generalBudget: [
      { code: "2010501", basic: "600.00", project: "350.00" },
      { code: "2080505", basic: "50.00" },
    ],
    governmentFund: [{ code: "2120801", project: "80.00" }],
    otherFunds: [{ code: "2010501", unitFunds: "12.34", carry: "20.00" }],
    basicByEconomic: [
      { code: "30101", staff: "500.00" },
      { code: "30201", operating: "146.00" },
      { code: "30217", operating: "2.00" },
      { code: "30231", operating: "2.00" },
    ],
    threePublic: [{ row: "reception", total: "2.00" }],
    t04CarryIn: [{ row: "carryGeneral", income: "20.00" }],
    t04Classes: [{ code: "201", general: "970.00" }],
  },
};

test("generate, check and narrate agree", async () => {
  const work = new Workspace();
  try {
    const [tables, texts] = [work.path("公开表.xlsx"), work.path("有说明.xlsx")];
    expect(
      await run(
        "generate",
        "--pack",
        "basic-eight",
        "--data",
        work.write("数据.json", JSON.stringify(DATA)),
        "--out",
        tables,
      ),
    ).toMatchObject({ code: 0, err: "" });
    expect((await run("narrate", tables, "--out", texts)).code).toBe(0);
    const [report] = JSON.parse((await run("check", texts, "--json")).out).files;
    expect(report).toMatchObject({
      pack: "basic-eight",
      unit: "某县某局",
      year: 2025,
      rules: { fail: 0, missingInput: 0, ruleError: 0 },
    });
    expect(report.findings.filter(({ severity }: { severity: string }) => severity !== "info")).toEqual([]);
    expect(report.tables.map(({ found }: { found: boolean }) => found)).toEqual(Array.from({ length: 8 }, () => true));
    const { sentences } = JSON.parse((await run("narrate", texts, "--json")).out);
    expect(sentences.map(({ status }: { status: string }) => status)).toEqual(Array.from({ length: 7 }, () => "same"));
    expect(sentences[2].text).toBe(
      "2025年度某县某局支出1,112.34万元，其中：基本支出650.00万元，占58.44%；项目支出462.34万元，占41.56%。",
    );
  } finally {
    work.remove();
  }
});

test("where carried-over money was forgotten in 表四, the check says so", async () => {
  const work = new Workspace();
  try {
    const data = { ...DATA, tables: { ...DATA.tables, t04Classes: [] } };
    await run(
      "generate",
      "--pack",
      "basic-eight",
      "--data",
      work.write("数据.json", JSON.stringify(data)),
      "--out",
      work.path("公开表.xlsx"),
    );
    const { code, out } = await run("check", work.path("公开表.xlsx"), "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out).files[0].findings.map(({ rule }: { rule: string }) => rule)).toEqual(
      expect.arrayContaining(["t04.general-balances", "t04.income-is-expenditure"]),
    );
  } finally {
    work.remove();
  }
});
