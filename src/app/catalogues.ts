/** Putting imported catalogues into a workbook, and taking them out: only what the product remembers changes, no cell. */
import type { CatalogueKind, ImportedCatalogue } from "../core/declare/imported";
import { withAdded } from "../core/declare/importedList";
import { workbookYear } from "../core/locate/heads";
import type { LocatedWorkbook } from "../core/locate/locate";
import type { WorkbookSnapshot } from "../core/model/snapshot";
import type { PackSpec } from "../core/declare/pack";
import type { State } from "../core/state/state";
import { newState, readState, writeState } from "../core/state/state";
import type { WorkbookPort } from "../workbook/port";
import { recognised } from "./recognised";
import { StateUnknown } from "./useCases";
import { remembering, writePlanned } from "./writePlanned";

/** Throws NotRecognised, or StateUnknown where a later version has written into the workbook. */
export async function addCatalogues(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  added: readonly ImportedCatalogue[],
): Promise<void> {
  await changeCatalogues(port, packs, (known) => withAdded(known, added));
}

export async function removeCatalogue(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  kind: CatalogueKind,
  year: number,
): Promise<void> {
  await changeCatalogues(port, packs, (known) => known.filter((one) => one.kind !== kind || one.year !== year));
}

async function changeCatalogues(
  port: WorkbookPort,
  packs: readonly PackSpec[],
  change: (known: readonly ImportedCatalogue[]) => readonly ImportedCatalogue[],
): Promise<void> {
  await writePlanned(port, (snapshot) => {
    const { catalogues = [], ...rest } = stateOf(recognised(packs, snapshot), snapshot);
    const changed = change(catalogues);
    const state: State = changed.length > 0 ? { ...rest, catalogues: changed } : rest;
    return { plan: remembering(writeState(state)), result: null };
  });
}

function stateOf(located: LocatedWorkbook, snapshot: WorkbookSnapshot): State {
  const known = readState(snapshot.state);
  if (known) return known;
  if (snapshot.state !== null) throw new StateUnknown();
  return { ...newState(located.pack, workbookYear(located)), foreign: true };
}
