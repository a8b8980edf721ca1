/**
 * Unit tests stand beside their file under src/; contract, golden, property and browser tests under test/.
 * Most suites share the modules of their worker (docs/adr/0038-shared-modules-in-tests.md): loading and warming up the product took longer
 * than the tests. Those with a page, replaced modules, another program's globals or a folder of the process of their own run alone.
 */
const ALONE = [
  "src/{taskpane,commands,sandbox}/**/*",
  "src/cli/guard/shortRun",
  "test/{browser,contract,docs,host,lint,manifest,mutation,states}/**/*",
  "test/cli/documentation",
];
const SHARED = "<rootDir>/test/support/sharedModules";

const common = {
  testEnvironment: "node",
  testTimeout: 60000,
  roots: ["<rootDir>/src", "<rootDir>/test"],
};

const isolated = {
  ...common,
  displayName: "alone",
  transform: {
    "^.+\\.(t|j)sx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
      },
    ],
  },
  moduleNameMapper: { "\\.css$": "<rootDir>/test/support/emptyStyle.cjs" },
  setupFiles: ["<rootDir>/test/support/fixedSeed.ts"],
  setupFilesAfterEnv: ["<rootDir>/test/support/packageFaults/watchWritingAlone.ts"],
};

const shared = {
  ...common,
  displayName: "shared",
  runner: "jest-light-runner",
  setupFiles: [`${SHARED}/typescript.mjs`, "<rootDir>/test/support/fixedSeed.ts"],
  setupFilesAfterEnv: [`${SHARED}/watchWriting.ts`],
};

/** `ending`: of the names of the suites, as test.ts; `folders` they stand in; suites whose path matches `ignored` are left out. */
module.exports = {
  suites({ ending, folders = "**", ignored = [] }) {
    const alone = (sign) => ALONE.map((place) => `${sign}**/${place}.${ending}`);
    const testPathIgnorePatterns = ["/node_modules/", ...ignored];
    return {
      projects: [
        { ...shared, testMatch: [`<rootDir>/${folders}/*.${ending}`, ...alone("!")], testPathIgnorePatterns },
        { ...isolated, testMatch: alone(""), testPathIgnorePatterns },
      ],
      testTimeout: 60000,
      // LibreOffice, the browser and Univer wait more than they compute; one worker per core keeps both busy.
      maxWorkers: "100%",
      workerIdleMemoryLimit: "2GB",
    };
  },
};
