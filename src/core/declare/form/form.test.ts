/** Rules by name: what follows and is not said, and that names which the form does not have do not compile. */
import { declareTable, plainTable } from "../declaredTable";
import { InfoSpec } from "../info";
import { IdentityRule, Rule } from "../rule";
import { TableSpec } from "../table";
import { Term } from "../term";
import { formOf } from "./formOf";
import { add, allZero, children, noneZero, scaled, subtract, zero } from "./terms";

const about = {
  formNo: null,
  shortName: "",
  sheet: "",
  title: "",
  moneyUnit: "万元",
  orientation: "portrait",
} as const;
const t1 = declareTable({
  ...about,
  id: "t1",
  basis: "",
  header: [
    { id: "name", label: "", kind: "name", width: 1 },
    { id: "total", label: "", kind: "amount", width: 1 },
    { id: "basic", label: "", kind: "amount", width: 1 },
  ],
  blocks: {
    main: [
      { id: "top", rows: [{ id: "sum", label: "" }] },
      { kind: "tree", id: "codes", catalogue: "function", levels: [3] },
    ],
  },
});
const t2 = declareTable({
  ...about,
  id: "t2",
  basis: "",
  header: [{ id: "amount", label: "", kind: "amount", width: 1 }],
  blocks: {
    main: [
      { id: "rows", rows: [{ id: "one", label: "" }] },
      { kind: "list", id: "things", noun: "" },
    ],
  },
});
const fields = {
  sheet: "",
  title: "",
  unitName: "unit",
  year: "year",
  sections: [
    {
      label: "",
      fields: [
        { id: "kind", label: "", kind: "choice" },
        { id: "last", label: "", kind: "amount" },
      ],
    },
  ],
} as const satisfies InfoSpec;

const { cell, fieldIs, info, lookup, onlyFor, rowCalled, rowsIn, rulesOn } = formOf<
  readonly [typeof t1, typeof t2],
  typeof fields
>({
  within: "表内",
  between: "表间",
});
const {
  branches,
  branchesUnder,
  checks,
  codes,
  defines,
  each,
  eachAnd,
  hints,
  leaves,
  leavesUnder,
  mappedItems,
  named,
  parts,
  prefills,
  row,
  rowsOf,
  sameNames,
  under,
} = rulesOn("t1");

test("the form of these tests is one", () => {
  expect([t1, t2].map((table) => TableSpec.parse(plainTable(table)).id)).toEqual(["t1", "t2"]);
  expect(InfoSpec.parse(fields)).toEqual(fields);
});

const said = { form: "F", label: "标", explanation: "因。" };

test.each([
  ["one figure must be the same", parts("basic"), "exact", "表内"],
  ["one row must be the same", named("sum"), "exact", "表内"],
  ["a field must be the same", info("last"), "exact", "表内"],
  ["nothing must be nothing", zero, "exact", "表内"],
  ["a figure of another table must be the same", cell("t2", "one", "amount"), "exact", "表间"],
  ["a figure looked up must be the same", lookup("t2", "amount"), "exact", "表间"],
  ["a figure for some units must be the same", onlyFor("kind", ["甲"], cell("t2", "one", "amount")), "exact", "表间"],
  ["a sum of one is one figure", add(cell("t1", "sum", "total")), "exact", "表内"],
  ["columns are added up", parts("total", "basic"), "rounding", "表内"],
  ["rows are added up", named("sum", "sum"), "rounding", "表内"],
  ["a group is added up", rowsOf("codes"), "rounding", "表内"],
  ["codes are added up", children, "rounding", "表内"],
  ["a group of another table is added up", rowsIn("t2", "things", "amount", "车"), "rounding", "表间"],
  ["a sum within one", add(rowsOf("codes")), "rounding", "表内"],
  ["terms are added up", add(info("last"), lookup("t2")), "rounding", "表间"],
  ["a figure is taken times", scaled(info("last"), 9, 5), "rounding", "表内"],
  ["terms are taken away", subtract(info("last"), lookup("t2")), "rounding", "表间"],
  ["a sum for some units", onlyFor("kind", ["甲"], parts("total", "basic")), "rounding", "表内"],
])("%s", (_, term, tolerance, basis) => {
  const rule = checks("t1.rule", row("sum", "total"), { ...said, equals: term });
  expect(rule).toMatchObject({ tolerance, basis, right: term, relation: "equals", severity: "error", role: "checks" });
  expect(Rule.parse(rule)).toEqual(rule);
});

test("what is said goes before what follows", () => {
  const rule = checks("t1.rule", row("sum", "total"), {
    ...said,
    atMost: zero,
    basis: "另据",
    severity: "warning",
    tolerance: "rounding",
    when: allZero(info("last")),
  });
  expect(rule).toEqual({
    kind: "identity",
    id: "t1.rule",
    form: "F",
    label: "标",
    explanation: "因。",
    table: "t1",
    role: "checks",
    rows: [{ rows: ["sum"] }],
    columns: ["total"],
    relation: "atMost",
    right: { term: "zero" },
    basis: "另据",
    severity: "warning",
    tolerance: "rounding",
    when: { kind: "allZero", terms: [{ term: "info", field: "last" }] },
  });
});

test("figures that both sides carry rounded make one figure approximate", () => {
  const rule = checks("t1.rule", row("sum", "total"), { ...said, atLeast: zero, roundedParts: rowsOf("codes") });
  expect(rule).toMatchObject({ relation: "atLeast", tolerance: "rounding" });
});

test("each word is a role; a hint is no error", () => {
  const equals = { ...said, equals: zero };
  expect(defines("t1.a", row("sum", "total"), equals)).toMatchObject({ role: "defines" });
  expect(prefills("t1.b", row("sum", "total"), { ...equals, compared: false })).toMatchObject({
    role: "prefills",
    compared: false,
  });
  const hint = hints("t1.c", row("sum", "total"), { ...equals, basis: "通常" });
  expect(hint).toMatchObject({ role: "checks", severity: "info", finding: "plausibility", basis: "通常" });
  expect(IdentityRule.parse(hint)).toEqual(hint);
});

test("cells are named by row, group, depth and code", () => {
  expect(row("sum", "total", "basic")).toEqual({ rows: [{ rows: ["sum"] }], columns: ["total", "basic"] });
  expect(each("codes", "total")).toEqual({ rows: [{ group: "codes", depth: "any" }], columns: ["total"] });
  expect(leaves("codes", "total")).toEqual({ rows: [{ group: "codes", depth: "leaf" }], columns: ["total"] });
  expect(branches("codes", "total")).toEqual({ rows: [{ group: "codes", depth: "branch" }], columns: ["total"] });
  expect(eachAnd("codes", "sum", "total")).toEqual({
    rows: [{ group: "codes", depth: "any" }, { rows: ["sum"] }],
    columns: ["total"],
  });
  const below = (depth: string) => ({ rows: [{ group: "codes", depth, under: ["201"] }], columns: ["basic"] });
  expect(under("codes", ["201"], "basic")).toEqual(below("any"));
  expect(branchesUnder("codes", ["201"], "basic")).toEqual(below("branch"));
  expect(leavesUnder("codes", ["201"], "basic")).toEqual(below("leaf"));
});

test("rules of texts know their table", () => {
  const text = { ...said, severity: "error", basis: "" } as const;
  const made = [
    codes("t1.a", { ...text, group: "codes" }),
    mappedItems("t1.b", { ...text, group: "codes", column: "name" }),
    sameNames("t1.c", { ...text, groups: ["codes", "things"] }),
  ];
  expect(made.map((rule) => Rule.parse(rule))).toEqual(made);
  expect(made.map(({ kind, table }) => `${kind} ${table}`)).toEqual(["codes t1", "mappedItems t1", "sameNames t1"]);
});

test("a lookup says only what is given", () => {
  const terms = [
    lookup("t2"),
    lookup("t2", "amount"),
    rowCalled("t2", { code: "301" }, "amount"),
    rowsIn("t2", "things", "amount"),
  ];
  expect(terms).toEqual([
    { term: "lookup", table: "t2" },
    { term: "lookup", table: "t2", column: "amount" },
    { term: "lookup", table: "t2", column: "amount", code: "301" },
    { term: "rows", table: "t2", group: "things", column: "amount" },
  ]);
  expect(terms.map((term) => Term.parse(term))).toEqual(terms);
  expect(noneZero(lookup("t2"))).toEqual({ kind: "noneZero", terms: [terms[0]] });
  expect(fieldIs("kind", "甲", "乙")).toEqual({ kind: "field", field: "kind", values: ["甲", "乙"] });
});

test("tables as core has them are known by their names too", () => {
  const plain = {
    ...about,
    id: "t3",
    basis: "",
    columns: [{ id: "amount", label: "", kind: "amount", width: 1 }],
    header: [{ column: "amount" }],
    blocks: [
      {
        id: "main",
        codeColumns: [],
        nameColumn: null,
        columns: ["amount"],
        bands: [[{ kind: "fixed", id: "rows", rows: [{ id: "one", label: "" }] }]],
      },
    ],
  } as const satisfies TableSpec;
  expect(TableSpec.parse(plain)).toEqual(plain);
  const form = formOf<readonly [typeof plain], typeof fields>({ within: "", between: "" });
  expect(form.cell("t3", "one", "amount")).toEqual({ term: "cell", table: "t3", row: "one", column: "amount" });
  expect(form.rulesOn("t3").each("rows", "amount").columns).toEqual(["amount"]);
  // @ts-expect-error a row
  form.cell("t3", "two", "amount");
  // @ts-expect-error a column
  form.rulesOn("t3").each("rows", "total");
});

test("a name that the form does not have is refused by the compiler", () => {
  const equals = { ...said, equals: zero };
  const refused = [
    // @ts-expect-error a table
    cell("t3", "sum", "total"),
    // @ts-expect-error a row
    cell("t1", "smu", "total"),
    // @ts-expect-error a column
    cell("t1", "sum", "totl"),
    // @ts-expect-error a column of another table
    lookup("t2", "total"),
    // @ts-expect-error a group
    rowsIn("t2", "thing", "amount"),
    // @ts-expect-error a field
    info("lats"),
    // @ts-expect-error a field of a condition
    fieldIs("knd", "甲"),
    // @ts-expect-error a row of another table
    row("one", "total"),
    // @ts-expect-error a column of another table
    each("codes", "amount"),
    // @ts-expect-error a column to be added
    parts("totl"),
    // @ts-expect-error a row to be added
    named("one"),
    // @ts-expect-error a rule of another table
    checks("t2.rule", row("sum", "total"), equals),
    // @ts-expect-error two relations
    checks("t1.rule", row("sum", "total"), { ...equals, atMost: zero }),
    // @ts-expect-error no relation
    () => checks("t1.rule", row("sum", "total"), said),
    // @ts-expect-error a hint without its reason
    hints("t1.rule", row("sum", "total"), equals),
  ];
  expect(refused).toHaveLength(15);
});
