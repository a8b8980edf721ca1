#!/usr/bin/env node
// The command line of this project. The program stands below as a comment, so that the engine need not compile it at each start:
// webpack.oneFile.js writes it there and beside this file what the engine made of it. Without that it is compiled, as any program is.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";

const file = fileURLToPath(import.meta.url);

/** Undefined where it was not copied along. */
function compiledBefore() {
  try {
    return readFileSync(file.replace(/\.mjs$/, "-$BUILD.cache"));
  } catch {
    return undefined;
  }
}

const [, program] = readFileSync(file, "latin1").split("\n//PROGRAM\n//");
const script = new Script(program.replaceAll("\n//", "\n"), { filename: file, cachedData: compiledBefore() });
script.runInThisContext()(createRequire(import.meta.url), file);
