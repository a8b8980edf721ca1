/** npm test: everything but *.long.test.ts, which `npm run test:long` runs. */
module.exports = require("./jest.suites.cjs").suites({ ending: "test.{ts,tsx}", ignored: ["[.]long[.]test[.]ts$"] });
