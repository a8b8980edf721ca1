/** What of the form was not found in the workbook, so that nobody takes it for checked. */
import type { LocatedTable, LocatedWorkbook } from "../locate/locate";
import { groupsOf } from "../declare/lookups";
import { columnLabel } from "../terms/words";
import type { Unrecognised } from "./adoption";

/** Working sheets that are not published need not be there. */
export function unrecognised({ pack, tables }: LocatedWorkbook): readonly Unrecognised[] {
  return pack.tables.flatMap((table): readonly Unrecognised[] => {
    const located = tables.get(table.id);
    if (located) return partsOf(located);
    return table.formNo === null
      ? []
      : [{ kind: "table", table: table.shortName, detail: table.title.replace(/\{year\}年?度?/g, "") }];
  });
}

function partsOf({ map, copies }: LocatedTable): readonly Unrecognised[] {
  const { table } = map;
  const make = (kind: Unrecognised["kind"], detail: string): Unrecognised => ({ kind, table: table.shortName, detail });
  // Codes may stand in the cells of the names.
  const hasCodes = (block: string): boolean =>
    (map.codes.get(block) ?? []).length > 0 ||
    map.rows.some((row) => row.block === block && row.printedCode.length > 0);
  const coded = new Set(table.blocks.filter(({ id }) => hasCodes(id)).flatMap((block) => block.codeColumns));
  const fixed = groupsOf(table).flatMap((group) => (group.kind === "fixed" ? group.rows : []));
  return [
    ...table.columns
      .filter((column) => !map.columns.has(column.id) && !coded.has(column.id) && column.optional !== true)
      .map((column) => make("column", columnLabel(table, column.id))),
    ...fixed.filter((row) => !map.byKey.has(row.id)).map((row) => make("row", row.label || row.words || row.id)),
    ...map.rows
      .filter((row) => row.kind === "tree" && row.code === null && row.label !== "")
      .map((row) => make("code", row.label)),
    ...copies.map((sheet) => make("copy", sheet)),
  ];
}
