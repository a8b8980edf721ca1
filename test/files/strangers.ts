/** Files that other programs saved: those that broke ours, and a corpus of workbooks that are no disclosures. */
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Inputs } from "../../src/core/model/inputs";
import { recognise } from "../../src/app/recognise";
import { packs } from "../../src/packs";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { nodeInflater } from "../../src/workbook/file/zip/nodeInflater";
import type { Beside, Command } from "./commands";
import { commands, undo } from "./commands";
import { fixedPlan } from "./fixedPlan";
import type { Journal } from "./journal";
import { besideOf, generated, tryCommands, unitsOf } from "./ownWorkbooks";
import { PYTHON } from "./secondOpinion";

/** Refused by name: entities that multiply. */
export const BOMB = "poi--poc-xmlbomb.xlsx";

export async function tryCases(journal: Journal, folder: string, inputs: Inputs): Promise<void> {
  const ofForm = new Map<string, Beside>();
  for (const form of packs)
    ofForm.set(
      form.id,
      await besideOf(journal, form, form.id === pack.id ? inputs : (unitsOf(form)[0]?.inputs ?? inputs)),
    );
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (name.endsWith(".json")) {
      const live = await generated(journal, pack, path, name);
      if (live !== null) await tryCommands(journal, name, live, besideFile(ofForm, pack.id), changesFigures);
    } else {
      await tryCommands(journal, name, path, besideFile(ofForm, await formOf(path)), changesFigures);
    }
  }
}

/** The cases are one workbook in many wrappings: LibreOffice looks at these. */
function changesFigures(command: string): boolean {
  return ["adopt --formulas", "review", "balance"].includes(command);
}

function besideFile(ofForm: ReadonlyMap<string, Beside>, form: string): Beside {
  const found = ofForm.get(form);
  if (found === undefined) throw new Error(`no form ${form}`);
  return found;
}

/** Which form a file is of; the first one for a file that is refused. */
async function formOf(path: string): Promise<string> {
  const snapshot = await openWorkbookFile(new Uint8Array(readFileSync(path)), nodeInflater).then(
    (workbook) => workbook.read(),
    () => null,
  );
  return (snapshot && recognise(packs, snapshot)?.pack.id) ?? pack.id;
}

const applyFixedPlan: Command = {
  name: "fixed plan",
  inPlace: true,
  run: async (input, output) => {
    const workbook = await openWorkbookFile(new Uint8Array(readFileSync(input)), nodeInflater);
    const plan = fixedPlan(await workbook.read());
    if (plan === null) return { kind: "idle", why: "the workbook has no worksheet" };
    await workbook.apply(plan);
    writeFileSync(output, await workbook.toBytes());
    return { kind: "written" };
  },
};

/** The plan on every file; then, with the sample's tables added, adopt, and other commands on what adopt --formulas made. */
export async function tryCorpus(journal: Journal, folder: string, sample: string, inputs: Inputs): Promise<void> {
  const beside = await besideOf(journal, pack, inputs);
  const names = readdirSync(folder)
    .filter((name) => /\.xls[xm]$/.test(name))
    .sort();
  for (const name of names) await journal.run({ file: name, path: join(folder, name) }, applyFixedPlan, beside);
  const withTables = names
    .filter((name) => name !== BOMB)
    .map((name) => ({ file: `${name} + tables`, from: join(folder, name), path: journal.path(extname(name)) }));
  const said = addTables(
    sample,
    withTables.map(({ from, path }) => [from, path]),
  );
  for (const [index, { file, path }] of withTables.entries()) {
    const why = said[index] ?? null;
    if (why === null) await tryInARow(journal, file, path, beside, index);
    else journal.note(file, "add tables", { kind: "idle", why: `openpyxl: ${why}` });
  }
}

function addTables(tables: string, files: readonly (readonly [string, string])[]): readonly (string | null)[] {
  const left = [
    pack.info.sheet,
    pack.checkSheet.sheet,
    ...pack.tables.filter(({ formNo }) => formNo === null).map(({ sheet }) => sheet),
  ];
  const order = JSON.stringify({ tables, left, files });
  return JSON.parse(
    execFileSync(PYTHON, [join(__dirname, "python/tables.py")], { input: order, encoding: "utf8", maxBuffer: 1 << 26 }),
  ) as (string | null)[];
}

/** How many of the other commands run on one file of the corpus: each runs on several of them, and all run on every case. */
const OTHERS = 1;

/** LibreOffice looks at what adopt makes of one file in so many. */
const RECALCULATED = 4;

/** adopt, and adopt --formulas with some of the others behind it, each reading what the last one wrote. */
async function tryInARow(journal: Journal, file: string, path: string, beside: Beside, index: number): Promise<void> {
  for (const command of commands.filter(({ name }) => name === "adopt"))
    await journal.run({ file, path }, command, beside, false);
  const formulas = commands.filter(({ name }) => name === "adopt --formulas");
  const others = commands.filter(({ name }) => !name.startsWith("adopt"));
  const chosen = Array.from({ length: OTHERS }, (_, step) => others[(index * OTHERS + step) % others.length]).flatMap(
    (command) => (command ? [command] : []),
  );
  let current = path;
  for (const command of [...formulas, ...chosen.flatMap((one) => (one.name === "balance" ? [one, undo] : [one]))]) {
    current =
      (await journal.run(
        { file, path: current },
        command,
        beside,
        formulas.includes(command) && index % RECALCULATED === 0,
      )) ?? current;
  }
}
