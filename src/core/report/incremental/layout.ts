/** What was found where, kept from a full check: enough to tell whether an edit can have moved anything. */
import { infoSheets } from "../../locate/info";
import type { LocatedTable } from "../../locate/locate";
import { printedMoney } from "../../locate/moneyLine";
import { findNarrativeSheet } from "../../locate/narrativeSheet";
import type { PackSpec } from "../../declare/pack";
import { normalizeText } from "../../text/normalize";
import type { CheckContext } from "../../finding/context";
import type { CellKeys } from "./cellKeys";
import { cellKeys } from "./cellKeys";
import type { FigureCells } from "./figureCells";
import { figureCells } from "./figureCells";
import type { InertTexts } from "./inertText";
import { inertTexts } from "./inertText";

/** table: figures may change; info: fields may; aside: anything that says nothing to the recognition; fixed: nothing. */
export type SheetRole = "table" | "info" | "aside" | "fixed";

export interface KeptLayout {
  readonly keyOf: CellKeys;
  readonly figures: FigureCells;
  readonly roleOf: (sheet: string) => SheetRole;
  readonly isInert: InertTexts;
}

/** Null where figures decide how a table is read: one that states another unit of money than its form is settled by its identities. */
export function layoutFor(packs: readonly PackSpec[], context: CheckContext): KeptLayout | null {
  const tables = [...context.located.tables.values()];
  if (
    tables.some(
      ({ map, places: [main] }) => main && (printedMoney(main)?.unit ?? map.table.moneyUnit) !== map.table.moneyUnit,
    )
  )
    return null;
  const keyOf = cellKeys(context.located.snapshot);
  const roles = rolesOf(context, tables);
  return {
    keyOf,
    figures: figureCells(context, keyOf),
    roleOf: (sheet) => roles.get(sheet) ?? "aside",
    isInert: inertTexts(packs),
  };
}

function rolesOf(context: CheckContext, tables: readonly LocatedTable[]): ReadonlyMap<string, SheetRole> {
  const { located, pack, book } = context;
  const { snapshot, choices } = located;
  const roles = new Map<string, SheetRole>();
  const set = (role: SheetRole, names: readonly string[]): void => names.forEach((name) => roles.set(name, role));
  const hosts = tables.map((table) => [...new Set(table.places.map(({ sheet }) => sheet.name))]);
  const shared = hosts.flat().filter((name, index, all) => all.indexOf(name) !== index);
  // Each later line overrides the ones before.
  set("table", hosts.flat());
  set(
    "info",
    infoSheets(pack.info, snapshot)
      .map((sheet) => sheet.name)
      .filter((name) => !roles.has(name)),
  );
  set(
    "fixed",
    tables.flatMap((table) => table.copies),
  );
  if (Object.keys(choices.columns).length > 0) set("fixed", shared);
  set(
    "fixed",
    pack.narratives.flatMap((narrative) => findNarrativeSheet(narrative, snapshot)?.name ?? []),
  );
  set(
    "fixed",
    snapshot.sheets
      .map((sheet) => sheet.name)
      .filter((name) => normalizeText(name) === normalizeText(pack.contents.sheet)),
  );
  if (book.infoText(pack.info.unitName) === null || !Number(book.infoText(pack.info.year)))
    set(
      "fixed",
      snapshot.sheets
        .map((sheet) => sheet.name)
        .filter((name) => !roles.has(name))
        .slice(0, 2),
    );
  return roles;
}
