/** A command's thread that the name of its file brings down: by an error, by its memory in two ways, by never ending. */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parentPort } from "node:worker_threads";
import type { CommandTask } from "../../src/cli/guard/runGuarded";
import { temporaryName } from "../../src/workbook/file/temporaries";

const wait = new Int32Array(new SharedArrayBuffer(4));

parentPort?.on("message", ({ argv }: CommandTask) => {
  const file = argv[1] ?? "";
  const out = argv[argv.indexOf("--out") + 1] ?? "";
  // As if it had been in the middle of writing.
  writeFileSync(join(dirname(out), temporaryName()), "half");
  if (file.includes("出错")) throw new Error("boom");
  if (file.includes("内存"))
    for (const hoard: number[][] = []; ;) hoard.push(new Array<number>(10_000).fill(hoard.length));
  if (file.includes("缓冲")) {
    for (const hoard: Uint8Array[] = []; ; Atomics.wait(wait, 0, 0, 20))
      hoard.push(new Uint8Array(20 * 1024 * 1024).fill(1));
  }
  if (file.includes("死循环")) for (;;);
});
