const office = require("eslint-plugin-office-addins");
const reactHooks = require("eslint-plugin-react-hooks");
const tseslint = require("typescript-eslint");
const { layers } = require("./lint/layers");

const tests = ["**/*.test.ts", "**/*.test.tsx", "test/**"];

/** The files that may talk to Excel; every other layer goes through the workbook port. */
const officeFiles = ["src/workbook/excel/**", "src/taskpane/index.tsx", "src/commands/**"];

const viaThePort =
  "Only src/workbook/excel, src/taskpane/index.tsx and src/commands may use the Office.js globals; use the workbook port.";

/** Only the rules about Office.js: the plugin's own set also runs prettier inside ESLint. */
const officeRules = Object.fromEntries(
  office.configs.recommended
    .flatMap((config) => Object.entries(config.rules ?? {}))
    .filter(([name]) => name.startsWith("office-addins/")),
);

module.exports = tseslint.config(
  { ignores: ["dist/", ".cache/", "coverage/", "node_modules/", "assets/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.js", "**/*.cjs"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
        __filename: "readonly",
        process: "readonly",
        URL: "readonly",
      },
    },
    rules: { "no-undef": "error", "no-unused-vars": "error", "prefer-const": "error" },
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    plugins: { "@typescript-eslint": tseslint.plugin, budget: { rules: { layers } } },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: "./lint/tsconfig.json", tsconfigRootDir: __dirname },
    },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "no-empty": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-console": "error",
      "prefer-const": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      // An exhaustive switch counts once.
      complexity: ["error", { max: 20, variant: "modified" }],
      // As the formatter leaves them.
      "max-lines": ["error", 370],
      "budget/layers": "error",
      "no-restricted-globals": [
        "error",
        { name: "Excel", message: viaThePort },
        { name: "Office", message: viaThePort },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "MemberExpression[object.name='Excel'][property.name='run']",
          message: "Excel.run belongs in src/workbook/excel/run.ts alone.",
        },
      ],
    },
  },
  {
    files: officeFiles,
    plugins: { "office-addins": office },
    rules: { ...officeRules, "no-restricted-globals": "off" },
  },
  { files: ["src/taskpane/**"], plugins: { "office-addins": office }, rules: officeRules },
  { files: ["src/workbook/excel/run.ts"], rules: { "no-restricted-syntax": "off" } },
  {
    files: ["src/taskpane/**"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  { files: [...tests, "src/packs/**"], rules: { "max-lines": ["error", 530] } },
  {
    // Tests drive the genuine Office.js client themselves and may reach into any layer.
    files: tests,
    rules: {
      "budget/layers": "off",
      "no-restricted-globals": "off",
      "no-restricted-syntax": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  // Programs for the terminal print what they have to say.
  {
    files: ["src/cli/**", "src/sandbox/server/**", "test/bench/**", "test/files/**", "test/mutation/**"],
    rules: { "no-console": "off" },
  },
);
