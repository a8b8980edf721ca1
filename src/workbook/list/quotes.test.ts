import fc from "fast-check";
import Papa from "papaparse";
import { settleQuotes } from "./quotes";

const read = (text: string, separator = ",") => {
  const { text: settled, broken } = settleQuotes(text, separator);
  const { data, errors } = Papa.parse<string[]>(settled, { delimiter: separator, newline: "\n" });
  expect(errors.filter(({ type }) => type === "Quotes")).toEqual([]);
  return { rows: data, broken };
};

test.each<[string, string[][], number[]]>([
  [
    'a,"两节"慰问费,1\nb,c,2',
    [
      ["a", '"两节"慰问费', "1"],
      ["b", "c", "2"],
    ],
    [],
  ],
  ['"1,234.56",b', [["1,234.56", "b"]], []],
  ['a, "1,234.56" ,b', [["a", "1,234.56", "b"]], []],
  ['"说""好""了",b', [['说"好"了', "b"]], []],
  ['a,55"电视,b', [["a", '55"电视', "b"]], []],
  [
    '"两行\n名称",b\nc,d',
    [
      ["两行\n名称", "b"],
      ["c", "d"],
    ],
    [],
  ],
  [
    '"",b\n"a",""',
    [
      ["", "b"],
      ["a", ""],
    ],
    [],
  ],
  [
    'a,"专项,1\nb,c,2',
    [
      ["a", '"专项', "1"],
      ["b", "c", "2"],
    ],
    [0],
  ],
  [
    'x,y,z\na,"专项,1\nb,"c",2',
    [
      ["x", "y", "z"],
      ["a", '"专项', "1"],
      ["b", "c", "2"],
    ],
    [1],
  ],
  ['a,"专项', [["a", '"专项']], [0]],
  // The marks of two rows would pair, and the row between them would be gone.
  ['a,"专项,1\nb,c,2\nd,培训",3\n', [["a", '"专项', "1"], ["b", "c", "2"], ["d", '培训"', "3"], [""]], [0]],
])("%j", (text, rows, broken) => expect(read(text)).toEqual({ rows, broken }));

test("the separator may be a tab or a semicolon", () => {
  expect(read('a\t"1\t2"\t"两节"费', "\t").rows).toEqual([["a", "1\t2", '"两节"费']]);
  expect(read('a;"1;2";"两节"费', ";").rows).toEqual([["a", "1;2", '"两节"费']]);
});

test("what is well-formed is read as before", () => {
  const cell = fc
    .string({ unit: fc.constantFrom("a", "中", ",", '"', "\n", " "), maxLength: 6 })
    // Lines of a text that are whole rows by themselves have two readings.
    .filter((text) => !(text.includes("\n") && text.includes(",")));
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(table, (cells) => {
      const text = cells.map((row) => row.map((value) => `"${value.replace(/"/g, '""')}"`).join(",")).join("\n");
      expect(read(text)).toEqual({ rows: cells, broken: [] });
    }),
  );
});

test("a long file of open marks takes no time", () => {
  const started = Date.now();
  settleQuotes('a,"b,c\n'.repeat(200_000), ",");
  settleQuotes('a,"",""b\n'.repeat(200_000), ",");
  settleQuotes('"'.repeat(1_000_001), ",");
  expect(Date.now() - started).toBeLessThan(5_000);
});
