/** Ids that terms name. A term is read for a cell of a table, or outside any. */
import type { Figure, Sentence, TextSource } from "../../declare/narrative";
import type { Term } from "../../declare/term";
import type { PackFault, Path } from "../fault";
import { each, fault } from "../fault";
import type { Known } from "./known";
import { choiceFaults, columnFault, fieldFault, groupFault, rowFault } from "./known";

/** The cell that a term is read for; null outside tables. */
export interface Cell {
  readonly table: string;
  readonly column: string;
}

const NEEDS_CELL = "只能用在表里的规则：这里没有“本行、本列”";

export function termFaults(known: Known, term: Term, cell: Cell | null, path: Path): readonly PackFault[] {
  switch (term.term) {
    case "zero":
      return [];
    case "children":
      return cell ? [] : [fault(path, `children ${NEEDS_CELL}`)];
    case "info":
      return fieldFault(known, term.field, [...path, "field"], ["amount", "count", "quantity"]);
    case "cell":
      return [
        ...columnFault(known, term.table, term.column, "amount", [...path, "column"]),
        ...rowFault(known, term.table, term.row, [...path, "row"]),
      ];
    case "parts":
      return cell
        ? each(term.columns, [...path, "columns"], (column, at) => columnFault(known, cell.table, column, "amount", at))
        : [fault(path, `parts ${NEEDS_CELL}`)];
    case "named":
      return cell
        ? each(term.rows, [...path, "rows"], (row, at) => rowFault(known, cell.table, row, at))
        : [fault(path, `named ${NEEDS_CELL}`)];
    case "rows":
      return rowsFaults(known, term, cell, path);
    case "lookup":
      return lookupFaults(known, term, cell, path);
    case "add":
      return each(term.of, [...path, "of"], (part, at) => termFaults(known, part, cell, at));
    case "subtract":
      return [
        ...termFaults(known, term.from, cell, [...path, "from"]),
        ...each(term.less, [...path, "less"], (part, at) => termFaults(known, part, cell, at)),
      ];
    case "scaled":
      return termFaults(known, term.of, cell, [...path, "of"]);
    case "onlyFor":
      return [
        ...choiceFaults(known, term.field, term.values, [...path, "field"]),
        ...termFaults(known, term.then, cell, [...path, "then"]),
      ];
  }
}

function rowsFaults(
  known: Known,
  term: Extract<Term, { term: "rows" }>,
  cell: Cell | null,
  path: Path,
): readonly PackFault[] {
  const table = term.table ?? cell?.table;
  const column = term.column ?? cell?.column;
  if (table === undefined || column === undefined) return [fault(path, "rows 用在表以外时要写明 table 和 column")];
  return [
    ...groupFault(known, table, term.group, [...path, "group"]),
    ...columnFault(known, table, column, "amount", [...path, "column"]),
  ];
}

function lookupFaults(
  known: Known,
  term: Extract<Term, { term: "lookup" }>,
  cell: Cell | null,
  path: Path,
): readonly PackFault[] {
  const column = term.column ?? cell?.column;
  if (column === undefined) return [fault(path, "lookup 用在表以外时要写明 column")];
  const own =
    term.code === undefined && term.name === undefined && cell === null
      ? [fault(path, "lookup 用在表以外时要写明 code 或 name")]
      : [];
  return [...own, ...columnFault(known, term.table, column, "amount", [...path, "column"])];
}

/** `each`: the rows that a repeated sentence is about; absent elsewhere. */
export function figureFaults(known: Known, figure: Figure, rows: Sentence["each"], path: Path): readonly PackFault[] {
  if ("term" in figure) return termFaults(known, figure, null, path);
  if (!rows) return [fault(path, "“row”的数只能用在按科目重复的句子里（有 each 的）")];
  const tables = figure.row === "own" ? rows.map(({ table }) => table) : [figure.table];
  return tables.flatMap((table) => columnFault(known, table, figure.column, "amount", [...path, "column"]));
}

export function sourceFaults(known: Known, from: TextSource, rows: Sentence["each"], path: Path): readonly PackFault[] {
  if (typeof from === "string") return fieldFault(known, from, path);
  return rows
    ? columnFault(known, from.table, from.column, "text", path)
    : [fault(path, "表里的文字列只能用在按科目重复的句子里（有 each 的）")];
}
