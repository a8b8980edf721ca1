/** What a slot of a sentence says. The words for more, less and the same live here, so that no sentence needs a condition. */
import type { Amount } from "../amount/amount";
import { formatAmount } from "../amount/amount";
import type { Missing } from "../model/tableMap";
import type { Figure, Slot } from "../spec/narrative";
import { packText } from "../spec/lookups";
import { changePercent, sharePercent } from "./percent";
import { listText } from "./listSlot";
import type { Gap, Source } from "./source";
import { blankFields, gapAt, pathText, readFigure, readText } from "./source";

export interface SlotText {
  readonly text: string;
  /** fixed: words by which a printed sentence is known; free: nothing to compare what is printed with. Compared when absent. */
  readonly reading?: "fixed" | "free";
  readonly missing?: Missing;
  readonly gaps?: readonly Gap[];
  /** Words that must not stand without a reason after them. */
  readonly lead?: string;
  /** Words that say more or less than last year, whose figure was not there to compare. */
  readonly noBase?: boolean;
}

export const MISSING_REASON = "【待填：增减原因】";
export const MISSING_FIGURE = "【缺数据】";

export function fillSlot(slot: Slot, source: Source): SlotText {
  switch (slot.slot) {
    case "text":
      return textSlot(slot, source);
    case "year":
      return { text: String(source.year + slot.offset) };
    case "amount":
      return { ...withAmounts(source, [slot.of], ([amount = 0]) => amountText(amount, source.zero)), ...openFigure(slot.of, source) };
    case "share":
      return withAmounts(source, [slot.part, slot.whole], ([part = 0, whole = 0]) => sharePercent(part, whole));
    case "change":
      return changeSlot(slot, source);
    case "direction":
      return directionSlot(slot, source);
    case "reason":
      return reasonSlot(slot, source);
    case "count":
      return countSlot(slot, source);
    case "number":
      return { text: String(source.item?.number ?? ""), reading: "free" };
    case "path":
      return { text: source.item ? pathText(source.item, slot.suffixes) : "", reading: "fixed" };
    case "list":
      return listText(slot, source);
  }
}

/** "2,733.38"; nothing as the sheet prints it. */
export function amountText(amount: Amount, zero: string): string {
  return amount === 0 ? zero : formatAmount(amount);
}

function withAmounts(source: Source, figures: readonly Figure[], make: (amounts: readonly Amount[]) => string): SlotText {
  const amounts: Amount[] = [];
  for (const figure of figures) {
    const value = readFigure(figure, source);
    if (!value.ok) return lost(value.missing);
    amounts.push(value.amount);
  }
  return { text: make(amounts) };
}

/** A figure that only 基础信息 could tell and that was not entered there: nothing speaks against what is printed. */
function openFigure(figure: Figure, source: Source): Pick<SlotText, "reading"> {
  return blankFields(figure, source) === null ? {} : { reading: "free" };
}

export function lost(missing: Missing): SlotText {
  return { text: MISSING_FIGURE, missing, reading: "free" };
}

function placeholder(what: string): string {
  return `【待填：${what}】`;
}

/** A field that was not found (a workbook without 基础信息) leaves nothing to compare with. */
function textSlot(slot: Extract<Slot, { slot: "text" }>, source: Source): SlotText {
  const text = readText(slot.field, source);
  if (slot.gap === undefined || (text !== null && text !== "")) return text === null ? { text: "", reading: "free" } : { text };
  return { text: placeholder(slot.gap), reading: "free", gaps: [gapAt(slot.field, "text", source)] };
}

function changeSlot(slot: Extract<Slot, { slot: "change" }>, source: Source): SlotText {
  const filled = withAmounts(source, [slot.now, slot.before], ([now = 0, before = 0]) => changeText(slot, now, before, source));
  if (filled.missing) return { ...filled, noBase: true };
  const blank = slot.gap === undefined ? null : blankFields(slot.before, source);
  if (blank === null || slot.gap === undefined) return filled;
  const now = readFigure(slot.now, source);
  if (now.ok && now.amount === 0) return { ...filled, reading: "free", noBase: true };
  return { text: placeholder(packText(source.pack, slot.gap, source.year)), reading: "free", noBase: true, gaps: blank.map((field) => gapAt(field, "figure", source)) };
}

function changeText(slot: Extract<Slot, { slot: "change" }>, now: Amount, before: Amount, source: Source): string {
  const difference = now - before;
  const words = (text: string): string => packText(source.pack, text, source.year);
  if (difference === 0) return words(slot.same);
  const show = before === 0 ? "amount" : (slot.show ?? "amountAndPercent");
  const start = `比${words(slot.base)}${more(difference)}`;
  if (show === "percent") return `${start}${changePercent(difference, before)}%`;
  const amount = `${start}${amountText(Math.abs(difference), source.zero)}万元`;
  return show === "amount" ? amount : `${amount}，${difference > 0 ? "增长" : "下降"}${changePercent(difference, before)}%`;
}

function more(difference: Amount): string {
  return difference > 0 ? "增加" : "减少";
}

function directionSlot(slot: Extract<Slot, { slot: "direction" }>, source: Source): SlotText {
  const filled = withAmounts(source, [slot.now, slot.before], ([now = 0, before = 0]) => more(now - before));
  if (filled.missing) return { ...filled, noBase: true };
  const blank = blankFields(slot.before, source);
  return blank === null ? filled : { text: placeholder(slot.gap), reading: "free", noBase: true, gaps: blank.map((field) => gapAt(field, "figure", source)) };
}

function reasonSlot(slot: Extract<Slot, { slot: "reason" }>, source: Source): SlotText {
  const reason = (readText(slot.field, source) ?? "").replace(/[，；。,;.\s]+$/, "");
  const open = reason === "";
  let changed = false;
  const filled = withAmounts(source, [slot.now, slot.before], ([now = 0, before = 0]) => {
    changed = now !== before;
    if (!changed && (!slot.always || open)) return "";
    return `${slot.lead}${open ? MISSING_REASON : reason}`;
  });
  const { lead } = slot;
  if (filled.missing || (!changed && slot.always && open)) return { ...filled, lead, reading: "free" };
  return changed && open ? { ...filled, lead, reading: "free", gaps: [gapAt(slot.field, "reason", source)] } : { ...filled, lead };
}

function countSlot(slot: Extract<Slot, { slot: "count" }>, source: Source): SlotText {
  let sum = 0;
  for (const field of slot.fields) {
    const text = source.book.infoText(field)?.trim();
    if (text === undefined) return lost({ kind: "field", table: "info", detail: field });
    const digits = text.normalize("NFKC");
    if (!/^\d*$/.test(digits)) return lost({ kind: "notANumber", table: "info", detail: text });
    sum += Number(digits);
  }
  const entered = slot.fields.some((field) => (source.book.infoText(field) ?? "").trim() !== "");
  return { text: String(sum), ...(entered ? {} : { reading: "free" as const }) };
}
