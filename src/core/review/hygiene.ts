/** What is looked for in the workbook as a whole before it is handed in, and which rules look for it. */
import type { Finding } from "../finding/finding";

interface GroupSpec {
  readonly id: string;
  readonly label: string;
  /** Beginnings of rule ids; a rule belongs to the first group that has one. */
  readonly rules: readonly string[];
}

/** The last one takes every other rule about the workbook, so that none is left out. */
const GROUPS: readonly GroupSpec[] = [
  {
    id: "privacy",
    label: "脱敏（身份证号、手机号、银行账号、内部系统信息）",
    rules: [
      "book.privacy",
      "book.personal",
      "book.sensitive",
      "book.id-",
      "book.identity",
      "book.phone",
      "book.mobile",
      "book.bank",
      "book.internal",
      "book.secret",
      "book.no-id-",
      "book.no-phone",
      "book.no-bank",
      "book.no-internal",
      "book.no-personal",
    ],
  },
  {
    id: "decimals",
    label: "看不见的小数",
    rules: ["workbook.no-hidden-decimals", "book.hidden-decimals", "book.no-hidden-decimals", "book.decimals"],
  },
  { id: "hidden", label: "隐藏的工作表、行、列", rules: ["book.hidden", "book.no-hidden"] },
  { id: "links", label: "外部链接", rules: ["book.external", "book.no-external", "book.link", "book.no-link"] },
  {
    id: "errorValues",
    label: "错误值（#REF! 等）",
    rules: ["workbook.no-error-values", "book.error", "book.no-error"],
  },
  {
    id: "textNumbers",
    label: "文本格式的数字",
    rules: ["workbook.amounts-are-numbers", "book.number", "book.text-number", "book.no-text-number"],
  },
  {
    id: "formulas",
    label: "公式被改为常数",
    rules: ["workbook.formulas-are-kept", "book.formula", "book.no-overwritten"],
  },
  {
    id: "publication",
    label: "文件属性、批注、打印区域、同一张表的副本",
    rules: ["book.no-names-in-properties", "book.no-comments", "book.print-areas", "book.tables-stand-once"],
  },
  { id: "other", label: "工作簿的其他问题", rules: ["book."] },
];

export interface HygieneGroup {
  readonly id: string;
  readonly label: string;
  readonly findings: readonly Finding[];
}

/** Every group, also those without a finding. */
export function hygieneGroups(findings: readonly Finding[]): readonly HygieneGroup[] {
  const groupOf = (finding: Finding): GroupSpec | undefined =>
    GROUPS.find(({ rules }) => rules.some((rule) => finding.rule.startsWith(rule)));
  return GROUPS.map((group) => ({
    id: group.id,
    label: group.label,
    findings: findings.filter((finding) => groupOf(finding) === group),
  }));
}
