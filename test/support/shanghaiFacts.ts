/** What four made-up units and departments have in their budgets: many 类, all funds and incomes, or next to nothing. Yuan; public funds in 万元. */
export interface FunctionItem {
  readonly code: string;
  /** Names of 类, 款, 项. */
  readonly names: readonly [string, string, string];
  readonly general?: readonly [basic: number, project: number];
  readonly fund?: readonly [basic: number, project: number];
  readonly capital?: readonly [basic: number, project: number];
  /** 事业收入, 事业单位经营收入, 其他收入. */
  readonly income?: readonly [number, number, number];
  /** Other income pays for 基本支出; else for projects. */
  readonly incomeIsBasic?: boolean;
}

export interface EconomicItem {
  readonly code: string;
  readonly names: readonly [string, string];
  readonly staff: number;
  readonly operating: number;
}

export interface ShanghaiFacts {
  readonly kind: "unit" | "department";
  readonly year: number;
  readonly name: string;
  readonly items: readonly FunctionItem[];
  readonly economic: readonly EconomicItem[];
  readonly publicFunds: {
    readonly abroad: number;
    readonly reception: number;
    readonly purchase: number;
    readonly running: number;
    readonly agency: number;
  };
}

const SOCIAL = "社会保障和就业支出";
const PENSION = "行政事业单位养老支出";
const HEALTH = "卫生健康支出";
const STAFF = "工资福利支出";
const GOODS = "商品和服务支出";
const PERSONAL = "对个人和家庭的补助";
const staff = (code: string, name: string, amount: number): EconomicItem => ({
  code,
  names: [code.startsWith("301") ? STAFF : PERSONAL, name],
  staff: amount,
  operating: 0,
});
const goods = (code: string, name: string, amount: number): EconomicItem => ({
  code,
  names: [code.startsWith("302") ? GOODS : "资本性支出", name],
  staff: 0,
  operating: amount,
});

/** 基本支出 of the general budget that the other items leave goes to the last one. */
function balanced(facts: ShanghaiFacts): ShanghaiFacts {
  const wanted = facts.items.reduce((sum, item) => sum + (item.general?.[0] ?? 0), 0);
  const given = facts.economic.reduce((sum, item) => sum + item.staff + item.operating, 0);
  return {
    ...facts,
    economic: facts.economic.map((item) =>
      item.code === "30199" ? { ...item, staff: item.staff + wanted - given } : item,
    ),
  };
}

/** 部门: nine 类, all three funds, all four incomes. */
export const largeDepartment = balanced({
  kind: "department",
  year: 2025,
  name: "上海市普陀区民政局",
  items: [
    {
      code: "2010301",
      names: ["一般公共服务支出", "政府办公厅（室）及相关机构事务", "行政运行"],
      general: [3_456_789, 0],
    },
    {
      code: "2013101",
      names: ["一般公共服务支出", "党委办公厅（室）及相关机构事务", "行政运行"],
      general: [1_204_333, 0],
    },
    {
      code: "2013102",
      names: ["一般公共服务支出", "党委办公厅（室）及相关机构事务", "一般行政管理事务"],
      general: [0, 880_000],
    },
    { code: "2050803", names: ["教育支出", "进修及培训", "培训支出"], general: [0, 60_500] },
    { code: "2080201", names: [SOCIAL, "民政管理事务", "行政运行"], general: [22_345_678, 0], income: [0, 0, 350_120] },
    { code: "2080202", names: [SOCIAL, "民政管理事务", "一般行政管理事务"], general: [0, 5_678_900] },
    { code: "2080501", names: [SOCIAL, PENSION, "行政单位离退休"], general: [1_020_304, 0] },
    {
      code: "2080505",
      names: [SOCIAL, PENSION, "机关事业单位基本养老保险缴费支出"],
      general: [2_345_670, 0],
      income: [120_000, 0, 0],
      incomeIsBasic: true,
    },
    { code: "2080507", names: [SOCIAL, PENSION, "对机关事业单位基本养老保险基金的补助"], general: [0, 310_000] },
    {
      code: "2081005",
      names: [SOCIAL, "社会福利", "社会福利事业单位"],
      general: [9_876_540, 2_000_000],
      income: [2_620_000, 45_000, 0],
    },
    { code: "2082001", names: [SOCIAL, "临时救助", "临时救助支出"], general: [0, 1_234_567] },
    { code: "2101101", names: [HEALTH, "行政事业单位医疗", "行政单位医疗"], general: [800_001, 0] },
    { code: "2101102", names: [HEALTH, "行政事业单位医疗", "事业单位医疗"], general: [620_002, 0] },
    {
      code: "2120899",
      names: ["城乡社区支出", "国有土地使用权出让收入安排的支出", "其他国有土地使用权出让收入安排的支出"],
      fund: [0, 4_500_000],
    },
    { code: "2210201", names: ["住房保障支出", "住房改革支出", "住房公积金"], general: [1_765_432, 0] },
    { code: "2210203", names: ["住房保障支出", "住房改革支出", "购房补贴"], general: [404_000, 0] },
    {
      code: "2230105",
      names: ["国有资本经营预算支出", "解决历史遗留问题及改革成本支出", "国有企业退休人员社会化管理补助支出"],
      capital: [0, 730_000],
    },
    { code: "2240104", names: ["灾害防治及应急管理支出", "应急管理事务", "灾害风险防治"], general: [0, 99_999] },
    {
      code: "2290805",
      names: ["其他支出", "彩票发行销售机构业务费安排的支出", "体育彩票销售机构的业务费支出"],
      fund: [210_000, 90_000],
    },
    {
      code: "2296002",
      names: ["其他支出", "彩票公益金安排的支出", "用于社会福利的彩票公益金支出"],
      fund: [0, 6_789_000],
    },
  ],
  economic: [
    staff("30101", "基本工资", 6_000_000),
    staff("30102", "津贴补贴", 9_000_000),
    staff("30103", "奖金", 5_500_000),
    staff("30107", "绩效工资", 4_000_000),
    staff("30108", "机关事业单位基本养老保险缴费", 2_345_670),
    staff("30109", "职业年金缴费", 1_000_000),
    staff("30110", "职工基本医疗保险缴费", 1_420_003),
    staff("30112", "其他社会保障缴费", 100_746),
    staff("30113", "住房公积金", 1_765_432),
    staff("30199", "其他工资福利支出", 3_000_000),
    goods("30201", "办公费", 900_000),
    goods("30211", "差旅费", 120_000),
    goods("30212", "因公出国（境）费用", 50_000),
    goods("30213", "维修（护）费", 230_000),
    goods("30215", "会议费", 80_000),
    goods("30216", "培训费", 77_777),
    goods("30217", "公务接待费", 33_000),
    goods("30228", "工会经费", 450_000),
    goods("30229", "福利费", 610_000),
    goods("30231", "公务用车运行维护费", 128_000),
    goods("30239", "其他交通费用", 1_300_000),
    goods("30299", "其他商品和服务支出", 2_208_817),
    staff("30301", "离休费", 400_000),
    staff("30302", "退休费", 620_304),
    staff("30305", "生活补助", 2_000_000),
    goods("31002", "办公设备购置", 400_000),
    goods("31007", "信息网络及软件购置更新", 100_000),
  ],
  publicFunds: { abroad: 5, reception: 4.3, purchase: 18, running: 14.08, agency: 412.35 },
});

/** 单位: business income and projects, several 类. */
export const publicUnit = balanced({
  kind: "unit",
  year: 2024,
  name: "上海市普陀区某某学校",
  items: [
    {
      code: "2050201",
      names: ["教育支出", "普通教育", "学前教育"],
      general: [11_222_333, 444_000],
      income: [0, 0, 210_000],
    },
    { code: "2050803", names: ["教育支出", "进修及培训", "培训支出"], general: [0, 86_400] },
    { code: "2080502", names: [SOCIAL, PENSION, "事业单位离退休"], general: [401_200, 0] },
    { code: "2080505", names: [SOCIAL, PENSION, "机关事业单位基本养老保险缴费支出"], general: [900_100, 0] },
    { code: "2080506", names: [SOCIAL, PENSION, "机关事业单位职业年金缴费支出"], general: [450_050, 0] },
    { code: "2101102", names: [HEALTH, "行政事业单位医疗", "事业单位医疗"], general: [610_300, 0] },
    { code: "2210201", names: ["住房保障支出", "住房改革支出", "住房公积金"], general: [501_700, 0] },
  ],
  economic: [
    staff("30101", "基本工资", 2_000_000),
    staff("30107", "绩效工资", 6_500_000),
    staff("30108", "机关事业单位基本养老保险缴费", 900_100),
    staff("30109", "职业年金缴费", 450_050),
    staff("30110", "职工基本医疗保险缴费", 610_300),
    staff("30112", "其他社会保障缴费", 33_210),
    staff("30113", "住房公积金", 501_700),
    staff("30199", "其他工资福利支出", 200_000),
    goods("30201", "办公费", 300_000),
    goods("30205", "水费", 60_000),
    goods("30206", "电费", 180_000),
    goods("30209", "物业管理费", 700_000),
    goods("30213", "维修(护)费", 150_000),
    goods("30228", "工会经费", 160_000),
    goods("30229", "福利费", 159_123),
    goods("30299", "其他商品和服务支出", 800_000),
    staff("30302", "退休费", 381_200),
  ],
  publicFunds: { abroad: 0, reception: 0, purchase: 0, running: 0, agency: 0 },
});

/** 单位 without projects, incomes and public funds. */
export const smallUnit = balanced({
  kind: "unit",
  year: 2026,
  name: "上海市普陀区某某中心",
  items: [
    { code: "2080109", names: [SOCIAL, "人力资源和社会保障管理事务", "社会保险经办机构"], general: [5_432_100, 0] },
    { code: "2210201", names: ["住房保障支出", "住房改革支出", "住房公积金"], general: [230_000, 0] },
  ],
  economic: [
    staff("30101", "基本工资", 1_000_000),
    staff("30113", "住房公积金", 230_000),
    staff("30199", "其他工资福利支出", 0),
    goods("30201", "办公费", 560_000),
    goods("30228", "工会经费", 61_000),
  ],
  publicFunds: { abroad: 0, reception: 0, purchase: 0, running: 0, agency: 62.1 },
});

/** 单位 with one project and nothing else: no 基本支出, no 基本支出明细. */
export const projectUnit: ShanghaiFacts = {
  kind: "unit",
  year: 2025,
  name: "上海市普陀区某某指挥部",
  items: [
    { code: "2120303", names: ["城乡社区支出", "城乡社区公共设施", "小城镇基础设施建设"], general: [0, 98_765_432] },
  ],
  economic: [],
  publicFunds: { abroad: 0, reception: 0, purchase: 0, running: 0, agency: 0 },
};

export const everyKind: readonly (readonly [string, ShanghaiFacts])[] = [
  ["a department with everything", largeDepartment],
  ["a school", publicUnit],
  ["a unit without projects", smallUnit],
  ["a unit with one project only", projectUnit],
];
