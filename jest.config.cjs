/** npx jest, with a path behind it: all suites of that path. */
module.exports = require("./jest.suites.cjs").suites({ ending: "test.{ts,tsx}" });
