/** Which cells of the tables are themselves in doubt: nothing may be corrected towards them. */
import { dependentsIn } from "../../finding/dependents";
import { addressKey, lineKey } from "../../model/address";
import type { CellAddress } from "../../model/snapshot";
import type { TableMap } from "../../model/tableMap";
import { cellAt } from "../../model/tableMap";
import type { CheckContext } from "../../finding/context";
import type { JudgedInstance } from "../../check/figures/identities";
import type { Finding } from "../../finding/finding";
import type { Cause, Suspect } from "../../finding/suspect";

export interface Doubts {
  has(address: CellAddress): boolean;
  /** From here on the whole table of the cell counts as well: a text has shown that its total is another. */
  spread(address: CellAddress): void;
}

/**
 * Position of the finding that stands for what is wrong with a table as a whole, or with rows of it that have not been filled in: what
 * texts say otherwise of that table follows from it. Null where there is none.
 */
export function rootOfTable(
  context: CheckContext,
  addresses: readonly CellAddress[],
  findings: readonly Finding[],
  causes: readonly Cause[],
): number | null {
  const maps = [...context.book.tables.values()];
  const tableOf = (at: CellAddress): TableMap | undefined => {
    const key = addressKey(at);
    return maps.find((map) => cellsOf(map).includes(key));
  };
  const own = new Set(addresses.map(tableOf));
  const ofYear = findings.findIndex(
    ({ template, table }) =>
      template === "yearOfInfo" || (template === "yearDiffers" && [...own].some((map) => map?.table.id === table)),
  );
  if (ofYear >= 0) return findings[ofYear]?.root ?? ofYear;
  const rows = new Set(addresses.map(lineKey));
  const cause = causes.find(({ kind, cells }) =>
    kind === "repeatedRow"
      ? cells.some(({ address }) => rows.has(lineKey(address)))
      : (OF_TABLES.has(kind) || OF_LISTS.has(kind)
          ? cells
          : OF_ROWS.has(kind)
            ? cells.filter(({ printed }) => printed === "")
            : []
        ).some(({ address }) => {
          const map = tableOf(address);
          return map !== undefined && own.has(map);
        }),
  );
  const [first] = cause?.findings ?? [];
  return first === undefined ? null : (findings[first]?.root ?? first);
}

/** A row too few or too many: what a text counts follows from it. */
const OF_LISTS: ReadonlySet<Cause["kind"]> = new Set<Cause["kind"]>([
  "deletedRow",
  "missingPart",
  "typedRow",
  "uncountedRow",
]);

/** What it says of rows. */
const OF_ROWS: ReadonlySet<Cause["kind"]> = new Set<Cause["kind"]>(["emptyRow", "notFilled"]);

/** What the diagnosis says of a table as a whole. */
const OF_TABLES: ReadonlySet<Cause["kind"]> = new Set<Cause["kind"]>([
  "tableUnit",
  "otherVersion",
  "partlyChanged",
  "pastedColumn",
  "slippedColumn",
  "exchangedColumns",
  "roundedTable",
  "pastedValues",
]);

export function doubtsOf(
  context: CheckContext,
  judged: readonly JudgedInstance[],
  findings: readonly Finding[],
  suspects: readonly Suspect[],
  causes: readonly Cause[],
): Doubts {
  const own = [
    ...failingCells(context, judged, findings, suspects),
    ...suspected(suspects),
    ...causes.flatMap(({ cells }) => cells.map(({ address }) => address)),
    ...unfilledRows(context, causes),
    // What reads it leaves the figure out.
    ...findings.flatMap(({ template, cells: [first] }) =>
      template === "formulaGivesText" && first ? [first.address] : [],
    ),
  ];
  const keys = new Set([...own, ...dependentsIn(context).of(own)].map(addressKey));
  const maps = [...context.book.tables.values()];
  const named = new Set(
    findings.flatMap(({ template, table }) => (template === "yearDiffers" && table !== null ? [table] : [])),
  );
  const at = new Set(
    causes.flatMap(({ kind, cells }) => (OF_TABLES.has(kind) ? cells.map(({ address }) => addressKey(address)) : [])),
  );
  for (const map of maps) {
    if (!named.has(map.table.id) && (at.size === 0 || !cellsOf(map).some((key) => at.has(key)))) continue;
    for (const key of cellsOf(map)) keys.add(key);
  }
  addSums(judged, keys);
  return {
    has: (address) => keys.has(addressKey(address)),
    spread: (address) => {
      const key = addressKey(address);
      const map = maps.find((one) => cellsOf(one).includes(key));
      for (const cell of map ? cellsOf(map) : []) keys.add(cell);
    },
  };
}

/** A row that has not been filled in waits as a whole, whichever of its cells a cause names. */
function unfilledRows({ book }: CheckContext, causes: readonly Cause[]): readonly CellAddress[] {
  const rows = new Set(
    causes.flatMap(({ kind, cells }) =>
      OF_ROWS.has(kind) ? cells.filter(({ printed }) => printed === "").map(({ address }) => lineKey(address)) : [],
    ),
  );
  if (rows.size === 0) return [];
  return [...book.tables.values()].flatMap((map) =>
    map.rows.flatMap((row) =>
      [...map.columns.keys()].flatMap((column) => {
        const at = cellAt(map, row, column);
        return at && rows.has(lineKey(at)) ? [at] : [];
      }),
    ),
  );
}

/** Both sides of what does not hold, unless the only cell that it can be has been found, and what follows from it is known. */
function failingCells(
  context: CheckContext,
  judged: readonly JudgedInstance[],
  findings: readonly Finding[],
  suspects: readonly Suspect[],
): readonly CellAddress[] {
  const settled = new Set(
    suspects
      .flatMap(({ certainty, findings: explained }) => (certainty === "only" ? explained : []))
      .flatMap((index) => keyOf(findings[index])),
  );
  return judged.flatMap(({ instance: { rule, map, row, column }, judgement }) => {
    const at = cellAt(map, row, column);
    if (judgement.outcome !== "fail" || !at || rule.severity === "info" || settled.has(`${rule.id}|${addressKey(at)}`))
      return [];
    return [at, ...judgement.cells];
  });
}

function keyOf(finding: Finding | undefined): readonly string[] {
  return finding?.cells.slice(0, 1).map(({ address }) => `${finding.rule}|${addressKey(address)}`) ?? [];
}

function suspected(suspects: readonly Suspect[]): readonly CellAddress[] {
  return suspects.flatMap(({ certainty, address, together }) =>
    certainty === "less" ? [] : [address, ...together.map((other) => other.address)],
  );
}

/** A sum that holds has what its parts have, also where nobody wrote a formula. */
function addSums(judged: readonly JudgedInstance[], keys: Set<string>): void {
  if (keys.size === 0) return;
  const sums = judged.filter(
    ({ instance: { rule }, judgement: { outcome, cells } }) =>
      outcome === "pass" && rule.relation === "equals" && cells.length > 0,
  );
  for (let before = -1; before !== keys.size;) {
    before = keys.size;
    for (const {
      instance: { map, row, column },
      judgement,
    } of sums) {
      const at = cellAt(map, row, column);
      if (at && judgement.cells.some((cell) => cell.sheet === at.sheet && keys.has(addressKey(cell))))
        keys.add(addressKey(at));
    }
  }
}

const cells = new WeakMap<TableMap, readonly string[]>();

function cellsOf(map: TableMap): readonly string[] {
  const known =
    cells.get(map) ??
    map.rows
      .flatMap((row) => [...map.columns.keys()].flatMap((column) => cellAt(map, row, column) ?? []))
      .map(addressKey);
  cells.set(map, known);
  return known;
}
