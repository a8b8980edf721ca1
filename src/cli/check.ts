/** check: workbooks, or folders of them → a report each. */
import type { ImportedCatalogue } from "../core/declare/imported";
import type { CommandArguments } from "./arguments";
import { checkAll, defaultPool } from "./batch/checkAll";
import type { PoolSettings } from "./batch/pool";
import { namedFiles } from "./batch/namedFiles";
import { BatchProgress } from "./batch/progress";
import { BatchSummary } from "./batch/summary";
import { findTargets } from "./batch/targets";
import type { CheckFormat, CheckResult } from "./checkResult";
import { CHECK_SCHEMA } from "./checkResult";
import { UsageError } from "./failure";
import type { ExitCode, Io } from "./output";
import { EXIT, worst } from "./output";
import type * as catalogueFileModule from "./catalogueFile";
import type { PackChoice } from "./packChoice";
import type * as packChoiceModule from "./packChoice";

/** `settings` replaces parts of the thread pool, for tests. */
export async function runCheck(
  given: CommandArguments,
  io: Io,
  settings: Partial<PoolSettings> = {},
): Promise<ExitCode> {
  if (given.files.length === 0 && !given.values.has("files-from")) throw new UsageError("缺少要检查的文件。");
  const format = chosenFormat(given);
  const pack = await chosenPack(given);
  const catalogues = await givenCatalogues(given);
  const pool = { ...defaultPool, ...chosenWorkers(given), ...settings };
  const targets = await findTargets(await namedFiles(given));
  const against = given.values.get("against") ?? null;
  if (against !== null && targets.length > 1) throw new UsageError("用 --against 时一次只能检查一个文件。");
  const several = targets.length > 1;
  const progress = several && io.status ? new BatchProgress(targets.length, Date.now()) : null;
  const printer = new Printer(io, format, several, targets.length);
  let code: ExitCode = EXIT.fine;
  const onChecked = (exit: ExitCode): void => {
    progress?.count(exit);
    if (progress) io.status?.(progress.line(Date.now()));
  };
  for await (const result of checkAll(
    targets,
    { pack, format, catalogues, verbose: given.flags.has("verbose"), against },
    pool,
    onChecked,
  )) {
    code = worst([code, result.exit]);
    printer.print(result);
    // Nobody reads on: the rest need not be checked.
    if ((await io.ready?.()) === false) break;
  }
  io.status?.(null);
  printer.end();
  return code;
}

function chosenFormat(given: CommandArguments): CheckFormat {
  const chosen = (["json", "ndjson", "summary"] as const).filter((format) => given.flags.has(format));
  if (chosen.length > 1)
    throw new UsageError(`${chosen.map((format) => `--${format}`).join(" 与 ")} 不能同时用，请只留一个。`);
  return chosen[0] ?? "text";
}

/** Packs are loaded only to look up what was named: the threads load them for themselves. */
async function chosenPack(given: CommandArguments): Promise<PackChoice | null> {
  const word = given.values.get("pack");
  return word === undefined ? null : (require("./packChoice") as typeof packChoiceModule).packChoice(word);
}

/** Read once, here: the threads are given what was read. */
async function givenCatalogues(given: CommandArguments): Promise<readonly ImportedCatalogue[]> {
  const files = given.lists.get("catalogue") ?? [];
  return files.length === 0
    ? []
    : (require("./catalogueFile") as typeof catalogueFileModule).readGivenCatalogues(files);
}

const MOST_WORKERS = 64;

function chosenWorkers(given: CommandArguments): Partial<PoolSettings> {
  const text = given.values.get("workers");
  if (text === undefined) return {};
  const workers = /^[1-9]\d?$/.test(text) ? Number(text) : MOST_WORKERS + 1;
  if (workers > MOST_WORKERS) throw new UsageError(`--workers 写的是“${text}”，应当是 1 到 ${MOST_WORKERS} 的整数。`);
  return { workers };
}

/** Prints each result as soon as its turn comes; only the lines of the summary are kept. */
class Printer {
  private readonly summary: BatchSummary | null;
  private printed = 0;

  constructor(
    private readonly io: Io,
    private readonly format: CheckFormat,
    several: boolean,
    private readonly total: number,
  ) {
    this.summary = format === "summary" || (format === "text" && several) ? new BatchSummary() : null;
    // One document, as JSON.stringify(document, null, 2) would lay it out, written entry by entry.
    if (format === "json") io.out(`{\n  "schema": ${JSON.stringify(CHECK_SCHEMA)},\n  "files": [`);
  }

  print(result: CheckResult): void {
    this.printed += 1;
    this.summary?.add(result);
    if (result.problem !== null) this.io.err(result.problem);
    if (result.output !== null)
      this.io.out(this.format === "json" && this.printed < this.total ? `${result.output},` : result.output);
  }

  end(): void {
    if (this.format === "json") this.io.out("  ]\n}");
    if (this.summary) this.io.out(this.summary.text());
  }
}
