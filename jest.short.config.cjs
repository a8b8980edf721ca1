/** npm test: everything but *.long.test.ts, which `npm run test:long` runs. */
module.exports = {
  ...require("./jest.config.cjs"),
  testPathIgnorePatterns: ["/node_modules/", "[.]long[.]test[.]ts$"],
};
