import { packs } from "../../packs";
import { NO_INPUTS } from "../model/inputs";
import { planWorkbook } from "./plan";
import { sheetNames } from "./sheetNames";

test.each(packs.map((pack) => [pack.id, pack] as const))("%s: as its new workbook has them", (_, pack) => {
  const planned = (inputs: Parameters<typeof planWorkbook>[1]): readonly string[] =>
    planWorkbook(pack, inputs).sheets.map(({ name }) => name);
  expect(sheetNames(pack, false)).toEqual(planned(NO_INPUTS));
  expect(sheetNames(pack, true)).toEqual(planned({ ...NO_INPUTS, serviceGuide: [] }));
});
