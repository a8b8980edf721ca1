import { childrenOf, element, insertInOrder } from "./element";

const order = ["workbookPr", "bookViews", "sheets", "definedNames", "calcPr", "extLst"];
const names = (children: readonly string[], added: string): string[] => {
  const parent = element(
    "workbook",
    {},
    children.map((name) => element(name)),
  );
  insertInOrder(parent, element(added), order);
  return childrenOf(parent).map(({ name }) => name);
};

test.each([
  [
    "behind what comes before it",
    ["workbookPr", "sheets", "calcPr"],
    "definedNames",
    ["workbookPr", "sheets", "definedNames", "calcPr"],
  ],
  [
    "not before an element that the schema does not know",
    ["workbookPr", "mc:AlternateContent", "bookViews", "sheets", "calcPr"],
    "definedNames",
    ["workbookPr", "mc:AlternateContent", "bookViews", "sheets", "definedNames", "calcPr"],
  ],
  [
    "behind its like",
    ["sheets", "definedNames", "calcPr"],
    "definedNames",
    ["sheets", "definedNames", "definedNames", "calcPr"],
  ],
  [
    "before what comes after it where nothing comes before it",
    ["mc:AlternateContent", "sheets"],
    "workbookPr",
    ["mc:AlternateContent", "workbookPr", "sheets"],
  ],
  [
    "behind unknown elements only when nothing is known",
    ["mc:AlternateContent"],
    "sheets",
    ["mc:AlternateContent", "sheets"],
  ],
  [
    "before the extensions, whatever stands behind them",
    ["sheets", "xr:revisionPtr", "extLst", "z:own"],
    "calcPr",
    ["sheets", "calcPr", "xr:revisionPtr", "extLst", "z:own"],
  ],
])("inserted %s", (_, children, added, expected) => {
  expect(names(children, added)).toEqual(expected);
});
