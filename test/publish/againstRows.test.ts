/** Rows, columns and tables of a document held against those of the workbook: added, moved, renamed, not found. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { differencesBetween } from "../../src/app/against";
import { describeDifference } from "../../src/app/wording/against";
import type { SheetSnapshot } from "../../src/core/model/snapshot";
import { packs } from "../../src/packs";
import { readDocument } from "../../src/workbook/document/read/readDocument";
import { wordDocument } from "../../src/workbook/document/wordDocument";
import { sampleSnapshot } from "../support/sampleSnapshot";
import { published, sampleFile } from "./publishing";

let xml: string;
let parts: Record<string, Uint8Array>;
beforeAll(async () => {
  parts = unzipSync(await wordDocument((await published(await sampleFile())).publication, null));
  xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
});

/** The table of the document that has these words in its title, from its beginning to its end. */
function tableOf(title: string): string {
  const from = xml.indexOf("<w:tbl>", xml.lastIndexOf(`>${title}`));
  return xml.slice(from, xml.indexOf("</w:tbl>", from) + "</w:tbl>".length);
}

function rowsOf(table: string): readonly string[] {
  return table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
}

function rowWith(table: string, text: string): string {
  const row = rowsOf(table).find((one) => one.includes(`>${text}<`));
  if (row === undefined) throw new Error(`no row with ${text}`);
  return row;
}

/** Differences of the document in which one table is another, in words. */
function told(title: string, change: (table: string) => string): readonly string[] {
  const table = tableOf(title);
  const other = change(table);
  expect(other).not.toBe(table);
  const bytes = zipSync({ ...parts, "word/document.xml": strToU8(xml.replace(table, () => other)) });
  return differencesBetween(readDocument(bytes).snapshot, sampleSnapshot(), new Map(), packs).map(describeDifference);
}

const EXPENDITURE = "2026年预算支出总表";
const INCOME = "2026年预算收入总表";

describe("rows", () => {
  it("are told where they stand in another order, once", () => {
    const swapped = told(EXPENDITURE, (table) => {
      const [one, other] = [rowWith(table, "2010301"), rowWith(table, "2010302")];
      return table.replace(one + other, () => other + one);
    });
    expect(swapped).toEqual([
      expect.stringMatching(
        /^表三 “2010302　一般行政管理事务　.*”换了位置：文档里在“20103　政府办公厅（室）及相关机构事务　.*”后面，工作簿里在“2010301　行政运行　.*”后面$/,
      ),
    ]);
  });

  it("without a figure are told where nobody has them", () => {
    const own = (table: string): string => {
      const row = rowWith(table, "2080501");
      let first = true;
      const emptied = row.replace(/>[^<>]+<\/w:t>/g, () => {
        const text = first ? ">内部核对用</w:t>" : "></w:t>";
        first = false;
        return text;
      });
      return table.replace(row, () => row + emptied);
    };
    expect(told(EXPENDITURE, own)).toEqual(["只在文档里：“内部核对用”"]);
  });

  it("that are not there are told once, with what they say", () => {
    expect(told(EXPENDITURE, (table) => table.replace(rowWith(table, "2010301"), ""))).toEqual([
      "表三 2010301 行政运行：文档里没有这一行，或者名称改了（工作簿是“2010301 行政运行　795.83　795.83”）",
    ]);
  });

  it("that are not there are one difference from four behind each other on", () => {
    const without = (...codes: readonly string[]): readonly string[] =>
      told(EXPENDITURE, (table) => codes.reduce((rest, code) => rest.replace(rowWith(table, code), ""), table));
    expect(without("2101101", "2101102", "2101103")).toHaveLength(3);
    expect(without("2101101", "2101102", "2101103", "2101199")).toEqual([
      "表三 从“2101101 行政单位医疗”到“2101199 其他行政事业单位医疗支出”：文档里没有这 4 行",
    ]);
  });

  it("of which the code or the name was changed are told by that alone", () => {
    expect(told(EXPENDITURE, (table) => table.replace(">2010302<", ">2010303<"))).toEqual([
      "表三 一般行政管理事务·编码：文档是“2010303”，工作簿是“2010302”",
    ]);
    expect(told("2026年项目支出预算表（本年预算）", (table) => table.replace(">治超工作经费<", ">治超经费<"))).toEqual([
      "表十二 治超工作经费·名称：文档是“治超经费”，工作簿是“治超工作经费”",
    ]);
  });

  it("are told where their ordinal is another or lacks", () => {
    const numbered = (name: string): readonly string[] =>
      told("2026年预算收支总表", (table) => table.replace(">四、财政专户管理资金<", `>${name}<`));
    const other = (name: string): string =>
      `表一 四、财政专户管理资金·名称：文档是“${name}”，工作簿是“四、财政专户管理资金”`;
    expect(numbered("五、财政专户管理资金")).toEqual([other("五、财政专户管理资金")]);
    expect(numbered("财政专户管理资金")).toEqual([other("财政专户管理资金")]);
  });

  it("are told where something stands behind their code, and not for brackets around it", () => {
    const coded = (code: string): readonly string[] => told(INCOME, (table) => table.replace(">22102<", `>${code}<`));
    expect(coded("22102元")).toEqual(["表二 住房改革支出·编码：文档是“22102元”，工作簿是“22102”"]);
    expect(coded("[22102]")).toEqual([]);
  });
});

describe("columns", () => {
  it("whose label was changed are compared, and told by the header alone", () => {
    const relabelled = (table: string): string => table.replace(">基本支出<", ">基本支出数<");
    expect(told(EXPENDITURE, relabelled)).toEqual([expect.stringMatching(/^表三的表头：文档是“.*基本支出数/)]);
    expect(told(EXPENDITURE, (table) => relabelled(table).replace(">795.83<", ">795.38<"))).toHaveLength(2);
  });

  it("of codes whose label was changed are told once", () => {
    const lines = told(EXPENDITURE, (table) => table.replace(">科目编码<", ">科目编<"));
    expect(lines).toHaveLength(2);
    expect(lines).toContain("表三 科目编码：文档的表头里没有这一列，或者改了字，这一列没有比较");
  });
});

describe("figures that have changed places", () => {
  const cellsOf = (row: string): readonly string[] => row.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
  const shown = (cell: string): string => /<w:t(?: [^>]*)?>([^<]*)</.exec(cell)?.[1] ?? "";
  /** The row with the contents of two of its cells exchanged. */
  const crossed = (row: string, one: number, other: number): string => {
    const cells = [...cellsOf(row)];
    [cells[one], cells[other]] = [cells[other] ?? "", cells[one] ?? ""];
    let index = 0;
    return row.replace(/<w:tc>.*?<\/w:tc>/gs, () => cells[index++] ?? "");
  };
  const columnsCrossed = (table: string): string =>
    rowsOf(table).reduce((all, row, index) => (index < 2 ? all : all.replace(row, () => crossed(row, 3, 4))), table);

  it("from column to column are one difference, and a slip beside them another", () => {
    const both = "表三 基本支出、项目支出两栏的数对调了（19 行）";
    expect(told(EXPENDITURE, columnsCrossed)).toEqual([both]);
    const slipped = told(EXPENDITURE, (table) => columnsCrossed(table).replace(">92.61<", ">92.16<"));
    expect(slipped).toHaveLength(2);
    expect(slipped).toContain(both);
  });

  it("from row to row are one difference", () => {
    const exchanged = told("2026年项目支出预算表（本年预算）", (table) => {
      const [one, other] = [rowWith(table, "因公出国（境）经费"), rowWith(table, "外事经费")];
      const name = (row: string): string => shown(cellsOf(row)[0] ?? "");
      return table
        .replace(one, "#")
        .replace(other, () => one.replace(name(one), name(other)))
        .replace("#", () => other.replace(name(other), name(one)));
    });
    expect(exchanged).toEqual(["表十二 “因公出国（境）经费”、“外事经费”两行的数对调了（2 栏）"]);
  });

  it("are those of their rows where only some did", () => {
    const one = told(EXPENDITURE, (table) => {
      const row = rowWith(table, "行政运行");
      return table.replace(row, () => crossed(row, 3, 4));
    });
    expect(one).toHaveLength(2);
  });
});

it("finds no difference in the figures of a table that is printed in 元, but for its unit", () => {
  const table = tableOf(EXPENDITURE);
  const from = xml.lastIndexOf("单位：万元", xml.indexOf(table));
  const inYuan = table.replace(/>([\d,]+\.\d\d)</g, (_, figure: string) => {
    const amount = Math.round(Number(figure.replace(/,/g, "")) * 10_000);
    return `>${amount}<`;
  });
  const other = `${xml.slice(0, from)}单位：元${xml.slice(from + "单位：万元".length)}`.replace(table, () => inYuan);
  const bytes = zipSync({ ...parts, "word/document.xml": strToU8(other) });
  const found = differencesBetween(readDocument(bytes).snapshot, sampleSnapshot(), new Map(), packs);
  expect(found.map(({ kind }) => kind)).toEqual(["head", "money"]);
});

it("finds the same figures in a text that parts no thousands, and not where a comma stands elsewhere", () => {
  const income = "预算收入总计2,733.38万元，其中：本年收入";
  const held = (figure: string): readonly string[] => {
    const other = xml.replace(income, income.replace("2,733.38", figure));
    expect(other).not.toBe(xml);
    const bytes = zipSync({ ...parts, "word/document.xml": strToU8(other) });
    return differencesBetween(readDocument(bytes).snapshot, sampleSnapshot(), new Map(), packs).map(describeDifference);
  };
  expect(held("2733.38")).toEqual([]);
  expect(held("27,33.38")).toHaveLength(1);
});

describe("tables", () => {
  it("that are not found by their title are compared as text", () => {
    const table = tableOf(EXPENDITURE);
    const changed = xml.replace(`>${EXPENDITURE}<`, ">支出<").replaceAll(`>${EXPENDITURE}<`, ">支出<");
    const bytes = zipSync({
      ...parts,
      "word/document.xml": strToU8(changed.replace(table, () => table.replace(">795.83<", ">795.38<"))),
    });
    const lines = differencesBetween(readDocument(bytes).snapshot, sampleSnapshot(), new Map(), packs).map(
      describeDifference,
    );
    expect(lines[0]).toBe("表三：文档里的这张表没有认出来（表题或者表头改了），按文字逐行比较");
    expect(lines.filter((line) => line.includes("795.38"))).toHaveLength(1);
    expect(lines.length).toBeLessThan(6);
  });

  it("that stand there twice are told once, and their rows not at all", () => {
    const table = tableOf(EXPENDITURE);
    const head = "<w:p><w:r><w:t>2026年预算支出总表</w:t></w:r></w:p>";
    const at = xml.lastIndexOf("<w:sectPr");
    const bytes = zipSync({
      ...parts,
      "word/document.xml": strToU8(`${xml.slice(0, at)}${head}${table}${xml.slice(at)}`),
    });
    expect(
      differencesBetween(readDocument(bytes).snapshot, sampleSnapshot(), new Map(), packs).map(({ kind }) => kind),
    ).toEqual(["copy"]);
  });

  it("that a page has cut are the same with the header of the second part", () => {
    const cut = told(EXPENDITURE, (table) => {
      const rows = rowsOf(table);
      const begin = table.slice(0, table.indexOf("<w:tr>"));
      return `${begin}${rows.slice(0, 8).join("")}</w:tbl><w:p/>${begin}${rows.slice(0, 2).join("")}${rows.slice(8).join("")}</w:tbl>`;
    });
    expect(cut).toEqual([]);
  });
});

describe("目录", () => {
  const listed = (change: (line: string) => string): readonly string[] => {
    const end = xml.indexOf("</w:sdt>");
    const contents = xml.slice(0, end).replace(/2026年预算收支总表/g, change);
    const bytes = zipSync({ ...parts, "word/document.xml": strToU8(contents + xml.slice(end)) });
    return differencesBetween(readDocument(bytes).snapshot, sampleSnapshot(), new Map(), packs).map(describeDifference);
  };

  it("is told where a line has another year or another word", () => {
    expect(listed((line) => line.replace("2026", "2025"))).toEqual([
      expect.stringMatching(/^目录里：文档是“表一.*2025年预算收支总表”，工作簿是“表一.*2026年预算收支总表”$/),
    ]);
    expect(listed((line) => line.replace("收支", "收入"))).toHaveLength(1);
  });

  /** Differences where the lines of 目录 are others. */
  const withLines = (change: (contents: string) => string): readonly string[] => {
    const end = xml.indexOf("</w:sdt>");
    const contents = change(xml.slice(0, end));
    expect(contents).not.toBe(xml.slice(0, end));
    const bytes = zipSync({ ...parts, "word/document.xml": strToU8(contents + xml.slice(end)) });
    return differencesBetween(readDocument(bytes).snapshot, sampleSnapshot(), new Map(), packs).map(describeDifference);
  };
  const lineOf = (contents: string, name: string): string =>
    (contents.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs) ?? []).find((one) => one.includes(name)) ?? "";
  const pageOf = (contents: string, name: string, page: string): string => {
    const line = lineOf(contents, name);
    return contents.replace(line, () => line.replace(/>\d+<(?!.*>\d+<)/s, page === "" ? "><" : `>${page}<`));
  };

  it("is told where it lacks a part, a table or a chapter, and not where it lists the parts and tables alone", () => {
    const without = (names: readonly string[]): readonly string[] =>
      withLines((contents) => names.reduce((all, name) => all.replace(lineOf(all, name), ""), contents));
    expect(without(["九、政府采购情况"])).toEqual(["目录里没有“九、政府采购情况”这一行"]);
    expect(without(["第四部分"])).toEqual([expect.stringMatching(/^目录里没有“第四部分/)]);
    expect(without(["2026年一般公共预算支出预算表"])).toEqual([expect.stringMatching(/^目录里没有“表五/)]);
    const chapters = ["一、单位", "二、收入", "三、支出", "四、财政", "五、一般", "六、一般", "七、“三公”", "八、机关"];
    expect(without([...chapters, "九、政府", "十、绩效", "十一、国有", "十二、其他"])).toEqual([]);
  });

  it("is told where a page is out of order or lacks, and not where all pages are others", () => {
    const odd = "目录里“表五  2026年一般公共预算支出预算表（不含上年结转）”";
    expect(withLines((contents) => pageOf(contents, "2026年一般公共预算支出", "90"))).toEqual([
      `${odd}的页码是 90，与前后各行的次序不合`,
    ]);
    expect(withLines((contents) => pageOf(contents, "2026年一般公共预算支出", ""))).toEqual([`${odd}没有页码`]);
    expect(
      withLines((contents) => contents.replace(/>(\d+)<\/w:t>/g, (_, page) => `>${Number(page) + 3}</w:t>`)),
    ).toEqual([]);
  });

  it("is the same without the number of a table, as a program writes it anew", () => {
    const end = xml.indexOf("</w:sdt>");
    const contents = xml.slice(0, end).replace(/表[一二三四五六七八九十]+[\s　]+(?=2026)/g, "");
    expect(contents).not.toBe(xml.slice(0, end));
    const bytes = zipSync({ ...parts, "word/document.xml": strToU8(contents + xml.slice(end)) });
    expect(differencesBetween(readDocument(bytes).snapshot, sampleSnapshot(), new Map(), packs)).toEqual([]);
  });
});

describe("a workbook to publish", () => {
  const heldWith = (change: (sheet: SheetSnapshot) => SheetSnapshot): readonly string[] => {
    const own = sampleSnapshot();
    const sheets = own.sheets.map((sheet) => (sheet.name === "表3" ? change(sheet) : sheet));
    return differencesBetween({ ...own, sheets }, own, new Map(), packs).map(describeDifference);
  };

  it("has a table, a column and a row that it does not show told", () => {
    expect(heldWith((sheet) => ({ ...sheet, visible: false }))).toEqual([
      "表三：文档里有，但是隐藏了，看不见也印不出来",
    ]);
    expect(heldWith((sheet) => ({ ...sheet, hiddenColumns: [{ first: 3, last: 3 }] }))).toContain(
      "表三 基本支出：文档里有，但是隐藏了，看不见也印不出来",
    );
    const row = sampleSnapshot()
      .sheets.find(({ name }) => name === "表3")
      ?.values.findIndex((cells) => cells.includes("2010301"));
    expect(heldWith((sheet) => ({ ...sheet, hiddenRows: [{ first: row ?? 0, last: row ?? 0 }] }))).toEqual([
      expect.stringMatching(/^文档里没有：“2010301　行政运行　795.83/),
    ]);
  });

  it("has a figure told whose format prints another one", () => {
    const shown = (format: string): readonly string[] =>
      heldWith((sheet) => ({
        ...sheet,
        formats: sheet.values.map((cells) => cells.map((value) => (value === 14.56 ? format : null))),
      })).filter((line) => line.includes("2101101"));
    expect(shown("#,##0.00")).toEqual([]);
    expect(shown("0")).toEqual([
      "表三 2101101 行政单位医疗·合计：文档是“15”，工作簿是“14.56”",
      "表三 2101101 行政单位医疗·基本支出：文档是“15”，工作簿是“14.56”",
    ]);
  });
});
