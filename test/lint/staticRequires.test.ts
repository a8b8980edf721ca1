/** The loader that lets the built command line become one scope. */
const staticRequires = jest.requireActual<(source: string) => string>("../../webpack.staticRequires.js");

test("what is required from the sources is imported, in any number, and nothing else is touched", () => {
  const source = [
    'const run = async () => (require("./check") as typeof check).run(require("../files"));',
    'const tsx = require.resolve("tsx/cjs"); const fs = require("node:fs");',
  ].join("\n");
  expect(staticRequires(source).split("\n")).toEqual([
    'import * as __required1 from "./check"; import * as __required2 from "../files";' +
      "const run = async () => (__required1 as typeof check).run(__required2);",
    'const tsx = require.resolve("tsx/cjs"); const fs = require("node:fs");',
  ]);
  expect(staticRequires("export const nothing = 1;")).toBe("export const nothing = 1;");
});
