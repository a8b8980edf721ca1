/** Documents as sheets: what is read, where it stands, and what is told that could be read only in part. */
import { readDocument } from "../../src/workbook/document/read/readDocument";
import { WorkbookError } from "../../src/workbook/port";
import { p, smallDocument, table, tc } from "./smallDocument";

const read = (body: string, more: Readonly<Record<string, string>> = {}): ReturnType<typeof readDocument> =>
  readDocument(smallDocument(body, more));
const sheet = (
  document: ReturnType<typeof readDocument>,
  name: string,
): ReturnType<typeof readDocument>["snapshot"]["sheets"][number] | undefined =>
  document.snapshot.sheets.find((one) => one.name === name);
const code = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof WorkbookError) return error.code;
    throw error;
  }
  return "";
};

const HEAD = [
  p("第二部分 报表"),
  p("预算公开表5"),
  p("2026年支出预算表"),
  p("单位名称：某局\t单位：万元".replace("\t", "</w:t></w:r><w:r><w:tab/><w:t>")),
].join("");

describe("a document as sheets", () => {
  it("has each table on one, with the lines that name it over it, and tells where its rows stand", () => {
    const one = sheet(
      read(
        `${HEAD}${table([
          ["科目编码", "科目名称", "合计"],
          ["201", "一般公共服务支出", "2,439.10"],
          ["20103", "政府办公厅", "0.5"],
        ])}${p("注：本表无数据")}${p("第三部分 说明")}`,
      ),
      "第 1 表",
    );
    expect(one?.values).toEqual([
      ["预算公开表5"],
      ["2026年支出预算表"],
      ["单位名称：某局", "单位：万元"],
      ["科目编码", "科目名称", "合计"],
      ["201", "一般公共服务支出", 2439.1],
      ["20103", "政府办公厅", 0.5],
      ["注：本表无数据"],
    ]);
    expect(one?.formats?.[4]).toEqual(["@", "@", "#,##0.00"]);
    expect(one?.origin?.map(({ table: number, row }) => `${number ?? "p"}:${row}`)).toEqual([
      "p:1",
      "p:2",
      "p:3",
      "1:0",
      "1:1",
      "1:2",
      "p:4",
    ]);
  });

  it("takes a sentence behind a table that calls it empty for its note, and no other", () => {
    const behind = (text: string): readonly unknown[] | undefined =>
      sheet(
        read(`${HEAD}${table([["科目编码", "科目名称", "合计"]])}${p(text)}${p("第三部分 说明")}`),
        "第 1 表",
      )?.values.at(-1);
    const empty = "本单位2026年没有政府性基金预算拨款安排的支出，故本表无数据。";
    expect(behind(empty)).toEqual([empty]);
    expect(behind("本单位无对下转移支付预算，公开空表。")).toEqual(["本单位无对下转移支付预算，公开空表。"]);
    expect(behind("一、本单位没有政府性基金预算。本表无数据的原因是没有安排。")).toEqual([
      "科目编码",
      "科目名称",
      "合计",
    ]);
  });

  it("takes whole numbers for figures where no code is asked for", () => {
    expect(
      sheet(
        read(
          table([
            ["类", "款", "名称", "金额"],
            ["201", "03", "甲", "808"],
          ]),
        ),
        "第 1 表",
      )?.values[1],
    ).toEqual(["201", "03", "甲", 808]);
  });

  it("lays merged cells out", () => {
    const merged = `<w:tbl><w:tr>${tc("项目", '<w:vMerge w:val="restart"/>')}${tc("支出", '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${tc("", "<w:vMerge/>")}${tc("基本")}${tc("项目支出")}</w:tr></w:tbl>`;
    expect(sheet(read(merged), "第 1 表")?.values).toEqual([
      ["项目", "支出", null],
      [null, "基本", "项目支出"],
    ]);
  });

  it("begins a page of text where a part begins, and knows the contents", () => {
    const { snapshot } = read(
      [
        p("某局"),
        p("2026年度单位预算公开"),
        p("目录"),
        p("第一部分 概况</w:t></w:r><w:r><w:tab/><w:t>1", '<w:pStyle w:val="a"/>'),
        p("第一部分 概况"),
        p("一、职责"),
        p("办事。"),
        p("第三部分 2026年度单位预算情况说明"),
        p("一、收入"),
      ].join(""),
      { styles: '<w:style w:styleId="a"><w:name w:val="toc 1"/></w:style>' },
    );
    expect(snapshot.sheets.map(({ name, values }) => [name, values])).toEqual([
      ["封面", [["某局"], ["2026年度单位预算公开"]]],
      ["目录", [["目录"], ["第一部分 概况", "1"]]],
      ["概况", [["第一部分 概况"], ["一、职责"], ["办事。"]]],
      ["单位预算情况说明", [["第三部分 2026年度单位预算情况说明"], ["一、收入"]]],
    ]);
  });

  it("goes on with a text that tables have parted, by its next chapter", () => {
    const form = `${p("项目支出绩效目标表")}${table([
      ["项目名称", "甲"],
      ["年度目标", "乙"],
    ])}`;
    const text = [
      p("第三部分 2026年度单位预算情况说明"),
      p("一、收入"),
      p("收入五万元。"),
      p("二、绩效"),
      form,
      form,
      p("三、资产"),
      p("资产六万元。"),
      p("第四部分 名词解释"),
      p("一、收入：指收入。"),
    ].join("");
    const { snapshot } = read(text);
    expect(
      snapshot.sheets.filter(({ name }) => !name.includes("表")).map(({ name, values }) => [name, values.flat()]),
    ).toEqual([
      [
        "单位预算情况说明",
        ["第三部分 2026年度单位预算情况说明", "一、收入", "收入五万元。", "二、绩效", "三、资产", "资产六万元。"],
      ],
      ["名词解释", ["第四部分 名词解释", "一、收入：指收入。"]],
    ]);
    expect(
      snapshot.sheets
        .find(({ name }) => name === "单位预算情况说明")
        ?.origin?.slice(-2)
        .map(({ table: number }) => number),
    ).toEqual([null, null]);
  });

  it("begins anew behind a table with what is not the next chapter", () => {
    const { snapshot } = read(
      [
        p("第三部分 情况说明"),
        p("一、收入"),
        table([
          ["名称", "金额"],
          ["甲", "1.00"],
        ]),
        p("五、附件"),
        p("附件的话。"),
      ].join(""),
    );
    expect(snapshot.sheets.map(({ name, values }) => [name, values.length])).toEqual([
      ["情况说明", 2],
      ["第 1 表", 2],
      ["五、附件", 2],
    ]);
  });

  it("writes the numbers that Word counts itself", () => {
    const list =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>';
    const numbered = (text: string, level: number): string =>
      p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="5"/></w:numPr>`);
    const { snapshot } = read(
      [numbered("收入", 0), numbered("规模", 1), numbered("结构", 1), numbered("支出", 0), numbered("规模", 1)].join(
        "",
      ),
      { numbering: list },
    );
    expect(snapshot.sheets[0]?.values.flat()).toEqual([
      "一、收入",
      "（一）规模",
      "（二）结构",
      "二、支出",
      "（一）规模",
    ]);
  });

  it("reads changes as accepted, and tells of them, of hidden text, boxes and comments", () => {
    const changed = p(
      "<w:r><w:t>增加</w:t></w:r><w:del><w:r><w:delText>33.33</w:delText></w:r></w:del><w:ins><w:r><w:t>50.00</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框里</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>框里</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>",
    );
    const { snapshot, notices } = read(changed, {
      comments: '<w:comment w:author="张三"><w:p><w:r><w:t>请核对</w:t></w:r></w:p></w:comment>',
    });
    expect(snapshot.sheets[0]?.values.flat()).toEqual(["增加50.00", "框里"]);
    expect(snapshot.sheets[0]?.comments).toEqual([{ at: null, author: "张三", text: "请核对" }]);
    expect(notices).toEqual([
      { code: "trackedChanges", count: 2 },
      { code: "comments", count: 1 },
      { code: "hiddenText", count: 1 },
      { code: "textBoxes", count: 1 },
    ]);
  });

  it("reads footnotes behind their paragraph, and names what stands in cells and over pages", () => {
    const note = (id: string): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const { snapshot, notices } = read(
      `${p(`<w:r><w:t>安排80万元。</w:t></w:r>${note("2")}`)}${table([["项目", `<w:tc><w:p><w:r><w:t>1.00</w:t></w:r>${note("3")}</w:p></w:tc>`]])}`,
      {
        footnotes:
          '<w:footnote w:id="2"><w:p><w:r><w:t>含上年结转56.78万元。</w:t></w:r></w:p></w:footnote><w:footnote w:id="3"><w:p><w:r><w:t>另计</w:t></w:r></w:p></w:footnote>',
        header: "<w:p><w:r><w:t>某县教育局内部资料</w:t></w:r></w:p>",
        footer: "<w:p><w:r><w:t>第 1 页 共 9 页</w:t></w:r></w:p>",
      },
    );
    expect(snapshot.sheets.flatMap(({ values }) => values.flat()).filter((value) => value !== null)).toEqual([
      "安排80万元。",
      "含上年结转56.78万元。",
      "项目",
      1,
    ]);
    expect(notices).toEqual([
      { code: "notes", count: 2 },
      { code: "inCells", count: 1 },
      { code: "pageWords", count: 1 },
    ]);
  });

  it("tells of pages that call the document a draft, in words or in a watermark", () => {
    const codes = (header: string): readonly string[] =>
      read(p("一句话。"), { header }).notices.map(({ code }) => code);
    expect(codes("<w:p><w:r><w:t>草</w:t></w:r><w:r><w:t> 稿</w:t></w:r></w:p>")).toEqual(["draftPages"]);
    const mark =
      '<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="送审稿"/></v:shape></w:pict>';
    expect(codes(`<w:p><w:r>${mark}</w:r></w:p>`)).toEqual(["draftPages"]);
    expect(codes("<w:p><w:r><w:t>起草单位：某县教育局</w:t></w:r></w:p>")).toEqual(["pageWords"]);
  });

  it("keeps the lines over a table together with a footnote between them", () => {
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const { snapshot } = read(
      `${p("一句话。")}${p(`<w:r><w:t>2026年支出预算总表</w:t></w:r>${note}`)}${p("单位：万元")}${table([["合计", "1.00"]])}`,
      { footnotes: '<w:footnote w:id="2"><w:p><w:r><w:t>本表不含上年结转。</w:t></w:r></w:p></w:footnote>' },
    );
    expect(snapshot.sheets.at(-1)?.values).toEqual([
      ["2026年支出预算总表"],
      ["本表不含上年结转。"],
      ["单位：万元"],
      ["合计", 1],
    ]);
  });

  it("takes a frame of one cell around a table for none of the document's tables", () => {
    const inner = table([
      ["科目编码", "合计"],
      ["201", "1.00"],
    ]);
    const plain = read(`${HEAD}${inner}`);
    const framed = read(`${HEAD}<w:tbl><w:tr><w:tc>${inner}<w:p/></w:tc></w:tr></w:tbl>`);
    expect(framed.snapshot.sheets.map(({ name, values }) => [name, values])).toEqual(
      plain.snapshot.sheets.map(({ name, values }) => [name, values]),
    );
    expect(framed.notices).toEqual(plain.notices);
  });

  it.each(["续表", "（续上表）", "单位：万元", "2026年支出预算表（续）"])(
    "puts a table together whose parts are parted by %s",
    (caption) => {
      const header = ["科目编码", "科目名称", "合计"];
      const { snapshot, notices } = read(
        `${HEAD}${table([header, ["201", "甲", "1.00"]])}${p(caption)}${table([header, ["202", "乙", "2.00"]])}${p("第三部分 说明")}`,
      );
      expect(snapshot.sheets.map(({ name }) => name)).toEqual(["报表", "第 1 表", "说明"]);
      expect(
        snapshot.sheets
          .find(({ name }) => name === "第 1 表")
          ?.values.slice(-3)
          .map(([code]) => code),
      ).toEqual(["201", "科目编码", "202"]);
      expect(notices).toEqual([{ code: "splitTables", count: 1 }]);
    },
  );

  it.each(["单位：元", "2026年收入预算表（续）", "2026年支出预算表"])(
    "leaves tables apart that are parted by %s",
    (caption) => {
      const header = ["科目编码", "科目名称", "合计"];
      expect(
        read(
          `${HEAD}${table([header, ["201", "甲", "1.00"]])}${p(caption)}${table([header, ["202", "乙", "2.00"]])}`,
        ).snapshot.sheets.map(({ name }) => name),
      ).toContain("第 2 表");
    },
  );

  it("reads struck-out text as text, and tells of it", () => {
    const { snapshot, notices } = read(
      p(
        '<w:r><w:t>共</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>12</w:t></w:r><w:r><w:rPr><w:dstrike/></w:rPr><w:t>元</w:t></w:r><w:r><w:rPr><w:strike w:val="0"/></w:rPr><w:t>整</w:t></w:r>',
      ),
    );
    expect(snapshot.sheets[0]?.values.flat()).toEqual(["共12元整"]);
    expect(notices).toEqual([{ code: "struckOut", count: 2 }]);
  });

  it("puts a table together that a page has cut in two", () => {
    const { snapshot, notices } = read(
      `${table([
        ["名称", "金额"],
        ["甲", "1.00"],
      ])}${p("")}${table([["乙", "2.00"]])}`,
    );
    expect(snapshot.sheets.map(({ name, values }) => [name, values])).toEqual([
      [
        "第 1 表",
        [
          ["名称", "金额"],
          ["甲", 1],
          ["乙", 2],
        ],
      ],
    ]);
    expect(snapshot.sheets[0]?.origin?.[2]).toEqual({ table: 2, row: 0 });
    expect(notices).toEqual([{ code: "splitTables", count: 1 }]);
  });

  it("goes on behind 续表 without a header, where the two have as many columns", () => {
    const first = table([
      ["名称", "金额"],
      ["甲", "1.00"],
    ]);
    const names = (second: string): readonly string[] =>
      read(`${first}${p("（续表）")}${second}`).snapshot.sheets.map(({ name }) => name);
    expect(names(table([["乙", "2.00"]]))).toEqual(["第 1 表"]);
    expect(names(table([["乙", "2.00", "3.00"]]))).toContain("第 2 表");
  });

  it("knows no column that is narrower than half a millimetre and that no cell has for itself", () => {
    const grid = (...widths: readonly number[]): string =>
      `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`;
    const span = (text: string, across: number): string => tc(text, `<w:gridSpan w:val="${across}"/>`);
    const rows = [
      ["类", span("名称", 2), "合计"],
      [span("合计", 2), span("5.00", 2)],
    ];
    const valuesOf = (text: string, narrow: number): unknown =>
      read(text.replace("<w:tbl>", `<w:tbl>${grid(1000, 2000, narrow, 2000)}`)).snapshot.sheets[0]?.values;
    expect(valuesOf(table(rows), 28)).toEqual([
      ["类", "名称", "合计"],
      ["合计", null, 5],
    ]);
    expect(valuesOf(table(rows), 29)).toEqual([
      ["类", "名称", null, "合计"],
      ["合计", null, 5, null],
    ]);
    expect(valuesOf(table([["类", "名称", "注", "合计"]]), 2)).toEqual([["类", "名称", "注", "合计"]]);
  });

  it("reads a line of tabs whose first cells are blank where it stands", () => {
    const line = (...texts: readonly string[]): string =>
      p(`<w:r>${texts.map((text) => `<w:t>${text}</w:t>`).join("<w:tab/>")}</w:r>`);
    const { snapshot } = read(
      [line("项目", "金额", "项目", "金额"), line("", "", "教育支出", ""), line("合计", "5.00", "合计", "5.00")].join(
        "",
      ),
    );
    expect(snapshot.sheets[0]?.values).toEqual([
      ["项目", "金额", "项目", "金额"],
      [null, null, "教育支出", null],
      ["合计", 5, "合计", 5],
    ]);
    expect(read([line("", "", "甲"), line("", "", "乙"), line("", "", "丙")].join("")).notices).toEqual([]);
  });

  it("reads lines whose columns are set by tabs as a table", () => {
    const line = (...texts: readonly string[]): string => p(texts.join("</w:t></w:r><w:r><w:tab/><w:t>"));
    const { snapshot, notices } = read(
      [line("科目编码", "名称", "金额"), line("201", "服务", "5.00"), line("202", "外交", "6.00")].join(""),
    );
    expect(snapshot.sheets[0]?.values).toEqual([
      ["科目编码", "名称", "金额"],
      ["201", "服务", 5],
      ["202", "外交", 6],
    ]);
    expect(notices).toEqual([{ code: "tabTables", count: 1 }]);
  });

  it("reads a code and a name that are merged over several rows as those of each, a figure and a header once", () => {
    const down = (text: string, first: boolean): string =>
      tc(text, first ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>");
    const rows = [
      [down("类", true), down("款", true), down("科目名称", true), "金额", down("合计", true)],
      [down("", false), down("", false), down("", false), "基本", down("", false)],
      [down("201", true), "03", "行政运行", "1.00", down("3.00", true)],
      [down("", false), "04", down("机关服务", true), "2.00", down("", false)],
      ["208", "05", down("", false), "4.00", "4.00"],
    ];
    expect(
      read(`${HEAD}${table(rows)}`)
        .snapshot.sheets.at(-1)
        ?.values.slice(-5),
    ).toEqual([
      ["类", "款", "科目名称", "金额", "合计"],
      [null, null, null, "基本", null],
      ["201", "03", "行政运行", 1, 3],
      ["201", "04", "机关服务", 2, null],
      ["208", "05", "机关服务", 4, 4],
    ]);
  });

  it("reads a label that is merged over several rows once, though a code stands over it", () => {
    const down = (text: string, first: boolean): string =>
      tc(text, first ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>");
    const rows = [
      ["主管部门及代码", "004"],
      ["项目资金", "1.50"],
      [down("绩效指标", true), "数量"],
      [down("", false), "质量"],
    ];
    expect(
      read(`${HEAD}${table(rows)}`)
        .snapshot.sheets.at(-1)
        ?.values.slice(-2),
    ).toEqual([
      ["绩效指标", "数量"],
      [null, "质量"],
    ]);
  });

  it("refuses what is no document, or none with text", () => {
    expect(code(() => readDocument(new Uint8Array(0)))).toBe("emptyFile");
    expect(code(() => readDocument(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])))).toBe(
      "unsupportedFormat",
    );
    expect(code(() => read(p("<w:r><w:drawing><a:blip/></w:drawing></w:r>")))).toBe("scanned");
    expect(code(() => readDocument(smallDocument("").slice(0, 200)))).toBe("unreadable");
  });

  it("is not led to fill the memory by spans", () => {
    const wide = `<w:tr>${tc("", '<w:gridSpan w:val="127"/>')}</w:tr>`;
    expect(code(() => read(`<w:tbl>${wide.repeat(16_000)}</w:tbl>`))).toBe("tooLarge");
    expect(
      sheet(read(`<w:tbl><w:tr>${tc("甲", '<w:gridSpan w:val="999999999"/>')}${tc("乙")}</w:tr></w:tbl>`), "第 1 表")
        ?.values,
    ).toEqual([["甲", "乙"]]);
  });
});
