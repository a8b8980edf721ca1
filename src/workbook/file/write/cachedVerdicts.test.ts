import { readFileSync } from "node:fs";
import { storedValues } from "../../../../test/support/witness";
import { readDataFile } from "../../../core/data/dataFile";
import { planWorkbook } from "../../../core/plan/plan";
import { shanxiUnit2026 as pack } from "../../../packs/shanxi-unit-2026/pack";
import { createWorkbookFile, openWorkbookFile } from "../fileWorkbook";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const plan = planWorkbook(pack, sample.inputs);

const failing = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const values = await storedValues(bytes);
  return plan.sheets.flatMap(({ name, verdicts }) =>
    (verdicts?.cells ?? []).flatMap(({ row, column }) =>
      values.get(name)?.[row]?.[column] === "不平" ? [`${name} ${row},${column - verdicts!.area.left}`] : [],
    ),
  );
};

test("a file holds which figures do not agree, for programs that do not calculate, and so it does after a figure has changed", async () => {
  const workbook = createWorkbookFile();
  await workbook.apply(plan);
  expect(await failing(await workbook.toBytes())).toEqual([]);
  const opened = await openWorkbookFile(await workbook.toBytes());
  const typed = (value: number) =>
    opened.apply({
      sheets: [{ name: "表12", mode: "update", cells: [{ row: 7, column: 2, content: { kind: "value", value } }] }],
      names: [],
      state: null,
      activate: null,
    });
  await typed(16.77);
  expect(await failing(await opened.toBytes())).toEqual(["表3 5,2", "表5 5,2", "表12 6,0", "表12 6,1", "表13 6,0"]);
  await typed(1.5);
  expect(await failing(await opened.toBytes())).toEqual([]);
});
