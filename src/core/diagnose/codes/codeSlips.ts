/** Which codes a row may have been meant to have: one slip away from what is printed, and known from somewhere else. */
import type { CheckContext } from "../../finding/context";
import { textAt } from "../../model/cellText";
import type { CellAddress } from "../../model/snapshot";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { codeCells, nameCell } from "../../model/tableMap";
import { ancestors, catalogueFor, codeParts, findGroup, groupsOf } from "../../declare/lookups";
import type { TreeGroup } from "../../declare/table";
import { comparableName } from "../../text/normalize";
import { isOneSlip } from "../../text/slip";

/** One code cell, what it prints and what it should perhaps print. */
export interface CodeSlip {
  readonly table: string;
  readonly row: RowPlace;
  readonly address: CellAddress;
  readonly actual: string;
  readonly suggested: string;
  /** The whole code that the row would have. */
  readonly code: string;
}

/** Codes that the other tables of the form print, by catalogue, with the names beside them. */
export type KnownCodes = ReadonlyMap<string, ReadonlySet<string>>;

export function knownCodes(context: CheckContext, except: TableMap, group: TreeGroup): KnownCodes {
  const known = new Map<string, Set<string>>();
  for (const map of context.book.tables.values()) {
    if (map === except) continue;
    for (const row of map.rows) {
      const other = row.code === null ? undefined : findGroup(context.pack, row.group)?.group;
      if (row.code === null || other?.kind !== "tree" || other.catalogue !== group.catalogue) continue;
      known.set(row.code, (known.get(row.code) ?? new Set()).add(comparableName(row.label)));
    }
  }
  return known;
}

/** `wanted`: codes that somebody asks for, such as a parent without a row. Likelier ones first. */
export function slipsOf(
  context: CheckContext,
  map: TableMap,
  row: RowPlace,
  known: KnownCodes,
  wanted: readonly string[],
): readonly CodeSlip[] {
  const place = findGroup(context.pack, row.group);
  if (place?.group.kind !== "tree") return [];
  const { group } = place;
  const rows = map.rows.filter((other) => other.group === row.group);
  const own = new Set(rows.flatMap((other) => (other === row || other.code === null ? [] : [other.code])));
  const printed = printedCode(row);
  const name = comparableName(row.label);
  const named = catalogueFor(context.pack, group)
    .filter((entry) => comparableName(entry.name) === name)
    .map((entry) => entry.code);
  const elsewhere = [...known].filter(([, names]) => names.has(name)).map(([code]) => code);
  const lacked = elsewhere.filter((code) => !own.has(code));
  // What the others call the row is the row: no code that nobody prints beside its name.
  const targets =
    name !== "" && (lacked.length > 0 || elsewhere.includes(printed))
      ? [...wanted, ...lacked]
      : [...wanted, ...elsewhere, ...named, ...fromNeighbours(group, rows, row), ...known.keys()];
  // Nobody else has the code, and the one that all others print beside the name is lacking here: however it was misprinted.
  const ofAnother = lacked.length === 1 && (own.has(printed) || (elsewhere.length === 1 && !known.has(printed)));
  return [...new Set(targets)]
    .filter(
      (code) =>
        /^\d+$/.test(code) &&
        !own.has(code) &&
        code !== printed &&
        group.levels.includes(code.length) &&
        (wanted.includes(code) ||
          isOneSlip(printed, code) ||
          lacksPart(map, row, code) ||
          (ofAnother && lacked.includes(code))),
    )
    .flatMap((code) => slipTo(context, map, group, row, code) ?? []);
}

/** Of a code in several cells the next one is blank, and only that one is lacking. */
function lacksPart(map: TableMap, row: RowPlace, code: string): boolean {
  const printed = printedCode(row);
  const cells = codeCells(map, row).length;
  const parts = row.printedCode.length;
  return (
    parts > 0 &&
    parts < cells &&
    code.startsWith(printed) &&
    code.length > printed.length &&
    codeParts(code, levelsOf(map, row), cells).filter((part) => part !== "").length === parts + 1
  );
}

function levelsOf(map: TableMap, { group }: RowPlace): readonly number[] {
  const own = groupsOf(map.table).find(({ id }) => id === group);
  return own?.kind === "tree" ? own.levels : [];
}

export function printedCode(row: RowPlace): string {
  return row.printedCode.length > 1 || row.code === null ? row.printedCode.join("") : (row.printedCode[0] ?? row.code);
}

/** The row's own last part under the codes of the rows above and below it. */
function fromNeighbours(group: TreeGroup, rows: readonly RowPlace[], row: RowPlace): readonly string[] {
  const at = rows.indexOf(row);
  const printed = printedCode(row);
  const around = [rows[at - 1]?.code, rows[at + 1]?.code].flatMap((code) =>
    code == null ? [] : [...ancestors(code, group.levels), code],
  );
  return around.flatMap((code) =>
    code.length < printed.length ? [code + printed.slice(code.length)] : [code.slice(0, printed.length)],
  );
}

/** Null unless one cell would do. */
export function slipTo(
  context: CheckContext,
  map: TableMap,
  group: TreeGroup,
  row: RowPlace,
  code: string,
): CodeSlip | null {
  const cells = codeCells(map, row);
  if (cells.length === 0) {
    const address = nameCell(map, row);
    const sheet = address && context.sheets.get(address.sheet);
    const actual = address && sheet ? textAt(sheet, address.row, address.column) : "";
    const suggested = actual.replace(printedCode(row), code);
    return address && suggested !== actual ? { table: map.table.id, row, address, actual, suggested, code } : null;
  }
  const parts = codeParts(code, group.levels, cells.length);
  const lacking = lacksPart(map, row, code);
  const wrong = lacking
    ? [row.printedCode.length]
    : parts.flatMap((part, index) =>
        (row.printedCode[index] ?? "") === "" || row.printedCode[index] === part ? [] : [index],
      );
  const [only = -1] = wrong;
  const [address, actual, suggested] = [cells[only], lacking ? "" : row.printedCode[only], parts[only]];
  return wrong.length === 1 && address && actual !== undefined && suggested !== undefined
    ? { table: map.table.id, row, address, actual, suggested, code }
    : null;
}
