/** The fields of an exported list: what people call them, and the header texts under which systems print them. */
import { normalizeText, withoutYear } from "../text/normalize";
import type { ListImport, ListTarget } from "../declare/listImport";

export const FIELD_IDS = [
  "function",
  "functionName",
  "category",
  "project",
  "economic",
  "economicName",
  "government",
  "fund",
  "period",
  "year",
  "amount",
  "unit",
] as const;
export type FieldId = (typeof FIELD_IDS)[number];

export const fieldWords: Readonly<Record<FieldId, string>> = {
  function: "功能科目",
  functionName: "功能科目名称",
  category: "项目类别",
  project: "项目名称",
  economic: "部门经济科目",
  economicName: "部门经济科目名称",
  government: "政府经济科目",
  fund: "资金来源",
  period: "当年或结转",
  year: "年度",
  amount: "金额",
  unit: "单位名称",
};

const FUNCTIONS = ["功能科目", "功能分类", "功能分类科目", "支出功能科目", "支出功能分类", "支出功能分类科目"];
const DEPARTMENT = [
  "部门经济科目",
  "部门经济分类",
  "部门经济分类科目",
  "部门支出经济分类",
  "部门支出经济分类科目",
  "部门预算经济科目",
  "部门预算经济分类",
  "部门预算经济分类科目",
  "部门预算支出经济科目",
  "部门预算支出经济分类",
  "部门预算支出经济分类科目",
];
const GOVERNMENT = DEPARTMENT.map((text) => text.replace("部门", "政府"));

const coded = (stems: readonly string[]): readonly string[] =>
  stems.flatMap((stem) => [stem, `${stem}编码`, `${stem}代码`]);
const named = (stems: readonly string[]): readonly string[] => stems.map((stem) => `${stem}名称`);

/** In the form of headerKey. 经济科目 alone is missing on purpose: it may be the department's or the government's. */
const ALIASES: Readonly<Record<FieldId, readonly string[]>> = {
  function: coded(FUNCTIONS),
  functionName: named(FUNCTIONS),
  category: [
    "项目类别",
    "项目类型",
    "项目分类",
    "项目类别名称",
    "预算项目类别",
    "支出项目类别",
    "支出项目类别名称",
    "预算项目类别名称",
    "项目类型名称",
  ],
  project: ["项目名称", "预算项目", "预算项目名称", "项目"],
  economic: coded(DEPARTMENT),
  economicName: named(DEPARTMENT),
  government: [...GOVERNMENT, ...named(GOVERNMENT)],
  fund: ["资金来源", "资金性质", "资金来源名称", "资金性质名称"],
  period: [
    "当年/上年结转",
    "当年、上年结转",
    "当年或上年结转",
    "当年/结转",
    "当年或结转",
    "是否结转",
    "是否上年结转",
    "上年结转标识",
    "结转标识",
  ],
  year: ["年度", "预算年度", "会计年度", "业务年度", "年份", "预算年份"],
  amount: [
    "金额",
    "预算数",
    "预算金额",
    "预算",
    "本年预算数",
    "本年预算金额",
    "本年预算",
    "当年预算数",
    "年初预算数",
    "年初预算金额",
    "年初预算",
    "预算安排数",
    "预算安排金额",
    "支出预算数",
    "批复数",
    "批复金额",
    "合计",
  ],
  unit: ["单位名称", "预算单位", "预算单位名称", "单位"],
};

/** What the budget system itself calls the fields, in the form of headerKey; its exports print these where no titles were set up. */
const SYSTEM_NAMES: Readonly<Partial<Record<FieldId, readonly string[]>>> = {
  function: ["exp_func_code", "exp_func"],
  functionName: ["exp_func_name", "exp_func_code_name"],
  category: ["pro_cat_name", "pro_cat"],
  project: ["pro_name"],
  economic: ["dep_bgt_eco_code", "dep_bgt_eco"],
  economicName: ["dep_bgt_eco_name", "dep_bgt_eco_code_name"],
  government: ["gov_bgt_eco_name", "gov_bgt_eco"],
  fund: ["fund_type_name", "fund_type"],
  year: ["fiscal_year"],
  amount: ["amount"],
  unit: ["agency_name", "agency"],
};

const MONEY_IN_HEADER = /\((?:金额)?(?:单位:?)?(?:人民币)?(?:[百千万亿]?元)\)/g;

/** A header text without its unit of money, its year and a mark for required columns: what aliases are compared with. */
export function headerKey(text: string): string {
  return withoutYear(normalizeText(text).replace(MONEY_IN_HEADER, "").replace(/[*]/g, "")).toLowerCase();
}

export function fieldsNamed(text: string): readonly FieldId[] {
  const key = headerKey(text);
  return FIELD_IDS.filter((field) => ALIASES[field].includes(key) || (SYSTEM_NAMES[field]?.includes(key) ?? false));
}

/** The field that people call so, in the words of fieldWords. */
export function findField(word: string): FieldId | undefined {
  return FIELD_IDS.find((field) => fieldWords[field] === normalizeText(word));
}

/** The fields without which nothing can be placed: what the pack's targets ask for. */
export function requiredFields(spec: ListImport): ReadonlySet<FieldId> {
  return new Set<FieldId>(["amount", ...spec.targets.flatMap(neededBy)]);
}

function neededBy({ key, when, amounts, onlyKeysWith = [] }: ListTarget): readonly FieldId[] {
  const conditions = [when, ...onlyKeysWith];
  const category =
    amounts.by === "category" ||
    amounts.by === "nature" ||
    conditions.some((condition) => condition.categories ?? condition.natures);
  const fund = amounts.by === "fund" || conditions.some((condition) => condition.funds);
  return [key, ...(category ? ["category" as const] : []), ...(fund ? ["fund" as const] : [])];
}
