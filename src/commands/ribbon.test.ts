import { toggleSubject } from "../app/entry/addSubject";
import { emptyDraft } from "../app/entry/draft";
import type { KeyValueStore } from "../app/entry/store";
import { saveDraft } from "../app/entry/storage";
import { packs } from "../packs";
import { shanxiUnit2026 as pack } from "../packs/shanxi-unit-2026/pack";
import { PlanBook } from "../../test/support/pane/planBook";
import { WorkbookError } from "../workbook/port";
import { createRibbon } from "./ribbon";

function setUp() {
  const items = new Map<string, string>();
  const store: KeyValueStore = {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
  };
  const book = new PlanBook();
  const told: string[] = [];
  /** How many sheets there were when the workbook was marked to open the pane. */
  const marked: number[] = [];
  const ribbon = createRibbon({
    port: book,
    packs,
    store,
    tell: async (text) => void told.push(text),
    showCheck: async () => void told.push("(pane)"),
    opensWithWorkbook: async () => void marked.push(book.names.length),
  });
  return { store, book, told, marked, ribbon };
}

test("生成模板 makes a blank workbook when nothing was entered", async () => {
  const { book, told, marked, ribbon } = setUp();
  await ribbon.generateWorkbook();
  expect(book.names).toHaveLength(24);
  expect(told).toEqual([]);
  expect(marked).toEqual([24]);
});

test("生成模板 uses what was entered in the pane", async () => {
  const { book, store, ribbon } = setUp();
  saveDraft(store, { ...toggleSubject(emptyDraft(pack), pack, "2010301", "行政运行"), unitName: "某县水利局" });
  await ribbon.generateWorkbook();
  const codes = Array.from({ length: 12 }, (_, row) => book.value("表5", row, 0));
  expect(codes).toContain("2010301");
});

test("生成模板 says what is wrong with the entries, and when the sheets are there already", async () => {
  const { book, store, told, ribbon } = setUp();
  saveDraft(store, { ...emptyDraft(pack), projects: "甲\n甲" });
  await ribbon.generateWorkbook();
  expect(told[0]).toMatch(/没有生成.*\n.*“甲”写了两次/);
  expect(book.names).toEqual([]);
  saveDraft(store, emptyDraft(pack));
  await ribbon.generateWorkbook();
  await ribbon.generateWorkbook();
  expect(told[1]).toMatch(/已经有工作表“封面”/);
});

test("检查 shows 勾稽检查 and says the result", async () => {
  const { book, told, ribbon } = setUp();
  await ribbon.generateWorkbook();
  await ribbon.checkWorkbook();
  expect(book.revealed).toEqual([{ sheet: "勾稽检查", row: 0, column: 0 }]);
  expect(told[0]).toBe("(pane)");
  expect(told[1]).toMatch(/还没有填写任何金额/);
});

test("检查 says why it could not", async () => {
  const { book, told, ribbon } = setUp();
  await ribbon.checkWorkbook();
  expect(told[0]).toMatch(/没有找到预算公开的标准表/);
  book.failure = new WorkbookError("cellEditMode", "");
  await ribbon.checkWorkbook();
  expect(told[1]).toMatch(/结束编辑/);
});

test("生成说明 writes and shows the narrative", async () => {
  const { book, told, ribbon } = setUp();
  await ribbon.generateWorkbook();
  await ribbon.writeNarrative();
  expect(told[0]).toMatch(/情况说明已写入 \d+ 段/);
  expect(book.revealed.at(-1)?.sheet).toBe("情况说明");
});
