/** narrate: shows, writes, keeps the user's words, says what disagrees. */
import type { SheetPlan } from "../../src/core/model/workbookPlan";
import { openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { edited, sheetOf } from "./editing";
import { PACK, run, sampleWorkbook, Workspace } from "./workspace";

let work: Workspace;
beforeEach(() => {
  work = new Workspace();
});
afterEach(() => work.remove());

async function narrated(): Promise<string> {
  const from = work.write("样例.xlsx", await sampleWorkbook());
  const to = work.path("有说明.xlsx");
  expect((await run("narrate", from, "--out", to)).code).toBe(0);
  return to;
}

test("without --out it only shows", async () => {
  const path = work.write("样例.xlsx", await sampleWorkbook());
  const { code, out, err } = await run("narrate", path);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("预算收入总计2,733.38万元");
  expect(out).toContain("没有写入文件");
  expect(Buffer.compare(work.read("样例.xlsx"), await sampleWorkbook())).toBe(0);
  expect(work.files()).toEqual(["样例.xlsx"]);
});

test("what was written is found again, and agrees", async () => {
  const { code, out } = await run("narrate", await narrated(), "--json");
  const document = JSON.parse(out);
  expect(code).toBe(0);
  expect(Object.keys(document)).toEqual([
    "schema",
    "file",
    "pack",
    "unit",
    "year",
    "sentences",
    "disagreeing",
    "unready",
    "narratives",
  ]);
  expect(document).toMatchObject({
    schema: "budget-disclosure/narrate@1",
    file: work.path("有说明.xlsx"),
    pack: PACK,
    unit: "泽州县人民政府办公室",
    year: 2026,
    disagreeing: [],
  });
  expect(document.sentences.length).toBeGreaterThan(10);
  for (const sentence of document.sentences) {
    expect(Object.keys(sentence)).toEqual([
      "id",
      "text",
      "status",
      "existing",
      "disagreements",
      "gaps",
      "sheet",
      "agrees",
      "offer",
    ]);
    expect(sentence).toMatchObject({ status: "same", existing: sentence.text, agrees: true, offer: null });
  }
  expect(document.narratives[0]).toEqual({
    sheet: "情况说明",
    found: "情况说明",
    checked: expect.any(Number),
    unchecked: [],
  });
  expect(document.narratives[0].checked).toBeGreaterThan(50);
});

test("a stale sentence is named with both figures, and rewritten only where it is our own", async () => {
  await narrated();
  const path = work.write("过时.xlsx", await stale(work.read("有说明.xlsx")));
  const { code, out } = await run("narrate", path, "--out", work.path("新.xlsx"), "--json");
  const { sentences, disagreeing } = JSON.parse(out) as {
    sentences: readonly Sentence[];
    disagreeing: readonly string[];
  };
  expect({ code, disagreeing }).toEqual({ code: 1, disagreeing: ["s1.income", "s7.threePublic"] });
  const find = (id: string): Sentence | undefined => sentences.find((sentence) => sentence.id === id);
  expect(find("s1.income")).toMatchObject({ status: "kept", disagreements: [{ expected: "2,733.38" }] });
  expect(find("s7.threePublic")).toMatchObject({ status: "stale", gaps: ["abroadReason"] });
  expect(find("s1.income")?.offer).toContain("2,733.38万元");
  expect(find("s7.threePublic")?.disagreements).toContainEqual(expect.objectContaining({ expected: "93.00" }));
  const again = JSON.parse((await run("narrate", work.path("新.xlsx"), "--json")).out);
  expect(again.disagreeing).toEqual(["s1.income"]);
});

interface Sentence {
  readonly id: string;
  readonly status: string;
  readonly offer: string | null;
  readonly disagreements: readonly { readonly printed: string; readonly expected: string }[];
}

/** 因公出国 goes from 100.00 to 90.00, and the user has put other figures into the first sentence. */
async function stale(bytes: Uint8Array): Promise<Uint8Array> {
  const workbook = await openWorkbookFile(bytes);
  const { sheets } = await workbook.read();
  const change = (name: string, label: string, column: number, value: (old: string) => string | number): SheetPlan => {
    const values = sheets.find((sheet) => sheet.name === name)?.values ?? [];
    const row = values.findIndex((cells) => String(cells[0]).includes(label));
    return {
      name,
      mode: "update",
      cells: [{ row, column, content: { kind: "value", value: value(String(values[row]?.[column])) } }],
    };
  };
  const plans = [
    change("表10", "因公出国", 2, () => 90),
    change("情况说明", "预算收入总计", 0, (old) => old.replace("2,733.38", "2,773.38")),
  ];
  await workbook.apply({ sheets: plans, names: [], state: null, activate: null });
  return workbook.toBytes();
}

test("a number that no sentence explains is counted and listed, by check too", async () => {
  await narrated();
  const workbook = await openWorkbookFile(work.read("有说明.xlsx"));
  const { sheets } = await workbook.read();
  const row = sheets.find(({ name }) => name === "情况说明")?.values.length ?? 0;
  await workbook.apply({
    sheets: [
      {
        name: "情况说明",
        mode: "update",
        cells: [{ row, column: 0, content: { kind: "value", value: "另外，本单位管理档案378卷。" } }],
      },
    ],
    names: [],
    state: null,
    activate: null,
  });
  const path = work.write("另有.xlsx", await workbook.toBytes());
  const unchecked = [{ sheet: "情况说明", address: `A${row + 1}`, printed: "378", around: "…，本单位管理档案378卷。" }];
  expect(JSON.parse((await run("narrate", path, "--json")).out).narratives[0]).toMatchObject({ unchecked });
  expect(JSON.parse((await run("check", path, "--json")).out).files[0].narratives[0]).toMatchObject({
    sheet: "情况说明",
    found: true,
    unchecked,
  });
  for (const command of [["narrate"], ["check", "--verbose"]]) {
    const { out } = await run(...command, path);
    expect(out).toMatch(/情况说明：文字中核对了 \d+ 个数，未核对 1 个/);
    expect(out).toContain(`未核对：“378”（情况说明!A${row + 1}：…，本单位管理档案378卷。）`);
  }
});

test("the file itself is overwritten only with --force", async () => {
  const path = work.write("样例.xlsx", await sampleWorkbook());
  expect(await run("narrate", path, "--out", path)).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringContaining("--force"),
  });
  expect(Buffer.compare(work.read("样例.xlsx"), await sampleWorkbook())).toBe(0);
  expect((await run("narrate", path, "--out", path, "--force")).code).toBe(0);
  expect((await run("check", path)).code).toBe(0);
  expect(work.files()).toEqual(["样例.xlsx"]);
});

test("without the sheet 情况说明 nothing is written", async () => {
  const bytes = await edited(await sampleWorkbook(), (book) => book.removeWorksheet(sheetOf(book, "情况说明").id));
  const path = work.write("缺.xlsx", bytes);
  expect(await run("narrate", path, "--out", work.path("新.xlsx"))).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringContaining("没有找到工作表“情况说明”"),
  });
  expect((await run("narrate", path)).code).toBe(0);
  expect(work.files()).toEqual(["缺.xlsx"]);
});
