import { smallBook, smallRule } from "../../../test/support/smallBook";
import type { PackSpec } from "../declare/pack";
import type { IdentityRule } from "../declare/rule";
import { definitions } from "./definitions";

function defined(rules: readonly IdentityRule[], roles?: readonly IdentityRule["role"][]): Record<string, string> {
  const { book } = smallBook({ one: {} });
  const pack = { rules } as unknown as PackSpec;
  return Object.fromEntries([...definitions(pack, book, roles)].map(([key, { rule }]) => [key, rule.id]));
}

test("what defines or prefills a cell, the later of two, by address", () => {
  const found = defined([
    smallRule({ id: "a", role: "defines" }),
    smallRule({ id: "b", role: "prefills" }),
    smallRule({ id: "c", role: "defines", columns: ["basic"] }),
    smallRule({ id: "d", role: "checks", columns: ["project"] }),
  ]);
  expect(Object.values(found)).toEqual(["b", "c"]);
  expect(Object.keys(found)).toHaveLength(2);
});

test("a bound, a rule of another table, and other roles define nothing", () => {
  expect(defined([smallRule({ role: "defines", relation: "atMost" })])).toEqual({});
  expect(defined([smallRule({ role: "defines", table: "other" })])).toEqual({});
  const checks = [smallRule({ id: "a", role: "checks" }), smallRule({ id: "b", role: "defines", columns: ["basic"] })];
  expect(Object.values(defined(checks, ["checks"]))).toEqual(["a"]);
});
