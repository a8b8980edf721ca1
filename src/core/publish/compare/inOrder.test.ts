import { outOfOrder } from "./inOrder";

test.each<[readonly number[], readonly number[]]>([
  [[], []],
  [[3, 5, 9], []],
  [[1, 0], [0]],
  [[0, 2, 3, 1, 4], [3]],
  [[4, 0, 1, 2, 3], [0]],
  [[1, 2, 3, 0, 4], [3]],
])("of %j the places %j are out of order", (places, moved) => {
  expect([...outOfOrder(places)]).toEqual(moved);
});
