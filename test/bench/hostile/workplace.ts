/** The folders in which the commands run: one for each case, and one for what stands beside it. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { csvBytes } from "../../support/csvBytes";
import type { Case } from "./plan";
import { mutated } from "./plan";
import { CATALOGUE, lastYearOf } from "./seeds/documents";
import { orderlyWorkbook } from "./seeds/workbooks";
import type { Files, UseName } from "./uses";
import { ANY_FINDING, argvOf } from "./uses";

type Beside = Pick<Files, "workbook" | "lastYear" | "catalogue">;

export class Workplace {
  /** By path: made when a command first reads it. */
  private readonly beside = new Map<string, Promise<void>>();

  constructor(
    private readonly folder: string,
    private readonly seed: number,
  ) {}

  /** Writes the mutated file into a new folder, and what `uses` read beside it. A sample does one file's uses in several lanes at once. */
  async files(one: Case, uses: readonly UseName[]): Promise<Files> {
    const folder = join(this.folder, `${one.index} ${uses[0] ?? ""}`);
    rmSync(folder, { recursive: true, force: true });
    const outFolder = join(folder, "out");
    mkdirSync(outFolder, { recursive: true });
    const path = join(folder, `改坏${one.index}${one.seed.ending}`);
    writeFileSync(path, await mutated(one, this.seed));
    const { pack } = one.seed;
    const beside = this.besideOf(pack);
    const files = { mutated: path, outFolder, pack, ...beside };
    const words = uses.flatMap((use) => argvOf(use, files, ANY_FINDING));
    for (const [kind, place] of Object.entries(beside) as [keyof Beside, string][])
      if (words.some((word) => word.includes(place))) await this.write(place, () => BESIDE[kind](pack));
    return files;
  }

  /** What a command wrote does not stand in the way of the next. */
  empty({ outFolder }: Files): void {
    rmSync(outFolder, { recursive: true, force: true });
    mkdirSync(outFolder);
  }

  remove({ mutated }: Files): void {
    rmSync(dirname(mutated), { recursive: true, force: true });
  }

  private besideOf(pack: string): Beside {
    const folder = join(this.folder, pack);
    return {
      workbook: join(folder, "完好.xlsx"),
      lastYear: join(folder, "上年.xlsx"),
      catalogue: join(folder, "科目表.csv"),
    };
  }

  private write(path: string, make: () => Promise<Uint8Array>): Promise<void> {
    const known =
      this.beside.get(path) ??
      make().then((bytes) => {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, bytes);
      });
    this.beside.set(path, known);
    return known;
  }
}

const BESIDE: Readonly<Record<keyof Beside, (pack: string) => Promise<Uint8Array>>> = {
  workbook: orderlyWorkbook,
  lastYear: lastYearOf,
  catalogue: async () => csvBytes(CATALOGUE),
};
