import { areAlike, likeness } from "./similarity";

test("names with the same words are alike, also when one says more", () => {
  expect(areAlike("车辆运行费", "公务用车运行维护费")).toBe(true);
  expect(areAlike("办公设备购置费", "办公设备购置")).toBe(true);
  expect(areAlike("行政事业单位离退休", "行政事业单位养老支出")).toBe(false);
});

test("short names share too little to say anything", () => {
  expect(areAlike("水费", "水利工程费")).toBe(false);
  expect(areAlike("差旅费", "福利费")).toBe(false);
  expect(likeness("离休费", "退休费")).toEqual({ shared: 2, ofShorter: 2 / 3 });
});
