/** What is said before everything else of a workbook that no built-in form declares: a few sums that agree are no disclosure that is right, nor is what a form of somebody's own lets pass. */
import type { CheckReport } from "../../core/finding/report";

/** Tables that the form says nothing of; none where there are none. */
export function describeBeside({ tables }: Pick<CheckReport, "tables">): readonly string[] {
  const beside = tables.filter((table) => table.beside);
  if (beside.length === 0) return [];
  return [
    `另有 ${beside.length} 张表是表式没有规定的：${beside.map(({ shortName, sheet }) => `${shortName}（工作表“${sheet ?? ""}”）`).join("、")}。只核对了合计、分项和科目上下级，其余没有核对。`,
  ];
}

/** None where a built-in form was found. */
export function describeForm({
  formless,
  ownPack,
  pack,
}: Pick<CheckReport, "formless" | "ownPack" | "pack">): readonly string[] {
  if (ownPack) return [`表式“${ownPack.title}”（${pack}）不是内置的，取自表式文件或者工作簿自带：核对什么由它决定。`];
  if (!formless) return [];
  return [
    ...(formless.finalAccounts ? ["表题写的是决算：本助手检查的是预算公开，只核对了表内的一般关系。"] : []),
    "不是本助手已有的表式：只核对合计、分项、科目上下级、两表相同的数，以及文中写明科目的金额；表式另有的规定没有核对（没有表式，未核对）。",
  ];
}
