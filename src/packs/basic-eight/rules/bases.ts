/** What most rules of the form have in common: sums within a table, and figures that stand in two tables. */
import type { IdentityRule } from "../../../core/declare/rule";
import { copies, sums, texts } from "../../reasons";

const hard = { kind: "identity", severity: "error", relation: "equals" } as const;

export const sum = {
  ...hard,
  tolerance: "rounding",
  basis: "八张基本表，表内关系",
  explanation: sums.items,
} as const satisfies Partial<IdentityRule>;

export const copy = {
  ...hard,
  tolerance: "exact",
  basis: "八张基本表，表间关系",
  explanation: copies.same,
} as const satisfies Partial<IdentityRule>;

/** The names of 类 in a 收支总表. */
export const codes = {
  kind: "codes",
  form: "FX-15",
  label: "科目编码：位数、上级、顺序、重复；编码与名称相符",
  severity: "error",
  basis: "政府收支分类科目",
  explanation: texts.codes,
} as const;
