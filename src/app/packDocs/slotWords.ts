/** What goes into a slot, in words. */
import { findGroup, packText } from "../../core/declare/lookups";
import type { Figure, Slot, TextSource } from "../../core/declare/narrative";
import type { PackSpec } from "../../core/declare/pack";
import { columnLabel, fieldLabel, toWords } from "../../core/terms/words";

export function slotWords(pack: PackSpec, slot: Slot): string {
  const words = (figure: Figure): string => figureWords(pack, figure);
  switch (slot.slot) {
    case "text":
      return `${sourceWords(pack, slot.field)}${slot.gap === undefined ? "" : `；没有填写时写“【待填：${slot.gap}】”`}`;
    case "year":
      return yearWords(slot.offset);
    case "amount":
      return `金额：${words(slot.of)}`;
    case "share":
      return `百分比：${words(slot.part)} ÷ ${words(slot.whole)}`;
    case "change":
      return changeWords(pack, slot);
    case "direction":
      return `${words(slot.now)} 比 ${words(slot.before)} 多时写“增加”，少时写“减少”`;
    case "reason":
      return `有增减时写“${slot.lead}”和 ${sourceWords(pack, slot.field)}（比较 ${words(slot.now)} 与 ${words(slot.before)}）${slot.always ? "；没有增减时填了原因也写" : ""}`;
    case "count":
      return `个数：${slot.fields.map((field) => sourceWords(pack, field)).join("＋")}`;
    case "number":
      return "各段的序号";
    case "path":
      return `科目名称，从类到末级，各带${slot.suffixes.map((suffix) => `“${suffix}”`).join("")}`;
    case "list":
      return listWords(pack, slot);
    case "entered":
      return `${slot.show === "amount" ? "金额" : "数"}：${slot.fields.map((field) => sourceWords(pack, field)).join("＋")}${(slot.less ?? []).map((field) => `－${sourceWords(pack, field)}`).join("")}；都没有填写时写“【待填：${slot.gap}】”`;
    case "rowCount":
      return `${columnWords(pack, slot.table, slot.column)}有数的行数${lessWords(pack, slot)}`;
    case "remainder":
      return `金额：${words(slot.of)}${lessWords(pack, slot)}`;
    case "items":
      return `${columnWords(pack, slot.table, slot.column)}有数的各行：代码、名称、金额，用“${slot.separator}”隔开；没有时写“【待填：${slot.gap}】”`;
  }
}

export function figureWords(pack: PackSpec, figure: Figure): string {
  if ("term" in figure) return toWords(figure, { table: null, rowLabel: null, column: null }, pack);
  return figure.row === "own" ? "本科目的数" : `${columnWords(pack, figure.table, figure.column)}（同一科目）`;
}

function sourceWords(pack: PackSpec, from: TextSource): string {
  if (typeof from === "string") return `${pack.info.sheet}“${fieldLabel(pack.info, from)}”`;
  return `${columnWords(pack, from.table, from.column)}（同一科目）`;
}

function columnWords(pack: PackSpec, tableId: string, column: string): string {
  const table = pack.tables.find((candidate) => candidate.id === tableId);
  return table ? `${table.shortName}“${columnLabel(table, column)}”` : tableId;
}

function lessWords(pack: PackSpec, { less, needs, gap }: Extract<Slot, { slot: "rowCount" | "remainder" }>): string {
  const taken = less.map((field) => `－${sourceWords(pack, field)}`).join("");
  return needs ? `${taken}；没有填写时写“【待填：${gap}】”` : taken;
}

function yearWords(offset: number): string {
  if (offset === 0) return "预算年度";
  return offset === -1 ? "上一年度" : `预算年度${offset > 0 ? "＋" : "－"}${Math.abs(offset)}`;
}

const SHOWN_CHANGE = { amountAndPercent: "……万元，增长（下降）……%", amount: "……万元", percent: "……%" } as const;

function changeWords(pack: PackSpec, slot: Extract<Slot, { slot: "change" }>): string {
  const text = (words: string): string => packText(pack, words, pack.year);
  const group = slot.with
    ? `，但${slot.with.map((field) => `“${fieldLabel(pack.info, field)}”`).join("")}填了其中一项时，空着的按 0 计`
    : "";
  const gap = slot.gap === undefined ? "" : `；没有填上年数时写“【待填：${text(slot.gap)}】”${group}`;
  return `增减：${figureWords(pack, slot.now)} 比 ${figureWords(pack, slot.before)}，写“比${text(slot.base)}增加（减少）${SHOWN_CHANGE[slot.show ?? "amountAndPercent"]}”；没有增减时写“${text(slot.same)}”${gap}`;
}

const SHOWN: Readonly<Record<Extract<Slot, { slot: "list" }>["show"], string>> = {
  name: "名称",
  amount: "名称和金额",
  share: "名称、金额和百分比",
};

function listWords(pack: PackSpec, slot: Extract<Slot, { slot: "list" }>): string {
  const place = findGroup(pack, slot.group);
  const table = pack.tables.find((candidate) => candidate.id === slot.table);
  const rows = place?.group.kind === "tree" ? (slot.depth === "top" ? "各类科目" : "各末级科目") : "各行";
  const column = table ? `${table.shortName} ${rows}·${columnLabel(table, slot.column)}` : slot.table;
  const whole = slot.whole ? `，百分比以 ${figureWords(pack, slot.whole)} 为 100%` : "";
  return `列出 ${column} 中有数的行，写${SHOWN[slot.show]}，用“${slot.separator}”隔开${whole}；都没有数时写“${slot.none}”`;
}
