/**
 * Rows of a tree whose code cannot be read. Such a row is unknown: it may be what a lookup asks for, and a child of every row that the
 * order of the codes leaves room for; whatever reads one of these ends as data that cannot be judged, and is never added up without it.
 */
import type { Missing, RowPlace, TableMap } from "../model/tableMap";
import { blockSpec, codeCells, nameCell } from "../model/tableMap";

interface Unreadable {
  readonly row: RowPlace;
  /** Codes of the rows above and below; its own lies between them where the codes are in order. */
  readonly between: readonly [string, string];
  /** Keys of the rows that it may stand right under; null for the top. */
  readonly parents: ReadonlySet<string | null>;
}

const known = new WeakMap<readonly RowPlace[], readonly Unreadable[]>();

/** Where a form prints codes, and this row's is none; the spare rows of a new form have neither code nor name. */
export function isUnreadable(map: TableMap, row: RowPlace): boolean {
  return (
    row.kind === "tree" &&
    row.code === null &&
    (row.printedCode.length > 0 || row.label !== "" || row.nameless === true) &&
    (blockSpec(map.table, row.block)?.codeColumns.length ?? 0) > 0
  );
}

function unreadableRows(map: TableMap): readonly Unreadable[] {
  const before = known.get(map.rows);
  if (before) return before;
  const found = map.rows.flatMap((row, index): readonly Unreadable[] => {
    if (!isUnreadable(map, row) && !isOverlong(row)) return [];
    const isReadable = (other: RowPlace): boolean => other.group === row.group && other.level !== null;
    const [before, after] = [
      [...map.rows.slice(0, index)].reverse().find(isReadable),
      map.rows.slice(index + 1).find(isReadable),
    ];
    const between = [before?.code ?? "", after?.code ?? "~"] as const;
    // Digits say what it stands under, however many they are.
    if (row.code !== null) return [{ row, between, parents: new Set() }];
    const [above, below] = [pathOf(map, before), pathOf(map, after)];
    const shared = above.findIndex((key, at) => key !== below[at]);
    // Under the deepest row that both stand under, or under any of those that end here.
    return [{ row, between, parents: new Set(above.slice(Math.max(0, (shared < 0 ? above.length : shared) - 1))) }];
  });
  known.set(map.rows, found);
  return found;
}

/** From the top to the row itself. */
function pathOf(map: TableMap, row: RowPlace | undefined): readonly (string | null)[] {
  const path: string[] = [];
  for (let place = row; place; place = place.parent === null ? undefined : map.byKey.get(place.parent))
    path.unshift(place.key);
  return [null, ...path];
}

/** A row of the group that may stand right under this one (`parent` null: at the top), and `matters`. */
export function unreadableUnder(
  map: TableMap,
  group: string,
  parent: string | null,
  matters: (row: RowPlace) => boolean = () => true,
): Missing | null {
  const found = unreadableRows(map).find(
    ({ row, parents }) => row.group === group && parents.has(parent) && matters(row),
  );
  return found ? missingCode(map, found.row) : null;
}

/** More digits than a code has, or fewer: which code is meant is not known. */
function isOverlong(row: RowPlace): boolean {
  return row.kind === "tree" && row.code !== null && row.level === null && row.printedCode.length > 0;
}

/** A row of the block that may be the one that is looked up by its code; any where none is given. */
export function unreadableIn(map: TableMap, block: string | undefined, code?: string): Missing | null {
  const found = unreadableRows(map).find(
    ({ row, between: [before, after] }) =>
      row.block === block && (code === undefined || before > after || (before < code && code < after)),
  );
  return found ? missingCode(map, found.row) : null;
}

export function missingCode(map: TableMap, row: RowPlace): Missing {
  const at = codeCells(map, row)[Math.max(0, row.printedCode.length - 1)] ?? nameCell(map, row);
  return { kind: "code", table: map.table.id, detail: row.printedCode.join(" "), ...(at ? { at } : {}) };
}
