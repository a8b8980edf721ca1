/** A name that belongs to another code, in a row whose code and figures the other tables have under its own name: the name is the slip. */
import { amountColumns } from "../../declare/lookups";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { blockSpec, cellAt } from "../../model/tableMap";
import type { TreeGroup } from "../../declare/table";
import { comparableName } from "../../text/normalize";
import type { CheckContext } from "../../finding/context";
import { hasFormula } from "../../finding/context";
import { isEqual, largestOf } from "./codeByFigures";
import type { RowUse } from "./codeElsewhere";
import { rowsOfCatalogue } from "./codeElsewhere";

export interface NameElsewhere {
  /** As the other tables print it. */
  readonly name: string;
  /** Names of the tables that have the row's code, its figures and this name. */
  readonly tables: readonly string[];
}

/** Null where the other tables have several names for the code, or not the row's figures; a row without figures proves nothing. */
export function nameByFigures(
  context: CheckContext,
  group: TreeGroup,
  map: TableMap,
  row: RowPlace,
): NameElsewhere | null {
  const amount = largestOf(context, map, row);
  if (row.code === null || amount === 0) return null;
  const uses = rowsOfCatalogue(context, group.catalogue);
  const others = (uses.get(row.code) ?? []).filter((use) => use.map !== map);
  const own = comparableName(row.label);
  const [name, ...more] = new Set(others.map((use) => comparableName(use.row.label)));
  if (name === undefined || name === "" || name === own || more.length > 0) return null;
  const alike = others.filter(
    (use) => isTyped(context, use) && isEqual(largestOf(context, use.map, use.row), use.map, amount, map),
  );
  const [first] = alike;
  return first ? { name: first.row.label, tables: [...new Set(alike.map((use) => use.map.table.shortName))] } : null;
}

/** A figure that a formula looks up by the code says nothing of it. */
function isTyped(context: CheckContext, { map, row }: RowUse): boolean {
  const block = blockSpec(map.table, row.block);
  return (block ? amountColumns(map.table, block) : []).every((column) => {
    const at = cellAt(map, row, column);
    return at === null || !hasFormula(context, at);
  });
}
