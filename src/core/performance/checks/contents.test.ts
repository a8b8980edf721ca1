import * as sample from "../../../../test/support/performanceSample";
import { performance } from "../../../packs/shanxi-unit-2026/performance";
import { checkFormContents } from "./contents";

const all = checkFormContents([...sample.projects, sample.overall], performance, 2026);

test("in the sample's forms everything that is found is there, and nothing else", () => {
  expect(
    all.map(
      ({ sheet, form, severity, template, at }) =>
        `${sheet.slice(0, 6)} ${form} ${severity} ${template} ${at[0]?.text.slice(0, 12) ?? ""}`,
    ),
  ).toEqual([
    "2026年“ P-11 info perfDurationOfYear 99年",
    "数字政府服务 P-04 error perfCostsExceed ≤40万元",
    "数字政府服务 P-11 warning perfBasisEnded 山西省数字政府建设领导新",
    "乡村振兴驻村 P-05 warning perfPartWithoutCost ≤12000元",
    "遗属补助 P-08 warning perfFrequencyDiffers 每月",
    "因公出国(境 P-06 warning perfProductDiffers 负责全县公派出国初步审核",
    "因公出国(境 P-12 info perfValueHalfUnit ≤10万",
    "治超工作经费 P-05 warning perfPartsNamedOtherwise ≤3万元",
    "治超工作经费 P-08 warning perfFrequencyDiffers ≥24次",
    "治超工作经费 P-08 info perfFrequencyDiffers ≥2次",
    "治超工作经费 P-08 warning perfFrequencyDiffers 2次/月",
    "治超信息平台 P-05 info perfPartsNamedOtherwise ≤5万元",
    "004-泽州 P-12 warning perfValueNoUnit ≤103",
    "004-泽州 P-12 info perfValueNoUnit 0",
    "004-泽州 P-07 error perfOverallWeaker ≥2次",
  ]);
});

test("findings say the numbers and the sum", () => {
  expect(all.find(({ form }) => form === "P-04")?.words).toMatchObject({
    sum: "1,560万元",
    amount: "1,460万元",
    difference: "100万元",
  });
  expect(all.find(({ form }) => form === "P-06")?.words).toMatchObject({
    formula: "5次×10人×10万元/人",
    sum: "500万元",
    stated: "项目资金总额为100万元",
  });
});

test("a passage of one project in another's form is told", () => {
  const copied = {
    ...sample.duty,
    fields: new Map([...sample.duty.fields, ["plan", sample.platform.fields.get("measures")!] as const]),
  };
  expect(
    checkFormContents([copied, sample.platform], performance, 2026).filter(({ form }) => form === "P-10"),
  ).toHaveLength(1);
});

test("without a declared overall form there is nothing to compare with", () => {
  const { overall: _, ...projects } = performance;
  expect(
    checkFormContents([sample.abroad, sample.overall], projects, 2026).filter(
      ({ sheet }) => sheet === sample.overall.sheet,
    ),
  ).toEqual([]);
});

test.each(["培训3次，", "3万元，", "每人3元", "其中", "各类20种、", "2人×3元×", "(试行)。"])(
  "a cell full of %s is looked at",
  (words) => {
    const full = {
      ...sample.overload,
      fields: new Map(
        [...sample.overload.fields].map(([id, said]) => [
          id,
          id === "overview" ? { ...said, text: words.repeat(6_000) } : said,
        ]),
      ),
    };
    expect(checkFormContents([full], performance, 2026).length).toBeLessThan(100);
  },
);
