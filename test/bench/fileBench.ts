/** The command line's work: generate a file's bytes, open them, check. */
import { check, generate } from "../../src/app/useCases";
import type { Inputs } from "../../src/core/model/inputs";
import type { PackSpec } from "../../src/core/declare/pack";
import { createWorkbookFile, openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { medianTime } from "./measure";

export interface FileTimes {
  readonly bytes: number;
  readonly generate: number;
  readonly open: number;
  readonly check: number;
}

const RUNS = 3;

export async function benchFile(pack: PackSpec, inputs: Inputs): Promise<FileTimes> {
  const make = async (): Promise<Uint8Array> => {
    const workbook = createWorkbookFile();
    await generate(workbook, pack, inputs);
    return workbook.toBytes();
  };
  const bytes = await make();
  const opened = await openWorkbookFile(bytes);
  return {
    bytes: bytes.length,
    generate: await medianTime(make, RUNS),
    open: await medianTime(() => openWorkbookFile(bytes), RUNS),
    check: await medianTime(() => check(opened, [pack]), RUNS),
  };
}
