/** A header tree as cells: where each label stands and what it spans. */
import type { Area } from "../model/workbookPlan";
import type { HeaderNode, TableSpec } from "../declare/table";
import { headerDepth } from "../layout/layout";

export interface HeaderCell {
  readonly label: string;
  readonly area: Area;
}

/** `top` is the sheet row of the first header row. Leaves reach down to the last header row. */
export function headerCells(table: TableSpec, top: number): readonly HeaderCell[] {
  const bottom = top + headerDepth(table.header) - 1;
  const cells: HeaderCell[] = [];
  let column = 0;
  const place = (node: HeaderNode, row: number): void => {
    if ("column" in node) {
      const label = table.columns.find((candidate) => candidate.id === node.column)?.label ?? "";
      cells.push({ label, area: { top: row, left: column, bottom, right: column } });
      column += 1;
      return;
    }
    const left = column;
    for (const child of node.children) place(child, row + 1);
    cells.push({ label: node.label, area: { top: row, left, bottom: row, right: column - 1 } });
  };
  for (const node of table.header) place(node, top);
  return cells;
}
