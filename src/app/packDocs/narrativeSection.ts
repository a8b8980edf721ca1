/** The sentences of a narrative sheet with what goes into each gap. */
import { findGroup, packText } from "../../core/declare/lookups";
import type { NarrativeSpec, Section, Sentence, Slot } from "../../core/declare/narrative";
import type { PackSpec } from "../../core/declare/pack";
import { columnLabel } from "../../core/terms/words";
import { code, markdownTable, paragraphs } from "./markdown";
import { figureWords, slotWords } from "./slotWords";

export function narrativeSection(pack: PackSpec, narrative: NarrativeSpec): string {
  return paragraphs([
    `## ${narrative.sheet.trim()}`,
    `标题：${packText(pack, narrative.title, pack.year)}。大括号里的是空，随表中的数变化；下面各句之后列出每个空填什么。`,
    ...narrative.sections.flatMap((section) => [
      headingText(pack, section),
      ...section.sentences.map((sentence) => sentenceText(pack, sentence)),
      section.terms ? "这份公开用到的名词各写一段，见“名词解释的名词”。" : "",
    ]),
  ]);
}

function headingText(pack: PackSpec, { heading, level }: Section): string {
  return heading === null ? "" : `${"#".repeat(level + 2)} ${packText(pack, heading, pack.year)}`;
}

function sentenceText(pack: PackSpec, sentence: Sentence): string {
  const { whenZero, each } = sentence;
  return paragraphs([
    `> ${withoutWords(pack, sentence.text)}`,
    `编号 ${code(sentence.id)}${each ? `；${eachWords(pack, each)}` : ""}`,
    slotTable(pack, sentence.slots),
    whenZero
      ? `${figureWords(pack, whenZero.of)} 为 0${whenZero.entered ? "（不是没有填写）" : ""}时${whenZero.text === "" ? "不写这一句。" : "改写为："}`
      : "",
    whenZero && whenZero.text !== "" ? `> ${withoutWords(pack, whenZero.text)}` : "",
    whenZero ? slotTable(pack, whenZero.slots) : "",
    alternativesText(pack, sentence),
  ]);
}

function alternativesText(pack: PackSpec, { alternatives = [], whenZero }: Sentence): string {
  const texts = [...new Set([...alternatives, ...(whenZero?.alternatives ?? [])])];
  return texts.length === 0 ? "" : `读取时也认：${texts.map((text) => `“${withoutWords(pack, text)}”`).join("、")}`;
}

/** The pack's words stand in the text; years and slots stay gaps. */
function withoutWords(pack: PackSpec, text: string): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => pack.words?.[name] ?? whole);
}

function slotTable(pack: PackSpec, slots: Readonly<Record<string, Slot>>): string {
  const rows = Object.entries(slots).map(([name, slot]) => [`{${name}}`, slotWords(pack, slot)]);
  return rows.length === 0 ? "" : markdownTable(["空", "填什么"], rows);
}

function eachWords(pack: PackSpec, each: NonNullable<Sentence["each"]>): string {
  const places = each.map(({ group, column }) => {
    const table = findGroup(pack, group)?.table;
    return table ? `${table.shortName}·${columnLabel(table, column)}` : group;
  });
  return `${places.join("、")} 有数的每个末级科目写一段`;
}
