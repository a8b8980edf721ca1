/** A row that was pasted twice: the same code or name with the same figures, and what differs holds without one of the two. */
import type { CheckContext } from "../../finding/context";
import { cellOf } from "../../finding/context";
import type { FindingCell } from "../../finding/finding";
import { lineKey } from "../../model/address";
import type { Book, RowPlace, TableMap } from "../../model/tableMap";
import { rowLabel } from "../../terms/words";
import type { CauseSearch, FoundCause } from "./causes";
import { cellsWithoutFormula } from "./formulasGone";
import { columnsOf, mendedWithout, tablesAtOdds } from "./undone";

interface Repeated {
  readonly first: RowPlace;
  readonly again: RowPlace;
}

export function repeatedRows(search: CauseSearch): readonly FoundCause[] {
  return tablesAtOdds(search).flatMap((map) => {
    const repeats = repeatsIn(search.context.book, map);
    return blocksOf(repeats).flatMap((block) => {
      const whole = causeOf(search, map, block);
      return whole.length > 0 || block.length === 1 ? whole : block.flatMap((one) => causeOf(search, map, [one]));
    });
  });
}

/** Rows that were pasted again one below the other. */
function blocksOf(repeats: readonly Repeated[]): readonly (readonly Repeated[])[] {
  const blocks: Repeated[][] = [];
  for (const one of repeats) {
    const last = blocks.at(-1)?.at(-1);
    if (last && one.again.row === last.again.row + 1 && one.first.row === last.first.row + 1) blocks.at(-1)?.push(one);
    else blocks.push([one]);
  }
  return blocks;
}

function causeOf(search: CauseSearch, map: TableMap, block: readonly Repeated[]): readonly FoundCause[] {
  const { context } = search;
  const again = block.map((one) => one.again);
  const forms = mendedWithout(search, map, again);
  const [begin, end] = [block[0], block.at(-1)];
  if (forms.length === 0 || !begin || !end) return [];
  const cells = [...again, ...block.map((one) => one.first)].flatMap((row) =>
    columnsOf(map, row).flatMap((column) => {
      const cell = cellOf(context, map, row, column);
      return cell && cell.printed !== "" ? [cell] : [];
    }),
  );
  const lines = (from: RowPlace, to: RowPlace): string =>
    from === to ? String(from.row + 1) : `${from.row + 1}—${to.row + 1}`;
  const words = {
    table: map.table.shortName,
    row: begin === end ? rowLabel(begin.again) : `${rowLabel(begin.again)} 到 ${rowLabel(end.again)}`,
    first: lines(begin.first, end.first),
    again: lines(begin.again, end.again),
    count: String(block.length),
  };
  return [{ kind: "repeatedRow", words, cells, forms, others: ofCodes(search, map, again) }];
}

/** What is said of the codes and names of rows that are there again, and of figures in the place of their formulas. */
function ofCodes({ findings }: CauseSearch, map: TableMap, again: readonly RowPlace[]): readonly number[] {
  const rows = new Set(again.map(({ row, site }) => lineKey({ sheet: (site ?? map).sheet, row })));
  const isAgain = ({ address }: FindingCell): boolean => rows.has(lineKey(address));
  return findings.flatMap((finding, index) => {
    const { kind, template, table, cells } = finding;
    const formulas = cellsWithoutFormula(finding);
    const isOfCode = (kind === "code" || template === "nameTwice") && cells.some(isAgain);
    return table === map.table.id && (isOfCode || (formulas.length > 0 && formulas.every(isAgain))) ? [index] : [];
  });
}

/** Rows of a table (by sheet row, as `sheet|row`) that say the same twice: their code is no misprint. */
export function repeatedPlaces({ book }: CheckContext, map: TableMap): ReadonlySet<RowPlace> {
  return new Set(repeatsIn(book, map).flatMap(({ first, again }) => [first, again]));
}

function repeatsIn(book: Book, map: TableMap): readonly Repeated[] {
  const seen = new Map<string, RowPlace>();
  return map.rows.flatMap((row): readonly Repeated[] => {
    const name = row.code ?? row.label;
    if (row.kind === "fixed" || name === "") return [];
    const amounts = columnsOf(map, row).map((column) => {
      const read = book.amount(map, row, column);
      return read.ok ? read.amount : null;
    });
    if (amounts.every((amount) => amount === 0 || amount === null)) return [];
    const id = [row.block, row.group, name, row.label, ...amounts.map(String)].join("|");
    const first = seen.get(id);
    seen.set(id, first ?? row);
    // Rows below a code that is there again hang on the first of the two.
    return first && row.children.length === 0 ? [{ first, again: row }] : [];
  });
}
