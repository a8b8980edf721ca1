/** A sentence is what was said, and a name that its text or the form does not have is refused by the compiler. */
import { declareTable, plainTable } from "../declaredTable";
import { InfoSpec } from "../info";
import { Sentence } from "../narrative";
import { TableSpec } from "../table";
import type { NamesIn } from "./sentences";
import { formOf } from "./formOf";

const table = declareTable({
  id: "t1",
  formNo: null,
  shortName: "",
  sheet: "",
  title: "",
  moneyUnit: "万元",
  orientation: "portrait",
  basis: "",
  header: [
    { id: "name", label: "", kind: "name", width: 1 },
    { id: "total", label: "", kind: "amount", width: 1 },
  ],
  blocks: {
    main: [
      { id: "top", rows: [{ id: "sum", label: "" }] },
      { kind: "list", id: "things", noun: "" },
    ],
  },
});
const fields = {
  sheet: "",
  title: "",
  unitName: "unit",
  year: "year",
  sections: [{ label: "", fields: [{ id: "unit", label: "", kind: "text" }] }],
} as const satisfies InfoSpec;
const { cell, sentence } = formOf<readonly [typeof table], typeof fields>({ within: "", between: "" });

const unit = { slot: "text", field: "unit" } as const;
const total = { slot: "amount", of: cell("t1", "sum", "total") } as const;
const list = { slot: "list", depth: "leaf", show: "name", separator: "、", none: "无" } as const;

test("the form of these tests is one", () => {
  expect(TableSpec.parse(plainTable(table)).id).toBe("t1");
  expect(InfoSpec.parse(fields)).toEqual(fields);
});

test("the names in braces are the slots; the years need none, but may have one", () => {
  const names: readonly NamesIn<"{year}年{unit}共{total}万元">[] = ["year", "unit", "total"];
  expect(names).toHaveLength(3);
  const said = {
    id: "s1",
    text: "{year}年{unit}共{total}万元",
    slots: { unit, total },
    whenZero: { of: total.of, entered: ["unit"], text: "{lastYear}年{unit}无", slots: { unit } },
  } as const;
  expect(sentence(said)).toEqual(said);
  expect(Sentence.parse(sentence(said))).toEqual(said);
  const year = { slot: "year", offset: 0 } as const;
  expect(sentence({ id: "s2", text: "{year}年", slots: { year } }).slots).toEqual({ year });
  expect(sentence({ id: "s3", text: "无", slots: {} }).slots).toEqual({});
});

test("anything else is refused by the compiler", () => {
  const things = { ...list, table: "t1", group: "things", column: "total" } as const;
  const refused = [
    // @ts-expect-error a slot that the text does not have
    sentence({ id: "s", text: "{unit}", slots: { unit, total } }),
    // @ts-expect-error a slot that is missing
    sentence({ id: "s", text: "{unit}共{total}", slots: { unit } }),
    // @ts-expect-error a field
    sentence({ id: "s", text: "{unit}", slots: { unit: { slot: "text", field: "unti" } } }),
    // @ts-expect-error a group
    sentence({ id: "s", text: "{all}", slots: { all: { ...things, group: "thing" } } }),
    // @ts-expect-error a column
    sentence({ id: "s", text: "{all}", slots: { all: { ...things, column: "totl" } } }),
    // @ts-expect-error a table
    sentence({ id: "s", text: "{all}", slots: { all: { ...things, table: "t2" } } }),
    // @ts-expect-error a field of a sum
    sentence({ id: "s", text: "{n}", slots: { n: { slot: "count", fields: ["cars"] } } }),
    // @ts-expect-error a slot of the sentence for nothing
    sentence({ id: "s", text: "", slots: {}, whenZero: { of: total.of, text: "{unit}", slots: { total } } }),
  ];
  expect(refused).toHaveLength(8);
});
