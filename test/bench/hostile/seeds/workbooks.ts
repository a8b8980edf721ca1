/** Ordinary workbooks: ours, with and without text, as plain values, from elsewhere, taken over; and published ones where they are at hand. */
import { adopt, narrateChecked } from "../../../../src/app/useCases";
import type { CellWrite, WorkbookPlan } from "../../../../src/core/model/workbookPlan";
import { planWorkbook } from "../../../../src/core/plan/plan";
import { packs } from "../../../../src/packs";
import type { FileWorkbook } from "../../../../src/workbook/file/fileWorkbook";
import { createWorkbookFile } from "../../../../src/workbook/file/fileWorkbook";
import { foreignWorkbook } from "../../../support/foreignPlan";
import { hasReference, readReference } from "../../../support/reference";
import type { Seed } from "./seed";
import { seed } from "./seed";
import type { Unit } from "./units";
import { UNITS } from "./units";

async function written(plan: WorkbookPlan): Promise<FileWorkbook> {
  const workbook = createWorkbookFile();
  await workbook.apply(plan);
  return workbook;
}

/** Values only, without names, rules or what we remember. */
function plain(plan: WorkbookPlan): WorkbookPlan {
  const valueOf = ({ content, ...place }: CellWrite): CellWrite => ({
    ...place,
    content: { kind: "value", value: content.value ?? "" },
  });
  const sheets = plan.sheets.map(({ conditionalFormats: _, verdicts: _____, validations: __, ...sheet }) => ({
    ...sheet,
    cells: sheet.cells.map(valueOf),
  }));
  return { ...plan, sheets, names: [], state: null };
}

async function narrated({ pack, inputs }: Unit): Promise<Uint8Array> {
  const workbook = await written(planWorkbook(pack, inputs()));
  await narrateChecked(workbook, packs, true);
  return workbook.toBytes();
}

async function adopted({ pack, inputs }: Unit): Promise<Uint8Array> {
  const workbook = await written(foreignWorkbook(pack, inputs(), { seed: 3 }));
  await adopt(workbook, packs, { formulas: true });
  return workbook.toBytes();
}

const NARRATED = "有情况说明";

function ofUnit(unit: Unit): readonly Seed[] {
  const about = { area: "workbook", pack: unit.pack.id, ending: ".xlsx" } as const;
  const one = (name: string, traits: Seed["traits"], make: () => Promise<Uint8Array>): Seed =>
    seed(`${unit.name} ${name}`, { ...about, traits }, make);
  return [
    one("带公式", ["state"], async () => (await written(planWorkbook(unit.pack, unit.inputs()))).toBytes()),
    one(NARRATED, ["state"], () => narrated(unit)),
    one("只有数值", [], async () => (await written(plain(planWorkbook(unit.pack, unit.inputs())))).toBytes()),
    one("别处来的", [], async () => (await written(foreignWorkbook(unit.pack, unit.inputs()))).toBytes()),
    one("接管的", ["state"], () => adopted(unit)),
  ];
}

/** One that nothing is wrong with. @throws Error for a form that is not known */
export function orderlyWorkbook(pack: string): Promise<Uint8Array> {
  const found = OWN_WORKBOOKS.find((one) => one.pack === pack && one.name.endsWith(NARRATED));
  if (!found) throw new Error(`no pack ${pack}`);
  return found.bytes();
}

export const OWN_WORKBOOKS: readonly Seed[] = UNITS.flatMap(ofUnit);

const PUBLISHED = [
  ["shanxi-unit-2026", "published", "blank-2026-district", "budget_template.xlsx"],
  ["basic-eight", "published", "js-rd-2019", "workbook.xlsx"],
  ["basic-eight", "published", "js-zx-2017", "workbook.xlsx"],
  ["shanghai-unit-2026", "published", "sh-zfb-unit-2025", "workbook.xlsx"],
  ["shanghai-unit-2026", "shanghai", "fuliyuan-2024", "workbook.xlsx"],
  ["shanghai-unit-2026", "shanghai", "unit_budget_template.xlsx"],
  ["shanghai-department-2026", "shanghai", "department_budget_template.xlsx"],
  ["shanxi-unit-2026", "xlsx", "corpus", "poi--simple-monthly-budget.xlsx"],
  ["shanxi-unit-2026", "xlsx", "corpus", "npoi--61034.xlsx"],
  ["shanxi-unit-2026", "xlsx", "corpus", "closedxml--input.xlsx"],
  ["shanxi-unit-2026", "xlsx", "corpus", "poi--DataValidationEvaluations.xlsx"],
] as const;

/** Empty where the reference documents are not at hand. */
export const PUBLISHED_WORKBOOKS: readonly Seed[] = PUBLISHED.flatMap(([pack, ...parts]) =>
  hasReference(...parts)
    ? [
        seed(parts.slice(-2).join("/"), { area: "workbook", traits: [], pack, ending: ".xlsx" }, async () =>
          readReference(...parts),
        ),
      ]
    : [],
);
