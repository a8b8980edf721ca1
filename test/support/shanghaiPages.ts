/** The pages of text of a made-up document, as people write them: last year's figures and reasons are nowhere else. */
import type { DocumentSheet, Row } from "./shanghaiDocument";
import { incomeOf, totalOf } from "./shanghaiDocument";
import type { FunctionItem, ShanghaiFacts } from "./shanghaiFacts";

interface Pages {
  readonly front: readonly DocumentSheet[];
  readonly compilation: DocumentSheet;
  readonly otherMatters: DocumentSheet;
}

/** Yuan → 万元 as printed. */
export function wan(yuan: number): string {
  return (Math.round(yuan / 100) / 100).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

export function pagesOf(facts: ShanghaiFacts): Pages {
  const { kind, year, name } = facts;
  const self = kind === "unit" ? "单位" : "部门";
  const own = kind === "unit" ? "预算单位" : "部门";
  const titles = [
    "财务收支预算总表",
    "收入预算总表",
    "支出预算总表",
    "财政拨款收支预算总表",
    "一般公共预算支出功能分类预算表",
    "政府性基金预算支出功能分类预算表",
    "国有资本经营预算支出功能分类预算表",
    "一般公共预算基本支出部门预算经济分类预算表",
  ];
  const lines = [
    ...titles.map((title) => `${year}年${own}${title}`),
    `${year}年${self}“三公”经费和机关运行经费预算表`,
  ].map((title, index) => `${index + 1}. ${title}`);
  const page = (sheet: string, rows: readonly string[], role: DocumentSheet["role"] = "page"): DocumentSheet => ({
    role,
    name: sheet,
    rows: rows.map((text): Row => (text === "" ? [] : [text])),
  });
  return {
    front: [
      page(
        "封面",
        [
          "",
          "",
          `${name}${year}年${self}预算`,
          "",
          "",
          "",
          "",
          "",
          `${kind === "unit" ? "预算单位" : "预算主管部门"}：${name}`,
        ],
        "cover",
      ),
      page(
        "目录",
        [
          "目  录",
          "",
          "",
          `一、${self}主要职能`,
          `二、${self}机构设置`,
          "三、名词解释",
          `四、${self}预算编制说明`,
          `五、${self}预算表`,
          ...lines,
          "六、其他相关情况说明",
        ],
        "contents",
      ),
      page(kind === "unit" ? "单位职能" : "部门主要职能", [
        `${name}主要职能`,
        "",
        `${name}是主管本区有关工作的单位。`,
        "主要职能包括：",
        "1. 贯彻执行有关法律法规。",
      ]),
      page("名词解释", [
        "名词解释",
        "",
        "（一）基本支出预算：是为保障其机构正常运转而编制的年度基本支出计划。",
        "（二）“三公”经费：因公出国（境）费、公务用车购置及运行费、公务接待费。",
      ]),
    ],
    compilation: page(`${self}编制说明`, [`${year}年${self}预算编制说明`, "", ...compilation(facts)], "compilation"),
    otherMatters: page("其他相关情况说明", ["其他相关情况说明", "", ...otherMatters(facts)], "otherMatters"),
  };
}

function compilation({ year, name, items }: ShanghaiFacts): readonly string[] {
  const [general, fund, capital] = [totalOf(items, "general"), totalOf(items, "fund"), totalOf(items, "capital")];
  const fiscal = general + fund + capital;
  const others = [incomeOf(items, 0), incomeOf(items, 1), incomeOf(items, 2)] as const;
  const all = fiscal + others[0] + others[1] + others[2];
  const more = `比${year - 1}年预算增加12.34万元`;
  const same = `与${year - 1}年预算持平`;
  return [
    `${year}年，${name}收入预算${wan(all)}万元，其中：财政拨款收入${wan(fiscal)}万元，${more}；事业收入${wan(others[0])}万元；事业单位经营收入${wan(others[1])}万元；其他收入${wan(others[2])}万元。`,
    `支出预算${wan(all)}万元，其中：财政拨款支出预算${wan(fiscal)}万元，${more}。财政拨款支出预算中，一般公共预算拨款支出预算${wan(general)}万元，${more}；政府性基金拨款支出预算${wan(fund)}万元，${same}；国有资本经营预算拨款支出预算${wan(capital)}万元，${same}。`,
    "财政拨款收入支出增加的主要原因是人员正常增资。",
    "财政拨款支出主要内容如下：",
    ...(["general", "fund", "capital"] as const)
      .flatMap((of) =>
        items.filter((item) => totalOf([item], of) !== 0).map((item) => ({ item, amount: totalOf([item], of) })),
      )
      .map(itemLine(year)),
  ];
}

function itemLine(year: number) {
  return ({ item, amount }: { readonly item: FunctionItem; readonly amount: number }, index: number): string => {
    const [top, section, last] = item.names;
    const path = `“${top}（类）${section}（款）${last}（项）”${wan(amount)}万元，主要用于相关支出。`;
    return `${index + 1}. ${path}${year - 1}年当年预算执行数为${wan(amount)}万元，${year}年预算安排${wan(amount)}万元，与${year - 1}年预算执行数持平。`;
  };
}

function otherMatters(facts: ShanghaiFacts): readonly string[] {
  const { year, name, kind } = facts;
  const { abroad, reception, purchase, running, agency } = facts.publicFunds;
  const money = (amount: number): string => amount.toFixed(2);
  const same = `与${year - 1}年预算持平`;
  const vehicles = ["部级领导干部", "主要领导干部", "机要通信", "应急保障", "执法执勤", "特种专业技术", "离退休干部"]
    .map((of) => `${of}用车0辆`)
    .join("、");
  const self = kind === "unit" ? "单位" : "部门";
  return [
    `一、${year}年“三公”经费预算情况说明`,
    `${year}年“三公”经费预算数为${money(abroad + reception + purchase + running)}万元，${same}。其中：`,
    `（一）因公出国（境）费${money(abroad)}万元，${same}，主要原因是按计划安排。`,
    `（二）公务用车购置及运行费${money(purchase + running)}万元，${same}，主要原因是厉行节约。其中：公务用车购置费${money(purchase)}万元，${same}，主要原因是按计划安排；公务用车运行费${money(running)}万元，${same}，主要原因是按计划安排。`,
    `（三）公务接待费${money(reception)}万元。${same}，主要原因是厉行节约。`,
    "二、机关运行经费预算",
    agency === 0
      ? `${year}年${name}无机关运行经费。`
      : kind === "unit"
        ? `${year}年${name}财政拨款的机关运行经费预算为${money(agency)}万元。`
        : `${year}年${name}下属1家机关和2家参公事业单位财政拨款的机关运行经费预算为${money(agency)}万元。`,
    "三、政府采购预算情况",
    kind === "unit"
      ? `${year}年度本单位政府采购预算120.60万元，其中：政府采购货物预算10.60万元、政府采购工程预算0.00万元、政府采购服务预算110.00万元。`
      : `${year}年本部门政府采购预算120.60万元，其中：政府采购货物预算10.60万元、政府采购工程预算0.00万元、政府采购服务预算110.00万元。`,
    "四、绩效目标设置情况",
    kind === "unit"
      ? `${year}年度，本单位编报绩效目标的项目共1个，涉及项目预算资金20.00万元。`
      : `按照本区预算绩效管理工作的总体要求，本部门3个预算单位开展了${year}年项目预算绩效目标编报工作，编报绩效目标的项目5个，涉及项目预算资金200.00万元。`,
    "五、国有资产占有使用情况",
    `截至${year - 1}年12月31日，${name}共有车辆2辆，其中：${vehicles}、其他用车2辆；单价100万元（含）以上设备（不含车辆）0台（套）。`,
    `${year}年${self}预算安排购置车辆0辆，其中：${vehicles}、其他用车0辆；${self}预算安排购置单价100万元（含）以上设备（不含车辆）0台（套）。`,
  ];
}
