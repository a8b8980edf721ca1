/** catalogue: what a file with codes and names was read as; and into a workbook with it. */
import { addCatalogues } from "../app/catalogues";
import type { CatalogueKind, ImportedCatalogue } from "../core/declare/imported";
import { CatalogueKind as Kinds } from "../core/declare/imported";
import type { CatalogueReading } from "../core/catalogue/readCatalogue";
import { describeCatalogue, describeLeftOut } from "../core/catalogue/wording";
import { packs } from "../packs";
import type { CommandArguments } from "./arguments";
import { readCatalogueFile, takenFrom } from "./catalogueFile";
import { UsageError } from "./failure";
import { openWorkbook, refuseToOverwrite, saveWorkbook, toFailure } from "./files";
import { shownLines } from "./longList";
import type { ExitCode, Io } from "./output";
import { EXIT, printJson } from "./output";
import { shownName } from "./printable";

/** Versioned: fields may be added, never changed or removed. */
const SCHEMA = "budget-disclosure/catalogue@1";

export async function runCatalogue(given: CommandArguments, io: Io): Promise<ExitCode> {
  const [file, ...more] = given.files;
  if (file === undefined) throw new UsageError("缺少科目目录文件。");
  if (more.length > 0) throw new UsageError(`一次只能读一个文件，多出了“${more.join(" ")}”。`);
  const target = chosenTarget(given);
  if (target) await refuseToOverwrite(target.out, given.flags.has("force"));
  const reading = await readCatalogueFile(file, { kind: chosenKind(given), year: chosenYear(given) });
  const catalogues = takenFrom(file, reading, "加 --year 年度");
  if (target) await putInto(target, catalogues);
  if (given.flags.has("json")) printJson(io, toJson(file, target?.out ?? null, reading));
  else io.out(lines(file, target?.out ?? null, reading).join("\n"));
  return reading.leftOut.length > 0 ? EXIT.findings : EXIT.fine;
}

function chosenKind(given: CommandArguments): CatalogueKind | null {
  const text = given.values.get("kind");
  if (text === undefined) return null;
  const kind = Kinds.safeParse(text);
  if (!kind.success)
    throw new UsageError(`--kind 写的是“${text}”，应当是 function（功能分类）或 economic（部门经济分类）。`);
  return kind.data;
}

function chosenYear(given: CommandArguments): number | null {
  const text = given.values.get("year");
  if (text === undefined) return null;
  if (!/^20\d\d$/.test(text)) throw new UsageError(`--year 写的是“${text}”，应当是四位数的年度，如 2026。`);
  return Number(text);
}

interface Target {
  readonly into: string;
  readonly out: string;
}

function chosenTarget(given: CommandArguments): Target | null {
  const into = given.values.get("into");
  const out = given.values.get("out");
  if (into === undefined && out === undefined) return null;
  if (into === undefined || out === undefined)
    throw new UsageError(
      into === undefined
        ? "写了 --out，还缺少 --into（存入哪个工作簿）。"
        : "写了 --into，还缺少 --out（存为哪个 .xlsx 文件）。",
    );
  return { into, out };
}

async function putInto({ into, out }: Target, catalogues: readonly ImportedCatalogue[]): Promise<void> {
  try {
    const workbook = await openWorkbook(into);
    await addCatalogues(workbook, packs, catalogues);
    await saveWorkbook(out, workbook, into);
  } catch (error) {
    throw toFailure(into, error);
  }
}

function lines(
  file: string,
  out: string | null,
  { catalogues, leftOut, otherSheets }: CatalogueReading,
): readonly string[] {
  return [
    shownName(file),
    ...catalogues.map((catalogue) => `  ${describeCatalogue(catalogue)}`),
    ...(leftOut.length === 0
      ? []
      : [
          `  没有读入 ${leftOut.length} 行：`,
          ...shownLines(
            leftOut,
            describeLeftOut,
            (count) => `……还有 ${count} 行没有列出，加 --json 可以看到全部。`,
          ).map((line) => `    ${line}`),
        ]),
    ...(otherSheets.length === 0 ? [] : [`  没有科目的工作表：${otherSheets.join("、")}`]),
    ...(out === null ? [] : [`已写入 ${shownName(out)}`]),
  ];
}

function toJson(file: string, out: string | null, { catalogues, leftOut, otherSheets }: CatalogueReading): unknown {
  return {
    schema: SCHEMA,
    file,
    out,
    catalogues: catalogues.map(({ kind, year, names }) => ({
      kind,
      year,
      entries: Object.entries(names)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([code, name]) => ({ code, name })),
    })),
    leftOut: leftOut.map((row) => ({ ...row, message: describeLeftOut(row) })),
    otherSheets,
  };
}
