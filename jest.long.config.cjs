/** npm run test:long: what takes long, most of it on random workbooks, with other programs and over connections that break. */
module.exports = require("./jest.suites.cjs").suites({ ending: "long.test.ts" });
