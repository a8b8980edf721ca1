/** What is said before everything else of a workbook that no form declares: a few sums that agree are no disclosure that is right. */
import type { CheckReport } from "../../core/check/report";

/** None where a form was found. */
export function describeFormless({ formless }: Pick<CheckReport, "formless">): readonly string[] {
  if (!formless) return [];
  return [
    ...(formless.finalAccounts ? ["表题写的是决算：本助手检查的是预算公开，只核对了表内的一般关系。"] : []),
    "不是本助手已有的表式：只核对合计、分项、科目上下级、两表相同的数，以及文中写明科目的金额；表式另有的规定没有核对（没有表式，未核对）。",
  ];
}
