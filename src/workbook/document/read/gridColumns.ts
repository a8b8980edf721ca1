/** Columns of a table's grid that are there only because two programs round widths in different ways (ECMA-376 part 1, 17.4.16). */
import { childOf, childrenOf } from "../../file/xml/element";
import type { XmlElement } from "../../file/xml/element";
import { valueOf } from "./attributes";

/** In twentieths of a point, half a millimetre: nothing can be read in a column of this width. */
const SLIVER = 28;

/** From a place in the grid to the column that begins there, both from 0. */
export type GridColumnOf = (place: number) => number;

/** A cell of a row: its place in the grid, and over how many columns of it it goes. */
export interface GridSpan {
  readonly left: number;
  readonly across: number;
}

/** A narrow column counts where some cell has nothing else. */
export function gridColumns(table: XmlElement, spans: readonly GridSpan[]): GridColumnOf {
  const grid = childOf(table, "tblGrid");
  const narrow = (grid === undefined ? [] : childrenOf(grid, "gridCol")).map((column) => {
    const width = valueOf(column.attributes, "w");
    return width !== undefined && Number(width) <= SLIVER;
  });
  if (!narrow.includes(true)) return (place) => place;
  for (const { left, across } of spans) {
    const own = narrow.slice(left, left + across);
    if (own.length === across && own.every((isNarrow) => isNarrow)) narrow.fill(false, left, left + across);
  }
  return (place) => place - narrow.slice(0, place).filter((isNarrow) => isNarrow).length;
}
