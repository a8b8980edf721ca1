/** The commands of the pane as the bench of faults gives them, and the workbooks that it gives them on. */
import { readFileSync } from "node:fs";
import type { Session } from "../../../src/app/session";
import { adopt, generate, narrateChecked } from "../../../src/app/useCases";
import { readDataFile } from "../../../src/core/data/dataFile";
import type { Inputs } from "../../../src/core/data/inputs";
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
const generated = ({ port }: Place): Promise<void> => generate(port, pack, inputs);

async function narrated(place: Place): Promise<void> {
  await generated(place);
  await narrateChecked(place.port, packs, true);
}

/** The sample without anything of ours but its tables and texts. */
async function foreign({ port }: Place): Promise<void> {
  const { sheets } = planWorkbook(pack, inputs);
  const kept = sheets.filter(({ name }) => name !== "勾稽检查" && name !== "预算图表");
  await port.apply({ sheets: kept.map(({ conditionalFormats: _, verdicts: _____, validations: __, charts: ___, links: ____, ...sheet }) => sheet), names: [], state: null, activate: null });
}

async function adopted(place: Place): Promise<void> {
  await foreign(place);
  await adopt(place.port, packs, { formulas: false });
}

async function typedOver({ office, ...place }: Place): Promise<void> {
  await generated({ office, ...place });
  office.userEdit("表5", "D9", 400);
}

/** Four rows: a 科目 in three tables and a project. */
async function asked(session: Session): Promise<unknown> {
  await session.askFor([{ kind: "code", table: "表五", code: "2210203", name: "购房补贴" }]);
  return session.askFor([{ kind: "project", table: "表十二", code: null, name: "办公楼维修" }]);
}

async function repaired(session: Session): Promise<unknown> {
  const suspect = session.state.report?.suspects[0];
  if (suspect === undefined) throw new Error("there is nothing to repair");
  return session.repair(suspect);
}

export const COMMANDS: readonly FaultyCommand[] = [
  { name: "生成模板", prepare: async () => undefined, give: (session) => session.generate(pack, inputs) },
  { name: "生成说明", prepare: generated, give: (session) => session.writeNarrative() },
  { name: "提交前检查", prepare: narrated, give: (session) => session.writeReview() },
  { name: "舍位平衡", prepare: generated, give: (session) => session.balance() },
  { name: "改为建议值", prepare: typedOver, ready: (session) => session.check(), give: repaired },
  { name: "更新", prepare: generated, ready: asked, give: (session) => session.refresh() },
  { name: "接管", prepare: foreign, give: (session) => session.adopt({ formulas: true }) },
  { name: "生成说明（接管的工作簿）", prepare: adopted, give: (session) => session.writeNarrative() },
  { name: "提交前检查（接管的工作簿）", prepare: adopted, give: (session) => session.writeReview() },
];
