/** npm run test:files: every command on workbooks of every form and on other programs' files, judged by strict second opinions. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readDataFile } from "../../src/core/data/dataFile";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { Journal } from "./journal";
import { generated, tryOwnWorkbooks } from "./ownWorkbooks";
import { missingPrograms } from "./programs";
import { recalculatedFaults } from "./recalculated";
import { recordPlans } from "./recording";
import { SecondOpinion } from "./secondOpinion";
import { BOMB, tryCases, tryCorpus } from "./strangers";
import { printSummary } from "./summary";
import type { Fault } from "./trial";

const REFERENCE = process.env.REFERENCE_FOLDER ?? join(__dirname, "../../../shared/reference");
/** The corpus has 59 files, some of which are refused with good reason. */
const LEAST_WRITTEN = 50;
const SAMPLE = join(__dirname, "../../assets/samples/zezhou-2026.json");

async function main(): Promise<number> {
  const tools = join(REFERENCE, "../tools");
  const [cases, corpus] = ["cases", "corpus"].map((name) => join(REFERENCE, "xlsx", name)) as [string, string];
  if (![join(tools, "xlsx_lint.py"), cases, corpus].every(existsSync)) {
    console.log(`skipped: the reference files are not in ${REFERENCE} (set REFERENCE_FOLDER)`);
    return 0;
  }
  const missing = missingPrograms();
  if (missing.length > 0) {
    console.log(`missing: ${missing.join(", ")}`);
    return 1;
  }
  const keeps = process.argv.includes("--keep");
  const folder = mkdtempSync(join(tmpdir(), "files-"));
  try {
    return await tryAll(folder, tools, cases, corpus);
  } finally {
    if (keeps) console.log(`the files are in ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

async function tryAll(folder: string, tools: string, cases: string, corpus: string): Promise<number> {
  recordPlans();
  const opinions = new SecondOpinion(tools);
  const journal = new Journal(folder, opinions);
  const reading = readDataFile(readFileSync(SAMPLE, "utf8"), pack);
  if (!reading.ok) throw new Error("the sample does not read");
  const sample = await generated(journal, pack, SAMPLE, "sample");
  if (sample === null) throw new Error("the sample cannot be generated");
  const clock = stopwatch();
  if (isWanted("own")) await tryOwnWorkbooks(journal);
  clock("own workbooks");
  if (isWanted("cases")) await tryCases(journal, cases, reading.inputs);
  clock("cases");
  if (isWanted("corpus")) await tryCorpus(journal, corpus, sample, reading.inputs);
  clock("corpus");
  const recalculating = recalculatedFaults(journal.judged, join(folder, "recalculated"));
  const opinionOf = await Promise.all(
    journal.judged.map(async ({ trial, opinion }) => ({ trial, opinion: await opinion })),
  );
  opinions.end();
  const recalculated = await recalculating;
  clock("second opinions and LibreOffice");
  const faults = [
    ...journal.faults,
    ...opinionOf.flatMap(({ opinion }) => opinion.faults),
    ...recalculated.faults,
    ...countFaults(journal),
  ];
  const unseen = new Set(opinionOf.filter(({ opinion }) => !opinion.seen).map(({ trial }) => trial.file));
  printSummary(journal.attempts, faults, recalculated, [...unseen]);
  return faults.length === 0 ? 0 : 1;
}

/** `--only own`, `cases` or `corpus` while working on one of them. */
function isWanted(part: string): boolean {
  const at = process.argv.indexOf("--only");
  return at === -1 || process.argv[at + 1] === part;
}

function stopwatch(): (what: string) => void {
  let last = Date.now();
  return (what) => {
    console.log(`${what}: ${((Date.now() - last) / 1000).toFixed(0)} s`);
    last = Date.now();
  };
}

function countFaults({ attempts }: Journal): readonly Fault[] {
  if (!isWanted("corpus")) return [];
  const tried = attempts.filter(({ command }) => command === "fixed plan");
  const writtenFiles = tried.filter(({ ran }) => ran.kind === "written").length;
  const adopted = attempts
    .filter(({ command, ran }) => command === "adopt" && ran.kind === "written")
    .filter(({ file }) => file.endsWith("+ tables")).length;
  const faults = [
    ["fixed plan", writtenFiles],
    ["adopt", adopted],
  ] as const;
  const bomb = tried.find(({ file }) => file === BOMB);
  return [
    ...faults
      .filter(([, count]) => count < LEAST_WRITTEN)
      .map(([command, count]): Fault => ({
        file: "corpus",
        command,
        kind: "count",
        text: `${count} files written, at least ${LEAST_WRITTEN} expected`,
      })),
    ...(bomb?.ran.kind === "refused"
      ? []
      : [{ file: BOMB, command: "fixed plan", kind: "refusal", text: "was not refused" }]),
  ];
}

void main().then((code) => {
  process.exitCode = code;
});
