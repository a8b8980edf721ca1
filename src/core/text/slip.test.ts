import { isOneSlip } from "./slip";

test.each([
  ["2010301", "2010302"],
  ["2010301", "2100301"],
  ["201031", "2010301"],
  ["20103011", "2010301"],
  ["2010310", "2010301"],
  ["010301", "2010301"],
])("%s is %s with one slip", (written, meant) => {
  expect(isOneSlip(written, meant)).toBe(true);
});

test.each([
  ["2010301", "2010301"],
  ["2010301", "2020302"],
  ["20103", "2010301"],
  ["2130101", "2010301"],
])("%s is not %s with one slip", (written, meant) => {
  expect(isOneSlip(written, meant)).toBe(false);
});
