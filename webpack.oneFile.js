const { execFile } = require("node:child_process");
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { promisify } = require("node:util");
const { Compilation, sources } = require("webpack");

const loader = path.resolve(__dirname, "webpack.oneFile.mjs");
const compile = path.resolve(__dirname, "webpack.codeCache.js");

/** What the loader reads: a function of require and __filename, each of its lines a comment. In ASCII, which is read fastest. */
function inComments(source) {
  const program = `(function(require,__filename){${source}\n})`;
  if (/[^\n\x20-\x7e]/.test(program))
    throw new Error("the command line is not in ASCII, or has a line end within a text");
  return program
    .split("\n")
    .map((line) => `//${line}`)
    .join("\n");
}

/** The function again, as the loader takes it out of the file. */
function programIn(file) {
  return file.split("\n//PROGRAM\n//")[1].replaceAll("\n//", "\n");
}

/** Makes `name`.js, minimized in ASCII, into `name`.mjs, which starts without compiling; ADR 0039. */
class OneFile {
  constructor(name) {
    this.name = name;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("OneFile", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: "OneFile", stage }, () => {
        const program = inComments(compilation.getAsset(`${this.name}.js`).source.source().toString());
        const build = createHash("sha256").update(program).digest("hex").slice(0, 12);
        const start = readFileSync(loader, "utf8").replace("$BUILD", build);
        // The minimizer has been here: it would leave out the program as what it is now, a comment.
        compilation.renameAsset(`${this.name}.js`, `${this.name}.mjs`);
        compilation.updateAsset(`${this.name}.mjs`, new sources.RawSource(`${start}//PROGRAM\n${program}\n`));
      });
    });
    compiler.hooks.afterEmit.tapPromise("OneFile", () =>
      promisify(execFile)(process.execPath, [compile, path.join(compiler.outputPath, `${this.name}.mjs`)]),
    );
  }
}

module.exports = { OneFile, inComments, programIn };
