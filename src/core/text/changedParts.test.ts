import { changedParts } from "./changedParts";

test("each difference with what stands around it; near ones together", () => {
  expect(
    changedParts(
      "全县各乡镇、县委有关部门的外事工作，来我县访问的宾客和其他外宾",
      "全县各乡镇、县直有关部门的外事工作，来我县访问的国宾和其他外宾",
    ),
  ).toEqual([
    { one: "各乡镇、县委有关部门的", other: "各乡镇、县直有关部门的" },
    { one: "我县访问的宾客和其他外宾", other: "我县访问的国宾和其他外宾" },
  ]);
  expect(changedParts("市委、市政府的决定", "市委、市政府以及县委、县政府的决定")).toEqual([
    { one: "委、市政府的决定", other: "委、市政府以及县委、县政府的决定" },
  ]);
});

test("nothing where they are the same, all where they share nothing; texts beyond reason are left", () => {
  expect([
    changedParts("甲乙", "甲乙"),
    changedParts("", ""),
    changedParts("甲", "乙"),
    changedParts("", "乙"),
  ]).toEqual([[], [], [{ one: "甲", other: "乙" }], [{ one: "", other: "乙" }]]);
  expect([changedParts("甲".repeat(1200), "甲".repeat(1200)), changedParts("甲".repeat(1201), "甲")]).toEqual([
    [],
    null,
  ]);
});
