/** Unit tests stand beside their file under src/; contract, golden, property and browser tests under test/. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/src", "<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
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
  setupFilesAfterEnv: ["<rootDir>/test/support/packageFaults/watchWriting.ts"],
  testTimeout: 60000,
  // LibreOffice, the browser and Univer wait more than they compute; one worker per core keeps both busy.
  maxWorkers: "100%",
  workerIdleMemoryLimit: "2GB",
};
