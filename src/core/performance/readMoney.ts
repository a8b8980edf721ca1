/** The money of a form, in hundredths of 元 whatever unit it prints. */
import type { Amount } from "../amount/amount";
import { toAmount } from "../amount/amount";
import type { MoneyUnit } from "../amount/money";
import type { MoneyBlock, PerformanceForm } from "../declare/performance";
import { normalizeText } from "../text/normalize";
import { readAmountIn, standsForNothing } from "../text/reader/amount";
import type { FormCell, FormRow } from "./grid";
import { labelKey } from "./labels";
import type { SaidMoney } from "./model";
import { behind } from "./readFields";

/** By "block.line". Lines of one name in several blocks belong to the block whose head stands above them or left of them. */
export function readMoney(form: PerformanceForm, rows: readonly FormRow[]): ReadonlyMap<string, SaidMoney> {
  const money = new Map<string, SaidMoney>();
  const unit = printedUnit(rows) ?? form.moneyUnit;
  const anchors = form.money.map((block) => ({ block, column: anchorOf(form, block, rows) }));
  for (const row of rows) {
    for (const cell of row) {
      const lines = cell.label?.kind === "money" ? cell.label.lines : [];
      const block = lines.length === 1 ? lines[0]?.block : blockOf(anchors, cell, row);
      const line = lines.find((one) => one.block === block);
      const value = line && (cell.rest === "" ? behind(cell, row) : { text: cell.rest, address: cell.address });
      const isText = row.some(
        (one) => one.isText && one.row === value?.address.row && one.column === value.address.column,
      );
      const key = line ? `${line.block}.${line.line}` : "";
      if (value && !money.has(key) && !standsForNothing(value.text))
        money.set(key, { ...value, amount: amountOf(value.text, unit), ...(isText ? { isText } : {}) });
    }
  }
  return money;
}

interface Anchor {
  readonly block: MoneyBlock;
  /** Null where the block's head and total are nowhere. */
  readonly column: number | null;
}

/** Where the line stands once for each block the blocks' order tells, also in a row that slipped; else what stands above. */
function blockOf(anchors: readonly Anchor[], cell: FormCell, row: FormRow): string | undefined {
  const same = row.filter(
    ({ label }) => label?.kind === "money" && cell.label?.kind === "money" && label.lines === cell.label.lines,
  );
  const known = anchors.filter((anchor): anchor is Anchor & { readonly column: number } => anchor.column !== null);
  if (same.length !== known.length) return blockAt(anchors, cell.column);
  return [...known].sort((a, b) => a.column - b.column)[same.indexOf(cell)]?.block.id;
}

/** The last block that begins at the column or left of it. */
function blockAt(anchors: readonly Anchor[], column: number): string | undefined {
  const left = anchors.filter((anchor) => anchor.column !== null && anchor.column <= column);
  return left.sort((a, b) => (b.column ?? 0) - (a.column ?? 0))[0]?.block.id;
}

function anchorOf(form: PerformanceForm, block: MoneyBlock, rows: readonly FormRow[]): number | null {
  const own =
    form.money.filter(({ total }) => total.label === block.total.label).length === 1
      ? [block.total.label, ...(block.total.otherLabels ?? [])]
      : [block.head];
  const keys = own.map(labelKey);
  return rows.flatMap((row) => row.filter((cell) => keys.includes(labelKey(cell.text))))[0]?.column ?? null;
}

/** Over the form. */
const UNIT_LINE = /^(?:金额)?单位:(?:人民币)?(万元|元)$/;

/** 项目资金（万元）, else 单位：万元 */
function printedUnit(rows: readonly FormRow[]): MoneyUnit | null {
  const heads = rows.flatMap((row) =>
    row.filter(({ label }) => label !== null && label.kind !== "field").map(({ text }) => normalizeText(text)),
  );
  const lines = rows.flatMap((row) =>
    row.filter(({ label }) => label === null).map(({ text }) => UNIT_LINE.exec(normalizeText(text))?.[1] ?? null),
  );
  const [unit] = [...heads.map((text) => /\((万元|元)\)/.exec(text)?.[1] ?? null), ...lines].filter(
    (one) => one !== null,
  );
  return unit === "元" || unit === "万元" ? unit : null;
}

const YUAN_PER_WAN = 10_000;

/** Null where the text is no amount. */
function amountOf(text: string, unit: MoneyUnit): Amount | null {
  const read = readAmountIn(text, unit) ?? readAmountIn(text, unit === "元" ? "万元" : "元");
  if (read === null) return null;
  const own: MoneyUnit = read.unit === "元" || read.unit === "万元" ? read.unit : unit;
  // 2.7692万元 are 27,692元: hundredths of 万元 would lose them.
  return toAmount(own === "万元" ? Number((read.value * YUAN_PER_WAN).toFixed(2)) : read.value);
}
