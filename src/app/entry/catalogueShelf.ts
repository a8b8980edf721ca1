/** The catalogues that the user has imported, kept on this computer for the next workbook, and the packs with them at hand. */
import type { CatalogueKind, ImportedCatalogue } from "../../core/declare/imported";
import { withAdded } from "../../core/declare/importedList";
import type { PackSpec } from "../../core/declare/pack";
import type { PackShelf } from "./packShelf";
import type { KeyValueStore } from "./store";

export interface ShelfState {
  readonly catalogues: readonly ImportedCatalogue[];
  /** The same packs until the catalogues or the forms change. */
  readonly packs: readonly PackSpec[];
  /** False once the store has refused: they live only as long as the pane. */
  readonly stored: boolean;
}

export interface CatalogueShelf {
  readonly state: ShelfState;
  subscribe(listener: () => void): () => void;
  add(added: readonly ImportedCatalogue[]): void;
  remove(kind: CatalogueKind, year: number): void;
}

/** The number grows when the shape changes. */
export const CATALOGUES_KEY = "budget-disclosure/catalogues@1";

type Forms = Pick<PackShelf, "state" | "subscribe">;

/** With those that were kept. Rejects where the part of the program that reads them cannot be had: they are not taken for damaged then. */
export async function openCatalogueShelf(forms: Forms, store: KeyValueStore): Promise<CatalogueShelf> {
  return createCatalogueShelf(forms, store, await kept(store));
}

/** Most computers keep none, and then nothing has to be there that reads them. */
async function kept(store: KeyValueStore): Promise<readonly ImportedCatalogue[]> {
  try {
    if (store.getItem(CATALOGUES_KEY) === null) return [];
  } catch {
    return [];
  }
  return (await import("./keptCatalogues")).loadCatalogues(store);
}

export function createCatalogueShelf(
  forms: Forms,
  store: KeyValueStore,
  start: readonly ImportedCatalogue[],
): CatalogueShelf {
  const listeners = new Set<() => void>();
  const shelved = (catalogues: readonly ImportedCatalogue[], stored: boolean): ShelfState => ({
    catalogues,
    packs: packsWith(forms.state.packs, catalogues),
    stored,
  });
  let state = shelved(start, true);
  const set = (catalogues: readonly ImportedCatalogue[]): void => {
    state = shelved(catalogues, save(store, catalogues));
    for (const listener of listeners) listener();
  };
  // For as long as the pane is open.
  forms.subscribe(() => {
    state = shelved(state.catalogues, state.stored);
    for (const listener of listeners) listener();
  });
  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (added) => set(withAdded(state.catalogues, added)),
    remove: (kind, year) => set(state.catalogues.filter((one) => one.kind !== kind || one.year !== year)),
  };
}

/** The same packs where there is nothing to lay over them. */
export function packsWith(packs: readonly PackSpec[], catalogues: readonly ImportedCatalogue[]): readonly PackSpec[] {
  return catalogues.length === 0 ? packs : packs.map((pack) => ({ ...pack, atHand: catalogues }));
}

function save(store: KeyValueStore, catalogues: readonly ImportedCatalogue[]): boolean {
  try {
    store.setItem(CATALOGUES_KEY, JSON.stringify(catalogues));
    return true;
  } catch {
    return false;
  }
}
