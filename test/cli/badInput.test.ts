/** Whatever is wrong with what people hand in: the message names the place, the exit code is the contract's, nothing is written. */
import { mkdirSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import type { Workbook } from "@cj-tech-master/excelts";
import { deleteSheet, edited, renameSheet, rowOf, sheetOf, type, withPart } from "./editing";
import { PACK, run, sampleWorkbook, Workspace } from "./workspace";

let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

const data = (tables: string, rest = ""): string =>
  `{"schema":"budget-disclosure/data@1","pack":"${PACK}"${rest},"tables":{${tables}}}`;
const budget = (amount: string): string => data(`"generalBudget":[{"code":"2010301","basic":${amount}}]`);

describe("data files", () => {
  const cases: readonly [string, string | Uint8Array, readonly string[]][] = [
    ["a wrong type", data(`"generalBudget":"无"`), ["tables.generalBudget：写的是 无，应当是列表"]],
    [
      "an unknown code",
      data(`"generalBudget":[{"code":"2018899","basic":"1.00"}]`),
      ["tables.generalBudget[0].code：不知道科目 2018899", "names.function.20188"],
    ],
    [
      "an unknown class",
      data(`"generalBudget":[{"code":"9990101","basic":"1.00"}]`),
      ["tables.generalBudget[0].code：写的是“9990101”", "999"],
    ],
    ["a negative amount", budget(`"-5.00"`), ["tables.generalBudget[0].basic：写的是 -5.00，预算数不能是负数"]],
    [
      "a code twice",
      data(`"generalBudget":[{"code":"2010301","basic":"1.00"},{"code":"2010301","basic":"2.00"}]`),
      ["tables.generalBudget[1].code：编码“2010301”已经写在 tables.generalBudget[0]"],
    ],
    [
      "a project twice",
      data(`"projects":[{"name":"信息化","general":"1.00"},{"name":" 信息化 ","general":"2.00"}]`),
      ["tables.projects[1].name：", "已经写在 tables.projects[0]"],
    ],
    ["words for an amount", budget(`"壹佰"`), ["tables.generalBudget[0].basic：写的是“壹佰”，不是金额"]],
    ["full-width digits", budget(`"１２.５０"`), ['tables.generalBudget[0].basic：写的是 １２.５０，应当写成 "12.50"']],
    [
      "a thousands separator",
      budget(`"1,234.50"`),
      ['tables.generalBudget[0].basic：写的是 1,234.50，应当写成 "1234.50"'],
    ],
    [
      "a JSON number",
      budget("795.83"),
      ['tables.generalBudget[0].basic：写的是 795.83（没有加引号），应当写成 "795.83"'],
    ],
    ["three decimals", budget(`"1.005"`), ["tables.generalBudget[0].basic：写的是 1.005，最多两位小数", '"1.01"']],
    ["an unknown key", data("", `,"extra":1`), ["extra：没有“extra”这一项"]],
    ["another pack", `{"schema":"budget-disclosure/data@1","pack":"other"}`, ["pack：写的是“other”"]],
    ["something that is not JSON", `{"schema":\n"budget-disclosure/data@1",\n}`, ["不是合法的 JSON（第 3 行附近）"]],
    ["an empty file", "", ["不是合法的 JSON"]],
    ["another encoding", Uint8Array.of(0x7b, 0xb5, 0xa5, 0xce, 0xbb, 0x7d), ["不是 UTF-8 编码"]],
  ];

  test.each(cases)("%s", async (_, content, messages) => {
    const path = work.write("数据.json", content);
    const { code, out, err } = await run("generate", "--pack", PACK, "--data", path, "--out", work.path("公开表.xlsx"));
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(path);
    for (const message of messages) expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
    expect(work.files()).toEqual(["数据.json"]);
  });

  test("all problems at once, in the order of the file", async () => {
    const path = work.write(
      "数据.json",
      data(
        `"generalBudget":[{"code":"2010301","basic":"-1.00"},{"code":"2010302","basic":1}],"projects":[{"general":"1.00"}]`,
      ),
    );
    const { err } = await run("generate", "--pack", PACK, "--data", path, "--out", work.path("公开表.xlsx"));
    expect(err.split("\n").map((line) => line.trim().split("：")[0])).toEqual([
      path,
      "tables.generalBudget[0].basic",
      "tables.generalBudget[1].basic",
      "tables.projects[0].name",
    ]);
  });

  test("a missing data file", async () => {
    const { code, err } = await run(
      "generate",
      "--pack",
      PACK,
      "--data",
      work.path("无.json"),
      "--out",
      work.path("公开表.xlsx"),
    );
    expect({ code, err }).toEqual({ code: 2, err: `${work.path("无.json")}：找不到这个文件。` });
    expect(work.files()).toEqual([]);
  });
});

describe("workbooks with something wrong inside: read, and the place named", () => {
  const amount =
    (value: string | number) =>
    (book: Workbook): void =>
      type(book, "表12", `C${rowOf(book, "表12", "A", "信息")}`, value);
  const cases: readonly [string, (book: Workbook) => void, readonly string[], number][] = [
    [
      "a missing sheet",
      (book) => deleteSheet(book, "表13"),
      ["缺少表十三", "没有找到 表十三“2026年项目支出预算表（上年结转）”（工作表“表13”）"],
      1,
    ],
    [
      "#REF! after deleting a sheet",
      (book) => deleteSheet(book, "表5"),
      ["没有找到 表五", "显示 #REF!，公式已经失效"],
      1,
    ],
    ["a renamed sheet", (book) => renameSheet(book, "表5", "一般公共预算支出"), ["找到 13 张", "错误 0　警告 0"], 0],
    ["a deleted column", (book) => void sheetOf(book, "表12").spliceColumns(7, 1), ["表十二 没有找到“单位资金”列"], 1],
    [
      "a deleted row",
      (book) => void sheetOf(book, "表10").spliceRows(rowOf(book, "表10", "A", "公务接待费"), 1),
      ["表十 没有找到“公务接待费”行"],
      1,
    ],
    ["words for an amount", amount("约一百"), ["填的是文字“约一百”，应填金额", "表12!C"], 1],
    ["full-width digits", amount("１２.５０"), ["的“１２.５０”是文本格式的数字", "表12!C"], 1],
    ["a thousands separator as text", amount("1,234.50"), ["的“1,234.50”是文本格式的数字", "表12!C"], 1],
    [
      "hidden decimals",
      (book) => type(book, "表5", `D${rowOf(book, "表5", "A", "2010301")}`, 795.8349),
      ["表五 2010301", "的数是 795.8349，只显示两位小数，看不到后面的小数"],
      0,
    ],
  ];

  test.each(cases)("%s", async (_, edit, messages, expected) => {
    const path = work.write("改过.xlsx", await edited(await sampleWorkbook(), edit));
    const before = work.read("改过.xlsx");
    const { code, out, err } = await run("check", path);
    for (const message of messages) expect(out).toContain(message);
    expect({ code, err }).toEqual({ code: expected, err: "" });
    expect(work.read("改过.xlsx")).toEqual(before);
  });
});

describe("files that are no workbook", () => {
  const broken: readonly [string, string, string, () => Promise<Uint8Array> | Uint8Array][] = [
    [
      "an old .xls",
      "unsupportedFormat",
      "另存为“Excel 工作簿（.xlsx）”",
      () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
    ],
    [
      "a .docx",
      "notAWorkbook",
      "不是 Excel 工作簿",
      () => zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<w/>") }),
    ],
    ["nothing at all", "emptyFile", "0 字节", () => new Uint8Array()],
    ["a text file", "unsupportedFormat", "不支持这种文件格式", () => strToU8("科目编码,金额\r\n201,12.5\r\n")],
    ["half a workbook", "unreadable", "已损坏", async () => (await sampleWorkbook()).slice(0, 20000)],
    [
      "a zip bomb",
      "tooLarge",
      "内容太大",
      () =>
        zipSync({
          "[Content_Types].xml": strToU8("<Types/>"),
          "xl/worksheets/sheet1.xml": new Uint8Array(30 * 1024 * 1024),
        }),
    ],
    [
      "a DOCTYPE",
      "unreadable",
      "已损坏",
      async () =>
        withPart(await sampleWorkbook(), /sheet5\.xml$/, (xml) =>
          xml.replace("<worksheet", '<!DOCTYPE a [<!ENTITY a "aaa">]><worksheet'),
        ),
    ],
    [
      "a workbook of something else",
      "notRecognised",
      "不像预算公开表",
      async () =>
        edited(await sampleWorkbook(), (book) =>
          book.worksheets.slice(1).forEach((sheet) => book.removeWorksheet(sheet.id)),
        ),
    ],
  ];

  test.each(broken)("%s", async (_, code, message, make) => {
    const path = work.write("坏.xlsx", await make());
    const checked = await run("check", path, "--json");
    expect(checked).toMatchObject({ code: 2, err: expect.stringContaining(`${path}：`) });
    expect(checked.err).toContain(message);
    expect(JSON.parse(checked.out)).toEqual({
      schema: "budget-disclosure/check@1",
      files: [{ file: path, error: { code, message: checked.err } }],
    });
    const narrated = await run("narrate", path, "--out", work.path("新.xlsx"));
    expect(narrated).toEqual({ code: 2, out: "", err: checked.err });
    expect(work.files()).toEqual(["坏.xlsx"]);
  });

  test.each([
    [".xlsm", "sheet.macroEnabled"],
    [".xltx", "template"],
    [".xltm", "template.macroEnabled"],
  ])("a %s is checked, and not written as .xlsx", async (ending, type) => {
    const main = `application/vnd.${type.includes("macro") ? "ms-excel" : "openxmlformats-officedocument.spreadsheetml"}.${type}.main+xml`;
    const of = (xml: string): string =>
      xml.replace("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", main);
    const path = work.write(`工作簿${ending}`, withPart(await sampleWorkbook(), /Content_Types/, of));
    expect((await run("check", path)).code).toBe(0);
    const { code, out, err } = await run("narrate", path, "--out", work.path("新.xlsx"));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(new RegExp(`^${path}：这是(模板|带宏的文件)（\\${ending}），.*另存为“Excel 工作簿（.xlsx）”`));
    expect(work.files()).toEqual([`工作簿${ending}`]);
  });

  test("an empty folder and a missing file", async () => {
    mkdirSync(work.path("文件夹.xlsx"));
    const { code, err } = await run("check", work.path("文件夹.xlsx"), work.path("无.xlsx"));
    expect(code).toBe(2);
    expect(err).toBe(
      `${work.path("文件夹.xlsx")}：这个文件夹里没有 .xlsx 文件。\n${work.path("无.xlsx")}：找不到这个文件。`,
    );
  });
});
