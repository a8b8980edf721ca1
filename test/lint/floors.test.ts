/** The floors of core stand in lint/floors.js; folders, their heads and the map in docs/ARCHITECTURE.md say the same. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const { floors } = jest.requireActual<{ floors: readonly (readonly string[])[] }>("../../lint/floors.js");
const root = path.resolve(__dirname, "../..");
const core = path.join(root, "src/core");

test("every folder of core stands on one floor", () => {
  const folders = readdirSync(core, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect([...floors.flat()].sort()).toEqual(folders.sort());
});

test("the map shows them from the top down", () => {
  const [map = ""] =
    /(?<=## The floors of core\n[^`]*```\n)[^`]*/s.exec(
      readFileSync(path.join(root, "docs/ARCHITECTURE.md"), "utf8").replace(/`(?!``)[^`\n]+`/g, ""),
    ) ?? [];
  const drawn = map
    .trim()
    .split("\n")
    .map((line) => line.split(/ {4,}/)[0]?.trim().split(/ +/));
  expect(drawn).toEqual([...floors].reverse());
});

test.each(floors.flat())("core/%s has a head with what comes in, what goes out and doors that are there", (folder) => {
  const head = readFileSync(path.join(core, folder, "README.md"), "utf8");
  expect(head).toMatch(new RegExp(`^# ${folder}\n\\S.*\n\n- In: .+\n- Out: .+\n- Door: .+\n$`));
  const doors = [...head.matchAll(/\]\(([^)]+)\)/g)].map(([, door]) => path.join(core, folder, door ?? ""));
  expect(doors.filter((door) => !existsSync(door))).toEqual([]);
  expect(doors.length).toBeGreaterThan(0);
});
