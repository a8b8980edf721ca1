/** What the texts of 项目类别, 资金来源 and 当年/上年结转 mean. A text that fits nothing, or two things, means nothing. */
import type { ListCategory, ListFund, ListNature, ListPeriod } from "../declare/listImport";
import { LIST_CATEGORIES, LIST_FUNDS } from "../declare/listImport";
import { normalizeText } from "../text/normalize";

/** The whole text, without a leading code and the words 项目 or 类 at its end. */
const CATEGORIES: Readonly<Record<ListCategory, readonly string[]>> = {
  staff: ["人员", "人员经费", "人员支出"],
  operating: ["公用经费", "公用", "公用支出", "运转类-公用经费", "运转类公用经费", "运转类(公用经费)"],
  otherOperating: ["其他运转", "运转类-其他运转", "运转类(其他运转类)"],
  specificTarget: ["特定目标"],
};

/** Parts of the text. The five funds by name; more than one of them is no fund. */
const FUNDS: Readonly<Record<ListFund, readonly string[]>> = {
  general: ["一般公共预算", "一般公共服务预算"],
  fund: ["政府性基金"],
  capital: ["国有资本经营"],
  special: ["财政专户"],
  unitFunds: ["单位资金"],
};

/** Kinds of income that belong to one fund, where the text names no fund. */
const INCOMES: Readonly<Record<ListFund, readonly string[]>> = {
  general: ["经费拨款"],
  fund: [],
  capital: [],
  special: ["教育收费"],
  unitFunds: ["事业收入", "经营收入", "上级补助收入", "附属单位上缴收入", "非同级财政拨款", "其他收入", "自有资金"],
};

const NATURES: Readonly<Record<ListCategory, ListNature>> = {
  staff: "basic",
  operating: "basic",
  otherOperating: "project",
  specificTarget: "project",
};

const CARRYOVER = /结转|结余/;
const CURRENT = /当年|本年|年初/;

export function readCategory(text: string): ListCategory | null {
  const plain = normalizeText(text)
    .replace(/^\[?\d+\]?[-.、]?/, "")
    .replace(/项目$/, "")
    .replace(/类$/, "");
  return LIST_CATEGORIES.find((category) => CATEGORIES[category].includes(plain)) ?? null;
}

export function readFund(text: string): ListFund | null {
  const plain = normalizeText(text);
  const named = LIST_FUNDS.filter((fund) => FUNDS[fund].some((word) => plain.includes(word)));
  const fitting =
    named.length > 0 ? named : LIST_FUNDS.filter((fund) => INCOMES[fund].some((word) => plain.includes(word)));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Whether a text of 资金来源 or of the column 当年/上年结转 speaks of the one or the other. */
export function readPeriod(text: string): ListPeriod | null {
  const plain = normalizeText(text);
  const carried = CARRYOVER.test(plain);
  return carried === CURRENT.test(plain) ? null : carried ? "carryover" : "current";
}

/** The answer of a column 是否结转. */
export function readCarriedOver(text: string): ListPeriod | null {
  const plain = normalizeText(text);
  return plain === "是" ? "carryover" : plain === "否" ? "current" : null;
}

export function natureOf(category: ListCategory): ListNature {
  return NATURES[category];
}
