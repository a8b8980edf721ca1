/** npm run test:long: the tests that draw random workbooks, each with many more of them than `npm test` has time for. */
process.env.LONG_TESTS = "1";
module.exports = { ...require("./jest.config.cjs"), testMatch: ["**/test/{property,secondOpinion,shanghai,adopt,recognition}/**/*.test.ts"] };
