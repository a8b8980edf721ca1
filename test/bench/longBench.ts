/** Workbooks with rows by the thousand that nobody has thought of: the check's time has to grow with the rows, not with their square. */
import { check } from "../../src/app/useCases";
import type { Inputs } from "../../src/core/model/inputs";
import type { CellContent, CellWrite } from "../../src/core/model/workbookPlan";
import { planWorkbook } from "../../src/core/plan/plan";
import type { PackSpec } from "../../src/core/declare/pack";
import { createWorkbookFile, openWorkbookFile } from "../../src/workbook/file/fileWorkbook";

const SHEET = "表2";
/** Below the table of the sample. */
const FIRST = 99;

type Row = (index: number, last: number) => readonly CellContent[];
const value = (content: string | number): CellContent => ({ kind: "value", value: content });
const formula = (text: string): CellContent => ({ kind: "formula", formula: text, value: null });

/** Each row's cells from column A. */
export const LONG_KINDS: Readonly<Record<string, Row>> = {
  环: (index, last) => [formula(index === last ? `=A${FIRST + 1}+1` : `=A${FIRST + index + 2}+1`)],
  数: () => [value(1)],
  编码: (index) => [
    value(`20${String(1 + Math.floor(index / 100)).padStart(2, "0")}0${String(index).padStart(4, "0")}`.slice(0, 7)),
    value(`名${index}`),
    value(1),
  ],
  文字: (index) => [value(`第${index}项支出${index}.10万元，比上年增加0.10万元，增长10%。`)],
};

async function longWorkbook(pack: PackSpec, inputs: Inputs, row: Row, count: number): Promise<Uint8Array> {
  const workbook = createWorkbookFile();
  const plan = planWorkbook(pack, inputs);
  const cells = Array.from({ length: count }, (_, index) =>
    row(index, count - 1).map((content, column): CellWrite => ({ row: FIRST + index, column, content })),
  ).flat();
  await workbook.apply({
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.name === SHEET ? { ...sheet, cells: [...sheet.cells, ...cells] } : sheet,
    ),
  });
  return workbook.toBytes();
}

/** Milliseconds of processor time to open and check one of each length, the least of three. */
export async function benchLong(
  pack: PackSpec,
  inputs: Inputs,
  row: Row,
  counts: readonly number[],
): Promise<readonly number[]> {
  const times: number[] = [];
  for (const count of counts) {
    const bytes = await longWorkbook(pack, inputs, row, count);
    let least = Infinity;
    for (let run = 0; run < 3; run += 1) {
      const before = process.cpuUsage();
      await check(await openWorkbookFile(bytes), [pack]);
      const { user, system } = process.cpuUsage(before);
      least = Math.min(least, (user + system) / 1000);
    }
    times.push(least);
  }
  return times;
}
