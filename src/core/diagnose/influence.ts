/** How much one typed figure moves the two sides of an identity, through the workbook's formulas. */
import type { CheckContext } from "../check/context";
import { hasFormula } from "../check/context";
import type { Instance } from "../check/instances";
import { instancesOf } from "../check/instances";
import type { CellAddress } from "../model/snapshot";
import { cellAt } from "../model/tableMap";
import type { Term } from "../spec/term";
import { evaluate } from "../terms/evaluate";
import type { Scope } from "../terms/scope";

export type CellKey = string;
type Shares = ReadonlyMap<CellKey, number>;

export function keyOf(address: CellAddress): CellKey {
  return `${address.sheet}|${address.row}|${address.column}`;
}

/** Change of (left − right) for a change of 1 in each typed cell. */
export interface Influence {
  (instance: Instance): Shares;
  addressOf(key: CellKey): CellAddress;
}

export function influences(context: CheckContext): Influence {
  const defining = definitions(context);
  const addresses = new Map<CellKey, CellAddress>();
  const known = new Map<CellKey, Shares>();

  /** A cell with its formula is moved by what the formula reads, any other cell only by itself. */
  function cellShares(address: CellAddress): Shares {
    const key = keyOf(address);
    const done = known.get(key);
    if (done) return done;
    addresses.set(key, address);
    known.set(key, new Map([[key, 1]]));
    const definition = hasFormula(context, address) ? defining.get(key) : undefined;
    const shares = definition ? termShares(definition.rule.right, { book: context.book, ...placeOf(definition) }) : new Map([[key, 1]]);
    known.set(key, shares);
    return shares;
  }

  function termShares(term: Term, scope: Scope): Shares {
    if (term.term === "subtract") return addShares([[termShares(term.from, scope), 1], ...term.less.map((less): [Shares, number] => [termShares(less, scope), -1])]);
    if (term.term === "add") return addShares(term.of.map((part): [Shares, number] => [termShares(part, scope), 1]));
    const value = evaluate(term, scope);
    return value.ok ? addShares(value.cells.map((cell): [Shares, number] => [cellShares(cell), 1])) : new Map();
  }

  const influence = (instance: Instance): Shares => {
    const left = cellAt(instance.map, instance.row, instance.column);
    const right = termShares(instance.rule.right, { book: context.book, ...placeOf(instance) });
    return addShares([[left ? cellShares(left) : new Map(), 1], [right, -1]]);
  };
  return Object.assign(influence, {
    addressOf: (key: CellKey): CellAddress => addresses.get(key) ?? { sheet: "", row: 0, column: 0 },
  });
}

function placeOf(instance: Instance): Pick<Scope, "map" | "row" | "column"> {
  return { map: instance.map, row: instance.row, column: instance.column };
}

function addShares(parts: readonly (readonly [Shares, number])[]): Shares {
  const sum = new Map<CellKey, number>();
  for (const [shares, sign] of parts) for (const [key, share] of shares) sum.set(key, (sum.get(key) ?? 0) + sign * share);
  return sum;
}

function definitions(context: CheckContext): ReadonlyMap<CellKey, Instance> {
  const found = new Map<CellKey, Instance>();
  for (const rule of context.pack.rules) {
    const map = rule.kind === "identity" && rule.role !== "checks" ? context.book.tables.get(rule.table) : undefined;
    if (!map || rule.kind !== "identity") continue;
    for (const instance of instancesOf(rule, map)) {
      const address = cellAt(map, instance.row, instance.column);
      if (address) found.set(keyOf(address), instance);
    }
  }
  return found;
}
