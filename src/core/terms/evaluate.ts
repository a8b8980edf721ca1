/** A term's value: the sum of the printed figures that it names, in the unit of the cell that it is read for. */
import type { Amount } from "../amount/amount";
import { convertAmount, WAN } from "../amount/money";
import type { Missing, Read } from "../model/tableMap";
import type { CellAddress } from "../model/snapshot";
import { cellAt } from "../model/tableMap";
import type { Term } from "../declare/term";
import type { Found, RowSet, Scope } from "./scope";
import { childRows, matchingRows, namedCell, namedRows, thisCell, topRows, unitOf } from "./scope";

export interface Evaluated {
  readonly ok: true;
  readonly amount: Amount;
  /** How many printed figures other than zero were added up: the k of the rounding envelope. */
  readonly parts: number;
  readonly cells: readonly CellAddress[];
}

export type Evaluation = Evaluated | { readonly ok: false; readonly missing: Missing };

const NOTHING: Evaluated = { ok: true, amount: 0, parts: 0, cells: [] };

export function evaluate(term: Term, scope: Scope): Evaluation {
  switch (term.term) {
    case "zero":
      return NOTHING;
    case "cell":
      return fromRows(namedCell(scope.book, term.table, term.row, term.column), scope);
    case "info":
      return fromInfo(term.field, scope);
    case "parts":
      return evaluateParts(term.columns, scope);
    case "named":
      return fromRows(namedRows(scope, term.rows), scope);
    case "children":
      return fromRows(childRows(scope), scope);
    case "rows":
      return fromRows(topRows(scope, term), scope);
    case "lookup":
      return fromRows(matchingRows(scope, term), scope);
    case "add":
      return combine(term.of, [], scope);
    case "subtract":
      return combine([term.from], term.less, scope);
    case "scaled":
      return evaluateScaled(term, scope);
    case "onlyFor":
      return evaluateOnlyFor(term, scope);
  }
}

function fromInfo(field: string, scope: Scope): Evaluation {
  const read: Read = scope.book.infoAmount(field);
  const address = scope.book.infoAddress(field);
  return read.ok ? { ok: true, amount: convertAmount(read.amount, WAN.unit, unitOf(scope)), parts: 1, cells: address ? [address] : [] } : read;
}

function fromRows(rows: Found<RowSet>, scope: Scope): Evaluation {
  return rows.ok ? addRows(rows.value, scope) : rows;
}

function addRows(set: RowSet, scope: Scope): Evaluation {
  let amount = 0;
  let parts = 0;
  const cells: CellAddress[] = [];
  for (const row of set.rows) {
    const read = scope.book.amount(set.map, row, set.column);
    if (!read.ok) return read;
    amount += read.amount;
    if (read.amount !== 0) parts += 1;
    const cell = cellAt(set.map, row, set.column);
    if (cell) cells.push(cell);
  }
  return { ok: true, amount: convertAmount(amount, set.map.money.unit, unitOf(scope)), parts, cells };
}

function evaluateParts(columns: readonly string[], scope: Scope): Evaluation {
  const { map, row } = thisCell(scope);
  let sum: Evaluated = NOTHING;
  for (const column of columns) {
    if (!map.columns.has(column)) return { ok: false, missing: { kind: "column", table: map.table.id, detail: column } };
    const part = addRows({ map, rows: [row], column }, scope);
    if (!part.ok) return part;
    sum = join(sum, part, 1);
  }
  return sum;
}

function combine(plus: readonly Term[], minus: readonly Term[], scope: Scope): Evaluation {
  let sum: Evaluated = NOTHING;
  for (const [index, part] of [...plus, ...minus].entries()) {
    const value = evaluate(part, scope);
    if (!value.ok) return value;
    sum = join(sum, value, index < plus.length ? 1 : -1);
  }
  return sum;
}

function join(sum: Evaluated, part: Evaluated, sign: 1 | -1): Evaluated {
  return {
    ok: true,
    amount: sum.amount + sign * part.amount,
    parts: sum.parts + part.parts,
    cells: [...sum.cells, ...part.cells],
  };
}

/** To hundredths, half away from zero. */
function evaluateScaled(term: Extract<Term, { term: "scaled" }>, scope: Scope): Evaluation {
  const value = evaluate(term.of, scope);
  if (!value.ok) return value;
  const rounded = Math.floor((Math.abs(value.amount) * term.times + term.per / 2) / term.per);
  return { ...value, amount: value.amount < 0 && rounded !== 0 ? -rounded : rounded };
}

function evaluateOnlyFor(term: Extract<Term, { term: "onlyFor" }>, scope: Scope): Evaluation {
  const text = scope.book.infoText(term.field);
  if (text === null) return { ok: false, missing: { kind: "field", table: "info", detail: term.field } };
  return term.values.includes(text) ? evaluate(term.then, scope) : NOTHING;
}
