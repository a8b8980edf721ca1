/** How the form says what follows from the structure of its tables. */
import type { StructureWords } from "../../core/declare/structure";
import { sums, texts } from "../reasons";

export const words: StructureWords = {
  basis: "八张基本表，表内关系",
  columns: { id: "total-is-sum-of-columns", label: "合计 = 各列之和", explanation: sums.columns },
  children: { id: "parent-is-sum-of-children", label: "上级科目 = 下级科目之和", explanation: sums.children },
  classes: { id: "grand-total-is-sum-of-classes", label: "{row} = 各类之和", explanation: sums.classes },
  items: { id: "total-is-sum-of-items", label: "合计 = 各行之和", explanation: sums.items },
  named: { label: "{row} = {parts}", explanation: sums.named },
  codes: {
    form: "FX-15",
    label: "科目编码：位数、上级、顺序、重复；编码与名称相符",
    basis: "政府收支分类科目",
    explanation: texts.codes,
  },
  names: { form: "FX-15", label: "{noun}名称不空、不重复", basis: "八张基本表，表内关系", explanation: texts.names },
  head: {
    form: "FX-14",
    label: "表题、年度、单位名称、金额单位一致",
    basis: "八张基本表，表头",
    explanation: texts.head,
  },
  emptyNote: {
    form: "W-01",
    label: "空表有注，有数的表无注",
    basis: "没有数据的表列出空表并说明",
    explanation: texts.emptyNote,
  },
};
