import { readAgainst } from "./read";
import type { Rendered, Segment } from "./render";

const literal = (text: string): Segment => ({ kind: "literal", text, slot: "" });
const slot = (name: string, text: string): Segment => ({ kind: "slot", text, slot: name });
const sentence = (...segments: readonly Segment[]): Rendered => ({ id: "s", text: segments.map((segment) => segment.text).join(""), segments, missing: [], gaps: [], repeated: false, decided: true, noBase: false });

const example = sentence(literal("支出预算"), slot("total", "2,733.38"), literal("万元，其中：基本支出"), slot("basic", "1,090.11"), literal("万元。"));

test("what was written reads back, whatever the width, blanks and separators", () => {
  expect(readAgainst(example, example.text)).toEqual({ recognised: true, disagreements: [], uncompared: [] });
  expect(readAgainst(example, "支出预算 2733.38 万元,其中:基本支出１０９０．１１万元。 另有说明。")).toEqual({ recognised: true, disagreements: [], uncompared: [] });
});

test("one wrong figure is one disagreement, at its slot", () => {
  expect(readAgainst(example, "支出预算2,733.38万元，其中：基本支出1,090.12万元。")).toEqual({
    recognised: true, disagreements: [{ slots: ["basic"], printed: "1,090.12", expected: "1,090.11" }], uncompared: [],
  });
});

test("other words are not read", () => {
  expect(readAgainst(example, "今年我们支出很多。").recognised).toBe(false);
});
