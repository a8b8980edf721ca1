/** The terms of 名词解释 and when each is written. */
import type { GlossaryTerm } from "../../core/declare/glossary";
import { packText, withYear } from "../../core/declare/lookups";
import type { PackSpec } from "../../core/declare/pack";
import { toWords } from "../../core/terms/words";
import { code, markdownTable, paragraphs } from "./markdown";

/** Empty for a pack without any. */
export function glossarySection(pack: PackSpec): string {
  const { glossary } = pack;
  if (!glossary) return "";
  const rows = glossary.terms.map((term) => [
    term.name,
    useWords(pack, term),
    packText(pack, term.explanation, pack.year),
    code(term.id),
  ]);
  return paragraphs([
    "## 名词解释的名词",
    "按表式的先后编号，这份公开没有用到的不列。用到了而没有解释的，检查时提示。",
    markdownTable(["名词", "何时用到", "解释", "编号"], rows),
  ]);
}

function useWords(pack: PackSpec, { used }: GlossaryTerm): string {
  switch (used.in) {
    case "table": {
      const table = pack.tables.find(({ id }) => id === used.table);
      return `${table?.shortName ?? used.table}里有这个词`;
    }
    case "section": {
      const section = pack.narratives.flatMap(({ sections }) => sections).find(({ id }) => id === used.section);
      return `说明“${withYear(section?.heading ?? used.section, pack.year)}”里有这个词`;
    }
    case "figures":
      return `${used.of.map((term) => toWords(term, { table: null, rowLabel: null, column: null }, pack)).join("、")}之一不为 0`;
  }
}
