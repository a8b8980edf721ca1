import type { Finding } from "../finding/finding";
import { underOneChange } from "./oneChange";

function differs(row: number, printed: string, expected: string): Finding {
  return {
    rule: `narrative.s${String(row)}`,
    form: "",
    severity: "error",
    kind: "narrative",
    template: "narrativeDiffers",
    words: { sheet: "情况说明", section: "", printed, expected },
    table: null,
    cells: [{ address: { sheet: "情况说明", row, column: 0 }, words: "", printed: "" }],
    actual: null,
    expected: null,
    difference: null,
  };
}

function rootsOf(...findings: readonly Finding[]): readonly (number | null | undefined)[] {
  return underOneChange(findings).map(({ root }) => root);
}

test("the same figure that became the same other one, wherever it stands", () => {
  expect(rootsOf(differs(1, "2,733.38", "2,783.38"), differs(4, "2,733.38", "2,783.38"))).toEqual([undefined, 0]);
});

test("sums that moved with it, once they are three", () => {
  const [whole, part, sum] = [
    differs(1, "2,733.38", "2,783.38"),
    differs(2, "1,643.27", "1,693.27"),
    differs(3, "2,439.10", "2,489.10"),
  ];
  expect(rootsOf(whole, part, sum)).toEqual([undefined, 0, 0]);
  expect(rootsOf(whole, part)).toEqual([undefined, undefined]);
});

test("shares of it in its own paragraph, of parts that stayed and of parts that moved", () => {
  expect(
    rootsOf(
      differs(1, "2,733.38", "2,783.38"),
      differs(1, "39.88%", "39.16%"),
      differs(1, "60.12%", "60.84%"),
      differs(2, "39.88%", "39.16%"),
    ),
  ).toEqual([undefined, 0, 0, 0]);
});

test("a percentage that is wrong in itself, another figure, and what merely is in doubt stay by themselves", () => {
  expect(
    rootsOf(
      differs(1, "2,733.38", "2,783.38"),
      differs(1, "3.98%", "39.16%"),
      differs(1, "937.98", "973.98"),
      {
        ...differs(2, "2,733.38", "2,783.38"),
        template: "narrativeInDoubt",
        words: { sheet: "情况说明", section: "", printed: "2,733.38", inTable: "2,783.38" },
      },
      { ...differs(3, "2,733.38", "2,783.38"), severity: "warning" },
    ),
  ).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test("one that others follow already stands for itself", () => {
  const all = [differs(1, "10.00", "11.00"), differs(2, "10.00", "11.00"), { ...differs(3, "5.00", "6.00"), root: 1 }];
  expect(rootsOf(...all)).toEqual([undefined, undefined, 1]);
});
