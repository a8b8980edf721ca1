/** What the pages without figures, the charts and 名词解释 name. */
import type { ChartsSpec } from "../../declare/chart";
import type { GlossarySpec, GlossaryTerm } from "../../declare/glossary";
import { groupsOf } from "../../declare/lookups";
import type { ContentsSpec, CoverSpec, OwnPage } from "../../declare/page";
import type { HeaderNode, TableSpec } from "../../declare/table";
import { normalizeText } from "../../text/normalize";
import type { PackFault, Path } from "../fault";
import { each, fault, unless } from "../fault";
import type { Known } from "./known";
import { columnFault, fieldFault, groupFault, isWord, namesIn, tableFault } from "./known";
import { termFaults } from "./terms";

/** A text that stands on a sheet of its own: fields of 基础信息 and words of the pack. */
export function liveTextFaults(known: Known, text: string, path: Path): readonly PackFault[] {
  return namesIn(text)
    .filter((name) => !isWord(known, name))
    .flatMap((name) => fieldFault(known, name, path));
}

export function coverFaults(known: Known, { lines }: CoverSpec, path: Path): readonly PackFault[] {
  return each(lines, [...path, "lines"], (line, at) => [
    ...liveTextFaults(known, line.text, [...at, "text"]),
    ...unless(line.row <= line.lastRow, at, "row 不能大于 lastRow"),
  ]);
}

export function contentsFaults(known: Known, { lines }: ContentsSpec, path: Path): readonly PackFault[] {
  return each(lines, [...path, "lines"], (line, at) => {
    if (line.to === "table") return tableFault(known, line.table, [...at, "table"]);
    return line.to === "sheet"
      ? unless(known.sheets.includes(line.sheet), [...at, "sheet"], `没有“${line.sheet}”这张工作表`)
      : [];
  });
}

export function ownPageFaults(known: Known, page: OwnPage, path: Path): readonly PackFault[] {
  return liveTextFaults(known, page.title, [...path, "title"]);
}

export function chartFaults(known: Known, { charts, title }: ChartsSpec, path: Path): readonly PackFault[] {
  const sections = new Set(known.pack.narratives.flatMap((narrative) => narrative.sections.map(({ id }) => id)));
  return [
    ...liveTextFaults(known, title, [...path, "title"]),
    ...each(charts, [...path, "charts"], (chart, at) => [
      ...liveTextFaults(known, chart.title, [...at, "title"]),
      ...unless(sections.has(chart.section), [...at, "section"], `情况说明里没有“${chart.section}”这一节`),
      ...(chart.figures.from === "terms"
        ? each(chart.figures.items, [...at, "figures", "items"], ({ of }, place) =>
            termFaults(known, of, null, [...place, "of"]),
          )
        : [
            ...groupFault(known, chart.figures.table, chart.figures.group, [...at, "figures", "group"]),
            ...columnFault(known, chart.figures.table, chart.figures.column, "amount", [...at, "figures", "column"]),
          ]),
      ...termFaults(known, chart.whole, null, [...at, "whole"]),
    ]),
  ];
}

export function glossaryFaults(known: Known, glossary: GlossarySpec, path: Path): readonly PackFault[] {
  return [
    ...unless(known.sheets.includes(glossary.sheet), [...path, "sheet"], `没有“${glossary.sheet}”这张工作表`),
    ...each(glossary.terms, [...path, "terms"], (term, at) => useFaults(known, term, at)),
  ];
}

function useFaults(known: Known, { name, otherNames = [], used }: GlossaryTerm, path: Path): readonly PackFault[] {
  if (used.in === "figures")
    return each(used.of, [...path, "used", "of"], (term, at) => termFaults(known, term, null, at));
  const texts =
    used.in === "table"
      ? known.pack.tables.filter(({ id }) => id === used.table).map(tableWords)
      : sectionWords(known, used.section);
  if (texts.length === 0)
    return [
      fault(
        [...path, "used"],
        `没有“${used.in === "table" ? used.table : used.section}”这${used.in === "table" ? "张表" : "一节"}`,
      ),
    ];
  const stands = [name, ...otherNames].some((word) =>
    texts.some((text) => normalizeText(text).includes(normalizeText(word))),
  );
  return unless(stands, [...path, "used"], `“${name}”在那里没有出现`);
}

function tableWords(table: TableSpec): string {
  const labels = (nodes: readonly HeaderNode[]): readonly string[] =>
    nodes.flatMap((node) => ("column" in node ? [] : [node.label, ...labels(node.children)]));
  const rows = groupsOf(table).flatMap((group) => (group.kind === "fixed" ? group.rows.map(({ label }) => label) : []));
  return [table.title, ...labels(table.header), ...table.columns.map(({ label }) => label), ...rows].join("|");
}

function sectionWords({ pack }: Known, id: string): readonly string[] {
  return pack.narratives
    .flatMap(({ sections }) => sections)
    .filter((section) => section.id === id)
    .map(({ heading, sentences }) => [heading ?? "", ...sentences.map(({ text }) => text)].join("|"));
}
