/** Adds the placed rows up, in 分, to the cells that they feed, and makes inputs of them. Each cell is rounded once. */
import type { Amount } from "../amount/amount";
import { LARGEST_AMOUNT } from "../amount/amount";
import type { InputRow, Inputs } from "../model/inputs";
import { ancestors } from "../declare/lookups";
import type { GroupPlace } from "../declare/lookups";
import type { ListTarget } from "../declare/listImport";
import { differs } from "./names";
import type { CatalogueId, CodeNames } from "./names";
import type { Fen } from "./money";
import { toTargetAmount } from "./money";
import type { PlacedListRow, ListPlacement } from "./place";
import { holds } from "./place";

export interface GatheredRow {
  readonly place: GroupPlace;
  readonly key: string;
  readonly code: string | null;
  readonly name: string;
  /** By column. */
  readonly cells: ReadonlyMap<string, GatheredCell>;
  readonly texts: ReadonlyMap<string, string>;
  /** Text columns for which the list says two things. */
  readonly undecided: readonly string[];
}

export interface GatheredCell {
  readonly fen: Fen;
  readonly amount: Amount;
  readonly rows: readonly PlacedListRow[];
}

interface Growing {
  readonly first: ListPlacement;
  readonly cells: Map<string, { fen: Fen; rows: PlacedListRow[] }>;
  readonly texts: Map<string, Set<string>>;
}

/** By group id, in the order of the pack's targets. */
export type Gathered = ReadonlyMap<string, readonly GatheredRow[]>;

export function gather(rows: readonly PlacedListRow[]): Gathered {
  const groups = new Map<string, Map<string, Growing>>();
  const wanted = wantedKeys(rows);
  for (const placed of rows) {
    for (const placement of placed.placements) {
      if (placement.target.onlyKeysWith !== undefined && !wanted.get(placement.target)?.has(placement.key)) continue;
      const { target, key, column } = placement;
      const group = groups.get(target.group) ?? new Map<string, Growing>();
      groups.set(target.group, group);
      const growing = group.get(key) ?? { first: placement, cells: new Map(), texts: new Map() };
      group.set(key, growing);
      const cell = growing.cells.get(column) ?? { fen: 0, rows: [] };
      cell.fen += placed.row.fen ?? 0;
      cell.rows.push(placed);
      growing.cells.set(column, cell);
      addGovernment(growing, placed, placement);
    }
  }
  return new Map([...groups].map(([group, keys]) => [group, [...keys.values()].map(gatheredRow).sort(byCode)]));
}

/** Figures over a prefill are written only for the keys that need them. */
function wantedKeys(rows: readonly PlacedListRow[]): ReadonlyMap<ListTarget, ReadonlySet<string>> {
  const wanted = new Map<ListTarget, Set<string>>();
  for (const { row, placements } of rows) {
    for (const { target, key } of placements) {
      if (target.onlyKeysWith?.some((condition) => holds(condition, row)))
        wanted.set(target, (wanted.get(target) ?? new Set<string>()).add(key));
    }
  }
  return wanted;
}

function addGovernment(growing: Growing, { row }: PlacedListRow, { target }: ListPlacement): void {
  const { governmentColumn } = target;
  if (governmentColumn === undefined || row.government.name === "") return;
  const texts = growing.texts.get(governmentColumn) ?? new Set<string>();
  if (![...texts].some((text) => !differs(text, row.government.name))) texts.add(row.government.name);
  growing.texts.set(governmentColumn, texts);
}

function gatheredRow({ first, cells, texts }: Growing): GatheredRow {
  const { place, key, code, name } = first;
  const unit = place.table.moneyUnit;
  return {
    place,
    key,
    code,
    name,
    cells: new Map([...cells].map(([column, cell]) => [column, { ...cell, amount: toTargetAmount(cell.fen, unit) }])),
    texts: new Map(
      [...texts].flatMap(([column, said]) => (said.size === 1 ? [[column, [...said][0] ?? ""] as const] : [])),
    ),
    undecided: [...texts].filter(([, said]) => said.size > 1).map(([column]) => column),
  };
}

/** Trees by code, lists in the order of the export: the sort is stable. */
function byCode(left: GatheredRow, right: GatheredRow): number {
  if (left.code === null || right.code === null || left.code === right.code) return 0;
  return left.code < right.code ? -1 : 1;
}

/** Cells that no form takes. */
export function badCells(
  gathered: Gathered,
): readonly { readonly row: GatheredRow; readonly column: string; readonly cell: GatheredCell }[] {
  return [...gathered.values()]
    .flat()
    .flatMap((row) => [...row.cells].map(([column, cell]) => ({ row, column, cell })))
    .filter(({ cell }) => cell.fen < 0 || cell.amount > LARGEST_AMOUNT);
}

/** Rows and cells that come to nothing are not written. */
export function toInputs(gathered: Gathered, names: CodeNames, info: ReadonlyMap<string, string>): Inputs {
  const groups = new Map<string, readonly InputRow[]>();
  for (const [group, rows] of gathered) {
    const written = rows.map(inputRow).filter((row) => row.amounts.size > 0);
    if (written.length > 0) groups.set(group, written);
  }
  for (const [catalogue, codes] of usedCodes(gathered, names)) {
    groups.set(
      `${catalogue}Names`,
      [...codes]
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([code, name]) => ({ rowId: null, code, name, texts: new Map(), amounts: new Map() })),
    );
  }
  return { info, groups, stated: [] };
}

function inputRow({ code, name, cells, texts }: GatheredRow): InputRow {
  const amounts = [...cells]
    .filter(([, cell]) => cell.amount !== 0)
    .map(([column, cell]) => [column, cell.amount] as const);
  return { rowId: null, code, name, texts, amounts: new Map(amounts) };
}

/** Codes outside the catalogue with their names, those of the levels above included. */
function usedCodes(gathered: Gathered, names: CodeNames): ReadonlyMap<CatalogueId, ReadonlyMap<string, string>> {
  const used = new Map<CatalogueId, Map<string, string>>();
  for (const { place, code } of [...gathered.values()].flat()) {
    const { group } = place;
    if (group.kind !== "tree" || code === null) continue;
    for (const part of [...ancestors(code, group.levels), code]) {
      const name = names.nameOf(group, part);
      if (names.isOfficial(group, part) || name === undefined) continue;
      used.set(group.catalogue, (used.get(group.catalogue) ?? new Map<string, string>()).set(part, name));
    }
  }
  return used;
}
