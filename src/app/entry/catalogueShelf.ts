/** The catalogues that the user has imported, kept on this computer for the next workbook, and the packs with them at hand. */
import type { CatalogueKind, ImportedCatalogue } from "../../core/declare/imported";
import { keptCatalogues, withAdded } from "../../core/declare/imported";
import type { PackSpec } from "../../core/declare/pack";
import type { PackShelf } from "./packShelf";
import { packsKept } from "./packShelf";
import type { KeyValueStore } from "./storage";

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
const KEY = "budget-disclosure/catalogues@1";

export function createCatalogueShelf(
  forms: Pick<PackShelf, "state" | "subscribe">,
  store: KeyValueStore,
): CatalogueShelf {
  const listeners = new Set<() => void>();
  const shelved = (catalogues: readonly ImportedCatalogue[], stored: boolean): ShelfState => ({
    catalogues,
    packs: packsWith(forms.state.packs, catalogues),
    stored,
  });
  let state = shelved(loadCatalogues(store), true);
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

/** For the buttons of the ribbon, which run without the pane. */
export function packsAtHand(packs: readonly PackSpec[], store: KeyValueStore): readonly PackSpec[] {
  return packsWith(packsKept(packs, store), loadCatalogues(store));
}

function packsWith(packs: readonly PackSpec[], catalogues: readonly ImportedCatalogue[]): readonly PackSpec[] {
  return catalogues.length === 0 ? packs : packs.map((pack) => ({ ...pack, atHand: catalogues }));
}

/** None when there are none, or they are damaged. */
function loadCatalogues(store: KeyValueStore): readonly ImportedCatalogue[] {
  try {
    const text = store.getItem(KEY);
    return text === null ? [] : keptCatalogues(JSON.parse(text));
  } catch {
    return [];
  }
}

function save(store: KeyValueStore, catalogues: readonly ImportedCatalogue[]): boolean {
  try {
    store.setItem(KEY, JSON.stringify(catalogues));
    return true;
  } catch {
    return false;
  }
}
