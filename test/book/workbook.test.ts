/** W-10: what a workbook hides, and what it draws on. */
import { describeFinding } from "../../src/core/finding/wording";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { bookFindings, changeSheet, sampleWorkbook, withCell, withSheet } from "./workbooks";

const seeing: WorkbookSnapshot = {
  ...sampleWorkbook,
  linkedFiles: [],
  sheets: sampleWorkbook.sheets.map((sheet) => ({ ...sheet, hiddenRows: [], hiddenColumns: [] })),
};

function said(snapshot: WorkbookSnapshot, rule: string): readonly string[] {
  return bookFindings(snapshot)
    .filter((finding) => finding.rule === rule)
    .map((finding) => `${finding.severity} ${describeFinding(finding)}`);
}

function withFormula(sheet: string, row: number, column: number, formula: string): WorkbookSnapshot {
  const formulas = (seeing.sheets.find(({ name }) => name === sheet)?.formulas ?? []).map((cells, r) =>
    r === row ? cells.map((old, c) => (c === column ? formula : old)) : cells,
  );
  return changeSheet(seeing, sheet, { formulas });
}

test("the sample hides nothing and draws on nothing", () => {
  expect(bookFindings(seeing).filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(bookFindings(seeing).filter(({ form }) => form === "W-10")).toEqual([]);
});

describe("error values", () => {
  test.each([
    ["情况说明", "#REF!", /^error 工作表“情况说明”的 A4 显示 #REF! 等错误值/],
    ["基础信息", "#DIV/0!", /^error 工作表“基础信息”的 A4 显示 #DIV\/0!/],
  ])("on %s", (sheet, value, expected) => {
    expect(said(withCell(seeing, sheet, 3, 0, value), "book.no-error-values")).toEqual([
      expect.stringMatching(expected),
    ]);
  });

  test("on a draft of the user's own are a warning; text that begins with # is none", () => {
    expect(said(withSheet(seeing, "草稿", [["#N/A", "#1 项目"]]), "book.no-error-values")).toEqual([
      expect.stringMatching(/^warning 工作表“草稿”的 A1 /),
    ]);
  });

  test("of a table's figures are left to their own rule", () => {
    expect(
      said(withCell(seeing, "表12", 8, 2, "#REF!"), "book.no-error-values").filter((text) => text.includes("表12")),
    ).toEqual([]);
  });
});

describe("links to other files", () => {
  test("formulas name the file and the cells", () => {
    expect(said(withFormula("表5", 8, 3, "='D:\\预算\\[上年.xlsx]表5'!D9"), "book.no-external-links")).toEqual([
      expect.stringMatching(/^warning 有公式引用了其他文件“上年.xlsx”：表5!D9。/),
    ]);
    expect(
      said({ ...withFormula("表5", 8, 3, "=[1]表5!D9"), linkedFiles: ["测算.xlsx"] }, "book.no-external-links"),
    ).toEqual([expect.stringMatching(/其他文件“测算.xlsx”：表5!D9。/)]);
  });

  test("a link that no formula uses is said too", () => {
    expect(said({ ...seeing, linkedFiles: ["旧表.xls"] }, "book.no-external-links")).toEqual([
      expect.stringMatching(/^warning 工作簿里还留着到其他文件“旧表.xls”的链接/),
    ]);
  });

  test("references within the workbook are none", () => {
    expect(said(withFormula("表5", 8, 3, "='表6'!D7+SUM(列表1[金额])"), "book.no-external-links")).toEqual([]);
  });
});

describe("hidden sheets", () => {
  test("one that is published is a warning, any other a hint", () => {
    expect(said(changeSheet(seeing, "表8", { visible: false }), "book.no-hidden-sheets")).toEqual([
      expect.stringMatching(/^warning 要公开的工作表“表8”被隐藏了/),
    ]);
    expect(said(changeSheet(seeing, "上年结转明细", { visible: false }), "book.no-hidden-sheets")).toEqual([
      expect.stringMatching(/^info 工作表“上年结转明细”是隐藏的/),
    ]);
    expect(
      said(
        changeSheet(withSheet(seeing, "测算", [["甲"]], false), "测算", { veryHidden: true }),
        "book.no-hidden-sheets",
      ),
    ).toEqual([expect.stringMatching(/^info 工作表“测算”被深度隐藏/)]);
  });
});

describe("hidden rows and columns", () => {
  test("with figures are a warning that names them", () => {
    expect(said(changeSheet(seeing, "表5", { hiddenRows: [{ first: 8, last: 9 }] }), "book.no-hidden-figures")).toEqual(
      [expect.stringMatching(/^warning 表五 有隐藏的行或列带着数字：第 9 行“.+”、第 10 行“.+”。/)],
    );
    expect(
      said(changeSheet(seeing, "表5", { hiddenColumns: [{ first: 3, last: 3 }] }), "book.no-hidden-figures"),
    ).toEqual([expect.stringMatching(/^warning 表五 .*：D 列“基本支出”。/)]);
  });

  test("of somebody's own beside a published table are a hint where anything stands in them", () => {
    const hiding = (name: string) =>
      changeSheet(seeing, name, {
        hiddenColumns: [{ first: 11, last: 12 }],
        values: (seeing.sheets.find((sheet) => sheet.name === name)?.values ?? []).map((row, index) =>
          index === 8 ? Object.assign(new Array<null>(13).fill(null), row, { 12: "只给领导看" }) : row,
        ),
      });
    expect(said(hiding("表5"), "book.no-hidden-figures")).toEqual([
      expect.stringMatching(/^info “表5”有隐藏的列带着内容：M 列，不是这张表的列。/),
    ]);
    expect(
      said(changeSheet(seeing, "表5", { hiddenColumns: [{ first: 11, last: 12 }] }), "book.no-hidden-figures"),
    ).toEqual([]);
    expect(said(hiding("勾稽检查"), "book.no-hidden-figures")).toEqual([]);
  });

  test("without figures may be hidden", () => {
    const table = seeing.sheets.find(({ name }) => name === "表1");
    const blank = table?.values.findIndex((cells) => cells.includes("二、外交支出")) ?? -1;
    const shown = withCell(withCell(seeing, "表1", blank, 0, null), "表1", blank, 1, null);
    expect(
      said(changeSheet(shown, "表1", { hiddenRows: [{ first: blank, last: blank }] }), "book.no-hidden-figures").filter(
        (text) => text.includes("外交"),
      ),
    ).toEqual([]);
    expect(
      said(changeSheet(seeing, "上年结转明细", { hiddenRows: [{ first: 0, last: 20 }] }), "book.no-hidden-figures"),
    ).toEqual([]);
  });

  test("and figures under merged cells are a warning that names cell and number; texts and zeros there are none", () => {
    const covered = [
      { row: 8, column: 2, value: 20 },
      { row: 8, column: 3, value: 0 },
      { row: 9, column: 2, value: "合计" },
    ];
    expect(said(changeSheet(seeing, "表5", { covered }), "book.no-hidden-figures")).toEqual([
      expect.stringMatching(/^warning “表5”的合并单元格下面还藏着数字：C9（20）。/),
    ]);
    expect(said(changeSheet(sampleWorkbook, "上年结转明细", { covered }), "book.no-hidden-figures")).toEqual([
      expect.stringContaining("C9（20）"),
    ]);
  });

  test("with text on a page of text are a hint", () => {
    expect(
      said(changeSheet(seeing, "情况说明", { hiddenRows: [{ first: 3, last: 3 }] }), "book.no-hidden-figures"),
    ).toEqual([expect.stringMatching(/^info “情况说明”有隐藏的行带着文字：第 4 行/)]);
  });
});

describe("numbers of 基础信息 and formulas", () => {
  const field = (label: string): number =>
    seeing.sheets.find(({ name }) => name === "基础信息")?.values.findIndex((cells) => cells.includes(label)) ?? -1;
  test.each<[string | number, RegExp | null]>([
    ["1,234.50", /^warning “基础信息”的“上年收入总计”填的“1,234.50”是文本格式的数字/],
    ["约两千", /^warning .*填的“约两千”不是数字/],
    [1234.567, /^warning .*是 1234.567，显示两位小数时看不到/],
    [2699.93, null],
    ["—", null],
  ])("%s", (value, expected) => {
    const row = field("上年收入总计");
    const column =
      seeing.sheets
        .find(({ name }) => name === "基础信息")
        ?.values[row]?.findIndex((cell) => typeof cell === "number") ?? -1;
    expect(said(withCell(seeing, "基础信息", row, column, value), "book.number-fields-are-numbers")).toEqual(
      expected === null ? [] : [expect.stringMatching(expected)],
    );
  });

  test("a division that is not rounded has decimals that nobody sees", () => {
    const values = withCell(seeing, "表12", 8, 3, 33.333333);
    const formulas = (values.sheets.find(({ name }) => name === "表12")?.formulas ?? []).map((cells, row) =>
      row === 8 ? cells.map((old, column) => (column === 3 ? "=100/3" : old)) : cells,
    );
    expect(said(changeSheet(values, "表12", { formulas }), "book.no-hidden-decimals")).toEqual([
      expect.stringMatching(/^warning 表十二 .*的公式结果是 33.333333，只显示成 33.33/),
    ]);
  });
});
