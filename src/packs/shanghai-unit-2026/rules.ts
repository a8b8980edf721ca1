/** What only units have: 基本支出 split by 类 (T1-05, X-05, X-12), and 机关运行经费 of a single unit. */
import type { Rule } from "../../core/declare/rule";
import { copies, sums } from "../reasons";
import { between, within } from "../shanghai/rules/ruleBases";
import { sharedRules } from "../shanghai/rules";

const basic = { term: "lookup", table: "t03", column: "basic" } as const;

const unitRules = [
  {
    ...within, id: "t01.total-is-sum-of-columns", explanation: sums.columns, form: "T1-05", label: "合计 = 人员经费＋公用经费＋项目支出", role: "defines",
    table: "t01", rows: [{ group: "t01Classes", depth: "any" }, { rows: ["expenditureTotal"] }], columns: ["total"],
    right: { term: "parts", columns: ["staff", "operating", "project"] },
  },
  {
    ...within, id: "t01.expenditure-total-is-sum-of-classes", explanation: sums.classes, form: "T1-03", label: "支出总计 = 各类之和", role: "defines",
    table: "t01", rows: [{ rows: ["expenditureTotal"] }], columns: ["staff", "operating", "project"],
    right: { term: "rows", group: "t01Classes" },
  },
  {
    ...within, id: "t01.expenditure-total-column-is-sum-of-classes", explanation: sums.classes, form: "T1-03", label: "支出总计·合计 = 各类合计之和", role: "checks",
    table: "t01", rows: [{ rows: ["expenditureTotal"] }], columns: ["total"],
    right: { term: "rows", group: "t01Classes" },
  },
  {
    ...between, id: "t01.class-is-t03", explanation: copies.sameClass, form: "X-04", label: "收支总表 各类·合计 = 支出总表 同一类·合计", role: "checks", tolerance: "exact",
    table: "t01", rows: [{ group: "t01Classes", depth: "any" }], columns: ["total"],
    right: { term: "lookup", table: "t03", column: "total" },
  },
  {
    ...between, id: "t01.project-is-t03", explanation: copies.sameClass, form: "X-05", label: "收支总表 各类·项目支出 = 支出总表 同一类·项目支出", role: "defines", tolerance: "exact",
    table: "t01", rows: [{ group: "t01Classes", depth: "any" }], columns: ["project"],
    right: { term: "lookup", table: "t03", column: "project" },
  },
  {
    ...between, id: "t01.operating-is-basic-less-staff", explanation: copies.staffSplit, form: "X-05", label: "收支总表 各类·人员经费＋公用经费 = 支出总表 同一类·基本支出", role: "prefills",
    table: "t01", rows: [{ group: "t01Classes", depth: "any" }], columns: ["operating"],
    right: { term: "subtract", from: basic, less: [{ term: "parts", columns: ["staff"] }] },
  },
  {
    ...between, id: "t01.project-total-is-t03", form: "X-05", label: "收支总表 支出总计·项目支出 = 支出总表 合计·项目支出", role: "checks", tolerance: "exact",
    table: "t01", rows: [{ rows: ["expenditureTotal"] }], columns: ["project"],
    right: { term: "cell", table: "t03", row: "total", column: "project" },
  },
  {
    ...between, id: "t01.operating-total-is-basic-less-staff", explanation: copies.staffSplit, form: "X-05", label: "收支总表 支出总计·人员经费＋公用经费 = 支出总表 合计·基本支出", role: "checks",
    table: "t01", rows: [{ rows: ["expenditureTotal"] }], columns: ["operating"],
    right: { term: "subtract", from: { term: "cell", table: "t03", row: "total", column: "basic" }, less: [{ term: "parts", columns: ["staff"] }] },
  },
  {
    ...between, id: "t01.staff-total-is-t08", explanation: copies.detailSplit, form: "X-12", label: "基本支出全由一般公共预算安排时，收支总表 支出总计·人员经费 = 基本支出明细表 合计·人员经费", role: "checks", tolerance: "exact",
    table: "t01", rows: [{ rows: ["expenditureTotal"] }], columns: ["staff"],
    right: { term: "cell", table: "t08", row: "total", column: "staff" },
    when: {
      kind: "allZero",
      terms: [{ term: "subtract", from: { term: "cell", table: "t03", row: "total", column: "basic" }, less: [{ term: "cell", table: "t05", row: "total", column: "basic" }] }],
    },
  },
  {
    ...between, id: "t01.operating-total-is-t08", explanation: copies.detailSplit, form: "X-12", label: "基本支出全由一般公共预算安排时，收支总表 支出总计·公用经费 = 基本支出明细表 合计·公用经费", role: "checks", tolerance: "exact",
    table: "t01", rows: [{ rows: ["expenditureTotal"] }], columns: ["operating"],
    right: { term: "cell", table: "t08", row: "total", column: "operating" },
    when: {
      kind: "allZero",
      terms: [{ term: "subtract", from: { term: "cell", table: "t03", row: "total", column: "basic" }, less: [{ term: "cell", table: "t05", row: "total", column: "basic" }] }],
    },
  },
  {
    ...between, id: "t09.agency-running-is-t08-operating", explanation: copies.agency, form: "X-15", label: "行政单位和参公事业单位：机关运行经费 = 基本支出明细表 合计·公用经费；事业单位为 0", role: "prefills", tolerance: "exact",
    table: "t09", rows: [{ rows: ["budget"] }], columns: ["agencyRunning"],
    right: { term: "onlyFor", field: "unitKind", values: ["行政单位", "参公事业单位"], then: { term: "cell", table: "t08", row: "total", column: "operating" } },
  },
] as const satisfies readonly Rule[];

export const rules = [...sharedRules, ...unitRules] as const;
