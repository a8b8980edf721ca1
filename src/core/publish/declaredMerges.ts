/** The merged cells of a table's header as the form has them, where nobody tells which cells of the sheet are merged. */
import type { TableRegion } from "../locate/regions";
import type { Area } from "../model/workbookPlan";
import { headerDepth } from "../layout/layout";
import type { HeaderNode } from "../declare/table";

/** None where the header has more or fewer rows than the form's. */
export function declaredMerges({ table, header }: TableRegion): readonly Area[] {
  if (header.bottom - header.top + 1 !== headerDepth(table.header)) return [];
  const areas: Area[] = [];
  const columnOf = (id: string): number | undefined => {
    const block = table.blocks.find(({ codeColumns }) => codeColumns.includes(id));
    return header.columns.get(id) ?? (block && header.codes.get(block.id)?.[block.codeColumns.indexOf(id)]);
  };
  const place = (node: HeaderNode, row: number): readonly number[] => {
    if ("column" in node) {
      const column = columnOf(node.column);
      if (column !== undefined && row < header.bottom)
        areas.push({ top: row, left: column, bottom: header.bottom, right: column });
      return column === undefined ? [] : [column];
    }
    const columns = node.children.flatMap((child) => place(child, row + 1));
    if (columns.length > 1)
      areas.push({ top: row, left: Math.min(...columns), bottom: row, right: Math.max(...columns) });
    return columns;
  };
  for (const node of table.header) place(node, header.top);
  return areas;
}
