/** 科目说明: only the lowest rows are typed. */
import type { Rule } from "../../../core/declare/rule";
import { sums } from "../../reasons";

export const itemNotesRules = [
  {
    kind: "identity",
    id: "itemNotes.parent-is-sum-of-children",
    explanation: sums.children,
    form: "N-00",
    label: "上级科目 = 下级科目之和",
    severity: "error",
    role: "defines",
    table: "itemNotes",
    rows: [{ group: "itemNotes", depth: "branch" }],
    columns: ["lastExecution"],
    relation: "equals",
    right: { term: "children" },
    tolerance: "rounding",
    basis: "编制说明中各科目的上年当年预算执行数",
  },
] as const satisfies readonly Rule[];
