/**
 * Sums that the workbook works out itself: every cell of the identity that holds anything has a formula, and it holds in all of them. Such a cell follows its
 * parts, so that a wrong part is not told as a wrong formula.
 */
import { instancesOf } from "../identity/instances";
import { judge } from "../identity/judge";
import { formulaAt } from "../model/cellText";
import { addressKey } from "../model/address";
import type { CellAddress, WorkbookSnapshot } from "../model/snapshot";
import type { Book } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import type { IdentityRule, Rule } from "../declare/rule";

/** One formula may give any figure by chance; not where others of its table add up as well. */
const FEWEST = 2;

/** A cell is defined by the first identity that holds for it. */
export function definedByFormulas(rules: readonly Rule[], book: Book, snapshot: WorkbookSnapshot): readonly Rule[] {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const hasFormula = ({ sheet, row, column }: CellAddress): boolean => {
    const found = sheets.get(sheet);
    return found !== undefined && formulaAt(found, row, column) !== null;
  };
  const defined = new Set<string>();
  const working = new Set<string>();
  return rules.flatMap((rule): readonly Rule[] => {
    if (rule.kind !== "identity" || rule.severity !== "error" || rule.tolerance !== "rounding") return [rule];
    const columns = rule.columns
      .map((column) => workedOut(rule, column, book, hasFormula))
      .map((own) => (own.cells.some((cell) => defined.has(addressKey(cell))) ? { ...own, cells: [], keys: [] } : own));
    const cells = columns.flatMap((own) => own.cells);
    if (cells.length === 0 || (cells.length < FEWEST && !working.has(rule.table))) return [rule];
    working.add(rule.table);
    for (const cell of cells) defined.add(addressKey(cell));
    return split(rule, columns);
  });
}

interface Column {
  readonly column: string;
  readonly cells: readonly CellAddress[];
  /** Of their rows. */
  readonly keys: readonly string[];
  /** Rows without a formula, where there is nothing to add up. */
  readonly blank: readonly string[];
}

/** A total column may be worked out across, the others down, and rows with nothing in them not at all: the identity defines what it can and checks the rest. */
function split(rule: IdentityRule, columns: readonly Column[]): readonly IdentityRule[] {
  const checked = columns.filter(({ cells }) => cells.length === 0).map(({ column }) => column);
  const whole = columns
    .filter(({ cells, blank }) => cells.length > 0 && blank.length === 0)
    .map(({ column }) => column);
  const partial = columns.filter(({ cells, blank }) => cells.length > 0 && blank.length > 0);
  return [
    ...(whole.length > 0
      ? [
          {
            ...rule,
            id: whole.length === columns.length ? rule.id : `${rule.id}-worked-out`,
            columns: whole,
            role: "defines" as const,
          } as IdentityRule,
        ]
      : []),
    ...partial.flatMap(({ column, keys, blank }): readonly IdentityRule[] => [
      {
        ...rule,
        id: `${rule.id}-${column}-worked-out`,
        columns: [column],
        rows: [{ rows: keys }],
        role: "defines",
      } as IdentityRule,
      { ...rule, id: `${rule.id}-${column}`, columns: [column], rows: [{ rows: blank }] },
    ]),
    ...(checked.length > 0 ? [{ ...rule, columns: checked }] : []),
  ];
}

/** No cells where one holds something and has no formula, or the identity does not hold. */
function workedOut(rule: IdentityRule, column: string, book: Book, hasFormula: (cell: CellAddress) => boolean): Column {
  const map = book.tables.get(rule.table);
  const none: Column = { column, cells: [], keys: [], blank: [] };
  const [cells, keys, blank]: [CellAddress[], string[], string[]] = [[], [], []];
  for (const instance of map ? instancesOf({ ...rule, columns: [column] }, map) : []) {
    const cell = cellAt(instance.map, instance.row, instance.column);
    const { outcome, actual, expected } = judge(instance, book);
    if (!cell || outcome !== "pass") return none;
    if (hasFormula(cell)) {
      cells.push(cell);
      keys.push(instance.row.key);
    } else if (actual === 0 && expected === 0) blank.push(instance.row.key);
    else return none;
  }
  return { column, cells, keys, blank };
}
