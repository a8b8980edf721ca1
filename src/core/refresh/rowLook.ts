/** How a new row of a table of ours looks; in a workbook from elsewhere it looks like its neighbour. */
import { definitions } from "../identity/definitions";
import { addressKey } from "../model/address";
import type { Book, RowPlace, TableMap } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import type { SheetPlan } from "../model/workbookPlan";
import { SheetBuilder } from "../plan/sheetBuilder";
import { labelStyles } from "../plan/tableRows";
import { columnStyles } from "../plan/tableSheet";
import { heightOfLines, wrappedLines } from "../plan/textHeight";
import { style } from "../plan/theme";
import type { PackSpec } from "../declare/pack";

export type RowLook = Required<Pick<SheetPlan, "styles" | "rowHeights">>;

/** Kinds of cells by the rules that write them. */
export function rowLooks(pack: PackSpec, book: Book): (map: TableMap, row: RowPlace) => RowLook {
  const roles = new Map([...definitions(pack, book)].map(([key, { rule }]) => [key, rule.role]));
  return (map, row) => {
    const block = map.table.blocks.find((candidate) => candidate.id === row.block);
    const builder = new SheetBuilder(map.sheet, map.table.columns.length);
    if (!block) return { styles: [], rowHeights: [] };
    const own = map.table.columns.filter(
      (column) => block.columns.includes(column.id) || block.codeColumns.includes(column.id),
    );
    const codes = map.codes.get(block.id) ?? [];
    for (const column of own) {
      const code = block.codeColumns.indexOf(column.id);
      const index = code >= 0 ? codes[Math.min(code, codes.length - 1)] : map.columns.get(column.id);
      if (index !== undefined) builder.cellStyle(row.row, index, ...columnStyles(map, column, index));
    }
    const name = block.nameColumn === null ? undefined : map.columns.get(block.nameColumn);
    if (name !== undefined) labelStyles(builder, map, block, row, name);
    if (row.kind === "list")
      for (const index of [...codes, ...(name === undefined ? [] : [name])])
        builder.cellStyle(row.row, index, style.input);
    for (const column of own) {
      const at = column.kind === "amount" ? cellAt(map, row, column.id) : null;
      const role = at && roles.get(addressKey(at));
      if (at)
        builder.cellStyle(
          row.row,
          at.column,
          role === undefined || role === null ? style.input : role === "prefills" ? style.prefill : style.formula,
        );
    }
    return { styles: builder.build({ mode: "update" }).styles ?? [], rowHeights: height(map, row, block.nameColumn) };
  };
}

function height(map: TableMap, row: RowPlace, nameColumn: string | null): RowLook["rowHeights"] {
  const width = map.table.columns.find(({ id }) => id === nameColumn)?.width;
  const lines =
    width === undefined ? 1 : wrappedLines(row.label, width - (row.level ?? 0) * 2, { bold: row.children.length > 0 });
  const body = map.table.form?.bodyHeight;
  if (lines <= 1) return body === undefined ? [] : [{ row: row.row, height: body }];
  return [{ row: row.row, height: Math.max(heightOfLines(lines), body ?? 0) }];
}
