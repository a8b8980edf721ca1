/** 表二 收入总表. */
import type { RuleOf } from "../tables";
import { copies } from "../../reasons";
import { copy } from "./bases";

const when = { kind: "field", field: "sameSubjects", values: ["是"] } as const;
const total = [{ rows: ["total"] }] as const;

export const t02Rules = [
  {
    ...copy,
    id: "t02.general-is-t05",
    explanation: copies.sameCode,
    form: "FX-05",
    label: "表二 各科目·一般公共预算 = 表五 同一科目",
    role: "prefills",
    table: "t02",
    rows: [{ group: "otherFunds", depth: "leaf" }],
    columns: ["general"],
    right: { term: "lookup", table: "t05", column: "total" },
    when,
  },
  {
    ...copy,
    id: "t02.fund-is-t08",
    explanation: copies.sameCode,
    form: "FX-10",
    label: "表二 各科目·政府性基金预算 = 表八 同一科目",
    role: "prefills",
    table: "t02",
    rows: [{ group: "otherFunds", depth: "leaf" }],
    columns: ["fund"],
    right: { term: "lookup", table: "t08", column: "total" },
    when,
  },
  {
    ...copy,
    id: "t02.grand-general-is-t05",
    form: "FX-05",
    label: "表二 合计·一般公共预算 = 表五 合计",
    role: "checks",
    table: "t02",
    rows: total,
    columns: ["general"],
    right: { term: "cell", table: "t05", row: "total", column: "total" },
  },
  {
    ...copy,
    id: "t02.grand-fund-is-t08",
    form: "FX-10",
    label: "表二 合计·政府性基金预算 = 表八 合计",
    role: "checks",
    table: "t02",
    rows: total,
    columns: ["fund"],
    right: { term: "cell", table: "t08", row: "total", column: "total" },
  },
] as const satisfies readonly RuleOf[];
