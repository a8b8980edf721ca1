/** The built command line: how the program stands in it, and that what starts it reads it back. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const { inComments, programIn } =
  jest.requireActual<Record<"inComments" | "programIn", (text: string) => string>>("../../webpack.oneFile.js");
const loader = readFileSync(join(__dirname, "../../webpack.oneFile.mjs"), "utf8");

test("every line of the program is a comment, and what starts it takes the comments away again", () => {
  const source = 'const a = "*/";\nconst b = `one\n//two\n`;';
  const written = `start\n//PROGRAM\n${inComments(source)}\n`;
  expect(written.split("\n").slice(2, -1)).toHaveLength(5);
  expect(
    written
      .split("\n")
      .slice(2, -1)
      .every((line) => line.startsWith("//")),
  ).toBe(true);
  expect(programIn(written)).toBe(`(function(require,__filename){${source}\n})\n`);
  // As the loader has it.
  expect(loader).toContain('.split("\\n//PROGRAM\\n//")');
  expect(loader).toContain('program.replaceAll("\\n//", "\\n")');
});

test.each([
  ["a character beyond ASCII", 'const a = "表";'],
  ["an end of line that the engine knows and a comment ends with", "const a = `\r`;"],
])("%s is refused", (_, source) => {
  expect(() => inComments(source)).toThrow("ASCII");
});

test("what starts it is in ASCII as well: the engine reads a file with other characters as if all were wide", () => {
  expect(loader).toMatch(/^[\n\x20-\x7e]*$/);
});
