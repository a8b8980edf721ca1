/** Random projects as county offices write them; no rule of the checks is known here. */
import type { Random } from "../../support/seededRandom";
import type { Fact, Piece, Story, StoryIndicator } from "./story";
import { chinese, grouped, plainNumber, wan } from "./story";

type Teller = (random: Random, subject: string) => Story;

const within = (random: Random, low: number, high: number, step = 1): number =>
  low + random.below(Math.floor((high - low) / step) + 1) * step;
const pick = <T>(random: Random, list: readonly T[]): T => random.pick(list) as T;

function fact(id: string, value: number, step = 1, print = plainNumber): Fact {
  return { id, value, step, print };
}

/** In 元 or, where it prints short, in 万元; in a text also with thousands and in Chinese. */
function money(random: Random, id: string, yuan: number): [Fact, string] {
  return yuan >= 10_000 && yuan % 1_000 === 0 && random.below(3) > 0
    ? [fact(id, yuan, 1_000, wan), "万元"]
    : [fact(id, yuan, 100), "元"];
}

function spoken(random: Random, id: string, yuan: number): Piece[] {
  if (yuan >= 10_000 && yuan % 10_000 === 0 && random.below(3) === 0)
    return [fact(id, yuan, 10_000, (value) => chinese(value / 10_000)), "万元"];
  if (random.below(4) === 0) return [fact(id, yuan, 100, grouped), "元"];
  return money(random, id, yuan);
}

/** A count in a text: in digits, and now and then in Chinese. */
function worded(random: Random, one: Fact): Fact {
  return random.below(4) === 0 ? { ...one, print: chinese } : one;
}

const line = (
  level1: string,
  level2: string,
  name: string,
  operator: StoryIndicator["operator"],
  value: Piece,
  unit = "",
  per = "",
): StoryIndicator => ({ level1, level2, name, operator, value, unit, per });
const output = (
  kind: string,
  name: string,
  operator: StoryIndicator["operator"],
  value: Piece,
  unit = "",
  per = "",
): StoryIndicator => line("产出指标", kind, name, operator, value, unit, per);
const satisfied = (random: Random, who: string): StoryIndicator =>
  line("满意度指标", "服务对象满意度", `${who}满意度`, "≥", String(within(random, 85, 98)), "%");
const benefit = (name: string, value: string): StoryIndicator => line("效益指标", "社会效益", name, "定性", value);
const quality = (random: Random, name: string): StoryIndicator =>
  output("质量指标", name, "≥", String(within(random, 90, 99)), "%");

interface Around {
  readonly overview: readonly Piece[];
  readonly plan: readonly Piece[];
  readonly goal: readonly Piece[];
  readonly bound?: readonly string[];
}

const PURPOSES = ["为进一步做好{}，", "根据上级关于{}的部署，", "围绕今年的{}，", "结合我县实际，为推进{}，"];
const NEEDS = [
  "{}关系群众切身利益，设立本项目十分必要。",
  "不开展{}，有关工作难以正常进行。",
  "{}是本单位的法定职责，需要资金保障。",
  "近年来{}任务不断加重，现有经费难以满足。",
];
const KEPT = [
  "{}的资金按本单位财务管理制度审批，专款专用。",
  "由分管领导负责{}，财务人员按月核对支出。",
  "{}的支出实行国库集中支付，接受审计监督。",
  "建立{}台账，年底公开结果。",
];

function told(
  random: Random,
  subject: string,
  name: string,
  yuan: number,
  { overview, plan, goal, bound = [] }: Around,
  indicators: readonly StoryIndicator[],
): Story {
  const about = (list: readonly string[]): string => pick(random, list).replace("{}", subject);
  const once = random.below(2) === 0;
  const fields: readonly (readonly [string, readonly Piece[]])[] = [
    ["department", ["012-某县某局"]],
    ["attribute", [once ? "一次性项目" : "经常性项目（长期开展）"]],
    ["duration", [once ? "1年" : "99年"]],
    ["overview", [about(PURPOSES), ...overview]],
    ["basis", [`《关于做好2026年${subject}的通知》（某政办发〔2026〕${within(random, 1, 60)}号）`]],
    ["necessity", [about(NEEDS)]],
    ["measures", [about(KEPT)]],
    ["plan", plan],
    ["lifeGoal", goal],
    ["yearGoal", goal],
    ["head", ["张某"]],
    ["clerk", ["李某"]],
    ["phone", ["2220000"]],
    ["date", ["2025年10月24日"]],
  ];
  return { name, yuan, fields: new Map(fields), indicators, bound: new Set(bound) };
}

const training: Teller = (random, subject) => {
  const [times, people, price] = [
    fact("times", within(random, 2, 12)),
    fact("people", within(random, 20, 120, 5), 5),
    fact("price", within(random, 100, 800, 20), 20),
  ];
  const yuan = times.value * people.value * price.value;
  const [often, each] = [worded(random, times), worded(random, people)];
  return told(
    random,
    `${subject}培训`,
    `${subject}培训经费`,
    yuan,
    {
      overview: pick<readonly Piece[]>(random, [
        [
          `全年计划举办${subject}培训`,
          often,
          "期，每期",
          each,
          "人，每人",
          price,
          "元，共需",
          ...spoken(random, "whole", yuan),
          "。",
        ],
        [
          `2026年举办${subject}培训班`,
          often,
          "期，每期培训",
          each,
          "人，人均",
          price,
          "元，合计",
          ...spoken(random, "whole", yuan),
          "。",
        ],
        [
          "预算安排",
          ...spoken(random, "whole", yuan),
          `，用于举办${subject}培训`,
          often,
          "期，每期",
          each,
          "人，标准为",
          price,
          "元/人。",
        ],
      ]),
      plan: pick<readonly Piece[]>(random, [
        [`分批举办${subject}培训，每期`, people, "人，年底前全部完成。"],
        [`${subject}培训由人事股组织，每期不少于`, each, "人。"],
      ]),
      goal: pick<readonly Piece[]>(random, [
        [`全年举办${subject}培训`, times, `期，使${subject}人员的能力有所提高。`],
        ["完成", often, `期${subject}培训，${subject}人员能力明显增强。`],
      ]),
      bound: ["times", "people", "price", "whole"],
    },
    [
      output("数量指标", pick(random, [`举办${subject}培训期数`, `${subject}培训期数`, "培训期数"]), "≥", times, "期"),
      output("数量指标", pick(random, ["每期培训人数", `${subject}培训每期人数`]), "≥", people, "人"),
      quality(random, "培训人员合格率"),
      output("时效指标", "培训完成时间", null, "年底前"),
      output("成本指标", pick(random, [`${subject}培训费标准`, "人均培训成本"]), "≤", price, "元", "人"),
      benefit(`${subject}人员业务能力`, "提高"),
      satisfied(random, "参训人员"),
    ],
  );
};

const allowance: Teller = (random, subject) => {
  const [people, price] = [fact("people", within(random, 2, 60)), fact("price", within(random, 200, 2_000, 50), 50)];
  const yuan = people.value * price.value * 12;
  const count = worded(random, people);
  return told(
    random,
    `${subject}发放`,
    subject,
    yuan,
    {
      overview: pick<readonly Piece[]>(random, [
        [
          "我单位共有",
          count,
          `名人员符合${subject}发放条件，按每人每月`,
          price,
          `元发放${subject}，全年共需`,
          ...spoken(random, "whole", yuan),
          "。",
        ],
        [`${subject}按`, price, "元/人/月的标准发放，共", count, "人，全年需", ...spoken(random, "whole", yuan), "。"],
        [
          "现有符合条件的人员",
          count,
          "人，每人每月补助",
          price,
          "元，费用总计",
          ...spoken(random, "whole", yuan),
          "。",
        ],
      ]),
      plan: pick<readonly Piece[]>(random, [
        [`核对名单后按月发放${subject}，每人每月`, price, "元。"],
        [`每月核对${subject}名单，共`, count, "人，按月打卡发放。"],
      ]),
      goal: pick<readonly Piece[]>(random, [
        ["保障", people, `名人员按时足额领到${subject}。`],
        [`按月足额发放`, count, `名人员的${subject}。`],
      ]),
      bound: ["people", "price", "whole"],
    },
    [
      output(
        "数量指标",
        pick(random, [`${subject}发放人数`, "发放人数", "领取人数"]),
        pick(random, ["=", "≥"]),
        people,
        "人",
      ),
      quality(random, "发放对象准确率"),
      output("时效指标", `${subject}发放时间`, null, "每月"),
      output(
        "成本指标",
        pick(random, [`${subject}发放标准`, "发放标准"]),
        pick(random, ["=", "≤"]),
        price,
        "元",
        "人/月",
      ),
      benefit("领取人员基本生活", "保障"),
      satisfied(random, "领取人员"),
    ],
  );
};

const PARTS = ["服务器维护", "软件升级", "线路租赁", "耗材购置", "宣传印刷", "车辆燃料", "机房维修", "专家咨询"];

function partsOf(random: Random, count: number): readonly { readonly name: string; readonly yuan: number }[] {
  return random
    .shuffled(PARTS)
    .slice(0, count)
    .map((name) => ({ name, yuan: within(random, 5_000, 200_000, 1_000) }));
}

const upkeep: Teller = (random, subject) => {
  const parts = partsOf(random, within(random, 2, 4));
  const yuan = parts.reduce((sum, part) => sum + part.yuan, 0);
  const count = fact("count", within(random, 5, 90));
  const [mark, suffix] = [pick(random, ["，", "；", "、"]), pick(random, ["", "费", "费用", "支出"])];
  return told(
    random,
    `${subject}运行维护`,
    `${subject}运行维护费`,
    yuan,
    {
      overview: [
        `保障${subject}正常运行，`,
        pick(random, [`维护${subject}终端`, `现有${subject}终端`, `对${subject}终端`]),
        worded(random, count),
        pick(random, ["台，预算安排", "台进行维护，所需资金", "台，申请资金"]),
        ...spoken(random, "whole", yuan),
        pick(random, ["，其中：", "，主要包括：", "，用于"]),
        ...parts.flatMap(({ name, yuan: own }, index): Piece[] => [
          index === 0 ? "" : mark,
          `${name}${suffix}`,
          ...spoken(random, `part${index}`, own),
        ]),
        "。",
      ],
      plan: [`定期巡检${subject}，发现故障及时处理。`],
      goal: [`完成${subject}终端`, count, "台的维护，保证全年稳定运行。"],
      bound: ["whole", ...parts.map((_, index) => `part${index}`)],
    },
    [
      output(
        "数量指标",
        pick(random, [`维护${subject}终端数量`, `${subject}终端数`, "维护终端台数"]),
        "≥",
        count,
        "台",
      ),
      quality(random, `${subject}运行畅通率`),
      output("时效指标", "故障处理及时性", "定性", "及时"),
      ...parts.map(({ name, yuan: own }, index) => {
        const [value, unit] = money(random, `part${index}`, own);
        return output("成本指标", `${name}${pick(random, ["", "费", "成本"])}`, "≤", value, unit);
      }),
      benefit(`${subject}服务水平`, "提升"),
      satisfied(random, "使用人员"),
    ],
  );
};

const patrol: Teller = (random, subject) => {
  const aMonth = within(random, 1, 6);
  const [often, all] = [fact("often", aMonth), fact("often", aMonth, 1, (value) => String(value * 12))];
  const spokenOften = worded(random, often);
  const parts = partsOf(random, 2);
  const yuan = parts.reduce((sum, part) => sum + part.yuan, 0);
  return told(
    random,
    `${subject}巡查`,
    `${subject}巡查经费`,
    yuan,
    {
      overview: [
        `全年对${subject}进行巡查，每月巡查`,
        spokenOften,
        "次，所需资金",
        ...spoken(random, "whole", yuan),
        "，主要用于",
        ...parts.flatMap(({ name, yuan: own }, index): Piece[] => [
          index === 0 ? "" : "、",
          `${name}`,
          ...spoken(random, `part${index}`, own),
        ]),
        "。",
      ],
      plan: [
        `按月制定${subject}巡查方案，`,
        pick(random, ["每月巡查", "每个月巡查"]),
        spokenOften,
        "次，建立问题清单。",
      ],
      goal: [`及时发现${subject}隐患，促进${subject}问题整改到位。`],
      bound: ["whole", "part0", "part1"],
    },
    [
      output("数量指标", `${subject}巡查次数`, "≥", all, "次"),
      quality(random, "隐患整改完成率"),
      output("时效指标", "隐患处理及时性", "定性", "及时"),
      ...parts.map(({ name, yuan: own }, index) => {
        const [value, unit] = money(random, `part${index}`, own);
        return output("成本指标", name, "≤", value, unit);
      }),
      benefit(`${subject}安全状况`, "改善"),
      satisfied(random, "社会公众"),
    ],
  );
};

const event: Teller = (random, subject) => {
  const [people, month] = [fact("people", within(random, 100, 900, 50), 50), fact("month", within(random, 3, 11))];
  const yuan = within(random, 20_000, 400_000, 1_000);
  const [value, unit] = money(random, "whole", yuan);
  return told(
    random,
    `${subject}活动`,
    `${subject}活动经费`,
    yuan,
    {
      overview: [
        `组织开展${subject}活动，参加活动的群众`,
        pick(random, ["不少于", "达到"]),
        worded(random, people),
        "人，安排资金",
        ...spoken(random, "whole", yuan),
        "。",
      ],
      plan: [`${subject}活动于`, month, "月底前完成，由办公室具体组织。"],
      goal: [`办好${subject}活动，参加活动的群众不少于`, people, "人。"],
      bound: ["whole"],
    },
    [
      output("数量指标", "参加活动群众人数", "≥", people, "人"),
      quality(random, `${subject}活动达标率`),
      output(
        "时效指标",
        `${subject}活动完成时间`,
        null,
        fact("month", month.value, 1, (one) => `${one}月底前`),
      ),
      output("成本指标", `${subject}活动经费`, "≤", value, unit),
      benefit("群众文化生活", "丰富"),
      satisfied(random, "参加群众"),
    ],
  );
};

/** By teller, what each may be about. */
const TELLERS: readonly (readonly [Teller, readonly string[]])[] = [
  [training, ["消防安全", "村会计", "防汛抢险", "档案管理", "电商从业"]],
  [allowance, ["遗属生活补助", "离任村干部补助", "高龄津贴", "护林员补贴", "保洁员补贴"]],
  [upkeep, ["视频会议系统", "政务服务大厅", "应急指挥平台", "数字档案馆", "智慧水务平台"]],
  [patrol, ["河道", "森林防火", "危险路段", "地质灾害点", "农贸市场"]],
  [event, ["全民阅读", "农民丰收节", "广场文化", "职工运动会", "科普宣传"]],
];

/** So many projects, no two about the same. */
export function randomStories(random: Random, count: number): readonly Story[] {
  const all = random.shuffled(
    TELLERS.flatMap(([teller, subjects]) => subjects.map((subject) => ({ teller, subject }))),
  );
  return all.slice(0, count).map(({ teller, subject }) => teller(random, subject));
}
