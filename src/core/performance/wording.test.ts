import { readdirSync, readFileSync } from "node:fs";
import * as sample from "../../../test/support/performanceSample";
import { readForm, withText } from "../../../test/support/readForm";
import { performance } from "../../packs/shanxi-unit-2026/performance";
import { checkFormContents } from "./checks/contents";
import type { FormFault } from "./fault";
import { performanceTemplates } from "./wording";

const CHECKS = `${__dirname}/checks`;

/** As core/finding/wording fills a template. */
function say({ template, words }: Pick<FormFault, "template" | "words">): string {
  const lacking = (part: string): boolean =>
    [...part.matchAll(/\{(\w+)\}/g)].some(([, slot]) => words[slot ?? ""] === undefined);
  return (performanceTemplates[template] as string)
    .replace(/\[([^\]]*)\]/g, (_, part: string) => (lacking(part) ? "" : part))
    .replace(/\{(\w+)\}/g, (_, slot: string) => words[slot] ?? `<${slot}>`);
}

test("every template of the checks has its sentence, and no other is kept", () => {
  const used = readdirSync(CHECKS)
    .filter((file) => !file.endsWith(".test.ts"))
    .flatMap(
      (file) =>
        readFileSync(`${CHECKS}/${file}`, "utf8").match(/"(?:perf|forms?|kinds|indicator|value|slip)[A-Z]\w+"/g) ?? [],
    )
    .map((quoted) => quoted.slice(1, -1));
  expect(Object.keys(performanceTemplates).sort()).toEqual([...new Set(used)].sort());
});

const said = checkFormContents([...sample.projects, sample.overall], performance, 2026).map(say);

test("the sample's findings in words: what was read, the numbers, the sum, what to do", () => {
  expect(said).toEqual([
    "项目“2026年“两节”社会文化活动经费”的名称写明是 2026年的，项目期却是“99年”，不相称。请核对名称或项目期。",
    "项目“数字政府服务中心运维费”的年度成本指标合计 1,560万元（办公应用 ≤40万元、网络安全 ≤60万元、延伸到村(社区) ≤550万元、电子政务外网及相关业务 ≤750万元、政府网站与政务新媒体 ≤160万元），大于年度资金总额 1,460万元，多出 100万元。请核对各项成本和资金总额。",
    "项目“数字政府服务中心运维费”的立项依据“山西省电子政务外网建设三年行动方案(2023-2025年)”到 2025 年为止，不含预算年度 2026 年。请换成现行文件，或补充继续执行的依据。",
    "项目“乡村振兴驻村工作队专项晋庙铺镇天井关村”的项目概况里有“碳素笔等办公用品3000元”，没有对应的成本指标（现有：购买扶贫产品 ≤12000元）。请补上。",
    "项目“遗属补助”的项目实施计划写“遗属补助按年发放,取暖费按年发放,每年12月发放到位”（一年 1 次），指标是“发放遗属补助时间 每月”（一年 12 次），两处不一致。请核对。",
    "项目“因公出国(境)经费”的项目概况里，5次×10人×10万元/人 = 500万元（按写明的上限），文中写“项目资金总额为100万元”，对不上。请核对次数、人数和单价。",
    "项目“因公出国(境)经费”的指标“每人出国成本 ≤10万”单位不完整，应写“万元”。",
    "项目“治超工作经费”的项目概况写“对非法超限超载车辆的稽查和管控3万元”，成本指标是“办公支出 ≤3万元”，名称对不上。请核对，两处用同样的名称和分法。",
    "项目“治超工作经费”的项目概况写“工作经费用于每周一到二次,对非法超限超载车辆的稽查和管控”（一年 52～104 次），指标是“流动稽查次数 ≥24次”（一年 24 次），两处不一致。请核对。",
    "项目“治超工作经费”的项目概况写“每年对治超人员进行一到两次的培训学习”（一年 1～2 次），指标是“宣传培训场次 ≥2次”（一年 2 次），两处不一致。请核对。",
    "项目“治超工作经费”的项目概况写“工作经费用于每周一到二次,对非法超限超载车辆的稽查和管控”（一年 52～104 次），指标是“流动稽查时间 2次/月”（一年 24 次），两处不一致。请核对。",
    "项目“治超信息平台运维费、云存储”的项目概况写“通讯费2万元、软件更新5万元、信息平台维修费3万元”，成本指标是“治超信息平台运行成本 ≤5万元、治超信息平台维护成本 ≤5万元”，名称对不上。请核对，两处用同样的名称和分法。",
    "整体绩效目标表的指标“三公经费 ≤103”没有写单位，应为元或万元。请补上。",
    "整体绩效目标表的指标“事故发生率 0”没有写单位，应为%。请补上。",
    "整体绩效目标表的指标“出国考察次数 ≥2次”弱于项目“因公出国(境)经费”的指标“出国考察次数 ≥5次”，整体指标不应弱于项目。请改正其中一处。",
  ]);
});

test("no slot is ever left without words", () => {
  const broken = sample.projects.flatMap((form) =>
    [
      ["万元", "万"],
      ["人", "次"],
      ["≥", "≤"],
      ["≤", "≥"],
      ["次", ""],
      ["95%", "105%"],
      ["5", "9"],
      ["100%", "良好"],
      ["1", "7"],
    ].flatMap(([from, to]) => (["fields", "indicators"] as const).map((where) => withText(form, from!, to!, where))),
  );
  const faults = broken.flatMap((form) =>
    checkFormContents(
      [
        form,
        sample.overall,
        readForm({ name: "又一个", fields: Object.fromEntries([...form.fields].map(([id, { text }]) => [id, text])) }),
      ],
      performance,
      2026,
    ),
  );
  expect(new Set(faults.map(({ template }) => template)).size).toBeGreaterThan(15);
  expect(
    faults.map(say).filter((sentence) => sentence === "" || /[<>]\w|undefined/.test(sentence.replace(/[<>]\d/g, ""))),
  ).toEqual([]);
});
