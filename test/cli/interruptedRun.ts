/** A run in the middle of writing: a temporary file beside the target of --out, and nothing more until somebody stops it. */
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { leaveNothingBehind } from "../../src/cli/interrupted";
import { temporaryName } from "../../src/workbook/file/temporaries";

const out = process.argv.at(-1) ?? "";
leaveNothingBehind(["narrate", "a.xlsx", "--out", out]);
writeFileSync(join(dirname(out), temporaryName()), "half");
process.stdout.write("ready");
setInterval(() => undefined, 1000);
