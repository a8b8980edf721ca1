/** Sentence declarations → text. The words for more, less and the same live in the slots, so that no sentence needs a condition. */
import type { Amount } from "../amount/amount";
import { formatAmount } from "../amount/amount";
import type { Book, Missing } from "../model/tableMap";
import type { Sentence, Slot } from "../spec/narrative";
import type { Term } from "../spec/term";
import { evaluate } from "../terms/evaluate";
import { changePercent, sharePercent } from "./percent";

export interface Segment {
  readonly kind: "literal" | "slot";
  readonly text: string;
  /** Name of the slot, "" for literals. */
  readonly slot: string;
}

export interface Rendered {
  readonly id: string;
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Figures that could not be read; the text then has gaps and must not be published. */
  readonly missing: readonly Missing[];
  /** Fields of 基础信息 with a reason that is still to be written. */
  readonly gaps: readonly string[];
}

interface SlotText {
  readonly text: string;
  readonly missing?: Missing;
  readonly gap?: string;
}

export const MISSING_REASON = "【待填：增减原因】";
const MISSING_FIGURE = "【缺数据】";

export function renderSentence(sentence: Sentence, book: Book, year: number): Rendered {
  const segments: Segment[] = [];
  const missing: Missing[] = [];
  const gaps: string[] = [];
  for (const part of sentence.text.split(/(\{\w+\})/)) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    const slot = name === undefined ? undefined : sentence.slots[name];
    if (name === undefined || slot === undefined) {
      if (part !== "") segments.push({ kind: "literal", text: part, slot: "" });
      continue;
    }
    const filled = renderSlot(slot, book, year);
    if (filled.missing) missing.push(filled.missing);
    if (filled.gap !== undefined) gaps.push(filled.gap);
    segments.push({ kind: "slot", text: filled.text, slot: name });
  }
  return { id: sentence.id, text: segments.map((segment) => segment.text).join(""), segments, missing, gaps };
}

function renderSlot(slot: Slot, book: Book, year: number): SlotText {
  switch (slot.slot) {
    case "text":
      return { text: book.infoText(slot.field) ?? "" };
    case "year":
      return { text: String(year + slot.offset) };
    case "amount":
      return withAmounts(book, [slot.of], ([amount = 0]) => amountText(amount));
    case "share":
      return withAmounts(book, [slot.part, slot.whole], ([part = 0, whole = 0]) => sharePercent(part, whole));
    case "change":
      return withAmounts(book, [slot.now, slot.before], ([now = 0, before = 0]) => changeText(slot, now, before, year));
    case "reason":
      return reasonText(slot, book);
    case "list":
      return listText(slot, book);
  }
}

/** "2,733.38"; a plain "0" for nothing. */
export function amountText(amount: Amount): string {
  return amount === 0 ? "0" : formatAmount(amount);
}

function withAmounts(book: Book, terms: readonly Term[], make: (amounts: readonly Amount[]) => string): SlotText {
  const amounts: Amount[] = [];
  for (const term of terms) {
    const value = evaluate(term, { book, map: null, row: null, column: null });
    if (!value.ok) return { text: MISSING_FIGURE, missing: value.missing };
    amounts.push(value.amount);
  }
  return { text: make(amounts) };
}

function changeText(slot: Extract<Slot, { slot: "change" }>, now: Amount, before: Amount, year: number): string {
  const difference = now - before;
  const withLastYear = (text: string): string => text.replace(/\{lastYear\}/g, String(year - 1));
  if (difference === 0) return withLastYear(slot.same);
  const amount = `比${withLastYear(slot.base)}${difference > 0 ? "增加" : "减少"}${amountText(Math.abs(difference))}万元`;
  if (before === 0) return amount;
  return `${amount}，${difference > 0 ? "增长" : "下降"}${changePercent(difference, before)}%`;
}

function reasonText(slot: Extract<Slot, { slot: "reason" }>, book: Book): SlotText {
  const field = slot.field;
  let gap = false;
  const filled = withAmounts(book, [slot.now, slot.before], ([now = 0, before = 0]) => {
    if (now === before) return "";
    const reason = (book.infoText(field) ?? "").replace(/[，；。,;.\s]+$/, "");
    gap = reason === "";
    return `${slot.lead}${reason === "" ? MISSING_REASON : reason}`;
  });
  return gap ? { ...filled, gap: field } : filled;
}

function listText(slot: Extract<Slot, { slot: "list" }>, book: Book): SlotText {
  const map = book.tables.get(slot.table);
  const lost = (missing: Missing): SlotText => ({ text: MISSING_FIGURE, missing });
  if (!map) return lost({ kind: "table", table: slot.table, detail: slot.table });
  const whole = slot.whole ? evaluate(slot.whole, { book, map: null, row: null, column: null }) : null;
  if (whole && !whole.ok) return lost(whole.missing);
  const items: string[] = [];
  for (const row of map.rows) {
    const wanted = row.group === slot.group && (slot.depth === "top" ? row.parent === null : row.children.length === 0);
    if (!wanted) continue;
    const read = book.amount(map, row, slot.column);
    if (!read.ok) return lost(read.missing);
    if (read.amount === 0) continue;
    const share = slot.show === "share" && whole ? `，占${sharePercent(read.amount, whole.amount)}` : "";
    items.push(slot.show === "name" ? itemName(row.label) : `${itemName(row.label)}${amountText(read.amount)}万元${share}`);
  }
  return { text: items.length === 0 ? slot.none : items.join(slot.separator) };
}

/** 一、一般公共服务支出 → 一般公共服务支出 */
function itemName(label: string): string {
  return label.replace(/^[一二三四五六七八九十]+、/, "");
}
