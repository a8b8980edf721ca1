import { lineRanges } from "./lineRanges";

test.each([
  [[24], "25"],
  [[26, 24, 25, 29, 24], "25—27、30"],
  [[], ""],
  [[0, 2, 4, 6, 8, 10, 12, 14], "1、3、5、7、9、11、13、15"],
  [[0, 2, 4, 6, 8, 10, 12, 14, 16], "1、3、5、7、9、11、13、15 等"],
])("%j are the lines %s", (rows, words) => {
  expect(lineRanges(rows)).toBe(words);
});
