/** What is looked for in the workbook as a whole before it is handed in, and which rules look for it. */
import type { Finding } from "../finding/finding";

interface GroupSpec {
  readonly id: string;
  readonly label: string;
  /** Ids of rules. */
  readonly rules: readonly string[];
}

export const GROUPS: readonly GroupSpec[] = [
  {
    id: "privacy",
    label: "脱敏（身份证号、手机号、银行账号、内部系统信息）",
    rules: ["book.no-personal-data", "book.no-internal-details"],
  },
  { id: "decimals", label: "看不见的小数", rules: ["workbook.no-hidden-decimals", "book.no-hidden-decimals"] },
  {
    id: "hidden",
    label: "隐藏的工作表、行、列",
    rules: ["book.no-hidden-sheets", "book.no-hidden-figures"],
  },
  { id: "links", label: "外部链接", rules: ["book.no-external-links"] },
  { id: "errorValues", label: "错误值（#REF! 等）", rules: ["workbook.no-error-values", "book.no-error-values"] },
  {
    id: "textNumbers",
    label: "文本格式的数字",
    rules: ["workbook.amounts-are-numbers", "book.number-fields-are-numbers"],
  },
  { id: "formulas", label: "公式被改为常数", rules: ["workbook.formulas-are-kept"] },
  {
    id: "publication",
    label: "文件属性、批注、打印区域、同一张表的副本",
    rules: ["book.no-names-in-properties", "book.no-comments", "book.print-areas-show-all", "book.tables-stand-once"],
  },
];

/** Every other rule about the workbook, so that none is left out. */
const OTHER: GroupSpec = { id: "other", label: "工作簿的其他问题", rules: [] };

export interface HygieneGroup {
  readonly id: string;
  readonly label: string;
  readonly findings: readonly Finding[];
}

/** Every group, also those without a finding. */
export function hygieneGroups(findings: readonly Finding[]): readonly HygieneGroup[] {
  const groupOf = ({ rule }: Finding): GroupSpec | null =>
    GROUPS.find(({ rules }) => rules.includes(rule)) ?? (rule.startsWith("book.") ? OTHER : null);
  return [...GROUPS, OTHER].map((group) => ({
    id: group.id,
    label: group.label,
    findings: findings.filter((finding) => groupOf(finding) === group),
  }));
}
