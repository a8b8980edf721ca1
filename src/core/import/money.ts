/** The list's unit of money, and exact arithmetic in 分. An amount becomes an Amount of the form once, at the end. */
import type { Amount } from "../amount/amount";
import { formatAmount } from "../amount/amount";
import type { MoneyUnit } from "../amount/money";
import { lastPlace, MONEY_UNITS, PRINTED } from "../amount/money";
import type { CellValue } from "../model/snapshot";
import { withoutEnd } from "../text/ends";
import { normalizeText } from "../text/normalize";
import type { HeaderColumn, Header } from "./header";
import { cellText } from "../list/list";

/** Hundredths of a yuan; always a safe integer. */
export type Fen = number;

/** Found once and for all, or what stands there instead: nothing, several units, or one that is not read. */
export type MoneyFinding =
  { readonly found: true; readonly unit: MoneyUnit } | { readonly found: false; readonly texts: readonly string[] };

const IN_HEADER = /\((?:金额)?(?:单位:?)?(?:人民币)?([百千万亿]?元)\)/g;
const IN_LINE = /(?:单位|货币单位):(?:人民币)?([百千万亿]?元)/g;

/** Looks at the header of the amounts and at lines such as 单位：元 above it. */
export function findMoneyUnit(
  rows: readonly (readonly CellValue[])[],
  header: Header,
  amount: HeaderColumn | undefined,
): MoneyFinding {
  const inHeader = amount === undefined ? [] : unitsIn(normalizeText(amount.text), IN_HEADER);
  const above = rows.slice(0, header.row).flatMap((row) => unitsIn(normalizeText(row.map(cellText).join("")), IN_LINE));
  const texts = [...new Set([...inHeader, ...above])];
  const unit = MONEY_UNITS.find((candidate) => candidate === texts[0]);
  return unit !== undefined && texts.length === 1 ? { found: true, unit } : { found: false, texts };
}

function unitsIn(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? "");
}

export type ListedAmount =
  | { readonly kind: "blank" }
  /** `exact` is false where the cell has parts of a 分; `fen` is then rounded. */
  | { readonly kind: "amount"; readonly fen: Fen; readonly exact: boolean }
  /** Text, an amount with its unit behind it, or more money than any budget. */
  | { readonly kind: "unreadable"; readonly because: "text" | "unit" | "large" };

/** Decimal places of a 分. */
const PLACES: Readonly<Record<MoneyUnit, number>> = { 元: 2, 万元: 6 };
/** 1,000 亿元: the largest amount that a form takes. */
const LARGEST: bigint = 10_000_000_000_000n;
/** Characters of an amount, zeros before and behind included. A number of a million digits would be worked out before it is too large. */
const LONGEST = 1000;
const PLAIN = /^-?\d+(\.\d+)?$/;
/** 50万元 in a list of 元. */
const WITH_UNIT = /(?:[百千万亿]?元|[千万亿])整?$/;
const SEPARATED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

export function readAmountCell(value: CellValue | undefined, unit: MoneyUnit): ListedAmount {
  const text = typeof value === "number" ? plainNumber(value) : cellText(value);
  const plain = text
    .normalize("NFKC")
    .replace(/[\s¥]/g, "")
    .replace(/\u2212/g, "-");
  // A dash is how accounting formats print nothing.
  if (plain === "" || plain === "-") return { kind: "blank" };
  if (plain.length > LONGEST) return { kind: "unreadable", because: "large" };
  // A number with more digits than a cell prints.
  if (!isNumber(plain) && typeof value === "number") return { kind: "unreadable", because: "large" };
  if (!isNumber(plain))
    return {
      kind: "unreadable",
      because: WITH_UNIT.test(plain) && isNumber(plain.replace(WITH_UNIT, "")) ? "unit" : "text",
    };
  return toFen(plain.replace(/,/g, ""), PLACES[unit]);
}

function isNumber(text: string): boolean {
  return PLAIN.test(text) || SEPARATED.test(text);
}

/** Fifteen digits are what a cell holds; the rest is noise of binary fractions. */
function plainNumber(value: number): string {
  const text = value.toPrecision(15);
  if (!text.includes("e")) return text;
  return Math.abs(value) < 1 ? value.toFixed(12) : text;
}

function toFen(text: string, places: number): ListedAmount {
  const negative = text.startsWith("-");
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const kept = BigInt(whole + fraction.slice(0, places).padEnd(places, "0"));
  const rest = withoutEnd(fraction.slice(places), "0");
  const rounded = /^[5-9]/.test(rest) ? kept + 1n : kept;
  if (rounded > LARGEST) return { kind: "unreadable", because: "large" };
  const fen = Number(rounded);
  return { kind: "amount", fen: negative && fen !== 0 ? -fen : fen, exact: rest === "" };
}

/** 分 of one shown unit's last place: 0.01 万元 is 10,000 分, 1 元 is 100 分. */
const FEN_OF_LAST_PLACE: Readonly<Record<MoneyUnit, number>> = { 元: 100, 万元: 10_000 };

/** The only rounding: half away from zero, to the last place that a table in `unit` prints. */
export function toTargetAmount(fen: Fen, unit: MoneyUnit): Amount {
  const step = FEN_OF_LAST_PLACE[unit];
  const size = Math.abs(fen);
  const steps = Math.floor(size / step) + (size % step >= step / 2 ? 1 : 0);
  return steps === 0 ? 0 : Math.sign(fen) * steps * lastPlace(PRINTED[unit]);
}

/** "1,234.50" for 万元, "12,345" for 元. */
export function formatTarget(amount: Amount, unit: MoneyUnit): string {
  return formatAmount(amount, PRINTED[unit].places);
}

/** "12,345.67": 分 as yuan. */
export function formatFen(fen: Fen): string {
  return formatAmount(fen);
}
