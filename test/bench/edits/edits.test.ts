import fc from "fast-check";
import { planWorkbook } from "../../../src/core/plan/plan";
import { basicEight as pack } from "../../../src/packs/basic-eight/pack";
import { createWorkbookFile } from "../../../src/workbook/file/fileWorkbook";
import type { FileWorkbook } from "../../../src/workbook/file/fileWorkbook";
import { randomUnitsOf } from "../../support/randomUnits";
import { wrongNumbers } from "../../support/refresh/pageNumbers";
import { locate, trySequence } from "./fileTrial";
import { COMMANDS, sequenceOf } from "./steps";

const [unit] = fc.sample(randomUnitsOf(pack.id), { seed: 3, numRuns: 1 });

async function bytesOf(change?: (workbook: FileWorkbook) => Promise<void>): Promise<Uint8Array> {
  const workbook = createWorkbookFile();
  await workbook.apply(planWorkbook(pack, unit!));
  await change?.(workbook);
  return workbook.toBytes();
}

test("a seed gives the same steps, ends with 更新, and a few seeds have every command and every edit of the hand", () => {
  expect(sequenceOf(5)).toEqual(sequenceOf(5));
  const steps = Array.from({ length: 40 }, (_, seed) => sequenceOf(seed));
  for (const one of steps) expect(one.at(-1)).toMatchObject({ kind: "command", command: "refresh" });
  const kinds = new Set(
    steps
      .flat()
      .map((step) => (step.kind === "command" ? step.command : step.kind === "edit" ? step.edit.kind : step.kind)),
  );
  expect([...kinds].sort()).toEqual(
    [
      ...COMMANDS,
      "amount",
      "blank",
      "delete",
      "ownRow",
      "paragraph",
      "paste",
      "remark",
      "rename",
      "row",
      "sort",
    ].sort(),
  );
});

test("a sequence on a file ends without a fault, and a colour that says otherwise than the check is one", async () => {
  const steps = sequenceOf(1);
  expect(await trySequence(pack, await bytesOf(), steps)).toEqual([]);
  const { sheets } = planWorkbook(pack, unit!);
  const table = sheets.find(
    ({ conditionalFormats = [], verdicts }) => verdicts !== undefined && conditionalFormats.length > 0,
  );
  const always = {
    area: { top: 6, left: 1, bottom: 6, right: 1 },
    formula: "=1=1",
    fill: "#00FF00",
    fontColor: "#000000",
  };
  const bytes = await bytesOf((workbook) =>
    workbook.apply({
      sheets: [{ name: table?.name ?? "", mode: "update", cells: [], conditionalFormats: [always] }],
      names: [],
      state: null,
      activate: null,
    }),
  );
  expect(await trySequence(pack, bytes, steps)).toEqual(
    expect.arrayContaining([expect.stringContaining(`+ 变红 ${table?.name ?? ""}!B7`)]),
  );
}, 120_000);

test("a number of 目录 that is not that of the page on which the sheet begins in the file is told", async () => {
  const workbook = createWorkbookFile();
  await workbook.apply(planWorkbook(pack, unit!));
  expect(wrongNumbers(locate(pack, await workbook.read()), await workbook.toBytes())).toEqual([]);
  const { contents } = pack;
  const row = contents.firstRow + 3;
  const number = (await workbook.read()).sheets.find(({ name }) => name === contents.sheet)?.values[row]?.[
    contents.page.columnWidths.length
  ];
  expect(typeof number).toBe("number");
  await workbook.apply({
    sheets: [
      {
        name: contents.sheet,
        mode: "update",
        cells: [
          { row, column: contents.page.columnWidths.length, content: { kind: "value", value: Number(number) + 1 } },
        ],
      },
    ],
    names: [],
    state: null,
    activate: null,
  });
  expect(wrongNumbers(locate(pack, await workbook.read()), await workbook.toBytes())).toEqual([
    expect.stringContaining(`写第 ${Number(number) + 1} 页`),
  ]);
});
