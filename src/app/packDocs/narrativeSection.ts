/** The sentences of 情况说明 with what goes into each gap. */
import { findGroup, withYear } from "../../core/spec/lookups";
import type { Sentence, Slot } from "../../core/spec/narrative";
import type { PackSpec } from "../../core/spec/pack";
import type { Term } from "../../core/spec/term";
import { columnLabel, fieldLabel, toWords } from "../../core/terms/words";
import { code, markdownTable, paragraphs } from "./markdown";

export function narrativeSection(pack: PackSpec): string {
  const { narrative } = pack;
  return paragraphs([
    `## ${narrative.sheet}`,
    `标题：${withYear(narrative.title, pack.year)}。大括号里的是空，随表中的数变化；下面各句之后列出每个空填什么。`,
    ...narrative.sections.flatMap((section) => [`${"#".repeat(section.level + 2)} ${section.heading}`, ...section.sentences.map((sentence) => sentenceText(pack, sentence))]),
  ]);
}

function sentenceText(pack: PackSpec, sentence: Sentence): string {
  const slots = Object.entries(sentence.slots).map(([name, slot]) => [`{${name}}`, slotWords(pack, slot)]);
  return paragraphs([`> ${sentence.text}`, `编号 ${code(sentence.id)}`, slots.length === 0 ? "" : markdownTable(["空", "填什么"], slots)]);
}

function slotWords(pack: PackSpec, slot: Slot): string {
  const words = (term: Term): string => toWords(term, { table: null, rowLabel: null, column: null }, pack);
  const field = (id: string): string => `${pack.info.sheet}“${fieldLabel(pack.info, id)}”`;
  switch (slot.slot) {
    case "text":
      return field(slot.field);
    case "year":
      return yearWords(slot.offset);
    case "amount":
      return `金额：${words(slot.of)}`;
    case "share":
      return `百分比：${words(slot.part)} ÷ ${words(slot.whole)}`;
    case "change":
      return `增减：${words(slot.now)} 比 ${words(slot.before)}，写“比${withLastYear(slot.base, pack)}增加（减少）……万元，增长（下降）……%”；没有增减时写“${withLastYear(slot.same, pack)}”`;
    case "reason":
      return `有增减时写“${slot.lead}”和 ${field(slot.field)}（比较 ${words(slot.now)} 与 ${words(slot.before)}）`;
    case "list":
      return listWords(pack, slot, words);
  }
}

function yearWords(offset: number): string {
  if (offset === 0) return "预算年度";
  return offset === -1 ? "上一年度" : `预算年度${offset > 0 ? "＋" : "－"}${Math.abs(offset)}`;
}

function withLastYear(text: string, pack: PackSpec): string {
  return text.replace(/\{lastYear\}/g, String(pack.year - 1));
}

const SHOWN: Readonly<Record<Extract<Slot, { slot: "list" }>["show"], string>> = { name: "名称", amount: "名称和金额", share: "名称、金额和百分比" };

function listWords(pack: PackSpec, slot: Extract<Slot, { slot: "list" }>, words: (term: Term) => string): string {
  const place = findGroup(pack, slot.group);
  const table = pack.tables.find((candidate) => candidate.id === slot.table);
  const rows = place?.group.kind === "tree" ? (slot.depth === "top" ? "各类科目" : "各末级科目") : "各行";
  const column = table ? `${table.shortName} ${rows}·${columnLabel(table, slot.column)}` : slot.table;
  const whole = slot.whole ? `，百分比以 ${words(slot.whole)} 为 100%` : "";
  return `列出 ${column} 中有数的行，写${SHOWN[slot.show]}，用“${slot.separator}”隔开${whole}；都没有数时写“${slot.none}”`;
}
