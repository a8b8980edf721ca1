/** What a pack's 政府购买服务指导性目录 refers to: columns of its page, the list of purchases, the section that it stands behind. */
import type { ServiceGuide } from "../../declare/serviceGuide";
import type { PackFault, Path } from "../fault";
import { unless } from "../fault";
import type { Known } from "./known";
import { columnFault, groupFault } from "./known";

export function serviceGuideFaults(
  known: Known,
  { page, levels, purchases, behind }: ServiceGuide,
  path: Path,
): readonly PackFault[] {
  const lengths = levels.map(({ characters }) => characters);
  return [
    ...unless(
      page.columnWidths.length === levels.length + 1,
      [...path, "page", "columnWidths"],
      `代码一列、每级目录一列，共要 ${String(levels.length + 1)} 列`,
    ),
    ...unless(
      lengths.every((length, index) => index === 0 || length > (lengths[index - 1] ?? 0)),
      [...path, "levels"],
      "下级代码的位数要比上级多",
    ),
    ...(purchases === undefined
      ? []
      : [
          ...groupFault(known, purchases.table, purchases.group, [...path, "purchases", "group"], "list"),
          ...columnFault(known, purchases.table, purchases.code, "text", [...path, "purchases", "code"]),
          ...columnFault(known, purchases.table, purchases.amount, "amount", [...path, "purchases", "amount"]),
        ]),
    ...unless(
      behind === undefined || known.pack.narratives.some(({ sections }) => sections.some(({ id }) => id === behind)),
      [...path, "behind"],
      `文字里没有“${behind ?? ""}”这一节`,
    ),
  ];
}
