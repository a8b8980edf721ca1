/** A declared table, and what core makes of it; the comments hold the compiler to names that the table has. */
import type { DeclaredTable } from "./declaredTable";
import { declareTable, plainTable } from "./declaredTable";
import { TableSpec } from "./table";

const about = {
  id: "t1",
  formNo: null,
  shortName: "表一",
  sheet: "表1",
  title: "收支表",
  moneyUnit: "万元",
  orientation: "portrait",
  basis: "表一",
} as const;
const name = { id: "name", label: "名称", kind: "name", width: 10 } as const;
const amount = (id: string, label = id) => ({ id, label, kind: "amount", width: 10 }) as const;

const table: DeclaredTable = declareTable({
  ...about,
  header: [
    { label: "收入", children: [{ ...name, id: "source" }, amount("income")] },
    {
      label: "支出",
      aliases: ["花费"],
      children: [
        { id: "class", label: "类", kind: "code", width: 5 },
        { id: "section", label: "款", kind: "code", width: 5 },
        name,
        { id: "note", label: "说明", kind: "text", width: 9 },
        { label: "金额", children: [{ ...amount("total"), sum: { of: ["basic"], form: "F" } }, amount("basic")] },
      ],
    },
  ],
  blocks: {
    income: [{ id: "sources", rows: [{ id: "all", label: "收入", sum: { rows: ["all"], form: "F" } }] }],
    expenditure: [
      [
        { id: "sum", rows: [{ id: "total", label: "合计", sum: { of: "codes", form: "F" } }] },
        { kind: "tree", id: "codes", catalogue: "function", levels: [3, 5], sums: { form: "F" } },
      ],
      { kind: "list", id: "things", noun: "项目", unique: true },
    ],
  },
});

test("the leaves of the header are the columns, and a block begins where codes or names follow amounts", () => {
  const plain = plainTable(table);
  expect(plain.columns.map(({ id }) => id)).toEqual([
    "source",
    "income",
    "class",
    "section",
    "name",
    "note",
    "total",
    "basic",
  ]);
  expect(plain.header).toEqual([
    { label: "收入", children: [{ column: "source" }, { column: "income" }] },
    {
      label: "支出",
      aliases: ["花费"],
      children: [
        { column: "class" },
        { column: "section" },
        { column: "name" },
        { column: "note" },
        { label: "金额", children: [{ column: "total" }, { column: "basic" }] },
      ],
    },
  ]);
  expect(plain.blocks.map(({ bands: _, ...block }) => block)).toEqual([
    { id: "income", codeColumns: [], nameColumn: "source", columns: ["source", "income"] },
    {
      id: "expenditure",
      codeColumns: ["class", "section"],
      nameColumn: "name",
      columns: ["class", "section", "name", "note", "total", "basic"],
    },
  ]);
});

test("a band is one group or several, and nothing is left of what the rules say", () => {
  const plain = plainTable(table);
  expect(plain.blocks.map(({ bands }) => bands)).toEqual([
    [[{ kind: "fixed", id: "sources", rows: [{ id: "all", label: "收入" }] }]],
    [
      [
        { kind: "fixed", id: "sum", rows: [{ id: "total", label: "合计" }] },
        { kind: "tree", id: "codes", catalogue: "function", levels: [3, 5] },
      ],
      [{ kind: "list", id: "things", noun: "项目" }],
    ],
  ]);
  expect(TableSpec.parse(plain)).toEqual(plain);
});

test("a block of amounts alone has no column of names", () => {
  const bare = declareTable({
    ...about,
    header: [amount("total"), amount("rest")],
    blocks: { main: [{ id: "budget", rows: [{ id: "budget", label: "" }] }] },
  });
  expect(plainTable(bare).blocks).toMatchObject([{ codeColumns: [], nameColumn: null, columns: ["total", "rest"] }]);
});

test("a name that the table does not have is refused by the compiler", () => {
  const total = { id: "total", label: "合计", kind: "amount", width: 10 } as const;
  const rows = [{ id: "a", label: "甲" }] as const;
  const refused = [
    declareTable({
      ...about,
      // @ts-expect-error a column in a sum
      header: [name, { ...total, sum: { of: ["totl"], form: "F" } }],
      blocks: { m: [{ id: "g", rows }] },
    }),
    declareTable({
      ...about,
      header: [name, total],
      // @ts-expect-error a group in a sum
      blocks: { m: [{ id: "g", rows: [...rows, { id: "b", label: "乙", sum: { of: "gg", form: "F" } }] }] },
    }),
    declareTable({
      ...about,
      header: [name, total],
      // @ts-expect-error a row in a sum
      blocks: { m: [{ id: "g", rows: [...rows, { id: "b", label: "乙", sum: { rows: ["aa"], form: "F" } }] }] },
    }),
    declareTable({
      ...about,
      header: [name, total],
      blocks: { m: [{ id: "g", rows }] },
      // @ts-expect-error a row that decides the note
      emptyNote: { text: "", row: "c", column: "total" },
    }),
  ];
  expect(refused.map(({ id }) => id)).toEqual(["t1", "t1", "t1", "t1"]);
});
