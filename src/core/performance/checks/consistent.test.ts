import { contentLine, costLine, qualityLine, quantityLine, readForm, timeLine } from "../../../../test/support/readForm";
import type { FormWords } from "../../../../test/support/readForm";
import type { ReadForm } from "../model";
import { performance } from "../../../packs/shanxi-unit-2026/performance";
import { checkFormContents } from ".";

const project = (name: string, year: number, fields: FormWords["fields"] & object, indicators: FormWords["indicators"] & object, more: Partial<FormWords> = {}): ReadForm => readForm({ name, life: year, year, fields, indicators, ...more });

/** Each says the same thing in its texts, its indicators and its money, as forms of counties do. */
const CONSISTENT: readonly ReadForm[] = [
  project("城乡环境卫生整治", 500000, { overview: "2026年安排资金50万元，用于购置垃圾桶200个，每个500元，共10万元；保洁员20人，每人每月1500元，共36万元；宣传费4万元。" }, [quantityLine("购置垃圾桶数量", "≥200个"), quantityLine("保洁员人数", "20人"), costLine("保洁员工资标准", "1500元/人/月"), costLine("垃圾桶购置单价", "≤500元/个"), costLine("宣传成本", "≤4万元"), timeLine("完成时间", "2026年12月底前"), contentLine("群众满意度", "≥95%")]),
  project("干部培训费", 180000, { overview: "计划举办培训班4期，每期50人，每期3天，人均每天300元，共计18万元。" }, [quantityLine("培训班期数", "≥4期"), quantityLine("培训人次", "≥200人次"), qualityLine("培训合格率", "≥95%"), costLine("培训成本", "≤18万元"), contentLine("学员满意度", "≥90%")]),
  project("农村道路硬化", 3000000, { overview: "项目总投资900万元，2024-2026年实施，2026年安排300万元，用于硬化道路10公里。", lifeGoal: "三年硬化道路30公里。", yearGoal: "2026年硬化道路10公里。" }, [quantityLine("硬化道路里程", "≥30公里")], { life: 9000000, yearIndicators: [quantityLine("硬化道路里程", "≥10公里")] }),
  project("高龄补贴", 900000, { overview: "80-89岁老人每人每月50元，90岁以上老人每人每月100元，共有1200人，预计发放90万元。" }, [quantityLine("发放人数", "≥1200人"), costLine("80-89岁补贴标准", "50元/人/月"), costLine("90岁以上补贴标准", "100元/人/月"), timeLine("补贴发放时间", "每月15日前")]),
  project("村干部报酬", 1080000, { overview: "全乡15个村，每村3名干部，每人每月2000元，共需108万元。", plan: "每月10日前发放到位。" }, [quantityLine("村干部人数", "45人"), costLine("报酬标准", "2000元/人/月"), timeLine("报酬发放时间", "每月10日前")]),
  project("绩效评价服务费", 200000, { overview: "聘请第三方机构1家，开展评价10个项目，每个项目2万元，共20万元。" }, [quantityLine("评价项目数量", "≥10个"), quantityLine("第三方机构数量", "1家"), costLine("评价成本", "≤2万元/个")]),
  project("职工体检费", 44000, { overview: "在职职工64人,每人500元;退休职工20人,每人600元,合计4.4万元。" }, [quantityLine("体检人数", "84人"), costLine("在职职工体检标准", "≤500元/人"), costLine("退休职工体检标准", "≤600元/人")]),
  project("办公楼运行费", 220000, { overview: "物业费12万元/年，电费8万元，水费2万元。" }, [costLine("物业费", "≤12万元"), costLine("电费", "≤8万元"), costLine("水费", "≤2万元"), qualityLine("设备故障率", "≤2%"), qualityLine("设备响应时间", "≤30分钟")]),
  project("水利设施维修", 200000, { overview: "预算金额20万元，其中：上级专项资金15万元，县级配套5万元。共维修水渠3处，每处约6万元。" }, [quantityLine("维修水渠数量", "≥3处"), costLine("水渠维修成本", "≤20万元"), costLine("社会成本", "无")]),
  project("教师体检", 1500000, { overview: "按照人均500元标准，为全县3000名教师体检，共150万元。" }, [quantityLine("体检教师人数", "≥3000人"), costLine("人均体检成本", "≤500元"), contentLine("教师满意度", "≥95分")]),
  project("安全检查", 100000, { overview: "每季度开展一次安全检查，全年不少于4次，抽查企业30家，整改率达到100%。", plan: "6月底前完成招标，10月底前完成验收。" }, [quantityLine("安全检查次数", "≥4次"), quantityLine("抽查企业数量", "≥30家"), qualityLine("隐患整改率", "100%"), timeLine("项目完成时间", "2026年12月底前"), costLine("检查经费", "≤10万元"), qualityLine("安全事故发生数", "0起")]),
  project("公益岗位", 400000, { overview: "其中：人员经费5人×6万元=30万元，办公经费10万元。" }, [quantityLine("公益岗位人数", "≥5人"), costLine("人员经费", "≤30万元"), costLine("办公经费", "≤10万元"), qualityLine("补贴发放准确率", "100%")]),
  project("信息平台运维", 200000, { overview: "项目期3年，每年20万元，三年共60万元。" }, [costLine("运维成本", "≤60万元")], { life: 600000, yearIndicators: [costLine("运维成本", "≤20万元")] }),
  project("网络租赁", 200000, { overview: "租用专线10条，每条每月1000元，需12万元；服务器托管2台，每台每年4万元，需8万元。总计20万元。" }, [quantityLine("专线数量", "10条"), quantityLine("服务器数量", "2台"), costLine("专线租赁成本", "≤12万元"), costLine("服务器托管成本", "≤8万元")]),
  project("宣传工作经费", 50000, { overview: "用于印制宣传资料2万份，每份1元；制作宣传片1部3万元。" }, [quantityLine("印制宣传资料数量", "≥2万份"), quantityLine("制作宣传片数量", "≥1部"), costLine("宣传资料成本", "≤2万元"), costLine("宣传片成本", "≤3万元")]),
];

test("nothing that is consistent is accused", () => {
  expect(checkFormContents(CONSISTENT, performance, 2026).map(({ template, words }) => `${template} ${Object.values(words).join(" ")}`)).toEqual([]);
});
