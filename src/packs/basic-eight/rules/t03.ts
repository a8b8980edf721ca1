/** 表三 支出总表. */
import type { RuleOf } from "../tables";
import { copies } from "../../reasons";
import { copy } from "./bases";

const when = { kind: "field", field: "sameSubjects", values: ["是"] } as const;
const natures = ["basic", "project"] as const;

export const t03Rules = [
  {
    ...copy,
    id: "t03.basic-is-t05-t08",
    explanation: copies.prefilled,
    tolerance: "rounding",
    form: "FX-06",
    label: "表三 基本支出：按表五、表八预填",
    role: "prefills",
    compared: false,
    table: "t03",
    rows: [{ group: "expenditure", depth: "leaf" }],
    columns: ["basic"],
    right: {
      term: "add",
      of: [
        { term: "lookup", table: "t05" },
        { term: "lookup", table: "t08" },
      ],
    },
  },
  {
    ...copy,
    id: "t03.project-is-t05-t08-and-other-money",
    explanation: copies.prefilled,
    tolerance: "rounding",
    form: "FX-06",
    label: "表三 项目支出：按表五、表八和表二其余资金预填",
    role: "prefills",
    compared: false,
    table: "t03",
    rows: [{ group: "expenditure", depth: "leaf" }],
    columns: ["project"],
    right: {
      term: "add",
      of: [
        { term: "lookup", table: "t05" },
        { term: "lookup", table: "t08" },
        { term: "lookup", table: "t02", column: "capital" },
        { term: "lookup", table: "t02", column: "special" },
        { term: "lookup", table: "t02", column: "unitFunds" },
        { term: "lookup", table: "t02", column: "carry" },
      ],
    },
  },
  {
    ...copy,
    id: "t03.natures-cover-t05-t08",
    explanation: copies.covers,
    tolerance: "rounding",
    form: "FX-06",
    label: "表三 各科目不少于表五、表八 同一科目之和",
    role: "checks",
    relation: "atLeast",
    table: "t03",
    rows: [{ group: "expenditure", depth: "any" }],
    columns: natures,
    right: {
      term: "add",
      of: [
        { term: "lookup", table: "t05" },
        { term: "lookup", table: "t08" },
      ],
    },
  },
  {
    ...copy,
    id: "t03.total-is-t02",
    explanation: copies.rowByRow,
    tolerance: "rounding",
    form: "FX-03",
    label: "表三 各科目 = 表二 同一科目·合计＋上年结转",
    role: "checks",
    table: "t03",
    rows: [{ group: "expenditure", depth: "any" }],
    columns: ["total"],
    right: {
      term: "add",
      of: [
        { term: "lookup", table: "t02" },
        { term: "lookup", table: "t02", column: "carry" },
      ],
    },
    when,
  },
  {
    ...copy,
    id: "t03.is-t05-where-there-is-no-other-money",
    explanation: copies.onlyGeneral,
    form: "FX-06",
    label: "没有其他资金和结转时，表三 = 表五",
    role: "checks",
    table: "t03",
    rows: [{ group: "expenditure", depth: "any" }],
    columns: natures,
    right: { term: "lookup", table: "t05" },
    when: {
      kind: "allZero",
      terms: [
        { term: "cell", table: "t01", row: "fund", column: "income" },
        { term: "cell", table: "t01", row: "capital", column: "income" },
        { term: "cell", table: "t01", row: "special", column: "income" },
        { term: "cell", table: "t01", row: "unitFunds", column: "income" },
        { term: "cell", table: "t01", row: "carryIn", column: "income" },
      ],
    },
  },
] as const satisfies readonly RuleOf[];
