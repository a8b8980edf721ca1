/** 科目说明: only the lowest rows are typed. */
import { children } from "../../../core/declare/form/terms";
import { sums } from "../../reasons";
import { rulesOn } from "../form";

const { branches, defines } = rulesOn("itemNotes");

export const itemNotesRules = [
  defines("itemNotes.parent-is-sum-of-children", branches("itemNotes", "lastExecution"), {
    form: "N-00",
    label: "上级科目 = 下级科目之和",
    equals: children,
    basis: "编制说明中各科目的上年当年预算执行数",
    explanation: sums.children,
  }),
];
