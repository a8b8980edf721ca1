import type { SmallRow } from "../../../test/support/smallBook";
import { smallBook, smallRule } from "../../../test/support/smallBook";
import { PRINTED } from "../amount/money";
import type { IdentityRule } from "../declare/rule";
import type { Missing } from "../model/tableMap";
import { instancesOf } from "./instances";
import type { Judgement } from "./judge";
import { judge } from "./judge";

type Options = Parameters<typeof smallBook>[1];

/** The first row is judged. */
function judged(
  rule: Partial<IdentityRule>,
  figures: SmallRow["figures"],
  options: Options & { readonly others?: Readonly<Record<string, SmallRow>> } = {},
): Judgement & { readonly allowed: number } {
  const { map, book } = smallBook({ first: { figures: figures ?? {} }, ...options.others }, options);
  const [instance] = instancesOf(smallRule({ rows: [{ rows: ["first"] }], ...rule }), map);
  if (!instance) throw new Error("no instance");
  const judgement = judge(instance, book);
  return { ...judgement, allowed: judgement.right?.allowance ?? 0 };
}

test("a sum of two figures may miss by one last place, and by no more", () => {
  expect(judged({}, { total: 300, basic: 100, project: 200 })).toMatchObject({
    outcome: "pass",
    agreement: "equal",
    allowed: 1,
  });
  expect(judged({}, { total: 301, basic: 100, project: 200 })).toMatchObject({
    outcome: "pass",
    agreement: "rounding",
    actual: 301,
    expected: 300,
    envelope: 1,
    allowed: 1,
  });
  expect(judged({}, { total: 302, basic: 100, project: 200 })).toMatchObject({
    outcome: "fail",
    agreement: "different",
  });
  expect(judged({}, { total: 298, basic: 100, project: 200 })).toMatchObject({ outcome: "fail" });
});

test("whole yuan miss by whole yuan", () => {
  const yuan = { money: PRINTED["元"] };
  expect(judged({}, { total: 400, basic: 100, project: 200 }, yuan)).toMatchObject({
    agreement: "rounding",
    allowed: 100,
  });
  expect(judged({}, { total: 500, basic: 100, project: 200 }, yuan)).toMatchObject({ outcome: "fail" });
});

test("a copy, and what has to be exact, may not miss at all", () => {
  const copy = judged({}, { total: 101, basic: 100 });
  expect(copy).toMatchObject({ outcome: "fail", envelope: 0, allowed: 0 });
  const exact = judged({ tolerance: "exact" }, { total: 301, basic: 100, project: 200 });
  expect(exact).toMatchObject({ outcome: "fail", envelope: 0, allowed: 0 });
});

test("the figures whose rounding both sides carry are those that the rule names", () => {
  const others = { a: { figures: { total: 1 } }, b: { figures: { total: 1 } }, c: { figures: { total: 1 } } };
  const roundedParts = { term: "rows", group: "lines", column: "total" } as const;
  const right = { term: "cell", table: "t", row: "a", column: "total" } as const;
  expect(judged({ right }, { total: 3 }, { others })).toMatchObject({ outcome: "fail", allowed: 0 });
  expect(judged({ right, roundedParts }, { total: 3 }, { others })).toMatchObject({
    outcome: "pass",
    agreement: "rounding",
    envelope: 2,
    allowed: 2,
  });
});

test("the right side is known also where the identity does not apply, and where the figure itself cannot be read", () => {
  const right = { amount: 300, parts: 2, allowance: 1, cells: expect.any(Array) as unknown };
  const when = { kind: "field", field: "kind", values: ["行政单位"] } as const;
  const figures = { total: 300, basic: 100, project: 200 };
  const other = judged({ when }, figures, { fields: { kind: "事业单位" } });
  expect(other).toMatchObject({ outcome: "notApplicable", envelope: 0, right });
  expect(judged({}, { ...figures, total: "notANumber" })).toMatchObject({ outcome: "ruleError", envelope: 0, right });
  expect(judged({ when }, figures)).toMatchObject({ outcome: "missingInput", right });
  expect(judged({}, { ...figures, basic: "notANumber" }).right).toBeNull();
});

test("a bound holds up to equality, and as far as rounding goes beyond", () => {
  const bound = { right: { term: "parts", columns: ["basic"] } } as const;
  expect(judged({ ...bound, relation: "atMost" }, { total: 99, basic: 100 }).agreement).toBe("equal");
  expect(judged({ ...bound, relation: "atMost" }, { total: 100, basic: 100 }).agreement).toBe("equal");
  expect(judged({ ...bound, relation: "atMost" }, { total: 101, basic: 100 }).outcome).toBe("fail");
  expect(judged({ ...bound, relation: "atLeast" }, { total: 101, basic: 100 }).agreement).toBe("equal");
  expect(judged({ ...bound, relation: "atLeast" }, { total: 100, basic: 100 }).agreement).toBe("equal");
  expect(judged({ ...bound, relation: "atLeast" }, { total: 99, basic: 100 }).outcome).toBe("fail");
});

test.each<[Missing["kind"], string]>([
  ["notANumber", "ruleError"],
  ["errorValue", "ruleError"],
  ["circular", "ruleError"],
  ["unknown", "ruleError"],
  ["code", "ruleError"],
  ["table", "missingInput"],
  ["column", "missingInput"],
  ["row", "missingInput"],
  ["field", "missingInput"],
])("a figure that is %s on either side is %s at its cell, and nothing is compared", (kind, outcome) => {
  const nothing = { outcome, actual: 0, expected: 0, envelope: 0, agreement: "equal" };
  expect(judged({}, { total: kind, basic: 1, project: 1 })).toMatchObject({
    ...nothing,
    missing: { kind, detail: "total" },
  });
  const right = judged({}, { total: 1, basic: kind, project: 1 });
  expect(right).toMatchObject({
    ...nothing,
    missing: { kind, detail: "basic" },
    cells: [{ sheet: "表", row: 3, column: 1 }],
  });
  expect(right.allowed).toBe(0);
});

test("a condition on a field decides whether the identity applies; a field that is not there is missing", () => {
  const when = { kind: "field", field: "kind", values: ["行政单位"] } as const;
  const wrong = { total: 5 };
  expect(judged({ when }, wrong, { fields: { kind: "行政单位" } }).outcome).toBe("fail");
  expect(judged({ when }, wrong, { fields: { kind: "事业单位" } })).toMatchObject({
    outcome: "notApplicable",
    actual: 5,
  });
  expect(judged({ when }, wrong)).toMatchObject({
    outcome: "missingInput",
    missing: { kind: "field", detail: "kind" },
    cells: [],
  });
});

test("all figures zero, none of them zero, one that cannot be read", () => {
  const terms = [
    { term: "cell", table: "t", row: "a", column: "total" },
    { term: "cell", table: "t", row: "b", column: "total" },
  ] as const;
  const outcome = (kind: "allZero" | "noneZero", a: number | Missing["kind"], b: number): string =>
    judged(
      { when: { kind, terms } },
      { total: 5 },
      { others: { a: { figures: { total: a } }, b: { figures: { total: b } } } },
    ).outcome;
  expect([outcome("allZero", 0, 0), outcome("allZero", 0, 1), outcome("allZero", 1, 1)]).toEqual([
    "fail",
    "notApplicable",
    "notApplicable",
  ]);
  expect([outcome("noneZero", 1, 1), outcome("noneZero", 1, 0), outcome("noneZero", 0, 0)]).toEqual([
    "fail",
    "notApplicable",
    "notApplicable",
  ]);
  expect(outcome("allZero", "notANumber", 0)).toBe("ruleError");
});
