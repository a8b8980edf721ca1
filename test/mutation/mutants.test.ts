import { described, mutantsOf, mutated } from "./mutants";

const changes = (source: string): readonly string[] =>
  mutantsOf("a.ts", source).map((mutant) => mutated(source, mutant));

test("an edge is moved and turned round", () => {
  expect(changes("a < b")).toEqual(["a <= b", "a >= b"]);
  expect(changes("a >= b")).toEqual(["a > b", "a < b"]);
  expect(changes("a === b")).toEqual(["a !== b"]);
});

test("a constant, a condition, a step of a list are changed", () => {
  expect(changes("const A = 8;")).toEqual(["const A = 9;"]);
  expect(changes("const A = 0.5;")).toEqual(["const A = 0.6;"]);
  expect(changes("if (a) b();")).toEqual(["if (true) b();", "if (false) b();"]);
  expect(changes("a ? b : c")).toEqual(["true ? b : c", "false ? b : c"]);
  expect(changes("!a")).toEqual(["a"]);
  expect(changes("a.some(f)")).toEqual(["a.every(f)"]);
  expect(changes("a.filter(f)")).toEqual(["a"]);
  expect(changes("a && b")).toEqual(["a || b"]);
});

test("words, types and imports are left alone", () => {
  expect(changes('import { a } from "./b"; type T = 1 | 2; const t = "x" + y; interface I { a: 3 }')).toEqual([]);
  expect(changes("a.toString()")).toEqual([]);
});

test("a change is described with its line", () => {
  const source = "const a = 1;\n  if (b > c) d();";
  const mutant = mutantsOf("x/y.ts", source).find(({ replacement }) => replacement === ">=");
  expect(mutant && described(source, mutant)).toBe("x/y.ts:2 if (b ⟦> → >=⟧ c) d();");
});
