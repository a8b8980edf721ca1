/** One and the same published workbook as other hands write it: nothing of it is a mistake. Every cell draws how it is written. */
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/model/snapshot";
import type { TableMap } from "../../src/core/model/tableMap";
import { mapCells, mapSheets } from "./foreignSnapshot";
import type { Random } from "./seededRandom";

type Writing = (text: string, random: Random) => string;

const fullWidth = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const BRACKETS: readonly (readonly [string, string])[] = [
  ["（", "("],
  ["）", ")"],
  ["：", ":"],
];

function otherBrackets(text: string): string {
  return [...text]
    .map((character) => {
      const pair = BRACKETS.find((both) => both.includes(character));
      return pair ? (pair[0] === character ? pair[1] : pair[0]) : character;
    })
    .join("");
}

function inserted(text: string, random: Random, what: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + what + text.slice(at);
}

const AS_IT_IS: Writing = (text) => text;

const LABELS: readonly Writing[] = [
  AS_IT_IS,
  otherBrackets,
  (text) => text.replace(/其他/g, "其它"),
  (text, random) => inserted(text, random, random.pick([" ", "　", "\u00a0"]) ?? " "),
  (text, random) => inserted(text, random, random.pick(["\n", "\r\n"]) ?? "\n"),
  (text) => `  ${fullWidth(text)}　`,
];

const CODES: readonly Writing[] = [AS_IT_IS, fullWidth, (text) => ` ${text} `, (text) => `　${fullWidth(text)}`];

const separated = (value: number): string => value.toLocaleString("en-US", { minimumFractionDigits: 2 });

const FIGURES: readonly ((value: number) => CellValue)[] = [
  (value) => value,
  separated,
  (value) => ` ${separated(value)}`,
  (value) => fullWidth(separated(value)).replace(/,/g, "，").replace(".", "．"),
];

const ZEROS: readonly CellValue[] = [0, null, "", "-", "—", "——", "–", " - ", "0.00"];

/** `tables` say which columns of which sheets hold codes and amounts. */
export function writtenDifferently(
  snapshot: WorkbookSnapshot,
  tables: readonly TableMap[],
  random: Random,
): WorkbookSnapshot {
  const bySheet = new Map(tables.map((map) => [map.sheet, map]));
  return mapSheets(snapshot, (sheet) => mapSheet(sheet, bySheet.get(sheet.name), random));
}

function mapSheet(sheet: SheetSnapshot, map: TableMap | undefined, random: Random): SheetSnapshot {
  if (!map) return sheet;
  const codes = new Set([...map.codes.values()].flat());
  const amounts = new Set(
    map.table.columns.flatMap((column) => (column.kind === "amount" ? (map.columns.get(column.id) ?? []) : [])),
  );
  return mapCells(sheet, (value, row, column) => {
    const body = row >= map.firstRow && row <= map.lastRow;
    if (body && amounts.has(column) && (value === null || typeof value === "number")) return figure(value ?? 0, random);
    if (typeof value !== "string" || value === "") return value;
    return random.pick(body && codes.has(column) && /^\d+$/.test(value) ? CODES : LABELS)?.(value, random) ?? value;
  });
}

function figure(value: number, random: Random): CellValue {
  return value === 0 ? (random.pick(ZEROS) ?? null) : (random.pick(FIGURES)?.(value) ?? value);
}
