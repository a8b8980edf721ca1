/** What follows from a table's structure, on a small table: which rules, in which order, over which rows and columns. */
import { declareTable, plainTable } from "./declaredTable";
import type { Rule } from "./rule";
import type { StructureWords } from "./structure";
import { withStructure } from "./structure";

const table = declareTable({
  id: "t1",
  formNo: "公开表1",
  shortName: "表一",
  sheet: "表1",
  title: "支出表",
  moneyUnit: "万元",
  orientation: "portrait",
  basis: "表一",
  header: [
    { id: "code", label: "编码", kind: "code", width: 10 },
    { id: "name", label: "名称", kind: "name", width: 10 },
    { id: "total", label: "合计", kind: "amount", width: 10, sum: { of: ["basic", "project"], form: "F-1" } },
    { id: "basic", label: "基本支出", kind: "amount", width: 10 },
    { id: "project", label: "项目支出", kind: "amount", width: 10 },
    { id: "beside", label: "结转", kind: "amount", width: 10 },
  ],
  blocks: {
    main: [
      { id: "top", rows: [{ id: "total", label: "合计", sum: { of: "codes", form: "F-3" } }] },
      {
        kind: "tree",
        id: "codes",
        catalogue: "function",
        levels: [3, 5],
        sums: { form: "F-2", id: "class-is-sum", label: "类 = 款" },
      },
      {
        id: "middle",
        rows: [
          {
            id: "listTotal",
            label: "小计",
            sum: { of: "things", form: "F-4", check: { id: "things-checked", label: "核对" } },
          },
          { id: "other", label: "其他", columns: ["basic"] },
          { id: "grandTotal", label: "总计", sum: { rows: ["listTotal", "other"], form: "F-5", basis: "另据" } },
        ],
      },
      { kind: "list", id: "things", noun: "项目", unique: true },
    ],
  },
  emptyNote: { text: "注", row: "total", column: "total" },
});

const say = (id: string, label: string) => ({ id, label, explanation: `${id}。` });
const text = (form: string, label: string) => ({ form, label, basis: "文", explanation: "说。" });
const words: StructureWords = {
  basis: "表内",
  columns: say("across", "{column} = {parts}"),
  children: { ...say("parents", "上级"), check: { id: "parents-checked", label: "上级核对" } },
  classes: { ...say("classes", "{row} = 各类"), check: { id: "classes-checked", label: "各类核对" } },
  items: say("items", "{row} = 各{noun}"),
  named: { label: "{row} = {parts}", explanation: "行。" },
  codes: text("C", "编码"),
  names: text("N", "{noun}名称"),
  head: text("H", "表头"),
  emptyNote: text("E", "空表"),
};

const own: Rule = {
  kind: "tableHead",
  id: "t1.own",
  form: "",
  label: "",
  severity: "info",
  table: "t1",
  basis: "",
  explanation: "x",
};
const rules = withStructure(table, words, [own]);
const idsOf = (of: readonly Rule[]) => of.map(({ id }) => id);

test("sums come first, then what is declared, then codes, names, head and note; a check of the table's own stands behind its sum", () => {
  expect(rules.map(({ id, form, label }) => `${id} ${form} ${label}`)).toEqual([
    "t1.across F-1 合计 = 基本支出＋项目支出",
    "t1.class-is-sum F-2 类 = 款",
    "t1.classes F-3 合计 = 各类",
    "t1.grand-total-is-sum F-5 总计 = 小计＋其他",
    "t1.items F-4 小计 = 各项目",
    "t1.things-checked F-4 核对",
    "t1.parents-checked F-2 上级核对",
    "t1.classes-checked F-3 各类核对",
    "t1.own  ",
    "t1.codes-are-well-formed C 编码",
    "t1.names-are-unique N 项目名称",
    "t1.head-agrees H 表头",
    "t1.empty-note E 空表",
  ]);
});

test("a rule that follows stands where its id is among those that are declared, and only there", () => {
  const placed = withStructure(table, words, [own, "t1.classes", "t1.head-agrees", own]);
  expect(idsOf(placed).slice(-7)).toEqual([
    "t1.own",
    "t1.classes",
    "t1.head-agrees",
    "t1.own",
    "t1.codes-are-well-formed",
    "t1.names-are-unique",
    "t1.empty-note",
  ]);
  expect(placed).toHaveLength(rules.length + 1);
  expect(() => withStructure(table, words, ["t1.clases"])).toThrow("no rule t1.clases follows from its table");
});

test("a sum across holds in all rows, a sum downwards in the columns that are none; there sums are checked", () => {
  const of = (id: string) => rules.find((rule) => rule.id === `t1.${id}`);
  expect(of("across")).toMatchObject({
    role: "defines",
    rows: [
      { group: "codes", depth: "any" },
      { group: "middle", depth: "any" },
      { group: "things", depth: "any" },
      { rows: ["total"] },
    ],
    columns: ["total"],
    right: { term: "parts", columns: ["basic", "project"] },
    tolerance: "rounding",
  });
  expect(of("class-is-sum")).toMatchObject({
    role: "defines",
    rows: [{ group: "codes", depth: "branch" }],
    columns: ["basic", "project", "beside"],
    right: { term: "children" },
  });
  expect(of("parents-checked")).toMatchObject({ role: "checks", columns: ["total"], right: { term: "children" } });
  expect(of("classes")).toMatchObject({
    role: "defines",
    rows: [{ rows: ["total"] }],
    columns: ["basic", "project", "beside"],
    right: { term: "rows", group: "codes" },
  });
  expect(of("things-checked")).toMatchObject({ role: "checks", rows: [{ rows: ["listTotal"] }], columns: ["total"] });
});

test("a sum of named rows holds in the columns that all of them use", () => {
  expect(rules.find(({ id }) => id === "t1.grand-total-is-sum")).toMatchObject({
    rows: [{ rows: ["grandTotal"] }],
    columns: ["basic"],
    right: { term: "named", rows: ["listTotal", "other"] },
    basis: "另据",
    explanation: "行。",
  });
});

test("printed rows with codes are 类", () => {
  const classes = declareTable({
    ...table,
    blocks: {
      main: [
        { id: "printed", rows: [{ id: "201", code: "201", label: "一、" }] },
        { id: "below", rows: [{ id: "sum", label: "支出", sum: { of: "printed", form: "F" } }] },
      ],
    },
    emptyNote: { text: "注", row: "sum", column: "total" },
  });
  expect(withStructure(classes, words, []).find(({ id }) => id === "t1.classes")).toMatchObject({
    label: "支出 = 各类",
    right: { term: "rows", group: "printed" },
  });
});

test("without words for a check nothing is checked twice", () => {
  const { check: _, ...children } = words.children;
  expect(idsOf(withStructure(table, { ...words, children }, []))).not.toContain("t1.parents-checked");
});

test("a working sheet has no head; what says no codes has none", () => {
  const working = declareTable({
    ...table,
    formNo: null,
    blocks: { main: [{ kind: "tree", id: "codes", catalogue: "function", levels: [3], codes: false }] },
  });
  const ids = idsOf(withStructure(working, words, []));
  expect(ids).not.toContain("t1.head-agrees");
  expect(ids).not.toContain("t1.codes-are-well-formed");
  expect(plainTable(working).formNo).toBeNull();
});
