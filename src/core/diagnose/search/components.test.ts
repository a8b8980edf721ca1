import { formOf } from "../../../../test/support/diagnosis";
import { componentsOf } from "./components";
import { problemOf } from "./state";

test("identities that share a cell are one matter, others are separate", () => {
  const problem = problemOf([
    formOf({ a: 1, b: -1 }, 5),
    formOf({ b: 1, c: -1 }, 5),
    formOf({ d: 1, e: -1 }, 7),
    formOf({ c: 1, d: 1 }, 0),
  ]);
  expect(componentsOf(problem, [0, 1, 2]).map((group) => [...group].sort())).toEqual([[0, 1], [2]]);
  expect(componentsOf(problem, [0, 2, 3, 1])).toHaveLength(1);
});
