/** What leaves with the file or is cut off it: properties, comments, print areas, copies, 【待填】, attachments. */
import { checkWorkbook } from "../../src/core/report/check";
import { describeFinding } from "../../src/core/finding/wording";
import type { DocumentProperties, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { reviewOf } from "../../src/core/review/review";
import { describeVerdict } from "../../src/core/review/wording";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { bookFindings, changeSheet, sampleWorkbook, withCell, withParagraph, withSheet } from "./workbooks";

const nothing: DocumentProperties = { author: "", lastAuthor: "", company: "", manager: "", title: "", subject: "" };
const seeing: WorkbookSnapshot = {
  ...sampleWorkbook,
  properties: nothing,
  sheets: sampleWorkbook.sheets.map((sheet) => ({ ...sheet, comments: [], printAreas: [] })),
};

function said(snapshot: WorkbookSnapshot): readonly string[] {
  return bookFindings(snapshot)
    .filter(({ kind }) => kind === "publication")
    .map((finding) => `${finding.severity} ${describeFinding(finding)}`);
}

const withProperties = (change: Partial<DocumentProperties>): WorkbookSnapshot => ({
  ...seeing,
  properties: { ...nothing, ...change },
});
const sheetOf = (name: string): WorkbookSnapshot["sheets"][number] => {
  const found = seeing.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

test("the sample has nothing that must not be published; where the reader cannot tell, nothing is said", () => {
  expect(said(seeing)).toEqual([]);
  expect(said(sampleWorkbook)).toEqual([]);
});

describe("properties of the document", () => {
  test("people and other organisations are named, with long numbers masked", () => {
    expect(said(withProperties({ author: "张三", lastAuthor: "李四13800000000", company: "某软件公司" }))).toEqual([
      expect.stringMatching(/^info 文件属性里写着作者“张三”、上次保存者“李四138\*{6}00”、单位“某软件公司”，/),
    ]);
  });

  test("programs and the unit itself are no people", () => {
    expect(
      said(
        withProperties({
          author: "openpyxl",
          lastAuthor: "Microsoft Office 用户",
          company: " 泽州县人民政府办公室 ",
          manager: "WPS_1234",
        }),
      ),
    ).toEqual([]);
  });

  test("a title of another year", () => {
    expect(said(withProperties({ title: "2025年度单位预算公开" }))).toEqual([
      expect.stringMatching(/^info 文件属性的标题是“2025年度单位预算公开”，年度应为 2026/),
    ]);
    expect(said(withProperties({ title: "2026年度单位预算公开（与2025年度比较）" }))).toEqual([]);
  });
});

describe("comments", () => {
  const noted = (text: string): WorkbookSnapshot =>
    changeSheet(seeing, "表5", {
      comments: [
        { at: { row: 8, column: 3 }, author: "", text },
        { at: null, author: "", text: "" },
      ],
    });

  test("are counted and placed, their texts are not repeated", () => {
    expect(said(noted("请照此改"))).toEqual([expect.stringMatching(/^info 工作表“表5”有 2 条批注：D9，/)]);
  });

  test("personal numbers in them are found as in cells", () => {
    const found = bookFindings(noted("身份证号11010519491231002X"))
      .filter(({ rule }) => rule === "book.no-personal-data")
      .map(describeFinding);
    expect(found).toEqual([expect.stringMatching(/“表5”第 9 行的批注里有身份证号 110\*+2X/)]);
  });
});

describe("print areas", () => {
  const { length: rows } = sheetOf("表5").values;
  const printed = (sheet: string, bottom: number, right: number): WorkbookSnapshot =>
    changeSheet(seeing, sheet, { printAreas: [{ top: 0, left: 0, bottom, right }] });

  test("that hold the table say nothing", () => {
    expect(said(printed("表5", rows - 1, 4))).toEqual([]);
  });

  test("rows, columns and lines of text that are cut off are named", () => {
    expect(said(printed("表5", rows - 4, 4))).toEqual([
      expect.stringMatching(`^info “表5”的打印区域是 A1:E${rows - 3}，第 ${rows - 2}—${rows - 1} 行印不出来`),
    ]);
    expect(said(printed("表5", rows - 1, 3))).toEqual([expect.stringMatching(/E 列印不出来/)]);
    expect(said(printed("情况说明", 20, 0))).toEqual([expect.stringMatching(/“情况说明”的打印区域是 A1:A21，第 22/)]);
  });

  test("what stands beside a table may be somebody's working, and working sheets are not published", () => {
    expect(said(withCell(printed("表5", rows - 1, 4), "表5", 8, 9, "草算"))).toEqual([]);
    expect(said(printed("基础信息", 1, 0))).toEqual([]);
  });
});

describe("copies", () => {
  const { values, formulas } = sheetOf("表5");
  const copyOf = (change: (rows: (typeof values)[number][]) => (typeof values)[number][]): WorkbookSnapshot => {
    const rows = change([...values]);
    return {
      ...seeing,
      sheets: [
        ...seeing.sheets,
        { name: "表5 (2)", visible: true, values: rows, formulas: formulas.map((row) => row.map(() => null)) },
      ],
    };
  };
  const raised = (row: readonly unknown[]): (typeof values)[number] =>
    row.map((value, column) => (column === 3 && typeof value === "number" ? value + 5 : (value as null)));

  test("one that everybody sees is a warning", () => {
    expect(said(copyOf((rows) => rows))).toEqual([
      expect.stringMatching(/^warning 工作表“表5 \(2\)”里又有一张表五。核对的是“表5”/),
    ]);
  });

  test("with another figure it is an error that names the cells, also where the rows stand in another place", () => {
    expect(said(copyOf((rows) => rows.map((row, index) => (index === 8 ? raised(row) : row))))).toEqual([
      expect.stringMatching(
        /^error 工作表“表5 \(2\)”里又有一张表五，与核对的“表5”有 1 处数不同：D9（795.83，那里 D9 是800.83）/,
      ),
    ]);
    expect(
      said(
        copyOf((rows) => [
          ...rows.slice(0, 8),
          [],
          ...rows.slice(8).map((row, index) => (index === 0 ? raised(row) : row)),
        ]),
      ),
    ).toEqual([expect.stringMatching(/^error .*有 1 处数不同：D9（795.83，那里 D10 是800.83）/)]);
  });

  test("a hidden one is told as hidden", () => {
    const hidden = copyOf((rows) => rows);
    expect(said(changeSheet(hidden, "表5 (2)", { visible: false }))).toEqual([]);
  });
});

describe("before it is handed in", () => {
  const verdict = (snapshot: WorkbookSnapshot): string =>
    describeVerdict(reviewOf(checkWorkbook(pack, snapshot), pack, "2026-11-28"));

  test("hints of this kind stand in the way", () => {
    expect(verdict(seeing)).toMatch(/^可以提交/);
    expect(verdict(withProperties({ author: "张三" }))).toMatch(/^还不能提交：1 处公开前要处理/);
  });

  test("so does a page with 【待填】", () => {
    const page = pack.textPages?.[0]?.sheet ?? "";
    const rows = sheetOf(page).values.map((row, index) => (index < 3 ? row : []));
    const gap = changeSheet(seeing, page, { values: [...rows.slice(0, 3), ["【待填：本单位职责】"]], formulas: [] });
    expect(said(gap)).toEqual([expect.stringMatching(`^info “${page}”还留着【待填】：A4。`)]);
    expect(verdict(gap)).toMatch(/^还不能提交：/);
  });
});

describe("attachments", () => {
  const names = (snapshot: WorkbookSnapshot): readonly string[] =>
    checkWorkbook(pack, snapshot).attachments.map(({ name }) => name);

  test("that the text promises are listed until a sheet holds them", () => {
    expect(names(seeing)).toEqual(["项目绩效目标表"]);
    expect(names(withSheet(seeing, "附件", [["泽州县人民政府办公室项目绩效目标表"]]))).toEqual([]);
  });

  test("each once, also without a name", () => {
    expect(names(withParagraph(withParagraph(seeing, "资产明细表详见附件2。"), "其他情况说明见附件。"))).toEqual([
      "项目绩效目标表",
      "资产明细表",
      "其他情况说明",
    ]);
    expect(names(withParagraph(seeing, "（见附件）"))).toEqual(["项目绩效目标表", "附件"]);
  });
});
