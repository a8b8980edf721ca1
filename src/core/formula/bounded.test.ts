/** Formulas that would never end, or fill the memory: a value or "cannot be worked out", soon. */
import type { WorkbookSnapshot } from "../model/snapshot";
import type { DefinedName } from "./names";
import { recalculate } from "./recalculate";
import type { Recalculation } from "./recalculate";

function computed(formulas: readonly (readonly string[])[], names: readonly DefinedName[] = []): Recalculation {
  const values = formulas.map((row) => row.map(() => null));
  const sheet = { name: "甲", values, formulas } as unknown as WorkbookSnapshot["sheets"][number];
  return recalculate({ sheets: [sheet] } as unknown as WorkbookSnapshot, names);
}

const last = ({ snapshot }: Recalculation): unknown => snapshot.sheets[0]?.values.at(-1)?.at(-1);

/** Each name uses the next one twice. */
const doubling = (count: number): DefinedName[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `name_${index}`,
    refersTo: index === count - 1 ? "1" : `name_${index + 1}+name_${index + 1}`,
  }));

test("names that double with every step are worked out once each", () => {
  expect(last(computed([["=name_0"]], doubling(40)))).toBe(2 ** 39);
});

test("a chain of names that nobody defines by hand cannot be worked out", () => {
  expect(computed([["=name_0"]], doubling(5000)).unsupported).toHaveLength(1);
  const nested = Array.from({ length: 90 }, (_, index) => ({
    name: `name_${index}`,
    refersTo: `${"ABS(".repeat(60)}name_${index + 1}${")".repeat(60)}`,
  }));
  expect(computed([["=name_0"]], nested).unsupported).toHaveLength(1);
});

test("names in a circle are one; a name is seen from each sheet anew after a circle was found", () => {
  const names = [
    { name: "one_", refersTo: "two_+1" },
    { name: "two_", refersTo: "one_+1" },
    { name: "three_", refersTo: "3" },
  ];
  const { circular, snapshot } = computed([["=one_", "=three_"]], names);
  expect(circular).toEqual([{ sheet: "甲", row: 0, column: 0 }]);
  expect(snapshot.sheets[0]?.values).toEqual([[null, 3]]);
});

test("what a name says of the asking cell is not reproduced", () => {
  expect(computed([["=here_"]], [{ name: "here_", refersTo: "ROW()" }]).unsupported).toHaveLength(1);
});

test("a text that doubles with every row ends at what a cell holds", () => {
  const rows = Array.from({ length: 60 }, (_, row) => [row === 0 ? `="ab"` : `=A${row}&A${row}`]);
  expect(last(computed(rows))).toBe("#VALUE!");
  expect(
    last(computed([[`="${"a".repeat(200)}"`], [`=CONCATENATE(${Array.from({ length: 200 }, () => "A1").join(",")})`]])),
  ).toBe("#VALUE!");
});

test("thousands of sums over the whole sheet stop at a limit, and say so", () => {
  const rows = Array.from({ length: 5000 }, () => ["=SUM(B:XFD)", ...new Array<string>(30).fill("=1")]);
  const started = Date.now();
  const { snapshot, unsupported } = computed(rows);
  expect(snapshot.sheets[0]?.values[0]?.[0]).toBe(150_000);
  expect(unsupported.at(-1)).toMatchObject({ row: 4999, what: "more cells than can be read" });
  expect(Date.now() - started).toBeLessThan(30_000);
});

test("operators over whole sheets cannot be worked out, over two columns they can", () => {
  expect(computed([["=SUMPRODUCT((B:XFD=1)*1)", "=1"]]).unsupported).toHaveLength(1);
  expect(computed([["=SUMPRODUCT((B:C=1)*1)", "=1"]]).snapshot.sheets[0]?.values[0]?.[0]).toBe(1);
});

test("numbers at the end of what there is", () => {
  const { snapshot, unsupported } = computed([
    [
      `=TEXT(1E308,"0%")`,
      `=TEXT(1,"0.${"0".repeat(200)}")`,
      "=ROUND(5E-324,2)",
      "=ROUNDUP(1E-300,-400)",
      "=ROUND(1.5,1E300)",
      "=1E308*10",
    ],
  ]);
  expect(unsupported.map(({ column }) => column)).toEqual([0, 1]);
  expect(snapshot.sheets[0]?.values[0]?.slice(2)).toEqual([0, expect.anything(), 1.5, "#NUM!"]);
});
