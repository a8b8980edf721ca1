/** Every step is done in one lane and no other. */
import { isInLane, ownLane } from "./lanes";

test.each([
  [1, 7],
  [2, 7],
  [3, 10],
])("%d lanes share %d steps", (of, steps) => {
  const lanes = Array.from({ length: of }, (_, place) => ({ place, of }));
  const done = Array.from({ length: steps }, (_, index) => lanes.filter((lane) => isInLane(index, lane)).length);
  expect(done).toEqual(Array.from({ length: steps }, () => 1));
});

test.each<[string | undefined, ReturnType<typeof ownLane>]>([
  [undefined, null],
  ["", null],
  ["0/2", { place: 0, of: 2 }],
  ["1/2", { place: 1, of: 2 }],
  ["2/2", null],
  ["-1/2", null],
  ["0/0", null],
  ["a/b", null],
])("%s", (text, lane) => {
  expect(ownLane(text)).toEqual(lane);
});
