/** The commands of the pane as the bench of faults gives them, and the workbooks that it gives them on: the sample, one with sixty projects, an adopted one. */
import { readFileSync } from "node:fs";
import type { Session } from "../../../src/app/session";
import { adopt, generate, narrateChecked } from "../../../src/app/useCases";
import { readDataFile } from "../../../src/core/data/dataFile";
import type { Inputs } from "../../../src/core/model/inputs";
import { planWorkbook } from "../../../src/core/plan/plan";
import { packs } from "../../../src/packs";
import { shanxiUnit2026 as pack } from "../../../src/packs/shanxi-unit-2026/pack";
import type { WorkbookPort } from "../../../src/workbook/port";
import type { OfficeHost } from "../../support/officeHost";

export interface Place {
  readonly office: OfficeHost;
  readonly port: WorkbookPort;
}

export interface FaultyCommand {
  readonly name: string;
  /** Brings a blank workbook to where the command is given. */
  prepare(place: Place): Promise<void>;
  /** What the user does before, while nothing is wrong yet. */
  ready?(session: Session): Promise<unknown>;
  /** Ends in the session's state, whatever happens. */
  give(session: Session): Promise<unknown>;
}

function sampleInputs(): Inputs {
  const reading = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
  if (!reading.ok) throw new Error("the sample does not read");
  return reading.inputs;
}

const inputs = sampleInputs();
const sixty = withProjects(inputs, 6);

type Prepare = FaultyCommand["prepare"];
const blank: Prepare = async () => undefined;
const generatedFrom =
  (unit: Inputs): Prepare =>
  ({ port }) =>
    generate(port, pack, unit);
const narratedFrom =
  (made: Prepare): Prepare =>
  async (place) => {
    await made(place);
    await narrateChecked(place.port, packs, true);
  };

/** Every project so many times under names of its own, and the money for projects with them. */
function withProjects(unit: Inputs, factor: number): Inputs {
  const projects = (unit.groups.get("projects") ?? []).flatMap((row) =>
    Array.from({ length: factor }, (_, copy) => ({ ...row, name: `${row.name}（${copy + 1}）` })),
  );
  const budget = (unit.groups.get("generalBudget") ?? []).map((row) => ({
    ...row,
    amounts: new Map(
      [...row.amounts].map(([column, amount]) => [column, column === "project" ? amount * factor : amount]),
    ),
  }));
  return { ...unit, groups: new Map([...unit.groups, ["projects", projects], ["generalBudget", budget]]) };
}

/** The tables and texts of a unit without anything else of ours. */
const foreignFrom =
  (unit: Inputs): Prepare =>
  async ({ port }) => {
    const { sheets } = planWorkbook(pack, unit);
    const kept = sheets.filter(({ name }) => name !== "勾稽检查" && name !== "预算图表");
    await port.apply({
      sheets: kept.map(
        ({ conditionalFormats: _, verdicts: _____, validations: __, charts: ___, links: ____, ...sheet }) => sheet,
      ),
      names: [],
      state: null,
      activate: null,
    });
  };

const adopted: Prepare = async (place) => {
  await foreignFrom(inputs)(place);
  await adopt(place.port, packs, { formulas: false });
};

const typedOver =
  (made: Prepare): Prepare =>
  async (place) => {
    await made(place);
    place.office.userEdit("表5", "D9", 759.83);
  };

/** Four rows: a 科目 in three tables and a project. */
async function asked(session: Session): Promise<unknown> {
  return session.askFor([
    { kind: "code", table: "表五", code: "2210203", name: "购房补贴" },
    { kind: "project", table: "表十二", code: null, name: "办公楼维修" },
  ]);
}

async function repaired(session: Session): Promise<unknown> {
  const suspect = session.state.report?.suspects[0];
  if (suspect === undefined) throw new Error("there is nothing to repair");
  return session.repair(suspect);
}

/** Of which kind it is, whatever the workbook. */
export function kindOf({ name }: FaultyCommand): string {
  return name.replace(/（.*$/, "");
}

/** Commands that begin with the same workbook stand together, so that it is made once. */
function commandsOn(words: string, unit: Inputs): readonly FaultyCommand[] {
  const made = generatedFrom(unit);
  return [
    { name: `生成模板${words}`, prepare: blank, give: (session) => session.generate(pack, unit) },
    { name: `生成说明${words}`, prepare: made, give: (session) => session.writeNarrative() },
    { name: `舍位平衡${words}`, prepare: made, give: (session) => session.balance() },
    { name: `更新${words}`, prepare: made, ready: asked, give: (session) => session.refresh() },
    { name: `提交前检查${words}`, prepare: narratedFrom(made), give: (session) => session.writeReview() },
    { name: `改为建议值${words}`, prepare: typedOver(made), ready: (session) => session.check(), give: repaired },
    { name: `接管${words}`, prepare: foreignFrom(unit), give: (session) => session.adopt({ formulas: true }) },
  ];
}

const ADOPTED = "（接管的工作簿）";

export const COMMANDS: readonly FaultyCommand[] = [
  ...commandsOn("", inputs),
  { name: `生成说明${ADOPTED}`, prepare: adopted, give: (session) => session.writeNarrative() },
  { name: `提交前检查${ADOPTED}`, prepare: adopted, give: (session) => session.writeReview() },
  { name: `舍位平衡${ADOPTED}`, prepare: adopted, give: (session) => session.balance() },
  { name: `更新${ADOPTED}`, prepare: adopted, ready: asked, give: (session) => session.refresh() },
  { name: `改为建议值${ADOPTED}`, prepare: typedOver(adopted), ready: (session) => session.check(), give: repaired },
  ...commandsOn("（六十个项目）", sixty),
];

/** Those of the sample and of an adopted one. */
export const SMALL_COMMANDS: readonly FaultyCommand[] = COMMANDS.slice(0, 9);
