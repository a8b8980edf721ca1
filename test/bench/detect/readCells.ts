/** The cells of the disclosure tables that some rule with a verdict reads: a set of addresses, which is all that the faults are told. */
import { createContext } from "../../../src/core/report/check";
import { judgeInstances } from "../../../src/core/check/figures/identities";
import type { CellAddress, WorkbookSnapshot } from "../../../src/core/model/snapshot";
import { cellAt, codeCells } from "../../../src/core/model/tableMap";
import type { TableMap } from "../../../src/core/model/tableMap";
import type { PackSpec } from "../../../src/core/declare/pack";
import type { Cell } from "./cells";
import { keyOf } from "./cells";

export function readCells(pack: PackSpec, snapshot: WorkbookSnapshot): readonly Cell[] {
  const context = createContext(pack, snapshot);
  const published = [...context.book.tables.values()].filter((map) => map.table.formNo !== null);
  const places = new Map(published.map((map) => [map.sheet, map.money.places]));
  const cells = new Map<string, Cell>();
  const add = (address: CellAddress | null | undefined, kind: Cell["kind"]): void => {
    const printed = address ? places.get(address.sheet) : undefined;
    if (address && printed !== undefined)
      cells.set(keyOf(address), { address, kind, places: kind === "code" ? 0 : printed });
  };
  for (const { instance, judgement } of judgeInstances(context).judged) {
    if (instance.rule.severity === "info" || (judgement.outcome !== "pass" && judgement.outcome !== "fail")) continue;
    for (const address of [cellAt(instance.map, instance.row, instance.column), ...judgement.cells])
      add(address, "amount");
  }
  const coded = new Set(pack.rules.flatMap((rule) => (rule.kind === "codes" ? [rule.group] : [])));
  for (const map of published) for (const address of codesOf(map, coded)) add(address, "code");
  return [...cells.values()];
}

function codesOf(map: TableMap, groups: ReadonlySet<string>): readonly CellAddress[] {
  return map.rows.filter((row) => groups.has(row.group)).flatMap((row) => codeCells(map, row));
}
