/** Slots of what 基础信息 holds and of lists that the unit keeps: blank is asked for, not taken for nothing. */
import type { Amount } from "../../amount/amount";
import { formatAmount, toDecimalString } from "../../amount/amount";
import type { CellAddress } from "../../model/snapshot";
import type { Read } from "../../model/tableMap";
import { cellAt } from "../../model/tableMap";
import type { Slot } from "../../declare/narrative";
import { gapText } from "../../text/gap";
import type { FigurePiece, Piece } from "../reading/pieces";
import { words } from "../reading/pieces";
import type { SlotText } from "./slots";
import { amountText, free, lost } from "./slots";
import type { Source } from "../../terms/source";
import { gapAt, isEntered, readFigure } from "../../terms/source";

type SlotOf<Kind extends Slot["slot"]> = Extract<Slot, { slot: Kind }>;

/** Where a slot stands: what it says goes into the piece of this name. */
interface Place {
  readonly source: Source;
  readonly name: string;
}

/** A sum of fields; blank ones count as nothing as soon as one of their group was entered. */
export function enteredText(slot: SlotOf<"entered">, source: Source, name: string): SlotText {
  const place = { source, name };
  const sum = sumOf(slot.fields, source);
  const less = sumOf(slot.less ?? [], source);
  if (!sum.ok) return lost(sum.missing);
  if (!less.ok) return lost(less.missing);
  const cells = cellsOf([...slot.fields, ...(slot.less ?? [])], source);
  const isDrawn = slot.fields.every((field) => source.drawn?.has(field) === true);
  return (
    (isDrawn ? null : askedFor(slot.with ?? slot.fields, slot.gap, place)) ??
    uncategorised(slot, place) ??
    rest(sum.amount, less.amount, slot.show === "amount" ? "money" : "count", slot.less ?? [], slot.gap, cells, place)
  );
}

/** How many rows of a list have a figure, less what the fields say. */
export function rowCountText(
  { table, group, column, ...taken }: SlotOf<"rowCount">,
  source: Source,
  name: string,
): SlotText {
  const map = source.book.tables.get(table);
  if (!map) return lost({ kind: "table", table, detail: table });
  const rows = map.rows
    .filter((row) => row.group === group)
    .map((row) => ({ row, read: source.book.amount(map, row, column) }));
  const unread = rows.find(({ read }) => !read.ok)?.read;
  if (unread && !unread.ok) return lost(unread.missing);
  const counted = rows.filter(({ read }) => read.ok && read.amount !== 0).length;
  return remainder(
    counted * 100,
    "count",
    taken,
    map.rows.length === 0
      ? [{ sheet: map.sheet, row: map.firstRow, column: map.columns.get(column) ?? 0 }]
      : (rows.length > 0 ? rows.map(({ row }) => row) : map.rows.slice(0, 1)).flatMap(
          (row) => cellAt(map, row, column) ?? [],
        ),
    { source, name },
  );
}

/** A figure of the tables, less what the fields say. */
export function remainderText({ of, ...taken }: SlotOf<"remainder">, source: Source, name: string): SlotText {
  const whole = readFigure(of, source);
  return whole.ok ? remainder(whole.amount, "money", taken, whole.cells, { source, name }) : lost(whole.missing);
}

/** C18040102-财产保险服务5,000元；…: the rows of a list in the unit of their table. */
export function itemsText(
  { table, group, code, column, separator, gap }: SlotOf<"items">,
  source: Source,
  name: string,
): SlotText {
  const map = source.book.tables.get(table);
  if (!map) return lost({ kind: "table", table, detail: table });
  const pieces: Piece[] = [];
  for (const row of map.rows.filter((candidate) => candidate.group === group)) {
    const read = source.book.amount(map, row, column);
    if (!read.ok) return lost(read.missing);
    if (read.amount === 0) continue;
    const number = source.book.text(map, row, code)?.trim() ?? "";
    const at = cellAt(map, row, column);
    if (pieces.length > 0) pieces.push(words(separator));
    pieces.push({ kind: "phrase", text: `${number === "" ? "" : `${number}-`}${row.label.trim()}`, slot: name });
    pieces.push(
      {
        kind: "figure",
        measure: "count",
        text: formatAmount(read.amount, map.money.places),
        slot: name,
        cells: at ? [at] : [],
        ...(map.money.unit === "元" ? { yuan: true as const } : {}),
      },
      words(map.money.unit),
    );
  }
  return pieces.length > 0
    ? { pieces }
    : { pieces: [free(gapText(gap), name)], gaps: [{ id: table, sheet: map.sheet, label: gap, kind: "text" }] };
}

type Remainder = Pick<SlotOf<"remainder">, "less" | "needs" | "gap" | "ofPublished">;

function remainder(
  whole: Amount,
  measure: FigurePiece["measure"],
  { less, needs, gap, ofPublished }: Remainder,
  cells: readonly CellAddress[],
  place: Place,
): SlotText {
  const taken = sumOf(less, place.source);
  if (!taken.ok) return lost(taken.missing);
  return (
    (needs ? askedFor(needs, gap, place) : null) ??
    uncategorised({ ofPublished }, place) ??
    rest(whole, taken.amount, measure, less, gap, [...cells, ...cellsOf(less, place.source)], place)
  );
}

/** More taken away than there is cannot be: then the fields are asked for again. */
function rest(
  whole: Amount,
  taken: Amount,
  measure: FigurePiece["measure"],
  less: readonly string[],
  gap: string,
  cells: readonly CellAddress[],
  place: Place,
): SlotText {
  const amount = whole - taken;
  if (amount < 0) {
    const asked = open(less, gap, place);
    const words = (figure: Amount): string =>
      measure === "money" ? `${formatAmount(figure)} 万元` : plainNumber(figure);
    const exceeds = { taken: words(taken), whole: words(whole), cells: cellsOf(less, place.source) };
    return less.length === 1 ? { ...asked, gaps: asked.gaps?.map((one) => ({ ...one, exceeds })) ?? [] } : asked;
  }
  return {
    pieces: [
      {
        kind: "figure",
        measure,
        text: measure === "money" ? amountText(amount, place.source.zero) : plainNumber(amount),
        slot: place.name,
        cells,
      },
    ],
  };
}

/** The gap where none of the fields was entered; null where one was. */
function askedFor(fields: readonly string[], gap: string, place: Place): SlotText | null {
  return fields.some((field) => isEntered(field, place.source)) ? null : open(fields, gap, place);
}

function uncategorised({ ofPublished }: Pick<Remainder, "ofPublished">, place: Place): SlotText | null {
  const { uncategorised: fields } = place.source;
  return ofPublished === undefined || fields.length === 0 ? null : open(fields, ofPublished, place);
}

/** The first field stands for its group. */
function open(fields: readonly string[], gap: string, { source, name }: Place): SlotText {
  return {
    pieces: [free(gapText(gap), name)],
    gaps: fields.slice(0, 1).map((field) => gapAt(field, "figure", source)),
  };
}

function cellsOf(fields: readonly string[], { book, drawn }: Source): readonly CellAddress[] {
  return fields.flatMap((field) => [...(drawn?.get(field)?.cells ?? []), ...[book.infoAddress(field) ?? []].flat()]);
}

function sumOf(fields: readonly string[], { book }: Source): Read {
  let sum = 0;
  for (const field of fields) {
    const read = book.infoAmount(field);
    if (!read.ok) return read;
    sum += read.amount;
  }
  return { ok: true, amount: sum };
}

/** 2000, 2000.5: a number that is no money in 万元. */
function plainNumber(hundredths: Amount): string {
  return toDecimalString(hundredths)
    .replace(/\.00$/, "")
    .replace(/(\.\d)0$/, "$1");
}
