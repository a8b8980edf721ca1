import { PRINTED } from "../amount/money";
import { slipOf } from "./slips";

test.each([
  ["digits transposed", 164327, 146327, 2, "transposed"],
  ["digits transposed, the first now a zero", 1234, 10234, 2, "transposed"],
  ["the point one place off", 1000, 100, 2, "decimalPoint"],
  ["元 typed for 万元", 15000000, 1500, 2, "unit"],
  ["元 typed for 万元, the last 元 lost", 15432100, 1543, 2, "unit"],
  ["万元 typed for 元", 1500, 15000000, 0, "unit"],
  ["the sign", -4200, 4200, 2, "sign"],
  ["one digit wrong", 79583, 79883, 2, "wrongDigit"],
  ["one digit of whole 元 wrong", 7958300, 7988300, 0, "wrongDigit"],
  ["a digit too many", 795833, 79583, 2, "extraDigit"],
  ["a digit too few", 79583, 795833, 2, "missingDigit"],
  ["a digit behind the point left out, the point stays", 1240, 1234, 2, "missingDigit"],
  ["a digit behind the point left out, and the last one moved up", 1220, 1202, 2, "transposed"],
  ["anything else", 1620, 277, 2, null],
  ["nothing is a slip of the digits of nothing", 500, 0, 2, null],
] as const)("%s", (_, actual, suggested, places, slip) => {
  expect(slipOf(actual, suggested, { places })).toBe(slip);
});

test("元 are typed into a table of 万元, and 万元 into one of 元, not the other way round", () => {
  expect(slipOf(15000000, 1500, PRINTED["万元"])).toBe("unit");
  expect(slipOf(1500, 15000000, PRINTED["万元"])).toBeNull();
  expect(slipOf(1500_00, 15_000_000_00, PRINTED["元"])).toBe("unit");
  expect(slipOf(15_000_000_00, 1500_00, PRINTED["元"])).toBeNull();
});

test("a minus is typed by mistake, none is left out by mistake", () => {
  expect(slipOf(-4200, 4200)).toBe("sign");
  expect(slipOf(4200, -4200)).toBeNull();
});
