import { performance as spec } from "../../packs/shanxi-unit-2026/performance";
import type { FormCells } from "../../../test/support/performanceSheet";
import { LINES, projectForm, rowWith, sheetOf, withRow } from "../../../test/support/performanceSheet";
import type { ReadForm } from "./model";
import { formsOn } from "./readForm";

const tidy = projectForm({ project: "文化活动经费", life: 200_000, year: 100_000 });

function only(cells: FormCells): ReadForm {
  const [form, ...others] = formsOn(spec, sheetOf(cells));
  expect(others).toEqual([]);
  return form as ReadForm;
}

const lines = (form: ReadForm, period: "life" | "year"): readonly (readonly (string | null | undefined)[])[] =>
  form.indicators
    .filter((one) => one.period === period)
    .map(({ level1, level2, name, value }) => [level1, level2, name?.text, value?.text]);
const slips = (form: ReadForm): readonly string[] => form.slips.map(({ kind, what }) => `${kind} ${what}`);

describe("a form as the template prints it", () => {
  it("is read field by field, with the place of each", () => {
    const form = only(tidy);
    expect([form.kind, form.name?.text, form.rows]).toEqual([
      "project",
      "文化活动经费",
      { first: 0, last: tidy.length - 1 },
    ]);
    expect(form.fields.get("project")?.address).toEqual({ sheet: "绩效1", row: 2, column: 2 });
    expect(Object.fromEntries([...form.fields].map(([id, { text }]) => [id, text]))).toMatchObject({
      unit: "某某局",
      duration: "99年",
      overview: "组织活动。",
      lifeGoal: "按时完成。",
      yearGoal: "按时完成。",
      date: "2025年10月27日",
    });
    expect(form.fields.has("head")).toBe(false);
    expect(slips(form)).toEqual([]);
  });

  it("has its money by period and source, in hundredths of 元", () => {
    const { money } = only(tidy);
    expect(
      ["life.total", "life.county", "year.total", "year.county", "year.central"].map((key) => money.get(key)?.amount),
    ).toEqual([20_000_000, 20_000_000, 10_000_000, 10_000_000, 0]);
  });

  it("has its indicators for both periods, the class told by the kind", () => {
    const form = only(tidy);
    expect(lines(form, "life")).toEqual(lines(form, "year"));
    expect(lines(form, "life")[3]).toEqual(["产出指标", "成本指标", "活动经费", "≤10万元"]);
    expect(lines(form, "life")).toHaveLength(LINES.length);
  });
});

it("takes a line of money's name for an indicator's where indicators are named", () => {
  const own = LINES.map(([kind, name, value]) => [kind, name === "活动经费" ? "其他资金" : name, value] as const);
  const form = only(projectForm({ project: "甲", life: 100_000, year: 100_000, lines: own }));
  expect(lines(form, "life")[3]).toEqual(["产出指标", "成本指标", "其他资金", "≤10万元"]);
  expect(lines(form, "year")[3]).toEqual(["产出指标", "成本指标", "其他资金", "≤10万元"]);
  expect(form.money.get("year.other")?.amount).toBe(0);
});

describe("where forms stand", () => {
  const second = projectForm({ project: "报刊订阅费", life: 160_000, year: 160_000 });

  it("finds several below each other on a sheet", () => {
    expect(formsOn(spec, sheetOf([...tidy, [], ...second])).map(({ name, rows }) => [name?.text, rows.first])).toEqual([
      ["文化活动经费", 0],
      ["报刊订阅费", tidy.length + 1],
    ]);
  });

  it("needs no title", () => {
    expect(only(tidy.slice(2)).name?.text).toBe("文化活动经费");
  });

  it("goes on behind a page's end, where title and headers are repeated", () => {
    const at = rowWith(tidy, "成本指标");
    const header = tidy[rowWith(tidy, "三级指标")] ?? [];
    const cut = [...tidy.slice(0, at), tidy[0] ?? [], header, ...tidy.slice(at)];
    expect(lines(only(cut), "life")).toEqual(lines(only(tidy), "life"));
  });

  it("takes no list of projects for forms", () => {
    const list = [
      ["项目名称", "合计", "绩效指标"],
      ["文化活动经费", 10, "见附件"],
      ["报刊订阅费", 16, "见附件"],
    ];
    expect(formsOn(spec, sheetOf(list))).toEqual([]);
  });
});

describe("money", () => {
  const withYear = (value: string | number): FormCells => projectForm({ project: "甲", life: 100_000, year: value });

  it.each([
    ["10万元", 10_000_000],
    ["100,000", 10_000_000],
    ["100000元", 10_000_000],
    ["壹拾万元整", 10_000_000],
  ])("reads %s", (text, amount) => {
    expect(only(withYear(text)).money.get("year.total")?.amount).toBe(amount);
  });

  it("is in 万元 where the form says so", () => {
    const form = only(withRow(tidy, 5, ["项目资金（万元）", null, "实施期资金总额：", 20, null, "年度资金总额：", 10]));
    expect(form.money.get("year.total")?.amount).toBe(10_000_000);
  });

  it("says which text is none", () => {
    expect(slips(only(withYear("约十来万")))).toEqual(["money 约十来万", "money 约十来万"]);
  });
});

describe("rows that slipped", () => {
  const at = rowWith(tidy, "质量指标");

  it("knows a kind in the column of classes", () => {
    const form = only(
      withRow(tidy, at, [null, "质量指标", null, "活动达标率", "100%", "质量指标", "活动达标率", "100%"]),
    );
    expect(lines(form, "life")).toEqual(lines(only(tidy), "life"));
    expect(slips(form)).toEqual(["slipped 质量指标"]);
  });

  it("moves a row back that lost its first cell", () => {
    const last = rowWith(tidy, "服务对象满意度");
    const form = only(withRow(tidy, last, (tidy[last] ?? []).slice(1)));
    expect(lines(form, "year")).toEqual(lines(only(tidy), "year"));
  });

  const shifted = (row: FormCells[number], by: number): FormCells[number] =>
    by > 0 ? [...Array.from({ length: by }, () => null), ...row] : row.slice(-by);

  it.each([1, 2, -1])("reads rows that slipped by %i columns as a whole, with their kind and without", (by) => {
    const from = rowWith(tidy, "质量指标");
    const plain = (tidy[from] ?? []).map((value) => (value === "质量指标" ? null : value));
    const cells = [...tidy.slice(0, from + 1), plain, ...tidy.slice(from + 1)];
    const straight = only(cells);
    const slipped = only(cells.map((row, index) => (index === from || index === from + 1 ? shifted(row, by) : row)));
    for (const period of ["life", "year"] as const) expect(lines(slipped, period)).toEqual(lines(straight, period));
    expect(slips(straight)).toEqual(["twice 活动达标率", "twice 活动达标率"]);
    expect(slips(slipped)).toEqual(["slipped 质量指标", "slipped 活动达标率", "twice 活动达标率", "twice 活动达标率"]);
  });

  it("reads fields, money and goals of a form that slipped", () => {
    for (const by of [1, -1]) {
      const first = rowWith(tidy, "项目资金（元）");
      const form = only(tidy.map((row, index) => (index > first && index <= first + 5 ? shifted(row, by) : row)));
      expect([...form.money].map(([key, { amount }]) => [key, amount])).toEqual(
        [...only(tidy).money].map(([key, { amount }]) => [key, amount]),
      );
    }
    expect(Object.keys(Object.fromEntries(only(tidy.map((row) => shifted(row, 1))).fields))).toEqual(
      Object.keys(Object.fromEntries(only(tidy).fields)),
    );
  });

  it("takes what begins with ≥ for a value wherever it stands", () => {
    const form = only(withRow(tidy, at, [null, null, "质量指标", "≥98%", null, "质量指标", "活动达标率", "100%"]));
    expect(lines(form, "life")[1]).toEqual(["产出指标", "质量指标", undefined, "≥98%"]);
  });

  it("asks for the kind where a class begins without one", () => {
    const first = rowWith(tidy, "数量指标");
    const form = only(
      withRow(tidy, first, [null, "产出指标", null, "参加活动人数", "≥100人", "数量指标", "参加活动人数", "≥100人"]),
    );
    expect(lines(form, "life")[0]).toEqual(["产出指标", null, "参加活动人数", "≥100人"]);
    expect(slips(form)).toEqual(["level 二级指标"]);
  });

  it("tells of an indicator that stands there twice", () => {
    const twice = projectForm({
      project: "甲",
      life: 1,
      year: 1,
      lines: [...LINES.slice(0, 1), ...LINES],
      yearLines: LINES,
    });
    expect(slips(only(twice))).toEqual(["twice 参加活动人数"]);
  });

  it("does without the row of headers, and says so", () => {
    const form = only(tidy.filter((_, row) => row !== rowWith(tidy, "三级指标")));
    expect(lines(form, "life")).toEqual(lines(only(tidy), "life"));
    expect(slips(form)).toEqual(["label 一级指标、二级指标、三级指标、指标值"]);
  });

  it("says which long text has lost its label", () => {
    const at = rowWith(tidy, "立项依据");
    expect(slips(only(withRow(tidy, at, [null, null, "部门职责"])))).toEqual(["label 立项依据"]);
  });
});

describe("what the form does not have", () => {
  const at = rowWith(tidy, "项目实施计划");
  const rest = (cells: FormCells): readonly string[] =>
    only(cells).rest.map((texts) => texts.map(({ text }) => text).join("："));

  it("is named row by row, and nothing else is", () => {
    expect(rest(tidy)).toEqual([]);
    const more = [
      ...tidy.slice(0, at),
      ["备注", null, "分两批支付"],
      ...tidy.slice(at),
      ["财政部门审核意见", null, "同意"],
      ["单位：元"],
    ];
    expect(rest(more)).toEqual(["备注：分两批支付", "财政部门审核意见：同意", "单位：元"]);
    expect(only(more).rest[0]?.[1]?.address).toEqual({ sheet: "绩效1", row: at, column: 2 });
  });

  it("is a second text beside a label too, but no unit behind an amount", () => {
    const row = [...(tidy[at] ?? []), "另：见合同"];
    expect(rest(withRow(tidy, at, row))).toEqual(["另：见合同"]);
    expect(
      rest(withRow(tidy, 5, ["项目资金", null, "实施期资金总额：", 200_000, "元", "年度资金总额：", 100_000, "元"])),
    ).toEqual([]);
  });

  it("is an amount behind its label in one cell no more", () => {
    expect(
      only(
        withRow(tidy, 5, ["项目资金（元）", null, "实施期资金总额：200,000", null, null, "年度资金总额：100,000元"]),
      ).money.get("year.total")?.amount,
    ).toBe(10_000_000);
  });
});

describe("the form of the whole unit", () => {
  const cells: FormCells = [
    ["县(区)级预算部门(单位)整体支出绩效目标申报表"],
    ["部门基本信息", "部门名称", "004-某某局"],
    [null, "内设职能部门数", "11个", "所属预算单位数", "0个"],
    [null, "核定的人员编制数", "79人", "实际在职人员总数", "64人"],
    [null, null, null, "其中:在编人员数", "64人"],
    ["部门职责", "(一)负责会议。"],
    ["部门战略目标", "办好会议。"],
    ["年度预算情况", "按资金来源划分", "资金总额(万元)", "按资金方向划分", "资金总额(万元)"],
    [null, "合计", 2733.38, "合计", 2733.38],
    [null, "其中:一般公共预算资金", 2733.38, "其中:基本支出", 1090.11],
    [null, "政府性基金预算资金", 0, "项目支出", 1643.27],
    ["年度重点工作任务", "核心职能", null, "重点任务"],
    [null, "负责会议", null, "全年会议200次"],
    [null, "负责值班", null, null],
    ["年度绩效目标", "办好全年会议。"],
    ["年度绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
    [null, "产出指标", "数量指标", "举办会议次数", "≥200次"],
  ];

  it("tells the two totals apart by what stands over them, and keeps tasks in pairs", () => {
    const form = only(cells);
    expect(form.kind).toBe("overall");
    expect([...form.money].map(([key, { amount }]) => [key, amount])).toEqual([
      ["bySource.total", 2_733_380_000],
      ["byDirection.total", 2_733_380_000],
      ["bySource.general", 2_733_380_000],
      ["byDirection.basic", 1_090_110_000],
      ["bySource.fund", 0],
      ["byDirection.project", 1_643_270_000],
    ]);
    expect(form.pairs.map((pair) => pair.map((said) => said?.text ?? null))).toEqual([
      ["负责会议", "全年会议200次"],
      ["负责值班", null],
    ]);
    const left = only(cells.map((row, index) => (index === 12 ? ["负责会议", null, "全年会议200次"] : row)));
    expect(left.pairs.map((pair) => pair.map((said) => said?.text ?? null))).toEqual([
      ["负责会议", "全年会议200次"],
      ["负责值班", null],
    ]);
    expect(form.fields.get("regularStaff")?.text).toBe("64人");
    expect(lines(form, "year")).toEqual([["产出指标", "数量指标", "举办会议次数", "≥200次"]]);
  });
});

describe("forms that a system exported badly", () => {
  const header = rowWith(tidy, "一级指标");
  const quality = rowWith(tidy, "质量指标");

  it.each([["— 1 —"], ["第 2 页 共 3 页"], ["某某县(区)级预算部门(单位)项目支出绩效目标表（续）"]])(
    "are no indicators where a page ends with %s",
    (text) => {
      const cut = [...tidy.slice(0, quality), [text], tidy[header] ?? [], ...tidy.slice(quality)];
      const form = only(cut);
      expect([lines(form, "life"), lines(form, "year"), form.rest]).toEqual([
        lines(only(tidy), "life"),
        lines(only(tidy), "year"),
        [],
      ]);
    },
  );

  it("have a half that slipped read as it was meant, and named", () => {
    const slipped = withRow(tidy, quality, [
      null,
      null,
      "质量指标",
      "活动达标率",
      "100%",
      null,
      "质量指标",
      "活动达标率",
      "100%",
    ]);
    const form = only(slipped);
    expect(lines(form, "year")).toEqual(lines(only(tidy), "year"));
    expect([slips(form), form.rest]).toEqual([["slipped 质量指标"], []]);
  });

  it("keep an indicator that is called as a kind is", () => {
    const last = rowWith(tidy, "观看群众满意度");
    const form = only(
      withRow(tidy, last, [null, "满意度指标", null, "服务对象满意度", "≥95%", null, "服务对象满意度", "≥95%"]),
    );
    expect(lines(form, "year").at(-1)).toEqual(["满意度指标", null, "服务对象满意度", "≥95%"]);
  });

  it("have no kind where the form has another, and none below it", () => {
    const own = [
      ...tidy.slice(0, quality),
      [null, "其他指标", "其他", "创新做法", "1项", "其他", "创新做法", "1项"],
      [null, null, null, "又一个", "2项", null, "又一个", "2项"],
      ...tidy.slice(quality),
    ];
    const form = only(own);
    for (const period of ["life", "year"] as const)
      expect(lines(form, period).slice(1, 4)).toEqual([
        [null, null, "创新做法", "1项"],
        [null, null, "又一个", "2项"],
        ["产出指标", "质量指标", "活动达标率", "100%"],
      ]);
    expect(form.slips.map(({ kind }) => kind)).toEqual(["level", "level", "level", "level"]);
  });

  it.each([
    ["单位：万元", 16, 16_000_000],
    ["金额单位：元", 160_000, 16_000_000],
    ["单位：某某局", 160_000, 16_000_000],
  ])("are in the unit of the line %s", (line, amount, read) => {
    const money = projectForm({ project: "甲", life: amount, year: amount }).map((row) =>
      row.map((cell) => (cell === "项目资金（元）" ? "项目资金" : cell)),
    );
    expect(only([...money.slice(0, 2), [null, null, line], ...money.slice(2)]).money.get("year.total")?.amount).toBe(
      read,
    );
  });
});

describe("what exports bring along", () => {
  const cells = projectForm({ project: "甲", life: 100_000, year: 100_000 });
  const at = (of: FormCells, text: string): number => rowWith(of, text);

  it("reads numbers as their format shows them", () => {
    const row = at(cells, "观看群众满意度");
    const people = at(cells, "参加活动人数");
    const sheet = sheetOf(
      cells.map((line, index) =>
        line.map((value, column) =>
          column !== 4 || (index !== row && index !== people) ? value : index === row ? 0.95 : 100,
        ),
      ),
    );
    const formats = cells.map((_, index) =>
      index === row ? [null, null, null, null, "0.0%"] : index === people ? [null, null, null, null, '"≥"0"人"'] : [],
    );
    const [form] = formsOn(spec, { ...sheet, formats });
    const value = (name: string): string | undefined =>
      form?.indicators.find((one) => one.period === "life" && one.name?.text === name)?.value?.text;
    expect([value("观看群众满意度"), value("参加活动人数")]).toEqual(["95%", "≥100人"]);
  });

  it("keeps every 元 of an amount in 万元", () => {
    const [form] = formsOn(spec, sheetOf(projectForm({ project: "甲", life: "2.7692万元", year: "2.7692万元" })));
    expect(form?.money.get("life.total")?.amount).toBe(2_769_200);
  });

  it("takes a heading that is repeated at the end of a page for nothing else", () => {
    const row = at(cells, "活动时间");
    const repeated = [...cells.slice(0, row), ...cells.slice(0, 2), ...cells.slice(row)];
    const [form] = formsOn(spec, sheetOf(repeated));
    const [whole] = formsOn(spec, sheetOf(cells));
    const names = (of: typeof form): readonly unknown[] | undefined => of?.indicators.map(({ name }) => name?.text);
    expect(names(form)).toEqual(names(whole));
    expect(form?.rest).toEqual(whole?.rest);
  });

  it("reads two forms side by side as two", () => {
    const other = projectForm({ project: "乙", life: 30_000, year: 30_000, overview: "维修道路。" });
    const width = Math.max(...cells.map(({ length }) => length)) + 1;
    const both = cells.map((line, index) => [
      ...line,
      ...Array.from({ length: width - line.length }, () => null),
      ...(other[index] ?? []),
    ]);
    const read = formsOn(spec, sheetOf(both));
    expect(
      read.map(({ name, fields, money, slips, rest }) => [
        name?.text,
        fields.get("overview")?.text,
        money.get("year.total")?.amount,
        slips.length,
        rest.length,
      ]),
    ).toEqual([
      ["甲", "组织活动。", 10_000_000, 0, 0],
      ["乙", "维修道路。", 3_000_000, 0, 0],
    ]);
  });
});

test("merged cells that were taken apart and filled are read as before", () => {
  const filled = tidy.map((row) =>
    row.map((value, column) => (value === null || value === undefined ? (row[column - 1] ?? value) : value)),
  );
  const [form, ...others] = formsOn(spec, sheetOf(filled as FormCells));
  expect(others).toEqual([]);
  expect(form?.name?.text).toBe("文化活动经费");
  expect(form?.rest).toEqual([]);
  expect(form?.fields.get("duration")?.text).toBe("99年");
  expect(lines(form as ReadForm, "year")).toEqual(lines(only(tidy), "year"));
});
