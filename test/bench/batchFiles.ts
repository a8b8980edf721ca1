/** The workbooks of a county's units: as we generate them, and as they come from elsewhere. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import type { Inputs } from "../../src/core/model/inputs";
import type { CellWrite, WorkbookPlan } from "../../src/core/model/workbookPlan";
import { planWorkbook } from "../../src/core/plan/plan";
import type { PackSpec } from "../../src/core/declare/pack";
import { packs } from "../../src/packs";
import { createWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { randomUnitsOf } from "../support/randomUnits";

/** The units of the packs take turns. */
const KINDS: readonly { readonly pack: PackSpec; readonly units: fc.Arbitrary<Inputs> }[] = packs.map((pack) => ({
  pack,
  units: randomUnitsOf(pack.id),
}));
const SEED = 2026;

/** Every second workbook of a pack is plain. Returns the paths; equal counts give equal files. */
export async function writeBatch(folder: string, count: number): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const units = KINDS.map((kind) => fc.sample(kind.units, { numRuns: count, seed: SEED }));
  const paths: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const kind = index % KINDS.length;
    const [pack, inputs] = [KINDS[kind]?.pack, units[kind]?.[index]];
    if (!pack || !inputs) throw new Error("no unit");
    const plan = planWorkbook(pack, inputs);
    const workbook = createWorkbookFile();
    await workbook.apply(Math.floor(index / KINDS.length) % 2 === 0 ? plan : plain(plan));
    const path = join(folder, `单位${index + 1}.xlsx`);
    await writeFile(path, await workbook.toBytes());
    paths.push(path);
  }
  return paths;
}

/** What is left when somebody pastes values into a new workbook: no formulas, names, rules or state. */
function plain(plan: WorkbookPlan): WorkbookPlan {
  const sheets = plan.sheets.map(({ conditionalFormats: _, verdicts: _____, validations: __, ...sheet }) => ({
    ...sheet,
    cells: sheet.cells.flatMap(valueOnly),
  }));
  return { ...plan, sheets, names: [], state: null };
}

function valueOnly(cell: CellWrite): readonly CellWrite[] {
  if (cell.content.kind === "value") return [cell];
  return cell.content.value === null ? [] : [{ ...cell, content: { kind: "value", value: cell.content.value } }];
}
