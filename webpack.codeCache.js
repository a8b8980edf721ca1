// node webpack.codeCache.js FILE.mjs: runs a check of the sample by the built command line and keeps what the engine has compiled for it.
const { execFileSync } = require("node:child_process");
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const path = require("node:path");
const v8 = require("node:v8");
const vm = require("node:vm");
const { programIn } = require("./webpack.oneFile");

const [, , file] = process.argv;
const scratch = mkdtempSync(path.join(tmpdir(), "budget-check-"));
const workbook = path.join(scratch, "sample.xlsx");
const sample = path.join(__dirname, "assets/samples/zezhou-2026.json");
execFileSync(process.execPath, [file, "generate", "--pack", "shanxi-unit-2026", "--data", sample, "--out", workbook]);

/** The engine refuses what was compiled under other flags than those at the start. */
const required = (name) => (name.endsWith("v8") ? { ...v8, setFlagsFromString: () => undefined } : require(name));

const text = readFileSync(file, "latin1");
const [, build] = /"-([0-9a-f]{12})\.cache"/.exec(text);
const program = programIn(text);
const script = new vm.Script(program, { filename: file });

process.argv = [process.execPath, file, "check", workbook];
process.stdout.write = () => true;
process.once("exit", () => {
  rmSync(scratch, { recursive: true });
  const cachedData = script.createCachedData();
  if (new vm.Script(program, { filename: file, cachedData }).cachedDataRejected)
    throw new Error("the engine refuses what it has just compiled");
  writeFileSync(file.replace(/\.mjs$/, `-${build}.cache`), cachedData);
  process.exitCode = 0;
});
script.runInThisContext()(required, file);
