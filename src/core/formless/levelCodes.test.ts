/** Codes in one column for each level, however much of them a row prints. */
import type { Rows } from "../../../test/support/formless";
import { CODED_ITEMS, firstSuspect, reportOf, toldOf } from "../../../test/support/formless";

type Cell = string | number | null;

const partsOf = (code: string): readonly string[] =>
  [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].filter((part) => part !== "");
const spread = (cells: readonly Cell[]): readonly Cell[] => [...cells, null, null, null].slice(0, 3);
const alone = (code: string, cell: Cell): readonly Cell[] =>
  spread([
    ...partsOf(code)
      .slice(1)
      .map(() => null),
    cell,
  ]);

/** The three cells of a code → a table alone in its workbook; `change` is added to 2130305. */
const table = (
  cells: (code: string, name: string) => readonly Cell[],
  change = 0,
  header: readonly (readonly Cell[])[] = [["类", "款", "项", "科目名称", "金额"]],
  isNamed = true,
): Rows => [
  ["一般公共预算支出表"],
  ["单位：万元"],
  ...header,
  isNamed ? [null, null, null, "合计", 100] : ["合计", null, null, 100],
  ...CODED_ITEMS.map(([code, name, amount]) => [
    ...cells(code, name),
    ...(isNamed ? [name] : []),
    code === "2130305" ? amount + change : amount,
  ]),
];

const UNNAMED = [["类", "款", "项", "金额"]];
const MERGED = [["科目编码", null, null, "科目名称", "金额"]];

interface Printed {
  readonly cells: (code: string, name: string) => readonly Cell[];
  readonly header?: readonly (readonly Cell[])[];
  readonly isNamed?: false;
}

test.each<readonly [string, Printed]>([
  ["213 | 03 | 01", { cells: (code) => spread(partsOf(code)) }],
  ["213 | 3 | 1 as numbers", { cells: (code) => spread(partsOf(code).map(Number)) }],
  ["the lowest part alone", { cells: (code) => alone(code, partsOf(code).at(-1) ?? null) }],
  ["the lowest part alone, a number", { cells: (code) => alone(code, Number(partsOf(code).at(-1))) }],
  ["the whole code in the column of its level", { cells: (code) => alone(code, code) }],
  ["under a label that three columns share", { cells: (code) => spread(partsOf(code)), header: MERGED }],
  [
    "numbers under a label that three columns share",
    { cells: (code) => spread(partsOf(code).map(Number)), header: MERGED },
  ],
  [
    "code and name in the column of the level",
    { cells: (code, name) => alone(code, `${code} ${name}`), header: UNNAMED, isNamed: false },
  ],
  [
    "code and name without a blank",
    { cells: (code, name) => alone(code, `${code}${name}`), header: UNNAMED, isNamed: false },
  ],
])("%s", (_, { cells, header, isNamed }) => {
  expect(toldOf(reportOf(table(cells, 0, header, isNamed)))).toEqual([]);
  const broken = reportOf(table(cells, 1, header, isNamed));
  expect(toldOf(broken)).toHaveLength(1);
  expect(firstSuspect(broken)).toBe(`1 R8C${isNamed === false ? "4" : "5"}`);
});

test("amounts of one or two digits beside codes are amounts", () => {
  const rows: Rows = [
    ["一般公共预算支出表"],
    ["单位：万元"],
    ["科目编码", null, "金额"],
    ["213", 8, 8],
    ["21303", 5, 5],
    ["2130301", 5, 5],
  ];
  expect(
    toldOf(
      reportOf(
        rows,
        table((code) => spread(partsOf(code))),
      ),
    ),
  ).toEqual(["error 1 R4C3"]);
});

test("a code whose parts hang together in one column", () => {
  for (const join of [(code: string) => partsOf(code).join("-"), (code: string) => `[${code}]`]) {
    const whole = (change: number): Rows =>
      table((code) => spread([join(code)]), change, [["科目编码", "备注", "类别", "科目名称", "金额"]]);
    expect(toldOf(reportOf(whole(0)))).toEqual([]);
    expect(firstSuspect(reportOf(whole(1)))).toBe("1 R8C5");
  }
});
