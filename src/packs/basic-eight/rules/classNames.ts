/** The names of 类 in a 收支总表. */
import { texts } from "../../reasons";

export const classNames = {
  form: "FX-15",
  label: "科目编码：位数、上级、顺序、重复；编码与名称相符",
  severity: "error",
  basis: "政府收支分类科目",
  explanation: texts.codes,
} as const;
