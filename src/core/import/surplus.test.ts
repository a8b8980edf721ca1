import { readHeader } from "./header";
import { joined, roomOf, surplusOf } from "./surplus";

type Row = readonly (string | number)[];
const AMOUNT = 2;
const room = (header: Row) => roomOf([header], readHeader([header], 0));
const surplus = (row: Row, header: Row = ["科目", "项目", "金额"]) => surplusOf(row, room(header), AMOUNT);
const put = (row: Row, header: Row = ["科目", "项目", "金额"]) => {
  const found = surplus(row, header);
  return found === null ? "whole" : joined(row, found, AMOUNT);
};

describe("more fields than the header", () => {
  test.each<[Row, Row | undefined, { found: number; expected: number } | null]>([
    [["a", "b", "1,234"], undefined, null],
    [["a", "b"], undefined, null],
    [["a", "b", "8000", ""], undefined, null],
    [["a", "b", "1", "234", "567.89"], undefined, { found: 5, expected: 3 }],
    [["a", "b", "8000", "", "x"], undefined, { found: 5, expected: 3 }],
    // Separators at the end of the header give no room.
    [["a", "b", "1", "234", "567.89"], ["科目", "项目", "金额", "", ""], { found: 5, expected: 3 }],
    [["a", "b", "1000", "", ""], ["科目", "项目", "金额", "", ""], null],
    // The amount is not the last column: thousands stand in the remarks, and the line is one longer than the header's.
    [["a", "b", "1", "234", ""], ["科目", "项目", "金额", "备注"], { found: 5, expected: 4 }],
    [["a", "b", "1", "234"], ["科目", "项目", "金额", "备注"], null],
    [["a", "b", "1", "234", "", ""], ["科目", "项目", "金额", "备注", ""], { found: 6, expected: 5 }],
    // A column without a header between others.
    [["a", "b", "1", "234", "说明"], ["科目", "项目", "金额", "", "备注"], { found: 5, expected: 5 }],
    [["a", "b", "1", "23", "说明"], ["科目", "项目", "金额", "", "备注"], null],
  ])("%j under %j", (row, header, expected) => expect(surplus(row, header)).toEqual(expected));
});

describe("putting together", () => {
  test.each<[Row, Row | undefined, Row | null]>([
    [["a", "b", "1", "234", "567.89"], undefined, ["a", "b", "1,234,567.89"]],
    [["a", "b", "-8", "000.00"], undefined, ["a", "b", "-8,000.00"]],
    [
      ["a", "b", "1", "234", ""],
      ["科目", "项目", "金额", "备注"],
      ["a", "b", "1,234", ""],
    ],
    // A comma in the name: the amount is whole, and which fields belong together is not known.
    [["a", "b", "c", "8000"], undefined, null],
    // More groups than fields too many: the last may be the remark.
    [["a", "b", "1", "234", "567"], ["科目", "项目", "金额", "备注"], null],
    // Two amounts that may have fallen apart.
    [["a", "b", "1", "234", "5", "678"], ["科目", "项目", "金额", "政府采购"], null],
    [["1", "100", "1", "234"], undefined, null],
    [["a", "b", "1", "234.5", "678"], undefined, null],
    [["a", "b", "1234", "567"], undefined, null],
    [["a", "b", "8000", "备注"], undefined, null],
  ])("%j under %j", (row, header, expected) => expect(put(row, header)).toEqual(expected));
});
