/** The terms of 名词解释 and their explanations, as the form words them; for a unit of any level. */
import type { GlossaryTerm } from "../../../core/declare/glossary";

export const terms = [
  {
    id: "basic",
    name: "基本支出",
    used: { in: "table", table: "t03" },
    explanation: "指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。",
  },
  {
    id: "project",
    name: "项目支出",
    used: { in: "table", table: "t03" },
    explanation: "指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出。",
  },
  {
    id: "threePublic",
    name: "“三公”经费",
    otherNames: ["三公经费", "“三公”经费支出"],
    used: { in: "table", table: "t10" },
    explanation:
      "指使用财政拨款安排的因公出国（境）费用、公务用车购置及运行费和公务接待费。其中：因公出国（境）费用反映单位公务出国（境）的国际旅费、国外城市间交通费、住宿费、伙食费、培训费、公杂费等支出；公务用车购置费反映公务用车购置支出（含车辆购置税、牌照费）；公务用车运行维护费反映单位按规定保留的公务用车燃料费、维修费、过路过桥费、保险费、安全奖励费用等支出；公务接待费反映机关和参公事业单位按规定开支的各类公务接待（含外宾接待）支出。",
  },
  {
    id: "agencyRunning",
    name: "机关运行经费",
    used: { in: "table", table: "t11" },
    explanation: "指行政单位和参照公务员法管理的事业单位使用财政拨款安排的基本支出中的公用经费支出。",
  },
  {
    id: "purchasedServices",
    name: "政府购买服务",
    used: { in: "section", section: "s12.services" },
    explanation:
      "根据我国现行政策规定，政府购买服务，是指充分发挥市场机制作用，将国家机关属于自身职责范围且适合通过市场化方式提供的服务事项，按照政府采购方式和程序，交由符合条件的服务供应商承担，并根据服务数量和质量等情况向其支付费用的行为。",
  },
  {
    id: "special",
    name: "财政专户管理资金",
    used: { in: "table", table: "t02" },
    explanation:
      "专指教育收费，包括目前在财政专户管理的高中以上学费、住宿费，高校委托培养费，党校收费，教育考试考务费，函大、电大、夜大及短训班培训费等。",
  },
  {
    id: "unitFunds",
    name: "单位资金",
    used: { in: "table", table: "t02" },
    explanation:
      "是指除政府预算资金和财政专户管理资金以外的资金，包括事业收入、事业单位经营收入、上级补助收入、附属单位上缴收入、其他收入。",
  },
  {
    id: "carryIn",
    name: "上年结转",
    otherNames: ["上年结转资金"],
    used: { in: "table", table: "t02" },
    explanation: "指以前年度预算安排、结转到本年仍按原规定用途继续使用的资金。",
  },
  {
    // Not in the published document, which has none; the wording is that of the 部门预算 glossaries.
    id: "carryOut",
    name: "年终结转",
    otherNames: ["结转下年", "年末结转和结余"],
    used: {
      in: "figures",
      of: [
        { term: "info", field: "yearEndGeneral" },
        { term: "info", field: "yearEndFund" },
        { term: "info", field: "yearEndCapital" },
        { term: "info", field: "yearEndOther" },
      ],
    },
    explanation:
      "指本年度或以前年度预算安排、因客观条件发生变化无法按原计划实施，需要延迟到以后年度按原规定用途继续使用的资金。",
  },
  {
    id: "general",
    name: "一般公共预算",
    used: { in: "table", table: "t05" },
    explanation:
      "是指以税收为主体的财政收入，安排用于保障和改善民生、推动经济社会发展、维护国家安全、维持国家机构正常运转等方面的收支预算。",
  },
  {
    id: "fund",
    name: "政府性基金预算",
    otherNames: ["政府性基金"],
    used: { in: "table", table: "t07" },
    explanation:
      "是对依照法律、行政法规的规定在一定期限内向特定对象征收、收取或者以其他方式筹集的资金，专项用于特定公共事业发展的收支预算。",
  },
  {
    id: "capital",
    name: "国有资本经营预算",
    used: { in: "table", table: "t09" },
    explanation: "是对国有资本收益作出支出安排的收支预算。",
  },
  {
    id: "fiscal",
    name: "财政拨款",
    otherNames: ["财政拨款收入"],
    used: { in: "table", table: "t10" },
    explanation: "包含一般公共预算、政府性基金预算、国有资本经营预算。",
  },
] as const satisfies readonly GlossaryTerm[];
