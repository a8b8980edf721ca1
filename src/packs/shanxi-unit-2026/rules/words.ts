/** How the form says what follows from the structure of its tables. */
import type { StructureWords } from "../../../core/declare/structure";
import { sums, texts } from "../../reasons";

const basis = "县级单位预算公开标准表式，表内关系";

export const words: StructureWords = {
  basis,
  columns: { id: "total-is-sum-of-columns", label: "{column} = {parts}", explanation: sums.columns },
  children: {
    id: "parent-is-sum-of-children",
    label: "上级科目 = 下级科目之和",
    explanation: sums.children,
    check: { id: "parent-total-is-sum-of-children", label: "上级科目合计 = 下级科目合计之和" },
  },
  classes: {
    id: "grand-total-is-sum-of-classes",
    label: "{row} = 各类之和",
    explanation: sums.classes,
    check: { id: "grand-total-column-is-sum-of-classes", label: "合计行的合计 = 各类合计之和" },
  },
  items: { id: "total-is-sum-of-items", label: "{row} = 各{noun}之和", explanation: sums.items },
  named: { label: "{row} = {parts}", explanation: sums.named },
  codes: {
    form: "FX-15",
    label: "科目编码：位数、上级、顺序、重复",
    basis: "政府收支分类科目，类3位、款5位、项7位",
    explanation: texts.codes,
  },
  names: { form: "FX-15", label: "{noun}名称不空、不重复", basis, explanation: texts.names },
  head: {
    form: "FX-14",
    label: "表题、年度、单位名称、金额单位一致",
    basis: "县级单位预算公开标准表式，表间关系",
    explanation: texts.head,
  },
  emptyNote: { form: "W-01", label: "空表有注，有数的表无注", basis: "空表列示并说明", explanation: texts.emptyNote },
};
