/** Names that a form does not have do not compile; the comments hold the compiler to it. */
import { t03 } from "../../packs/shanxi-unit-2026/tables/t03";
import type { RuleOfTables } from "./references";

type RuleOf = RuleOfTables<typeof t03>;

const rule = {
  kind: "identity",
  id: "x",
  form: "",
  label: "",
  severity: "error",
  role: "checks",
  table: "t03",
  rows: [{ rows: ["total"] }],
  columns: ["basic"],
  relation: "equals",
  right: { term: "parts", columns: ["project"] },
  tolerance: "exact",
  basis: "",
  explanation: "x",
} as const satisfies RuleOf;

const gone = { term: "cell", table: "t03", row: "total", column: "nothing" } as const;

test("what the form has is accepted, anything else is refused by the compiler", () => {
  const refused = [
    // @ts-expect-error a column
    { ...rule, columns: ["basc"] } satisfies RuleOf,
    // @ts-expect-error a row
    { ...rule, rows: [{ rows: ["toatl"] }] } satisfies RuleOf,
    // @ts-expect-error a table
    { ...rule, table: "t99" } satisfies RuleOf,
    // @ts-expect-error a group in a term
    { ...rule, right: { term: "rows", group: "nothing" } } satisfies RuleOf,
    // @ts-expect-error deep in a term
    { ...rule, right: { term: "subtract", from: { term: "zero" }, less: [gone] } } satisfies RuleOf,
    // @ts-expect-error in a condition
    { ...rule, when: { kind: "allZero", terms: [{ term: "lookup", table: "t98" }] } } satisfies RuleOf,
  ];
  expect(refused).toHaveLength(6);
  expect(t03.id).toBe(rule.table);
});
