import {
  contentLine,
  costLine,
  qualityLine,
  quantityLine,
  readForm,
  timeLine,
} from "../../../../test/support/readForm";
import type { FormWords } from "../../../../test/support/readForm";
import type { ReadForm } from "../model";
import { performance } from "../../../packs/shanxi-unit-2026/performance";
import { checkFormContents } from "./contents";

const project = (
  name: string,
  year: number,
  fields: FormWords["fields"] & object,
  indicators: FormWords["indicators"] & object,
  more: Partial<FormWords> = {},
): ReadForm => readForm({ name, life: year, year, fields, indicators, ...more });

/** Each says the same thing in its texts, its indicators and its money, as forms of counties do. */
const CONSISTENT: readonly ReadForm[] = [
  project(
    "城乡环境卫生整治",
    500_000,
    {
      overview:
        "2026年安排资金50万元，用于购置垃圾桶200个，每个500元，共10万元；保洁员20人，每人每月1500元，共36万元；宣传费4万元。",
    },
    [
      quantityLine("购置垃圾桶数量", "≥200个"),
      quantityLine("保洁员人数", "20人"),
      costLine("保洁员工资标准", "1500元/人/月"),
      costLine("垃圾桶购置单价", "≤500元/个"),
      costLine("宣传成本", "≤4万元"),
      timeLine("完成时间", "2026年12月底前"),
      contentLine("群众满意度", "≥95%"),
    ],
  ),
  project("干部培训费", 180_000, { overview: "计划举办培训班4期，每期50人，每期3天，人均每天300元，共计18万元。" }, [
    quantityLine("培训班期数", "≥4期"),
    quantityLine("培训人次", "≥200人次"),
    qualityLine("培训合格率", "≥95%"),
    costLine("培训成本", "≤18万元"),
    contentLine("学员满意度", "≥90%"),
  ]),
  project(
    "农村道路硬化",
    3_000_000,
    {
      overview: "项目总投资900万元，2024-2026年实施，2026年安排300万元，用于硬化道路10公里。",
      lifeGoal: "三年硬化道路30公里。",
      yearGoal: "2026年硬化道路10公里。",
    },
    [quantityLine("硬化道路里程", "≥30公里")],
    { life: 9_000_000, yearIndicators: [quantityLine("硬化道路里程", "≥10公里")] },
  ),
  project(
    "高龄补贴",
    900_000,
    { overview: "80-89岁老人每人每月50元，90岁以上老人每人每月100元，共有1200人，预计发放90万元。" },
    [
      quantityLine("发放人数", "≥1200人"),
      costLine("80-89岁补贴标准", "50元/人/月"),
      costLine("90岁以上补贴标准", "100元/人/月"),
      timeLine("补贴发放时间", "每月15日前"),
    ],
  ),
  project(
    "村干部报酬",
    1080000,
    { overview: "全乡15个村，每村3名干部，每人每月2000元，共需108万元。", plan: "每月10日前发放到位。" },
    [quantityLine("村干部人数", "45人"), costLine("报酬标准", "2000元/人/月"), timeLine("报酬发放时间", "每月10日前")],
  ),
  project("绩效评价服务费", 200_000, { overview: "聘请第三方机构1家，开展评价10个项目，每个项目2万元，共20万元。" }, [
    quantityLine("评价项目数量", "≥10个"),
    quantityLine("第三方机构数量", "1家"),
    costLine("评价成本", "≤2万元/个"),
  ]),
  project("职工体检费", 44_000, { overview: "在职职工64人,每人500元;退休职工20人,每人600元,合计4.4万元。" }, [
    quantityLine("体检人数", "84人"),
    costLine("在职职工体检标准", "≤500元/人"),
    costLine("退休职工体检标准", "≤600元/人"),
  ]),
  project("办公楼运行费", 220_000, { overview: "物业费12万元/年，电费8万元，水费2万元。" }, [
    costLine("物业费", "≤12万元"),
    costLine("电费", "≤8万元"),
    costLine("水费", "≤2万元"),
    qualityLine("设备故障率", "≤2%"),
    qualityLine("设备响应时间", "≤30分钟"),
  ]),
  project(
    "水利设施维修",
    200_000,
    { overview: "预算金额20万元，其中：上级专项资金15万元，县级配套5万元。共维修水渠3处，每处约6万元。" },
    [quantityLine("维修水渠数量", "≥3处"), costLine("水渠维修成本", "≤20万元"), costLine("社会成本", "无")],
  ),
  project("教师体检", 1500000, { overview: "按照人均500元标准，为全县3000名教师体检，共150万元。" }, [
    quantityLine("体检教师人数", "≥3000人"),
    costLine("人均体检成本", "≤500元"),
    contentLine("教师满意度", "≥95分"),
  ]),
  project(
    "安全检查",
    100_000,
    {
      overview: "每季度开展一次安全检查，全年不少于4次，抽查企业30家，整改率达到100%。",
      plan: "6月底前完成招标，10月底前完成验收。",
    },
    [
      quantityLine("安全检查次数", "≥4次"),
      quantityLine("抽查企业数量", "≥30家"),
      qualityLine("隐患整改率", "100%"),
      timeLine("项目完成时间", "2026年12月底前"),
      costLine("检查经费", "≤10万元"),
      qualityLine("安全事故发生数", "0起"),
    ],
  ),
  project("公益岗位", 400_000, { overview: "其中：人员经费5人×6万元=30万元，办公经费10万元。" }, [
    quantityLine("公益岗位人数", "≥5人"),
    costLine("人员经费", "≤30万元"),
    costLine("办公经费", "≤10万元"),
    qualityLine("补贴发放准确率", "100%"),
  ]),
  project(
    "信息平台运维",
    200_000,
    { overview: "项目期3年，每年20万元，三年共60万元。" },
    [costLine("运维成本", "≤60万元")],
    { life: 600_000, yearIndicators: [costLine("运维成本", "≤20万元")] },
  ),
  project(
    "网络租赁",
    200_000,
    { overview: "租用专线10条，每条每月1000元，需12万元；服务器托管2台，每台每年4万元，需8万元。总计20万元。" },
    [
      quantityLine("专线数量", "10条"),
      quantityLine("服务器数量", "2台"),
      costLine("专线租赁成本", "≤12万元"),
      costLine("服务器托管成本", "≤8万元"),
    ],
  ),
  project("宣传工作经费", 50_000, { overview: "用于印制宣传资料2万份，每份1元；制作宣传片1部3万元。" }, [
    quantityLine("印制宣传资料数量", "≥2万份"),
    quantityLine("制作宣传片数量", "≥1部"),
    costLine("宣传资料成本", "≤2万元"),
    costLine("宣传片成本", "≤3万元"),
  ]),
  project(
    "森林防火经费",
    350_000,
    {
      overview:
        "我县共有护林员100名，林地面积5万亩。本项目用于森林防火宣传、扑火物资购置和护林员补助，其中防火宣传5万元，扑火物资购置10万元，护林员补助20万元（每人每年2000元）。",
      plan: "1月至5月、10月至12月为防火期，每天巡查2次；每年组织扑火演练2次。",
      yearGoal: "全年组织扑火演练2次，发放宣传资料1万份，森林火灾受害率控制在0.9‰以内。",
    },
    [
      quantityLine("扑火演练次数", "≥2次"),
      quantityLine("发放宣传资料数量", "≥10000份"),
      quantityLine("护林员人数", "100人"),
      qualityLine("森林火灾受害率", "≤0.9‰"),
      timeLine("防火巡查频次", "2次/天"),
      costLine("防火宣传成本", "≤5万元"),
      costLine("扑火物资成本", "≤10万元"),
      costLine("护林员补助标准", "2000元/人/年"),
      contentLine("群众满意度", "≥90%"),
    ],
  ),
  project(
    "会议费",
    100_000,
    {
      overview: "计划召开全县性会议10次，每次参会200人，会期1天，综合定额每人每天不超过50元，预计10万元。",
      yearGoal: "召开全县性会议10次，会议到会率95%以上。",
    },
    [
      quantityLine("会议召开次数", "10次"),
      quantityLine("参会人数", "≥200人/次"),
      qualityLine("会议到会率", "≥95%"),
      costLine("综合定额标准", "≤50元/人/天"),
    ],
  ),
  project(
    "档案数字化",
    500_000,
    {
      overview:
        "对2010-2020年形成的档案进行数字化加工，共扫描100万页，每页0.4元，需40万元；购置服务器1台5万元、扫描仪2台共5万元。",
      yearGoal: "完成100万页档案扫描。",
    },
    [
      quantityLine("档案扫描页数", "≥100万页"),
      quantityLine("购置设备数量", "3台"),
      qualityLine("扫描合格率", "≥99%"),
      costLine("档案扫描成本", "≤40万元"),
      costLine("设备购置成本", "≤10万元"),
    ],
  ),
  project(
    "公车运行维护费",
    60_000,
    { overview: "现有公务用车2辆，每辆每年运行维护费3万元。", yearGoal: "保障2辆公务用车正常运行，全年安全行驶。" },
    [
      quantityLine("保障车辆数量", "2辆"),
      qualityLine("车辆完好率", "≥98%"),
      qualityLine("交通事故次数", "0次"),
      costLine("单车运行维护成本", "≤3万元/辆"),
    ],
  ),
  project(
    "慰问困难党员",
    50_000,
    {
      overview: "春节、“七一”两次慰问，每次慰问50人，每人500元。",
      plan: "1月、7月各开展一次慰问。",
      yearGoal: "全年慰问困难党员100人次。",
    },
    [
      quantityLine("慰问人次", "≥100人次"),
      quantityLine("慰问次数", "2次"),
      timeLine("慰问时间", "春节、“七一”"),
      costLine("慰问标准", "500元/人"),
    ],
  ),
  project(
    "老旧小区改造",
    8_000_000,
    {
      overview:
        "改造老旧小区5个，涉及居民1200户、建筑面积12万平方米。总投资2000万元，其中：2025年已安排1200万元，2026年安排800万元。",
      lifeGoal: "改造老旧小区5个，惠及居民1200户。",
      yearGoal: "改造老旧小区2个，惠及居民500户。",
    },
    [quantityLine("改造小区数量", "≥5个"), quantityLine("惠及居民户数", "≥1200户")],
    {
      life: 20_000_000,
      yearIndicators: [
        quantityLine("改造小区数量", "≥2个"),
        quantityLine("惠及居民户数", "≥500户"),
        timeLine("完工时间", "2026年11月底前"),
        costLine("改造成本", "≤800万元"),
      ],
    },
  ),
  project(
    "审计外聘人员经费",
    240_000,
    {
      overview: "聘用外聘审计人员4人，人均年费用6万元，共计24万元。",
      measures: "每季度考核一次。",
      plan: "按月支付劳务费。",
    },
    [
      quantityLine("外聘审计人员数量", "4人"),
      quantityLine("完成审计项目数量", "≥8个"),
      timeLine("劳务费支付时间", "每月"),
      costLine("外聘人员成本", "≤6万元/人/年"),
    ],
  ),
  project(
    "饮水安全维修养护",
    300_000,
    {
      overview:
        "对12处集中供水工程进行维修养护，覆盖人口3.5万人，水质检测每季度1次，每次检测12个点位。预算资金30万元，其中维修养护24万元、水质检测6万元。",
    },
    [
      quantityLine("维修养护工程数量", "≥12处"),
      quantityLine("水质检测次数", "≥4次"),
      quantityLine("覆盖人口", "≥3.5万人"),
      qualityLine("水质达标率", "100%"),
      costLine("维修养护成本", "≤24万元"),
      costLine("水质检测成本", "≤6万元"),
    ],
  ),
  project(
    "政务热线服务外包",
    1200000,
    {
      overview: "12345热线服务外包，设坐席10个，每个坐席每月1万元，全年120万元，提供7×24小时服务。",
      yearGoal: "热线接通率达到98%以上，办结率95%以上，15秒内接听。",
    },
    [
      quantityLine("坐席数量", "10个"),
      qualityLine("热线接通率", "≥98%"),
      qualityLine("工单办结率", "≥95%"),
      timeLine("接听响应时间", "≤15秒"),
      costLine("坐席单价", "≤1万元/个/月"),
    ],
  ),
  project(
    "教育资助",
    620_000,
    {
      overview:
        "资助家庭经济困难学生400名，其中小学生200名每人每年1000元，初中生160名每人每年1250元，幼儿40名，合计62万元。",
    },
    [
      quantityLine("资助学生人数", "≥400人"),
      costLine("小学生资助标准", "1000元/人/年"),
      costLine("初中生资助标准", "1250元/人/年"),
      qualityLine("资助覆盖率", "100%"),
    ],
  ),
  project("图书购置费", 90_000, { overview: "新购图书3000册，平均单价30元/册，合计9万元。年接待读者5万人次以上。" }, [
    quantityLine("新购图书数量", "≥3000册"),
    quantityLine("接待读者人次", "≥5万人次"),
    costLine("图书平均单价", "≤30元/册"),
  ]),
  project("专项债利息", 1500000, { overview: "专项债券本金5000万元，利率3%，年利息150万元。" }, [
    quantityLine("付息次数", "2次/年"),
    qualityLine("付息及时率", "100%"),
    costLine("利息支出", "≤150万元"),
  ]),
  project("安保服务", 144_000, { overview: "聘请保安4名，24小时值守，两班倒，每人每月3000元，12个月共14.4万元。" }, [
    quantityLine("保安人数", "4名"),
    timeLine("值守时间", "24小时/天"),
    costLine("保安服务费用", "≤14.4万元"),
  ]),
  project("信息化设备更新", 80_000, { overview: "更新台式电脑16台（单价5000元）。" }, [
    quantityLine("更新电脑数量", "16台"),
    qualityLine("验收合格率", "100%"),
    costLine("电脑单价", "≤5000元/台"),
  ]),
];

test("nothing that is consistent is accused", () => {
  expect(
    checkFormContents(CONSISTENT, performance, 2026).map(
      ({ template, words }) => `${template} ${Object.values(words).join(" ")}`,
    ),
  ).toEqual([]);
});
