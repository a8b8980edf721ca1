/** The folders in which the commands run: one for each case, and one for what stands beside it. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { csvBytes } from "../../support/csvBytes";
import type { Case } from "./plan";
import { mutated } from "./plan";
import { CATALOGUE, lastYearOf } from "./seeds/documents";
import { orderlyWorkbook } from "./seeds/workbooks";
import type { Files } from "./uses";

type Beside = Pick<Files, "workbook" | "lastYear" | "catalogue">;

export class Workplace {
  private readonly beside = new Map<string, Promise<Beside>>();

  constructor(
    private readonly folder: string,
    private readonly seed: number,
  ) {}

  /** Writes the mutated file into a new folder. */
  async files(one: Case): Promise<Files> {
    const folder = join(this.folder, String(one.index));
    rmSync(folder, { recursive: true, force: true });
    const outFolder = join(folder, "out");
    mkdirSync(outFolder, { recursive: true });
    const path = join(folder, `改坏${one.index}${one.seed.ending}`);
    writeFileSync(path, await mutated(one, this.seed));
    const { pack } = one.seed;
    const known = this.beside.get(pack) ?? this.besideOf(pack);
    this.beside.set(pack, known);
    return { mutated: path, outFolder, pack, ...(await known) };
  }

  /** What a command wrote does not stand in the way of the next. */
  empty({ outFolder }: Files): void {
    rmSync(outFolder, { recursive: true, force: true });
    mkdirSync(outFolder);
  }

  remove({ index }: Case): void {
    rmSync(join(this.folder, String(index)), { recursive: true, force: true });
  }

  private async besideOf(pack: string): Promise<Beside> {
    const folder = join(this.folder, pack);
    mkdirSync(folder, { recursive: true });
    const files = {
      workbook: join(folder, "完好.xlsx"),
      lastYear: join(folder, "上年.xlsx"),
      catalogue: join(folder, "科目表.csv"),
    };
    writeFileSync(files.workbook, await orderlyWorkbook(pack));
    writeFileSync(files.lastYear, await lastYearOf(pack));
    writeFileSync(files.catalogue, csvBytes(CATALOGUE));
    return files;
  }
}
