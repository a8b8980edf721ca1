import { disagreementKind } from "./disagreement";

test.each([
  ["比上年减少33.45万元，下降1.24%", "比上年增加33.45万元，增长1.24%", "direction"],
  ["与上年预算数相同", "比上年增加33.45万元，增长1.24%", "direction"],
  ["比2025年预算减少2.38万元，下降2.00%", "比2025年预算减少2.38万元，下降1.54%", "percent"],
  ["39.80%", "39.88%", "percent"],
  ["比上年增加33.46万元，增长1.24%", "比上年增加33.45万元，增长1.24%", "narrative"],
  ["1,090.12", "1,090.11", "narrative"],
] as const)("%s for %s is about %s", (printed, expected, kind) => {
  expect(disagreementKind({ slots: [], printed, expected })).toBe(kind);
});
