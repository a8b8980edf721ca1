/** Ids and names in braces that the texts of a pack use. */
import type { NarrativeSpec, Section, Sentence, Slot } from "../../declare/narrative";
import type { PackFault, Path } from "../fault";
import { each, fault, unless } from "../fault";
import type { Known } from "./known";
import { columnFault, fieldFault, groupFault, isWord, namesIn } from "./known";
import { figureFaults, sourceFaults } from "./terms";

export function narrativeFaults(known: Known, narrative: NarrativeSpec, path: Path): readonly PackFault[] {
  return [
    ...onlyYear(narrative.sheet, [...path, "sheet"]),
    ...onlyYear(narrative.title, [...path, "title"]),
    ...each(narrative.titleAliases ?? [], [...path, "titleAliases"], (title, at) => onlyYear(title, at)),
    ...each(narrative.sections, [...path, "sections"], (section, at) => sectionFaults(known, section, at)),
  ];
}

function onlyYear(text: string, path: Path): readonly PackFault[] {
  return namesIn(text)
    .filter((name) => name !== "year")
    .map((name) => fault(path, `标题里只能有 {year}，不能有 {${name}}`));
}

function sectionFaults(known: Known, section: Section, path: Path): readonly PackFault[] {
  return [
    ...unless(section.heading !== null || path.at(-1) === 0, [...path, "heading"], "只有第一节可以没有标题"),
    ...onlyYear(section.heading ?? "", [...path, "heading"]),
    ...each(section.headingAliases ?? [], [...path, "headingAliases"], (title, at) => onlyYear(title, at)),
    ...unless(
      section.terms !== true || known.pack.glossary !== undefined,
      [...path, "terms"],
      "没有声明名词解释（glossary）",
    ),
    ...each(section.sentences, [...path, "sentences"], (sentence, at) => sentenceFaults(known, sentence, at)),
  ];
}

function sentenceFaults(known: Known, sentence: Sentence, path: Path): readonly PackFault[] {
  const { whenZero } = sentence;
  return [
    ...formFaults(known, sentence, sentence.each, path),
    ...(whenZero
      ? [
          ...formFaults(known, whenZero, sentence.each, [...path, "whenZero"]),
          ...figureFaults(known, whenZero.of, sentence.each, [...path, "whenZero", "of"]),
          ...each(whenZero.entered ?? [], [...path, "whenZero", "entered"], (id, at) => fieldFault(known, id, at)),
        ]
      : []),
    ...each(sentence.each ?? [], [...path, "each"], ({ table, group, column }, at) => [
      ...groupFault(known, table, group, [...at, "group"], "tree"),
      ...columnFault(known, table, column, "amount", [...at, "column"]),
    ]),
  ];
}

/** A text with its slots. */
function formFaults(
  known: Known,
  { text, slots, alternatives = [] }: Pick<Sentence, "text" | "slots" | "alternatives">,
  rows: Sentence["each"],
  path: Path,
): readonly PackFault[] {
  const used = [...new Set([text, ...alternatives].flatMap(namesIn))];
  const declared = Object.keys(slots);
  return [
    ...used
      .filter((name) => !declared.includes(name) && !isWord(known, name))
      .map((name) => fault([...path, "text"], `{${name}} 没有声明`)),
    ...declared.filter((name) => !used.includes(name)).map((name) => fault([...path, "slots", name], "句子里没有用到")),
    ...declared
      .filter((name) => known.pack.words !== undefined && Object.hasOwn(known.pack.words, name))
      .map((name) => fault([...path, "slots", name], "与 words 里的重名")),
    ...Object.entries(slots).flatMap(([name, slot]) => slotFaults(known, slot, rows, [...path, "slots", name])),
  ];
}

function slotFaults(known: Known, slot: Slot, rows: Sentence["each"], path: Path): readonly PackFault[] {
  const figure = (key: string, of: Parameters<typeof figureFaults>[1]): readonly PackFault[] =>
    figureFaults(known, of, rows, [...path, key]);
  const fields = (
    key: string,
    ids: readonly string[] | undefined,
    kinds?: Parameters<typeof fieldFault>[3],
  ): readonly PackFault[] => each(ids ?? [], [...path, key], (id, at) => fieldFault(known, id, at, kinds));
  switch (slot.slot) {
    case "text":
      return sourceFaults(known, slot.field, rows, [...path, "field"]);
    case "year":
      return [];
    case "number":
    case "path":
      return rows ? [] : [fault(path, `${slot.slot} 只能用在按科目重复的句子里（有 each 的）`)];
    case "amount":
      return figure("of", slot.of);
    case "share":
      return [...figure("part", slot.part), ...figure("whole", slot.whole)];
    case "change":
      return [...figure("now", slot.now), ...figure("before", slot.before), ...fields("with", slot.with)];
    case "direction":
      return [...figure("now", slot.now), ...figure("before", slot.before)];
    case "reason":
      return [
        ...figure("now", slot.now),
        ...figure("before", slot.before),
        ...sourceFaults(known, slot.field, rows, [...path, "field"]),
      ];
    case "count":
      return fields("fields", slot.fields, ["count"]);
    case "entered":
      return [...fields("fields", slot.fields), ...fields("less", slot.less), ...fields("with", slot.with)];
    case "rowCount":
      return [...ofList(known, slot, path), ...fields("less", slot.less), ...fields("needs", slot.needs)];
    case "remainder":
      return [...figure("of", slot.of), ...fields("less", slot.less), ...fields("needs", slot.needs)];
    case "items":
      return [...ofList(known, slot, path), ...columnFault(known, slot.table, slot.code, "text", [...path, "code"])];
    case "list":
      return [...ofList(known, slot, path), ...(slot.whole ? figure("whole", slot.whole) : [])];
  }
}

function ofList(
  known: Known,
  slot: { readonly table: string; readonly group: string; readonly column: string },
  path: Path,
): readonly PackFault[] {
  return [
    ...groupFault(known, slot.table, slot.group, [...path, "group"]),
    ...columnFault(known, slot.table, slot.column, "amount", [...path, "column"]),
  ];
}
