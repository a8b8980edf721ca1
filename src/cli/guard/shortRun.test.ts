import { spawnSync } from "node:child_process";
import { setFlagsFromString } from "node:v8";
import { expectLongRun, expectShortRun } from "./shortRun";

jest.mock("node:v8", () => ({ setFlagsFromString: jest.fn() }));
const said = jest.mocked(setFlagsFromString);
const flags = (): readonly string[] => said.mock.calls.map(([flag]) => flag);

beforeEach(() => {
  expectLongRun();
  said.mockClear();
});

test("a short run waits with compiling, and goes back to usual once when threads start", () => {
  expectShortRun("20.20.2");
  expectLongRun();
  expectLongRun();
  expect(flags()).toEqual(["--interrupt-budget=3000000", "--interrupt-budget=67584"]);
});

test("engines that may not know the flag are not told, and what was never said is not taken back", () => {
  for (const version of ["22.23.5", "24.22.3", "2.0.0", "200.1.0"]) expectShortRun(version);
  expectLongRun();
  expect(flags()).toEqual([]);
});

test("the engine that is told knows the flag, and has the usual figure as its own", () => {
  if (!process.versions.node.startsWith("20.")) return;
  const { stdout } = spawnSync(process.execPath, ["--v8-options"], { encoding: "utf8" });
  expect(stdout).toMatch(/--interrupt-budget=67584/);
});
