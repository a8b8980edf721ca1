import { changePercent, sharePercent } from "./percent";

test("shares have two places, half up, and nothing is 0%", () => {
  expect(sharePercent(109011, 273338)).toBe("39.88%");
  expect(sharePercent(1, 8)).toBe("12.50%");
  expect(sharePercent(1, 80000)).toBe("0.00%");
  expect(sharePercent(5, 100000)).toBe("0.01%");
  expect(sharePercent(273338, 273338)).toBe("100.00%");
  expect(sharePercent(0, 5)).toBe("0%");
});

test("a change is measured against the year before", () => {
  expect(changePercent(3345, 269993)).toBe("1.24");
  expect(changePercent(-238, 15451)).toBe("1.54");
});
