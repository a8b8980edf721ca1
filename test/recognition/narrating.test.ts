/** What recognition settles and what the user has said hold for the narrative as they do for the check. */
import { readFileSync } from "node:fs";
import { recognise } from "../../src/app/recognise";
import { previewNarrative } from "../../src/app/useCases";
import { readDataFile } from "../../src/core/data/dataFile";
import type { TableChoices } from "../../src/core/locate/choices";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { narrateLocated } from "../../src/core/narrate/narrate";
import { planWorkbook } from "../../src/core/plan/plan";
import { newState, writeState } from "../../src/core/state/state";
import { packs } from "../../src/packs";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import type { WorkbookPort } from "../../src/workbook/port";
import { editCell } from "../support/edit";
import { mapCells, plainValues } from "../support/foreignSnapshot";
import { snapshotOf } from "../support/snapshotOf";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const plain = plainValues(snapshotOf(planWorkbook(pack, sample.inputs)));

function texts(snapshot: WorkbookSnapshot, choices?: TableChoices): readonly string[] {
  const located = recognise(packs, snapshot, choices);
  if (!located) throw new Error("not recognised");
  return narrateLocated(located).sentences.map(({ text }) => text);
}

const reading = (snapshot: WorkbookSnapshot): WorkbookPort =>
  ({ read: () => Promise.resolve(snapshot) }) as unknown as WorkbookPort;

/** An older copy of 表1 stands before it, with every figure one higher; neither has the table's own name, which would tell. */
const twice: WorkbookSnapshot = {
  ...plain,
  sheets: plain.sheets.flatMap((sheet) =>
    sheet.name === "表1"
      ? [
          {
            ...mapCells(sheet, (value) => (typeof value === "number" && value > 0 ? value + 1 : value)),
            name: "表1旧",
          },
          { ...sheet, name: "表1新" },
        ]
      : [sheet],
  ),
};
const choices: TableChoices = { tables: { t01: "表1新" }, columns: {} };

test("the sentences are made from the sheet that the user chose", async () => {
  const right = texts(plain);
  expect(texts(twice)).not.toEqual(right);
  expect(texts(twice, choices)).toEqual(right);
  const remembered = { ...twice, state: writeState({ ...newState(pack, 2026), choices }) };
  expect((await previewNarrative(reading(remembered), packs)).sentences.map(({ text }) => text)).toEqual(right);
});

test("a slip in the line of the money unit does not move the point in the sentences", () => {
  const line = plain.sheets
    .find(({ name }) => name === "表1")
    ?.values.flatMap((row, r) => row.flatMap((value, c) => (value === "单位：万元" ? [{ row: r, column: c }] : [])))[0];
  if (!line) throw new Error("no line of the money unit");
  expect(texts(editCell(plain, { sheet: "表1", ...line }, "单位：元"))).toEqual(texts(plain));
});
