/** A pack as a page that finance staff can review, and whose differences between two years can be read. */
import type { PackSpec } from "../../core/declare/pack";
import { bookSection } from "./bookSection";
import { glossarySection } from "./glossarySection";
import { chartSection } from "./chartSection";
import { guideSection } from "./guideSection";
import { catalogueSection, infoSection } from "./infoSection";
import { listSection } from "./listSection";
import { markdownTable, paragraphs } from "./markdown";
import { narrativeSection } from "./narrativeSection";
import { explanationSection, ruleTable } from "./ruleSection";
import { tableSection } from "./tableSection";
import { textPageSection } from "./textPageSection";

/** Markdown; the same pack always gives the same text. */
export function packDocument(pack: PackSpec): string {
  const tables = pack.tables.flatMap((table) => {
    const rules = ruleTable(pack, table);
    return [tableSection(pack, table), rules === "" ? "" : `**${table.shortName}的规则**`, rules];
  });
  return `${paragraphs([
    `# ${pack.title}，${yearsOf(pack)} 年`,
    `编号 \`${pack.id}\`。本页由 \`npm run pack:docs\` 按表式的声明生成，不要手工修改；要改内容，请改 \`src/packs\` 后重新生成。`,
    summary(pack),
    LEGEND,
    infoSection(pack),
    catalogueSection(pack),
    "## 各表和规则",
    ...tables,
    explanationSection(pack),
    bookSection(pack),
    listSection(pack),
    ...pack.narratives.map((narrative) => narrativeSection(pack, narrative)),
    glossarySection(pack),
    chartSection(pack),
    textPageSection(pack),
    guideSection(pack),
  ])}\n`;
}

function yearsOf({ year, years }: PackSpec): string {
  return years && years.first !== years.last ? `${years.first}－${years.last}` : String(year);
}

function summary(pack: PackSpec): string {
  const published = pack.tables.filter((table) => table.formNo !== null).length;
  const identities = pack.rules.filter((rule) => rule.kind === "identity").length;
  const sentences = pack.narratives
    .flatMap((narrative) => narrative.sections)
    .reduce((sum, section) => sum + section.sentences.length, 0);
  return markdownTable(
    ["公开的表", "工作表", "勾稽规则", "文字规则", "说明的句子"],
    [
      [published, pack.tables.length - published, identities, pack.rules.length - identities, sentences].map(
        (count) => `${count}`,
      ),
    ],
  );
}

const LEGEND = `各表中的金额单元格分三种：

- **填写**：由单位填的数。
- **预填**：已按其他表预填公式，可以改填。
- **公式**：自动计算，不要改成数字；改成数字会被查出来。`;
