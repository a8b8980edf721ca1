import { runs } from "./runs";

const before = { ...process.env };
beforeEach(() => {
  process.env = { ...before };
  delete process.env["LONG_TESTS"];
});
afterAll(() => {
  process.env = before;
});

test("few by itself, many in the long tests, else what is said", () => {
  expect(runs("SOME_RUNS", 2, 30)).toBe(2);
  process.env["LONG_TESTS"] = "1";
  expect(runs("SOME_RUNS", 2, 30)).toBe(30);
  process.env["SOME_RUNS"] = "7";
  expect(runs("SOME_RUNS", 2, 30)).toBe(7);
});

test.each(["0", "-1", "x", "1.5", ""])(
  "a number of runs of %p is refused: a property that draws nothing would pass",
  (said) => {
    process.env["SOME_RUNS"] = said;
    expect(() => runs("SOME_RUNS", 2, 30)).toThrow("SOME_RUNS");
  },
);
