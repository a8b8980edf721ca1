/** What rules of this form have in common. Numbers (T1-01, X-05) are those of the form's catalogue of identities. */
import { texts } from "../../reasons";

/** Of what usually holds; a unit may have its reasons where it does not. */
export const usualBasis = "科目口径，通常相等或不小于";

export const codes = {
  kind: "codes",
  label: "科目编码：位数、上级、顺序、重复；编码与名称相符",
  severity: "error",
  basis: "政府收支分类科目；类3位、款2位、项2位分列",
  explanation: texts.codes,
} as const;

export const classNames = {
  kind: "codes",
  label: "类名与现行科目表一致",
  severity: "error",
  basis: "政府收支分类科目",
  explanation: texts.classNames,
} as const;

export const head = {
  kind: "tableHead",
  label: "表题、年度、单位名称、金额单位一致",
  severity: "error",
  basis: "上海市普陀区2026年预算公开空白表，表头",
  explanation: texts.head,
} as const;

export const emptyNote = {
  kind: "emptyNote",
  label: "空表有注并写明本表的资金，有数的表无注",
  severity: "error",
  basis: "空表列示并说明",
  explanation: texts.emptyNote,
} as const;
