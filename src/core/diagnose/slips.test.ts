import { slipRank } from "./slips";

test.each([
  ["digits transposed", 164327, 146327, 0],
  ["the point one place off", 1000, 100, 0],
  ["元 typed for 万元", 15000000, 1500, 0],
  ["one digit wrong", 79583, 79883, 1],
  ["a digit too many", 795833, 79583, 1],
  ["anything else", 1620, 277, 2],
])("%s", (_, typed, meant, rank) => {
  expect(slipRank(typed, meant)).toBe(rank);
});
