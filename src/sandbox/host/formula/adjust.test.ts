import { wholeChange } from "../records/structureChange";
import { adjustForDeletedSheet, adjustForRename, adjustForStructure, translateFormula } from "./adjust";

const insertTwoAtRow4 = wholeChange("id", "row", "insert", 3, 2);
const deleteRows4And5 = wholeChange("id", "row", "delete", 3, 2);
const insertAtB = wholeChange("id", "column", "insert", 1, 1);

test.each([
  ["=A3+A4", "=A3+A6"],
  ["=SUM($C$2:$C$4)", "=SUM($C$2:$C$6)"],
  ["=SUM(C:C)+SUM(4:5)", "=SUM(C:C)+SUM(6:7)"],
  ["='表 一'!A4+其他!A4", "='表 一'!A6+其他!A4"],
  ['=IF(A4="A4",LOG10(A4),Sheet4)', '=IF(A6="A4",LOG10(A6),Sheet4)'],
])("inserted rows: %s becomes %s", (before, after) => {
  expect(adjustForStructure(before, "表 一", "表 一", insertTwoAtRow4)).toBe(after);
});

test.each([
  ["=A4", "=#REF!"],
  ["=SUM(A1:A9)", "=SUM(A1:A7)"],
  ["=SUM(A4:A9)", "=SUM(A4:A7)"],
  ["=SUM(A2:A5)", "=SUM(A2:A3)"],
  ["=SUM(A4:A5)", "=SUM(#REF!)"],
  ["=A6", "=A4"],
])("deleted rows: %s becomes %s", (before, after) => {
  expect(adjustForStructure(before, "表", "表", deleteRows4And5)).toBe(after);
});

test("inserted columns move columns alone, and other sheets' formulas only where they refer to the sheet", () => {
  expect(adjustForStructure("=A1+$B1+SUM(B:C)+SUM(2:2)", "表", "表", insertAtB)).toBe("=A1+$C1+SUM(C:D)+SUM(2:2)");
  expect(adjustForStructure("=B1+表!B1", "他", "表", insertAtB)).toBe("=B1+表!C1");
});

test("cells inserted in some columns move only what lies inside them", () => {
  const inColumnC = { ...insertTwoAtRow4, first: 2, last: 2 };
  expect(adjustForStructure("=C4+D4+SUM(C4:D4)+SUM(4:4)", "表", "表", inColumnC)).toBe("=C6+D4+SUM(C4:D4)+SUM(4:4)");
});

test("renamed and deleted sheets", () => {
  expect(adjustForRename("=表!A1&'表'!B2&\"表!A1\"", "表", "表 二")).toBe("='表 二'!A1&'表 二'!B2&\"表!A1\"");
  expect(adjustForDeletedSheet("=SUM(表!A1:B2)+A1", "表")).toBe("=SUM(#REF!)+A1");
});

test("translation moves relative parts only", () => {
  expect(translateFormula("=$C2>SUM($A$1,B$1,C3)", 2, 1)).toBe("=$C4>SUM($A$1,C$1,D5)");
  expect(translateFormula("=A1", -1, 0)).toBe("=#REF!");
});
