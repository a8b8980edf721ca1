/** The charts of a pack with the figures that each one shows. */
import type { ChartSpec } from "../../core/declare/chart";
import { findGroup, packText } from "../../core/declare/lookups";
import type { PackSpec } from "../../core/declare/pack";
import { columnLabel } from "../../core/terms/words";
import { markdownTable, paragraphs } from "./markdown";
import { figureWords } from "./slotWords";

const KINDS: Readonly<Record<ChartSpec["kind"], string>> = {
  pie: "饼图",
  doughnut: "圆环图",
  bar: "条形图",
  column: "柱形图",
};

export function chartSection(pack: PackSpec): string {
  if (!pack.charts) return "";
  return paragraphs([
    `## ${pack.charts.sheet}`,
    "图随各表变化；各项之和与合计不符时，图的标题会写明。",
    markdownTable(
      ["标题", "图", "各项", "合计"],
      pack.charts.charts.map((chart) => [
        packText(pack, chart.title, pack.year),
        KINDS[chart.kind],
        itemWords(pack, chart),
        figureWords(pack, chart.whole),
      ]),
    ),
  ]);
}

function itemWords(pack: PackSpec, { figures }: ChartSpec): string {
  if (figures.from === "terms")
    return figures.items.map(({ label, of }) => `${label}：${figureWords(pack, of)}`).join("；");
  const table = findGroup(pack, figures.group)?.table;
  return table ? `${table.shortName}各行（类）·${columnLabel(table, figures.column)}` : figures.group;
}
