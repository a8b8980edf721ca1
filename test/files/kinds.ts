/** Small files, one for each kind of fault: written to, looked at by our checker at once, and by other programs together. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { adopt } from "../../src/app/useCases";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import type { WorkbookPlan } from "../../src/core/model/workbookPlan";
import { packs } from "../../src/packs";
import type { FileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { createWorkbookFile, openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { foreignWorkbook } from "../support/foreignPlan";
import { newPackageFaults } from "../support/packageFaults/packageFaults";
import { randomUnitsOf } from "../support/randomUnits";
import type { SmallParts } from "../support/smallPackage";
import { DECLARATION } from "../support/smallPackage";
import { fixedPlan } from "./fixedPlan";
import { missingPrograms } from "./programs";
import { recalculatedFaults } from "./recalculated";
import { SecondOpinion } from "./secondOpinion";
import type { Trial } from "./trial";

const TOOLS = join(process.env.REFERENCE_FOLDER ?? join(__dirname, "../../../shared/reference"), "../tools");

export interface WrittenFile {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly plans: readonly WorkbookPlan[];
  /** What we read of it afterwards. */
  readonly snapshot: WorkbookSnapshot;
}

/** Something of everything into this file. */
export function writeInto(bytes: Uint8Array): Promise<WrittenFile> {
  return work(bytes, async (workbook) => {
    const plan = fixedPlan(await workbook.read());
    if (plan === null) throw new Error("no worksheet to write to");
    await workbook.apply(plan);
  });
}

/** adopt, with formulas. */
export function adoptInto(bytes: Uint8Array): Promise<WrittenFile> {
  return work(bytes, async (workbook) => void (await adopt(workbook, packs, { formulas: true })));
}

async function work(before: Uint8Array, write: (workbook: FileWorkbook) => Promise<void>): Promise<WrittenFile> {
  const workbook = await openWorkbookFile(before);
  const plans: WorkbookPlan[] = [];
  const apply = workbook.apply.bind(workbook);
  workbook.apply = async (plan, options) => {
    await apply(plan, options);
    plans.push(plan);
  };
  await write(workbook);
  const after = await workbook.toBytes();
  expect(newPackageFaults(before, after)).toEqual([]);
  return { before, after, plans, snapshot: await (await openWorkbookFile(after)).read() };
}

const made = new Map<string, Promise<SmallParts>>();

/** The parts of a disclosure of eight tables as another program made it. */
export function disclosure(): Promise<SmallParts> {
  const known = made.get("disclosure") ?? makeDisclosure();
  made.set("disclosure", known);
  return known;
}

async function makeDisclosure(): Promise<SmallParts> {
  const pack = packs.find(({ id }) => id === "basic-eight");
  const [inputs] = fc.sample(randomUnitsOf("basic-eight"), { seed: 7, numRuns: 1 });
  if (pack === undefined || inputs === undefined) throw new Error("no unit");
  const workbook = createWorkbookFile();
  await workbook.apply(foreignWorkbook(pack, inputs, { published: true, seed: 2 }));
  return textParts(await workbook.toBytes());
}

export function textParts(bytes: Uint8Array): SmallParts {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [
      path,
      strFromU8(part)
        .replace(DECLARATION, "")
        .replace(/^<\?xml[^>]*\?>\s*/, ""),
    ]),
  );
}

/** What other programs say of all files of a test file, in one go. */
export class OtherPrograms {
  private readonly files: (WrittenFile & { readonly name: string })[] = [];

  add(name: string, file: WrittenFile): WrittenFile {
    this.files.push({ name, ...file });
    return file;
  }

  async faults(): Promise<readonly string[]> {
    const folder = mkdtempSync(join(tmpdir(), "kinds-"));
    try {
      const opinions = new SecondOpinion(existsSync(join(TOOLS, "xlsx_lint.py")) ? TOOLS : null);
      const judged = this.files.map((file, index) => {
        const trial = asTrial(folder, file, index);
        return { trial, opinion: opinions.judge(trial) };
      });
      const recalculated = await recalculatedFaults(judged, join(folder, "recalculated"));
      const formed = await Promise.all(judged.map(({ opinion }) => opinion));
      opinions.end();
      return [...formed.flatMap(({ faults }) => faults), ...recalculated.faults].map(
        ({ file, kind, text }) => `${file} (${kind}): ${text}`,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

function asTrial(
  folder: string,
  { name, before, after, plans }: WrittenFile & { readonly name: string },
  index: number,
): Trial {
  const [input, output] = [join(folder, `before${index}.xlsx`), join(folder, `after${index}.xlsx`)] as const;
  writeFileSync(input, before);
  writeFileSync(output, after);
  return { file: name, command: "write", input, output, plans, recalculated: true };
}

/** A last test of a file: what the others say; skipped by name where they are not installed. */
export function testOtherPrograms(programs: OtherPrograms): void {
  const missing = missingPrograms();
  if (missing.length > 0)
    test.skip(`other programs read the same (skipped: ${missing.join(", ")} not installed)`, () => undefined);
  else
    test(
      "other programs read the same outside what was written",
      async () => expect(await programs.faults()).toEqual([]),
      120_000,
    );
}
