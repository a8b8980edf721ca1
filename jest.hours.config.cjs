/** npm run test:hours: the tests that draw random workbooks, each with many more of them than there is time for otherwise. */
process.env.LONG_TESTS = "1";
module.exports = require("./jest.suites.cjs").suites({
  ending: "test.ts",
  folders: "test/{property,secondOpinion,shanghai,adopt,recognition}/**",
});
