/** W-02 to W-08: what is accused in a text, with the words and the place, and what is not. */
import { describeFinding } from "../../src/core/finding/wording";
import type { PackSpec } from "../../src/core/declare/pack";
import { shanghaiDepartment2026 } from "../../src/packs/shanghai-department-2026/pack";
import { shanxiUnit2026 } from "../../src/packs/shanxi-unit-2026/pack";
import { bookFindings, rowOf, sampleWorkbook, withCell, withParagraph, withSheet } from "./workbooks";

const usual = new Set(bookFindings(sampleWorkbook).map(describeFinding));

/** What is new in the sample with this paragraph. */
function said(text: string, pack: PackSpec = shanxiUnit2026): readonly string[] {
  return bookFindings(withParagraph(sampleWorkbook, text), pack)
    .filter((finding) => !usual.has(describeFinding(finding)))
    .map((finding) => `${finding.severity} ${finding.rule} ${describeFinding(finding)}`);
}

describe("is accused", () => {
  test.each<[string, string, RegExp]>([
    ["warning book.no-placeholders", "本单位设XX个内设机构。", /“XX”/],
    ["warning book.no-placeholders", "××局主管本县有关工作。", /“××”/],
    ["warning book.no-placeholders", "采购预算ｘｘｘ万元。", /“xxx”/],
    ["warning book.no-placeholders", "其他事项：待填写。", /“待填写”/],
    [
      "error book.no-placeholders",
      "2026年政府性基金支出预算支出万元。与上年相比没有变化。",
      /“支出万元”前面没有写数，请补上金额/,
    ],
    ["error book.no-placeholders", "会议费预算为万元，与上年持平。", /“算为万元”前面没有写数/],
    ["warning book.no-placeholders", "（九）……：指……。", /“指……”/],
    ["warning book.one-direction-is-chosen", "比上年增加（减少）3.20万元。", /“增加（减少）”/],
    ["warning book.one-direction-is-chosen", "比上年增长/下降3.20%。", /“增长\/下降”/],
    ["warning book.one-direction-is-chosen", "比上年减少0.00万元（持平）。", /“减少0\.00万元（持平）”/],
    ["warning book.no-drafting-remarks", "十三、其他事项（增加内容）", /“（增加内容）”/],
    ["warning book.no-drafting-remarks", "（请根据实际情况填写）", /“（请根据实际情况填写）”/],
    ["warning book.no-drafting-remarks", "（说明项目的总体情况、立项目的等）", /“（说明项目的总体情况、立项目的等）”/],
    [
      "warning book.no-words-of-another-level",
      "“三公”经费：指省直部门用财政拨款安排的因公出国（境）费用。",
      /“省直”，本单位“泽州县人民政府办公室”属于县（区）级/,
    ],
    ["warning book.no-words-of-another-level", "财政拨款收入：指省级财政当年拨付的资金。", /“省级”/],
    [
      "warning book.years-agree",
      "2024年度本单位预算收入总计100.00万元，其中本年收入100.00万元。",
      /2024 年的预算，没有提到 2026 年/,
    ],
    ["warning book.years-agree", "纳入本部门2025年部门汇总预算编制范围的预算单位共计一家。", /2025.*2026/],
    [
      "warning book.no-words-of-another-level",
      "（五）基本支出预算：是市级预算主管部门及所属预算单位为保障其机构正常运转而编制的年度计划。",
      /“市级”/,
    ],
    [
      "warning book.no-words-of-another-level",
      "“三公”经费：是与省级财政有经费领拨关系的部门安排的因公出国（境）费。",
      /“省级”/,
    ],
    [
      "warning book.no-words-of-another-level",
      "“三公”经费：指部门及其下属预算单位使用市级财政拨款安排的因公出国（境）费。",
      /“市级”/,
    ],
    [
      "error book.years-agree",
      "会议费预算1.00万元，比2026年预算增加0.20万元。",
      /写“比2026年预算增加”：本年就是 2026 年，应与上年（2025 年）相比/,
    ],
    ["error book.years-agree", "公务接待费与2026年预算持平。", /“与2026年预算持平”/],
    ["info book.years-agree", "会议费预算1.00万元，比2023年预算增加0.20万元。", /一般与上年（2025 年）的预算相比/],
    [
      "error book.sentences-add-up",
      "会议费预算1.00万元，比上年增加0.20万元，增长20.00%。",
      /写“20\.00%”：本年 1\.00万元，增加 0\.20万元，上年就是 0\.80万元，算得 25\.00%/,
    ],
    [
      "error book.sentences-add-up",
      "会议支出10.00万元，其中：基本支出6.00万元，项目支出5.00万元。",
      /（“基本支出6\.00万元”、“项目支出5\.00万元”）合计 11\.00 万元，比 “会议支出10\.00万元” 多 1\.00 万元/,
    ],
    [
      "error book.sentences-add-up",
      "会议支出合计300.00万元。培训支出100.00万元，占会议支出合计的33.43%。",
      /100\.00万元 占 300\.00万元 的 33\.33%/,
    ],
    ["info book.marks-are-paired", "本单位没有其他事项。。", /“没有其他事项。。”标点或单位重复/],
    ["info book.marks-are-paired", "会议费预算1.00万元，，比上年减少。", /，，/],
    ["info book.marks-are-paired", "三公”经费没有变化。", /“三公”经费没有变化”这里，引号、括号或书名号不成对/],
    ["info book.marks-are-paired", "根据《预算法的要求编制。", /《预算法的要/],
    ["info book.marks-are-paired", "因公出国（境费用没有安排。", /不成对/],
    ["info book.marks-are-paired", "会议费预算1.00万元万元。", /1\.00万元万元/],
    ["info book.marks-are-paired", "会议费预算1.00万万元。", /1\.00万万元/],
    ["info book.marks-are-paired", "会议费预算1.00万元元。", /1\.00万元元/],
    ["info book.marks-are-paired", "2026年年度会议较多。", /2026年年度/],
    ["info book.marks-are-paired", "本单位没有其他需要特别说明的事项，", /停在“.*说明的事项，”/],
    [
      "warning book.names-fit-their-codes",
      "公共安全（204类）没有支出。",
      /“公共安全（204类）”：科目 204 的名称是“公共安全支出”/,
    ],
    [
      "warning book.names-fit-their-codes",
      "医疗卫生与计划生育支出（210类）行政事业单位医疗（11款）。",
      /这是科目 210 的旧名称，现行名称是“卫生健康支出”/,
    ],
    [
      "warning book.names-fit-their-codes",
      "一般公共服务支出（201类）政府办公厅（室）及相关机构事务（03款）行政运转（01项）。",
      /科目 2010301 的名称是“行政运行”/,
    ],
    ["info book.unit-calls-itself", "本部门没有其他事项。", /自称“本部门”，应统一用“本单位”/],
    ["info book.amounts-are-written-alike", "另有资金1234.56万元。", /千分位/],
    ["info book.amounts-are-written-alike", "完成率为33.3%。", /百分数的小数位数不一致/],
    ["info book.amounts-are-written-alike", "另有资金１２万元。", /全角的（１２）/],
    ["error book.reasons-are-given", "会议费比上年减少1.00万元，主要原因是。", /后面没有写原因/],
    [
      "info book.reasons-differ",
      "会议费增加，主要原因是工作任务增加。培训费增加，主要原因是工作任务增加。",
      /2 处原因逐字相同：“工作任务增加”/,
    ],
    [
      "info book.reasons-fit-the-direction",
      "会议费比上年减少1.00万元，主要原因是会议次数增加。",
      /前面写“减少”，原因却说“会议次数增加”/,
    ],
    [
      "info book.counts-match-lists",
      "本单位设5个内设机构，包括：办公室、财务股、业务股、人事股。",
      /说有“5个内设机构”，后面列出的有 4 个/,
    ],
    [
      "info book.counts-match-lists",
      "下属十二家事业单位，分别是甲中心、乙中心。",
      /说有“十二家事业单位”，后面列出的有 2 个/,
    ],
    [
      "info book.counts-match-lists",
      "2026年共安排3个项目：水利工程建设、河道整治。",
      /说有“3个项目”，后面列出的有 2 个/,
    ],
    [
      "info book.counts-match-lists",
      "涉及项目3个，分别为：水利工程建设、河道整治。",
      /说有“3个项目”，后面列出的有 2 个/,
    ],
    [
      "info book.counts-match-lists",
      "主要用于以下二个方面：教育支出5.00万元，占50.00%；卫生健康支出3.00万元，占30.00%；住房保障支出2.00万元，占20.00%。",
      /说有“二个方面”，后面列出的有 3 个/,
    ],
    ["info book.no-named-suppliers", "由山西某某科技有限公司负责维护。", /具体企业的名称/],
  ])("%s: %s", (rule, text, words) => {
    expect(said(text)).toContainEqual(expect.stringMatching(new RegExp(`^${rule} .*${words.source}`)));
  });
});

describe("is not accused", () => {
  test.each([
    ["an address of a page, a size, a model", "网址www.xx.gov.cn，邮箱xx@xx.gov.cn，规格XXL，型号A-XX1，3×4。"],
    [
      "a bracket that belongs to the text",
      "因公出国（境）费、参公（含参照管理）、（如食堂、物业）、（请示、报告）、（说明见附件）。",
    ],
    [
      "a unit of money without a figure",
      "本说明金额单位为万元。数字均按万元取整，单位：万元。预算支出（万元）见上表，以万元为单位。",
    ],
    ["changes of figures", "增减变动情况见上，与上年持平。持平（0.00万元）。"],
    ["a word for a change in a title", "机关运行经费增减变动原因说明"],
    [
      "work with other levels",
      "负责接待省、市外办安排的宾客，配合省级部门检查，落实市级财政资金。项目使用省级财政拨款安排，报市级预算主管部门批准。财政拨款收入：是县级预算主管部门取得的拨款。",
    ],
    [
      "years of documents, laws, plans and days",
      "根据《预算法》（2018年修正）、晋政办发〔2023〕4号，截至2025年12月31日，2021—2025年规划已完成，比2025年增加。",
    ],
    [
      "years that are compared with each other",
      "2025年执行数比2026年预算减少。2027年计划比2026年预算增加。比2024年决算数增加。与2025年预算持平。",
    ],
    ["a change that is worked out right", "会议费预算1.00万元，比上年增加0.20万元，增长25.00%。"],
    [
      "marks that belong together",
      "“三公”经费（含因公出国（境）费）按《关于〈预算法〉的通知》（晋政办发〔2023〕4号）编制：1）会议；2)培训……其他——等。",
    ],
    [
      "names with their codes",
      "“一般公共服务支出（201类）政府办公厅（室）及相关机构事务（03款）行政运行（01项）”，卫生健康支出（210类），某某事务（99类），其他3项，用于公共安全支出（204类）的支出。",
    ],
    ["last year's work", "2025年预算执行完成较好，绩效自评覆盖全部项目。"],
    ["0% and 100%", "完成率为100%，其余为0%。"],
    ["a list that does not claim to be whole", "本单位设5个内设机构，包括办公室、财务股等。"],
    ["a list with its count behind a colon", "2026年共安排2个项目：水利工程建设、河道整治；不涉及其他。"],
    [
      "a list with its count",
      "县人民政府办公室设3个内设机构，分别是：内务股，秘书一股，县政府外事办公室、县政府台港澳事务办公室。",
    ],
    ["a count of money", "项目共1个，涉及项目预算资金262.00万元。"],
    ["a reason after a colon, as paragraphs", "增加的主要原因是："],
    ["a reason in the direction of the change", "比上年减少1.00万元，主要原因是压减会议。"],
  ])("%s", (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

test("on a sheet that the form does not know everything is a hint", () => {
  const findings = bookFindings(
    withSheet(sampleWorkbook, "草稿", [["XX项目"], ["比上年增加（减少）"], ["主要原因是。"]]),
  ).filter(({ cells }) => cells[0]?.address.sheet === "草稿");
  expect(findings.map(({ severity }) => severity)).toEqual(["info", "info", "info"]);
});

test("a department calls itself 本部门", () => {
  expect(shanghaiDepartment2026.bookChecks?.filter(({ kind }) => kind === "selfName")).toMatchObject([
    { own: "本部门", other: "本单位" },
  ]);
});

describe("years where the form prints them", () => {
  const after = (sheet: string, row: number, column: number, text: string): readonly string[] =>
    bookFindings(withCell(sampleWorkbook, sheet, row, column, text))
      .filter(({ rule }) => rule === "book.years-agree")
      .map((finding) => `${finding.severity} ${describeFinding(finding)}`);

  test("the title of a page, a header, the cover", () => {
    expect(after("情况说明", 0, 0, "第三部分  2025年度单位预算情况说明")).toEqual([
      expect.stringMatching(/^error 情况说明 第 1 行 写的年度是 2025，应为 2026/),
    ]);
    const cover = rowOf(sampleWorkbook, "封面", /单位预算公开/);
    expect(after("封面", cover, 0, "2025年度单位预算公开")).toEqual([expect.stringMatching(/^error 封面 .*2025/)]);
    const header =
      sampleWorkbook.sheets
        .find(({ name }) => name === "表5")
        ?.values.findIndex((cells) => cells.includes("2026年预算数")) ?? -1;
    const column =
      sampleWorkbook.sheets.find(({ name }) => name === "表5")?.values[header]?.indexOf("2026年预算数") ?? -1;
    expect(after("表5", header, column, "2025年预算数")).toEqual([
      expect.stringMatching(/^error 表5 第 \d 行 写的年度是 2025/),
    ]);
  });

  test("the day of printing is another matter", () => {
    expect(after("封面", 15, 0, "2025年12月")).toEqual([]);
  });

  test("what the comparison of the narrative says is not said twice", () => {
    const row = rowOf(sampleWorkbook, "情况说明", /^2026年度.*预算收入2/);
    const text = String(sampleWorkbook.sheets.find(({ name }) => name === "情况说明")?.values[row]?.[0]);
    const findings = bookFindings(
      withCell(
        sampleWorkbook,
        "情况说明",
        row,
        0,
        text.replace("2026年度", "2025年度").replace("2,733.38", "2,733.39"),
      ),
    );
    expect(findings.filter(({ rule }) => rule === "book.years-agree")).toEqual([]);
  });
});

describe("a paragraph that stands there twice", () => {
  const told = (...texts: readonly string[]): readonly string[] =>
    bookFindings(texts.reduce((snapshot, text) => withParagraph(snapshot, text), sampleWorkbook))
      .filter(({ template }) => template === "bookParagraphRepeated")
      .map(describeFinding);
  const text = "“住房保障支出-住房改革支出-购房补贴”科目186.77万元，主要原因是按房改政策发放的补贴。";

  test("is told once, whatever its numbers", () => {
    expect(told(`12. ${text}`, `13. ${text}`)).toEqual([expect.stringMatching(/同一段话写了 2 次：“.*186\.77.*…”/)]);
  });

  test("not where something stands between, with another amount, without one, or where it is short", () => {
    expect(told(text, "其他科目与上年一致，没有变化。", text)).toEqual([]);
    expect(told(text, text.replace("186.77", "86.77"))).toEqual([]);
    expect(told("按照有关规定发放，没有其他需要说明的事项。", "按照有关规定发放，没有其他需要说明的事项。")).toEqual(
      [],
    );
    expect(told("公务接待费1.00万元。", "公务接待费1.00万元。")).toEqual([]);
    expect(told(text.replace("186.77", "0.00"), text.replace("186.77", "0.00"))).toEqual([]);
  });
});
