/** narrate: writes the narrative sheets from the figures of a workbook, or shows what it would write. */
import { narrateChecked } from "../app/useCases";
import { missingSheets } from "../app/wording/narration";
import { describeUnready } from "../app/wording/readiness";
import { createContext } from "../core/report/check";
import type { Narration } from "../core/narrate/narrate";
import { packs } from "../packs";
import { recognise } from "../app/recognise";
import type { FileWorkbook } from "../workbook/file/fileWorkbook";
import type { CommandArguments } from "./arguments";
import { CommandFailure, UsageError } from "./failure";
import { openWorkbook, refuseToOverwrite, saveWorkbook, toFailure } from "./files";
import { narrationLines } from "./narrateText";
import { toJsonNumbers } from "./numbersJson";
import type { ExitCode, Io } from "./output";
import { EXIT, printJson } from "./output";
import { shownName } from "./printable";

/** Versioned: fields may be added, never changed or removed. */
const SCHEMA = "budget-disclosure/narrate@1";

export async function runNarrate(given: CommandArguments, io: Io): Promise<ExitCode> {
  const [file, ...more] = given.files;
  if (file === undefined) throw new UsageError("缺少工作簿文件。");
  if (more.length > 0) throw new UsageError(`一次只能写一个文件，多出了“${more.join(" ")}”。`);
  const out = given.values.get("out");
  if (out !== undefined) await refuseToOverwrite(out, given.flags.has("force"));
  const { workbook, narration, unready } = await narrateFile(file, out !== undefined);
  if (out !== undefined) await save(file, out, workbook, narration);
  if (given.flags.has("json")) printJson(io, await toJson(file, workbook, narration, unready));
  else io.out(narrationLines(file, narration, out ?? null, unready).join("\n"));
  return disagreeing(narration).length > 0 ? EXIT.findings : EXIT.fine;
}

interface NarratedFile {
  readonly workbook: FileWorkbook;
  readonly narration: Narration;
  /** What speaks against writing about these tables yet. */
  readonly unready: string | null;
}

async function narrateFile(file: string, write: boolean): Promise<NarratedFile> {
  try {
    const workbook = await openWorkbook(file);
    const { narration, report } = await narrateChecked(workbook, packs, write);
    return { workbook, narration, unready: describeUnready(report) };
  } catch (error) {
    throw toFailure(file, error);
  }
}

async function save(file: string, out: string, workbook: FileWorkbook, narration: Narration): Promise<void> {
  if (narration.sheets.every(({ found, explains }) => found === null || explains)) {
    throw new CommandFailure(
      "noNarrativeSheet",
      `${shownName(file)}：没有找到工作表${missingSheets(narration)}，没有写入。请恢复这张工作表后再试。`,
    );
  }
  await saveWorkbook(out, workbook, file);
}

/** Existing sentences that say something else than the cells, as the file was before anything was written. */
function disagreeing(narration: Narration): readonly string[] {
  return narration.sentences.filter((sentence) => sentence.disagreements.length > 0).map((sentence) => sentence.id);
}

async function toJson(
  file: string,
  workbook: FileWorkbook,
  narration: Narration,
  unready: string | null,
): Promise<unknown> {
  const snapshot = await workbook.read();
  const pack = recognise(packs, snapshot)?.pack ?? null;
  const context = pack && createContext(pack, snapshot);
  return {
    schema: SCHEMA,
    file,
    pack: pack?.id ?? null,
    unit: context?.unit ?? "",
    year: context?.year ?? null,
    sentences: narration.sentences.map(({ id, sheet, text, status, existing, disagreements, gaps, agrees, offer }) => ({
      id,
      text,
      status,
      existing,
      disagreements: disagreements.map(({ printed, expected, kind, start, end }) => ({
        printed,
        expected,
        kind,
        start,
        end,
      })),
      gaps: gaps.map((gap) => gap.id),
      sheet,
      agrees,
      offer: offer?.text ?? null,
    })),
    disagreeing: disagreeing(narration),
    unready,
    narratives: narration.sheets.map((sheet) => ({
      sheet: sheet.sheet.trim(),
      found: sheet.found,
      ...toJsonNumbers(sheet),
    })),
  };
}
