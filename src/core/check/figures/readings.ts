/** What was read otherwise than it stands, one hint for each table or page: decorated amounts and codes, invisible and lookalike characters. */
import type { Template, WordsBut } from "../../finding/templates";
import { asTold } from "../../finding/templates";
import { formatAmount, parseTypedAmount, toAmount } from "../../amount/amount";
import { canBeAmount } from "../../amount/money";
import { isDecorated, codeIn } from "../../text/reader/storedCode";
import type { MisreadCode } from "../../locate/misreadCodes";
import { misreadCodes } from "../../locate/misreadCodes";
import { printsNothing, valueAt } from "../../model/cellText";
import { addressKey } from "../../model/address";
import type { CellAddress, SheetSnapshot, WorkbookSnapshot } from "../../model/snapshot";
import type { Book, RowPlace, TableMap } from "../../model/tableMap";
import { blockSpec, cellAt, codeCells, nameCell } from "../../model/tableMap";
import { partLengths } from "../../locate/printedRows";
import { amountColumns, findGroup } from "../../declare/lookups";
import { readAmountIn } from "../../text/reader/amount";
import { halfWidth, isStrange, spelt } from "../../text/reader/characters";
import { placeWords, rowLabel } from "../../terms/words";
import { storedText } from "../codes/storedCodes";
import { isCalculated } from "./calculated";
import type { CheckContext } from "../../finding/context";
import type { CheckUnit } from "../part";
import { findingUnit } from "../part";
import type { Finding, FindingKind } from "../../finding/finding";

interface Reading {
  readonly at: CellAddress;
  readonly words: string;
  readonly raw: string;
  /** What it is taken for; null where that is the text without what is strange in it. */
  readonly as: string | null;
}

/** Readings that the sentence itself lists, and cells that a finding names. */
const LISTED = 3;
const MOST_CELLS = 100;

export function readingUnits(context: CheckContext): readonly CheckUnit[] {
  const tables = context.pack.tables.flatMap((table) =>
    context.book.tables.has(table.id) ? [findingUnit((now) => tableFindings(now, table.id))] : [],
  );
  return [...tables, findingUnit(textFindings)];
}

function tableFindings(context: CheckContext, table: string): readonly Finding[] {
  const map = context.book.tables.get(table);
  if (!map) return [];
  const { shortName } = map.table;
  return [
    ...hint(
      "workbook.amounts-are-numbers",
      "placeholder",
      "amountsReadOtherwise",
      { table: shortName },
      table,
      map.rows.flatMap((row) => amountReadings(context, map, row)),
    ),
    ...(isCalculated(context, map)
      ? []
      : hint(
          "workbook.amounts-are-numbers",
          "placeholder",
          "numbersAreText",
          { table: shortName },
          table,
          map.rows.flatMap((row) => plainTexts(context, map, row)),
        )),
    ...codeFindings(context, map),
  ];
}

function rawText(context: CheckContext, at: CellAddress): string | null {
  const sheet = context.sheets.get(at.sheet);
  const value = sheet ? valueAt(sheet, at.row, at.column) : null;
  return typeof value === "string" ? value : null;
}

function amountReadings(context: CheckContext, map: TableMap, row: RowPlace): readonly Reading[] {
  const { places, unit } = map.money;
  return textsIn(context, map, row).flatMap((text): readonly Reading[] => {
    const read = readAmountIn(text.raw, unit);
    return read === null || read.marks.length === 0
      ? []
      : [{ ...text, as: formatAmount(toAmount(read.value, places), places) }];
  });
}

/** Digits as a program prints them, kept as text. */
function plainTexts(context: CheckContext, map: TableMap, row: RowPlace): readonly Reading[] {
  return textsIn(context, map, row).filter(({ raw }) => {
    const number = parseTypedAmount(raw, map.money.unit);
    return (
      number !== null &&
      canBeAmount(number, map.money.unit) &&
      (readAmountIn(raw, map.money.unit)?.marks.length ?? 0) === 0
    );
  });
}

function textsIn(context: CheckContext, map: TableMap, row: RowPlace): readonly Reading[] {
  const block = blockSpec(map.table, row.block);
  return (block ? amountColumns(map.table, block) : []).flatMap((column): readonly Reading[] => {
    const at = cellAt(map, row, column);
    const raw = at && rawText(context, at);
    return !at || raw === null || printsNothing(raw)
      ? []
      : [{ at, words: placeWords(map, row, column), raw, as: null }];
  });
}

/** Codes that formulas do not find are errors; of the others it is enough to know how they were read. */
function codeFindings(context: CheckContext, map: TableMap): readonly Finding[] {
  const codes = missedCodes(context.book, context.located.snapshot, map);
  const missed = new Set(codes.map(({ at }) => addressKey(at)));
  const lost = codes.map(({ at, row, raw, plain }): Reading => ({
    at,
    words: `${map.table.shortName} ${rowLabel(row)}`,
    raw,
    as: plain,
  }));
  const others = map.rows
    .flatMap((row) => codeReadings(context, map, row))
    .filter(({ at }) => !missed.has(addressKey(at)));
  const words = { table: map.table.shortName };
  return [
    ...hint("workbook.codes-are-plain", "code", "codesNotFound", words, map.table.id, lost).map((finding): Finding => ({
      ...finding,
      severity: "error",
    })),
    ...hint("workbook.codes-are-plain", "code", "codesReadOtherwise", words, map.table.id, others),
    ...hint(
      "workbook.codes-are-plain",
      "code",
      "codesInNames",
      words,
      map.table.id,
      map.rows.flatMap((row) => codeInName(context, map, row)),
    ),
  ];
}

/** Those that a figure of some table hangs on. */
export function missedCodes(book: Book, snapshot: WorkbookSnapshot, map: TableMap): readonly MisreadCode[] {
  const codes = misreadCodes(snapshot, new Map([[map.table.id, map]]));
  if (codes.length === 0) return [];
  const hungOn = new Set(
    [...book.tables.values()].flatMap((other) =>
      other.rows.flatMap((row) => {
        const block = blockSpec(other.table, row.block);
        return (block ? amountColumns(other.table, block) : []).flatMap((column) => {
          const at = cellAt(other, row, column);
          const root = at && book.hangsOn?.(at);
          return root ? [addressKey(root)] : [];
        });
      }),
    ),
  );
  return codes.filter(({ at }) => hungOn.has(addressKey(at)));
}

function codeReadings(context: CheckContext, map: TableMap, row: RowPlace): readonly Reading[] {
  const group = findGroup(context.pack, row.group)?.group;
  if (group?.kind !== "tree") return [];
  const cells = codeCells(map, row);
  return cells.flatMap((at, index): readonly Reading[] => {
    const raw = rawText(context, at);
    const whole = [...group.levels, ...partLengths(group.levels).slice(index, index + 1)];
    return raw !== null && isDecorated(raw, whole)
      ? [{ at, words: `${map.table.shortName} ${rowLabel(row)}`, raw, as: codeIn(raw, true, whole).code }]
      : [];
  });
}

/** The code stands before the name, and its own cells are blank; where no row has its code in such a cell the table prints it so. */
function codeInName(context: CheckContext, map: TableMap, row: RowPlace): readonly Reading[] {
  const at = nameCell(map, row);
  const raw = at && rawText(context, at);
  if (row.kind !== "tree" || row.code === null || !at || raw === null) return [];
  const printsCodes = (one: RowPlace): boolean =>
    one.block === row.block && codeCells(map, one).some((cell) => storedText(context, cell).trim() !== "");
  const isBefore = halfWidth(raw).trim().startsWith(row.code);
  return isBefore && codeCells(map, row).length > 0 && !printsCodes(row) && map.rows.some(printsCodes)
    ? [{ at, words: `${map.table.shortName} ${rowLabel(row)}`, raw, as: `${row.code} ${row.label}` }]
    : [];
}

const strangeCells = new WeakMap<SheetSnapshot, readonly Reading[]>();

function textReadings(sheet: SheetSnapshot): readonly Reading[] {
  const known = strangeCells.get(sheet);
  if (known) return known;
  const found: Reading[] = [];
  sheet.values.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (typeof value === "string" && isStrange(value))
        found.push({ at: { sheet: sheet.name, row, column }, words: sheet.name.trim(), raw: value, as: null });
    });
  });
  strangeCells.set(sheet, found);
  return found;
}

/** Figures and codes have findings of their own; an amount with an invisible character is told there. */
function textFindings(context: CheckContext): readonly Finding[] {
  return context.located.snapshot.sheets
    .filter(({ visible }) => visible)
    .flatMap((sheet) => {
      const texts = textReadings(sheet).filter(({ raw }) => !/^[\P{L}]*$/u.test(raw));
      const table = [...context.book.tables.values()].find((map) => map.sheet === sheet.name)?.table.id ?? null;
      return hint(
        "workbook.characters-are-plain",
        "wording",
        "charactersReadOtherwise",
        { sheet: sheet.name.trim() },
        table,
        texts,
      );
    });
}

function hint<T extends Template>(
  rule: string,
  kind: FindingKind,
  template: T,
  words: WordsBut<"count" | "list", T>,
  table: string | null,
  readings: readonly Reading[],
): readonly Finding[] {
  if (readings.length === 0) return [];
  const list = readings
    .slice(0, LISTED)
    .map(({ raw, as }) => (as === null ? `“${around(raw)}”` : `“${around(raw)}”读作 ${as}`))
    .join("，");
  return [
    {
      rule,
      form: "",
      severity: "info",
      kind,
      table,
      ...asTold(template, {
        ...words,
        count: String(readings.length),
        list: readings.length > LISTED ? `${list} 等` : list,
        ...(readings.some(({ raw }) => isStrange(raw)) ? { source: "可能是从 PDF 复制的" } : {}),
      }),
      cells: readings
        .slice(0, MOST_CELLS)
        .map(({ at, words: place, raw }) => ({ address: at, words: place, printed: around(raw) })),
      actual: null,
      expected: null,
      difference: null,
    },
  ];
}

const SHOWN = 24;

/** The text, or so much of a long one as stands around what is strange in it. */
function around(raw: string): string {
  if (raw.length <= SHOWN) return spelt(raw);
  const at = [...Array(raw.length).keys()].find((index) => isStrange(raw.slice(index, index + 2))) ?? 0;
  const from = Math.max(0, at - SHOWN / 3);
  return `${from > 0 ? "…" : ""}${spelt(raw.slice(from, from + SHOWN))}${from + SHOWN < raw.length ? "…" : ""}`;
}
