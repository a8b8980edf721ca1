/** The figures of a workbook that does not exist yet: inputs where they were entered, terms everywhere else. */
import { instancesOf } from "../identity/instances";
import type { Amount } from "../amount/amount";
import { parseDecimalString } from "../amount/amount";
import type { InputRow, Inputs } from "../model/inputs";
import type { CellAddress } from "../model/snapshot";
import type { Book, Read, RowPlace, TableMap } from "../model/tableMap";
import { infoFields } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { IdentityRule } from "../declare/rule";
import { evaluate } from "../terms/evaluate";

export interface DraftCell {
  /** The identity that makes the cell a formula, null for an input. */
  readonly rule: IdentityRule | null;
  /** Null when blank. */
  readonly amount: Amount | null;
  /** Rounding difference to a stated total, written into the formula. */
  readonly adjustment: Amount;
}

export interface DraftBook extends Book {
  cell(map: TableMap, row: RowPlace, column: string): DraftCell;
}

/** The pack's formulas go in a circle: `ring` is the cells of it, each as table|row|column. */
export class CircularDefinition extends Error {
  constructor(readonly ring: readonly string[]) {
    super(`circular definition at ${ring[0] ?? ""}`);
    this.name = "CircularDefinition";
  }
}

/** Cells that wait for each other; ours are a dozen. The stack holds several times as many. */
const DEEPEST = 500;

const cellKey = (table: string, row: string, column: string): string => `${table}|${row}|${column}`;

/** Cells throw CircularDefinition where the pack's formulas go in a circle, and RangeError where they wait for too many others: none of ours does, and a pack file is held to it. */
export function createDraftBook(
  pack: PackSpec,
  inputs: Inputs,
  tables: ReadonlyMap<string, TableMap>,
  infoAddresses: ReadonlyMap<string, CellAddress>,
): DraftBook {
  const rules = formulaRules(pack, tables);
  const entered = enteredAmounts(inputs, tables);
  const stated = new Map(inputs.stated.map((total) => [cellKey(total.table, total.row, total.column), total.amount]));
  const initial = new Map(infoFields(pack.info).map((field) => [field.id, field.initial ?? ""]));
  const done = new Map<string, DraftCell>();
  const open = new Set<string>();

  const book: DraftBook = {
    tables,
    cell(map, row, column) {
      const key = cellKey(map.table.id, row.key, column);
      const known = done.get(key);
      if (known) return known;
      if (open.has(key)) throw new CircularDefinition([...open].slice([...open].indexOf(key)));
      if (open.size >= DEEPEST) throw new RangeError(`definitions go too deep at ${key}`);
      open.add(key);
      const cell = compute(map, row, column, key);
      open.delete(key);
      done.set(key, cell);
      return cell;
    },
    amount: (map, row, column) => ({ ok: true, amount: book.cell(map, row, column).amount ?? 0 }),
    isBlank: (map, row, column) => {
      const { rule, amount } = book.cell(map, row, column);
      return rule === null && amount === null;
    },
    text: (map, row, column) => (map.columns.has(column) ? (sourceRow(inputs, row)?.texts.get(column) ?? "") : null),
    infoAmount: (field) => readInfoAmount(inputs, field),
    infoText: (field) => inputs.info.get(field) ?? initial.get(field) ?? "",
    infoAddress: (field) => infoAddresses.get(field) ?? null,
  };

  function compute(map: TableMap, row: RowPlace, column: string, key: string): DraftCell {
    const rule = rules.get(key);
    const typed = entered.get(key);
    if (!rule || (rule.role === "prefills" && typed !== undefined))
      return { rule: null, amount: typed ?? null, adjustment: 0 };
    const value = evaluate(rule.right, { book, map, row, column });
    if (!value.ok) return { rule, amount: null, adjustment: 0 };
    const adjustment = (stated.get(key) ?? value.amount) - value.amount;
    return { rule, amount: value.amount + adjustment, adjustment };
  }

  return book;
}

function formulaRules(pack: PackSpec, tables: ReadonlyMap<string, TableMap>): ReadonlyMap<string, IdentityRule> {
  const rules = new Map<string, IdentityRule>();
  for (const rule of pack.rules) {
    const map = rule.kind === "identity" && rule.role !== "checks" ? tables.get(rule.table) : undefined;
    if (!map || rule.kind !== "identity") continue;
    for (const { row, column } of instancesOf(rule, map)) rules.set(cellKey(rule.table, row.key, column), rule);
  }
  return rules;
}

function enteredAmounts(inputs: Inputs, tables: ReadonlyMap<string, TableMap>): ReadonlyMap<string, Amount> {
  const amounts = new Map<string, Amount>();
  for (const map of tables.values()) {
    for (const row of map.rows) {
      for (const [column, amount] of sourceRow(inputs, row)?.amounts ?? [])
        amounts.set(cellKey(map.table.id, row.key, column), amount);
    }
  }
  return amounts;
}

/** What was entered for the row. */
export function sourceRow(inputs: Inputs, row: RowPlace): InputRow | undefined {
  return (inputs.groups.get(row.group) ?? []).find((candidate, index) =>
    row.kind === "fixed"
      ? candidate.rowId === row.key
      : row.kind === "tree"
        ? candidate.code === row.code
        : row.key.endsWith(`#${index}`),
  );
}

function readInfoAmount(inputs: Inputs, field: string): Read {
  const text = inputs.info.get(field) ?? "";
  const amount = text === "" ? 0 : parseDecimalString(text);
  return amount === null
    ? { ok: false, missing: { kind: "notANumber", table: "info", detail: text } }
    : { ok: true, amount };
}
