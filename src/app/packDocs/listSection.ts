/** Where the rows of an exported budget list go, as a table. */
import { findGroup, withYear } from "../../core/declare/lookups";
import type { ListCondition, ListTarget } from "../../core/declare/listImport";
import type { PackSpec } from "../../core/declare/pack";
import { categoryWords, fundWords, natureWords, periodWords } from "../../core/import/words";
import { code, markdownTable, paragraphs } from "./markdown";

const KEYS: Readonly<Record<ListTarget["key"], string>> = {
  function: "功能科目",
  economic: "部门经济科目",
  project: "项目名称",
};

/** Empty for a pack that takes no list. */
export function listSection(pack: PackSpec): string {
  if (!pack.listImport) return "";
  const rows = pack.listImport.targets.map((target) => [
    tableName(pack, target),
    code(target.group),
    conditionWords(target.when),
    KEYS[target.key],
    columnWords(pack, target),
    overrideWords(target),
  ]);
  return paragraphs([
    "## 从一体化导出表导入",
    "导出表的一行按下表汇入各表；同时符合几行的，各处都计入。人员类、公用经费是基本支出，其他运转类、特定目标类是项目支出。",
    markdownTable(["表", "组", "哪些行", "按什么汇总", "计入哪一列", "只写哪些行"], rows),
  ]);
}

function tableName(pack: PackSpec, target: ListTarget): string {
  return findGroup(pack, target.group)?.table.shortName ?? target.group;
}

function conditionWords({ funds, categories, natures, periods }: ListCondition): string {
  const parts = [
    (periods ?? []).map((period) => periodWords[period]),
    (funds ?? []).map((fund) => fundWords[fund]),
    (categories ?? []).map((category) => categoryWords[category]),
    (natures ?? []).map((nature) => natureWords[nature]),
  ];
  return (
    parts
      .filter((words) => words.length > 0)
      .map((words) => words.join("、"))
      .join("；") || "全部"
  );
}

function columnWords(pack: PackSpec, { group, amounts, governmentColumn }: ListTarget): string {
  const place = findGroup(pack, group);
  const label = (id: string): string =>
    withYear(place?.table.columns.find((column) => column.id === id)?.label ?? id, pack.year);
  const government = governmentColumn === undefined ? "" : `；政府经济科目 → ${label(governmentColumn)}`;
  if (amounts.by === "one") return `${label(amounts.column)}${government}`;
  const words: Readonly<Record<string, string>> = { ...fundWords, ...categoryWords, ...natureWords };
  return `${Object.entries(amounts.columns)
    .map(([value, id]) => (words[value] === label(id) ? label(id) : `${words[value] ?? value} → ${label(id)}`))
    .join("，")}${government}`;
}

function overrideWords({ onlyKeysWith }: ListTarget): string {
  return onlyKeysWith === undefined ? "" : `有这样的行的科目：${onlyKeysWith.map(conditionWords).join("，或者")}`;
}
