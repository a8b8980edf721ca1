const { gzipSync } = require("node:zlib");
const { Compilation } = require("webpack");

/**
 * Holds the pane to what it loads before it is drawn, in bytes of gzip; office.js is Microsoft's and not counted. A form is the largest one:
 * each page opens with one of them. Goals: ribbon 90,000, page 220,000; the limits are a little above what was reached.
 */
const limits = {
  /** What the ribbon's buttons need to be known: the script of the page. */
  ribbon: 6_000,
  /** With the pane and a form: the first page is drawn. */
  page: 216_000,
  /** With the pickers of codes, which come behind it by themselves. */
  whole: 262_000,
};

/** Chunks that stand for each of them; every one holds those before. */
const PANE = "pane";
const CODES = "codes";
const FORM = /^form-/;

/**
 * @param files names of the files of a chunk group by its name; @param sizeOf bytes of one file
 * @returns bytes that are loaded for each of `limits`
 */
function pageSizes(files, sizeOf) {
  const of = (names) =>
    [...new Set(names.flatMap((name) => files.get(name) ?? []))]
      .filter((file) => file.endsWith(".js"))
      .reduce((sum, file) => sum + sizeOf(file), 0);
  const missing = ["taskpane", PANE, CODES].filter((name) => !files.has(name));
  const forms = [...files.keys()].filter((name) => FORM.test(name));
  if (missing.length > 0 || forms.length === 0) throw new Error(`no chunk ${[...missing, "form-*"].join(", ")}`);
  const largest = (...names) => Math.max(...forms.map((form) => of(["taskpane", PANE, form, ...names])));
  return { ribbon: of(["taskpane"]), page: largest(), whole: largest(CODES) };
}

/** @returns a line for each limit that is exceeded */
function tooLarge(sizes, most = limits) {
  return Object.entries(most)
    .filter(([name, limit]) => sizes[name] > limit)
    .map(([name, limit]) => `${name}: ${sizes[name]} bytes of gzip, at most ${limit}`);
}

/** Prints the sizes of a production build, and fails it where one is too large. */
class PageSizes {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("PageSizes", (compilation) => {
      // Behind the minimizer.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "PageSizes", stage }, (assets) => {
        const files = new Map([...compilation.namedChunkGroups].map(([name, group]) => [name, group.getFiles()]));
        const sizes = pageSizes(files, (file) => gzipSync(assets[file].buffer(), { level: 9 }).length);
        compilation.getLogger("PageSizes").info(JSON.stringify(sizes));
        for (const line of tooLarge(sizes)) compilation.errors.push(new Error(`webpack.pageSizes.js: ${line}`));
      });
    });
  }
}

module.exports = { PageSizes, limits, pageSizes, tooLarge };
