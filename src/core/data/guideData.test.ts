import { basicEight } from "../../packs/basic-eight/pack";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { readDataFile } from "./dataFile";
import { toDataFile } from "./toDataFile";

const read = (serviceGuide: unknown, form = pack): ReturnType<typeof readDataFile> =>
  readDataFile(JSON.stringify({ schema: "budget-disclosure/data@1", pack: form.id, serviceGuide }), form);

test("headings and codes, whose length tells the level, there and back", () => {
  const reading = read([
    { heading: "人民法院" },
    { code: "a", name: "公共服务" },
    { code: "A150201", name: "法院宣传服务" },
  ]);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  expect(reading.inputs.serviceGuide).toEqual([
    { kind: "heading", name: "人民法院" },
    { kind: "item", code: "A", level: 1, name: "公共服务" },
    { kind: "item", code: "A150201", level: 4, name: "法院宣传服务" },
  ]);
  expect(readDataFile(toDataFile(reading.inputs, pack), pack)).toEqual(reading);
});

test("an empty list asks for a blank one, and none for none", () => {
  expect([read([]), read(undefined)].map((reading) => (reading.ok ? reading.inputs.serviceGuide : "refused"))).toEqual([
    [],
    undefined,
  ]);
});

test.each<[string, unknown, readonly string[]]>([
  ["a code of no level", [{ code: "A1", name: "甲" }], ["badGuideCode serviceGuide[0].code"]],
  ["what is no code", [{ code: "15", name: "甲" }], ["badGuideCode serviceGuide[0].code"]],
  [
    "a code twice in one part",
    [
      { code: "A", name: "甲" },
      { code: "A", name: "乙" },
    ],
    ["duplicateCode serviceGuide[1].code"],
  ],
  [
    "a code in two parts",
    [{ heading: "一" }, { code: "A", name: "甲" }, { heading: "二" }, { code: "A", name: "甲" }],
    [],
  ],
  ["no name", [{ code: "A" }], ["missing serviceGuide[0].name"]],
  ["nothing", [{}], ["missing serviceGuide[0].code", "missing serviceGuide[0].name"]],
  ["a blank name", [{ code: "A", name: " " }], ["blank serviceGuide[0].name"]],
  ["a heading with a code", [{ heading: "一", code: "A" }], ["guideHeadingAlone serviceGuide[0].code"]],
  ["another key", [{ code: "A", name: "甲", level: "1" }], ["unknownKey serviceGuide[0].level"]],
])("%s", (_, rows, issues) => {
  const reading = read(rows);
  expect(reading.ok ? [] : reading.issues.map(({ code, path }) => `${code} ${path}`)).toEqual(issues);
});

test("a form without the list has no such part", () => {
  const reading = read([], basicEight);
  expect(
    reading.ok ? [] : reading.issues.map(({ code, detail }) => [code, detail["allowed"]?.includes("serviceGuide")]),
  ).toEqual([["unknownKey", false]]);
});
