const path = require("node:path");
const { floors } = require("./floors");

const root = path.resolve(__dirname, "../src");

/**
 * Which layers a layer may import besides itself, and which packages. A layer is a folder of src;
 * the longest name wins, so src/workbook/excel is not src/workbook. Whoever may import core may import each of its floors.
 */
const allowed = {
  ...coreFloors(),
  packs: { layers: ["core"], packages: ["zod"] },
  workbook: { layers: ["core"], packages: [] },
  "workbook/excel": { layers: ["core", "workbook"], packages: [] },
  "workbook/file": { layers: ["core", "workbook"], packages: ["@cj-tech-master/excelts", "fflate", "node:"] },
  "workbook/document": { layers: ["core", "workbook", "workbook/file"], packages: ["docx"] },
  "workbook/list": { layers: ["core", "workbook", "workbook/file"], packages: ["papaparse"] },
  app: { layers: ["core", "packs", "workbook"], packages: [] },
  taskpane: {
    layers: ["core", "packs", "app", "workbook", "workbook/excel", "workbook/list", "workbook/document", "commands"],
    packages: ["react", "react-dom", "@fluentui/"],
  },
  commands: { layers: ["core", "packs", "app", "workbook", "workbook/excel"], packages: [] },
  cli: {
    layers: ["core", "packs", "app", "workbook", "workbook/file", "workbook/list", "workbook/document"],
    packages: ["node:"],
  },
  "sandbox/page": {
    layers: ["core", "workbook", "workbook/file", "sandbox/host", "sandbox/transport"],
    packages: ["@univerjs/", "rxjs"],
  },
  "sandbox/host": { layers: ["core"], packages: ["@univerjs/", "rxjs", "node:"] },
  "sandbox/transport": { layers: ["core", "sandbox/host"], packages: [] },
  "sandbox/server": { layers: ["core"], packages: ["node:", "selfsigned", "webpack"] },
};

function coreFloors() {
  const below = (floor) =>
    floors
      .slice(0, floor)
      .flat()
      .map((folder) => `core/${folder}`);
  return Object.fromEntries(
    floors.flatMap((folders, floor) =>
      folders.map((folder) => [`core/${folder}`, { layers: below(floor), packages: ["zod", "fflate"] }]),
    ),
  );
}

const byLength = Object.keys(allowed).sort((a, b) => b.length - a.length);

/** @returns the layer a file of src belongs to, or undefined for files outside src or in no layer. */
function layerOf(file) {
  const inside = path.relative(root, file).split(path.sep).join("/");
  return byLength.find((name) => inside === name || inside.startsWith(`${name}/`));
}

function isInCore(file) {
  return !path.relative(path.join(root, "core"), file).startsWith("..");
}

/** "react" covers react and react/jsx-runtime, "@fluentui/" a whole scope, "node:" the built-in modules. */
function covers(entry, source) {
  return source === entry || source.startsWith(/[/:]$/.test(entry) ? entry : `${entry}/`);
}

/** @returns what is wrong with importing `source` from `file`, or null. */
function objection(file, source) {
  const from = layerOf(file);
  if (!from) return isInCore(file) ? "a folder of core stands on a floor: lint/floors.js" : null;
  if (!source.startsWith(".")) {
    return allowed[from].packages.some((entry) => covers(entry, source))
      ? null
      : `${from} may not use the package ${source}`;
  }
  const to = layerOf(path.resolve(path.dirname(file), source));
  const { layers } = allowed[from];
  if (to === from || layers.includes(to) || (to?.startsWith("core/") && layers.includes("core"))) return null;
  return `${from} may not import ${to ?? "files outside the layers"} (${source})`;
}

/** Keeps imports pointing one way: the direction is drawn in docs/ARCHITECTURE.md. */
const layers = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const check = (node) => {
      const source = node.source?.value;
      const message = typeof source === "string" ? objection(context.filename, source) : null;
      if (message) context.report({ node: node.source, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

module.exports = { layers, objection };
