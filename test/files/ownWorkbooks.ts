/** Workbooks of every form that the product knows: as it makes them, and as they come from elsewhere. */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { readDataFile } from "../../src/core/data/dataFile";
import type { Inputs } from "../../src/core/model/inputs";
import { planWorkbook } from "../../src/core/plan/plan";
import { packYear } from "../../src/core/declare/lookups";
import type { PackSpec } from "../../src/core/declare/pack";
import { packs } from "../../src/packs";
import { createWorkbookFile, openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { nodeInflater } from "../../src/workbook/file/zip/nodeInflater";
import { csvBytes } from "../support/csvBytes";
import { foreignWorkbook } from "../support/foreignPlan";
import { fileOfYear } from "../support/planOfYear";
import { randomUnitsOf } from "../support/randomUnits";
import type { Beside } from "./commands";
import { commands, explain, undo, written } from "./commands";
import type { Journal } from "./journal";
import { savedPlans } from "./recording";

const SAMPLES = join(__dirname, "../../assets/samples");
/** Random units of each form, beside its samples. */
const RANDOM = 1;
const CODES = [
  ["2026年政府收支分类科目"],
  ["科目编码", "科目名称"],
  ["22102", "住房改革支出"],
  ["2210201", "住房公积金"],
  ["30101", "基本工资"],
];

/** What the commands need beside a workbook of this form. */
export async function besideOf(journal: Journal, pack: PackSpec, inputs: Inputs): Promise<Beside> {
  const [catalogue, lastYear] = [journal.path(".csv"), journal.path()];
  writeFileSync(catalogue, csvBytes(CODES));
  writeFileSync(lastYear, await fileOfYear(pack, inputs, packYear(pack, inputs.info.get(pack.info.year)) - 1));
  return { catalogue, lastYear };
}

/** The samples of a form, and random units. */
export function unitsOf(
  pack: PackSpec,
): readonly { readonly name: string; readonly inputs: Inputs; readonly data: string | null }[] {
  const samples = readdirSync(SAMPLES)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => {
      const path = join(SAMPLES, name);
      const reading = readDataFile(readFileSync(path, "utf8"), pack);
      return reading.ok ? [{ name: name.replace(".json", ""), inputs: reading.inputs, data: path }] : [];
    });
  const random = fc
    .sample(randomUnitsOf(pack.id), { seed: 20261128, numRuns: RANDOM })
    .map((inputs, index) => ({ name: `${pack.id} unit ${index + 1}`, inputs, data: null }));
  return [...samples, ...random];
}

export async function tryOwnWorkbooks(journal: Journal): Promise<void> {
  for (const pack of packs) {
    for (const [index, { name, inputs, data }] of unitsOf(pack).entries()) {
      // LibreOffice takes a second for each file: it looks at one unit of each form.
      const recalculated = (): boolean => index === 0;
      const beside = await besideOf(journal, pack, inputs);
      const live = data === null ? await planned(journal, pack, inputs) : await generated(journal, pack, data, name);
      const plain = journal.path();
      const foreign = createWorkbookFile();
      await foreign.apply(foreignWorkbook(pack, inputs, { published: true, seed: 3 }));
      writeFileSync(plain, await foreign.toBytes());
      if (live !== null) await tryCommands(journal, `${name} (live)`, live, beside, recalculated);
      if (live !== null)
        await journal.run(
          { file: `${name} (typed over)`, path: await typedOver(journal, pack, live) },
          explain,
          beside,
        );
      await tryCommands(journal, `${name} (plain)`, plain, beside, recalculated);
    }
  }
}

/** With a constant over the first formula of the form, which yields the same: a warning that can be explained. */
async function typedOver(journal: Journal, pack: PackSpec, live: string): Promise<string> {
  const workbook = await openWorkbookFile(new Uint8Array(readFileSync(live)), nodeInflater);
  const tables = new Set(pack.tables.map(({ sheet }) => sheet));
  const [first] = (await workbook.read()).sheets
    .filter(({ name }) => tables.has(name))
    .flatMap(({ name, values, formulas }) =>
      formulas.flatMap((line, row) =>
        line.flatMap((formula, column) => {
          const value = values[row]?.[column];
          return formula !== null && typeof value === "number" && value !== 0 ? [{ name, row, column, value }] : [];
        }),
      ),
    );
  if (first === undefined) throw new Error(`${live} has no formula`);
  const { name, row, column, value } = first;
  await workbook.apply({
    sheets: [{ name, mode: "update", cells: [{ row, column, content: { kind: "value", value } }] }],
    names: [],
    state: null,
    activate: null,
  });
  const path = journal.path();
  writeFileSync(path, await workbook.toBytes());
  return path;
}

/** Each command on its own, the way back behind balance; what some of them write is recalculated. */
export async function tryCommands(
  journal: Journal,
  file: string,
  path: string,
  beside: Beside,
  recalculated: (command: string) => boolean,
): Promise<void> {
  for (const command of commands) {
    const output = await journal.run({ file, path }, command, beside, recalculated(command.name));
    if (command.name === "balance" && output !== null)
      await journal.run({ file, path: output }, undo, beside, recalculated(undo.name));
  }
}

/** Through the command line; null when it refused. */
export async function generated(journal: Journal, pack: PackSpec, data: string, file: string): Promise<string | null> {
  const output = journal.path();
  const ran = await written(output, "generate", ["--pack", pack.id, "--data", data, "--out", output]);
  journal.note(file, "generate", ran);
  if (ran.kind !== "written") return null;
  journal.judge({ file, command: "generate", input: null, output, plans: savedPlans(), recalculated: true });
  return output;
}

/** A random unit has no data file: the plan of `generate` as it is. */
async function planned(journal: Journal, pack: PackSpec, inputs: Inputs): Promise<string> {
  const output = journal.path();
  const workbook = createWorkbookFile();
  await workbook.apply(planWorkbook(pack, inputs));
  writeFileSync(output, await workbook.toBytes());
  journal.note(pack.id, "generate", { kind: "written" });
  journal.judge({ file: pack.id, command: "generate", input: null, output, plans: savedPlans(), recalculated: true });
  return output;
}
