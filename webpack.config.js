const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const CssPlugin = require("mini-css-extract-plugin");
const { OneFile } = require("./webpack.oneFile");
const { PageSizes } = require("./webpack.pageSizes");

/** Where manifest.xml points during development; `npm start` serves this address. */
const developmentUrl = "https://localhost:3000";
const dist = path.resolve(__dirname, "dist");
const officeJs = path.resolve(__dirname, "node_modules/@microsoft/office-js");

/** What office.js asks for at run time in Excel for Windows, Mac and the web; the rest of the package is for other programs. */
const officeJsFiles = [
  "office.js",
  "excel-web-16.00.js",
  "excel-win32-16.0*.js",
  "excel-mac-16.00.js",
  "o15apptofilemappingtable.js",
  "{zh-cn,en-us}/office_strings.js",
  "telemetry/*.js",
  "ariatelemetry/*.js",
];

/** @returns the address the add-in will be served from, without a slash at the end. */
function baseUrl(mode) {
  const url = mode === "production" ? process.env.ADDIN_BASE_URL || developmentUrl : developmentUrl;
  if (!url.startsWith("https://")) throw new Error(`ADDIN_BASE_URL must start with https:// (got ${url})`);
  return url.replace(/\/+$/, "");
}

/**
 * The pane loads and calls nothing but its own origin (and office.js's, when OFFICE_JS_URL names another one).
 * Fluent UI fills its style elements through the CSSOM, so only *empty* inline styles need permission: the hash is that of "".
 */
function contentSecurityPolicy(officeJsUrl) {
  const officeOrigin = /^https:/.test(officeJsUrl) ? ` ${new URL(officeJsUrl).origin}` : "";
  return [
    "default-src 'none'",
    `script-src 'self'${officeOrigin}`,
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** What both bundles share. No devtool with eval: the page's policy forbids it. */
function common(name, mode) {
  return {
    name,
    mode,
    target: ["web", "es2022"],
    devtool: mode === "production" ? false : "cheap-module-source-map",
    performance: { hints: false },
    cache: {
      type: "filesystem",
      cacheDirectory: path.resolve(__dirname, ".cache/webpack"),
      buildDependencies: { config: [__filename] },
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          // Importing a module of the add-in does nothing by itself: what only passes on the names of others is left out.
          ...(name === "addin" ? { sideEffects: false } : {}),
          loader: "swc-loader",
          options: {
            jsc: {
              target: "es2022",
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
        { test: /\.css$/, use: [CssPlugin.loader, "css-loader"] },
        // Univer's ES modules import without file endings.
        { test: /\.js$/, resolve: { fullySpecified: false } },
      ],
    },
  };
}

/** The add-in itself: everything a web server needs to offer to Excel. */
function addin(mode) {
  const officeJsUrl = process.env.OFFICE_JS_URL || "./office-js/office.js";
  const fileName = mode === "production" ? "[name].[contenthash:8]" : "[name]";
  const page = (name, template) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template,
      chunks: [name],
      scriptLoading: "defer",
      minify: false,
      templateParameters: { csp: contentSecurityPolicy(officeJsUrl), officeJsUrl },
    });
  const manifest = {
    from: "manifest.xml",
    to: "manifest.xml",
    transform: (text) => text.toString().replaceAll(developmentUrl, baseUrl(mode)),
  };
  const icons = { from: "assets/icons/*.png", to: "assets/icons/[name][ext]" };
  // The list of packs to choose from; the pane asks for it, and an answer that it is not there would look like a fault.
  const packFiles = { from: "assets/packs/*.json", to: "packs/[name][ext]", info: { minimized: true } };
  const licence = { from: path.join(officeJs, "LICENSE.md"), to: "office-js/LICENSE.md", info: { minimized: true } };
  const officeFiles = officeJsFiles.map((from) => ({
    from,
    context: path.join(officeJs, "dist"),
    to: "office-js/[path][name][ext]",
    globOptions: { ignore: ["**/*.debug.js", "**/*-core.js"] },
    // Microsoft's licence lets us pass the files on unmodified: keep the minimizer away from them.
    info: { minimized: true },
  }));
  return {
    ...common("addin", mode),
    entry: { taskpane: "./src/taskpane/index.tsx" },
    output: {
      path: dist,
      filename: `${fileName}.js`,
      chunkFilename: `${fileName}.js`,
      // A delivery holds no sandbox; during development both live side by side.
      clean: { keep: mode === "production" ? /^cli\// : /^(sandbox|cli)\// },
    },
    plugins: [
      new CssPlugin({ filename: `${fileName}.css` }),
      page("taskpane", "src/taskpane/taskpane.html"),
      new CopyPlugin({ patterns: [manifest, icons, packFiles, licence, ...officeFiles] }),
      ...(mode === "production" ? [new PageSizes()] : []),
    ],
  };
}

/** The page for trying and testing without Excel; never part of a delivery. */
function sandbox(mode) {
  return {
    ...common("sandbox", mode),
    entry: { sandbox: "./src/sandbox/page/main.ts" },
    output: { path: path.join(dist, "sandbox"), filename: "[name].js", clean: true },
    plugins: [
      new CssPlugin({ filename: "[name].css" }),
      new HtmlPlugin({ template: "src/sandbox/page/index.html", minify: false }),
    ],
  };
}

/** The command line as one file that runs with nothing beside it: dist/cli/budget-check.mjs. */
function commandLine(mode) {
  const shared = common("cli", mode);
  const asOneScope = {
    test: /\.ts$/,
    include: path.resolve(__dirname, "src/cli"),
    enforce: "pre",
    loader: path.resolve(__dirname, "webpack.staticRequires.js"),
  };
  return {
    ...shared,
    target: "node20",
    entry: { "budget-check": "./src/cli/main.ts" },
    output: { path: path.join(dist, "cli"), filename: "[name].js", clean: true },
    optimization: { minimize: { javascript: { compress: { passes: 2 }, format: { ascii_only: true } } } },
    module: { ...shared.module, rules: [...shared.module.rules, asOneScope] },
    // Only the sources need tsx.
    externals: { "tsx/cjs": "node-commonjs tsx/cjs" },
    // Threads are started on the file itself.
    node: { __dirname: false, __filename: false },
    plugins: [new OneFile("budget-check")],
  };
}

/** `webpack` builds the add-in and the command line; `webpack --config-name sandbox` builds the sandbox. */
module.exports = (_env, argv) => {
  const mode = argv.mode ?? "production";
  return argv.configName?.includes("sandbox") ? [addin(mode), sandbox(mode)] : [addin(mode), commandLine(mode)];
};
module.exports.addin = addin;
module.exports.sandbox = sandbox;
module.exports.commandLine = commandLine;
