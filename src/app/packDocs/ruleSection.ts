/** The rules of a table in words: what must hold, where it applies, how grave it is. */
import type { Condition, IdentityRule, Rule, RowSelector, TextRule } from "../../core/declare/rule";
import { isPlausibility } from "../../core/declare/rule";
import { findGroup } from "../../core/declare/lookups";
import type { PackSpec } from "../../core/declare/pack";
import type { TableSpec } from "../../core/declare/table";
import type { Term } from "../../core/declare/term";
import { severityWords } from "../../core/finding/wording";
import { columnLabel, fieldLabel, toWords } from "../../core/terms/words";
import { code, markdownTable, paragraphs } from "./markdown";
import { termsOf } from "../../core/terms/inner";

const RELATION: Readonly<Record<IdentityRule["relation"], string>> = { equals: "＝", atMost: "≤", atLeast: "≥" };
const ROLE: Readonly<Record<IdentityRule["role"], string>> = { defines: "公式", prefills: "预填", checks: "核对" };
/** Stands for a column where a rule speaks of several at once. */
const SAME_COLUMN = "同一列";

export function ruleTable(pack: PackSpec, table: TableSpec): string {
  const rules = pack.rules.filter((rule) => rule.table === table.id);
  if (rules.length === 0) return "";
  const head = ["目录号", "规则", "应满足", "用途", "级别", "条件", "依据", "编号"];
  return markdownTable(
    head,
    rules.map((rule) => [rule.form, rule.label, ...ruleWords(pack, table, rule), rule.basis, code(rule.id)]),
  );
}

/** Why rules hold and what to do where they do not, each text once with the numbers of its rules. */
export function explanationSection(pack: PackSpec): string {
  const forms = new Map<string, Set<string>>();
  for (const { explanation, form } of pack.rules)
    forms.set(explanation, (forms.get(explanation) ?? new Set()).add(form));
  return paragraphs([
    "## 规则为什么成立，不成立怎么办",
    markdownTable(
      ["目录号", "说明"],
      [...forms].map(([explanation, numbers]) => [[...numbers].join("、"), explanation]),
    ),
  ]);
}

/** 应满足, 用途, 级别, 条件. */
function ruleWords(pack: PackSpec, table: TableSpec, rule: Rule): readonly string[] {
  const severity = severityWords[rule.severity];
  if (rule.kind !== "identity") return [textRuleWords(pack, rule), "核对", severity, ""];
  const use = rule.compared === false ? "预填，不核对" : isPlausibility(rule) ? "合理性" : ROLE[rule.role];
  const tolerance =
    rule.tolerance === "rounding" ? "允许舍入差" : rule.relation === "equals" ? "必须完全相等" : "不允许舍入差";
  return [
    `${identityWords(pack, table, rule)}（${tolerance}）`,
    use,
    severity,
    rule.when ? conditionWords(pack, table, rule.when) : "",
  ];
}

/** 末级科目·基本支出、项目支出 ＝ 表五 同一科目·同一列 */
export function identityWords(pack: PackSpec, table: TableSpec, rule: IdentityRule): string {
  const rows = rule.rows.map((selector) => selectorWords(pack, table, selector)).join("、");
  const columns = rule.columns.map((column) => columnLabel(table, column)).join("、");
  const [only] = rule.columns;
  const column = rule.columns.length === 1 && only !== undefined ? only : SAME_COLUMN;
  const right = toWords(rule.right, { table, rowLabel: null, column }, pack);
  return `${rows}·${columns} ${RELATION[rule.relation]} ${right}${restrictions(pack, rule.right)}`;
}

function selectorWords(pack: PackSpec, table: TableSpec, selector: RowSelector): string {
  if ("rows" in selector) return selector.rows.map((row) => rowWords(table, row)).join("、");
  const group = findGroup(pack, selector.group)?.group;
  const codes = selector.under ? `（编码以 ${selector.under.join("、")} 开头）` : "";
  if (group?.kind === "list") return `各${group.noun}${codes}`;
  if (group?.kind === "fixed") return `各行${codes}`;
  const depth = { any: "各科目", branch: "上级科目", leaf: "末级科目" }[selector.depth];
  return `${depth}${codes}`;
}

function rowWords(table: TableSpec, key: string): string {
  for (const group of table.blocks.flatMap((block) => block.bands.flat())) {
    const row = group.kind === "fixed" ? group.rows.find((candidate) => candidate.id === key) : undefined;
    if (row) return row.unitName ? "单位行" : row.label;
  }
  return key.replace(/^.*\//, "");
}

/** Parts of the right side that count for some kinds of unit only. */
function restrictions(pack: PackSpec, term: Term): string {
  const found = termsOf("onlyFor", term).map(
    ({ field, values }) => `；${fieldLabel(pack.info, field)}为${values.join("、")}时才计`,
  );
  return [...new Set(found)].join("");
}

function conditionWords(pack: PackSpec, table: TableSpec, condition: Condition): string {
  if (condition.kind === "field") return `${fieldLabel(pack.info, condition.field)}为${condition.values.join("、")}`;
  const terms = condition.terms.map((term) => toWords(term, { table, rowLabel: null, column: null }, pack));
  return `${terms.join("、")}${terms.length > 1 ? "都" : ""}${condition.kind === "allZero" ? "为 0" : "不为 0"}`;
}

function textRuleWords(pack: PackSpec, rule: TextRule): string {
  switch (rule.kind) {
    case "codes": {
      const group = findGroup(pack, rule.group)?.group;
      return `科目编码位数正确${group?.kind === "tree" ? `（${group.levels.join("、")} 位）` : ""}，有上级科目的行，从小到大，不重复，名称与科目表一致`;
    }
    case "uniqueNames":
      return "有金额的行都有名称，名称不重复";
    case "mappedItems":
      return "科目表里有的部门款，对应的政府款是科目表所列的一个";
    case "tableHead":
      return "表题、年度、单位名称、金额单位与基础信息一致";
    case "sameNames":
      return `科目表里没有的编码，在${rule.groups.map((group) => findGroup(pack, group)?.table.shortName ?? group).join("、")}里的名称相同`;
    case "emptyNote":
      return "没有数据的表有空表注，有数据的表没有";
  }
}
