/** What a pack's glossary refers to: its sheet, its figures, and the places that have the words of each term. */
import type { GlossaryTerm } from "../../src/core/spec/glossary";
import { groupsOf } from "../../src/core/spec/lookups";
import type { PackSpec } from "../../src/core/spec/pack";
import type { HeaderNode, TableSpec } from "../../src/core/spec/table";
import type { Term } from "../../src/core/spec/term";
import { normalizeText } from "../../src/core/text/normalize";

export function glossaryFaults(pack: PackSpec, sheets: readonly string[], termFaults: (term: Term) => readonly string[]): readonly string[] {
  const { glossary, narratives } = pack;
  const sections = narratives.flatMap((narrative) => narrative.sections);
  if (!glossary) return sections.some(({ terms }) => terms) ? ["terms of a glossary that the pack has not"] : [];
  return [
    ...(sheets.includes(glossary.sheet) ? [] : [`glossary: no sheet ${glossary.sheet}`]),
    ...glossary.terms.flatMap((term) => useFaults(pack, term, termFaults).map((fault) => `glossary ${term.id}: ${fault}`)),
  ];
}

function useFaults(pack: PackSpec, { name, otherNames = [], used }: GlossaryTerm, termFaults: (term: Term) => readonly string[]): readonly string[] {
  if (used.in === "figures") return used.of.flatMap(termFaults);
  const texts = used.in === "table" ? pack.tables.filter(({ id }) => id === used.table).map(tableWords) : sectionWords(pack, used.section);
  if (texts.length === 0) return [`nothing in ${JSON.stringify(used)}`];
  return [name, ...otherNames].some((word) => texts.some((text) => normalizeText(text).includes(normalizeText(word)))) ? [] : [`${name} does not stand in ${JSON.stringify(used)}`];
}

function tableWords(table: TableSpec): string {
  const labels = (nodes: readonly HeaderNode[]): readonly string[] => nodes.flatMap((node) => ("column" in node ? [] : [node.label, ...labels(node.children)]));
  const rows = groupsOf(table).flatMap((group) => (group.kind === "fixed" ? group.rows.map(({ label }) => label) : []));
  return [table.title, ...labels(table.header), ...table.columns.map(({ label }) => label), ...rows].join("|");
}

function sectionWords({ narratives }: PackSpec, id: string): readonly string[] {
  return narratives.flatMap(({ sections }) => sections).filter((section) => section.id === id).map(({ heading, sentences }) => [heading ?? "", ...sentences.map(({ text }) => text)].join("|"));
}
