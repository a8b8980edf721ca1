import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { p, smallDocument } from "../publish/smallDocument";
import { run, sampleWorkbook, Workspace } from "./workspace";

let work: Workspace;
let document: Uint8Array;

beforeAll(async () => {
  const first = new Workspace();
  const path = first.write("公开表.xlsx", await sampleWorkbook());
  await run("narrate", path, "--out", first.path("写好.xlsx"));
  await run("publish", first.path("写好.xlsx"), "--out", first.path("公开稿.docx"));
  document = first.read("公开稿.docx");
  first.remove();
});
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

/** The document with one piece of its text changed, the first time that it stands there. */
function changed(from: string, to: string): Uint8Array {
  const parts = unzipSync(document);
  const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  expect(text).toContain(from);
  return zipSync({ ...parts, "word/document.xml": strToU8(text.replace(from, to)) });
}

it("finds nothing wrong with what publish has written", async () => {
  const { code, out } = await run("check", work.write("公开稿.docx", document), "--json");
  const [file] = JSON.parse(out).files;
  expect({ code, unit: file.unit, year: file.year, notices: file.document.notices }).toEqual({
    code: 0,
    unit: "泽州县人民政府办公室",
    year: 2026,
    notices: [],
  });
  expect(file.findings.filter(({ severity }: { severity: string }) => severity !== "info")).toEqual([]);
  expect(file.tables.filter(({ id, found }: { id: string; found: boolean }) => /^t\d/.test(id) && !found)).toEqual([]);
  expect(file.tables[0].places).toEqual([{ sheet: "第 1 表", headerRows: [1, 2] }]);
});

it("says table and row, or the paragraph and its words", async () => {
  const wrong = work.write("错.docx", changed(">1,460.00<", ">1,461.00<"));
  const { code, out } = await run("check", wrong, "--json");
  expect(code).toBe(1);
  expect(JSON.parse(out).files[0].suspects[0]).toMatchObject({
    sheet: "第 12 表",
    actual: "1461.00",
    suggested: "1460.00",
  });
  expect((await run("check", wrong)).out).toMatch(/1\. 第 12 表第 \d+ 行 /);
  const text = await run("check", work.write("文.docx", changed("占39.88%", "占39.78%")), "--json");
  const [finding] = JSON.parse(text.out).files[0].findings;
  expect(finding.cells[0]).toMatchObject({ sheet: "正文", address: expect.stringMatching(/^A\d+$/) });
  expect(finding.cells[0].printed).toContain("占39.78%");
});

it("refuses other formats in words of Word", async () => {
  const old = work.write("旧.doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]));
  expect(await run("check", old)).toMatchObject({
    code: 2,
    err: expect.stringContaining("另存为“Word 文档（.docx）”"),
  });
  const scanned = work.write("扫描.docx", smallDocument(p("<w:r><w:drawing><a:blip/></w:drawing></w:r>")));
  expect(await run("check", scanned)).toMatchObject({ code: 2, err: expect.stringContaining("只有图片") });
  expect(await run("check", work.write("空.docx", smallDocument(p("会议通知"))))).toMatchObject({ code: 2 });
  expect(await run("check", work.write("表.docx", await sampleWorkbook()))).toMatchObject({
    code: 2,
    err: expect.stringContaining("不是 Word 文档"),
  });
});

it("leaves documents in a folder alone", async () => {
  work.write("公开稿.docx", document);
  expect(await run("check", work.folder)).toMatchObject({ code: 2 });
  expect(readFileSync(work.path("公开稿.docx")).length).toBe(document.length);
});

describe("held against the workbook", () => {
  let workbook: string;
  beforeEach(async () => {
    const path = work.write("公开表.xlsx", await sampleWorkbook());
    workbook = work.path("写好.xlsx");
    await run("narrate", path, "--out", workbook);
  });

  it("ends with 0 where nothing differs, and with 1 on any difference", async () => {
    const same = await run("check", work.write("公开稿.docx", document), "--against", workbook);
    expect(same.code).toBe(0);
    expect(same.out).toContain("比较：数和文字都相同；图表比较了 4 张。");
    const other = work.write("改.docx", changed("并及时进行跟踪调研", "并进行跟踪调研"));
    const found = await run("check", other, "--against", workbook, "--json");
    expect(found.code).toBe(1);
    expect(JSON.parse(found.out).files[0].against).toMatchObject({
      same: false,
      differences: [{ kind: "sentence", document: { at: { sheet: "正文" } }, workbook: { at: { sheet: "概况" } } }],
    });
    expect((await run("check", other, "--against", workbook)).out).toContain("有 1 处不同：\n  1. 文字不同：文档是“");
  });

  it("takes one document at a time, and says what cannot be read", async () => {
    const path = work.write("公开稿.docx", document);
    expect(await run("check", path, path, "--against", workbook)).toMatchObject({
      code: 2,
      err: expect.stringContaining("一次只能检查一个文件"),
    });
    expect(await run("check", path, "--against", work.path("无.xlsx"))).toMatchObject({
      code: 2,
      err: expect.stringContaining("无.xlsx：找不到这个文件"),
    });
  });
});
