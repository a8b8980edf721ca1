/** What a slot of a sentence says. The words for more, less and the same live here, so that no sentence needs a condition. */
import type { Amount } from "../../amount/amount";
import { formatAmount } from "../../amount/amount";
import type { CellAddress } from "../../model/snapshot";
import type { Missing } from "../../model/tableMap";
import type { Figure, Slot } from "../../declare/narrative";
import { namedCodes } from "../../catalogue/known";
import { findGroup, packText } from "../../declare/lookups";
import { withoutEnd } from "../../text/ends";
import { gapText } from "../../text/gap";
import { enteredText, itemsText, remainderText, rowCountText } from "./enteredSlots";
import { listText } from "./listSlot";
import { changePercent, sharePercent } from "./percent";
import type { FreePiece, Piece } from "../reading/pieces";
import { words } from "../reading/pieces";
import type { Gap, Item, Source } from "../../terms/source";
import {
  blankFields,
  gapAt,
  isBlankRowFigure,
  isEntered,
  pathNames,
  readFigure,
  readText,
  textCells,
} from "../../terms/source";

export interface SlotText {
  readonly pieces: readonly Piece[];
  readonly missing?: Missing;
  readonly gaps?: readonly Gap[];
  /** Words that say more or less than last year, whose figure was not there to compare. */
  readonly noBase?: boolean;
}

export const MISSING_REASON = "【待填：增减原因】";
export const MISSING_FIGURE = "【缺数据】";

/** `name` is the slot's own. */
export function fillSlot(slot: Slot, source: Source, name: string): SlotText {
  switch (slot.slot) {
    case "text":
      return textSlot(slot, source, name);
    case "year":
      return { pieces: [yearPiece(source.year + slot.offset, name)] };
    case "amount":
      return amountSlot(slot, source, name);
    case "share":
      return withAmounts(source, [slot.part, slot.whole], ([part = 0, whole = 0], cells) => [
        { kind: "figure", measure: "percent", text: sharePercent(part, whole), slot: name, cells },
      ]);
    case "change":
      return changeSlot(slot, source, name);
    case "direction":
      return directionSlot(slot, source, name);
    case "reason":
      return reasonSlot(slot, source, name);
    case "count":
      return countSlot(slot, source, name);
    case "number":
      return { pieces: [{ kind: "free", text: String(source.item?.number ?? ""), slot: name, ordinal: true }] };
    case "path":
      return {
        pieces: source.item ? pathPieces(slot, source, source.item, name) : [],
      };
    case "list":
      return listText(slot, source, name);
    case "entered":
      return enteredText(slot, source, name);
    case "rowCount":
      return rowCountText(slot, source, name);
    case "remainder":
      return remainderText(slot, source, name);
    case "items":
      return itemsText(slot, source, name);
  }
}

/** A row that the table does not print has the name of the catalogue; without one it is passed over. */
function pathPieces(
  slot: Extract<Slot, { slot: "path" }>,
  { pack }: Source,
  item: Item,
  name: string,
): readonly Piece[] {
  const group = findGroup(pack, item.row.group)?.group;
  const levels = group?.kind === "tree" ? group.levels : [];
  const listed = namedCodes(pack.catalogues.function);
  return pathNames(item, slot.suffixes, levels)
    .slice(slot.last === true ? -1 : 0)
    .flatMap((part): Piece[] => {
      const text = part.name === "" ? (listed.get(part.code)?.name ?? "") : part.name;
      return text === "" && part.code !== item.row.code ? [] : [{ kind: "name", text, slot: name }, words(part.suffix)];
    });
}

export function yearPiece(year: number, slot: string): Piece {
  return { kind: "figure", measure: "count", text: String(year), slot };
}

export function free(text: string, slot: string, lead?: string): FreePiece {
  return lead === undefined ? { kind: "free", text, slot } : { kind: "free", text, slot, lead };
}

/** "2,733.38"; nothing as the sheet prints it. */
export function amountText(amount: Amount, zero: string): string {
  return amount === 0 ? zero : formatAmount(amount);
}

type Make = (amounts: readonly Amount[], cells: readonly CellAddress[]) => readonly Piece[];

function withAmounts(source: Source, figures: readonly Figure[], make: Make): SlotText {
  const amounts: Amount[] = [];
  const cells: CellAddress[] = [];
  for (const figure of figures) {
    const value = readFigure(figure, source);
    if (!value.ok) return lost(value.missing);
    amounts.push(value.amount);
    cells.push(...value.cells);
  }
  return { pieces: make(amounts, cells) };
}

/** A figure that only 基础信息 could tell and that was not entered there: nothing speaks against what is printed. */
function amountSlot({ of }: Extract<Slot, { slot: "amount" }>, source: Source, name: string): SlotText {
  const open = blankFields(of, source) !== null || isBlankRowFigure(of, source);
  return withAmounts(source, [of], ([amount = 0], cells) => {
    const text = amountText(amount, source.zero);
    return [open ? free(text, name) : { kind: "figure", measure: "money", text, slot: name, cells }];
  });
}

export function lost(missing: Missing): SlotText {
  return { pieces: [free(MISSING_FIGURE, "")], missing };
}

/** A field that was not found (a workbook without 基础信息) leaves nothing to compare with. */
function textSlot(slot: Extract<Slot, { slot: "text" }>, source: Source, name: string): SlotText {
  const text = readText(slot.field, source);
  if (slot.gap !== undefined && (text === null || text === ""))
    return { pieces: [free(gapText(slot.gap), name)], gaps: [gapAt(slot.field, "text", source)] };
  if (text === null) return { pieces: [free("", name)] };
  if (slot.field === source.pack.info.unitName && source.book.infoText(slot.field) === null)
    return { pieces: [slot.own === true ? free(text, name) : { kind: "phrase", text, slot: name, stated: true }] };
  return {
    pieces: [
      slot.own === true ? free(text, name) : { kind: "phrase", text, slot: name, cells: textCells(slot.field, source) },
    ],
  };
}

function changeSlot(slot: Extract<Slot, { slot: "change" }>, source: Source, name: string): SlotText {
  const filled = withAmounts(source, [slot.now, slot.before], ([now = 0, before = 0], cells) => [
    {
      kind: "change",
      text: changeText(slot, now, before, source),
      slot: name,
      cells,
      difference: now - before,
      before,
      percent: before === 0 ? null : changePercent(now - before, before),
    },
  ]);
  if (filled.missing) return { ...filled, noBase: true };
  if (isBlankRowFigure(slot.before, source))
    return { pieces: filled.pieces.map((piece) => free(piece.text, name)), noBase: true };
  const blank = blankFields(slot.before, source);
  if (blank === null) return filled;
  // Written as if it were 0; a text that says otherwise is not accused.
  if (slot.gap === undefined || slot.with?.some((field) => isEntered(field, source)))
    return { pieces: filled.pieces.map((piece) => free(piece.text, name)), noBase: true };
  const now = readFigure(slot.now, source);
  if (now.ok && now.amount === 0) return { pieces: filled.pieces.map((piece) => free(piece.text, name)), noBase: true };
  return {
    pieces: [free(gapText(packText(source.pack, slot.gap, source.year)), name)],
    noBase: true,
    gaps: blank.map((field) => gapAt(field, "figure", source)),
  };
}

function changeText(slot: Extract<Slot, { slot: "change" }>, now: Amount, before: Amount, source: Source): string {
  const difference = now - before;
  const said = (text: string): string => packText(source.pack, text, source.year);
  if (difference === 0) return said(slot.same);
  const show = before === 0 ? "amount" : (slot.show ?? "amountAndPercent");
  const start = `比${said(slot.base)}${more(difference)}`;
  if (show === "percent") return `${start}${changePercent(difference, before)}%`;
  const amount = `${start}${amountText(Math.abs(difference), source.zero)}万元`;
  return show === "amount"
    ? amount
    : `${amount}，${difference > 0 ? "增长" : "下降"}${changePercent(difference, before)}%`;
}

function more(difference: Amount): string {
  return difference > 0 ? "增加" : "减少";
}

function directionSlot(slot: Extract<Slot, { slot: "direction" }>, source: Source, name: string): SlotText {
  const filled = withAmounts(source, [slot.now, slot.before], ([now = 0, before = 0], cells) => [
    { kind: "change", text: more(now - before), slot: name, cells, difference: now - before, percent: null },
  ]);
  if (filled.missing) return { ...filled, noBase: true };
  const blank = blankFields(slot.before, source);
  return blank === null
    ? filled
    : {
        pieces: [free(gapText(slot.gap), name)],
        noBase: true,
        gaps: blank.map((field) => gapAt(field, "figure", source)),
      };
}

/** The reason itself is the user's own words, wherever they were typed; only its lead is the sentence's. */
function reasonSlot(slot: Extract<Slot, { slot: "reason" }>, source: Source, name: string): SlotText {
  const reason = withoutEnd(readText(slot.field, source) ?? "", "，；。,;. \t\r\n\u00a0\u3000");
  const open = reason === "";
  let changed = false;
  const { lead } = slot;
  const filled = withAmounts(source, [slot.now, slot.before], ([now = 0, before = 0]) => {
    changed = now !== before;
    if (!changed) return [free(slot.always && !open ? `${lead}${reason}` : "", name, lead)];
    const piece = free(`${lead}${open ? MISSING_REASON : reason}`, name, lead);
    return [blankFields(slot.before, source) === null ? { ...piece, required: true } : piece];
  });
  if (filled.missing) return { ...filled, pieces: filled.pieces.map((piece) => free(piece.text, name, lead)) };
  return changed && open ? { ...filled, gaps: [gapAt(slot.field, "reason", source)] } : filled;
}

function countSlot(slot: Extract<Slot, { slot: "count" }>, source: Source, name: string): SlotText {
  let sum = 0;
  for (const field of slot.fields) {
    const text = source.book.infoText(field)?.trim();
    if (text === undefined) return lost({ kind: "field", table: "info", detail: field });
    const digits = text.normalize("NFKC");
    if (!/^\d*$/.test(digits)) return lost({ kind: "notANumber", table: "info", detail: text });
    sum += Number(digits);
  }
  const entered = slot.fields.some((field) => (source.book.infoText(field) ?? "").trim() !== "");
  const cells = slot.fields.flatMap((field) => source.book.infoAddress(field) ?? []);
  return {
    pieces: [
      entered ? { kind: "figure", measure: "count", text: String(sum), slot: name, cells } : free(String(sum), name),
    ],
  };
}
